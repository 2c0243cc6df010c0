"""The answering side of the admin listener: loads the rest of the admin plane with its first request.

A server whose admin plane is not used pays for a socket only. It must not know how a request is
answered: that is `admin.dispatcher`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection
from mockgpt.wire.interfaces import Answerer, Writer
from mockgpt.wire.messages import Delivery, Exchange
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.response_writer import ResponseWriter

if TYPE_CHECKING:
    from mockgpt.admin.context import AdminContext
    from mockgpt.admin.dispatcher import AdminDispatcher


class AdminService:
    """The service of the admin listener, as `wire.interfaces.Service` describes it.

    Args:
        make_context: called with the first request.
    """

    def __init__(self, make_context: Callable[[], AdminContext], log: Log) -> None:
        self._make_context = make_context
        self._log = log
        self._loaded: AdminDispatcher | None = None

    @property
    def _dispatcher(self) -> AdminDispatcher:
        if self._loaded is None:
            from mockgpt.admin.dispatcher import AdminDispatcher  # loaded with the first request

            self._loaded = AdminDispatcher(self._make_context(), self._log)
        return self._loaded

    @property
    def observer(self) -> AdminService:
        """The service itself: it has to know when a live stream is over."""
        return self

    def admit(self, exchange: Exchange) -> Answerer | Delivery:
        """Decide by a request's head: guard, then route."""
        return self._dispatcher.admit(exchange)

    def refuse(self, _exchange: Exchange, status: int, sentence: str) -> Delivery:
        """Return the answer to a request that HTTP itself forbids to serve."""
        return self._dispatcher.refuse(status, sentence)

    def faulty_writer(self, transport: ResponseTransport, exchange: Exchange) -> Writer:
        """Return what writes an answer; here none has a fault."""
        return ResponseWriter(transport, exchange)

    def begin(self, exchange: Exchange) -> None:
        """Do nothing."""

    def record(self, exchange: Exchange) -> None:
        """End what belongs to an exchange that is over."""
        self._dispatcher.record(exchange)

    def stop(self) -> None:
        """End the live streams, which do not end by themselves."""
        if self._loaded is not None:
            self._loaded.stop()

    def connection_accepted(self, connection: Connection) -> None:
        """Do nothing."""

    def connection_refused(self, connection: Connection) -> None:
        """Do nothing."""

    def connection_closed(self, connection: Connection) -> None:
        """Do nothing."""
