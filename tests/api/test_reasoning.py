"""What thinking takes of the limit of an answer."""

from __future__ import annotations

from typing import Any

import pytest
from endpoint_calls import Endpoints, Told

from mockgpt.api.chat import endpoint as chat_endpoint
from mockgpt.api.reasoning import STEP_TOKENS, with_reasoning, with_room
from mockgpt.api.responses import endpoint as responses_endpoint
from mockgpt.config import ResponsesSettings
from mockgpt.generation.reply import Choice, Message, Prompt, Reply, Usage

ASKED = "Explain how a transformer network computes attention in detail."
PROMPT = Prompt((Message("user", ASKED),))
SEEDS = range(40)


def chat(endpoints: Endpoints | None = None, **members: Any) -> Told:
    body = {"model": "o3-mini", "messages": [{"role": "user", "content": ASKED}], **members}
    return (endpoints or Endpoints()).call(chat_endpoint.create, body)


def usage_of(told: Told) -> tuple[int, int]:
    usage = told.value["usage"]
    return usage["completion_tokens"], usage["completion_tokens_details"]["reasoning_tokens"]


def test_what_is_not_limited_is_thought_and_answered() -> None:
    told = chat(reasoning_effort="high")
    written, thought = usage_of(told)
    assert thought >= 4 * STEP_TOKENS
    assert thought % STEP_TOKENS == 0
    assert written > thought
    assert told.value["choices"][0]["finish_reason"] == "stop"


def test_a_limit_that_thinking_uses_up_leaves_no_words() -> None:
    told = chat(reasoning_effort="high", max_completion_tokens=30)
    assert usage_of(told) == (30, 30)
    assert told.value["choices"][0] == {
        "index": 0,
        "message": {"role": "assistant", "content": "", "refusal": None, "annotations": []},
        "logprobs": None,
        "finish_reason": "length",
    }


def test_neither_a_call_nor_json_begins_where_thinking_has_used_up_the_limit() -> None:
    function = {"name": "f", "parameters": {"type": "object", "properties": {}}}
    told = chat(
        reasoning_effort="high",
        max_completion_tokens=30,
        tools=[{"type": "function", "function": function}],
        tool_choice="required",
    )
    assert "tool_calls" not in told.value["choices"][0]["message"]
    wanted = {"name": "x", "schema": {"type": "object", "properties": {}, "additionalProperties": False}}
    told = chat(
        reasoning_effort="high",
        max_completion_tokens=30,
        response_format={"type": "json_schema", "json_schema": wanted},
    )
    assert told.value["choices"][0]["message"]["content"] == ""


def test_words_are_cut_by_what_thinking_leaves_of_the_limit() -> None:
    cut = 0
    for seed in SEEDS:
        told = chat(Endpoints(seed=seed), reasoning_effort="low", max_completion_tokens=100)
        written, thought = usage_of(told)
        assert written <= 100
        if told.value["choices"][0]["finish_reason"] == "length":
            assert written == 100
            cut += 0 < thought < 100
    assert cut


def test_a_stream_says_the_same() -> None:
    asked = {"reasoning_effort": "high", "max_completion_tokens": 30}
    events = chat(stream=True, stream_options={"include_usage": True}, **asked).events
    told = chat(**asked)
    assert "".join(event["choices"][0]["delta"].get("content", "") for event in events[:-1]) == ""
    assert events[-2]["choices"][0]["finish_reason"] == "length"
    assert events[-1]["usage"] == told.value["usage"]


def test_a_response_has_the_item_of_what_was_thought_alone() -> None:
    body = {"model": "o4-mini", "input": ASKED, "reasoning": {"effort": "high"}, "max_output_tokens": 16}
    whole = Endpoints().call(responses_endpoint.create, body).value
    assert [item["type"] for item in whole["output"]] == ["reasoning"]
    assert (whole["status"], whole["incomplete_details"]) == ("incomplete", {"reason": "max_output_tokens"})
    assert whole["usage"]["output_tokens"] == 16
    assert whole["usage"]["output_tokens_details"] == {"reasoning_tokens": 16}
    events = Endpoints().call(responses_endpoint.create, {**body, "stream": True}).events
    assert events[-1]["type"] == "response.incomplete"
    assert [item["type"] for item in events[-1]["response"]["output"]] == ["reasoning"]
    assert [event["type"] for event in events].count("response.output_item.added") == 1


@pytest.mark.parametrize(
    "prompt",
    [
        PROMPT._replace(max_tokens=30, mode="fixed", fixed_text="Hi"),
        PROMPT._replace(max_tokens=30, mode="echo"),
        PROMPT._replace(max_tokens=30, reply_tokens=20),
        PROMPT,
    ],
)
def test_what_is_set_by_hand_is_answered_whatever_was_thought(prompt: Prompt) -> None:
    assert with_room(prompt, "high", 1) == prompt


def test_without_effort_nothing_is_thought() -> None:
    limited = PROMPT._replace(max_tokens=30)
    for effort in (None, "none", "minimal"):
        assert with_room(limited, effort, 1) == limited
        reply = Reply((Choice("Hi", tokens=1),), Usage(1, 1))
        assert with_reasoning(reply, effort, 1, 30) == reply


def test_a_fixed_text_is_said_and_less_is_thought() -> None:
    endpoints = Endpoints()
    fixed = ResponsesSettings(mode="fixed", fixed_text="Exactly this.", seed=1)
    endpoints.config = endpoints.config._replace(responses=fixed)
    told = chat(endpoints, reasoning_effort="high", max_completion_tokens=30)
    assert told.value["choices"][0]["message"]["content"] == "Exactly this."
    written, thought = usage_of(told)
    assert written < 30
    assert thought == 0
