"""OpenAI's own API, or Azure's around the same endpoints: told by the path alone.

All a request of OpenAI's pays is a look at its path; everything Azure is loaded by the first
request under `/openai/`. It must not know what the flavor changes.
"""

from __future__ import annotations

from mockgpt.api.endpoint import Endpoint
from mockgpt.config import Config
from mockgpt.wire.messages import Delivery, Exchange, Request
from mockgpt.wire.router import RouteMatch

AZURE_PATHS = "/openai/"


def other_route(request: Request, settings: Config) -> RouteMatch[Endpoint] | None:
    """Return where a path leads that OpenAI does not serve, or None."""
    if not request.path.startswith(AZURE_PATHS):
        return None
    from mockgpt.api.azure import routes

    return routes.route(request, strict=settings.api.validation == "strict")


def flavored(exchange: Exchange, delivery: Delivery) -> Delivery:
    """Return an answer in the flavor of the API that was asked."""
    if not exchange.request.path.startswith(AZURE_PATHS):
        return delivery
    from mockgpt.api.azure import routes

    return routes.flavored(exchange, delivery)
