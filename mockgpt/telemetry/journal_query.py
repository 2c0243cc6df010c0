"""Filters and pages over the journal.

One table says which parameters a query may hold and what each selects, for exchanges and for
connections; a parameter that is not understood is refused, never ignored. It must not know HTTP.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from mockgpt.certificates.client_patterns import compile_pattern
from mockgpt.config.patterns.globs import glob
from mockgpt.errors import QueryError
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.connection import Connection, Identity
from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.turns import GivingWay

DEFAULT_LIMIT = 100
LARGEST_LIMIT = 1000
PAGING = ("since", "before", "limit")
_LONGEST_VALUE = 1024  # no id, path, key or pattern is longer
_SHORTEST_FINGERPRINT = 8
_REQUEST_ID = b"x-client-request-id"

STATES = ("open", "ended")
OUTCOMES = ("complete", "client_left", "reset", "timed_out", "faulted", "aborted")
_CONNECTION_OUTCOMES = ("accepted", "refused")

Record = TypeVar("Record", JournalEntry, Connection)
Item = TypeVar("Item")
Test = Callable[[Any], bool]  # of an exchange or a connection


class Page(NamedTuple, Generic[Item]):
    """One page of records, newest first.

    Attributes:
        total: how many pass the filters, on all pages.
        next: what `before` takes for the following page, None on the last.
    """

    items: list[Item]
    total: int
    next: str | None


class Query(NamedTuple, Generic[Record]):
    """Which records are asked for.

    Attributes:
        tests: the filters; a record has to pass all of them.
        since: an id or Unix seconds; only newer records are looked at.
        before: an id; only older records are looked at.
        limit: how many records a page holds.
    """

    tests: tuple[Callable[[Record], bool], ...] = ()
    since: str | None = None
    before: str | None = None
    limit: int = DEFAULT_LIMIT

    def matches(self, record: Record) -> bool:
        """Tell whether a record passes every filter; `since` and `before` are not looked at."""
        return all(test(record) for test in self.tests)

    async def page(self, newest_first: Iterable[Record]) -> Page[Record]:
        """Select from all records, giving way to other tasks now and then; see `page_of`."""
        return await self.page_of(newest_first, lambda record: record)

    async def page_of(self, newest_first: Iterable[Record], item: Callable[[Record], Item]) -> Page[Item]:
        """Return the page of what `item` keeps of each record: a thousand of them may be large.

        Raises:
            QueryError: `since` or `before` names an id that is not in the journal.
        """
        items: list[Item] = []
        total, last_id = 0, ""
        next_before: str | None = None
        since_time = _seconds(self.since)
        since_is_id = self.since is not None and since_time is None
        since_found, before_found = not since_is_id, self.before is None
        give_way = GivingWay()
        for record in newest_first:
            await give_way.if_due()
            if record.id == self.since:
                since_found = True
                break
            if not before_found:
                before_found = record.id == self.before
            elif (since_time is None or record.time >= since_time) and self.matches(record):
                total += 1
                if len(items) < self.limit:
                    items.append(item(record))
                    last_id = record.id
                elif next_before is None:
                    next_before = last_id
        if not since_found:
            raise QueryError(f"since: {ascii(self.since)[:60]} is not kept; Unix seconds will do")
        if not before_found and not since_is_id:
            raise QueryError(f"before: {ascii(self.before)[:60]} is not kept")
        return Page(items, total, next_before)


def exchange_query(parameters: Mapping[str, str]) -> Query[JournalEntry]:
    """Return the query for exchanges that the parameters of a query string make; raises QueryError."""
    return _query(parameters, EXCHANGE_FILTERS)


def connection_query(parameters: Mapping[str, str]) -> Query[Connection]:
    """Return the query for connections that the parameters of a query string make; raises QueryError."""
    return _query(parameters, CONNECTION_FILTERS)


def _query(parameters: Mapping[str, str], filters: Mapping[str, Callable[[str], Test]]) -> Query[Any]:
    tests = []
    for name, value in parameters.items():
        if len(value) > _LONGEST_VALUE:
            raise QueryError(f"{name}: longer than {_LONGEST_VALUE} characters")
        if name in filters:
            tests.append(filters[name](value))
        elif name not in PAGING:
            allowed = ", ".join((*filters, *(("match",) if filters is EXCHANGE_FILTERS else ()), *PAGING))
            raise QueryError(f"{ascii(name)[:80]} is no filter; allowed are {allowed}")
    return Query(
        tuple(tests), parameters.get("since"), parameters.get("before"), _limit(parameters.get("limit"))
    )


def _limit(text: str | None) -> int:
    if text is None:
        return DEFAULT_LIMIT
    if not (text.isascii() and text.isdigit()) or len(text) > 4 or not 1 <= int(text) <= LARGEST_LIMIT:
        raise QueryError(f"limit: {ascii(text)[:40]} is not allowed, expected 1 to {LARGEST_LIMIT}")
    return int(text)


def _seconds(text: str | None) -> float | None:
    """Return Unix seconds, None for an id."""
    if text is None or not text[:1].isdigit():
        return None
    whole, _, part = text.partition(".")
    if not (text.isascii() and whole.isdigit() and (part.isdigit() or not part)) or len(text) > 32:
        raise QueryError(f"since: {ascii(text)[:40]} is neither an id nor Unix seconds")
    return float(text)


# -- what each parameter selects ---------------------------------------------------------------


def _glob(read: Callable[[Any], str | None]) -> Callable[[str], Test]:
    """Filter by a text, in which `*` stands for any text and every other character for itself."""

    def make(pattern: str) -> Test:
        fits = glob(pattern)

        def matches(record: Any) -> bool:
            text = read(record)
            return text is not None and fits(text)

        return matches

    return make


def _one_of(name: str, choices: tuple[str, ...]) -> Callable[[str], Test]:
    def make(value: str) -> Test:
        if value not in choices:
            raise QueryError(
                f"{name}: {ascii(value)[:40]} is not allowed, expected one of {', '.join(choices)}"
            )
        return lambda record: getattr(record, name) == value

    return make


def _reason(pattern: str) -> Test:
    """Filter by the reason of a refusal; a pattern that fits none of them is a mistake."""
    if not any(map(glob(pattern), RefusalReason)):
        raise QueryError(
            f"reason: {ascii(pattern)[:40]} is not allowed, expected one of {', '.join(RefusalReason)}"
        )
    return _glob(lambda connection: connection.reason)(pattern)


def _status(value: str) -> Callable[[JournalEntry], bool]:
    """Filter by a status such as `429`, or by a class such as `5xx`."""
    if len(value) == 3 and value[0] in "12345" and value.isascii():
        if value[1:] == "xx":
            hundreds = int(value[0])
            return lambda entry: entry.status is not None and entry.status // 100 == hundreds
        if value.isdigit():
            status = int(value)
            return lambda entry: entry.status == status
    raise QueryError(f"status: {ascii(value)[:40]} is not allowed, expected a status such as 429, or 5xx")


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
                value in (identity.common_name, identity.name)
                or (long_enough and identity.fingerprint_sha256.startswith(digits))
            )
        )
    return lambda identity: (
        identity is not None and (value in (identity.common_name, identity.name) or matches(identity))
    )


def _requests(value: str) -> Callable[[Connection], bool]:
    if not (value.isascii() and value.isdigit()):
        raise QueryError(f"requests: {ascii(value)[:40]} is not allowed, expected a number")
    return lambda connection: str(connection.requests) == value


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
    matches = _glob(lambda entry: entry.header(_REQUEST_ID))(pattern)
    return lambda entry: entry.mentions(_REQUEST_ID) and matches(entry)


def _text(value: str) -> Callable[[JournalEntry], bool]:
    """Filter by a text anywhere in what the exchange shows, in any case of its ASCII letters."""
    wanted = value.encode("utf-8", "replace").lower()

    def matches(entry: JournalEntry) -> bool:
        identity = entry.connection.identity
        names = (identity.subject, *identity.sans) if identity is not None else ()
        words = (entry.id, entry.path, entry.shown_query, entry.model, entry.failure, entry.fault, *names)
        parts = (
            *(word.encode("utf-8", "replace") for word in words if word),
            *(part for header in (*entry.headers, *entry.response_headers) for part in header),
            entry.body or b"",
            entry.response_body or b"",
            b"".join(data for _, data in entry.events),
        )
        return any(wanted in part.lower() for part in parts)

    return matches


EXCHANGE_FILTERS: dict[str, Callable[[str], Test]] = {
    "path": _glob(lambda entry: entry.path),
    "model": _glob(lambda entry: entry.model),
    "status": _status,
    "client": _exchange_client,
    "state": _one_of("state", STATES),
    "outcome": _one_of("outcome", OUTCOMES),
    "scenario": _glob(lambda entry: entry.scenario),
    "api_key": _api_key,
    "client_request_id": _client_request_id,
    "connection": _glob(lambda entry: entry.connection.id),
    "text": _text,
}

CONNECTION_FILTERS: dict[str, Callable[[str], Test]] = {
    "id": _glob(lambda connection: connection.id),
    "outcome": _one_of("outcome", _CONNECTION_OUTCOMES),
    "reason": _reason,
    "client": _connection_client,
    "peer": _glob(lambda connection: connection.peer),
    "requests": _requests,
}
