"""The rules between the fields of a chat request, and what models support."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.chat.rules import check_between_fields, check_model
from mockgpt.errors import APIError

AVAILABLE = ("gpt-4o-mini", "gpt-4o", "o4-mini")
FUNCTION = {"type": "function", "function": {"name": "f"}}
CUSTOM = {"type": "custom", "custom": {"name": "run"}}


def between_fields(**members: Any) -> None:
    check_between_fields({"messages": [{"role": "user", "content": "hello"}], **members})


def refusal(model: str, **members: Any) -> APIError:
    with pytest.raises(APIError) as caught:
        check_model({"messages": [], **members}, model, AVAILABLE)
    return caught.value


@pytest.mark.parametrize(
    "members",
    [
        {"tools": [FUNCTION, CUSTOM], "tool_choice": {"type": "custom", "custom": {"name": "run"}}},
        {"tools": [FUNCTION], "tool_choice": {"type": "allowed_tools", "allowed_tools": {}}},
        {"functions": [{"name": "f"}], "function_call": {"name": "f"}},
        {"stream": True, "stream_options": {}},
        {"logprobs": True, "top_logprobs": 0},
    ],
)
def test_fields_that_fit_each_other_are_accepted(members: dict[str, Any]) -> None:
    between_fields(**members)


@pytest.mark.parametrize(
    ("members", "param"),
    [
        (
            {"tools": [FUNCTION], "tool_choice": {"type": "function", "function": {"name": "g"}}},
            "tool_choice",
        ),
        ({"function_call": "auto"}, "function_call"),
        ({"functions": [{"name": "f"}], "function_call": {"name": "g"}}, "function_call"),
        ({"logprobs": False, "top_logprobs": 1}, "top_logprobs"),
        ({"stream": False, "stream_options": {}}, "stream_options"),
    ],
)
def test_fields_that_do_not_fit_each_other_are_refused(members: dict[str, Any], param: str) -> None:
    with pytest.raises(APIError) as caught:
        between_fields(**members)
    assert caught.value.param == param


@pytest.mark.parametrize(
    ("name", "value"), [("logit_bias", {}), ("stop", "a"), ("prediction", {}), ("top_p", 0.5)]
)
def test_a_reasoning_model_refuses_sampling(name: str, value: Any) -> None:
    assert refusal("o4-mini", **{name: value}).param == name
    assert check_model({"messages": [], name: value}, "gpt-4o", AVAILABLE).id == "gpt-4o"
    assert check_model({"messages": [], "temperature": 1, "top_p": 1.0}, "o4-mini", AVAILABLE).id == "o4-mini"


@pytest.mark.parametrize(
    ("model", "status", "param", "code"),
    [
        ("foo", 404, None, "model_not_found"),
        ("gpt-3.5-turbo-instruct", 404, "model", None),
        ("text-embedding-3-small", 403, None, None),
        ("ft:foo:org::1", 404, None, "model_not_found"),
    ],
)
def test_a_model_that_does_not_chat_is_refused(model, status, param, code):
    refused = refusal(model=model)
    assert (refused.status, refused.param, refused.code) == (status, param, code)


def test_an_unknown_model_is_named_in_backticks():
    assert refusal(model="foo").message == "The model `foo` does not exist or you do not have access to it."
