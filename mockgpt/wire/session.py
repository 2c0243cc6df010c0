"""The layer between the socket and HTTP: TLS, or nothing.

A connection begins with an opening, which ends in a session. Those of TLS are in `wire.tls`
(`ServerHandshake` and `TLSChannel`). Here are the interfaces of both and the versions without TLS,
so the protocol needs no case for connections that are not encrypted.
"""

from typing import NamedTuple, Protocol

from mockgpt.wire.connection import ClientFacts
from mockgpt.wire.tls.refusal_reasons import RefusalReason


class Session(Protocol):
    """Plaintext in and out of an open connection.

    Attributes:
        peer_closed: the client has sent close_notify (RFC 8446 section 6.1).
    """

    peer_closed: bool

    def receive(self, data: bytes) -> bytes:
        """Take bytes from the client and return the plaintext they complete.

        Raises:
            TLSError: the connection is broken; `take_output` may hold an alert.
        """

    def encrypt(self, plaintext: bytes) -> bytes:
        """Return the bytes to write for some plaintext."""

    def take_output(self) -> bytes:
        """Return and clear the other bytes to write."""

    def close_notify(self) -> None:
        """Put close_notify into the output of `take_output`."""

    def release(self) -> None:
        """Break reference cycles."""


class OpenedSession(NamedTuple):
    """A connection that is open.

    Attributes:
        plaintext: what the client has sent already.
        detail: what the mock did on purpose, None for nothing.
        http_rejection: status and sentence of every answer, for a client that is refused by HTTP.
        reason: why it is refused, as in the journal.
    """

    session: Session
    plaintext: bytes = b""
    detail: str | None = None
    http_rejection: tuple[int, str] | None = None
    reason: RefusalReason | None = None


class Opening(Protocol):
    """Leads from a connection's first byte to its session.

    Attributes:
        pending: it waits for the server, so the time does not count as the client's.
        unread: what the client has sent, perhaps the end of the opening, waits for the server.
    """

    @property
    def pending(self) -> bool: ...

    @property
    def unread(self) -> bool: ...

    def start(self) -> OpenedSession | None:
        """Begin, before any byte has come."""

    def receive(self, data: bytes) -> OpenedSession | None:
        """Take bytes from the client; return the session once it is open.

        Raises:
            HandshakeRejected: the client is refused; `take_output` returns the alert.
        """

    def take_output(self) -> bytes:
        """Return and clear the bytes to write."""

    def close_notify(self) -> None:
        """Put close_notify into the output of `take_output`, if the client can read it."""

    def facts(self) -> ClientFacts:
        """Return what is known about the client so far."""

    def release(self) -> None:
        """Break reference cycles."""


class PlainSession:
    """A session without encryption, for the admin plane. One serves every connection."""

    peer_closed = False

    def receive(self, data: bytes) -> bytes:
        """Return the data unchanged."""
        return data

    def encrypt(self, plaintext: bytes) -> bytes:
        """Return the plaintext unchanged."""
        return plaintext

    def take_output(self) -> bytes:
        """Return nothing: without TLS there are no other bytes."""
        return b""

    def close_notify(self) -> None:
        """Do nothing: TCP's FIN is enough."""

    def release(self) -> None:
        """Do nothing."""


class PlainOpening:
    """An opening without a handshake: the session is open at once."""

    pending = unread = False

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
        """Do nothing."""

    def facts(self) -> ClientFacts:
        """Return no facts: without TLS nothing is known about the client."""
        return ClientFacts()

    def release(self) -> None:
        """Do nothing."""
