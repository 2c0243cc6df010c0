"""Who comes in: from a connection's first byte to a verified client, or to a reason why not.

Fills in the Connection record. Knows no HTTP beyond recognising that somebody
speaks it without TLS.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.wire.messages import Connection, TLSInfo
from mockgpt.wire.tls_channel import Broken, Refused, TLSChannel, looks_like_tls

if TYPE_CHECKING:
    from mockgpt.wire.service import TLSSource

PLAIN_HTTP_ANSWER = (
    b"HTTP/1.1 400 Bad Request\r\ncontent-type: text/plain; charset=utf-8\r\n"
    b"content-length: 69\r\nconnection: close\r\n\r\n"
    b"This port speaks HTTPS with client certificates, and not plain HTTP.\n"
)
_METHOD_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ\r\n")


class TurnedAway(Exception):
    """The client is not let in; `answer` is plain text for one that speaks no TLS."""

    def __init__(self, reason: str, detail: str, answer: bytes = b"") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail
        self.answer = answer


class Gate:
    """The TLS side of one connection.

    Attributes:
        channel: None until the first byte has shown that TLS is spoken.
        passed: the client is in.
    """

    __slots__ = ("_connection", "_now", "_opened_at", "_tls", "channel", "passed")

    def __init__(self, tls: TLSSource, connection: Connection, now: Callable[[], float]) -> None:
        self._tls = tls
        self._connection = connection
        self._now = now
        self._opened_at = now()
        self.channel: TLSChannel | None = None
        self.passed = False

    def receive(self, data: bytes) -> bytes:
        """Take ciphertext and return plaintext.

        Raises:
            TurnedAway: the client is not let in; what the channel holds ready says so to it.
            Broken: the connection was damaged after the handshake.
        """
        channel = self.channel or self._open(data[0])
        try:
            plaintext = channel.receive(data)
        except Refused as refusal:
            self.note_stranger()
            raise TurnedAway(refusal.reason, refusal.detail) from None
        except Broken as broken:
            self._note(channel)
            self._connection.detail = str(broken)
            raise
        if not self.passed and channel.handshaken is not None:
            self._let_in(channel)
        return plaintext

    def _open(self, first_byte: int) -> TLSChannel:
        if first_byte in _METHOD_BYTES:
            raise TurnedAway("plain_http", "plain HTTP on the TLS port", PLAIN_HTTP_ANSWER)
        if not looks_like_tls(first_byte):
            raise TurnedAway("garbage", f"no TLS record: the first byte is 0x{first_byte:02x}")
        self._connection.certificate_generation = self._tls.generation
        self.channel = TLSChannel(self._tls.context)
        return self.channel

    def _let_in(self, channel: TLSChannel) -> None:
        connection, settled = self._connection, channel.handshaken
        assert settled is not None
        connection.handshake_ms = round((self._now() - self._opened_at) * 1000, 3)
        if settled.certificate is not None:
            connection.identity = self._tls.identity(settled.certificate)
        connection.tls = TLSInfo(
            settled.version, settled.cipher, channel.server_name, settled.alpn, settled.resumed
        )
        if not self._tls.allows(connection.identity):
            # Only a resumed session gets here: a full handshake is refused by its alert.
            raise TurnedAway("not_allowed", "the certificate matches none of tls.allowed_clients")
        self.passed = True

    def note_stranger(self) -> None:
        """Note what is known of a client that does not get in: alerts, and the certificate it showed."""
        if self.channel is not None:
            self._note(self.channel)
            if self.channel.shown_certificate is not None:
                self._connection.identity = self._tls.identity(self.channel.shown_certificate)

    def _note(self, channel: TLSChannel) -> None:
        self._connection.alert_sent = channel.alert_sent
        self._connection.alert_received = channel.alert_received

    def release(self) -> None:
        """Break reference cycles."""
        if self.channel is not None:
            self._note(self.channel)
            self.channel.release()
            self.channel = None
