"""What stands between the socket's bytes and HTTP's: TLS, or nothing.

A connection begins with an opening, which ends in a session. The TLS ones live in `wire.tls`
(`ServerHandshake` and `TLSChannel`); here are the interface of both and their plain twins, so
that the protocol never asks whether its connection is encrypted.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from mockgpt.wire.connection import ClientFacts
from mockgpt.wire.tls.refusal_reasons import RefusalReason


class Session(Protocol):
    """Plaintext in and out of an open connection.

    Attributes:
        peer_closed: the client said that nothing follows (close_notify, RFC 8446 section 6.1).
    """

    peer_closed: bool

    def receive(self, data: bytes) -> bytes:
        """Take bytes from the client and return the plaintext they complete.

        Raises:
            TLSError: the connection is broken; `take_output` may hold an alert.
        """

    def encrypt(self, plaintext: bytes) -> bytes:
        """Return what has to be written for some plaintext."""

    def take_output(self) -> bytes:
        """Return what has to be written besides, and forget it."""

    def close_notify(self) -> None:
        """Say that nothing follows; `take_output` has what says so."""

    def release(self) -> None:
        """Break reference cycles."""


class OpenedSession(NamedTuple):
    """A connection that is open.

    Attributes:
        plaintext: what the client has sent already.
        detail: what was different on purpose, None if nothing was.
        http_rejection: status and sentence of every answer, for a client that is refused by HTTP.
        reason: why it is refused, as the journal has it.
    """

    session: Session
    plaintext: bytes = b""
    detail: str | None = None
    http_rejection: tuple[int, str] | None = None
    reason: RefusalReason | None = None


class Opening(Protocol):
    """The way from a connection's first byte to its session.

    Attributes:
        pending: it waits for something of the server's own, so the client is not to blame for the time.
    """

    @property
    def pending(self) -> bool: ...

    def start(self) -> OpenedSession | None:
        """Begin, before any byte has come."""

    def receive(self, data: bytes) -> OpenedSession | None:
        """Take bytes from the client; return the session once it is open.

        Raises:
            HandshakeRejected: the client is not let in; `take_output` holds what says so.
        """

    def take_output(self) -> bytes:
        """Return what has to be written, and forget it."""

    def close_notify(self) -> None:
        """Say that nothing follows, where the client can read it; `take_output` has what says so."""

    def facts(self) -> ClientFacts:
        """Return what is known of the client so far."""

    def release(self) -> None:
        """Break reference cycles."""


class PlainSession:
    """A session that encrypts nothing: the admin plane's. One serves every connection."""

    peer_closed = False

    def receive(self, data: bytes) -> bytes:
        """Return what came."""
        return data

    def encrypt(self, plaintext: bytes) -> bytes:
        """Return what goes."""
        return plaintext

    def take_output(self) -> bytes:
        """Return nothing: plain HTTP has no more to say."""
        return b""

    def close_notify(self) -> None:
        """Say nothing: TCP's own end says it all."""

    def release(self) -> None:
        """Do nothing."""


class PlainOpening:
    """An opening that is over before it begins."""

    pending = False

    def start(self) -> OpenedSession:
        """Return the session."""
        return OpenedSession(PlainSession())

    def receive(self, data: bytes) -> OpenedSession:
        """Return the session."""
        return OpenedSession(PlainSession(), data)

    def take_output(self) -> bytes:
        """Return nothing."""
        return b""

    def close_notify(self) -> None:
        """Say nothing."""

    def facts(self) -> ClientFacts:
        """Return nothing: a plain connection says nothing of its client."""
        return ClientFacts()

    def release(self) -> None:
        """Do nothing."""
