"""The table of endpoints on the mTLS port."""

from __future__ import annotations

from mockgpt.api.endpoint import Endpoint
from mockgpt.wire.router import Router

_ANY_METHOD = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_WHOAMI = Endpoint("health:whoami", public=True)

ROUTES: list[tuple[str, str, Endpoint]] = [
    ("GET", "/health", Endpoint("health:health", public=True, journaled=False)),
    *((method, "/v1/whoami", _WHOAMI) for method in _ANY_METHOD),
    ("GET", "/v1/models", Endpoint("models.endpoint:list_models")),
    ("GET", "/v1/models/{id...}", Endpoint("models.endpoint:retrieve_model")),
    ("DELETE", "/v1/models/{id...}", Endpoint("models.endpoint:delete_model")),
    ("POST", "/v1/chat/completions", Endpoint("chat.endpoint:create", model=True)),
    ("GET", "/v1/chat/completions", Endpoint("chat.stored_endpoints:listing")),
    ("GET", "/v1/chat/completions/{id}", Endpoint("chat.stored_endpoints:retrieve")),
    ("POST", "/v1/chat/completions/{id}", Endpoint("chat.stored_endpoints:update")),
    ("DELETE", "/v1/chat/completions/{id}", Endpoint("chat.stored_endpoints:delete")),
    ("GET", "/v1/chat/completions/{id}/messages", Endpoint("chat.stored_endpoints:messages")),
    ("POST", "/v1/completions", Endpoint("completions.endpoint:create", model=True)),
    ("POST", "/v1/embeddings", Endpoint("embeddings.endpoint:create", model=True)),
    ("POST", "/v1/moderations", Endpoint("moderations.endpoint:create", model=True)),
    ("POST", "/v1/responses", Endpoint("responses.endpoint:create", model=True)),
    ("POST", "/v1/responses/input_tokens", Endpoint("responses.stored_endpoints:input_tokens")),
    ("POST", "/v1/responses/compact", Endpoint("responses.stored_endpoints:compact")),
    ("GET", "/v1/responses/{id}", Endpoint("responses.stored_endpoints:retrieve")),
    ("DELETE", "/v1/responses/{id}", Endpoint("responses.stored_endpoints:delete")),
    ("POST", "/v1/responses/{id}/cancel", Endpoint("responses.stored_endpoints:cancel")),
    ("GET", "/v1/responses/{id}/input_items", Endpoint("responses.stored_endpoints:input_items")),
]


def router() -> Router[Endpoint]:
    """Return the router over the table."""
    return Router(ROUTES)
