"""OpenSSL's verdict on a client's chain, apart from the handshake in which it was shown.

The stdlib verifies certificates only within a handshake, and a failure ends that with an alert. So the chain
is shown to a second server in memory: in TLS 1.2 the Certificate message is not encrypted, and OpenSSL
verifies it before it asks for a proof that the client has the key. Knows no sockets, and decides nothing.

Source: RFC 5246 sections 7.4.2 and 7.4.6.
"""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from functools import cache

from mockgpt.wire.tls.refusal_reasons import HandshakeFailed, refusal_of

_RECORD_BYTES = 16_384
_HANDSHAKE_RECORD, _CERTIFICATE = b"\x16\x03\x03", b"\x0b"


def failure_of(context: ssl.SSLContext, chain: Sequence[bytes]) -> HandshakeFailed | None:
    """Return why a chain is refused, None where it is good.

    Args:
        context: a server's, for TLS 1.2 alone, that requires a certificate.
        chain: DER, the client's own certificate first.
    """
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = context.wrap_bio(incoming, outgoing, server_side=True)
    try:
        for flight in (_client_hello(), _certificate_message(chain)):
            incoming.write(flight)
            try:
                server.do_handshake()
            except ssl.SSLWantReadError:
                continue
    except ssl.SSLError as error:
        return refusal_of(error, None)
    return None


@cache
def _client_hello() -> bytes:
    """Return a ClientHello, the same for every chain: no key is ever made of it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    outgoing = ssl.MemoryBIO()
    try:
        context.wrap_bio(ssl.MemoryBIO(), outgoing).do_handshake()
    except ssl.SSLWantReadError:
        pass
    return outgoing.read()


def _certificate_message(chain: Sequence[bytes]) -> bytes:
    """Return the chain as records of TLS 1.2."""
    certificates = _vector(b"".join(map(_vector, chain)))
    message = _CERTIFICATE + _vector(certificates)
    pieces = [message[at : at + _RECORD_BYTES] for at in range(0, len(message), _RECORD_BYTES)]
    return b"".join(_HANDSHAKE_RECORD + len(piece).to_bytes(2, "big") + piece for piece in pieces)


def _vector(content: bytes) -> bytes:
    return len(content).to_bytes(3, "big") + content
