"""The conversation of a request, of every endpoint."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from request_views import view


def of(body: Any) -> Any:
    return view(body=json.dumps(body).encode())


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        ({"messages": [{"role": "user", "content": "a"}]}, [("user", "a")]),
        (
            {
                "messages": [
                    {"role": "user", "content": [{"type": "text", "text": "a"}, {"type": "image_url"}]}
                ]
            },
            [("user", "a")],
        ),
        ({"instructions": "be brief", "input": "a"}, [("system", "be brief"), ("user", "a")]),
        (
            {"input": [{"role": "user", "content": [{"type": "input_text", "text": "a"}]}]},
            [("user", "a")],
        ),
        ({"prompt": "a"}, [("user", "a")]),
        ({"prompt": ["a", "b"]}, [("user", "a"), ("user", "b")]),
        ({"input": ["a", 7]}, [("user", "a")]),
        ({"messages": 7}, []),
        ([], []),
    ],
)
def test_every_endpoints_conversation_is_read(body: Any, messages: list[tuple[str, str]]) -> None:
    assert of(body).messages == messages


def test_the_last_user_message_is_the_last_of_the_users() -> None:
    body = {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}
    assert of(body).last_user_message == "a"
    assert of({"messages": [{"role": "system", "content": "x"}]}).last_user_message is None


def test_tools_and_functions_are_tools() -> None:
    assert of({"tools": [{}]}).has_tools is True
    assert of({"functions": [{}]}).has_tools is True
    assert of({"tools": []}).has_tools is False
    assert view(body=None).has_tools is None


def test_a_body_that_was_not_kept_says_so() -> None:
    missing = view(body=None)
    assert missing.messages == []
    assert missing.unread
    assert not view().unread


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["role", "content", "text", "messages", "input", "prompt"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from(["messages", "input", "prompt", "instructions", "tools"]), json_values)
)
def test_any_body_can_be_looked_at(body: dict[str, Any]) -> None:
    request = of(body)
    assert all(isinstance(role, str) and isinstance(text, str) for role, text in request.messages)
    assert isinstance(request.system_message, str)
    assert request.has_tools in (True, False)


@given(st.binary(max_size=50))
def test_a_body_that_is_no_json_has_no_conversation(body: bytes) -> None:
    view(body=b"\xff" + body).last_user_message  # noqa: B018
