"""Performs a handshake that is broken on purpose: what is sent in place of it, and how it ends.

Loaded by the first connection that suffers one. What each means is told in
`faults.handshake_table`; where another TLS context is all it takes, it is done in `handshakes`.
"""

from __future__ import annotations

from collections.abc import Callable

from mockgpt.wire.messages import Fault
from mockgpt.wire.tls.client_hello import ClientHello
from mockgpt.wire.tls.refusal_reasons import ALERTS
from mockgpt.wire.tls.rejection import Disconnect, HandshakeRejected

SLOW, STRICT_ALPN = "slow_handshake", "strict_alpn"
_OUR_PROTOCOL = "http/1.1"
_FATAL = 2
# A reset takes away what has not arrived; what was sent before shall.
_RESET_DELAY_MS = 20
_CODES = {name: code for code, name in ALERTS.items()}

Done = tuple[bytes, Disconnect | None]


def alert_record(name: str) -> bytes:
    """Return a fatal alert as a record that is not encrypted (RFC 8446 section 6)."""
    return _alert(_CODES[name])


def _alert(code: int) -> bytes:
    return bytes((21, 3, 3, 0, 2, _FATAL, code))


def _named_alert(name: str) -> Callable[[int], Done]:
    return lambda _: (alert_record(name), None)


def _garbage(size: int) -> bytes:
    # 0xC3 is no record type; the rest repeats so that a capture shows at once what it is.
    return (b"\xc3mockgpt garbage " * (size // 16 + 1))[:size]


def _plain_http(status: int) -> bytes:
    body = b"This answer is not encrypted, on purpose.\n"
    head = f"HTTP/1.1 {status} On Purpose\r\ncontent-type: text/plain\r\ncontent-length: {len(body)}\r\n"
    return head.encode() + b"connection: close\r\n\r\n" + body


# In place of an answer to the ClientHello: what is sent, and how it ends where not by the usual close.
INSTEAD: dict[str, Callable[[int], Done]] = {
    "stall_before_server_hello": lambda milliseconds: (b"", Disconnect(milliseconds)),
    "close_before_server_hello": lambda _: (b"", None),
    "reset_before_server_hello": lambda _: (b"", Disconnect(1, reset=True)),
    "garbage_record": lambda size: (_garbage(size), None),
    "plain_http_answer": lambda status: (_plain_http(status), None),
    "alert": lambda code: (_alert(code), None),
    **{f"alert_{name}": _named_alert(name) for name in _CODES},
}

# Of the server's first flight, from ServerHello to its last message.
MIDWAY: dict[str, Callable[[bytes, int], Done]] = {
    # One byte short: a TLS 1.3 client that has it all takes the handshake for finished.
    "stall_after_server_hello": lambda flight, milliseconds: (flight[:-1], Disconnect(milliseconds)),
    "close_mid_handshake": lambda flight, _: (flight[: len(flight) // 2], None),
    "reset_mid_handshake": lambda flight, _: (
        flight[: len(flight) // 2],
        Disconnect(_RESET_DELAY_MS, reset=True),
    ),
}


def instead(fault: Fault, hello: ClientHello) -> HandshakeRejected | None:
    """Return what happens to a client in place of an answer to its ClientHello, None if nothing does."""
    if fault.name == STRICT_ALPN:
        if not hello.protocols or _OUR_PROTOCOL in hello.protocols:
            return None
        # As if OpenSSL had: its own way to refuse is out of Python's reach.
        offered = ", ".join(hello.protocols)[:200]
        return HandshakeRejected(
            "no_shared_protocol", f"offered: {offered}", alert_record("no_application_protocol")
        )
    act = INSTEAD.get(fault.name)
    return None if act is None else HandshakeRejected("faulted", fault.name, *act(fault.amount))


def midway(fault: Fault, flight: bytes) -> HandshakeRejected | None:
    """Return what becomes of the server's first flight, None if it goes out whole."""
    act = MIDWAY.get(fault.name)
    return (
        None
        if act is None or not flight
        else HandshakeRejected("faulted", fault.name, *act(flight, fault.amount))
    )
