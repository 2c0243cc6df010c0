"""Records the result of a connection's opening, and calls the observer."""

from __future__ import annotations

from collections.abc import Callable
from time import time

from mockgpt.wire.connection import Connection
from mockgpt.wire.interfaces import Observer
from mockgpt.wire.session import OpenedSession, Opening
from mockgpt.wire.tls.refusal_reasons import RefusalReason


class OpeningRecord:
    """The record of one connection's opening.

    Args:
        now: the loop's clock.
    """

    __slots__ = ("_connection", "_now", "_observer")

    def __init__(self, connection: Connection, observer: Observer, now: Callable[[], float]) -> None:
        self._connection = connection
        self._observer = observer
        self._now = now

    def opened(self, opening: Opening, opened: OpenedSession) -> None:
        """Record that a connection is open, for a client that is accepted or refused by HTTP."""
        connection = self._connection
        connection.note_client(opening.facts(), self._now() - connection.begun_at)
        if opened.reason is None:
            connection.outcome, connection.detail = "accepted", opened.detail
            self._observer.connection_accepted(connection)
        else:
            connection.refuse(opened.reason, opened.detail)
            self._observer.connection_refused(connection)

    def refused(
        self, opening: Opening | None, reason: RefusalReason, detail: str = "", alert: str | None = None
    ) -> None:
        """Record that a client is refused, unless its opening has ended already.

        Args:
            detail: empty: what the reason means.
            alert: sent in place of what TLS would send.
        """
        connection = self._connection
        if opening is None or connection.outcome != "pending":
            return
        facts = opening.facts()
        if alert is not None:
            facts = facts._replace(alert_sent=alert)
        detail = detail or reason.meaning
        if facts.purpose and reason != RefusalReason.FAULTED:  # whose detail is the fault itself
            detail = f"{detail}; on purpose: {facts.purpose}"
        connection.refuse(reason, detail)
        connection.closed_by = "client" if reason == RefusalReason.CLIENT_LEFT else "server"
        connection.note_client(facts, self._now() - connection.begun_at)
        self._observer.connection_refused(connection)

    def left(self, opening: Opening | None) -> None:
        """Record that the client has closed, if its opening has not ended."""
        self.refused(opening, RefusalReason.CLIENT_LEFT, "closed before the handshake was complete")

    def lost(self) -> None:
        """Record that a connection has ended."""
        connection = self._connection
        connection.closed_at = time()
        if connection.outcome == "accepted":
            connection.closed_by = connection.closed_by or "client"
            self._observer.connection_closed(connection)
