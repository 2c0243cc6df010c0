"""What the wire asks of the layers above it, as types; nothing here runs.

The wire hands over requests and the events of connections' lives; it never learns what an endpoint
is, nor what a fault does.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Delivery, Exchange
from mockgpt.wire.response_transport import ResponseTransport

# Decides the answer to a complete request; never raises.
Answerer = Callable[[], Coroutine[Any, Any, Delivery]]


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


class Service(Protocol):
    """The answering side of a listener.

    Attributes:
        admit: decides by a request's head: a Delivery refuses it, an Answerer waits for its body.
        observer: is told what happened.
    """

    @property
    def admit(self) -> Callable[[Exchange], Answerer | Delivery]: ...

    @property
    def observer(self) -> Observer: ...

    def refuse(self, exchange: Exchange, status: int, sentence: str) -> Delivery:
        """Return the answer to a request that HTTP itself forbids to serve."""

    def faulty_writer(self, transport: ResponseTransport, exchange: Exchange) -> Writer:
        """Return what writes an answer whose delivery has a fault."""


class Writer(Protocol):
    """One answer on its way out; see `response_writer.ResponseWriter`."""

    exchange: Exchange

    def start(self) -> None:
        """Send the head now, or when it is due."""

    def advance(self) -> None:
        """Write everything that is due; may be called at any time."""

    def abandon(self, outcome: str) -> None:
        """Give up: the connection is gone or has to go."""

    def release(self) -> None:
        """Let go of connection and exchange."""
