"""POST /_mock/verify: how many requests matched, and what came closest.

Uses the matches of expectations on the journal, so that what a test expects and what it
verifies is said in the same words.
"""

from __future__ import annotations

from asyncio import sleep
from typing import Any, NamedTuple

from mockgpt.admin.context import AdminCall, AdminError, answer
from mockgpt.behavior.expectations.match import RequestMatch
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.errors import ConfigError
from mockgpt.telemetry.journal import Journal
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.messages import Delivery
from mockgpt.wire.redaction import Redaction

_CLOSEST = 3
_LARGEST_COUNT = 1_000_000_000
_LOOKED_AT_IN_A_TURN = 100  # about a millisecond
_BOUNDS = ("exactly", "at_least", "at_most")


class Wanted(NamedTuple):
    """How many requests there should be; None is no bound."""

    at_least: int | None = None
    at_most: int | None = None

    def met_by(self, count: int) -> bool:
        """Tell whether so many will do."""
        return (self.at_least or 0) <= count and (self.at_most is None or count <= self.at_most)


class Verdict(NamedTuple):
    """What was found. `closest` explains a wrong count: near misses, or the requests there should not be."""

    ok: bool
    matched: int
    closest: list[dict[str, Any]]

    def as_json(self) -> dict[str, Any]:
        """Return the object of the admin plane."""
        return {"ok": self.ok, "count": self.matched, "closest": self.closest}

    def sentence(self, count: dict[str, int]) -> str:
        """Return the verdict in words; `count` is what was wanted."""
        wanted = " and ".join(f"{name.replace('_', ' ')} {number}" for name, number in count.items())
        lines = [f"{self.matched} requests match, expected {wanted}"]
        for miss in self.closest:
            differs = miss["differs"]
            why = (
                f"{differs['field']} is {differs['seen']}, not {differs['wanted']}" if differs else "matches"
            )
            lines.append(f"  {miss['id']} {miss['method']} {miss['path']}: {why}")
        return "\n".join(lines)


async def verify(call: AdminCall) -> Delivery:
    """Count the kept requests that match; 422 where the count is not as wanted."""
    call.no_query()
    wanted = call.table("match", "count")
    try:
        match, bounds = RequestMatch(wanted.get("match", {})), read_count(wanted.get("count"))
    except ConfigError as error:
        raise AdminError(400, str(error)) from None
    verdict = await judge(call.control.journal, match, bounds)
    return answer(verdict.as_json(), 200 if verdict.ok else 422)


def read_count(value: Any) -> Wanted:
    """Read `{"exactly": n}`, `at_least` or `at_most`; None is at least one.

    Raises:
        ConfigError: it is something else.
    """
    if value is None:
        return Wanted(1)
    if not isinstance(value, dict) or not value or set(value) - set(_BOUNDS):
        raise ConfigError(f"count: expected a table with {', '.join(_BOUNDS)}")
    for name, number in value.items():
        if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= _LARGEST_COUNT:
            raise ConfigError(f"count.{name}: expected an integer from 0 to {_LARGEST_COUNT}")
    exactly = value.get("exactly")
    return Wanted(value.get("at_least", exactly), value.get("at_most", exactly))


async def judge(journal: Journal, match: RequestMatch, wanted: Wanted) -> Verdict:
    """Count the requests that match, giving way to other work now and then."""
    matched: list[JournalEntry] = []
    misses: list[tuple[int, JournalEntry]] = []
    for number, entry in enumerate(journal.entries(), 1):
        held, difference = match.difference(seen_in(entry, journal.redaction))
        if difference is None:
            matched.append(entry)
        else:
            misses.append((held, entry))
        if not number % _LOOKED_AT_IN_A_TURN:
            await sleep(0)
    count = len(matched)
    if wanted.met_by(count):
        return Verdict(True, count, [])
    if count > (wanted.at_least or 0):  # too many
        return Verdict(False, count, [_told(entry, match, journal.redaction) for entry in matched[:_CLOSEST]])
    misses.sort(key=lambda miss: -miss[0])  # stable: among equals the newest is first
    return Verdict(False, count, [_told(entry, match, journal.redaction) for _, entry in misses[:_CLOSEST]])


def seen_in(entry: JournalEntry, redaction: Redaction) -> RequestView:
    """Return a kept request as matches look at it."""
    return RequestView(
        path=entry.path,
        headers=entry.headers,
        body=None if entry.truncated or entry.body is None else entry.body,
        identity=entry.connection.identity,
        api_key=entry.api_key,
        attempt=entry.attempt,
        model=entry.model,
        stream=entry.stream,
        hides=redaction.hides,
    )


def _told(entry: JournalEntry, match: RequestMatch, redaction: Redaction) -> dict[str, Any]:
    held, difference = match.difference(seen_in(entry, redaction))
    return {
        "id": entry.id,
        "method": entry.method,
        "path": entry.path,
        "model": entry.model,
        "status": entry.status,
        "fields_matched": held,
        "differs": None if difference is None else difference._asdict(),
    }
