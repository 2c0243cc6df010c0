"""What the wire asks of the layers above it, as types; nothing here runs.

The wire hands over requests and events of connections' lives; it never learns
what an endpoint is.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from mockgpt.wire.http11 import HTTPConnection
from mockgpt.wire.messages import Connection, Damage, Exchange, Identity, Request
from mockgpt.wire.timers import Deadlines
from mockgpt.wire.tls.channel import TLSChannel


class Observer(Protocol):
    """Is told what happened, and changes nothing."""

    def record(self, exchange: Exchange) -> None:
        """Take note of a finished exchange."""

    def connection_accepted(self, connection: Connection) -> None:
        """Take note of a connection that may send requests."""

    def connection_refused(self, connection: Connection) -> None:
        """Take note of a connection that was not let in."""

    def connection_closed(self, connection: Connection) -> None:
        """Take note of an accepted connection's end."""


class Service(Observer, Protocol):
    """The answering side of a listener."""

    def begin(self, request: Request) -> Exchange:
        """Judge a request by its head; a refusal is already in the exchange's `delivery`."""

    def answer(self, exchange: Exchange) -> Coroutine[Any, Any, None]:
        """Decide the answer to a complete request: set `delivery`. Never raises."""

    def refuse(self, request: Request, status: int, sentence: str) -> Exchange:
        """Answer a request that HTTP itself forbids to serve."""


class TLSSource(Protocol):
    """Whoever decides how handshakes go."""

    def terms(self) -> Terms:
        """Return what a connection goes by whose handshake begins now."""


class Terms(Protocol):
    """What one connection's handshake goes by, whatever changes meanwhile.

    Attributes:
        context: None when more has to be known, or made, before there is one.
        generation: of the certificates.
        reject: how clients are told that they are not welcome: alert, close, http_401, http_403.
        damage: what goes wrong on purpose.
        purpose: what is not as usual on purpose, damage included, for the journal; empty if nothing is.
    """

    context: ssl.SSLContext | None
    generation: int
    reject: str
    damage: Damage | None
    purpose: str

    def context_for(self, server_name: str | None, ready: Callable[[], None]) -> ssl.SSLContext | None:
        """Return the context for a server name, or None and call `ready` when it is there.

        Raises:
            CertificateError: it cannot be made.
        """

    def identity(self, certificate: bytes) -> Identity | None:
        """Read a client certificate."""

    def allows(self, identity: Identity | None) -> bool:
        """Tell whether this client may come in."""

    def lapsed(self, identity: Identity | None) -> str | None:
        """Tell for what reason a client that resumes a session is no longer what it was, None if it is."""


class Stage(Protocol):
    """The connection an answer is performed on."""

    http: HTTPConnection
    deadlines: Deadlines
    transport: asyncio.Transport
    writing_paused: bool

    @property
    def channel(self) -> TLSChannel | None:
        """The TLS side, None on a plain connection."""

    def now(self) -> float:
        """Return the loop's time in seconds."""

    def send(self, plaintext: bytes) -> None:
        """Write to the client."""

    def send_raw(self, data: bytes) -> None:
        """Write what is encrypted already, or shall not be."""

    def soon(self, callback: Callable[[], None]) -> None:
        """Call back after everybody else had a turn."""

    def must_close(self) -> bool:
        """Tell whether this answer has to be the connection's last."""

    def record(self, exchange: Exchange) -> None:
        """Take note of the exchange; its last byte leaves next."""

    def performed(self) -> None:
        """The answer is out; the connection may go on."""

    def hang_up(self, *, notify: bool = True) -> None:
        """Close properly, but in the middle of an answer; without `notify` TLS says no goodbye."""

    def abort(self, outcome: str) -> None:
        """Cut the connection; what was under way is recorded as `outcome`."""

    def failed(self, error: Exception) -> None:
        """Making the answer's next piece raised; the connection has to go."""
