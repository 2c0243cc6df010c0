"""OpenAI's own API, or Azure's around the same endpoints: the path alone says which.

A request of OpenAI's pays for a look at its path; everything of Azure's is loaded by the first
request under `/openai/`. This module must not know what the flavor changes.
"""

from __future__ import annotations

from mockgpt.api.endpoint import AZURE_PATHS, Endpoint
from mockgpt.api.router import RouteMatch
from mockgpt.api.routes import ROUTER
from mockgpt.config import Config
from mockgpt.wire.messages import Delivery, Exchange, Request


def find_route(request: Request, settings: Config) -> RouteMatch[Endpoint] | None:
    """Return where a path leads, in OpenAI's API or in Azure's, or None."""
    exact = ROUTER.exact.get(request.path)
    if exact is not None:
        return exact
    if not request.path.startswith(AZURE_PATHS):
        return ROUTER.find(request.path)
    # Loaded by the first request in Azure's flavor.
    from mockgpt.api.azure import routes

    return routes.route(request, strict=settings.api.validation == "strict")


def in_flavor(exchange: Exchange, match: RouteMatch[Endpoint] | None, delivery: Delivery) -> Delivery:
    """Return an answer in the flavor of the API that was asked; only Azure's differs."""
    if not exchange.request.path.startswith(AZURE_PATHS):
        return delivery
    # Loaded by the first request in Azure's flavor.
    from mockgpt.api.azure import routes

    return routes.in_flavor(exchange, match, delivery)
