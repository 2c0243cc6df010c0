"""Answers from the results of tools."""

from __future__ import annotations

import pytest
from run_writer import write

from mockgpt.generation.reply import Message, Prompt, Tool, ToolCall


def after(*results: tuple[str, str]) -> str:
    """Return the answer after tool results for the weather in Paris and London."""
    made = (
        ToolCall("call_1", "get_weather", '{"location":"Paris"}'),
        ToolCall("call_2", "get_weather", '{"location":"London"}'),
    )
    messages = (
        Message("user", "What's the weather in Paris and London?"),
        Message("assistant", tool_calls=made),
        *(Message("tool", text, tool_call_id=identifier) for identifier, text in results),
    )
    choice = write(Prompt(messages, tools=(Tool("get_weather"),)), 1).choices[0]
    assert choice.tool_calls == ()
    return choice.content or ""


def test_the_answer_after_results_uses_them_without_further_calls() -> None:
    text = after(
        ("call_1", '{"temperature": 18, "unit": "celsius", "sky": "sunny"}'), ("call_2", "Rain all day")
    )
    assert "**Paris**: the temperature is 18 °C, and the sky is sunny." in text
    assert "**London**: Rain all day." in text


def test_an_error_in_a_result_is_reported() -> None:
    assert "it didn't work: city not found." in after(("call_1", '{"error": "city not found"}'))


@pytest.mark.parametrize(
    "result",
    ["", "null", "[]", "{}", "[1,2]", "22", '{"a":{"b":{"c":{"d":{"e":1}}}}}', "[" * 900 + "]" * 900, "{"],
)
def test_any_result_is_answered(result: str) -> None:
    assert after(("call_1", result), ("unknown", result))
