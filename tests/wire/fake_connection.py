"""A connection without a socket: a transport that delivers what the test says, and a service of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from hand_run_loop import HandRunLoop

from mockgpt.config import ServerSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.http.http11 import HTTPConnection
from mockgpt.wire.http.request_body import Account
from mockgpt.wire.interfaces import Answerer
from mockgpt.wire.listener import Listener
from mockgpt.wire.messages import Delivery, Exchange
from mockgpt.wire.protocol import ServerProtocol
from mockgpt.wire.request_reader import CompleteRequest, RequestReader
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.response_writer import ResponseWriter
from mockgpt.wire.timers import Deadlines


class StuckTransport:
    """Takes everything and delivers as much as the test says."""

    def __init__(self) -> None:
        self.unsent = 0
        self.written = b""
        self.aborted = self.closing = self.lost = self.ended = self.reading_paused = False
        self.protocol: Any = None

    def write(self, data: bytes) -> None:
        self.written += data

    def get_write_buffer_size(self) -> int:
        return self.unsent

    def abort(self) -> None:
        self.aborted = True

    def close(self) -> None:
        self.closing = True

    def is_closing(self) -> bool:
        return self.closing or self.aborted or self.lost

    def write_eof(self) -> None:
        self.ended = True

    def pause_reading(self) -> None:
        self.reading_paused = True

    def resume_reading(self) -> None:
        self.reading_paused = False

    def set_write_buffer_limits(self, high: int, _low: int) -> None:
        if self.protocol is not None and self.unsent > high:
            self.protocol.pause_writing()

    def deliver(self) -> None:
        """Have the system take everything."""
        self.unsent = 0
        self.protocol.resume_writing()

    def get_extra_info(self, _name: str) -> None:
        return None


class Answering:
    """Answers every request after some seconds, and records what was reported to it.

    Attributes:
        refuses: requests get their answer by their head.
    """

    def __init__(self, at: float = 0.0, *, refuses: bool = True) -> None:
        self._at = at
        self.refuses = refuses
        self.begun: list[Exchange] = []
        self.exchanges: list[Exchange] = []
        self.reported: list[tuple[str, Connection]] = []

    @property
    def observer(self) -> Answering:
        return self

    def admit(self, _exchange: Exchange) -> Answerer | Delivery:
        async def answer() -> Delivery:
            return self._delivery()

        return self._delivery() if self.refuses else answer

    def _delivery(self) -> Delivery:
        return Delivery(200, [], b"hello", at=self._at)

    def refuse(self, _exchange: Exchange, status: int, sentence: str) -> Delivery:
        return Delivery(status, [], sentence.encode())

    def faulty_writer(self, transport: ResponseTransport, exchange: Exchange) -> ResponseWriter:
        return ResponseWriter(transport, exchange)

    def begin(self, exchange: Exchange) -> None:
        self.begun.append(exchange)

    def record(self, exchange: Exchange) -> None:
        self.exchanges.append(exchange)

    def connection_accepted(self, connection: Connection) -> None:
        self.reported.append(("accepted", connection))

    def connection_refused(self, connection: Connection) -> None:
        self.reported.append(("refused", connection))

    def connection_closed(self, connection: Connection) -> None:
        self.reported.append(("closed", connection))


class FakeConnection:
    """One connection of a listener of its own, on a clock moved by hand."""

    def __init__(
        self,
        service: Answering | None = None,
        settings: ServerSettings | None = None,
        tls: Any = None,
        connect: bool = True,
    ) -> None:
        self.loop = HandRunLoop()
        loop = cast(Any, self.loop)
        self.service = service or Answering()
        self.deadlines = Deadlines(loop)
        self.listener = Listener(loop, self.service, settings or ServerSettings(), self.deadlines, tls)
        self.transport = StuckTransport()
        self.transport.protocol = self.protocol = ServerProtocol(self.listener)
        if connect:
            self.protocol.connection_made(cast(Any, self.transport))

    def run(self, action: Callable[[], object]) -> None:
        """Do something, then let the loop's next turn come."""
        action()
        self.loop.run_soon()


class DecidingByHead(Answering):
    """Decides by the head as the test says, and counts how often it was asked."""

    def __init__(self, by_head: Delivery | None = None) -> None:
        super().__init__(refuses=False)
        self.by_head = by_head
        self.admitted: list[Exchange] = []

    def admit(self, exchange: Exchange) -> Answerer | Delivery:
        self.admitted.append(exchange)
        return self.by_head or super().admit(exchange)


class Reading:
    """A reader with a connection of its own; `sent` is what it asked to send at once."""

    def __init__(
        self,
        by_head: Delivery | None = None,
        server: ServerSettings | None = None,
        account: Account | None = None,
    ) -> None:
        self.loop = HandRunLoop()
        loop = cast(Any, self.loop)
        self.service = DecidingByHead(by_head)
        self.connection = Connection("conn_1", "127.0.0.1:1", 0.0)
        self.http = HTTPConnection(65_536)
        listener = Listener(loop, self.service, server or ServerSettings(), Deadlines(loop), account=account)
        self.reader = RequestReader(self.http, listener, self.connection)
        self.sent: list[bytes] = []

    def read(self, data: bytes) -> CompleteRequest | None:
        self.http.receive(data)
        return self.reader.advance(self.sent.append, lambda: None)

    def complete(self, data: bytes) -> CompleteRequest:
        complete = self.read(data)
        assert complete is not None
        return complete

    def answered(self) -> None:
        """Answer the request that was read, so that the next one may come."""
        self.http.head(200, [], 0)
        self.http.end()
        assert self.http.next_cycle()
