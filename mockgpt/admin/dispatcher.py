"""Answers the requests of the admin plane: guard, route, handler; every error is one JSON sentence.

It must not know what an endpoint does.
"""

from __future__ import annotations

import traceback
from functools import partial

from mockgpt.admin.context import AdminCall, AdminContext, AdminError, LiveStream
from mockgpt.admin.guard import check
from mockgpt.admin.routes import BODILESS, OF_THE_SERVER, handler, router
from mockgpt.api.router import RouteMatch
from mockgpt.errors import MockGPTError
from mockgpt.telemetry.log import Log
from mockgpt.wire.interfaces import Answerer
from mockgpt.wire.messages import Delivery, Exchange, Request


class AdminDispatcher:
    """Passes each request to its endpoint; no request of the admin plane is journaled."""

    def __init__(self, context: AdminContext, log: Log) -> None:
        self._context = context
        self._log = log
        self._router = router()
        self._live: dict[Exchange, LiveStream] = {}

    def admit(self, exchange: Exchange) -> Answerer | Delivery:
        """Decide by a request's head: guard, then route."""
        try:
            context = self._context_for(exchange.request)
            match = self._find(exchange.request)
            if context.tenant is not None and match.target(exchange.request.method) in OF_THE_SERVER:
                raise AdminError(
                    403, f"{exchange.request.path} is of the whole server: admin.token, no ?tenant."
                )
        except AdminError as error:
            return error.delivery()
        return partial(self._answer, exchange, match, context)

    def _context_for(self, request: Request) -> AdminContext:
        """Return what a request may see and change: one tenant's, or the whole server's."""
        context = self._context
        admin, tenants = context.control.config.admin, context.control.config.tenants
        tenant = check(request, admin.token or context.token, tenants)
        return context if tenant is None else context.of(tenant)

    def refuse(self, status: int, sentence: str) -> Delivery:
        """Return the answer to a request that HTTP itself forbids to serve."""
        return AdminError(status, sentence).delivery()

    async def _answer(self, exchange: Exchange, match: RouteMatch[str], context: AdminContext) -> Delivery:
        """Let the endpoint answer; never raises."""
        delivery = await self._delivery(exchange.request, match, context)
        if isinstance(delivery.events, LiveStream):
            if exchange.request.method == "HEAD":
                delivery.events.end()  # nothing is sent after a head, so nothing else would end it
            else:
                self._live[exchange] = delivery.events
        return delivery

    async def _delivery(self, request: Request, match: RouteMatch[str], context: AdminContext) -> Delivery:
        name = match.target(request.method)
        assert name is not None, "found by its method"
        try:
            if name in BODILESS or request.method in ("GET", "HEAD", "DELETE"):
                _refuse_body(request)
            delivery = await handler(name)(AdminCall(request, match.parameters, context))
            if context.sharing is not None and request.method != "GET":
                await context.sharing.told()
            return delivery
        except AdminError as error:
            return error.delivery()
        except MockGPTError as error:
            return AdminError(400, "; ".join(error.mistakes)).delivery()
        except Exception:  # the only place; no client ever sees a traceback
            self._log.write("error", "exception", request_id=request.id, traceback=traceback.format_exc())
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


def _refuse_body(request: Request) -> None:
    """Refuse what would be passed over, such as filters that belong into the query string."""
    if request.body.strip() not in (b"", b"{}", b"null"):
        raise AdminError(400, f"{request.method} {request.path} takes no body; see docs/journal.md.")
