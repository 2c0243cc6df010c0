"""The protocol of a connection: its timeouts, its limits, and what it passes on; without a socket."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from fake_connection import Answering, FakeConnection, StuckTransport
from hand_run_loop import HandRunLoop

from mockgpt.config import ServerSettings
from mockgpt.wire.lingering_close import LINGER_SECONDS
from mockgpt.wire.phases import Phase
from mockgpt.wire.protocol import ServerProtocol
from mockgpt.wire.response_transport import HELD_LIMIT_BYTES

STALL_SECONDS = 60.0
REQUEST = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"
LAST_REQUEST = b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"
UPLOAD = b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\n"


def answered(
    request: bytes, unsent: int, at: float = 0.0
) -> tuple[HandRunLoop, StuckTransport, ServerProtocol]:
    """Return a connection whose request was answered, with so much of the answer still unsent."""
    settings = ServerSettings(write_stall_timeout_ms=round(STALL_SECONDS * 1000))
    one = FakeConnection(Answering(at), settings)
    one.transport.unsent = unsent
    one.protocol.data_received(request)
    return one.loop, one.transport, one.protocol


def test_the_end_of_an_answer_is_not_taken_away_from_a_slow_reader() -> None:
    loop, transport, _ = answered(LAST_REQUEST, unsent=60_000)
    loop.turn_to(STALL_SECONDS - 1)
    transport.unsent = 30_000
    loop.turn_to(2 * STALL_SECONDS - 1)
    assert not transport.aborted


def test_a_client_that_stops_reading_is_cut_off() -> None:
    loop, transport, _ = answered(LAST_REQUEST, unsent=60_000)
    loop.turn_to(2 * STALL_SECONDS + 1)
    assert transport.aborted


def test_a_client_that_has_read_everything_and_does_not_close_is_cut_off_soon() -> None:
    loop, transport, _ = answered(LAST_REQUEST, unsent=0)
    loop.turn_to(LINGER_SECONDS + 0.1)
    assert transport.aborted


def test_a_client_that_leaves_without_reading_the_answer_is_cut_off() -> None:
    loop, transport, protocol = answered(REQUEST, unsent=60_000, at=86_400.0)
    assert protocol.phase is Phase.ANSWERING
    protocol.eof_received()
    assert transport.closing
    loop.turn_to(2 * STALL_SECONDS + 1)
    assert transport.aborted, "a transport that closes waits for its buffer to empty, if need be for ever"


def test_a_callback_before_the_connection_is_made_says_so_at_once() -> None:
    one = FakeConnection(connect=False)
    with pytest.raises(NotImplementedError):
        one.protocol.pause_writing()


def test_a_plain_connection_is_accepted_at_once_and_closed_once() -> None:
    one = FakeConnection()
    assert one.protocol.phase is Phase.IDLE
    one.protocol.connection_lost(None)
    assert [name for name, _ in one.service.reported] == ["accepted", "closed"]
    assert one.protocol.connection.closed_by == "client"


def test_one_connection_too_many_is_refused_and_cut() -> None:
    one = FakeConnection(settings=ServerSettings(max_connections=1))
    second, transport = ServerProtocol(one.listener), StuckTransport()
    second.connection_made(transport)  # type: ignore[arg-type]
    assert transport.aborted
    assert second.connection.reason == "too_many"
    second.connection_lost(None)
    assert [name for name, _ in one.service.reported] == ["accepted", "refused"]


def test_an_idle_connection_closes_after_its_keep_alive_timeout() -> None:
    one = FakeConnection(settings=ServerSettings(keep_alive_timeout_ms=5_000))
    one.protocol.data_received(REQUEST)
    one.loop.turn_to(4.9)
    assert one.protocol.phase is Phase.IDLE
    one.loop.turn_to(5.1)
    assert one.protocol.phase is Phase.CLOSING
    assert one.transport.ended


@pytest.mark.parametrize(("sent", "seconds"), [(b"GET / HT", 15.0), (UPLOAD, 15.0), (UPLOAD + b"half", 15.0)])
def test_a_request_that_does_not_arrive_is_answered_with_408(sent: bytes, seconds: float) -> None:
    one = FakeConnection(Answering(refuses=False))
    one.protocol.data_received(sent)
    assert one.protocol.phase is Phase.READING
    one.loop.turn_to(seconds + 0.1)
    assert one.transport.written.startswith(b"HTTP/1.1 408 ")
    assert one.protocol.phase is Phase.CLOSING
    assert [exchange.outcome for exchange in one.service.exchanges] == ["complete"]


def test_requests_that_come_while_one_is_answered_wait_and_reading_pauses_beyond_the_limit() -> None:
    one = FakeConnection(Answering(at=1.0))
    one.protocol.data_received(3 * REQUEST)
    one.protocol.data_received(bytes(HELD_LIMIT_BYTES + 1).replace(b"\0", b"x"))
    assert one.transport.reading_paused
    one.loop.turn_to(1.1)
    assert not one.transport.reading_paused
    assert one.transport.written.count(b"HTTP/1.1 200 ") == 1
    one.loop.turn_to(2.2)
    one.loop.turn_to(3.3)
    assert one.transport.written.count(b"HTTP/1.1 200 ") == 3


def test_a_client_that_leaves_in_the_middle_is_recorded_so() -> None:
    one = FakeConnection(Answering(at=1.0))
    one.protocol.data_received(REQUEST)
    one.protocol.connection_lost(ConnectionResetError())
    assert [exchange.outcome for exchange in one.service.exchanges] == ["reset"]


def test_a_client_that_does_not_read_an_answer_is_cut_off_when_its_time_is_up() -> None:
    one = FakeConnection(Answering(at=500.0))
    one.protocol.data_received(REQUEST)
    one.transport.unsent = 70_000
    one.protocol.pause_writing()
    one.loop.turn_to(59.0)
    one.transport.unsent = 60_000
    one.loop.turn_to(61.0)
    assert not one.transport.aborted, "it has read something"
    one.loop.turn_to(121.0)
    assert one.transport.aborted
    assert [exchange.outcome for exchange in one.service.exchanges] == ["timed_out"]


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        (lambda one: one.transport.deliver(), "complete"),
        (lambda one: one.protocol.connection_lost(ConnectionResetError()), "reset"),
        (lambda one: one.loop.turn_to(61.0), "timed_out"),
    ],
)
def test_an_answer_is_complete_when_the_system_has_taken_its_end(
    end: Callable[[FakeConnection], object], outcome: str
) -> None:
    one = FakeConnection()
    one.transport.unsent = 60
    one.protocol.data_received(REQUEST)
    assert one.transport.written.endswith(b"hello")
    assert one.service.exchanges == [], "the client may leave before it has it"
    end(one)
    (exchange,) = one.service.exchanges
    assert exchange.outcome == outcome
    assert exchange.status == (200 if outcome == "complete" else None)


def test_an_answer_of_which_the_system_takes_nothing_is_not_complete(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = FakeConnection()
    write = one.transport.write

    def keep(data: bytes) -> None:
        write(data)
        one.transport.unsent += len(data)

    monkeypatch.setattr(one.transport, "write", keep)
    one.protocol.data_received(REQUEST)
    assert one.service.exchanges == []
    one.transport.deliver()
    assert [exchange.outcome for exchange in one.service.exchanges] == ["complete"]


def test_what_a_lost_connection_did_not_take_is_not_sent() -> None:
    one = FakeConnection()
    one.transport.lost = True
    one.protocol.data_received(REQUEST)
    one.protocol.connection_lost(ConnectionResetError())
    (exchange,) = one.service.exchanges
    assert (exchange.outcome, exchange.status, exchange.bytes_sent) == ("reset", None, 0)


def test_the_next_request_is_read_after_an_answer_whose_end_had_to_wait() -> None:
    one = FakeConnection()
    one.transport.unsent = 60
    one.protocol.data_received(REQUEST * 2)
    one.run(one.transport.deliver)
    assert [exchange.outcome for exchange in one.service.exchanges] == ["complete", "complete"]
    assert one.protocol.phase is Phase.IDLE


def test_stopping_closes_what_is_idle_and_lets_an_answer_be_the_last() -> None:
    idle, busy = FakeConnection(), FakeConnection(Answering(at=1.0))
    busy.protocol.data_received(REQUEST)
    for one in (idle, busy):
        one.listener.stop()
    assert idle.protocol.phase is Phase.CLOSING
    busy.loop.turn_to(1.1)
    assert b"connection: close" in busy.transport.written.lower()
    assert busy.protocol.phase is Phase.CLOSING


def test_the_protocol_is_one_of_asyncios() -> None:
    assert isinstance(FakeConnection().protocol, asyncio.Protocol)
