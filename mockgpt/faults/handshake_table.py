"""The table of handshake faults: what goes wrong on purpose before any request is read.

Says what each does and what a correct client makes of it, in the form of `faults`. The doing is
`faults.handshake`'s and, where another TLS context is enough, `handshakes`'; a test keeps the
names equal. Every fault harms only the connection it happens on.
"""

from __future__ import annotations

from collections.abc import Mapping

from mockgpt.faults.table import FaultSpec
from mockgpt.wire.messages import Fault

HANDSHAKES = "handshakes"
_DAY_MS = 86_400_000
_MEGABYTE = 1_048_576
_RETRIES = "reports a connection error, and retries"
_GIVES_UP = "gives up after its connect timeout, and retries"
_NO_TLS = "reports that the server speaks no TLS; never falls back to plain HTTP"
_NOTHING = "notices nothing"

# Alerts by what a client should make of them; `alert` sends any other by its number (RFC 8446 section 6).
_FATAL = {
    "handshake_failure": "reports the alert; does not retry what cannot succeed",
    "bad_certificate": "reports that its certificate is refused",
    "certificate_expired": "reports that its certificate has expired; fetches a new one if it can",
    "certificate_revoked": "reports that its certificate is revoked",
    "unknown_ca": "reports that its certificate's CA is not trusted",
    "access_denied": "reports that it may not come in",
    "protocol_version": "reports the alert; never tries again with an older version by itself",
    "internal_error": _RETRIES,
    "unrecognized_name": "reports that the server does not know this name",
    "certificate_required": "reports that a certificate is wanted",
    "no_application_protocol": "reports that the server speaks none of its protocols",
}

HANDSHAKE_FAULTS: dict[str, FaultSpec] = {
    "slow_handshake": FaultSpec(
        HANDSHAKES, "answers the ClientHello late, and goes on as usual",
        "waits, up to its connect timeout", 2_000, 1, _DAY_MS, "milliseconds", "Toxiproxy latency",
    ),
    "stall_before_server_hello": FaultSpec(
        HANDSHAKES, "does not answer the ClientHello, then closes", _GIVES_UP,
        300_000, 1, _DAY_MS, "milliseconds until the close", "Toxiproxy timeout",
    ),
    "stall_after_server_hello": FaultSpec(
        HANDSHAKES, "falls silent a byte before the end of its certificate and the rest, then closes",
        _GIVES_UP, 300_000, 1, _DAY_MS, "milliseconds until the close",
    ),
    "close_before_server_hello": FaultSpec(
        HANDSHAKES, "closes the connection once the ClientHello is there", _RETRIES,
        peers="OkHttp failHandshake",
    ),
    "reset_before_server_hello": FaultSpec(
        HANDSHAKES, "resets the connection (TCP RST) once the ClientHello is there", _RETRIES,
        peers="Toxiproxy reset_peer",
    ),
    "close_mid_handshake": FaultSpec(
        HANDSHAKES, "closes the connection in the middle of the certificate", _RETRIES,
    ),
    "reset_mid_handshake": FaultSpec(
        HANDSHAKES, "resets the connection (TCP RST) in the middle of the certificate", _RETRIES,
    ),
    "garbage_record": FaultSpec(
        HANDSHAKES, "answers the ClientHello with bytes that are no TLS record, then closes", _NO_TLS,
        512, 1, _MEGABYTE, "bytes",
    ),
    "plain_http_answer": FaultSpec(
        HANDSHAKES, "answers the ClientHello with an HTTP response that is not encrypted", _NO_TLS,
        400, 200, 599, "status",
    ),
    "alert": FaultSpec(
        HANDSHAKES, "answers the ClientHello with a fatal alert, not encrypted",
        "reports the alert by its name or number", 80, 0, 255, "number of the alert",
    ),
    **{
        f"alert_{name}": FaultSpec(HANDSHAKES, f"answers the ClientHello with the fatal alert {name}", client)
        for name, client in _FATAL.items()
    },
    "tls12_only": FaultSpec(
        HANDSHAKES, "speaks TLS 1.2 alone", _NOTHING + ", or reports the alert protocol_version",
    ),
    "tls13_only": FaultSpec(
        HANDSHAKES, "speaks TLS 1.3 alone", _NOTHING + ", or reports the alert protocol_version",
    ),
    "no_tickets": FaultSpec(
        HANDSHAKES, "gives no session to resume and takes none", "makes a full handshake every time",
    ),
    "strict_alpn": FaultSpec(
        HANDSHAKES, "refuses a client that offers protocols and not http/1.1 among them, such as h2 alone, "
        "with the alert no_application_protocol (RFC 7301 section 3.2); without it nothing is negotiated",
        "reports the alert; offers http/1.1 as well",
    ),
}  # fmt: skip


def fault_of(name: str, amounts: Mapping[str, int]) -> Fault:
    """Return the damage of a fault, with the number that is given for it, else its own."""
    return Fault(name, amounts.get(name, HANDSHAKE_FAULTS[name].amount or 0))
