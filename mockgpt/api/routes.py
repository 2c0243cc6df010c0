"""The table of endpoints on the mTLS port."""

from __future__ import annotations

from mockgpt.api.endpoint import Endpoint
from mockgpt.wire.router import Router

_ANY_METHOD = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_WHOAMI = Endpoint("health:whoami", public=True, note="ours: the caller as the server sees it")

ROUTES: list[tuple[str, str, Endpoint]] = [
    (
        "GET",
        "/health",
        Endpoint("health:health", public=True, journaled=False, note="ours; no key is asked for"),
    ),
    *((method, "/v1/whoami", _WHOAMI) for method in _ANY_METHOD),
    ("GET", "/v1/models", Endpoint("models.endpoint:list_models")),
    (
        "GET",
        "/v1/models/{id...}",
        Endpoint("models.endpoint:retrieve_model", note="ids may hold `/` and `:`"),
    ),
    (
        "DELETE",
        "/v1/models/{id...}",
        Endpoint("models.endpoint:delete_model", note="nothing is really deleted"),
    ),
    (
        "POST",
        "/v1/chat/completions",
        Endpoint("chat.endpoint:create", model=True, note="as JSON and as a stream"),
    ),
    (
        "GET",
        "/v1/chat/completions",
        Endpoint(
            "chat.stored_endpoints:listing", note="those stored with `store: true`; 405 until there is one"
        ),
    ),
    ("GET", "/v1/chat/completions/{id}", Endpoint("chat.stored_endpoints:retrieve", note="a stored one")),
    (
        "POST",
        "/v1/chat/completions/{id}",
        Endpoint("chat.stored_endpoints:update", note="change its metadata"),
    ),
    ("DELETE", "/v1/chat/completions/{id}", Endpoint("chat.stored_endpoints:delete", note="forget it")),
    (
        "GET",
        "/v1/chat/completions/{id}/messages",
        Endpoint("chat.stored_endpoints:messages", note="what it answered"),
    ),
    (
        "POST",
        "/v1/completions",
        Endpoint(
            "completions.endpoint:create",
            model=True,
            note="for `gpt-3.5-turbo-instruct`, `davinci-002`, `babbage-002`",
        ),
    ),
    ("POST", "/v1/embeddings", Endpoint("embeddings.endpoint:create", model=True, note="numbers or base64")),
    (
        "POST",
        "/v1/moderations",
        Endpoint("moderations.endpoint:create", model=True, note="texts, and parts of messages"),
    ),
    (
        "POST",
        "/v1/responses",
        Endpoint("responses.endpoint:create", model=True, note="as JSON, as a stream, in the background"),
    ),
    (
        "POST",
        "/v1/responses/input_tokens",
        Endpoint("responses.stored_endpoints:input_tokens", note="counts, and answers nothing else"),
    ),
    (
        "POST",
        "/v1/responses/compact",
        Endpoint("responses.stored_endpoints:compact", note="one sealed item; its content is inferred"),
    ),
    (
        "GET",
        "/v1/responses/{id}",
        Endpoint(
            "responses.stored_endpoints:retrieve",
            note="`?stream=true&starting_after=n` sends the events again",
        ),
    ),
    ("DELETE", "/v1/responses/{id}", Endpoint("responses.stored_endpoints:delete", note="forget it")),
    (
        "POST",
        "/v1/responses/{id}/cancel",
        Endpoint("responses.stored_endpoints:cancel", note="of a response in the background"),
    ),
    (
        "GET",
        "/v1/responses/{id}/input_items",
        Endpoint("responses.stored_endpoints:input_items", note="newest first"),
    ),
]


def router() -> Router[Endpoint]:
    """Return the router over the table."""
    return Router(ROUTES)
