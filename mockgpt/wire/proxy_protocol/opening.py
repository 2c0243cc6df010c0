"""The opening of a connection that a proxy passes on: its PROXY protocol header, then the TLS handshake.

Wraps another opening, which sees only what follows the header. The time for both is the handshake's.
"""

from __future__ import annotations

from mockgpt.wire.connection import ClientFacts
from mockgpt.wire.proxy_protocol.header import MalformedHeader, ProxyHeader, begins_header, read_header
from mockgpt.wire.session import OpenedSession, Opening
from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.tls.rejection import HandshakeRejected


class ProxiedOpening:
    """An opening as `session.Opening` describes it, behind a header.

    Args:
        inner: what follows the header.
        required: a connection without a header is refused.
    """

    __slots__ = ("_buffered", "_header", "_inner", "_past", "_required")

    def __init__(self, inner: Opening, required: bool) -> None:
        self._inner = inner
        self._required = required
        self._buffered = b""
        self._header: ProxyHeader | None = None
        self._past = False  # what comes is no longer part of a header

    @property
    def pending(self) -> bool:
        """Whether the inner opening waits for the server."""
        return self._inner.pending

    @property
    def unread(self) -> bool:
        """Whether something of the client waits in the inner opening."""
        return self._inner.unread

    def start(self) -> OpenedSession | None:
        """Begin the inner opening."""
        return self._inner.start()

    def receive(self, data: bytes) -> OpenedSession | None:
        """Take bytes of the header, or of what follows it.

        Raises:
            HandshakeRejected: the header is malformed or missing, or the inner opening refuses.
        """
        if self._past:
            return self._inner.receive(data)
        self._buffered += data
        if not self._read():
            return None
        self._past = True
        following, self._buffered = self._buffered, b""
        return self._inner.receive(following) if following else None

    def _read(self) -> bool:
        """Take the header out of what has come; return whether what is left follows it."""
        begins = begins_header(self._buffered)
        if begins is None:
            return False
        if not begins:
            if self._required:
                raise HandshakeRejected(
                    RefusalReason.PROXY_PROTOCOL,
                    "no header of the PROXY protocol, which server.proxy_protocol requires",
                )
            return True
        try:
            read = read_header(self._buffered)
        except MalformedHeader as error:
            raise HandshakeRejected(RefusalReason.PROXY_PROTOCOL, f"PROXY protocol {error}") from None
        if read is None:
            return False
        self._header, length = read
        self._buffered = self._buffered[length:]
        return True

    def take_output(self) -> bytes:
        """Return and clear the bytes to write."""
        return self._inner.take_output()

    def close_notify(self) -> None:
        """Put close_notify into the output of the inner opening."""
        self._inner.close_notify()

    def facts(self) -> ClientFacts:
        """Return what is known about the client, and what the header says."""
        return self._inner.facts()._replace(proxy_header=self._header)

    def release(self) -> None:
        """Break reference cycles."""
        self._inner.release()
