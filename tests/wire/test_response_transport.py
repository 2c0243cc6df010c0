"""The writing side of a connection: encrypts, counts, and ends a connection whose answer failed."""

from __future__ import annotations

from typing import Any, cast

import pytest
from fake_connection import StuckTransport
from hand_run_loop import HandRunLoop
from tls_clients import Client, client_context

from mockgpt.wire.connection import Connection
from mockgpt.wire.http.http11 import HTTPConnection
from mockgpt.wire.response_transport import (
    WRITE_HIGH_WATER_BYTES,
    WRITE_LOW_WATER_BYTES,
    ResponseTransport,
)
from mockgpt.wire.timers import Deadlines


class Owner:
    """The connection as a whole, of which an answer asks only endings."""

    def __init__(self) -> None:
        self.aborted: list[str] = []

    def abort(self, outcome: str) -> None:
        self.aborted.append(outcome)


class LimitedTransport(StuckTransport):
    """Remembers how much it may hold before it asks to pause."""

    limits: tuple[int, int] | None = None

    def set_write_buffer_limits(self, high: int, low: int) -> None:
        self.limits = (high, low)


class Writing:
    """A response transport over a transport of the test's own."""

    def __init__(self, *, connect: bool = True) -> None:
        self.loop = HandRunLoop()
        self.owner = Owner()
        self.connection = Connection("conn_1", "", 0.0)
        self.out = ResponseTransport(
            cast(Any, self.owner),
            self.connection,
            HTTPConnection(65_536),
            Deadlines(cast(Any, self.loop)),
            lambda _exchange: None,
        )
        self.transport = LimitedTransport()
        if connect:
            self.out.connect(cast(Any, self.transport))


def client_with_session(one: Writing) -> Client:
    """Return a TLS client whose handshake is complete, its channel being the session."""
    client = Client(client_context("good"))
    client.shake_hands()
    one.out.session = client.channel
    return client


def test_plain_bytes_leave_as_they_are_and_are_counted() -> None:
    one = Writing()
    one.out.send(b"hello")
    one.out.send_raw(b" there")
    assert one.transport.written == b"hello there"
    assert one.connection.bytes_out == 11
    assert one.out.channel is None


def test_what_is_sent_through_tls_is_encrypted_and_counted_as_it_leaves() -> None:
    one = Writing()
    client = client_with_session(one)
    one.out.send(b"hello")
    assert b"hello" not in one.transport.written
    assert one.connection.bytes_out == len(one.transport.written) > len(b"hello")
    client.incoming.write(one.transport.written)
    assert client.tls.read(100) == b"hello"
    assert one.out.channel is client.channel


def test_raw_bytes_pass_by_the_encryption() -> None:
    one = Writing()
    client_with_session(one)
    one.out.send_raw(b"\x15\x03\x03\x00\x02\x02\x28")
    assert one.transport.written == b"\x15\x03\x03\x00\x02\x02\x28"


def test_no_raw_bytes_are_no_write() -> None:
    one = Writing(connect=False)
    one.out.send_raw(b"")  # a write would raise: there is no transport yet
    assert one.connection.bytes_out == 0


def test_before_the_connection_is_made_nothing_can_be_written() -> None:
    with pytest.raises(NotImplementedError):
        Writing(connect=False).out.send(b"hello")


def test_a_connection_holds_little_for_a_client_that_does_not_read() -> None:
    one = Writing()
    assert one.transport.limits == (WRITE_HIGH_WATER_BYTES, WRITE_LOW_WATER_BYTES)
    assert WRITE_LOW_WATER_BYTES < WRITE_HIGH_WATER_BYTES


@pytest.mark.parametrize(
    ("unsent", "lost", "taken"),
    [(0, False, True), (3, False, False), (60, False, False), (5, False, False), (0, True, False)],
    ids=["all of it", "a part", "what came before waits too", "nothing of it", "lost"],
)
def test_it_is_told_whether_the_system_has_taken_the_end_of_an_answer(
    unsent: int, lost: bool, taken: bool
) -> None:
    one = Writing()
    one.transport.unsent, one.transport.lost = unsent, lost
    assert one.out.send_end(b"hello") is taken
    assert one.transport.written == b"hello"
    assert one.connection.bytes_out == 5


def test_uvloop_takes_what_it_writes_at_the_end_of_the_iteration() -> None:
    class Later(StuckTransport):
        __module__ = "uvloop.loop"

    one = Writing(connect=False)
    one.transport = cast(Any, Later())
    one.transport.unsent = len(b"hello")
    one.out.connect(cast(Any, one.transport))
    assert one.out.send_end(b"hello")
    assert not one.out.send_end(b"of which a part is taken")


def test_writing_pauses_until_everything_is_taken_and_goes_on_as_before() -> None:
    one = Writing()
    one.out.pause_until_taken()
    assert one.transport.limits == (0, 0)
    one.out.resume_writing()
    assert one.transport.limits == (WRITE_HIGH_WATER_BYTES, WRITE_LOW_WATER_BYTES)


def test_an_answer_that_fails_midway_ends_the_connection_and_is_reported() -> None:
    one = Writing()
    error = ValueError("no more")
    one.out.failed(error)
    assert one.owner.aborted == ["aborted"]
    assert [report["exception"] for report in one.loop.errors] == [error]
    assert one.transport.written == b"", "the client sees nothing of it"


def test_the_alerts_of_an_open_session_are_noted_when_it_ends() -> None:
    one = Writing()
    client = client_with_session(one)
    client.channel.close_notify()
    one.out.release()
    assert one.connection.alert_sent == "close_notify"
    assert one.connection.alert_received is None


def test_a_connection_without_a_session_keeps_the_alerts_of_its_handshake() -> None:
    one = Writing()
    one.connection.alert_sent = "unknown_ca"
    one.out.release()
    assert one.connection.alert_sent == "unknown_ca"
    with pytest.raises(AttributeError):
        one.out.owner  # noqa: B018 - let go of, so that no cycle is left
