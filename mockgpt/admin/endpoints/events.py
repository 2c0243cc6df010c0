"""GET /_mock/events: exchanges and connections as server-sent events, while they happen.

Each listener has a bounded queue; one that does not read loses the oldest and is told how many.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

import orjson

from mockgpt.admin.context import AdminCall, AdminContext, AdminError
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.telemetry.journal_json import connection_json, exchange_json
from mockgpt.telemetry.journal_query import PAGING, BadQuery, exchange_query
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import NOT_YET, BodyEvent, Delivery

_WAITING_LIMIT = 1000
_HEARTBEAT_SECONDS = 15.0  # below the idle timeouts of proxies
_HEARTBEAT = b": nothing new\n\n"
_HEADERS = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"cache-control", b"no-store")]


async def follow(call: AdminCall) -> Delivery:
    """Stream what happens from now on; with filters only the exchanges that pass them."""
    words = call.query()
    for name in PAGING:
        if name in words:
            raise AdminError(400, f"{name}: the stream begins now and has no end")
    try:
        query = exchange_query(words)
    except BadQuery as error:
        raise AdminError(400, str(error)) from None
    feed = Feed(call.context, query.matches if words else None)
    return Delivery(200, [*_HEADERS], events=feed, on_start=feed.start)


class Feed(Iterator[BodyEvent]):
    """The events of one listener; yields NOT_YET while there are none.

    Args:
        wants: the exchanges that are sent; None sends all of them, and connections too.
    """

    def __init__(self, context: AdminContext, wants: Callable[[JournalEntry], bool] | None) -> None:
        self._plane = context
        self._wants = wants
        self._waiting: deque[JournalEntry | bytes] = deque([b": listening\n\n"])
        self._dropped = 0
        self._wake: Callable[[], None] | None = None
        self._woken = False
        self._ended = False
        self._unsubscribe: Callable[[], None] = context.control.journal.subscribe(self._hear)
        self._cancel_heartbeat = context.later(_HEARTBEAT_SECONDS, self._beat)

    def start(self, wake: Callable[[], None]) -> None:
        """Take what is to be called when there is something new."""
        self._wake = wake

    def end(self) -> None:
        """Send what waits and nothing after it; idempotent."""
        if not self._ended:
            self._ended = True
            self._unsubscribe()
            self._cancel_heartbeat()
            self._stir()

    def _hear(self, happened: JournalEntry | Connection) -> None:
        if self._wants is not None and not (isinstance(happened, JournalEntry) and self._wants(happened)):
            return
        if len(self._waiting) >= _WAITING_LIMIT:
            self._waiting.popleft()
            self._dropped += 1
        # A connection's record goes on changing; an entry does not, and waits for its turn.
        self._waiting.append(happened if isinstance(happened, JournalEntry) else _frame(happened))
        self._stir()

    def _beat(self) -> None:
        if not self._waiting:
            self._waiting.append(_HEARTBEAT)
        self._cancel_heartbeat = self._plane.later(_HEARTBEAT_SECONDS, self._beat)
        self._stir()

    def _stir(self) -> None:
        """Have the stream continue in the next turn: this one belongs to the answer that is recorded."""
        if self._wake is not None and not self._woken:
            self._woken = True
            self._plane.soon(self._continue)

    def _continue(self) -> None:
        self._woken = False
        if self._wake is not None:
            self._wake()

    def __next__(self) -> BodyEvent:
        """Return the next piece of the stream."""
        if self._dropped:
            dropped, self._dropped = self._dropped, 0
            return BodyEvent(0.0, b'event: dropped\ndata: {"events":%d}\n\n' % dropped)
        if self._waiting:
            return BodyEvent(0.0, _frame(self._waiting.popleft()))
        if self._ended:
            raise StopIteration
        return NOT_YET


def _frame(happened: JournalEntry | Connection | bytes) -> bytes:
    if isinstance(happened, bytes):
        return happened
    if isinstance(happened, JournalEntry):
        kind, value = b"exchange", exchange_json(happened)
    else:
        kind, value = b"connection", connection_json(happened)
    return b"event: %b\nid: %b\ndata: %b\n\n" % (kind, happened.id.encode("ascii"), orjson.dumps(value))
