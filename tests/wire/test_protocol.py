"""How long a closing connection is kept: for a client that still reads, and for one that does not."""

from __future__ import annotations

from typing import Any, cast

from hand_run_loop import HandRunLoop

from mockgpt.config import ServerSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.listener import Listener
from mockgpt.wire.messages import Delivery, Exchange, Request
from mockgpt.wire.protocol import LINGER_SECONDS, ServerProtocol
from mockgpt.wire.timers import Deadlines

STALL_SECONDS = 60.0
REQUEST = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"
LAST_REQUEST = b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"


class StuckTransport:
    """Takes everything and delivers as much as the test says."""

    def __init__(self) -> None:
        self.unsent = 0
        self.aborted = self.closing = False

    def write(self, _data: bytes) -> None:
        pass

    def get_write_buffer_size(self) -> int:
        return self.unsent

    def abort(self) -> None:
        self.aborted = True

    def close(self) -> None:
        self.closing = True

    def write_eof(self) -> None:
        pass

    def set_write_buffer_limits(self, _high: int, _low: int) -> None:
        pass

    def get_extra_info(self, _name: str) -> None:
        return None


class Answerer:
    """Answers so many seconds later, and takes no note of anything."""

    def __init__(self, at: float) -> None:
        self._at = at

    def begin(self, request: Request) -> Exchange:
        exchange = Exchange(request, "")
        exchange.delivery = Delivery(200, [], b"hello", at=self._at)
        return exchange

    def record(self, _exchange: Exchange) -> None:
        pass

    def connection_accepted(self, _connection: Connection) -> None:
        pass

    connection_refused = connection_closed = connection_accepted


def answered(
    request: bytes, unsent: int, at: float = 0.0
) -> tuple[HandRunLoop, StuckTransport, ServerProtocol]:
    """Return a connection whose request was answered, with so much of the answer still unsent."""
    loop, transport = HandRunLoop(), StuckTransport()
    any_loop = cast(Any, loop)
    settings = ServerSettings(write_stall_timeout_ms=round(STALL_SECONDS * 1000))
    listener = Listener(any_loop, cast(Any, Answerer(at)), settings, Deadlines(any_loop))
    protocol = ServerProtocol(listener)
    protocol.connection_made(cast(Any, transport))
    transport.unsent = unsent
    protocol.data_received(request)
    return loop, transport, protocol


def test_the_end_of_an_answer_is_not_taken_away_from_a_slow_reader() -> None:
    loop, transport, protocol = answered(LAST_REQUEST, unsent=60_000)
    assert protocol.phase == "closing"
    loop.turn_to(STALL_SECONDS - 1)
    transport.unsent = 30_000
    loop.turn_to(2 * STALL_SECONDS - 1)
    assert not transport.aborted


def test_who_reads_nothing_any_more_is_cut_off() -> None:
    loop, transport, _ = answered(LAST_REQUEST, unsent=60_000)
    loop.turn_to(2 * STALL_SECONDS + 1)
    assert transport.aborted


def test_who_has_everything_and_does_not_close_is_cut_off_soon() -> None:
    loop, transport, _ = answered(LAST_REQUEST, unsent=0)
    loop.turn_to(LINGER_SECONDS + 0.1)
    assert transport.aborted


def test_who_leaves_without_reading_the_answer_is_cut_off() -> None:
    loop, transport, protocol = answered(REQUEST, unsent=60_000, at=86_400.0)
    assert protocol.phase == "answering"
    protocol.eof_received()
    assert transport.closing
    loop.turn_to(2 * STALL_SECONDS + 1)
    assert transport.aborted, "a transport that closes waits for its buffer to empty, if need be for ever"
