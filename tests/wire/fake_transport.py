"""A connection for tests: a clock that the test sets, and a list of what was written when."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from itertools import count
from typing import Any

from mockgpt.wire.connection import Connection
from mockgpt.wire.http.http11 import HTTPConnection
from mockgpt.wire.messages import Delivery, Exchange, Request


class FakeTransport:
    """Knows only what endings look at."""

    def __init__(self) -> None:
        self.protocol: Any = None

    def is_closing(self) -> bool:
        return False

    def get_extra_info(self, _name: str) -> None:
        return None

    def get_protocol(self) -> Any:
        return self.protocol

    def set_protocol(self, protocol: Any) -> None:
        self.protocol = protocol


class FakeDeadlines:
    """Keeps callbacks until the clock has come that far."""

    def __init__(self) -> None:
        self.heap: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()

    def at(self, when: float, callback: Callable[[], None]) -> None:
        heapq.heappush(self.heap, (when, next(self._order), callback))


class FakeResponseTransport:
    """Takes answers without a socket; `writer` is to be set by the test.

    Attributes:
        writes: (seconds, bytes) of every write.
        ended: how the answer ended: completed, closed, closed without notify, aborted.
    """

    channel = None

    def __init__(self) -> None:
        self.http = HTTPConnection(65_536)
        self.deadlines = FakeDeadlines()
        self.transport = FakeTransport()
        self.owner = self
        self.stopping = False
        self.writing_paused = False
        self.unsent_bytes = self.bytes_out = 0
        self.writer: Any = None
        self.clock = 0.0
        self.writes: list[tuple[float, bytes]] = []
        self.recorded: list[Exchange] = []
        self.ended: list[str] = []
        self._soon: list[Callable[[], None]] = []

    @property
    def taken_bytes(self) -> int:
        return self.bytes_out - self.unsent_bytes

    def now(self) -> float:
        return self.clock

    def send(self, plaintext: bytes) -> None:
        self.writes.append((round(self.clock, 6), plaintext))
        self.bytes_out += len(plaintext)

    send_raw = send

    def send_end(self, plaintext: bytes) -> bool:
        self.send(plaintext)
        return not self.unsent_bytes

    def pause_until_taken(self) -> None:
        self.writing_paused = True

    def call_soon(self, callback: Callable[[], None]) -> None:
        self._soon.append(callback)

    def record(self, exchange: Exchange) -> None:
        self.recorded.append(exchange)

    def response_complete(self) -> None:
        self.ended.append("completed")

    def close_mid_response(self, *, notify: bool = True) -> None:
        self.writer.abandon("faulted")
        self.ended.append("closed" if notify else "closed without notify")

    def abort(self, outcome: str) -> None:
        self.writer.abandon(outcome)
        self.ended.append("aborted")

    def failed(self, error: Exception) -> None:
        raise error

    def run(self, until: float = float("inf")) -> None:
        """Let time pass until nothing is left to do."""
        while True:
            if self._soon:
                self._soon.pop(0)()
            elif self.deadlines.heap and self.deadlines.heap[0][0] <= until:
                when, _, callback = heapq.heappop(self.deadlines.heap)
                self.clock = max(self.clock, when)
                callback()
            else:
                return

    @property
    def written(self) -> bytes:
        """Everything written, in one piece."""
        return b"".join(data for _, data in self.writes)


def exchange_for(transport: FakeTransport, delivery: Delivery, version: bytes = b"1.1") -> Exchange:
    """Return an exchange whose request has just been read."""
    transport.http.receive(b"POST / HTTP/" + version + b"\r\nhost: a\r\ncontent-length: 0\r\n\r\n")
    while transport.http.next_event() is not None:
        pass
    connection = Connection("conn_1", "127.0.0.1:1", 0.0)
    exchange = Exchange(Request("req_1", "POST", "/", [], connection), "default")
    exchange.delivery = delivery
    exchange.events_budget_bytes = 1_000_000
    return exchange
