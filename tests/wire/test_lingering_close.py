"""Closing so that the client can read what was written last, on a clock that the test sets."""

from __future__ import annotations

import socket
import struct
from typing import Any, cast

import pytest
from fake_connection import Answering, StuckTransport
from hand_run_loop import HandRunLoop
from tls_clients import Client, client_context

from mockgpt.config import ServerSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.http.http11 import HTTPConnection
from mockgpt.wire.lingering_close import STOPPING_SECONDS, LingeringClose
from mockgpt.wire.listener import Listener
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.session import PlainSession
from mockgpt.wire.timers import Deadlines, Timeout
from mockgpt.wire.tls.rejection import Disconnect

STALL_SECONDS = 10.0


class GoneTransport(StuckTransport):
    """Its client has gone already."""

    def write_eof(self) -> None:
        raise OSError("not connected")


class SocketTransport(StuckTransport):
    """Has a socket."""

    def __init__(self, connection: socket.socket) -> None:
        super().__init__()
        self._connection = connection

    def get_extra_info(self, name: str) -> Any:
        return self._connection if name == "socket" else None


class Closing:
    """A connection's closing, with its deadline bound to it."""

    def __init__(self, transport: StuckTransport | None = None) -> None:
        self.loop = HandRunLoop()
        loop = cast(Any, self.loop)
        self.transport = transport or StuckTransport()
        settings = ServerSettings(write_stall_timeout_ms=round(STALL_SECONDS * 1000))
        listener = Listener(loop, Answering(), settings, Deadlines(loop))
        self.out = ResponseTransport(
            cast(Any, None),
            Connection("conn_1", "", 0.0),
            HTTPConnection(65_536),
            listener.deadlines,
            lambda _exchange: None,
        )
        self.out.connect(cast(Any, self.transport))
        self.closing = LingeringClose(self.out, Timeout(loop, lambda: self.closing.timed_out()), listener)

    def aborted_at(self, seconds: float) -> bool:
        self.loop.turn_to(seconds)
        return self.transport.aborted


@pytest.mark.parametrize("transport", [StuckTransport, GoneTransport])
def test_the_end_is_announced_and_the_connection_cut_when_the_time_is_up(
    transport: type[StuckTransport],
) -> None:
    one = Closing(transport())
    one.closing.begin(2.0)
    assert one.transport.ended == (transport is StuckTransport)
    assert not one.aborted_at(1.9)
    assert one.aborted_at(2.1)


@pytest.mark.parametrize(("asked", "given"), [(2.0, STOPPING_SECONDS), (0.1, 0.1)])
def test_a_server_that_stops_waits_no_longer_than_it_has_to(asked: float, given: float) -> None:
    one = Closing()
    one.out.stopping = True
    one.closing.begin(asked)
    assert not one.aborted_at(given - 0.01)
    assert one.aborted_at(given + 0.01)


def test_a_client_that_still_reads_the_last_answer_gets_its_time_anew() -> None:
    one = Closing()
    one.transport.unsent = 60_000
    one.closing.begin(2.0)
    assert not one.aborted_at(2.1), "the first look is counted from nothing"
    one.transport.unsent = 30_000
    assert not one.aborted_at(2.1 + STALL_SECONDS)
    assert one.aborted_at(2.2 + 2 * STALL_SECONDS)


def test_a_client_that_has_read_all_is_cut_at_the_next_look() -> None:
    one = Closing()
    one.transport.unsent = 60_000
    one.closing.begin(2.0)
    one.loop.turn_to(2.1)
    one.transport.unsent = 0
    assert one.aborted_at(2.1 + STALL_SECONDS)


def test_a_reader_is_measured_against_what_was_unsent_when_it_began() -> None:
    one = Closing()
    one.transport.unsent = 70_000
    one.closing.watch_reading()
    assert not one.closing.still_reading()
    one.transport.unsent = 69_999
    assert one.closing.still_reading()
    assert not one.closing.still_reading()


def test_an_end_without_close_notify_sends_nothing_and_happens_by_itself() -> None:
    one = Closing()
    one.closing.begin_silence(Disconnect(500))
    assert not one.aborted_at(0.4)
    assert not one.transport.ended
    assert one.aborted_at(0.6)
    assert one.transport.written == b""


@pytest.mark.parametrize("reset", [True, False])
def test_only_an_end_by_reset_changes_how_the_socket_closes(reset: bool) -> None:
    with socket.socket() as connection:
        one = Closing(SocketTransport(connection))
        one.closing.begin_silence(Disconnect(1, reset=reset))
        linger = connection.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)
        assert struct.unpack("ii", linger) == (int(reset), 0)
        assert one.aborted_at(0.1)


def test_close_notify_is_written_where_there_is_tls_and_nothing_where_there_is_not() -> None:
    one = Closing()
    one.closing.notify(PlainSession())
    assert one.transport.written == b""
    client = Client(client_context("good"))
    client.shake_hands()
    one.closing.notify(client.channel)
    client.incoming.write(one.transport.written)
    assert client.tls.read(1) == b""
    assert client.channel.alert_sent == "close_notify"
