"""The options and the prompt of a Responses request."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.models import catalogue
from mockgpt.api.responses.options import ResponseOptions, read_options, to_prompt
from mockgpt.generation.reply import Message, Prompt

MODEL = catalogue.find_or_invent("gpt-4o-mini", ("gpt-4o-mini",))
PING = Message("user", "ping")
F = {"type": "function", "name": "f"}
RUN = {"type": "custom", "name": "run"}


def options(**members: Any) -> ResponseOptions:
    return read_options({"model": "gpt-4o-mini", "input": "ping", **members}, MODEL)


def test_an_empty_request_has_openais_defaults() -> None:
    read = options()
    assert (read.snapshot, read.context_length) == ("gpt-4o-mini-2024-07-18", 128_000)
    assert (read.store, read.background, read.stream, read.include_obfuscation) == (True, False, False, True)
    assert to_prompt(read, (PING,)) == Prompt((PING,), tool_choice="none")


def test_instructions_come_before_the_conversation() -> None:
    prompt = to_prompt(options(instructions="Be brief."), (PING,))
    assert prompt.messages == (Message("developer", "Be brief."), PING)


def test_an_empty_conversation_is_one_empty_message() -> None:
    assert to_prompt(options(), ()).messages == (Message("user"),)


@pytest.mark.parametrize(
    ("members", "names", "choice"),
    [
        ({"tools": [F, RUN]}, ["f", "run"], "auto"),
        ({"tools": [F], "tool_choice": "required"}, ["f"], "required"),
        ({"tools": [{"type": "web_search"}], "tool_choice": "auto"}, [], "none"),
        ({"tools": [F, RUN], "tool_choice": {"type": "custom", "name": "run"}}, ["f", "run"], "=run"),
        ({"tools": [F], "tool_choice": {"type": "function", "name": "g"}}, ["f"], "auto"),
        (
            {"tools": [F, RUN], "tool_choice": {"type": "allowed_tools", "mode": "required", "tools": [RUN]}},
            ["run"],
            "required",
        ),
    ],
)
def test_tools_are_offered_and_chosen(members: dict[str, Any], names: list[str], choice: str) -> None:
    read = options(**members)
    assert [tool.name for tool in read.tools] == names
    assert to_prompt(read, (PING,)).tool_choice == choice


def test_custom_tools_are_called_with_free_text() -> None:
    read = options(tools=[F, RUN])
    assert read.custom_tools == {"run"}
    assert [tool.strict for tool in read.tools] == [True, True]


def test_only_a_json_schema_is_a_schema() -> None:
    schema = {"type": "object"}
    described = {"type": "json_schema", "name": "n", "schema": schema}
    assert options(text={"format": described}).schema == schema
    assert options(text={"format": {"type": "json_object"}}).schema is None
