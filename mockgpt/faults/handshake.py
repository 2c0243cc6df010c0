"""Faults of a handshake: what goes wrong on purpose before any request is read.

Loaded by the first connection with a fault, and where one is configured. A fault happens to one
connection and does not affect the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from mockgpt.faults.spec import DAY_MS, NOTHING
from mockgpt.wire.messages import Fault
from mockgpt.wire.tls.client_hello import ClientHello
from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.tls.rejection import Disconnect, HandshakeRejected, alert_record

_OUR_PROTOCOL = "http/1.1"
# A reset discards what has not arrived; what was sent before has to arrive.
_RESET_DELAY_MS = 20
_MEGABYTE = 1_048_576

_RETRIES = "reports a connection error, and retries"
_GIVES_UP = "gives up after its connect timeout, and retries"
_NO_TLS = "reports that the server speaks no TLS; never falls back to plain HTTP"
_VERSION = NOTHING + ", or reports the alert protocol_version"

# What is sent, and how the connection ends; None: by the usual close.
Outcome = tuple[bytes, Disconnect | None]


def _garbage(size: int) -> bytes:
    # 0xC3 is no record type; the rest repeats, so it is easy to see in a capture.
    return (b"\xc3mockgpt garbage " * (size // 16 + 1))[:size]


def _plain_http(status: int) -> bytes:
    body = b"This answer is not encrypted, on purpose.\n"
    head = f"HTTP/1.1 {status} On Purpose\r\ncontent-type: text/plain\r\ncontent-length: {len(body)}\r\n"
    return head.encode() + b"connection: close\r\n\r\n" + body


def _other_protocols_only(hello: ClientHello) -> HandshakeRejected | None:
    """Refuse as OpenSSL would (RFC 7301 section 3.2): Python has no access to OpenSSL's own way."""
    if not hello.protocols or _OUR_PROTOCOL in hello.protocols:
        return None
    offered = ", ".join(hello.protocols)[:200]
    return HandshakeRejected(
        RefusalReason.NO_SHARED_PROTOCOL, f"offered: {offered}", alert_record("no_application_protocol")
    )


class HandshakeFaultSpec(NamedTuple):
    """One fault of a handshake.

    Attributes:
        does: what goes out.
        client: what a correct client does.
        instead: what is sent in place of an answer to the ClientHello.
        midway: what is sent of the server's first flight, from ServerHello to its last message.
        refuses: looks at the ClientHello and may refuse it.
        delays: the number is how long the ClientHello waits for its answer.
        settings: what changes in `[tls]`, for a fault that only needs another TLS context.
        amount: default of the fault's number; None: it takes none.
        low, high: what the number may be.
        meaning: what the number counts.
        peers: what other mocks call it.
    """

    does: str
    client: str
    instead: Callable[[int], Outcome] | None = None
    midway: Callable[[bytes, int], Outcome] | None = None
    refuses: Callable[[ClientHello], HandshakeRejected | None] | None = None
    delays: bool = False
    settings: Mapping[str, Any] | None = None
    amount: int | None = None
    low: int = 1
    high: int = 0
    meaning: str = ""
    peers: str = ""


# Alerts, and what a client should do with each; `alert` sends any other by its number (RFC 8446 section 6).
_FATAL = {
    "handshake_failure": "reports the alert; does not retry what cannot succeed",
    "bad_certificate": "reports that its certificate is refused",
    "certificate_expired": "reports that its certificate has expired; fetches a new one if it can",
    "certificate_revoked": "reports that its certificate is revoked",
    "unknown_ca": "reports that its certificate's CA is not trusted",
    "access_denied": "reports that access is denied",
    "protocol_version": "reports the alert; never tries again with an older version by itself",
    "internal_error": _RETRIES,
    "unrecognized_name": "reports that the server does not know this name",
    "certificate_required": "reports that a certificate is wanted",
    "no_application_protocol": "reports that the server speaks none of its protocols",
}


def _alert_row(name: str, client: str) -> HandshakeFaultSpec:
    return HandshakeFaultSpec(
        does=f"answers the ClientHello with the fatal alert {name}",
        client=client,
        instead=lambda _: (alert_record(name), None),
    )


HANDSHAKE_FAULTS: dict[str, HandshakeFaultSpec] = {
    "slow_handshake": HandshakeFaultSpec(
        does="answers the ClientHello late, and goes on as usual",
        client="waits, up to its connect timeout",
        delays=True,
        amount=2_000,
        high=DAY_MS,
        meaning="milliseconds",
        peers="Toxiproxy latency",
    ),
    "stall_before_server_hello": HandshakeFaultSpec(
        does="does not answer the ClientHello, then closes",
        client=_GIVES_UP,
        instead=lambda milliseconds: (b"", Disconnect(milliseconds)),
        amount=300_000,
        high=DAY_MS,
        meaning="milliseconds until the close",
        peers="Toxiproxy timeout",
    ),
    "stall_after_server_hello": HandshakeFaultSpec(
        does="stops sending one byte before the end of its first flight, then closes",
        client=_GIVES_UP,
        # One byte short: a TLS 1.3 client with the whole flight treats the handshake as complete.
        midway=lambda flight, milliseconds: (flight[:-1], Disconnect(milliseconds)),
        amount=300_000,
        high=DAY_MS,
        meaning="milliseconds until the close",
    ),
    "close_before_server_hello": HandshakeFaultSpec(
        does="closes the connection after the ClientHello",
        client=_RETRIES,
        instead=lambda _: (b"", None),
        peers="OkHttp failHandshake",
    ),
    "reset_before_server_hello": HandshakeFaultSpec(
        does="resets the connection (TCP RST) after the ClientHello",
        client=_RETRIES,
        instead=lambda _: (b"", Disconnect(1, reset=True)),
        peers="Toxiproxy reset_peer",
    ),
    "close_mid_handshake": HandshakeFaultSpec(
        does="closes the connection in the middle of the certificate",
        client=_RETRIES,
        midway=lambda flight, _: (flight[: len(flight) // 2], None),
    ),
    "reset_mid_handshake": HandshakeFaultSpec(
        does="resets the connection (TCP RST) in the middle of the certificate",
        client=_RETRIES,
        midway=lambda flight, _: (flight[: len(flight) // 2], Disconnect(_RESET_DELAY_MS, reset=True)),
    ),
    "garbage_record": HandshakeFaultSpec(
        does="answers the ClientHello with bytes that are no TLS record, then closes",
        client=_NO_TLS,
        instead=lambda size: (_garbage(size), None),
        amount=512,
        high=_MEGABYTE,
        meaning="bytes",
    ),
    "plain_http_answer": HandshakeFaultSpec(
        does="answers the ClientHello with an HTTP response that is not encrypted",
        client=_NO_TLS,
        instead=lambda status: (_plain_http(status), None),
        amount=400,
        low=200,
        high=599,
        meaning="status",
    ),
    "alert": HandshakeFaultSpec(
        does="answers the ClientHello with a fatal alert, not encrypted",
        client="reports the alert by its name or number",
        instead=lambda code: (alert_record(code), None),
        amount=80,
        low=0,
        high=255,
        meaning="number of the alert",
    ),
    **{f"alert_{name}": _alert_row(name, client) for name, client in _FATAL.items()},
    "tls12_only": HandshakeFaultSpec(
        does="accepts TLS 1.2 only",
        client=_VERSION,
        settings={"minimum_version": "1.2", "maximum_version": "1.2"},
    ),
    "tls13_only": HandshakeFaultSpec(
        does="accepts TLS 1.3 only",
        client=_VERSION,
        settings={"minimum_version": "1.3", "maximum_version": "1.3"},
    ),
    "no_tickets": HandshakeFaultSpec(
        does="sends no session tickets and resumes no session",
        client="makes a full handshake every time",
        settings={"session_tickets": False},
    ),
    "strict_alpn": HandshakeFaultSpec(
        does="refuses a client that offers protocols and not http/1.1 among them, such as h2 alone, with the "
        "alert no_application_protocol (RFC 7301 section 3.2); without it nothing is negotiated",
        client="reports the alert; offers http/1.1 as well",
        refuses=_other_protocols_only,
    ),
}


class FaultyHandshake:
    """A fault of one handshake; implements `wire.tls.policy.HandshakeFault`."""

    __slots__ = ("_amount", "_spec", "name")

    def __init__(self, fault: Fault) -> None:
        self.name = fault.name
        self._amount = fault.amount
        self._spec = HANDSHAKE_FAULTS[fault.name]

    @property
    def delay_seconds(self) -> float:
        """How long the ClientHello waits for its answer."""
        return self._amount / 1000 if self._spec.delays else 0.0

    @property
    def settings(self) -> Mapping[str, Any]:
        """What changes in `[tls]`."""
        return self._spec.settings or {}

    def on_client_hello(self, hello: ClientHello) -> HandshakeRejected | None:
        """Return what happens in place of an answer to the ClientHello; None: it is answered."""
        if self._spec.refuses is not None:
            return self._spec.refuses(hello)
        if self._spec.instead is None:
            return None
        return HandshakeRejected(RefusalReason.FAULTED, self.name, *self._spec.instead(self._amount))

    def on_server_flight(self, take_flight: Callable[[], bytes]) -> HandshakeRejected | None:
        """Return what is sent of the server's first flight; None: all of it."""
        if self._spec.midway is None or not (flight := take_flight()):
            return None
        return HandshakeRejected(RefusalReason.FAULTED, self.name, *self._spec.midway(flight, self._amount))


def fault_of(name: str, amounts: Mapping[str, int]) -> Fault:
    """Return a fault with the number from `amounts`, else its default."""
    return Fault(name, amounts.get(name, HANDSHAKE_FAULTS[name].amount or 0))
