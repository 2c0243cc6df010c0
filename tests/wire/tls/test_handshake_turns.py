"""A handshake that waits for its turn: what its client does meanwhile is neither lost nor unbounded."""

from __future__ import annotations

import ssl

import pytest
from fake_connection import Answering, FakeConnection
from test_handshake import FakePolicy
from tls_clients import client_context

from mockgpt.wire import listener as listener_module
from mockgpt.wire.phases import Phase
from mockgpt.wire.turns import HandshakeTurns

REQUEST = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"


class BusyLoop:
    """A client whose last flight comes in an iteration of the loop that has no time left for handshakes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr(
            listener_module, "HandshakeTurns", lambda call_soon: HandshakeTurns(call_soon, lambda: self.now)
        )
        self.one = FakeConnection(Answering(), tls=FakePolicy(known=True))
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = client_context("good").wrap_bio(self.incoming, self.outgoing, server_hostname="localhost")
        with pytest.raises(ssl.SSLWantReadError):
            self.tls.do_handshake()
        self.one.protocol.data_received(self.outgoing.read())
        self.now = 1.0
        self.incoming.write(self.one.transport.written)
        self.tls.do_handshake()

    def send_last_flight(self) -> None:
        self.one.protocol.data_received(self.outgoing.read())

    @property
    def reported(self) -> list[str]:
        return [name for name, _ in self.one.service.reported]


def test_a_client_that_leaves_after_its_last_flight_was_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = BusyLoop(monkeypatch)
    busy.tls.write(REQUEST)
    busy.send_last_flight()
    assert busy.one.protocol.eof_received(), "the connection stays until the flight is read"
    assert (busy.reported, busy.one.transport.closing) == ([], False)
    busy.one.loop.run_soon()
    busy.one.protocol.connection_lost(None)
    assert busy.reported == ["accepted", "closed"]
    assert busy.one.protocol.connection.closed_by == "client"
    assert [each.request.path for each in busy.one.service.exchanges] == ["/"]


def test_a_client_that_leaves_before_its_last_flight_is_closed_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    busy = BusyLoop(monkeypatch)
    assert not busy.one.protocol.eof_received()
    assert busy.one.transport.closing
    busy.one.protocol.connection_lost(None)
    assert busy.reported == ["refused"]


def test_a_client_that_sends_much_before_its_turn_gets_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = BusyLoop(monkeypatch)
    busy.send_last_flight()
    assert busy.one.protocol.phase is Phase.HANDSHAKE
    busy.tls.write(bytes(16_384))
    busy.tls.write(bytes(16_384))
    busy.send_last_flight()
    assert busy.reported == ["accepted"]
    busy.one.loop.run_soon()
    assert busy.reported == ["accepted"], "its turn is taken"
