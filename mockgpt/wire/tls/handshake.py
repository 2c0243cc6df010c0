"""Who comes in: from a connection's first byte to a verified client, or to a reason why not.

Fills in the Connection record. Knows no HTTP beyond recognising that somebody
speaks it without TLS.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.wire.connection import Connection, TLSInfo
from mockgpt.wire.tls.channel import HandshakeResult, TLSChannel, TLSError, looks_like_tls
from mockgpt.wire.tls.refusal_reasons import HandshakeFailed
from mockgpt.wire.tls.rejection import PLAIN_HTTP_ANSWER, HandshakeRejected

if TYPE_CHECKING:
    from mockgpt.wire.tls.context_selection import ContextSelection
    from mockgpt.wire.tls.policy import HandshakePolicy, HandshakePolicySource

_METHOD_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ\r\n")
# What `tls.reject` says instead of an alert, after a handshake that had to be let through.
_STATUSES = {"http_401": 401, "http_403": 403}
_NO_CERTIFICATE = "A client certificate is required, and none was sent."
_ON_NO_LIST = "the certificate matches none of tls.allowed_clients"
_NOT_ALLOWED = "This client certificate is not allowed here."


class ServerHandshake:
    """The TLS side of one connection.

    Args:
        later: calls back after so many seconds.
        go_on: called when a wait is over; `receive` has to be asked again then, without data.

    Attributes:
        channel: None until it is clear that TLS is spoken, and with which context.
        complete: the handshake is through.
        http_rejection: status and sentence of every answer, for a client that is refused by HTTP.
    """

    __slots__ = (
        "_connection",
        "_context_selection",
        "_go_on",
        "_later",
        "_now",
        "_opened_at",
        "_policy",
        "_tls",
        "channel",
        "complete",
        "http_rejection",
    )

    def __init__(
        self,
        tls: HandshakePolicySource,
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
        self._policy: HandshakePolicy | None = None
        self._context_selection: ContextSelection | None = None
        self.channel: TLSChannel | None = None
        self.complete = False
        self.http_rejection: tuple[int, str] | None = None

    @property
    def pending(self) -> bool:
        """Tell whether it is us that the handshake waits for."""
        return self._context_selection is not None and self._context_selection.pending

    def receive(self, data: bytes) -> bytes:
        """Take ciphertext and return plaintext.

        Raises:
            HandshakeRejected: the client is not let in; what the channel holds ready says so to it.
            TLSError: the connection was damaged after the handshake.
        """
        channel = self.channel
        if channel is None:
            context = self._choose(data)
            if context is None:
                return b""
            channel = self.channel = TLSChannel(context)
            if self._context_selection is not None:
                data = self._context_selection.take_buffered()
        try:
            plaintext = channel.receive(data)
        except HandshakeFailed as refusal:
            self.record_rejected_client()
            # OpenSSL calls it "certificate rejected", and cannot know by what.
            detail = _ON_NO_LIST if refusal.reason == "not_allowed" else refusal.detail
            raise HandshakeRejected(refusal.reason, detail + self._on_purpose("; ")) from None
        except TLSError as broken:
            self._note(channel)
            self._connection.detail = str(broken)
            raise
        if not self.complete:
            self._apply_fault(channel)
            if channel.result is not None:
                self._accept(channel, channel.result)
        return plaintext

    def _choose(self, data: bytes) -> ssl.SSLContext | None:
        """Return the context, None while something is waited for."""
        if self._context_selection is None:
            self._policy = policy = self._begin(data[0])
            if policy.context is not None:
                return policy.context
            from mockgpt.wire.tls.context_selection import ContextSelection

            self._context_selection = ContextSelection(policy, self._later, self._go_on)
        return self._context_selection.receive(data)

    def _begin(self, first_byte: int) -> HandshakePolicy:
        if first_byte in _METHOD_BYTES:
            raise HandshakeRejected("plain_http", "plain HTTP on the TLS port", PLAIN_HTTP_ANSWER)
        if not looks_like_tls(first_byte):
            raise HandshakeRejected("garbage", f"no TLS record: the first byte is 0x{first_byte:02x}")
        policy = self._tls.policy()
        self._connection.certificate_generation = policy.generation
        return policy

    def _apply_fault(self, channel: TLSChannel) -> None:
        """Spoil the server's first flight, where that is wanted."""
        fault = self._policy.fault if self._policy is not None else None
        if fault is None:
            return
        from mockgpt.faults.handshake import MIDWAY, midway

        if fault.name in MIDWAY:
            rejection = midway(fault, channel.take_output())
            if rejection is not None:
                raise rejection

    def _accept(self, channel: TLSChannel, settled: HandshakeResult) -> None:
        connection, policy = self._connection, self._policy
        assert policy is not None
        connection.handshake_ms = round((self._now() - self._opened_at) * 1000, 3)
        connection.detail = self._on_purpose() or None
        if settled.certificate is not None:
            connection.identity = policy.identity(settled.certificate)
        connection.tls = TLSInfo(
            settled.version, settled.cipher, channel.server_name, settled.alpn, settled.resumed
        )
        if settled.resumed:
            lapsed = policy.lapsed(connection.identity)
            if lapsed is not None:
                raise HandshakeRejected(lapsed, "the certificate of a session that was resumed")
        if not policy.allows(connection.identity):
            self._reject_after_handshake(policy.reject, settled.certificate is None)
        self.complete = True

    def _reject_after_handshake(self, reject: str, no_certificate: bool) -> None:
        """Refuse after the handshake. Under `alert` only a resumed session gets here."""
        reason, detail, sentence = (
            ("no_certificate", "no certificate was shown", _NO_CERTIFICATE)
            if no_certificate
            else ("not_allowed", _ON_NO_LIST, _NOT_ALLOWED)
        )
        if reject not in _STATUSES:
            raise HandshakeRejected(reason, detail)
        connection = self._connection
        connection.outcome, connection.reason, connection.detail = "refused", reason, detail
        self.http_rejection = _STATUSES[reject], sentence

    def _on_purpose(self, before: str = "") -> str:
        purpose = self._policy.purpose if self._policy is not None else ""
        return f"{before}on purpose: {purpose}" if purpose else ""

    def record_rejected_client(self) -> None:
        """Note what is known of a client that does not get in: alerts, and the certificate it showed."""
        if self.channel is not None and self._policy is not None:
            self._note(self.channel)
            if self.channel.shown_certificate is not None:
                self._connection.identity = self._policy.identity(self.channel.shown_certificate)

    def _note(self, channel: TLSChannel) -> None:
        self._connection.alert_sent = channel.alert_sent
        self._connection.alert_received = channel.alert_received

    def release(self) -> None:
        """Break reference cycles."""
        self._context_selection = None
        if self.channel is not None:
            self._note(self.channel)
            self.channel.release()
            self.channel = None
