"""The tables of the tools, tool choices and answer formats of a chat request."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.validation.checker import Parameter
from mockgpt.api.validation.tool_parameters import (
    FUNCTION_CALL,
    RESPONSE_FORMAT,
    TOOL,
    TOOL_CHOICE,
)
from mockgpt.errors import APIError

SCHEMA = {"type": "json_schema", "json_schema": {"name": "event", "schema": {}, "strict": None}}


@pytest.mark.parametrize(
    ("row", "value"),
    [
        (TOOL, {"type": "function", "function": {"name": "get_weather-2", "strict": True}}),
        (TOOL, {"type": "custom", "custom": {"name": "run", "format": {"type": "text"}}}),
        (TOOL_CHOICE, "required"),
        (TOOL_CHOICE, {"type": "custom", "custom": {"name": "run"}}),
        (TOOL_CHOICE, {"type": "allowed_tools", "allowed_tools": {"mode": "auto", "tools": []}}),
        (FUNCTION_CALL, {"name": "f"}),
        (RESPONSE_FORMAT, {"type": "text"}),
        (RESPONSE_FORMAT, SCHEMA),
    ],
)
def test_known_shapes_are_accepted(row: Parameter, value: Any) -> None:
    row.check(value, row, row.name)


@pytest.mark.parametrize(
    ("row", "value", "param", "code"),
    [
        (TOOL, {"type": "function", "function": {"name": "a b"}}, "tool.function.name", "invalid_value"),
        (
            TOOL,
            {"type": "function", "function": {"name": "x" * 65}},
            "tool.function.name",
            "string_above_max_length",
        ),
        (TOOL, {"type": "custom"}, "tool.custom", "missing_required_parameter"),
        (TOOL_CHOICE, "bogus", "tool_choice", "invalid_value"),
        (TOOL_CHOICE, {"type": "bogus"}, "tool_choice.function", "missing_required_parameter"),
        (FUNCTION_CALL, "required", "function_call", "invalid_value"),
        (RESPONSE_FORMAT, {"type": "text", "x": 1}, "response_format.x", "unknown_parameter"),
    ],
)
def test_other_shapes_are_refused(row: Parameter, value: Any, param: str, code: str) -> None:
    with pytest.raises(APIError) as caught:
        row.check(value, row, row.name)
    assert (caught.value.param, caught.value.code) == (param, code)
