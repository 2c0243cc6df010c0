"""Filters and pages over the journal.

One table says which words a query may hold and what each selects, for exchanges and for
connections; whatever is not understood is refused, never ignored. It must not know HTTP.
"""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any, Generic, NamedTuple, TypeVar

from mockgpt.certificates.client_patterns import compile_pattern
from mockgpt.errors import QueryError
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.connection import Connection, Identity

DEFAULT_LIMIT = 100
LARGEST_LIMIT = 1000
_LONGEST_VALUE = 1024  # no id, path, key or pattern is longer
_SHORTEST_FINGERPRINT = 8
_LOOKED_AT_IN_A_TURN = 100  # half a millisecond: the loop has streams to serve meanwhile
_REQUEST_ID = b"x-client-request-id"

OUTCOMES = ("complete", "client_left", "reset", "timed_out", "faulted", "aborted")
_ADMISSIONS = ("accepted", "refused")

Kept = TypeVar("Kept", JournalEntry, Connection)


class BadQuery(QueryError):
    """A filter that cannot be understood; the text names it and says what is allowed."""


class Page(NamedTuple, Generic[Kept]):
    """Newest first. `total` counts all that fit; `next` is what `before` takes for the following page."""

    items: list[Kept]
    total: int
    next: str | None


class Query(NamedTuple, Generic[Kept]):
    """What is asked for: all of `tests` hold; `since` and `before` bound it in time."""

    tests: tuple[Callable[[Kept], bool], ...] = ()
    since: str | None = None
    before: str | None = None
    limit: int = DEFAULT_LIMIT

    def fits(self, kept: Kept) -> bool:
        """Tell whether one entry passes every filter; the bounds in time are not looked at."""
        return all(test(kept) for test in self.tests)

    async def page(self, newest_first: Iterable[Kept]) -> Page[Kept]:
        """Select from everything that is kept, giving way to other work now and then.

        Raises:
            BadQuery: `since` or `before` names an id that is not kept.
        """
        found: list[Kept] = []
        total = 0
        following: str | None = None
        after = _seconds(self.since)
        begun, met = self.before is None, self.since is None or after is not None
        for number, kept in enumerate(newest_first, 1):
            if not number % _LOOKED_AT_IN_A_TURN:
                await sleep(0)
            if kept.id == self.since:
                met = True
                break
            if not begun:
                begun = kept.id == self.before
            elif (after is None or kept.time >= after) and self.fits(kept):
                total += 1
                if len(found) < self.limit:
                    found.append(kept)
                elif following is None:
                    following = found[-1].id
        if not met:
            raise BadQuery(f"since: {ascii(self.since)[:60]} is not kept; Unix seconds will do")
        if not begun and (self.since is None or after is not None):
            raise BadQuery(f"before: {ascii(self.before)[:60]} is not kept")
        return Page(found, total, following)


def exchange_query(words: Mapping[str, str]) -> Query[JournalEntry]:
    """Return what a query string asks of the exchanges; raises BadQuery."""
    return _query(words, _EXCHANGE_FILTERS)


def connection_query(words: Mapping[str, str]) -> Query[Connection]:
    """Return what a query string asks of the connections; raises BadQuery."""
    return _query(words, _CONNECTION_FILTERS)


def _query(
    words: Mapping[str, str], filters: Mapping[str, Callable[[str], Callable[[Any], bool]]]
) -> Query[Any]:
    tests = []
    for name, value in words.items():
        if len(value) > _LONGEST_VALUE:
            raise BadQuery(f"{name}: longer than {_LONGEST_VALUE} characters")
        if name in filters:
            tests.append(filters[name](value))
        elif name not in ("since", "before", "limit"):
            allowed = ", ".join((*filters, "since", "before", "limit"))
            raise BadQuery(f"{ascii(name)[:80]} is no filter; allowed are {allowed}")
    return Query(tuple(tests), words.get("since"), words.get("before"), _limit(words.get("limit")))


def _limit(text: str | None) -> int:
    if text is None:
        return DEFAULT_LIMIT
    if not (text.isascii() and text.isdigit()) or len(text) > 4 or not 1 <= int(text) <= LARGEST_LIMIT:
        raise BadQuery(f"limit: {ascii(text)[:40]} is not allowed, expected 1 to {LARGEST_LIMIT}")
    return int(text)


def _seconds(text: str | None) -> float | None:
    """Return Unix seconds, None for an id."""
    if text is None or not text[:1].isdigit():
        return None
    whole, _, part = text.partition(".")
    if not (text.isascii() and whole.isdigit() and (part.isdigit() or not part)) or len(text) > 32:
        raise BadQuery(f"since: {ascii(text)[:40]} is neither an id nor Unix seconds")
    return float(text)


# -- what each word selects --------------------------------------------------------------------


def _glob(read: Callable[[Any], str | None]) -> Callable[[str], Callable[[Any], bool]]:
    """Filter by a text, in which `*` and `?` stand for any text and any character."""

    def make(pattern: str) -> Callable[[Any], bool]:
        def fits(kept: Any) -> bool:
            text = read(kept)
            return text is not None and (text == pattern or fnmatchcase(text, pattern))

        return fits

    return make


def _one_of(name: str, choices: tuple[str, ...]) -> Callable[[str], Callable[[Any], bool]]:
    def make(value: str) -> Callable[[Any], bool]:
        if value not in choices:
            raise BadQuery(
                f"{name}: {ascii(value)[:40]} is not allowed, expected one of {', '.join(choices)}"
            )
        return lambda kept: getattr(kept, name) == value

    return make


def _status(value: str) -> Callable[[JournalEntry], bool]:
    """Filter by a status such as `429`, or by a class such as `5xx`."""
    if len(value) == 3 and value[0] in "12345" and value.isascii():
        if value[1:] == "xx":
            hundreds = int(value[0])
            return lambda entry: entry.status is not None and entry.status // 100 == hundreds
        if value.isdigit():
            status = int(value)
            return lambda entry: entry.status == status
    raise BadQuery(f"status: {ascii(value)[:40]} is not allowed, expected a status such as 429, or 5xx")


def client_filter(value: str) -> Callable[[Identity | None], bool]:
    """Return a test of identities: a common name, a fingerprint or its beginning, or a client pattern.

    An empty text selects those without a certificate.
    """
    if not value:
        return lambda identity: identity is None
    try:
        matches = compile_pattern(value)
    except ValueError:
        digits = value.replace(":", "").lower()
        long_enough = len(digits) >= _SHORTEST_FINGERPRINT
        return lambda identity: (
            identity is not None
            and (
                identity.common_name == value
                or (long_enough and identity.fingerprint_sha256.startswith(digits))
            )
        )
    return lambda identity: identity is not None and (identity.common_name == value or matches(identity))


def _exchange_client(value: str) -> Callable[[JournalEntry], bool]:
    test = client_filter(value)
    return lambda entry: test(entry.connection.identity)


def _connection_client(value: str) -> Callable[[Connection], bool]:
    test = client_filter(value)
    return lambda connection: test(connection.identity)


def _api_key(value: str) -> Callable[[JournalEntry], bool]:
    text = value.encode("latin-1", "replace")
    return lambda entry: entry.mentions(text) and (entry.api_key or "") == value


def _client_request_id(pattern: str) -> Callable[[JournalEntry], bool]:
    fits = _glob(lambda entry: entry.header(_REQUEST_ID))(pattern)
    return lambda entry: entry.mentions(_REQUEST_ID) and fits(entry)


_EXCHANGE_FILTERS: dict[str, Callable[[str], Callable[[Any], bool]]] = {
    "path": _glob(lambda entry: entry.path),
    "model": _glob(lambda entry: entry.model),
    "status": _status,
    "client": _exchange_client,
    "outcome": _one_of("outcome", OUTCOMES),
    "scenario": _glob(lambda entry: entry.scenario),
    "api_key": _api_key,
    "client_request_id": _client_request_id,
    "connection": _glob(lambda entry: entry.connection.id),
}

_CONNECTION_FILTERS: dict[str, Callable[[str], Callable[[Any], bool]]] = {
    "outcome": _one_of("outcome", _ADMISSIONS),
    "reason": _glob(lambda connection: connection.reason),
    "client": _connection_client,
    "peer": _glob(lambda connection: connection.peer),
}
