"""The wait for a TLS context: what is held during it, what ends it, and whose time it is."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from functools import cache

import pytest
from tls_clients import client_context, server_context

from mockgpt.errors import CertificateError
from mockgpt.wire.connection import Identity
from mockgpt.wire.tls.client_hello import ClientHello
from mockgpt.wire.tls.context_selection import HELD_LIMIT_BYTES, ContextSelection
from mockgpt.wire.tls.rejection import HandshakeRejected, alert_record

NO_HELLO = b"\x16\x03\x01\x00\x04\x02\x00\x00\x00"  # a handshake record with a ServerHello


class Fault:
    """A fault that rejects the ClientHello, or delays the answer to it."""

    def __init__(self, delay_seconds: float = 0.0, rejection: HandshakeRejected | None = None) -> None:
        self.delay_seconds = delay_seconds
        self.hellos: list[ClientHello] = []
        self._rejection = rejection

    def on_client_hello(self, hello: ClientHello) -> HandshakeRejected | None:
        self.hellos.append(hello)
        return self._rejection

    def on_server_flight(self, _take_flight: Callable[[], bytes]) -> HandshakeRejected | None:
        raise AssertionError("there is no answer before there is a context")


class Policy:
    """Has a context when the test says so, and remembers for which name it was asked."""

    context = None
    generation = 1
    reject = "alert"
    purpose = ""

    def __init__(self, fault: Fault | None = None, *, minted: bool = True, failure: str = "") -> None:
        self.fault = fault
        self.minted = minted
        self.failure = failure
        self.names: list[str | None] = []
        self.ready: list[Callable[[], None]] = []
        self.undecided: Fault | None = None

    def decided(self, ready: Callable[[], None]) -> bool:
        if self.undecided is None:
            return True
        self.ready.append(ready)
        return False

    def context_for(self, server_name: str | None, ready: Callable[[], None]) -> ssl.SSLContext | None:
        if self.failure:
            raise CertificateError(self.failure)
        self.names.append(server_name)
        if self.minted:
            return server_context()
        self.ready.append(ready)
        return None

    def identity(self, _certificate: bytes) -> Identity | None:
        return None

    def allows(self, _identity: Identity | None) -> bool:
        return True

    def lapsed(self, _identity: Identity | None) -> str | None:
        return None


class Waiting:
    """A selection, with timers that the test fires, counting how often it was called back."""

    def __init__(self, policy: Policy) -> None:
        self.timers: list[tuple[float, Callable[[], None]]] = []
        self.called_back = 0
        self.selection = ContextSelection(policy, self._later, self._on_ready)

    def _later(self, seconds: float, callback: Callable[[], None]) -> None:
        self.timers.append((seconds, callback))

    def _on_ready(self) -> None:
        self.called_back += 1


@cache
def hello(name: str | None = "localhost") -> bytes:
    """Return the first bytes of a client that asks for a server by name."""
    context = client_context("none")
    context.check_hostname = False
    outgoing = ssl.MemoryBIO()
    client = context.wrap_bio(ssl.MemoryBIO(), outgoing, server_hostname=name)
    with pytest.raises(ssl.SSLWantReadError):
        client.do_handshake()
    return outgoing.read()


@pytest.mark.parametrize("name", ["localhost", "expired.localhost", None])
def test_the_context_is_that_of_the_name_in_the_hello(name: str | None) -> None:
    policy = Policy()
    assert Waiting(policy).selection.receive(hello(name)) is server_context()
    assert policy.names == [name]


def test_a_hello_in_single_bytes_is_waited_for_and_held_whole() -> None:
    policy = Policy()
    selection = Waiting(policy).selection
    *first, last = [selection.receive(bytes([byte])) for byte in hello()]
    assert set(first) == {None}
    assert last is server_context()
    assert len(policy.names) == 1
    assert selection.take_buffered() == hello()
    assert selection.take_buffered() == b""


def test_what_comes_after_the_hello_is_held_too() -> None:
    selection = Waiting(Policy()).selection
    assert selection.receive(hello() + b"more") is server_context()
    assert selection.take_buffered() == hello() + b"more"


def test_the_time_until_the_hello_is_complete_is_the_clients() -> None:
    policy = Policy(minted=False)
    selection = Waiting(policy).selection
    selection.receive(hello()[:-1])
    assert not selection.pending
    assert selection.receive(hello()[-1:]) is None
    assert selection.pending


def test_a_fault_that_is_not_decided_is_waited_for_and_happens_then() -> None:
    policy = Policy()
    policy.undecided = Fault(rejection=HandshakeRejected("faulted", "alert"))
    waiting = Waiting(policy)
    assert waiting.selection.receive(hello()) is None
    assert waiting.selection.pending
    assert waiting.selection.receive(b"more") is None
    (ready,) = policy.ready
    policy.fault, policy.undecided = policy.undecided, None
    ready()
    assert waiting.called_back == 1
    with pytest.raises(HandshakeRejected):
        waiting.selection.receive(b"")
    assert policy.names == []


def test_a_certificate_that_is_being_minted_is_asked_for_again_once_it_is_there() -> None:
    policy = Policy(minted=False)
    waiting = Waiting(policy)
    assert waiting.selection.receive(hello()) is None
    assert waiting.selection.receive(b"more") is None
    assert len(policy.ready) == 1, "not asked again while it waits"
    policy.minted = True
    policy.ready[0]()
    assert (waiting.called_back, waiting.selection.pending) == (1, False)
    assert waiting.selection.receive(b"") is server_context()
    assert policy.names == ["localhost", "localhost"]


def test_a_delay_is_the_servers_and_ends_by_its_timer() -> None:
    policy = Policy(Fault(delay_seconds=1.5))
    waiting = Waiting(policy)
    assert waiting.selection.receive(hello()) is None
    assert waiting.selection.pending
    assert policy.names == [], "no certificate is needed yet"
    (seconds, fire), *others = waiting.timers
    assert (seconds, others) == (1.5, [])
    fire()
    assert (waiting.called_back, waiting.selection.pending) == (1, False)
    assert waiting.selection.receive(b"") is server_context()


def test_a_fault_that_rejects_comes_before_any_context() -> None:
    rejection = HandshakeRejected("faulted", "alert")
    fault = Fault(rejection=rejection)
    policy = Policy(fault)
    with pytest.raises(HandshakeRejected) as raised:
        Waiting(policy).selection.receive(hello("expired.localhost"))
    assert raised.value is rejection
    assert [each.server_name for each in fault.hellos] == ["expired.localhost"]
    assert policy.names == []


def test_a_certificate_that_cannot_be_made_is_an_alert() -> None:
    with pytest.raises(HandshakeRejected) as raised:
        Waiting(Policy(failure="no key")).selection.receive(hello())
    assert (raised.value.reason, raised.value.detail) == ("faulted", "no key")
    assert raised.value.answer == alert_record("internal_error")


def test_what_is_no_hello_gets_a_context_so_that_openssl_refuses_it() -> None:
    fault = Fault(rejection=HandshakeRejected("faulted", "alert"))
    policy = Policy(fault)
    selection = Waiting(policy).selection
    assert selection.receive(NO_HELLO) is server_context()
    assert (policy.names, fault.hellos) == ([None], [])
    assert selection.take_buffered() == NO_HELLO


@pytest.mark.parametrize(("extra", "refused"), [(0, False), (1, True)])
def test_no_more_is_held_than_the_limit(extra: int, refused: bool) -> None:
    selection = Waiting(Policy(minted=False)).selection
    selection.receive(hello())
    rest = bytes(HELD_LIMIT_BYTES - len(hello()) + extra)
    if not refused:
        assert selection.receive(rest) is None
        return
    with pytest.raises(HandshakeRejected) as raised:
        selection.receive(rest)
    assert raised.value.reason == "garbage"
    assert str(HELD_LIMIT_BYTES) in raised.value.detail
