"""The interfaces that `wire` needs from the layers above it; types only.

`wire` passes on requests and the events of connections. It knows no endpoints and no faults.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Delivery, Exchange
from mockgpt.wire.response_transport import ResponseTransport

# Decides the answer to a complete request; never raises.
Answerer = Callable[[], Coroutine[Any, Any, Delivery]]


class Recorder(Protocol):
    """Is called with what happened, and changes nothing."""

    def record(self, exchange: Exchange) -> None:
        """Record a finished exchange."""

    def connection_accepted(self, connection: Connection) -> None:
        """Record a connection that may send requests."""

    def connection_refused(self, connection: Connection) -> None:
        """Record a connection that was refused."""

    def connection_closed(self, connection: Connection) -> None:
        """Record the end of an accepted connection."""


class Observer(Recorder, Protocol):
    """Is called with what begins, too.

    Attributes:
        begin: records an exchange that begins: the head of its request has come, and was decided upon.
    """

    @property
    def begin(self) -> Callable[[Exchange], None]: ...


class Service(Protocol):
    """The answering side of a listener.

    Attributes:
        admit: decides by a request's head: a Delivery refuses it, an Answerer is called after its body.
        observer: is called with what happened.
    """

    @property
    def admit(self) -> Callable[[Exchange], Answerer | Delivery]: ...

    @property
    def observer(self) -> Observer: ...

    def refuse(self, exchange: Exchange, status: int, sentence: str) -> Delivery:
        """Return the answer to a request that is not valid HTTP."""

    def faulty_writer(self, transport: ResponseTransport, exchange: Exchange) -> Writer:
        """Return what writes an answer whose delivery has a fault."""


class Writer(Protocol):
    """Writes one answer; see `response_writer.ResponseWriter`."""

    exchange: Exchange

    def start(self) -> None:
        """Send the head now, or when it is due."""

    def advance(self) -> None:
        """Write everything that is due; may be called at any time."""

    def abandon(self, outcome: str) -> None:
        """Stop: the connection is closed or has to be."""

    def release(self) -> None:
        """Release connection and exchange."""
