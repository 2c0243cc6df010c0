"""The answering side of the admin listener.

Guard, route, handler; everything that goes wrong is one JSON sentence. Loads the rest of the
admin plane with the first request, so that a server nobody asks pays for a socket only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange, Request

if TYPE_CHECKING:
    from mockgpt.admin.context import AdminContext
    from mockgpt.wire.router import RouteMatch, Router


class AdminService:
    """Answers the admin plane's requests; none of them is journaled."""

    def __init__(self, make_plane: Callable[[], AdminContext], log: Log) -> None:
        self._make_plane = make_plane
        self._log = log
        self._loaded: tuple[Router[str], AdminContext] | None = None
        self._live: set[Exchange] = set()

    def begin(self, request: Request) -> Exchange:
        """Judge a request by its head: guard, then route."""
        from mockgpt.admin.context import AdminError
        from mockgpt.admin.guard import check

        router, context = self._load()
        exchange = Exchange(request, "")
        exchange.journaled = False
        try:
            check(request, context.token)
            exchange.match = _find(router, request)
        except AdminError as error:
            exchange.delivery = error.delivery()
        return exchange

    def _load(self) -> tuple[Router[str], AdminContext]:
        if self._loaded is None:
            from mockgpt.admin.routes import router

            self._loaded = router(), self._make_plane()
        return self._loaded

    def refuse(self, request: Request, status: int, sentence: str) -> Exchange:
        """Answer a request that HTTP itself forbids to serve."""
        from mockgpt.admin.context import AdminError

        exchange = Exchange(request, "")
        exchange.journaled = False
        exchange.delivery = AdminError(status, sentence).delivery()
        return exchange

    async def answer(self, exchange: Exchange) -> None:
        """Have the endpoint answer."""
        from mockgpt.admin.context import AdminCall, AdminError
        from mockgpt.admin.routes import handler

        match: RouteMatch[str] = exchange.match
        name = match.target(exchange.request.method)
        assert name is not None
        try:
            call = AdminCall(exchange.request, match.parameters, self._load()[1])
            exchange.delivery = await handler(name)(call)
        except AdminError as error:
            exchange.delivery = error.delivery()
        except Exception:  # the one place; whoever asks never sees a traceback
            import traceback

            self._log.write(
                "error", "exception", request_id=exchange.request.id, traceback=traceback.format_exc()
            )
            exchange.delivery = AdminError(500, "The admin plane had an error; the log has it.").delivery()
        if exchange.delivery.on_start is not None:
            self._live.add(exchange)
            if exchange.request.method == "HEAD":
                _end(exchange)  # nothing follows a head, so nothing would ever end it

    def record(self, exchange: Exchange) -> None:
        """Let go of a live stream that is over."""
        if exchange in self._live:
            self._live.discard(exchange)
            _end(exchange)

    def stop(self) -> None:
        """End the live streams; they would never end by themselves."""
        for exchange in list(self._live):
            _end(exchange)

    def connection_accepted(self, connection: Connection) -> None:
        """Take no note."""

    def connection_refused(self, connection: Connection) -> None:
        """Take no note."""

    def connection_closed(self, connection: Connection) -> None:
        """Take no note."""


def _find(router: Router[str], request: Request) -> RouteMatch[str]:
    from mockgpt.admin.context import AdminError

    match = router.find(request.path)
    if match is None:
        raise AdminError(404, "There is no such endpoint; GET / lists them.")
    if match.target(request.method) is None:
        allowed = ", ".join(sorted(match.methods))
        raise AdminError(405, f"Allowed here are {allowed}.", [(b"allow", allowed.encode("ascii"))])
    return match


def _end(exchange: Exchange) -> None:
    from mockgpt.admin.endpoints.events import Feed

    if exchange.delivery is not None and isinstance(exchange.delivery.events, Feed):
        exchange.delivery.events.end()
