"""Passes on what happened to whoever keeps, counts or logs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange

if TYPE_CHECKING:
    from mockgpt.wire.interfaces import Observer


class Observers:
    """An observer that stands for several, told in order."""

    def __init__(self, *observers: Observer) -> None:
        self.observers = list(observers)

    def record(self, exchange: Exchange) -> None:
        """Take note of a finished exchange."""
        for observer in self.observers:
            observer.record(exchange)

    def connection_accepted(self, connection: Connection) -> None:
        """Take note of a connection that may send requests."""
        for observer in self.observers:
            observer.connection_accepted(connection)

    def connection_refused(self, connection: Connection) -> None:
        """Take note of a connection that was not let in."""
        for observer in self.observers:
            observer.connection_refused(connection)

    def connection_closed(self, connection: Connection) -> None:
        """Take note of an accepted connection's end."""
        for observer in self.observers:
            observer.connection_closed(connection)
