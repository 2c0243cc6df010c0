"""GET /_mock/events: exchanges and connections as server-sent events, while they happen.

Each client has a bounded queue; one that reads too slowly loses the oldest events and gets their
number. What waits there counts towards `server.memory_limit_bytes`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Any

import orjson

from mockgpt.admin.context import AdminCall, AdminContext, AdminError, LiveStream
from mockgpt.telemetry.journal import Change, Record
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.telemetry.journal_json import connection_json, exchange_json, take_view
from mockgpt.telemetry.journal_query import PAGING, exchange_query
from mockgpt.telemetry.memory import HELD
from mockgpt.wire.messages import NOT_YET, BodyEvent, Delivery

_WAITING_LIMIT, _WAITING_BYTES = 1000, 8_388_608
# What happens within this time is sent in one piece: a browser needs as long for a piece as for ten events.
_GATHER_SECONDS = 0.05
_PIECE_BYTES = 65_536
_HEARTBEAT_SECONDS = 15.0  # below the idle timeouts of proxies
_LISTENING, _HEARTBEAT = b": listening\n\n", b": nothing new\n\n"
_HEADERS = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"cache-control", b"no-store")]


async def follow(call: AdminCall) -> Delivery:
    """Stream what happens from now on; with filters only the exchanges that pass them."""
    parameters = call.query()
    for name in PAGING:
        if name in parameters:
            raise AdminError(400, f"{name}: the stream begins now and has no end")
    shown_as = take_view(parameters)
    query = exchange_query(parameters)
    feed = Feed(call.context, query.matches if parameters else None, shown_as)
    return Delivery(200, [*_HEADERS], events=feed, on_start=feed.start)


class Feed(LiveStream):
    """The events of one client; yields NOT_YET while there are none.

    Args:
        wants: tells which exchanges are sent; None sends all of them, and connections too.
        shown_as: renders an exchange.
    """

    def __init__(
        self,
        context: AdminContext,
        wants: Callable[[JournalEntry], bool] | None,
        shown_as: Callable[[JournalEntry], dict[str, Any]] = exchange_json,
    ) -> None:
        self._context = context
        self._wants = wants
        self._shown_as = shown_as
        self._waiting: deque[JournalEntry | bytes] = deque([_LISTENING])
        self._dropped, self._held, self._ended = 0, 0, False
        self._hold(len(_LISTENING))
        self._wake: Callable[[], None] | None = None
        self._wake_scheduled = False
        self._woken = float("-inf")
        self._unsubscribe = [context.journal.subscribe(self._add)]
        if context.sharing is not None:
            self._unsubscribe.append(context.sharing.journal.subscribe(self._add, context.tenant))
        self._cancel_heartbeat = context.later(_HEARTBEAT_SECONDS, self._beat)

    def start(self, wake: Callable[[], None]) -> None:
        """Take the function to call when there is something new."""
        self._wake = wake

    def end(self) -> None:
        """Send what waits and nothing after it; idempotent."""
        if not self._ended:
            self._hold(-self._held)
            self._ended = True
            for unsubscribe in self._unsubscribe:
                unsubscribe()
            self._cancel_heartbeat()
            self._schedule_wake()

    def _add(self, record: Record) -> None:
        if self._wants is not None and not (isinstance(record, JournalEntry) and self._wants(record)):
            return
        # The record of a connection changes later, so it is rendered now; an entry does not change.
        added = record if isinstance(record, JournalEntry) else self._frame(record)
        while len(self._waiting) >= _WAITING_LIMIT or (self._waiting and self._held > _WAITING_BYTES):
            self._take()
            self._dropped += 1
        self._waiting.append(added)
        self._hold(_size(added))
        self._schedule_wake()

    def _take(self) -> JournalEntry | bytes:
        taken = self._waiting.popleft()
        self._hold(-_size(taken))
        return taken

    def _hold(self, size: int) -> None:
        if not self._ended:
            self._held += size
            HELD["subscribers"] += size

    def _beat(self) -> None:
        if not self._waiting:
            self._waiting.append(_HEARTBEAT)
            self._hold(len(_HEARTBEAT))
        self._cancel_heartbeat = self._context.later(_HEARTBEAT_SECONDS, self._beat)
        self._schedule_wake()

    def _schedule_wake(self) -> None:
        """Continue the stream a little later, never now: this turn sends the answer that was recorded."""
        if self._ended:
            self._context.soon(self._wake_up)
        elif self._wake is not None and not self._wake_scheduled:
            self._wake_scheduled = True
            if monotonic() - self._woken >= _GATHER_SECONDS:
                self._context.soon(self._wake_up)
            else:
                self._context.later(_GATHER_SECONDS, self._wake_up)

    def _wake_up(self) -> None:
        self._wake_scheduled = False
        self._woken = monotonic()
        if self._wake is not None:
            self._wake()

    def __next__(self) -> BodyEvent:
        """Return the next piece of the stream."""
        if self._dropped:
            dropped, self._dropped = self._dropped, 0
            return BodyEvent(0.0, b'event: dropped\ndata: {"events":%d}\n\n' % dropped)
        if self._waiting:
            piece = b""
            while self._waiting and len(piece) < _PIECE_BYTES:
                piece += self._frame(self._take())
            return BodyEvent(0.0, piece)
        if self._ended:
            raise StopIteration
        return NOT_YET

    def _frame(self, record: Record | bytes) -> bytes:
        if isinstance(record, bytes):
            return record
        if isinstance(record, Change):
            return b"event: change\ndata: %b\n\n" % orjson.dumps(record.as_json())
        if isinstance(record, JournalEntry):
            kind, value = b"request" if record.state == "open" else b"response", self._shown_as(record)
        else:
            kind, value = b"connection", connection_json(record)
        if self._context.sharing is not None:
            value.setdefault("replica", self._context.sharing.name)
        return b"event: %b\nid: %b\ndata: %b\n\n" % (kind, record.id.encode("ascii"), orjson.dumps(value))


def _size(waiting: JournalEntry | bytes) -> int:
    return len(waiting) if isinstance(waiting, bytes) else 2 * waiting.size  # packed and unpacked
