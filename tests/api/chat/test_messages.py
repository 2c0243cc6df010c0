"""The messages of a chat request: their order, and what they say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from json_values import ANYTHING

from mockgpt.api.chat.messages import are_plain, check_messages, mentions_json, read_messages
from mockgpt.api.chat.parameters import CHAT, read_chat
from mockgpt.api.validation.message_parameters import LONGEST_TEXT, ROLES
from mockgpt.errors import APIError
from mockgpt.generation.reply import Image, Message, ToolCall

USER = {"role": "user", "content": "hello"}


def calls(*ids: str) -> dict[str, Any]:
    function = {"name": "f", "arguments": "{}"}
    made = [{"id": one, "type": "function", "function": function} for one in ids]
    return {"role": "assistant", "content": None, "tool_calls": made}


def tool(tool_call_id: str | None) -> dict[str, Any]:
    return {"role": "tool", "content": "42", "tool_call_id": tool_call_id}


@pytest.mark.parametrize(
    "messages",
    [
        [USER, calls("a", "b"), tool("b"), tool("a"), USER],
        [USER, calls("a"), tool("a"), calls("a"), tool("a")],
        [{"role": "assistant", "content": None, "refusal": "No."}],
        [{"role": "function", "content": None, "name": "f"}],
        [{"role": "assistant", "content": [{"type": "refusal", "refusal": "No."}]}],
    ],
)
def test_messages_in_order_are_accepted(messages: list[dict[str, Any]]) -> None:
    check_messages(messages)


SAID = st.fixed_dictionaries(
    {
        "role": st.sampled_from((*ROLES, "nobody", None, [])),
        "content": st.sampled_from(("", "a", None, 1, [])),
    },
    optional={"name": st.just("n")},
)


@given(st.lists(st.one_of(SAID, st.just([])), max_size=3))
def test_plain_messages_are_such_as_no_check_refuses(messages: list[Any]) -> None:
    if are_plain(messages):
        CHAT.check({"messages": messages})
        check_messages(messages)
    usual = [{"role": role, "content": "a"} for role in ("system", "user", "assistant", "developer")]
    assert are_plain(usual)


@pytest.mark.parametrize(
    ("messages", "param"),
    [
        ([USER, calls("a", "b"), tool("a")], "messages.[3].role"),
        ([USER, calls("a"), tool("z")], "messages.[2].tool_call_id"),
        ([USER, calls("a"), tool("a"), tool("a")], "messages.[3].tool_call_id"),
        ([USER, tool("a")], "messages.[1].role"),
        ([{"role": "assistant", "content": None}], "messages.[0].content"),
        ([{"role": "system", "content": [{"type": "image_url", "image_url": {}}]}], "messages[0]"),
        ([{"role": "system", "content": [{"type": "file", "file": {}}]}], "messages[0].content[0].type"),
    ],
)
def test_the_first_message_out_of_order_is_refused(messages: list[dict[str, Any]], param: str) -> None:
    with pytest.raises(APIError) as caught:
        check_messages(messages)
    assert (caught.value.status, caught.value.param) == (400, param)


@given(ANYTHING)
def test_any_value_is_read_as_a_conversation(value: Any) -> None:
    assert isinstance(read_messages(value), tuple)
    assert len(read_messages([value, USER])) in (1, 2)


def test_the_word_json_is_found_in_any_part_and_case() -> None:
    assert mentions_json([USER, {"role": "user", "content": [{"type": "text", "text": "as JSON"}]}])
    assert not mentions_json([USER])


def test_a_whole_conversation_is_read() -> None:
    call = {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
    parts = [
        {"type": "text", "text": "What is"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,xx", "detail": "low"}},
        {"type": "file", "file": {"file_id": "file-1"}},
        {"type": "text", "text": "this?"},
    ]
    messages = read_messages(
        [
            {"role": "developer", "content": "Be brief."},
            {"role": "user", "content": parts, "name": "ann"},
            {"role": "assistant", "content": None, "tool_calls": [call], "annotations": [], "refusal": None},
            {"role": "tool", "content": [{"type": "text", "text": "42"}], "tool_call_id": "call_1"},
            {"role": "assistant", "content": [{"type": "refusal", "refusal": "No."}]},
            {"role": "assistant", "content": None, "function_call": {"name": "g", "arguments": "1"}},
            {"role": "function", "content": None, "name": "g"},
        ]
    )
    assert messages == (
        Message("developer", "Be brief."),
        Message("user", "What is\nthis?", "ann", images=(Image("data:image/png;base64,xx", "low"),)),
        Message("assistant", "", tool_calls=(ToolCall("call_1", "f", "{}"),)),
        Message("tool", "42", tool_call_id="call_1"),
        Message("assistant", "No."),
        Message("assistant", "", tool_calls=(ToolCall("", "g", "1"),)),
        Message("function", "", "g"),
    )


@pytest.mark.parametrize("name", [None, "ann"])
def test_a_text_is_not_endless(name: str | None) -> None:
    message = {"role": "user", "content": "a" * (LONGEST_TEXT + 1)} | ({"name": name} if name else {})
    body = {"model": "gpt-4o-mini", "messages": [USER, message]}
    for _ in range(2):  # the second time all but the messages is known
        with pytest.raises(APIError) as caught:
            read_chat(body, available=(), strict=True)
        assert caught.value.message == (
            "Invalid 'messages[1].content': string too long. Expected a string with maximum length 10485760, "
            "but got a string with length 10485761 instead."
        )
        assert caught.value.param == "messages[1].content"
        assert read_chat({**body, "messages": [USER]}, available=(), strict=True).model == "gpt-4o-mini"
