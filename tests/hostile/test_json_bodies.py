"""Bodies that nobody means: an answer or a refusal, never an error of ours."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from endpoint_calls import Endpoints
from hostile_schemas import schema

from mockgpt.api.chat import endpoint as chat
from mockgpt.api.completions import endpoint as completions
from mockgpt.api.embeddings import endpoint as embeddings
from mockgpt.api.moderations import endpoint as moderations
from mockgpt.api.responses import endpoint as responses

HELLO = [{"role": "user", "content": "a red car for 5 euros"}]
ENDPOINTS = [chat.create, completions.create, embeddings.create, moderations.create, responses.create]


def with_schema(handler: Any, wanted: Any, strict: bool | None, as_function: bool) -> dict[str, Any]:
    """Return a body that asks for an answer by a schema."""
    named = {"name": "x", "strict": strict, "parameters" if as_function else "schema": wanted}
    if handler is chat.create:
        body: dict[str, Any] = {"model": "gpt-4o-mini", "messages": HELLO}
        if as_function:
            return {**body, "tools": [{"type": "function", "function": named}], "tool_choice": "required"}
        return {**body, "response_format": {"type": "json_schema", "json_schema": named}}
    body = {"model": "gpt-4o-mini", "input": "json"}
    if as_function:
        return {**body, "tools": [{"type": "function", **named}], "tool_choice": "required"}
    return {**body, "text": {"format": {"type": "json_schema", **named}}}


@pytest.mark.parametrize("as_function", [False, True])
@pytest.mark.parametrize("handler", [chat.create, responses.create])
@pytest.mark.parametrize(
    "value",
    [
        {"type": "string", "pattern": r"^\d{3,2}$"},
        {"type": "string", "pattern": "x{7,1}|y"},
        {"type": "integer", "minimum": 1e19, "multipleOf": 3},
        {"type": "integer", "exclusiveMinimum": 2**64 - 1, "multipleOf": 7},
        {"type": "integer", "maximum": -1e19, "multipleOf": 3},
    ],
)
def test_values_that_cannot_be_made_are_refused_or_left_out(
    handler: Any, value: Any, as_function: bool
) -> None:
    wanted = {"type": "object", "properties": {"a": value}, "required": ["a"]}
    told = Endpoints().call(handler, with_schema(handler, wanted, None, as_function))
    assert told.status in (200, 400)


@pytest.mark.parametrize("handler", ENDPOINTS)
@pytest.mark.parametrize("depth", [150, 199, 201, 254, 255, 300, 512, 513, 1_100])
def test_deep_json_is_answered_or_refused(handler: Any, depth: int) -> None:
    deep = b'{"a":' * depth + b"1" + b"}" * depth
    lists = b"[" * depth + b"]" * depth
    for member in (b"metadata", b"messages", b"input", b"prompt", b"tools", b"response_format", b"text"):
        for value in (deep, lists):
            required = (
                b'"model":"gpt-4o-mini","messages":[{"role":"user","content":"x"}],"input":"x","prompt":"x",'
            )
            told = Endpoints().call(handler, b"{" + required + b'"' + member + b'":' + value + b"}")
            assert told.status in (200, 400, 404)
            if depth > 201:
                assert told.status == 400


@pytest.mark.parametrize("depth", [100, 180, 195, 198])
@pytest.mark.parametrize("handler", [chat.create, responses.create])
def test_a_deep_schema_is_answered_or_refused(handler: Any, depth: int) -> None:
    wanted: dict[str, Any] = {"type": "object"}
    for _ in range(depth // 2):
        wanted = {"type": "object", "properties": {"a": wanted}}
    for as_function in (True, False):
        told = Endpoints().call(handler, with_schema(handler, wanted, None, as_function))
        assert told.status in (200, 400)


@pytest.mark.parametrize("seed", range(20))
def test_schemas_at_random_are_answered_or_refused(seed: int) -> None:
    chance = Random(seed)
    for _ in range(40):
        handler = chance.choice([chat.create, responses.create])
        wanted = {**schema(chance), "type": "object"} if chance.random() < 0.8 else schema(chance)
        body = with_schema(handler, wanted, chance.choice([True, False, None]), chance.random() < 0.5)
        assert Endpoints(seed=seed).call(handler, body).status in (200, 400), body
