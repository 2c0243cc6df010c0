"""Answers the requests of the admin plane: guard, route, handler; every error is one JSON sentence.

It must not know what an endpoint does.
"""

from __future__ import annotations

import traceback

from mockgpt.admin.context import AdminCall, AdminContext, AdminError, LiveStream
from mockgpt.admin.guard import check
from mockgpt.admin.routes import handler, router
from mockgpt.telemetry.log import Log
from mockgpt.wire.messages import Delivery, Exchange, Request
from mockgpt.wire.router import RouteMatch


class AdminDispatcher:
    """Passes each request to its endpoint; no request of the admin plane is journaled."""

    def __init__(self, context: AdminContext, log: Log) -> None:
        self._context = context
        self._log = log
        self._router = router()
        self._live: dict[Exchange, LiveStream] = {}

    def begin(self, request: Request) -> Exchange:
        """Check a request by its head: guard, then route. A refusal is already the exchange's `delivery`."""
        exchange = _exchange(request)
        try:
            check(request, self._context.token)
            exchange.match = self._find(request)
        except AdminError as error:
            exchange.delivery = error.delivery()
        return exchange

    def refuse(self, request: Request, status: int, sentence: str) -> Exchange:
        """Answer a request that HTTP itself forbids to serve."""
        exchange = _exchange(request)
        exchange.delivery = AdminError(status, sentence).delivery()
        return exchange

    async def answer(self, exchange: Exchange) -> None:
        """Let the endpoint answer; never raises."""
        exchange.delivery = delivery = await self._delivery(exchange)
        if isinstance(delivery.events, LiveStream):
            if exchange.request.method == "HEAD":
                delivery.events.end()  # nothing is sent after a head, so nothing else would end it
            else:
                self._live[exchange] = delivery.events

    async def _delivery(self, exchange: Exchange) -> Delivery:
        match: RouteMatch[str] = exchange.match
        name = match.target(exchange.request.method)
        assert name is not None
        try:
            return await handler(name)(AdminCall(exchange.request, match.parameters, self._context))
        except AdminError as error:
            return error.delivery()
        except Exception:  # the only place; no client ever sees a traceback
            self._log.write(
                "error", "exception", request_id=exchange.request.id, traceback=traceback.format_exc()
            )
            return AdminError(500, "The admin plane had an error; the log has it.").delivery()

    def record(self, exchange: Exchange) -> None:
        """End the live stream of an exchange that is over."""
        if (stream := self._live.pop(exchange, None)) is not None:
            stream.end()

    def stop(self) -> None:
        """End the live streams, which do not end by themselves."""
        for stream in list(self._live.values()):
            stream.end()

    def _find(self, request: Request) -> RouteMatch[str]:
        match = self._router.find(request.path)
        if match is None:
            raise AdminError(404, "There is no such endpoint; GET / lists them.")
        if match.target(request.method) is None:
            allowed = ", ".join(sorted(match.methods))
            raise AdminError(405, f"Allowed here are {allowed}.", [(b"allow", allowed.encode("ascii"))])
        return match


def _exchange(request: Request) -> Exchange:
    exchange = Exchange(request, scenario="")
    exchange.journaled = False
    return exchange
