"""The table of endpoints on the mTLS port."""

from __future__ import annotations

from mockgpt.api.answer import Endpoint
from mockgpt.wire.router import Router

_ANY_METHOD = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_WHOAMI = Endpoint("health:whoami", public=True)

_ROUTES: list[tuple[str, str, Endpoint]] = [
    ("GET", "/health", Endpoint("health:health", public=True, journaled=False)),
    *((method, "/v1/whoami", _WHOAMI) for method in _ANY_METHOD),
    ("GET", "/v1/models", Endpoint("model_endpoints:list_models")),
    ("GET", "/v1/models/{id...}", Endpoint("model_endpoints:retrieve_model")),
    ("DELETE", "/v1/models/{id...}", Endpoint("model_endpoints:delete_model")),
    ("POST", "/v1/chat/completions", Endpoint("chat:create", model=True)),
]


def router() -> Router[Endpoint]:
    """Return the router over the table."""
    return Router(_ROUTES)
