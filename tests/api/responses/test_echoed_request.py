"""The members of a response that repeat its request."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.models.table import described
from mockgpt.api.responses.echoed_request import echo
from mockgpt.api.responses.offered_tools import OfferedTools, offered_tools

TEXT = {"type": "text"}
TEXT_SCHEMA = {"type": "string"}


def echoed(plain: bool = False, **members: Any) -> dict[str, Any]:
    return echo(
        members,
        (members.get("text") or {}).get("format") or TEXT,
        described("gpt-4o-mini"),
        OfferedTools(),
        plain=plain,
    )


def test_defaults_are_filled_in() -> None:
    filled = echoed()
    assert (filled["temperature"], filled["top_p"], filled["store"]) == (1.0, 1.0, True)
    assert (filled["tool_choice"], filled["truncation"], filled["metadata"]) == ("auto", "disabled", {})
    assert filled["text"] == {"format": TEXT, "verbosity": "medium"}


def test_a_schema_is_strict_where_strict_is_left_out() -> None:
    described = {"type": "json_schema", "description": "d", "name": "n", "schema": {}}
    assert echoed(text={"format": described})["text"]["format"] == {**described, "strict": True}
    loose = {**described, "strict": False}
    assert echoed(text={"format": loose})["text"]["format"] == loose


def test_after_lenient_validation_only_checked_members_of_tools_are_repeated() -> None:
    tools = [
        {"type": "custom", "name": "run", "description": None, "format": {"x": 1}},
        {"type": "namespace", "name": "n", "description": "d", "tools": [{"type": "custom", "name": "c"}]},
        {"type": "code_interpreter", "container": {"x": 1}},
        {"type": "mcp", "server_label": "l", "other": 1},
    ]
    assert echoed(plain=True, tools=tools)["tools"] == [
        {"type": "custom", "name": "run"},
        {"type": "code_interpreter", "container": {"type": "auto"}},
        {"type": "mcp", "server_label": "l"},
    ]
    assert echoed(tools=tools[:3])["tools"] == tools[:3]


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


def test_a_search_tool_is_repeated_with_its_defaults() -> None:
    [tool] = echoed(tools=[{"type": "web_search"}])["tools"]
    anywhere = {"type": "approximate", "city": None, "country": "US", "region": None, "timezone": None}
    assert tool == {
        "type": "web_search",
        "filters": None,
        "return_token_budget": "default",
        "search_content_types": ["text"],
        "search_context_size": "medium",
        "user_location": anywhere,
    }
    asked = {"type": "web_search_preview", "search_context_size": "low", "user_location": {"country": "DE"}}
    place = {**dict.fromkeys(anywhere), "type": "approximate", "country": "DE"}
    shown = {**asked, "search_content_types": ["text"], "user_location": place}
    assert echoed(tools=[asked])["tools"] == [shown]


def test_how_it_was_thought_is_told_by_models_that_think() -> None:
    def thought(model: str, **wanted: Any) -> Any:
        return echo({"reasoning": wanted}, TEXT, described(model), OfferedTools())["reasoning"]

    assert thought("gpt-4o-mini") == {"context": None, "effort": None, "summary": None}
    usual = {"context": "current_turn", "effort": "medium", "mode": "standard", "summary": None}
    assert thought("gpt-5-nano") == usual
    assert thought("gpt-5.6") == {**usual, "context": "all_turns"}
    asked = {"context": "current_turn", "effort": "low", "generate_summary": "auto", "mode": "pro"}
    assert thought("gpt-5.6", **asked) == {**asked, "summary": "auto"}


def test_functions_that_items_bring_are_repeated_as_namespaces() -> None:
    function = {"type": "function", "name": "f", "parameters": {}, "defer_loading": True}
    body = {"tools": [function, {"type": "tool_search"}]}
    brought = offered_tools(body["tools"], [{"type": "tool_search_output", "tools": [function]}])
    tools = echo(body, TEXT, described("gpt-5.6"), brought)["tools"]
    assert tools[0] == {"type": "tool_search", "description": None, "parameters": None}
    assert (tools[1]["type"], tools[1]["name"], tools[1]["tools"][0]["name"]) == ("namespace", "f", "f")


def test_a_function_is_made_strict_where_strict_is_left_out_and_its_schema_allows_it() -> None:
    place = {"type": "object", "properties": {"city": TEXT_SCHEMA, "unit": TEXT_SCHEMA}, "required": ["city"]}
    function = {"type": "function", "name": "f", "parameters": place}
    [tool] = echoed(tools=[function])["tools"]
    assert tool["parameters"] == {**place, "required": ["city", "unit"], "additionalProperties": False}
    assert tool["strict"] is True
    free = {"type": "object", "properties": {}, "additionalProperties": TEXT_SCHEMA}
    [tool] = echoed(tools=[{**function, "parameters": free}])["tools"]
    assert (tool["parameters"], tool["strict"]) == (free, False)
    loose = {**function, "strict": False, "output_schema": {}, "defer_loading": True}
    [tool] = echoed(tools=[loose])["tools"]
    assert (tool["parameters"], tool["strict"], tool["defer_loading"]) == (place, False, True)


def test_the_tier_is_that_of_the_request_until_it_is_decided() -> None:
    assert echoed()["service_tier"] == "auto"
    assert echoed(service_tier="fast")["service_tier"] == "priority"
