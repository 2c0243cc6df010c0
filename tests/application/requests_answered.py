"""Ask an application without a server: a request in, its exchange out."""

from __future__ import annotations

import asyncio

from mockgpt.application.application import Application
from mockgpt.wire.messages import Delivery, Exchange, Request


def answered(application: Application, request: Request) -> Exchange:
    """Return the exchange of a complete request, with the delivery of its answer."""
    exchange = Exchange(request)
    decided = application.admit(exchange)
    exchange.delivery = decided if isinstance(decided, Delivery) else asyncio.run(decided())
    return exchange
