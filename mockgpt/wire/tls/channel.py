"""TLS without I/O: ciphertext in, plaintext out and back, every refusal with its reason.

asyncio's own TLS transport throws away the alert and the reason of a failed
handshake and keeps 256 KiB a connection; this channel keeps the first two and
costs a tenth of the third. It knows no sockets, no HTTP and no clock.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import Any, NamedTuple

from mockgpt.wire.tls.refusal_reasons import ALERTS, refusal_of

READ_SIZE = 16_384  # one TLS record; SSLObject.read allocates this much before it looks
_HANDSHAKE_RECORD = 0x16


_READ, _HANDSHAKE, _ALERT = "read", 22, 21
_CLIENT_HELLO, _CERTIFICATE, _KEY_UPDATE = 1, 11, 24
# In a row, without data between them: each costs us 15 us, its sender nothing. BoringSSL and rustls say 32.
KEY_UPDATES_LIMIT = 32
_TLS_1_3 = 0x0304


class Broken(Exception):
    """An open channel received something that is no TLS, or a fatal alert."""


class Handshaken(NamedTuple):
    """What an accepted handshake settled; `certificate` is the client's DER, or None."""

    version: str
    cipher: str
    alpn: str | None
    resumed: bool
    certificate: bytes | None


class _ObservedSSLObject(ssl.SSLObject):
    """An SSLObject that OpenSSL's message callback can lead back to its channel."""

    channel: TLSChannel | None = None


def observe(context: ssl.SSLContext, judge: Callable[[bytes], ssl.SSLContext | None] | None = None) -> None:
    """Let the channels of a context see alerts, server name and the certificate of refused clients.

    Args:
        context: the server's context; call once, before the first connection.
        judge: given the DER of the certificate a client shows, before it is verified, may name
            another context whose trust store decides. That is the only way to have a client that
            is sound but unwanted refused by an alert; the stdlib sends none of its own.

    `_msg_callback` is private but has been there since 3.8. Without it alerts and server names
    stay unknown and unwanted clients are closed after the handshake instead.
    """
    context.sslobject_class = _ObservedSSLObject

    def on_message(
        connection: Any, direction: str, version: int, content_type: int, message_type: int, data: bytes
    ) -> None:
        # Also called for the header of every record, so the common case leaves first.
        if content_type == _HANDSHAKE:
            if direction != _READ or connection.channel is None:
                return
            if message_type == _CLIENT_HELLO:
                connection.channel.hello = data
            elif message_type == _KEY_UPDATE:
                connection.channel.key_updates += 1
            elif message_type == _CERTIFICATE:
                certificate = leaf_of_certificate_message(data, version == _TLS_1_3)
                connection.channel.shown_certificate = certificate
                other = judge(certificate) if judge is not None and certificate is not None else None
                if other is not None:
                    connection.context = other
        elif content_type == _ALERT and len(data) == 2 and connection.channel is not None:
            connection.channel.saw_alert(direction, data[1])

    # The stdlib's own way to the server name, `sni_callback`, prints a traceback for one beyond ASCII.
    descriptor = getattr(ssl.SSLContext.__mro__[1], "_msg_callback", None)
    if descriptor is not None:
        # The Python-level property wraps every call in three enum look-ups; the one below it doesn't.
        # Whoever reads that property all the same finds what it expects.
        on_message.user_function = on_message  # type: ignore[attr-defined]
        descriptor.__set__(context, on_message)


def leaf_of_certificate_message(message: bytes, tls13: bool) -> bytes | None:
    """Return the first certificate of a handshake Certificate message, None if there is none.

    Source: RFC 8446 section 4.4.2 (a context of up to 255 bytes precedes the list), RFC 5246 section 7.4.2.
    """
    position = 4
    if tls13 and len(message) > position:
        position += 1 + message[position]
    start = position + 6
    length = int.from_bytes(message[position + 3 : start], "big")
    certificate = message[start : start + length]
    return certificate if length and len(certificate) == length else None


class TLSChannel:
    """The server's side of one TLS connection, over two memory buffers.

    Attributes:
        handshaken: what was settled, None until the handshake is through.
        alert_sent, alert_received: names of the last alerts, close_notify included.
        hello: the ClientHello message, kept until the handshake is through.
        key_updates: how many the client has sent since its last data (RFC 8446 section 4.6.3).
        server_name: what the client asked for, None if it named nobody; known once it is in.
        shown_certificate: DER of the certificate the client offered, kept until it is accepted.
        peer_closed: the client said close_notify.
    """

    __slots__ = (
        "_incoming",
        "_outgoing",
        "_ssl_object",
        "alert_received",
        "alert_sent",
        "handshaken",
        "hello",
        "key_updates",
        "peer_closed",
        "server_name",
        "shown_certificate",
    )

    def __init__(self, context: ssl.SSLContext) -> None:
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._ssl_object: ssl.SSLObject | None = context.wrap_bio(
            self._incoming, self._outgoing, server_side=True
        )
        if isinstance(self._ssl_object, _ObservedSSLObject):
            self._ssl_object.channel = self
        self.handshaken: Handshaken | None = None
        self.alert_sent: str | None = None
        self.alert_received: str | None = None
        self.hello: bytes | None = None
        self.key_updates = 0
        self.server_name: str | None = None
        self.shown_certificate: bytes | None = None
        self.peer_closed = False

    def receive(self, ciphertext: bytes) -> bytes:
        """Take bytes from the client and return the plaintext they complete.

        Raises:
            Refused: the handshake failed; `take_output` holds the alert.
            Broken: the open channel was damaged; `take_output` may hold an alert.
        """
        self._incoming.write(ciphertext)
        if self.handshaken is None and not self._shake_hands():
            return b""
        return self._read()

    def _shake_hands(self) -> bool:
        assert self._ssl_object is not None
        try:
            self._ssl_object.do_handshake()
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError as error:
            raise refusal_of(error, self.alert_received) from None
        cipher = self._ssl_object.cipher()
        self.handshaken = Handshaken(
            self._ssl_object.version() or "",
            cipher[0] if cipher else "",
            self._ssl_object.selected_alpn_protocol(),
            bool(self._ssl_object.session_reused),
            self._ssl_object.getpeercert(binary_form=True),
        )
        self.shown_certificate = None
        if self.hello is not None:
            from mockgpt.wire.tls.client_hello import server_name_of

            self.server_name, self.hello = server_name_of(self.hello), None
        return True

    def _read(self) -> bytes:
        assert self._ssl_object is not None
        parts = []
        try:
            # Asking once more than there is data raises, and raising is dear: look first.
            while self._incoming.pending or self._ssl_object.pending():
                part = self._ssl_object.read(READ_SIZE)
                if not part:
                    self.peer_closed = True
                    break
                parts.append(part)
                self.key_updates = 0
        except ssl.SSLWantReadError:
            if self.key_updates > KEY_UPDATES_LIMIT:
                raise Broken(f"more than {KEY_UPDATES_LIMIT} key updates in a row") from None
        except ssl.SSLZeroReturnError:
            self.peer_closed = True
        except ssl.SSLError as error:
            raise Broken(refusal_of(error, self.alert_received).detail) from None
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def saw_alert(self, direction: str, code: int) -> None:
        """Note an alert that OpenSSL wrote or read."""
        name = ALERTS.get(code, f"alert_{code}")
        if direction == _READ:
            self.alert_received = name
        else:
            self.alert_sent = name

    def write(self, plaintext: bytes) -> None:
        """Encrypt; the records wait in `take_output`."""
        assert self._ssl_object is not None
        self._ssl_object.write(plaintext)

    def encrypt(self, plaintext: bytes) -> bytes:
        """Return the records of some bytes, after whatever else has to go to the client."""
        assert self._ssl_object is not None
        self._ssl_object.write(plaintext)
        return self._outgoing.read()

    def take_output(self) -> bytes:
        """Return the ciphertext that has to go to the client, and forget it."""
        return self._outgoing.read() if self._outgoing.pending else b""

    def close_notify(self) -> None:
        """Say that nothing follows (RFC 8446 section 6.1); the client's own is not waited for."""
        if self._ssl_object is None or self.handshaken is None:
            return
        try:
            self._ssl_object.unwrap()
        except (ssl.SSLError, ValueError):
            pass  # WantRead: ours is written, theirs has not come; or the channel is broken already

    def release(self) -> None:
        """Break the reference cycle, so that memory is free without a collector run."""
        if isinstance(self._ssl_object, _ObservedSSLObject):
            self._ssl_object.channel = None
        self._ssl_object = None


def looks_like_tls(first_byte: int) -> bool:
    """Tell whether a connection's first byte opens a handshake record (RFC 8446 section 5.1)."""
    return first_byte == _HANDSHAKE_RECORD
