"""Input items as a conversation, and as a list."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from json_values import ANYTHING

from mockgpt.api.responses.items import as_resources, mentions_json, read_input, unpaired
from mockgpt.generation.reply import Image, Message, ToolCall


def call(call_id: str) -> dict[str, Any]:
    return {"type": "function_call", "call_id": call_id, "name": "f", "arguments": "{}"}


def output(call_id: str) -> dict[str, Any]:
    return {"type": "function_call_output", "call_id": call_id, "output": "42"}


def test_a_conversation_is_read_with_parallel_calls_in_one_message() -> None:
    parts = [
        {"type": "input_text", "text": "What is"},
        {"type": "input_image", "image_url": "https://example.com/a.png"},
        {"type": "input_text", "text": "this?"},
    ]
    custom = {"type": "custom_tool_call", "call_id": "c", "name": "run", "input": "x"}
    items = [{"role": "user", "content": parts}, call("a"), custom, {"type": "reasoning"}, output("a")]
    assert read_input(items) == (
        Message("user", "What is\nthis?", images=(Image("https://example.com/a.png"),)),
        Message("assistant", tool_calls=(ToolCall("a", "f", "{}"), ToolCall("c", "run", "x"))),
        Message("tool", "42", tool_call_id="a"),
    )
    assert read_input("hello") == (Message("user", "hello"),)


def test_the_first_call_or_output_without_partner_is_found() -> None:
    assert unpaired(read_input([call("a"), output("a")])) is None
    assert unpaired(read_input([call("a"), call("b"), output("b")])) == ("call", "a")
    assert unpaired(read_input([output("a"), call("a")])) == ("output", "a")


def test_the_word_json_is_found_in_any_case() -> None:
    assert mentions_json([{"role": "user", "content": [{"type": "input_text", "text": "as JSON"}]}])
    assert not mentions_json("as text")


def test_items_are_listed_with_ids_and_defaults() -> None:
    message, answer, made, given_back, reference = as_resources(
        [
            {"role": "user", "content": "hello"},
            {"role": "assistant", "id": "msg_1", "content": "Hi!"},
            call("a"),
            output("a"),
            {"type": "item_reference", "id": "msg_2"},
            {"type": "reasoning"},
        ]
    )
    assert message["id"].startswith("msg_")
    assert list(message) == ["id", "type", "status", "role", "content"]
    assert message["content"] == [{"type": "input_text", "text": "hello"}]
    assert answer["id"] == "msg_1"
    assert answer["content"][0] == {"type": "output_text", "annotations": [], "logprobs": [], "text": "Hi!"}
    assert made["id"].startswith("fc_")
    assert list(made) == ["id", "type", "status", "arguments", "call_id", "name"]
    assert (given_back["call_id"], given_back["output"]) == ("a", "42")
    assert list(given_back) == ["id", "type", "status", "call_id", "output"]
    assert reference == {"type": "item_reference", "id": "msg_2"}


def test_the_members_of_listed_parts_get_defaults() -> None:
    parts = [{"type": "input_image", "image_url": "x"}, {"type": "output_text", "text": "y"}]
    (listed,) = as_resources([{"role": "user", "content": parts}])
    assert listed["content"] == [
        {"detail": "auto", "type": "input_image", "image_url": "x"},
        {"annotations": [], "logprobs": [], "type": "output_text", "text": "y"},
    ]


@given(ANYTHING)
def test_any_value_is_read_and_listed(value: Any) -> None:
    for one in (value, [value], [{"type": "function_call", "call_id": value, "name": value}]):
        assert isinstance(read_input(one), tuple)
        assert isinstance(as_resources(one), list)
