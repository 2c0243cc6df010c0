"""The output items that a choice becomes."""

from __future__ import annotations

from typing import Any

from mockgpt.api.responses.options import ResponseOptions
from mockgpt.api.responses.output_items import as_object, event_logprobs, item_ids, items_of, opening
from mockgpt.api.responses.validation import read_response
from mockgpt.generation.reply import Choice, TokenLogprob, ToolCall

CALLS = Choice(
    None,
    tool_calls=(
        ToolCall("call_1", "f", '{"a":1}', ('{"a"', ":1}")),
        ToolCall("call_2", "run", '{"input":"x = 1"}', ('{"input":', '"x = 1"}')),
    ),
    finish_reason="tool_calls",
)


def options(**members: Any) -> ResponseOptions:
    tools = [{"type": "function", "name": "f"}, {"type": "custom", "name": "run"}]
    body = {"model": "gpt-4o-mini", "input": "hi", "tools": tools, **members}
    return read_response(body, available=("gpt-4o-mini",), strict=True, earlier=lambda _: None)[0]


def test_a_text_is_one_message_and_each_call_an_item() -> None:
    assert [one.partition("_")[0] for one in item_ids(Choice("Hi"), options())] == ["msg"]
    assert [one.partition("_")[0] for one in item_ids(CALLS, options())] == ["fc", "ctc"]


def test_a_custom_call_has_free_text_in_one_delta() -> None:
    function, custom = items_of(CALLS, ("fc_1", "ctc_1"), options())
    assert (function.text, function.pieces) == ('{"a":1}', ('{"a"', ":1}"))
    assert (custom.text, custom.pieces) == ("x = 1", ("x = 1",))
    assert as_object(custom) == {
        "id": "ctc_1",
        "type": "custom_tool_call",
        "status": "completed",
        "input": "x = 1",
        "call_id": "call_2",
        "name": "run",
    }


def test_an_item_opens_empty_and_in_progress() -> None:
    (message,) = items_of(Choice("Hi", ("Hi",)), ("msg_1",), options())
    assert opening(message)["content"] == []
    assert opening(message)["status"] == "in_progress"
    assert opening(items_of(CALLS, ("fc_1", "ctc_1"), options())[0])["arguments"] == ""


def test_an_answer_cut_at_its_limit_is_incomplete() -> None:
    (message,) = items_of(Choice("Hi", finish_reason="length"), ("msg_1",), options())
    assert as_object(message)["status"] == "incomplete"


def test_only_events_leave_out_the_bytes_of_tokens() -> None:
    logprobs = (TokenLogprob("Hi", -0.1, (72, 105), (TokenLogprob("Ho", -2.0, (72, 111)),)),)
    include = ["message.output_text.logprobs"]
    (message,) = items_of(Choice("Hi", ("Hi",), logprobs=logprobs), ("msg_1",), options(include=include))
    (shown,) = as_object(message)["content"][0]["logprobs"]
    assert (shown["bytes"], shown["top_logprobs"][0]["bytes"]) == ([72, 105], [72, 111])
    assert event_logprobs(logprobs) == [
        {"token": "Hi", "logprob": -0.1, "top_logprobs": [{"token": "Ho", "logprob": -2.0}]}
    ]
