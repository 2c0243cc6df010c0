"""GET and DELETE /_mock/exchanges, GET /_mock/exchanges/{id}: requests and their answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any

import orjson

from mockgpt.admin.context import AdminCall, AdminError, answer, in_pieces, no_content
from mockgpt.admin.endpoints.verify import view_of
from mockgpt.behavior.expectations.match import RequestMatch
from mockgpt.config.patterns.turn import begin_turn
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.telemetry.journal_json import exchange_json, take_view
from mockgpt.telemetry.journal_query import PAGING, Query, exchange_query
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Delivery
from mockgpt.wire.redaction import Redaction

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PACKED = attrgetter("packed")  # a thousand unpacked ones take as much as their bodies


async def list_all(call: AdminCall) -> Delivery:
    """Return the exchanges that pass the filters, newest first, a page at a time."""
    journal, parameters = await call.shown_journal(), call.query()
    shown_as = take_view(parameters)
    page = await _query(call, parameters).page_of(journal.entries(), _PACKED)
    counts = {"total": page.total, "dropped": journal.exchanges_dropped, "next": page.next, **call.state}
    return in_pieces(_pieces(page.items, shown_as, counts))


def _pieces(
    entries: list[tuple[bytes, Connection, Redaction]],
    shown_as: Callable[[JournalEntry], dict[str, Any]],
    counts: dict[str, Any],
) -> Iterator[bytes]:
    """Yield the answer an exchange at a time: a thousand may be 100 MB, and are made as they are sent."""
    yield b'{\n  "exchanges": ['
    for number, packed in enumerate(entries):
        shown = orjson.dumps(shown_as(JournalEntry(*packed)), option=orjson.OPT_INDENT_2).replace(
            b"\n", b"\n    "
        )
        yield (b",\n    " if number else b"\n    ") + shown
    yield (b"\n  ],\n" if entries else b"],\n") + orjson.dumps(counts, option=orjson.OPT_INDENT_2)[2:] + b"\n"


def _query(call: AdminCall, parameters: dict[str, str]) -> Query[JournalEntry]:
    """Return the filters; `match` is JSON with the keys of an expectation's match."""
    written = parameters.pop("match", None)
    if written is None:
        return exchange_query(parameters)
    try:
        return matching(exchange_query(parameters), orjson.loads(written), call.journal.redaction)
    except (orjson.JSONDecodeError, RecursionError):
        raise AdminError(400, "match: expected JSON with the keys of an expectation's match") from None


def matching(query: Query[JournalEntry], wanted: Any, redaction: Redaction) -> Query[JournalEntry]:
    """Return a query that demands a `match`, too; raises ConfigError."""
    match = RequestMatch(wanted)

    def holds(entry: JournalEntry) -> bool:
        begin_turn()
        return match.holds(view_of(entry, redaction))

    return query._replace(tests=(*query.tests, holds))


async def show(call: AdminCall) -> Delivery:
    """Return one exchange."""
    call.no_query()
    wanted = call.parameters[0]
    # Azure's flavor writes the same digits as a UUID into `x-request-id`.
    id = f"req_{wanted.replace('-', '')}" if _UUID.fullmatch(wanted) else wanted
    entry = (await call.shown_journal()).find(id)
    if entry is None:
        raise AdminError(404, f"There is no exchange {ascii(wanted)[:80]}; it may have been dropped.")
    return answer(exchange_json(entry))


async def forget(call: AdminCall) -> Delivery:
    """Remove the exchanges that pass the filters; without filters all of them."""
    parameters = call.query()
    for name in PAGING:
        if name in parameters:
            raise AdminError(400, f"{name}: what is to be forgotten is named by filters only")
    query = _query(call, parameters)
    removed = call.journal.forget(query.matches)
    if call.context.sharing is not None:
        removed = await call.context.sharing.journal.forget(query.matches, call.context.tenant) or removed
    call.changed("exchanges", removed=removed)
    return no_content()
