"""The answering side of the admin listener.

Guard, route, handler; everything that goes wrong is one JSON sentence. Loads the rest of the
admin plane with the first request, so that a server nobody asks pays for a socket only.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection
from mockgpt.wire.interfaces import Answerer, Writer
from mockgpt.wire.messages import Delivery, Exchange, Request
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.response_writer import ResponseWriter

if TYPE_CHECKING:
    from mockgpt.admin.context import AdminContext
    from mockgpt.api.router import RouteMatch, Router


class AdminService:
    """Answers the admin plane's requests; none of them is journaled."""

    def __init__(self, make_context: Callable[[], AdminContext], log: Log) -> None:
        self._make_context = make_context
        self._log = log
        self._loaded: tuple[Router[str], AdminContext] | None = None
        self._live: set[Exchange] = set()

    @property
    def observer(self) -> AdminService:
        """The service itself: it has to know when a live stream is over."""
        return self

    def admit(self, exchange: Exchange) -> Answerer | Delivery:
        """Decide by a request's head: guard, then route."""
        # Loaded by the first request, as everything here: a server that is not asked pays for a socket only.
        from mockgpt.admin.context import AdminError
        from mockgpt.admin.guard import check

        router, context = self._load()
        try:
            check(exchange.request, context.token)
            match = _find(router, exchange.request)
        except AdminError as error:
            return error.delivery()
        return partial(self._answer, exchange, match)

    def _load(self) -> tuple[Router[str], AdminContext]:
        if self._loaded is None:
            from mockgpt.admin.routes import router

            self._loaded = router(), self._make_context()
        return self._loaded

    def refuse(self, _exchange: Exchange, status: int, sentence: str) -> Delivery:
        """Return the answer to a request that HTTP itself forbids to serve."""
        from mockgpt.admin.context import AdminError

        return AdminError(status, sentence).delivery()

    def faulty_writer(self, transport: ResponseTransport, exchange: Exchange) -> Writer:
        """Return what writes an answer; here none has a fault."""
        return ResponseWriter(transport, exchange)

    async def _answer(self, exchange: Exchange, match: RouteMatch[str]) -> Delivery:
        """Have the endpoint answer."""
        from mockgpt.admin.context import AdminCall, AdminError
        from mockgpt.admin.routes import handler

        name = match.target(exchange.request.method)
        assert name is not None
        try:
            call = AdminCall(exchange.request, match.parameters, self._load()[1])
            delivery = await handler(name)(call)
        except AdminError as error:
            delivery = error.delivery()
        except Exception:  # the one place; a client never sees a traceback
            import traceback

            self._log.write(
                "error", "exception", request_id=exchange.request.id, traceback=traceback.format_exc()
            )
            delivery = AdminError(500, "The admin plane had an error; the log has it.").delivery()
        if delivery.on_start is not None:
            exchange.delivery = delivery
            self._live.add(exchange)
            if exchange.request.method == "HEAD":
                _end(exchange)  # nothing follows a head, so nothing would ever end it
        return delivery

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
