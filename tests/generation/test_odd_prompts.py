"""Prompts that nobody means, of which random ones have found that they were not answered at all."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from run_writer import write

from mockgpt.generation.reply import Message, Prompt, Tool


def answer_in(schema: dict[str, Any], text: str) -> Any:
    """Return what a message is answered in a schema."""
    whole = {"type": "object", "properties": schema, "required": list(schema)}
    prompt = Prompt((Message("user", text),), response_format="json_schema", schema=whole)
    return orjson.loads(write(prompt).choices[0].content or "")


def test_more_numbers_than_json_holds_are_left_out() -> None:
    prompt = Prompt((Message("user", "first 10000 fibonacci numbers"),), response_format="json_object")
    assert len(orjson.loads(write(prompt).choices[0].content or "")["items"]) > 50


@pytest.mark.parametrize("name", ["_", "你好", "-"])
def test_a_property_without_a_word_gets_a_value(name: str) -> None:
    assert isinstance(answer_in({name: {"type": "string"}}, "Ann lives in Rome")[name], str)
    parameters = {"type": "object", "properties": {name: {"type": "string"}}, "required": [name]}
    prompt = Prompt(
        (Message("user", "Find Ann"),), tools=(Tool("f", "", parameters),), tool_choice="required"
    )
    assert write(prompt).choices[0].tool_calls


def test_of_two_equal_options_one_is_chosen() -> None:
    assert answer_in({"a": {"enum": ["Yes", "Yes"]}}, "Is Rome in Spain?") == {"a": "Yes"}


def test_numbers_that_json_cannot_hold_are_shortened() -> None:
    made = answer_in(
        {"total": {"type": "integer"}}, "We sold 999,999,999,999,999,999,999 pens, each for 9999999999."
    )
    assert abs(made["total"]) < 2**63


@pytest.mark.parametrize("schema", [{"enum": [1, 2]}, {"type": "boolean"}])
def test_a_label_before_marks_alone_says_nothing(schema: dict[str, Any]) -> None:
    assert "paid" in answer_in({"paid": schema}, "Ann's order\nPaid: ' ' *\nPriority: high")


@pytest.mark.parametrize("properties", ["true", '{"a": true, "name": {"type": "string"}}'])
def test_a_schema_with_true_for_a_schema_is_filled_although_values_may_be_null(properties: str) -> None:
    said = f'As JSON, null if not present: {{"type": "object", "properties": {properties}}} Text: Ann is here'
    assert isinstance(orjson.loads(write(Prompt((Message("user", said),))).choices[0].content or ""), dict)
