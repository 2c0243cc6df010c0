"""The table of endpoints on the mTLS port."""

from __future__ import annotations

from mockgpt.api.answer import Endpoint
from mockgpt.wire.router import Router

_ANY_METHOD = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_WHOAMI = Endpoint("health:whoami", public=True)

ROUTES: list[tuple[str, str, Endpoint]] = [
    ("GET", "/health", Endpoint("health:health", public=True, journaled=False)),
    *((method, "/v1/whoami", _WHOAMI) for method in _ANY_METHOD),
    ("GET", "/v1/models", Endpoint("model_endpoints:list_models")),
    ("GET", "/v1/models/{id...}", Endpoint("model_endpoints:retrieve_model")),
    ("DELETE", "/v1/models/{id...}", Endpoint("model_endpoints:delete_model")),
    ("POST", "/v1/chat/completions", Endpoint("chat:create", model=True)),
    ("GET", "/v1/chat/completions", Endpoint("kept_completions:listing")),
    ("GET", "/v1/chat/completions/{id}", Endpoint("kept_completions:retrieve")),
    ("POST", "/v1/chat/completions/{id}", Endpoint("kept_completions:update")),
    ("DELETE", "/v1/chat/completions/{id}", Endpoint("kept_completions:delete")),
    ("GET", "/v1/chat/completions/{id}/messages", Endpoint("kept_completions:messages")),
    ("POST", "/v1/completions", Endpoint("completions:create", model=True)),
    ("POST", "/v1/embeddings", Endpoint("embeddings:create", model=True)),
    ("POST", "/v1/moderations", Endpoint("moderations:create", model=True)),
    ("POST", "/v1/responses", Endpoint("responses:create", model=True)),
    ("POST", "/v1/responses/input_tokens", Endpoint("kept_responses:input_tokens")),
    ("POST", "/v1/responses/compact", Endpoint("kept_responses:compact")),
    ("GET", "/v1/responses/{id}", Endpoint("kept_responses:retrieve")),
    ("DELETE", "/v1/responses/{id}", Endpoint("kept_responses:delete")),
    ("POST", "/v1/responses/{id}/cancel", Endpoint("kept_responses:cancel")),
    ("GET", "/v1/responses/{id}/input_items", Endpoint("kept_responses:input_items")),
]


def router() -> Router[Endpoint]:
    """Return the router over the table."""
    return Router(ROUTES)
