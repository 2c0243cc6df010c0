"""The answering side of the admin listener: loads the rest of the admin plane with its first request.

A server whose admin plane is not used pays for a socket only. It must not know how a request is
answered: that is `admin.dispatcher`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange, Request

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

    def begin(self, request: Request) -> Exchange:
        """Check a request by its head."""
        return self._dispatcher.begin(request)

    def refuse(self, request: Request, status: int, sentence: str) -> Exchange:
        """Answer a request that HTTP itself forbids to serve."""
        return self._dispatcher.refuse(request, status, sentence)

    async def answer(self, exchange: Exchange) -> None:
        """Let the endpoint answer."""
        await self._dispatcher.answer(exchange)

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
