"""Azure's flavor: its paths, its api-version, and its headers around the answers of the same endpoints.

Bodies are `azure.format`'s. An answer is given this flavor when it is whole, failures and limits
included, so no endpoint knows of it.

Source: the REST reference of Azure OpenAI; headers and paths as captured.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import parse_qs
from uuid import UUID

from mockgpt.api.azure.format import first_event, is_chunk, refused, reordered, reordered_event
from mockgpt.api.endpoint import Endpoint
from mockgpt.api.router import RouteMatch, Router
from mockgpt.api.routes import ROUTES
from mockgpt.wire.headers import AnswerHeaders, RawHeaders
from mockgpt.wire.messages import BodyEvent, Delivery, Exchange, Request

REGION = b"East US"
MAX_QUERY_FIELDS = 100

# The dated versions Azure has published; anything else is no resource of its. The v1 paths need none.
API_VERSIONS = frozenset(
    [
        "2022-12-01",
        "2023-03-15-preview",
        "2023-05-15",
        "2023-06-01-preview",
        "2023-07-01-preview",
        "2023-08-01-preview",
        "2023-09-01-preview",
        "2023-10-01-preview",
        "2023-12-01-preview",
        "2024-02-01",
        "2024-02-15-preview",
        "2024-03-01-preview",
        "2024-04-01-preview",
        "2024-05-01-preview",
        "2024-06-01",
        "2024-07-01-preview",
        "2024-08-01-preview",
        "2024-09-01-preview",
        "2024-10-01-preview",
        "2024-10-21",
        "2024-12-01-preview",
        "2025-01-01-preview",
        "2025-02-01-preview",
        "2025-03-01-preview",
        "2025-04-01-preview",
    ]
)
V1_API_VERSIONS = frozenset(("", "v1", "latest", "preview"))
V1_PATHS = "/openai/v1/"

_DEPLOYED = ("/chat/completions", "/completions", "/embeddings")
_OPENAI_PATHS = "/v1/"
# Of OpenAI's headers these are Azure's too; `strict-transport-security` is left out as it is there.
_SHARED_HEADERS = (
    b"content-type",
    b"x-content-type-options",
    b"x-ratelimit-remaining-",
    b"retry-after",
    b"x-should-retry",
    b"access-control-allow-",
    b"access-control-max-age",
)
_REQUEST_ID = "req_"


def _paths() -> Iterator[tuple[str, str, Endpoint]]:
    for method, template, endpoint in ROUTES:
        if not template.startswith(_OPENAI_PATHS) or endpoint.public:
            continue
        path = template[len(_OPENAI_PATHS) - 1 :]
        yield method, f"/openai/v1{path}", endpoint
        if method == "POST" and path in _DEPLOYED:
            deployed = endpoint.deployed_twin()
            yield method, f"/openai/deployments/{{deployment}}{path}", deployed
        elif not path.startswith(_DEPLOYED):
            yield method, f"/openai{path}", endpoint


@lru_cache(maxsize=1)
def _router() -> Router[Endpoint]:
    return Router(_paths())


def api_version(request: Request) -> str:
    """Return the api-version a request names, or nothing."""
    try:
        named = parse_qs(request.query, max_num_fields=MAX_QUERY_FIELDS).get("api-version")
    except ValueError:  # more fields than that: nothing here is one of them
        return ""
    return named[-1] if named else ""


def route(request: Request, *, strict: bool) -> RouteMatch[Endpoint] | None:
    """Return where a path leads; without an api-version Azure knows it leads nowhere, unless lenient."""
    if strict:
        known = V1_API_VERSIONS if request.path.startswith(V1_PATHS) else API_VERSIONS
        if api_version(request) not in known:
            return None
    return _router().find(request.path)


def in_flavor(exchange: Exchange, match: RouteMatch[Endpoint] | None, delivery: Delivery) -> Delivery:
    """Return an answer as Azure gives it."""
    request = exchange.request
    headers = azure_headers(request, delivery.headers)
    kind = next((value for name, value in headers if name == b"content-type"), b"")
    if kind.startswith(b"text/event-stream") and delivery.events is not None:
        return delivery._replace(headers=headers, events=_events(delivery.events))
    if kind != b"application/json" or delivery.events is not None:
        return delivery._replace(headers=headers)  # a page, nothing at all, or more vectors than fit in hand
    if delivery.status < 400:
        return delivery._replace(headers=headers, body=reordered(delivery.body))
    status, body = refused(exchange, match, delivery, api_version(request) or "v1")
    return delivery._replace(status=status, headers=headers, body=body)


def azure_headers(request: Request, headers: AnswerHeaders) -> RawHeaders:
    """Return the headers of an answer; `x-request-id` is the exchange's id, written as a UUID."""
    number = request.id.removeprefix(_REQUEST_ID)
    caller = request.fields.get(b"x-ms-client-request-id")
    return [
        *((name, value) for name, value in headers if name.startswith(_SHARED_HEADERS)),
        (b"apim-request-id", _uuid(os.urandom(16).hex())),
        (b"x-request-id", _uuid(number)),
        (b"x-ms-region", REGION),
        (b"x-ms-client-request-id", caller if caller is not None else _uuid(number)),
    ]


def _uuid(digits: str) -> bytes:
    try:
        return str(UUID(digits)).encode("ascii")
    except ValueError:
        return digits.encode("latin-1", "replace")


def _events(events: Iterator[BodyEvent]) -> Iterator[BodyEvent]:
    """Yield a stream's events, what was made of the prompt before the first chunk."""
    for number, event in enumerate(events):
        if number == 0 and is_chunk(event.data):
            yield BodyEvent(event.at, first_event())
        yield event._replace(data=reordered_event(event.data))
