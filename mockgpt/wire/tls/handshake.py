"""Who comes in: from a connection's first byte to a verified client, or to a reason why not.

Fills in the Connection record. Knows no HTTP beyond recognising that somebody
speaks it without TLS.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.wire.connection import Connection, TLSInfo
from mockgpt.wire.tls.channel import Broken, Handshaken, TLSChannel, looks_like_tls
from mockgpt.wire.tls.refusal_reasons import Refused
from mockgpt.wire.tls.rejection import PLAIN_HTTP_ANSWER, TurnedAway

if TYPE_CHECKING:
    from mockgpt.wire.tls.context_selection import Anteroom
    from mockgpt.wire.tls.policy import Terms, TLSSource

_METHOD_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ\r\n")
# What `tls.reject` says instead of an alert, after a handshake that had to be let through.
_STATUSES = {"http_401": 401, "http_403": 403}
_NO_CERTIFICATE = "A client certificate is required, and none was sent."
_ON_NO_LIST = "the certificate matches none of tls.allowed_clients"
_NOT_ALLOWED = "This client certificate is not allowed here."


class Gate:
    """The TLS side of one connection.

    Args:
        later: calls back after so many seconds.
        go_on: called when a wait is over; `receive` has to be asked again then, without data.

    Attributes:
        channel: None until it is clear that TLS is spoken, and with which context.
        passed: the handshake is through.
        unwelcome: status and sentence every request is answered with, for a client that is told so by HTTP.
    """

    __slots__ = (
        "_anteroom",
        "_connection",
        "_go_on",
        "_later",
        "_now",
        "_opened_at",
        "_terms",
        "_tls",
        "channel",
        "passed",
        "unwelcome",
    )

    def __init__(
        self,
        tls: TLSSource,
        connection: Connection,
        now: Callable[[], float],
        later: Callable[[float, Callable[[], None]], None],
        go_on: Callable[[], None],
    ) -> None:
        self._tls = tls
        self._connection = connection
        self._now = now
        self._later = later
        self._go_on = go_on
        self._opened_at = now()
        self._terms: Terms | None = None
        self._anteroom: Anteroom | None = None
        self.channel: TLSChannel | None = None
        self.passed = False
        self.unwelcome: tuple[int, str] | None = None

    @property
    def waits(self) -> bool:
        """Tell whether it is us that the handshake waits for."""
        return self._anteroom is not None and self._anteroom.waits

    def receive(self, data: bytes) -> bytes:
        """Take ciphertext and return plaintext.

        Raises:
            TurnedAway: the client is not let in; what the channel holds ready says so to it.
            Broken: the connection was damaged after the handshake.
        """
        channel = self.channel
        if channel is None:
            context = self._choose(data)
            if context is None:
                return b""
            channel = self.channel = TLSChannel(context)
            if self._anteroom is not None:
                data = self._anteroom.leave()
        try:
            plaintext = channel.receive(data)
        except Refused as refusal:
            self.note_stranger()
            # OpenSSL calls it "certificate rejected", and cannot know by what.
            detail = _ON_NO_LIST if refusal.reason == "not_allowed" else refusal.detail
            raise TurnedAway(refusal.reason, detail + self._on_purpose("; ")) from None
        except Broken as broken:
            self._note(channel)
            self._connection.detail = str(broken)
            raise
        if not self.passed:
            self._harm(channel)
            if channel.handshaken is not None:
                self._let_in(channel, channel.handshaken)
        return plaintext

    def _choose(self, data: bytes) -> ssl.SSLContext | None:
        """Return the context, None while something is waited for."""
        if self._anteroom is None:
            self._terms = terms = self._begin(data[0])
            if terms.context is not None:
                return terms.context
            from mockgpt.wire.tls.context_selection import Anteroom

            self._anteroom = Anteroom(terms, self._later, self._go_on)
        return self._anteroom.receive(data)

    def _begin(self, first_byte: int) -> Terms:
        if first_byte in _METHOD_BYTES:
            raise TurnedAway("plain_http", "plain HTTP on the TLS port", PLAIN_HTTP_ANSWER)
        if not looks_like_tls(first_byte):
            raise TurnedAway("garbage", f"no TLS record: the first byte is 0x{first_byte:02x}")
        terms = self._tls.terms()
        self._connection.certificate_generation = terms.generation
        return terms

    def _harm(self, channel: TLSChannel) -> None:
        """Spoil the server's first flight, where that is wanted."""
        damage = self._terms.damage if self._terms is not None else None
        if damage is None:
            return
        from mockgpt.faults.handshake import MIDWAY, midway

        if damage.name in MIDWAY:
            harm = midway(damage, channel.take_output())
            if harm is not None:
                raise harm

    def _let_in(self, channel: TLSChannel, settled: Handshaken) -> None:
        connection, terms = self._connection, self._terms
        assert terms is not None
        connection.handshake_ms = round((self._now() - self._opened_at) * 1000, 3)
        connection.detail = self._on_purpose() or None
        if settled.certificate is not None:
            connection.identity = terms.identity(settled.certificate)
        connection.tls = TLSInfo(
            settled.version, settled.cipher, channel.server_name, settled.alpn, settled.resumed
        )
        if settled.resumed:
            lapsed = terms.lapsed(connection.identity)
            if lapsed is not None:
                raise TurnedAway(lapsed, "the certificate of a session that was resumed")
        if not terms.allows(connection.identity):
            self._do_not_welcome(terms.reject, settled.certificate is None)
        self.passed = True

    def _do_not_welcome(self, reject: str, no_certificate: bool) -> None:
        """Refuse after the handshake. Under `alert` only a resumed session gets here."""
        reason, detail, sentence = (
            ("no_certificate", "no certificate was shown", _NO_CERTIFICATE)
            if no_certificate
            else ("not_allowed", _ON_NO_LIST, _NOT_ALLOWED)
        )
        if reject not in _STATUSES:
            raise TurnedAway(reason, detail)
        connection = self._connection
        connection.outcome, connection.reason, connection.detail = "refused", reason, detail
        self.unwelcome = _STATUSES[reject], sentence

    def _on_purpose(self, before: str = "") -> str:
        purpose = self._terms.purpose if self._terms is not None else ""
        return f"{before}on purpose: {purpose}" if purpose else ""

    def note_stranger(self) -> None:
        """Note what is known of a client that does not get in: alerts, and the certificate it showed."""
        if self.channel is not None and self._terms is not None:
            self._note(self.channel)
            if self.channel.shown_certificate is not None:
                self._connection.identity = self._terms.identity(self.channel.shown_certificate)

    def _note(self, channel: TLSChannel) -> None:
        self._connection.alert_sent = channel.alert_sent
        self._connection.alert_received = channel.alert_received

    def release(self) -> None:
        """Break reference cycles."""
        self._anteroom = None
        if self.channel is not None:
            self._note(self.channel)
            self.channel.release()
            self.channel = None
