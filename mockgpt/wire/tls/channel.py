"""TLS without I/O: ciphertext in, plaintext out and back, every refusal with its reason.

asyncio's own TLS transport does not report the alert and the reason of a failed
handshake, and needs 256 KiB a connection. This channel reports both and needs a
tenth of the memory. It knows no sockets, no HTTP and no clock.
"""

import ssl
from typing import NamedTuple

from mockgpt.wire.tls.client_hello import server_name_of
from mockgpt.wire.tls.message_callback import READ, ObservedSSLObject
from mockgpt.wire.tls.refusal_reasons import ALERTS, HandshakeFailed, refusal_of

READ_SIZE = 16_384  # one TLS record; SSLObject.read allocates this much before it looks
_HANDSHAKE_RECORD = 0x16


# In a row, without data between them: each costs the server 15 us, its sender nothing. BoringSSL and rustls
# allow 32.
KEY_UPDATES_LIMIT = 32


class TLSError(Exception):
    """An open channel received something that is no TLS, or a fatal alert."""


class HandshakeResult(NamedTuple):
    """What an accepted handshake negotiated; `certificate` is the client's DER, or None."""

    version: str
    cipher: str
    alpn: str | None
    resumed: bool
    certificate: bytes | None


class TLSChannel:
    """The server's side of one TLS connection, over two memory buffers.

    Attributes:
        result: what was negotiated, None until the handshake is complete.
        alert_sent, alert_received: names of the last alerts, close_notify included.
        failure: why the client is refused although OpenSSL accepts it, or in other words than OpenSSL's.
        hello: the ClientHello message, kept until the handshake is complete.
        key_updates: how many the client has sent since its last data (RFC 8446 section 4.6.3).
        server_name: the name in the ClientHello, None without one; known once the handshake is complete.
        shown_certificate: DER of the certificate the client offered, kept until it is accepted.
        peer_closed: the client has sent close_notify.
    """

    __slots__ = (
        "_incoming",
        "_outgoing",
        "_ssl_object",
        "alert_received",
        "alert_sent",
        "failure",
        "hello",
        "key_updates",
        "peer_closed",
        "result",
        "server_name",
        "shown_certificate",
    )

    def __init__(self, context: ssl.SSLContext) -> None:
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._ssl_object: ssl.SSLObject | None = context.wrap_bio(
            self._incoming, self._outgoing, server_side=True
        )
        if isinstance(self._ssl_object, ObservedSSLObject):
            self._ssl_object.channel = self
        self.result: HandshakeResult | None = None
        self.alert_sent: str | None = None
        self.alert_received: str | None = None
        self.failure: HandshakeFailed | None = None
        self.hello: bytes | None = None
        self.key_updates = 0
        self.server_name: str | None = None
        self.shown_certificate: bytes | None = None
        self.peer_closed = False

    def receive(self, ciphertext: bytes) -> bytes:
        """Take bytes from the client and return the plaintext they complete.

        Raises:
            HandshakeFailed: the handshake failed; `take_output` holds the alert.
            TLSError: the open channel was broken; `take_output` may hold an alert.
        """
        incoming, ssl_object = self._incoming, self._ssl_object
        assert ssl_object is not None
        incoming.write(ciphertext)
        if self.result is None and not self._shake_hands(ssl_object):
            return b""
        parts = []
        try:
            # A read without data raises, and an exception is expensive: check first.
            while incoming.pending or ssl_object.pending():
                part = ssl_object.read(READ_SIZE)
                if not part:
                    self.peer_closed = True
                    break
                parts.append(part)
                self.key_updates = 0
        except ssl.SSLWantReadError:
            if self.key_updates > KEY_UPDATES_LIMIT:
                raise TLSError(f"more than {KEY_UPDATES_LIMIT} key updates in a row") from None
        except ssl.SSLZeroReturnError:
            self.peer_closed = True
        except ssl.SSLError as error:
            raise TLSError(refusal_of(error, self.alert_received).detail) from None
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _shake_hands(self, ssl_object: ssl.SSLObject) -> bool:
        """Continue the handshake as far as possible; return whether it is complete."""
        try:
            ssl_object.do_handshake()
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError as error:
            raise refusal_of(error, self.alert_received) from None
        cipher = ssl_object.cipher()
        self.result = HandshakeResult(
            ssl_object.version() or "",
            cipher[0] if cipher else "",
            ssl_object.selected_alpn_protocol(),
            bool(ssl_object.session_reused),
            ssl_object.getpeercert(binary_form=True),
        )
        self.shown_certificate = None
        if self.hello is not None:
            self.server_name, self.hello = server_name_of(self.hello), None
        return True

    def saw_alert(self, direction: str, code: int) -> None:
        """Record an alert that OpenSSL wrote or read."""
        name = ALERTS.get(code, f"alert_{code}")
        if direction == READ:
            self.alert_received = name
        else:
            self.alert_sent = name

    def write(self, plaintext: bytes) -> None:
        """Encrypt; the records wait in `take_output`."""
        assert self._ssl_object is not None
        self._ssl_object.write(plaintext)

    def encrypt(self, plaintext: bytes) -> bytes:
        """Return some bytes as records, after the other output that waits."""
        assert self._ssl_object is not None
        self._ssl_object.write(plaintext)
        return self._outgoing.read()

    def take_output(self) -> bytes:
        """Return and clear the ciphertext for the client."""
        return self._outgoing.read() if self._outgoing.pending else b""

    def close_notify(self) -> None:
        """Write close_notify (RFC 8446 section 6.1); do not wait for the client's."""
        if self._ssl_object is None or self.result is None:
            return
        try:
            self._ssl_object.unwrap()
        except (ssl.SSLError, ValueError):
            pass  # WantRead: ours is written, theirs has not come; or the channel is broken already

    def release(self) -> None:
        """Break the reference cycle, so that memory is free without a collector run."""
        if isinstance(self._ssl_object, ObservedSSLObject):
            self._ssl_object.channel = None
        self._ssl_object = None


def looks_like_tls(first_byte: int) -> bool:
    """Tell whether a connection's first byte opens a handshake record (RFC 8446 section 5.1)."""
    return first_byte == _HANDSHAKE_RECORD
