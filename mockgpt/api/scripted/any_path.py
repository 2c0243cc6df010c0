"""Requests that only an expectation answers: of a path or a method that the API does not have.

Without one that fits, the answer is the refusal that every other such request gets.
"""

from __future__ import annotations

from typing import Any

import orjson

from mockgpt.api.azure.flavor import find_route
from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler
from mockgpt.api.routes import no_endpoint
from mockgpt.wire.messages import Request

_READ_LIMIT_BYTES = 1_048_576  # what is looked at for a model; expectations read all of it


async def _check(call: EndpointCall) -> Checked[None]:
    """Accept everything; a JSON body may name a model and ask for a stream, as it does elsewhere."""
    body = _json(call.request)
    model = body.get("model")
    return Checked(None, model if isinstance(model, str) else None, body.get("stream") is True)


def _json(request: Request) -> dict[str, Any]:
    body, kind = request.body, request.fields.get(b"content-type", b"")
    if b"json" not in kind or len(body) > _READ_LIMIT_BYTES:
        return {}
    try:
        value = orjson.loads(body)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


async def _write(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Refuse: nothing was scripted for this request."""
    raise no_endpoint(call.request, find_route(call.request, call.settings))


answer = EndpointHandler(_check, _write)
