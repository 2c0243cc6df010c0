"""What the wire asks of the layer above it.

The wire hands over requests and events of connections' lives; it never learns
what an endpoint is.
"""

from __future__ import annotations

from typing import Protocol

from mockgpt.wire.messages import Connection, Exchange, Request


class Service(Protocol):
    """The answering side of a listener."""

    def begin(self, request: Request) -> Exchange:
        """Judge a request by its head; a refusal is already in the exchange's `delivery`."""

    async def answer(self, exchange: Exchange) -> None:
        """Decide the answer to a complete request: set `delivery`. Never raises."""

    def refuse(self, request: Request, status: int, sentence: str) -> Exchange:
        """Answer a request that HTTP itself forbids to serve."""

    def record(self, exchange: Exchange) -> None:
        """Take note of a finished exchange; called once, before its last byte leaves."""

    def connection_accepted(self, connection: Connection) -> None:
        """Take note of a connection that may send requests."""

    def connection_refused(self, connection: Connection) -> None:
        """Take note of a connection that was not let in; `reason` and `detail` say why."""

    def connection_closed(self, connection: Connection) -> None:
        """Take note of an accepted connection's end."""
