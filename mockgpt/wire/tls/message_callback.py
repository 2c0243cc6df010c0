"""OpenSSL's message callback: shows what the stdlib does not report of a handshake."""

import ssl
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from mockgpt.wire.tls.refusal_reasons import HandshakeFailed

READ, _HANDSHAKE, _ALERT = "read", 22, 21
_CLIENT_HELLO, _CERTIFICATE, _KEY_UPDATE = 1, 11, 24
_TLS_1_3 = 0x0304
# SSL_OP_NO_RX_CERTIFICATE_COMPRESSION, which the stdlib does not name. Since 3.2 OpenSSL invites clients to
# compress their certificates (RFC 8879) where it is built with a codec, as Debian's is. The callback would
# not see them, and nobody could judge the client. Older versions ignore the bit.
_NO_COMPRESSED_CERTIFICATES = 1 << 33


class Judgement(NamedTuple):
    """What was decided about a client's chain before OpenSSL verifies it.

    Attributes:
        context: the one whose trust store is used in place of the connection's; only in this way can an alert
            refuse a client whose certificate is valid, or a client be let in whose certificate is not.
        failure: why the client is refused, where OpenSSL would not say so.
    """

    context: ssl.SSLContext | None
    failure: HandshakeFailed | None = None


class MessageReceiver(Protocol):
    """What the callback writes to; `TLSChannel` describes the attributes."""

    hello: bytes | None
    key_updates: int
    failure: HandshakeFailed | None
    shown_certificate: bytes | None

    def saw_alert(self, direction: str, code: int) -> None:
        """Record an alert that OpenSSL wrote or read."""


class ObservedSSLObject(ssl.SSLObject):
    """An SSLObject from which OpenSSL's message callback can find its channel."""

    channel: MessageReceiver | None = None


def observe(context: ssl.SSLContext, judge: Callable[[list[bytes]], Judgement | None] | None = None) -> None:
    """Let the channels of a context see alerts, server name and the certificate of refused clients.

    Args:
        context: the server's context; call once, before the first connection.
        judge: gets a client's chain as DER, its own certificate first, before it is verified.

    `_msg_callback` is private but exists since 3.8. Without it alerts and server names stay unknown,
    and clients that are not allowed are closed after the handshake instead.
    """
    context.sslobject_class = ObservedSSLObject
    context.options |= _NO_COMPRESSED_CERTIFICATES

    def on_message(
        connection: Any, direction: str, version: int, content_type: int, message_type: int, data: bytes
    ) -> None:
        # Also called for the header of every record, so the common case returns first.
        if content_type == _HANDSHAKE:
            if direction != READ or connection.channel is None:
                return
            if message_type == _CLIENT_HELLO:
                connection.channel.hello = data
            elif message_type == _KEY_UPDATE:
                connection.channel.key_updates += 1
            elif message_type == _CERTIFICATE:
                chain = chain_of_certificate_message(data, version == _TLS_1_3)
                connection.channel.shown_certificate = chain[0] if chain else None
                judgement = judge(chain) if judge is not None and chain else None
                if judgement is not None:
                    connection.channel.failure = judgement.failure
                    if judgement.context is not None:
                        connection.context = judgement.context
        elif content_type == _ALERT and len(data) == 2 and connection.channel is not None:
            connection.channel.saw_alert(direction, data[1])

    # The stdlib's own way to the server name, `sni_callback`, prints a traceback for a name beyond ASCII.
    descriptor = getattr(ssl.SSLContext.__mro__[1], "_msg_callback", None)
    if descriptor is not None:
        # The property in Python adds three enum look-ups to every call; the descriptor of its base does not.
        # The property reads this attribute, so it still returns the callback.
        on_message.user_function = on_message  # type: ignore[attr-defined]
        descriptor.__set__(context, on_message)


def chain_of_certificate_message(message: bytes, tls13: bool) -> list[bytes]:
    """Return the certificates of a handshake Certificate message as DER, as far as it can be read.

    Source: RFC 8446 section 4.4.2 (a context of up to 255 bytes precedes the list, and extensions follow
    each certificate), RFC 5246 section 7.4.2. OpenSSL bounds the message to 100 KB.
    """
    position = 4
    if tls13 and len(message) > position:
        position += 1 + message[position]
    position += 3
    chain: list[bytes] = []
    while position + 3 < len(message):
        start = position + 3
        stop = start + int.from_bytes(message[position:start], "big")
        if stop > len(message) or stop == start:
            break
        chain.append(message[start:stop])
        position = stop
        if tls13:
            position += 2 + int.from_bytes(message[stop : stop + 2], "big")
    return chain
