"""The handshake: who waits, who gets a fault, who is accepted, and any bytes before its end."""

from __future__ import annotations

import gc
import ssl
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples
from tls_clients import client_context, server_context

from mockgpt.errors import CertificateError
from mockgpt.faults.handshake import HANDSHAKE_FAULTS, FaultyHandshake
from mockgpt.telemetry.memory import resident_bytes
from mockgpt.wire.connection import Connection, Identity
from mockgpt.wire.messages import Fault
from mockgpt.wire.session import OpenedSession
from mockgpt.wire.tls.channel import TLSError
from mockgpt.wire.tls.context_selection import HELD_LIMIT_BYTES
from mockgpt.wire.tls.handshake import ServerHandshake
from mockgpt.wire.tls.rejection import Disconnect, HandshakeRejected, alert_record
from mockgpt.wire.turns import HandshakeTurns

ROUND_TRIPS = 10
IDENTITY = Identity("client", "CN=client", "CN=ca", "01", (), "00" * 32, "", "")


class FakePolicy:
    """HandshakePolicy of the test's own; it is also the source of itself."""

    def __init__(
        self,
        fault: Fault | None = None,
        *,
        known: bool = False,
        minted: bool = True,
        reject: str = "alert",
        allowed: bool = True,
        lapsed: str | None = None,
        failure: str = "",
    ) -> None:
        self.context = server_context() if known else None
        self.fault = FaultyHandshake(fault) if fault is not None else None
        self.generation = 7
        self.reject = reject
        self.purpose = fault.name if fault else ""
        self.minted = minted
        self.names: list[str | None] = []
        self.ready: list[Callable[[], None]] = []
        self._allowed, self._lapsed, self._failure = allowed, lapsed, failure

    def policy(self) -> FakePolicy:
        return self

    def decided(self, ready: Callable[[], None]) -> bool:
        return True

    def context_for(self, server_name: str | None, ready: Callable[[], None]) -> ssl.SSLContext | None:
        if self._failure:
            raise CertificateError(self._failure)
        self.names.append(server_name)
        if self.minted:
            return server_context()
        self.ready.append(ready)
        return None

    def identity(self, certificate: bytes, verified: bool) -> Identity:
        return IDENTITY

    def issuer_hint(self, certificate: bytes | None) -> str:
        return "; hint"

    def names_server(self, server_name: str) -> bool | None:
        return server_name == "localhost"

    def allows(self, identity: Identity | None) -> bool:
        return self._allowed

    def lapsed(self, identity: Identity | None) -> str | None:
        return self._lapsed


class Visit:
    """A client in its handshake, over memory buffers; `sent` is what it has sent so far."""

    def __init__(self, policy: FakePolicy, alpn: list[str] | None = None, version: str = "1.3") -> None:
        context = client_context("good", version)
        if alpn is not None:
            context.set_alpn_protocols(alpn)
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_hostname="localhost")
        self.connection = Connection("conn_1", "test", 0.0)
        self.timers: list[tuple[float, Callable[[], None]]] = []
        self.handshake = ServerHandshake(policy, self._later, self.go_on, HandshakeTurns(lambda then: then()))
        self.opened: OpenedSession | None = None
        self.received = b""
        self.sent: list[bytes] = []

    def _later(self, seconds: float, callback: Callable[[], None]) -> None:
        self.timers.append((seconds, callback))

    def go_on(self) -> None:
        self.deliver(b"")

    def deliver(self, data: bytes) -> None:
        if self.opened is not None:
            self.received += self.opened.session.receive(data)
            self.incoming.write(self.opened.session.take_output())
            return
        try:
            self.opened = self.handshake.receive(data)
        finally:
            self.connection.note_client(self.handshake.facts(), 0.0)
        if self.opened is not None:
            self.received += self.opened.plaintext
            self.connection.detail = self.opened.detail
        self.incoming.write(self.handshake.take_output())

    @property
    def complete(self) -> bool:
        return self.opened is not None

    def step(self) -> None:
        try:
            self.tls.do_handshake()
        except ssl.SSLWantReadError:
            pass
        data = self.outgoing.read()
        if data:
            self.sent.append(data)
            self.deliver(data)

    def shake_hands(self) -> Visit:
        for _ in range(ROUND_TRIPS):
            self.step()
        return self


def test_every_fault_does_one_thing() -> None:
    for name, row in HANDSHAKE_FAULTS.items():
        does = [row.instead, row.midway, row.refuses, row.delays or None, row.settings]
        assert sum(one is not None for one in does) == 1, name


@pytest.mark.parametrize("known", [True, False], ids=["at once", "after the hello"])
@pytest.mark.parametrize("version", ["1.2", "1.3"])
def test_a_client_is_accepted(known: bool, version: str) -> None:
    policy = FakePolicy(known=known)
    visit = Visit(policy, version=version)
    assert visit.shake_hands().complete
    assert visit.connection.certificate_generation == 7
    assert visit.connection.detail is None
    assert policy.names == ([] if known else ["localhost"])


def test_a_hello_in_single_bytes_is_waited_for() -> None:
    visit = Visit(FakePolicy())
    with pytest.raises(ssl.SSLWantReadError):
        visit.tls.do_handshake()
    for byte in visit.outgoing.read():
        visit.deliver(bytes([byte]))
    assert visit.shake_hands().complete


def test_the_time_while_a_certificate_is_minted_is_the_servers() -> None:
    policy = FakePolicy(minted=False)
    visit = Visit(policy)
    handshake = visit.shake_hands().handshake
    assert not visit.complete
    assert handshake.pending
    policy.minted = True
    assert len(policy.ready) == 1
    policy.ready[0]()
    assert not handshake.pending
    assert visit.shake_hands().complete


def test_a_client_that_sends_too_much_while_it_waits_is_refused() -> None:
    policy = FakePolicy(minted=False)
    visit = Visit(policy)
    visit.shake_hands()
    visit.deliver(bytes(HELD_LIMIT_BYTES // 2))
    with pytest.raises(HandshakeRejected) as turned:
        visit.deliver(bytes(HELD_LIMIT_BYTES // 2))
    assert turned.value.reason == "garbage"
    assert len(policy.ready) == 1


def test_an_identity_that_cannot_be_minted_is_an_alert() -> None:
    with pytest.raises(HandshakeRejected) as turned:
        Visit(FakePolicy(failure="no key")).step()
    assert (turned.value.reason, turned.value.detail) == ("faulted", "no key")
    assert turned.value.answer == alert_record("internal_error")


def test_what_is_no_hello_is_left_for_openssl_to_refuse() -> None:
    visit = Visit(FakePolicy(Fault("close_before_server_hello")))
    with pytest.raises(HandshakeRejected) as turned:
        visit.deliver(b"\x16\x03\x01\x00\x04\x02\x00\x00\x00")
    assert turned.value.reason == "garbage"
    assert visit.connection.alert_sent == "unexpected_message"


# -- faults --------------------------------------------------------------------------------------


def rejected_by(fault: Fault, alpn: list[str] | None = None) -> HandshakeRejected:
    visit = Visit(FakePolicy(fault), alpn)
    with pytest.raises(HandshakeRejected) as turned:
        visit.shake_hands()
    return turned.value


@pytest.mark.parametrize(
    ("fault", "answer", "disconnect"),
    [
        (Fault("stall_before_server_hello", 5), b"", Disconnect(5)),
        (Fault("close_before_server_hello"), b"", None),
        (Fault("reset_before_server_hello"), b"", Disconnect(1, reset=True)),
        (Fault("alert", 49), b"\x15\x03\x03\x00\x02\x02\x31", None),
        (Fault("alert_unknown_ca"), b"\x15\x03\x03\x00\x02\x02\x30", None),
        (Fault("garbage_record", 5), b"\xc3mock", None),
    ],
)
def test_a_fault_in_place_of_an_answer(fault: Fault, answer: bytes, disconnect: Disconnect | None) -> None:
    turned = rejected_by(fault)
    assert (turned.reason, turned.detail) == ("faulted", fault.name)
    assert (turned.answer, turned.disconnect) == (answer, disconnect)


def test_plain_http_in_place_of_an_answer_is_a_whole_response() -> None:
    head, _, body = rejected_by(Fault("plain_http_answer", 418)).answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 418 ")
    assert b"content-length: %d\r\n" % len(body) in head


@pytest.mark.parametrize("size", [1, 15, 16, 17, 5000])
def test_garbage_has_its_size_and_is_no_record(size: int) -> None:
    garbage = rejected_by(Fault("garbage_record", size)).answer
    assert len(garbage) == size
    assert garbage[0] not in range(20, 25)


def test_a_fault_in_the_middle_cuts_the_first_flight() -> None:
    visit = Visit(FakePolicy(known=True))
    visit.step()
    whole = visit.incoming.pending
    for name, expected in (("close_mid_handshake", 0.5), ("stall_after_server_hello", 1.0)):
        answer = rejected_by(Fault(name, 9)).answer
        assert answer[:3] == b"\x16\x03\x03"
        # The flight's length differs by a few bytes: ECDSA signatures do.
        assert abs(len(answer) - whole * expected) < 10


def test_a_slow_handshake_goes_on_when_its_time_has_come() -> None:
    visit = Visit(FakePolicy(Fault("slow_handshake", 1500)))
    visit.shake_hands()
    assert visit.handshake.pending
    assert [seconds for seconds, _ in visit.timers] == [1.5]
    visit.timers[0][1]()
    assert visit.shake_hands().complete
    assert visit.connection.detail == "on purpose: slow_handshake"


@pytest.mark.parametrize(("alpn", "passes"), [([], True), (["h2", "http/1.1"], True), (["h2"], False)])
def test_strict_alpn_refuses_those_who_offer_only_other_protocols(alpn: list[str], passes: bool) -> None:
    visit = Visit(FakePolicy(Fault("strict_alpn")), alpn)
    if passes:
        assert visit.shake_hands().complete
        return
    with pytest.raises(HandshakeRejected) as turned:
        visit.step()
    assert (turned.value.reason, turned.value.detail) == ("no_shared_protocol", "offered: h2")
    assert turned.value.answer == alert_record("no_application_protocol")


# -- after the handshake -----------------------------------------------------------------------


@pytest.mark.parametrize(("reject", "status"), [("http_401", 401), ("http_403", 403)])
def test_a_client_that_is_refused_by_http_passes_and_is_recorded_as_refused(reject: str, status: int) -> None:
    visit = Visit(FakePolicy(known=True, reject=reject, allowed=False))
    opened = visit.shake_hands().opened
    assert opened is not None
    assert opened.http_rejection == (status, "This client certificate is not allowed here.")
    assert opened.reason == "not_allowed"


@pytest.mark.parametrize("reject", ["alert", "close"])
def test_a_client_that_is_not_allowed_is_closed_otherwise(reject: str) -> None:
    visit = Visit(FakePolicy(known=True, reject=reject, allowed=False))
    with pytest.raises(HandshakeRejected) as turned:
        visit.shake_hands()
    assert turned.value.reason == "not_allowed"
    assert not visit.complete


def test_only_resumed_sessions_are_checked_again() -> None:
    assert Visit(FakePolicy(known=True, lapsed="expired")).shake_hands().complete
    first = Visit(FakePolicy(known=True), version="1.2")
    first.shake_hands()
    second = Visit(FakePolicy(known=True, lapsed="expired"), version="1.2")
    second.tls = first.tls.context.wrap_bio(
        second.incoming, second.outgoing, server_hostname="localhost", session=first.tls.session
    )
    with pytest.raises(HandshakeRejected) as turned:
        second.shake_hands()
    assert turned.value.reason == "expired"
    assert second.connection.tls is not None
    assert second.connection.tls.resumed


# -- any bytes ---------------------------------------------------------------------------------


def flights(version: str) -> list[bytes]:
    """Return what a good client sends, flight by flight, with a request at the end."""
    visit = Visit(FakePolicy(known=True), version=version)
    visit.shake_hands()
    visit.tls.write(b"GET / HTTP/1.1\r\n\r\n")
    return [*visit.sent, visit.outgoing.read()]


FLIGHTS = {version: flights(version) for version in ("1.2", "1.3")}
bends = st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 255)), max_size=6)
cuts = st.lists(st.integers(1, 3000), max_size=6)


def attack(known: bool, version: str, bent: list[tuple[int, int]], cut: list[int]) -> None:
    """Send a real handshake with some bytes changed, in pieces; whatever happens, it ends in a verdict."""
    data = bytearray(b"".join(FLIGHTS[version]))
    for at, change in bent:
        data[at % len(data)] ^= change
    edges = sorted({0, len(data), *(at % len(data) for at in cut)})
    visit = Visit(FakePolicy(known=known))
    try:
        for start, stop in zip(edges, edges[1:], strict=False):  # noqa: RUF007 - as one reads it
            visit.deliver(bytes(data[start:stop]))
    except (HandshakeRejected, TLSError):
        pass
    visit.handshake.release()


@given(st.booleans(), st.sampled_from(["1.2", "1.3"]), bends, cuts)
@examples(300)
def test_a_corrupt_handshake_cut_anywhere_is_accepted_or_refused(
    known: bool, version: str, bent: list[tuple[int, int]], cut: list[int]
) -> None:
    attack(known, version, bent, cut)


@given(st.binary(max_size=800), st.booleans())
@examples(200)
def test_any_bytes_after_the_hello_are_accepted_or_refused(data: bytes, known: bool) -> None:
    visit = Visit(FakePolicy(known=known))
    visit.step()
    try:
        visit.deliver(data or b"\0")
    except (HandshakeRejected, TLSError):
        pass


def test_corrupt_handshakes_leave_no_memory_behind() -> None:
    def round_of_attacks(count: int) -> int:
        for number in range(count):
            attack(number % 2 == 0, "1.3", [(number * 7, 1 + number % 255)], [number % 900 + 1])
        gc.collect()
        return resident_bytes()

    before = round_of_attacks(100)
    growth = round_of_attacks(200) - before
    # A leaked connection would be 29 KB, which makes 6 MB.
    assert growth < 3_000_000
