"""The TLS handshake of one connection: from its first byte to a verified client, or to a refusal.

Recognises a client that sends plain HTTP; knows no more about HTTP than that. Its results are
returned as `OpenedSession` and `ClientFacts`; the protocol records them.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable

from mockgpt.wire.connection import ClientFacts, Identity, TLSInfo
from mockgpt.wire.session import OpenedSession
from mockgpt.wire.tls.channel import HandshakeResult, TLSChannel, TLSError, looks_like_tls
from mockgpt.wire.tls.context_selection import ContextSelection
from mockgpt.wire.tls.policy import HandshakePolicy, HandshakePolicySource
from mockgpt.wire.tls.refusal_reasons import HandshakeFailed, RefusalReason
from mockgpt.wire.tls.rejection import PLAIN_HTTP_ANSWER, HandshakeRejected
from mockgpt.wire.turns import HandshakeTurns

_HELD_LIMIT_BYTES = 32_768  # of a client whose step waits for its turn; who sends more gets it at once
_METHOD_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ\r\n")
# What the two versions of the PROXY protocol begin with; both could also be the beginning of plain HTTP.
_PROXY_BEGINS = (b"PROXY ", b"\r\n\r\n\x00\r\nQUIT\n")
_UNEXPECTED_HEADER = (
    "a PROXY protocol header in front of TLS; server.proxy_protocol is off, or this is a second header"
)
# The status that `tls.reject` sends instead of an alert, after a complete handshake.
_STATUSES = {"http_400": 400, "http_401": 401, "http_403": 403}
_NO_CERTIFICATE = "A client certificate is required, and none was sent."
_ON_NO_LIST = "the certificate matches none of tls.allowed_clients"
_NOT_ALLOWED = "This client certificate is not allowed here."


class ServerHandshake:
    """The opening of one TLS connection, as `session.Opening` describes it.

    Args:
        source: makes the policy of the handshake, when the first byte has arrived.
        call_later: calls back after a number of seconds.
        on_ready: called when a wait is over; `receive` has to be called again then, without data.
        turns: those of the listener.
    """

    __slots__ = (
        "_call_later",
        "_channel",
        "_held",
        "_identity",
        "_on_ready",
        "_policy",
        "_selection",
        "_source",
        "_tls",
        "_turns",
        "_undecided",
    )

    def __init__(
        self,
        source: HandshakePolicySource,
        call_later: Callable[[float, Callable[[], None]], None],
        on_ready: Callable[[], None],
        turns: HandshakeTurns,
    ) -> None:
        self._turns = turns
        self._held: bytes | None = None  # what has come for a step that waits for its turn
        self._source = source
        self._call_later = call_later
        self._on_ready = on_ready
        self._policy: HandshakePolicy | None = None
        self._selection: ContextSelection | None = None
        self._channel: TLSChannel | None = None
        self._identity: Identity | None = None
        self._tls: TLSInfo | None = None
        self._undecided = b""  # no more than the beginning of a PROXY protocol header

    @property
    def pending(self) -> bool:
        """Whether the handshake waits for the server."""
        return self._held is not None or (self._selection is not None and self._selection.pending)

    @property
    def unread(self) -> bool:
        """Whether a later flight of the client, perhaps its last, waits for its turn."""
        return self._held is not None and self._channel is not None

    def start(self) -> OpenedSession | None:
        """Do nothing: the client sends first."""
        return None

    def receive(self, data: bytes) -> OpenedSession | None:
        """Take ciphertext; return the session once the handshake is complete.

        Raises:
            HandshakeRejected: the client is refused; `take_output` returns the alert.
        """
        if self._held is not None and data:
            self._held += data
            if len(self._held) <= _HELD_LIMIT_BYTES:
                return None
            self._turns.forget(self._on_ready)
        elif not self._turns.begin(self._on_ready, begun=self._channel is not None):
            self._held = (self._held or b"") + data
            return None
        if self._held is not None:
            data, self._held = self._held, None
        channel = self._channel
        if channel is None:
            if self._undecided:
                data, self._undecided = self._undecided + data, b""
            context = self._context(data)
            if context is None:
                return None
            channel = self._channel = TLSChannel(context)
            if self._selection is not None:
                data = self._selection.take_buffered()
        try:
            plaintext = channel.receive(data)
        except HandshakeFailed as failure:
            failure = channel.failure or failure
            raise HandshakeRejected(
                failure.reason, self._explained(failure, channel.shown_certificate)
            ) from None
        except TLSError as error:  # the handshake was complete, and what followed was not valid
            raise HandshakeRejected(RefusalReason.GARBAGE, str(error)) from None
        fault = self._policy.fault if self._policy is not None else None
        if fault is not None:
            rejection = fault.on_server_flight(channel.take_output)
            if rejection is not None:
                raise rejection
        return None if channel.result is None else self._opened(channel, channel.result, plaintext)

    def _context(self, data: bytes) -> ssl.SSLContext | None:
        """Return the TLS context, None while it is waited for."""
        if self._selection is None:
            self._policy = policy = self._begin(data)
            if policy is None:
                self._undecided = data
                return None
            if policy.context is not None:
                return policy.context
            self._selection = ContextSelection(policy, self._call_later, self._on_ready)
        return self._selection.receive(data)

    def _begin(self, data: bytes) -> HandshakePolicy | None:
        """Return the policy, None where the first bytes do not tell yet what they are."""
        first_byte = data[0]
        if first_byte in _METHOD_BYTES:
            if any(begin.startswith(data) and begin != data for begin in _PROXY_BEGINS):
                return None
            if data.startswith(_PROXY_BEGINS):
                raise HandshakeRejected(RefusalReason.PROXY_PROTOCOL, _UNEXPECTED_HEADER)
            raise HandshakeRejected(RefusalReason.PLAIN_HTTP, "plain HTTP on the TLS port", PLAIN_HTTP_ANSWER)
        if not looks_like_tls(first_byte):
            raise HandshakeRejected(
                RefusalReason.GARBAGE, f"no TLS record: the first byte is 0x{first_byte:02x}"
            )
        return self._source.policy()

    def _opened(self, channel: TLSChannel, result: HandshakeResult, plaintext: bytes) -> OpenedSession:
        policy = self._policy
        assert policy is not None
        if result.certificate is not None:
            self._identity = policy.identity(result.certificate, channel.failure is None)
            channel.result = result._replace(certificate=None)  # the session lives as long as its connection
        self._tls = TLSInfo(result.version, result.cipher, channel.server_name, result.alpn, result.resumed)
        if result.resumed:
            lapsed = policy.lapsed(self._identity)
            if lapsed is not None:
                raise HandshakeRejected(lapsed, "the certificate of a session that was resumed")
        on_purpose = f"on purpose: {policy.purpose}" if policy.purpose else ""
        if channel.failure is not None and result.certificate is not None:
            detail = self._explained(channel.failure, result.certificate)
            sentence = f"The client certificate is refused: {detail}."
            refusal = _STATUSES.get(policy.reject, 400), sentence
            told = "; ".join(filter(None, (detail, on_purpose)))
            return OpenedSession(channel, plaintext, told, refusal, channel.failure.reason)
        if policy.allows(self._identity):
            return OpenedSession(channel, plaintext, on_purpose or None)
        return self._reject_after_handshake(channel, plaintext, policy.reject, result.certificate is None)

    def _reject_after_handshake(
        self, channel: TLSChannel, plaintext: bytes, reject: str, no_certificate: bool
    ) -> OpenedSession:
        """Refuse after the handshake. Under `alert` this happens to resumed sessions only."""
        reason, detail, sentence = (
            (RefusalReason.NO_CERTIFICATE, "no certificate was shown", _NO_CERTIFICATE)
            if no_certificate
            else (RefusalReason.NOT_ALLOWED, _ON_NO_LIST, _NOT_ALLOWED)
        )
        if reject not in _STATUSES:
            raise HandshakeRejected(reason, detail)
        return OpenedSession(channel, plaintext, detail, (_STATUSES[reject], sentence), reason)

    def _explained(self, failure: HandshakeFailed, certificate: bytes | None) -> str:
        # OpenSSL only says "certificate rejected": it does not know the list.
        detail = _ON_NO_LIST if failure.reason == RefusalReason.NOT_ALLOWED else failure.detail
        if failure.unsigned and self._policy is not None:
            detail += self._policy.issuer_hint(certificate)
        return detail

    def facts(self) -> ClientFacts:
        """Return what is known about the client: alerts, and its certificate, verified or not."""
        channel, policy = self._channel, self._policy
        if policy is None:
            return ClientFacts()
        if channel is None:
            return ClientFacts(certificate_generation=policy.generation, purpose=policy.purpose)
        shown = channel.shown_certificate
        name = channel.server_name
        return ClientFacts(
            identity=self._identity if shown is None else policy.identity(shown, False),
            tls=self._tls,
            alert_sent=channel.alert_sent,
            alert_received=channel.alert_received,
            certificate_generation=policy.generation,
            server_name_matches=policy.names_server(name) if name is not None else None,
            purpose=policy.purpose,
        )

    def take_output(self) -> bytes:
        """Return and clear the ciphertext for the client."""
        return self._channel.take_output() if self._channel is not None else b""

    def close_notify(self) -> None:
        """Write close_notify for a client that is refused after a complete handshake."""
        if self._channel is not None:
            self._channel.close_notify()

    def release(self) -> None:
        """Break reference cycles of a handshake that did not lead to a session."""
        if self._held is not None:
            self._turns.forget(self._on_ready)
        self._selection = None
        if self._channel is not None:
            self._channel.release()
            self._channel = None
