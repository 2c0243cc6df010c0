"""Have the pretend model write, giving way to the event loop between two answers."""

from __future__ import annotations

import hashlib
from asyncio import sleep
from time import monotonic
from typing import Any

import orjson

from mockgpt.api.endpoint import EndpointCall
from mockgpt.api.errors import requests as request_errors
from mockgpt.errors import APIError
from mockgpt.generation.reply import Prompt, Reply
from mockgpt.generation.tokenizer import o200k_base
from mockgpt.generation.writer import write

# A loop with streams to serve is not kept longer than this.
TURN_SECONDS = 0.005


async def write_reply(call: EndpointCall, prompt: Prompt, seed: int, prompt_tokens: int) -> Reply:
    """Return the reply to a prompt of a request; prompt, seed and the user's own texts decide every word.

    Raises:
        APIError: 400, no answer fits the JSON schema that is asked for.
    """
    own = call.own
    library, values = (None, None) if own is None else (own.library, own.values(call))
    steps = write(
        prompt, seed, tokenizer=o200k_base, prompt_tokens=prompt_tokens, library=library, values=values
    )
    turn_ends = monotonic() + TURN_SECONDS
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            reply: Reply = stop.value
            return reply
        except ValueError as error:
            raise _refusal(call, error) from error
        if monotonic() > turn_ends:
            await sleep(0)
            turn_ends = monotonic() + TURN_SECONDS


def _refusal(call: EndpointCall, error: ValueError) -> APIError:
    """Return what the client is told whose schema no answer fits; any other error is the writer's own."""
    from mockgpt.generation.json_schema.instance import SchemaError

    if not isinstance(error, SchemaError):
        raise error
    body = orjson.loads(call.request.body)
    described = _at(body, "text", "format")
    if described is not None:
        return request_errors.invalid_schema(
            "response_format",
            str(_at(described, "name")),
            str(error),
            param="text.format.schema",
            code="invalid_json_schema",
        )
    name = str(_at(body, "response_format", "json_schema", "name"))
    return request_errors.invalid_schema("response_format", name, str(error), param="response_format")


def _at(value: Any, *names: str) -> Any:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


# What decides the form of an answer and not its words; the seed in force is mixed in on its own.
_FORM_KEYS = frozenset(("stream", "stream_options", "seed"))


def content_seed(body: Any, seed: int) -> int:
    """Mix the seed with everything that was asked, so that equal requests get equal words."""
    if isinstance(body, dict):
        body = {name: value for name, value in body.items() if name not in _FORM_KEYS}
    digest = hashlib.blake2b(orjson.dumps(body, option=orjson.OPT_SORT_KEYS), digest_size=8)
    digest.update(str(seed).encode("ascii"))
    return int.from_bytes(digest.digest(), "big")
