"""A request's bytes to a JSON value, bounded before they are parsed.

32 MiB of `[[],[],…` cost a parser 4.6 s and 1.1 GB, so elements and depth are
counted first, by operations that run at memory speed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import orjson

from mockgpt.api.errors import requests as request_errors
from mockgpt.errors import APIError

if TYPE_CHECKING:
    from mockgpt.api.endpoint import EndpointCall

# Far above any real request (a conversation of 10,000 messages has 60,000), far below what is expensive.
ELEMENT_LIMIT = 300_000
# What a request says is part of answers, and JSON of more than 254 levels cannot be written.
DEPTH_LIMIT = 200
NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_NO_MARKS = bytes(set(range(256)) - set(b'[]{},"'))


def json_body(call: EndpointCall, invalid: Callable[[], APIError] = request_errors.invalid_json) -> Any:
    """Return the parsed body of a call; its deployment takes the place of the body's `model`.

    Lenient, a body may have any content type, and none is an empty object.

    Args:
        invalid: makes the error for a body that is no JSON, in the sentence of the endpoint.

    Raises:
        APIError: 400, the body is no JSON, its content type is not, or it has too many elements or levels.
    """
    request, deployment = call.request, call.deployment
    content_type = request.fields.get(b"content-type", b"").partition(b";")[0].strip().lower()
    if content_type != b"application/json" and not content_type.endswith(b"+json") and call.strict:
        raise request_errors.wrong_media_type()
    value = request.parsed
    if value is None:
        value = json_value(request.body, invalid) if request.body or call.strict else {}
    elif isinstance(value, APIError):
        raise value
    elif isinstance(value, Exception):
        raise invalid()
    if deployment is not None and type(value) is dict:
        value["model"] = deployment
    return value


def json_value(data: bytes, invalid: Callable[[], APIError]) -> Any:
    """Return the value of a JSON text, which may be anything a client sends; `invalid` as in `json_body`.

    Raises:
        APIError: 400, it is no JSON, or it has too many elements or levels.
    """
    _refuse_bombs(data)
    try:
        return orjson.loads(data)
    except (ValueError, RecursionError):
        raise invalid() from None


def member(value: Any, *names: str) -> Any:
    """Return a member of a member of a JSON object, None where one is missing or is not an object."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _refuse_bombs(body: bytes) -> None:
    marks = body.translate(None, _NO_MARKS)
    openings = marks.count(b"[") + marks.count(b"{")
    if openings + marks.count(b",") <= ELEMENT_LIMIT and openings <= DEPTH_LIMIT:
        return
    if marks.count(b'"') > 2 * ELEMENT_LIMIT:
        raise too_complex(f"more than {ELEMENT_LIMIT} elements")
    if b"\\" in body:
        marks = body.replace(b"\\\\", b"").replace(b'\\"', b"").translate(None, _NO_MARKS)
    # Two quotes side by side are a text without marks, or lie between two texts.
    marks = marks.replace(b'""', b"")
    structure = b"".join(marks.split(b'"')[::2])
    brackets = structure.translate(None, b",")
    if len(structure) - structure.count(b"]") - structure.count(b"}") > ELEMENT_LIMIT:
        raise too_complex(f"more than {ELEMENT_LIMIT} elements")
    left = brackets
    while left:  # one or two levels each time, the innermost, while that is an eighth: 190 of them at most
        fewer = left.replace(b"[]", b"").replace(b"{}", b"")
        if 8 * len(fewer) > 7 * len(left):
            break
        left = fewer
    depth = 0
    for byte in brackets if left else b"":
        depth += 1 if byte in b"[{" else -1
        if depth > DEPTH_LIMIT:
            raise too_complex(f"more than {DEPTH_LIMIT} levels")


def too_complex(what: str) -> APIError:
    """Return the refusal of a value that is too large to be read."""
    return APIError(400, f"Invalid body: the JSON value has {what}.", code="invalid_request_error")
