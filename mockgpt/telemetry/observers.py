"""Passes what happened to several observers: the log, the journal and the metrics.

It must not know what they do with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange

if TYPE_CHECKING:
    from mockgpt.wire.interfaces import Recorder


class Observers:
    """One observer that stands for several, which are called in order.

    Attributes:
        begin: called with an exchange that begins; of the observers only the journal shows it by then.
        health_checks: accepted connections of `mockgpt health` are passed on, too: an idle container makes
            thousands of them a day. Refused ones always are.
    """

    def __init__(
        self, *observers: Recorder, begin: Callable[[Exchange], None], health_checks: bool = False
    ) -> None:
        self.observers = list(observers)
        self.begin = begin
        self.health_checks = health_checks

    def record(self, exchange: Exchange) -> None:
        """Pass on a finished exchange."""
        for observer in self.observers:
            observer.record(exchange)

    def connection_accepted(self, connection: Connection) -> None:
        """Pass on a connection that may send requests."""
        if connection.is_health_check and not self.health_checks:
            return
        for observer in self.observers:
            observer.connection_accepted(connection)

    def connection_refused(self, connection: Connection) -> None:
        """Pass on a connection that was refused."""
        for observer in self.observers:
            observer.connection_refused(connection)

    def connection_closed(self, connection: Connection) -> None:
        """Pass on the end of an accepted connection."""
        if connection.is_health_check and not self.health_checks:
            return
        for observer in self.observers:
            observer.connection_closed(connection)
