"""What the wire asks of the layers above it, as types; nothing here runs.

The wire hands over requests and events of connections' lives; it never learns
what an endpoint is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from mockgpt.wire.connection import Connection
from mockgpt.wire.http11 import HTTPConnection
from mockgpt.wire.messages import Exchange, Request
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


class ResponseTransport(Protocol):
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

    def call_soon(self, callback: Callable[[], None]) -> None:
        """Call back after everybody else had a turn."""

    def must_close(self) -> bool:
        """Tell whether this answer has to be the connection's last."""

    def record(self, exchange: Exchange) -> None:
        """Take note of the exchange; its last byte leaves next."""

    def response_complete(self) -> None:
        """The answer is out; the connection may go on."""

    def close_mid_response(self, *, notify: bool = True) -> None:
        """Close properly, but in the middle of an answer; without `notify` TLS says no goodbye."""

    def abort(self, outcome: str) -> None:
        """Cut the connection; what was under way is recorded as `outcome`."""

    def failed(self, error: Exception) -> None:
        """Making the answer's next piece raised; the connection has to go."""
