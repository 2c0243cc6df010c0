"""A long request is read in steps, between which others have their turn."""

from __future__ import annotations

from typing import Any

import pytest
from cpu_time import CPUTime
from endpoint_calls import Endpoints

from mockgpt.api.chat import endpoint as chat
from mockgpt.api.completions import endpoint as completions
from mockgpt.api.embeddings import endpoint as embeddings
from mockgpt.api.responses import endpoint as responses
from mockgpt.api.responses import stored_endpoints as stored_responses
from mockgpt.generation import pausing
from mockgpt.wire import turns

TOO_LONG = "the words of a prompt that no model takes " * 20_000


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Return a list that gets an entry for each turn that others have."""
    taken: list[None] = []

    async def next_turn() -> None:
        taken.append(None)

    monkeypatch.setattr(turns, "next_turn", next_turn)
    return taken


@pytest.mark.parametrize(
    ("handler", "body", "turns_given"),
    [
        (chat.create, {"messages": [{"role": "user", "content": TOO_LONG}]}, 4),
        (chat.create, {"messages": [{"role": "user", "content": "x"}], "temperature": TOO_LONG}, 1),
        (responses.create, {"input": TOO_LONG}, 3),
    ],
)
def test_others_have_their_turn_after_each_step_of_reading(
    handler: Any,
    body: dict[str, Any],
    turns_given: int,
    taken: list[None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns.GivingWay, "is_over", False)  # these are the turns of counting tokens
    monkeypatch.setattr(turns, "TURN_SECONDS", 60)  # and these of writing, which loads modules once
    assert Endpoints().call(handler, {"model": "gpt-4o-mini", **body}).status == 400
    assert len(taken) == turns_given
    taken.clear()
    short = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "x"}]}
    Endpoints().call(handler, short if handler is chat.create else {"model": "gpt-4o-mini", "input": "x"})
    assert not taken


PARTS = 300
TOOL = {"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}}
CHAT_RESULT = {"role": "tool", "tool_call_id": "c", "content": "x"}
CHAT_CALL = {"id": "c", "type": "function", "function": {"name": "f", "arguments": ""}}
CALL = {"type": "function_call", "call_id": "c", "name": "f", "arguments": ""}
PICTURE = {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}
WIDE: dict[str, Any] = {
    "type": "object",
    "properties": {f"p{number}": {"type": "string"} for number in range(PARTS)},
}
CLOSED = {**WIDE, "required": list(WIDE["properties"]), "additionalProperties": False}
SCHEMA = {"name": "n", "strict": True, "schema": CLOSED}


@pytest.mark.parametrize(
    ("handler", "body"),
    [
        (chat.create, {"messages": [{"role": "user", "name": "a", "content": "x"}] * PARTS}),
        (chat.create, {"messages": [{"role": "user", "content": [PICTURE] * PARTS}]}),
        (chat.create, {"messages": [{"role": "assistant", "tool_calls": [CHAT_CALL]}, CHAT_RESULT] * PARTS}),
        (
            chat.create,
            {
                "messages": [{"role": "user", "content": "x"}],
                "response_format": {"type": "json_schema", "json_schema": SCHEMA},
            },
        ),
        (responses.create, {"input": [{"role": "user", "content": "x"}] * PARTS}),
        (responses.create, {"input": [{"role": "user", "id": "msg_1", "content": "x"}] * PARTS}),
        (responses.create, {"input": [CALL] * PARTS}),
        (
            responses.create,
            {"input": [{"role": "user", "content": [{"type": "input_text", "text": "x"}] * PARTS}]},
        ),
        (responses.create, {"input": "x", "tools": [{**TOOL, "parameters": WIDE}]}),
        (
            responses.create,
            {
                "input": "x",
                "tools": [{"type": "namespace", "name": "n", "description": "d", "tools": [TOOL] * PARTS}],
            },
        ),
        (
            responses.create,
            {
                "input": [
                    {"type": "tool_search_output", "tools": [{**TOOL, "name": f"f{number}"}]}
                    for number in range(PARTS)
                ]
            },
        ),
        (completions.create, {"model": "gpt-3.5-turbo-instruct", "prompt": [[7] * 70_000]}),
        (embeddings.create, {"model": "text-embedding-3-small", "input": [[7] * 50] * 2_000}),
        (stored_responses.input_tokens, {"input": [{"role": "user", "content": "x"}] * PARTS}),
    ],
)
def test_others_have_their_turn_between_the_parts_of_what_is_long(
    handler: Any, body: dict[str, Any], taken: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "TURN_SECONDS", -1)  # each is over at once
    monkeypatch.setattr(pausing, "_TURN_SECONDS", -1)
    assert Endpoints().call(handler, {"model": "gpt-4o-mini", **body}).status in (200, 400)
    assert len(taken) >= PARTS


def test_a_few_of_a_thousand_tools_of_a_server_are_looked_for_at_once() -> None:
    names = [f"name_{number}" for number in range(50_000)]
    server = {"type": "mcp", "server_label": "s", "server_url": "https://example.com", "allowed_tools": names}
    with CPUTime() as used:
        told = Endpoints().call(responses.create, {"model": "gpt-4o-mini", "input": "x", "tools": [server]})
    assert told.status == 200
    assert used.seconds < 1, "to look for each by an expression of its own takes two seconds"


def test_others_have_their_turn_while_a_prediction_is_compared(
    taken: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "TURN_SECONDS", -1)
    monkeypatch.setattr(pausing, "_TURN_SECONDS", -1)
    body = {"model": "gpt-4o", "messages": [{"role": "user", "content": "x"}]}
    predicted = {"type": "content", "content": TOO_LONG[:200_000]}
    assert Endpoints().call(chat.create, {**body, "prediction": predicted}).status == 200
    assert len(taken) > 10
