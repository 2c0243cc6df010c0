"""POST /_mock/verify: how many requests matched, and which came closest.

Uses the matches of expectations on the journal, so that a test verifies in the words in which it
expects.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol

from mockgpt.admin.context import AdminCall, answer
from mockgpt.api.multipart import form_fields
from mockgpt.behavior.expectations.match import RequestMatch
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.config.patterns.turn import begin_turn, given_up
from mockgpt.config.value_text import counted, not_allowed
from mockgpt.errors import ConfigError
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.messages import Delivery
from mockgpt.wire.redaction import Redaction
from mockgpt.wire.turns import GivingWay

_CLOSEST = 3
_LARGEST_COUNT = 1_000_000_000
_BOUNDS = ("exactly", "at_least", "at_most")


class Kept(Protocol):
    """A journal, of this process or of all replicas."""

    @property
    def redaction(self) -> Redaction:
        """What hides secrets."""

    @property
    def exchanges_dropped(self) -> int | None:
        """How many were dropped for newer ones; None where nobody counts them."""

    def entries(self) -> Iterator[JournalEntry]:
        """Yield the exchanges, newest first."""


class CountBounds(NamedTuple):
    """How many requests there should be; None is no bound."""

    at_least: int | None = None
    at_most: int | None = None

    def met_by(self, count: int) -> bool:
        """Tell whether a count is within the bounds."""
        return (self.at_least or 0) <= count and (self.at_most is None or count <= self.at_most)


class Verification(NamedTuple):
    """The result.

    Attributes:
        matched: how many requests match.
        unknown: how many may match: their bodies were not kept whole, or an expression took too long.
        closest: requests that explain a wrong count: the nearest misses, or those that are too many.
        dropped: how many are not in the journal any more, and are not counted.
    """

    ok: bool
    matched: int
    unknown: int
    closest: list[dict[str, Any]]
    given_up: str | None = None
    dropped: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return the object of the admin plane."""
        shown: dict[str, Any] = {
            "ok": self.ok,
            "count": self.matched,
            "unknown": self.unknown,
            "closest": self.closest,
        }
        if self.unknown:
            shown["reason"] = self._reason
        return {**shown, "dropped": self.dropped} if self.dropped else shown

    @property
    def _reason(self) -> str:
        if self.given_up is not None:
            return f"{self.unknown} more may match: re:{self.given_up} takes too long on them"
        return (
            f"{self.unknown} more may match: their bodies are not kept whole "
            "(journal.bodies, journal.body_limit_bytes)"
        )

    def sentence(self, count: dict[str, int]) -> str:
        """Return the result in words; `count` is what was asked for."""
        wanted = " and ".join(f"{name.replace('_', ' ')} {number}" for name, number in count.items())
        lines = [f"{counted(self.matched, 'request matches', 'requests match')}, expected {wanted}"]
        lines += [self._reason] if self.unknown else []
        if self.dropped:
            dropped = counted(self.dropped, "older request was", "older requests were")
            lines.append(f"{dropped} dropped, and not counted (journal.capacity)")
        for miss in self.closest:
            differs = miss["differs"]
            why = (
                f"{differs['field']} is {differs['seen']}, not {differs['wanted']}" if differs else "matches"
            )
            lines.append(f"  {miss['id']} {miss['method']} {miss['path']}: {why}")
        return "\n".join(lines)


async def verify(call: AdminCall) -> Delivery:
    """Count the requests in the journal that match; 422 where the count is, or may be, out of its bounds."""
    call.no_query()
    wanted = call.table("match", "count")
    match, bounds = RequestMatch(wanted.get("match", {})), read_count(wanted.get("count"))
    result = await count_matches(await call.shown_journal(), match, bounds)
    return answer({**result.as_json(), **call.state}, 200 if result.ok else 422)


def read_count(value: Any) -> CountBounds:
    """Read `{"exactly": n}`, `at_least` or `at_most`; None means at least one.

    Raises:
        ConfigError: it is something else.
    """
    if value is None:
        return CountBounds(1)
    if not isinstance(value, dict) or not value or set(value) - set(_BOUNDS):
        raise ConfigError(f"count: expected a table with {', '.join(_BOUNDS)}")
    for name, number in value.items():
        if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= _LARGEST_COUNT:
            raise ConfigError(not_allowed(f"count.{name}", number, f"an integer from 0 to {_LARGEST_COUNT}"))
    if "exactly" in value and len(value) > 1:
        raise ConfigError("count.exactly: not together with at_least or at_most")
    if value.get("at_least", 0) > value.get("at_most", _LARGEST_COUNT):
        raise ConfigError(f"count.at_least: {value['at_least']} is above at_most, {value['at_most']}")
    exactly = value.get("exactly")
    return CountBounds(value.get("at_least", exactly), value.get("at_most", exactly))


async def count_matches(journal: Kept, match: RequestMatch, bounds: CountBounds) -> Verification:
    """Count the requests that match, giving way to other tasks now and then."""
    matched: list[JournalEntry] = []
    misses: list[tuple[int, JournalEntry]] = []
    unknown = 0
    too_long: str | None = None
    give_way = GivingWay()
    for entry in journal.entries():
        await give_way.if_due()
        begin_turn()
        view = view_of(entry, journal.redaction)
        held, difference = match.difference(view)
        if pattern := given_up():
            unknown, too_long = unknown + 1, pattern
        elif match.cannot_tell(view):
            unknown += 1
        elif difference is None:
            matched.append(entry)
        else:
            misses.append((held, entry))
    count, dropped = len(matched), journal.exchanges_dropped or 0
    if bounds.met_by(count) and bounds.met_by(count + unknown):
        return Verification(True, count, unknown, [], too_long, dropped)
    misses.sort(key=lambda miss: -miss[0])  # stable: of equal ones the newest is first
    too_many = not bounds.met_by(count) and count > (bounds.at_least or 0)
    closest = matched if too_many else [entry for _, entry in misses]
    shown = [_shown(entry, match, journal.redaction) for entry in closest[:_CLOSEST]]
    return Verification(False, count, unknown, shown, too_long, dropped)


def view_of(entry: JournalEntry, redaction: Redaction) -> RequestView:
    """Return a request of the journal as matches see it."""
    return RequestView(
        path=entry.path,
        headers=entry.headers,
        body=entry.body if entry.complete and not entry.truncated else None,
        identity=entry.connection.identity,
        api_key=entry.api_key,
        attempt=entry.attempt,
        model=entry.model,
        stream=entry.stream,
        hides=redaction.hides,
        method=entry.method,
        query=entry.query,
        form=form_fields,
    )


def _shown(entry: JournalEntry, match: RequestMatch, redaction: Redaction) -> dict[str, Any]:
    held, difference = match.difference(view_of(entry, redaction))
    return {
        "id": entry.id,
        "method": entry.method,
        "path": entry.path,
        "model": entry.model,
        "status": entry.status,
        "fields_matched": held,
        "differs": None if difference is None else difference._asdict(),
    }
