"""The table of endpoints on the mTLS port, and the look-up of a request's row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mockgpt.api.authentication import authenticate
from mockgpt.api.endpoint import Endpoint
from mockgpt.api.errors import access as access_errors
from mockgpt.api.router import RouteMatch, Router
from mockgpt.config import Config
from mockgpt.errors import APIError
from mockgpt.wire.messages import Request

if TYPE_CHECKING:
    from mockgpt.behavior.expectations.expectations import Expectations

_SCRIPT_HEADER = b"x-mockgpt-script"
ANY_METHOD = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_WHOAMI = Endpoint("whoami:whoami", public=True, note="ours: the caller as the server sees it")

ROUTES: list[tuple[str, str, Endpoint]] = [
    (
        "GET",
        "/health",
        Endpoint("health:health", public=True, journaled=False, note="ours; no key is asked for"),
    ),
    *((method, "/v1/whoami", _WHOAMI) for method in ANY_METHOD),
    ("GET", "/v1/models", Endpoint("models.endpoint:list_models", key_error="bearer")),
    (
        "GET",
        "/v1/models/{id...}",
        Endpoint("models.endpoint:retrieve_model", key_error="bearer", note="ids may hold `/` and `:`"),
    ),
    (
        "DELETE",
        "/v1/models/{id...}",
        Endpoint("models.endpoint:delete_model", key_error="bearer", note="nothing is really deleted"),
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
        Endpoint("chat.stored_endpoints:messages", note="the messages that it answers"),
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
        Endpoint(
            "responses.endpoint:create",
            key_error="bearer or basic",
            model=True,
            note="as JSON, as a stream, in the background",
        ),
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
            note="`?stream=true&starting_after=n` sends the events of a stream in the background again",
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


_STORED: tuple[tuple[str, str, str, str], ...] = (
    ("POST", "/v1/files", "files.endpoint:create", "multipart; kept in memory"),
    ("GET", "/v1/files", "files.endpoint:listing", "newest first, by purpose where asked"),
    ("GET", "/v1/files/{id}", "files.endpoint:retrieve", ""),
    ("DELETE", "/v1/files/{id}", "files.endpoint:delete", "forget it"),
    ("GET", "/v1/files/{id}/content", "files.endpoint:content", "the bytes, unless the purpose forbids it"),
    ("POST", "/v1/uploads", "uploads.endpoint:create", "a file in parts"),
    ("POST", "/v1/uploads/{id}/parts", "uploads.endpoint:add_part", "multipart; at most 64 MiB"),
    ("POST", "/v1/uploads/{id}/complete", "uploads.endpoint:complete", "a file is made of the parts"),
    ("POST", "/v1/uploads/{id}/cancel", "uploads.endpoint:cancel", "forget the parts"),
    ("POST", "/v1/conversations", "conversations.endpoint:create", "for `conversation` of responses"),
    ("GET", "/v1/conversations/{id}", "conversations.endpoint:retrieve", ""),
    ("POST", "/v1/conversations/{id}", "conversations.endpoint:update", "change its metadata"),
    ("DELETE", "/v1/conversations/{id}", "conversations.endpoint:delete", "forget it"),
    ("POST", "/v1/conversations/{id}/items", "conversations.endpoint:add_items", "at most 20 at a time"),
    ("GET", "/v1/conversations/{id}/items", "conversations.endpoint:list_items", "newest first"),
    ("GET", "/v1/conversations/{id}/items/{item}", "conversations.endpoint:retrieve_item", ""),
    ("DELETE", "/v1/conversations/{id}/items/{item}", "conversations.endpoint:delete_item", "forget it"),
    ("POST", "/v1/batches", "batches.endpoint:create", "its requests are really answered"),
    ("GET", "/v1/batches", "batches.endpoint:listing", "newest first"),
    ("GET", "/v1/batches/{id}", "batches.endpoint:retrieve", "how far it is"),
    ("POST", "/v1/batches/{id}/cancel", "batches.endpoint:cancel", "what is answered is kept"),
)
# What clients store beside completions and responses: nothing of it is loaded before it is asked for.
ROUTES += [(method, path, Endpoint(handler, note=note)) for method, path, handler, note in _STORED]


ROUTER = Router(ROUTES)

# Where a request leads that only an expectation can answer.
UNSERVED = Endpoint("scripted.any_path:answer")
UNSERVED_ROUTE: RouteMatch[Endpoint] = RouteMatch("/{path...}", {}, ())


def endpoint_of(
    request: Request,
    match: RouteMatch[Endpoint] | None,
    settings: Config,
    scripts: Expectations | None = None,
) -> Endpoint | None:
    """Return the endpoint of a request, after its API key is accepted.

    Args:
        match: the route of its path, None without one.
        scripts: may answer what no endpoint does.

    Returns:
        None for an OPTIONS that asks what a path allows, or with `*` the server.

    Raises:
        APIError: 401, 404 or 405, in this order.
    """
    auth = settings.auth
    endpoint = None
    if match is not None:
        endpoint = match.methods.get(request.method) or match.target(request.method)
    if endpoint is None:
        authenticate(request.credential, auth, "")
        if scripts is not None and scripts.names_path(request.path):
            return UNSERVED
        if _SCRIPT_HEADER in request.fields and settings.control.request_headers:
            return UNSERVED
        if request.method == "OPTIONS" and (match is not None or request.path == "*"):
            return None
        raise no_endpoint(request, match)
    if (auth.api_keys or auth.require_api_key) and not endpoint.public:
        authenticate(request.credential, auth, endpoint.key_error)
    return endpoint


def no_endpoint(request: Request, match: RouteMatch[Endpoint] | None) -> APIError:
    """Return the refusal of a path or a method that there is not."""
    if request.method == "CONNECT":  # its target is no path (RFC 9110 section 9.3.6)
        return access_errors.method_not_allowed(request.method, request.path, ANY_METHOD)
    if match is None:
        return access_errors.unknown_path(request.method, request.path)
    return access_errors.method_not_allowed(request.method, request.path, sorted(match.methods))
