"""OpenSSL's message callback: what the stdlib does not tell of a handshake."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import Any, Protocol

READ, _HANDSHAKE, _ALERT = "read", 22, 21
_CLIENT_HELLO, _CERTIFICATE, _KEY_UPDATE = 1, 11, 24
_TLS_1_3 = 0x0304


class MessageReceiver(Protocol):
    """What the callback writes down: `TLSChannel` says what each attribute is."""

    hello: bytes | None
    key_updates: int
    shown_certificate: bytes | None

    def saw_alert(self, direction: str, code: int) -> None:
        """Note an alert that OpenSSL wrote or read."""


class ObservedSSLObject(ssl.SSLObject):
    """An SSLObject that OpenSSL's message callback can lead back to its channel."""

    channel: MessageReceiver | None = None


def observe(context: ssl.SSLContext, choose: Callable[[bytes], ssl.SSLContext | None] | None = None) -> None:
    """Let the channels of a context see alerts, server name and the certificate of refused clients.

    Args:
        context: the server's context; call once, before the first connection.
        choose: given the DER of the certificate a client shows, before it is verified, may name
            another context whose trust store decides. That is the only way to have a client that
            is sound but unwanted refused by an alert; the stdlib sends none of its own.

    `_msg_callback` is private but has been there since 3.8. Without it alerts and server names
    stay unknown and unwanted clients are closed after the handshake instead.
    """
    context.sslobject_class = ObservedSSLObject

    def on_message(
        connection: Any, direction: str, version: int, content_type: int, message_type: int, data: bytes
    ) -> None:
        # Also called for the header of every record, so the common case leaves first.
        if content_type == _HANDSHAKE:
            if direction != READ or connection.channel is None:
                return
            if message_type == _CLIENT_HELLO:
                connection.channel.hello = data
            elif message_type == _KEY_UPDATE:
                connection.channel.key_updates += 1
            elif message_type == _CERTIFICATE:
                certificate = leaf_of_certificate_message(data, version == _TLS_1_3)
                connection.channel.shown_certificate = certificate
                other = choose(certificate) if choose is not None and certificate is not None else None
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
