"""Records the result of a connection's opening, and calls the observer."""

from __future__ import annotations

from collections.abc import Callable

from mockgpt.wire.connection import Connection
from mockgpt.wire.interfaces import Observer
from mockgpt.wire.session import OpenedSession, Opening
from mockgpt.wire.tls.refusal_reasons import RefusalReason


class OpeningRecord:
    """The record of one connection's opening.

    Args:
        now: the loop's clock.
    """

    __slots__ = ("_begun_at", "_connection", "_now", "_observer")

    def __init__(self, connection: Connection, observer: Observer, now: Callable[[], float]) -> None:
        self._connection = connection
        self._observer = observer
        self._now = now
        self._begun_at = now()

    def opened(self, opening: Opening, opened: OpenedSession) -> None:
        """Record that a connection is open, for a client that is accepted or refused by HTTP."""
        connection = self._connection
        connection.note_client(opening.facts(), self._now() - self._begun_at)
        if opened.reason is None:
            connection.outcome, connection.detail = "accepted", opened.detail
            self._observer.connection_accepted(connection)
        else:
            connection.refuse(opened.reason, opened.detail)
            self._observer.connection_refused(connection)

    def refused(self, opening: Opening, reason: RefusalReason, detail: str) -> None:
        """Record that a client is refused."""
        connection = self._connection
        connection.refuse(reason, detail)
        connection.closed_by = "client" if reason == RefusalReason.CLIENT_LEFT else "server"
        connection.note_client(opening.facts(), self._now() - self._begun_at)
        self._observer.connection_refused(connection)

    def lost(self) -> None:
        """Record that an accepted connection has ended."""
        connection = self._connection
        if connection.outcome == "accepted":
            connection.closed_by = connection.closed_by or "client"
            self._observer.connection_closed(connection)
