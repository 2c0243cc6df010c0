"""The members of a response that repeat its request."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.responses.echoed_request import echo

TEXT = {"type": "text"}


def echoed(plain: bool = False, **members: Any) -> dict[str, Any]:
    return echo(members, (members.get("text") or {}).get("format") or TEXT, plain=plain)


def test_defaults_are_filled_in() -> None:
    filled = echoed()
    assert (filled["temperature"], filled["top_p"], filled["store"]) == (1.0, 1.0, True)
    assert (filled["tool_choice"], filled["truncation"], filled["metadata"]) == ("auto", "disabled", {})
    assert filled["text"] == {"format": TEXT, "verbosity": "medium"}


def test_a_schema_is_strict_where_strict_is_left_out() -> None:
    described = {"type": "json_schema", "name": "n", "schema": {}, "description": "d"}
    assert echoed(text={"format": described})["text"]["format"] == {**described, "strict": True}
    loose = {**described, "strict": False}
    assert echoed(text={"format": loose})["text"]["format"] == loose


def test_after_lenient_validation_only_checked_members_of_tools_are_repeated() -> None:
    tools = [
        {"type": "custom", "name": "run", "description": None, "format": {"x": 1}},
        {"type": "namespace", "name": "n", "description": "d", "tools": [{}]},
        {"type": "code_interpreter", "container": {"x": 1}},
        {"type": "mcp", "server_label": "l", "other": 1},
    ]
    assert echoed(plain=True, tools=tools)["tools"] == [
        {"type": "custom", "name": "run"},
        {"type": "code_interpreter", "container": {"type": "auto"}},
        {"type": "mcp", "server_label": "l"},
    ]
    assert echoed(tools=tools)["tools"] == tools


@pytest.mark.parametrize(
    ("choice", "repeated"),
    [
        ("none", "none"),
        ({"type": "function", "name": "f"}, {"type": "function", "name": "f"}),
        ({"type": "shell", "x": 1}, {"type": "shell"}),
        ({"type": "mcp"}, "auto"),
    ],
)
def test_after_lenient_validation_only_choices_that_clients_know_are_repeated(
    choice: Any, repeated: Any
) -> None:
    assert echoed(plain=True, tool_choice=choice)["tool_choice"] == repeated
    assert echoed(tool_choice=choice)["tool_choice"] == choice
