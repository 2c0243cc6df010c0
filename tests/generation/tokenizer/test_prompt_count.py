"""Token counts of prompts, compared with those that the API returned."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.generation.reply import Image, Message, Prompt, Tool, ToolCall
from mockgpt.generation.tokenizer.encodings import o200k_base
from mockgpt.generation.tokenizer.prompt_count import DEFAULT_MODEL, RESPONSES, count_prompt_slices

WEATHER_PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "location": {"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
        "unit": {
            "type": "string",
            "description": "The unit of temperature to return",
            "enum": ["celsius", "fahrenheit"],
        },
    },
    "required": ["location"],
}
WEATHER_MESSAGES = (
    Message("system", "You are a helpful assistant that can answer to questions about the weather."),
    Message("user", "What's the weather like in San Francisco?"),
)


def count_prompt(prompt: Prompt, model: str = DEFAULT_MODEL) -> int:
    """Return the total, counted without pauses."""
    return [0, *count_prompt_slices(prompt, model)][-1]


def test_hello_is_eight_tokens() -> None:
    assert count_prompt(Prompt((Message("user", "hello"),))) == 8


def test_the_cookbooks_messages_count_as_the_api_counted_them() -> None:
    jargon = (
        Message(
            "system",
            "You are a helpful, pattern-following assistant"
            " that translates corporate jargon into plain English.",
        ),
        Message("system", "New synergies will help drive top-line growth.", name="example_user"),
        Message("system", "Things working well together will increase revenue.", name="example_assistant"),
        Message(
            "system",
            "Let's circle back when we have more bandwidth"
            " to touch base on opportunities for increased leverage.",
            name="example_user",
        ),
        Message(
            "system",
            "Let's talk later when we're less busy about how to do better.",
            name="example_assistant",
        ),
        Message(
            "user",
            "This late pivot means we don't have time to boil the ocean for the client deliverable.",
        ),
    )
    assert count_prompt(Prompt(jargon)) == 124


def test_the_cookbooks_weather_tool_counts_as_the_api_counted_it() -> None:
    tool = Tool("get_current_weather", "Get the current weather in a given location", WEATHER_PARAMETERS)
    assert count_prompt(Prompt(WEATHER_MESSAGES, tools=(tool,))) == 101


@pytest.mark.parametrize(
    ("model", "detail", "expected"),
    [
        ("gpt-4o-mini", "low", 2845),
        ("gpt-4o-mini", "high", 8512),
        ("gpt-4o", "low", 97),
        ("gpt-4o", "high", 267),
    ],
)
def test_an_image_and_five_words_count_as_observed_at_the_api(model: str, detail: str, expected: int) -> None:
    head = "data:image/gif;base64,R0lGODlhgABAAA=="  # a GIF of 128 by 64 pixels
    message = Message("user", "repeat word from attached image", images=(Image(head, detail),))
    assert count_prompt(Prompt((message,)), model) == expected


def test_calls_and_their_results_are_counted() -> None:
    call = ToolCall("call_1", "get_weather", '{"city":"Paris"}')
    without = Prompt((Message("user", "Weather?"),))
    with_call = Prompt((*without.messages, Message("assistant", tool_calls=(call,))))
    texts = o200k_base.count("get_weather") + o200k_base.count('{"city":"Paris"}')
    assert count_prompt(with_call) - count_prompt(without) == 4 + 4 + o200k_base.count("get_weather") + texts


def test_nested_properties_are_counted_and_a_response_schema_as_json() -> None:
    nested = {"type": "object", "properties": {"route": {"type": "array", "items": WEATHER_PARAMETERS}}}
    flat = count_prompt(Prompt(WEATHER_MESSAGES, schema=WEATHER_PARAMETERS))
    assert flat > count_prompt(Prompt(WEATHER_MESSAGES)) + 12
    assert count_prompt(Prompt(WEATHER_MESSAGES, schema=nested)) > flat


@pytest.mark.parametrize(
    "schema",
    [
        {"properties": []},
        {"properties": {"a": None, "b": 1, "c": {"type": ["string", "null", 3], "enum": "x"}}},
        {"properties": {"a": {"enum": [1, None, True, {"deep": []}], "description": 7, "anyOf": {}}}},
        {"anyOf": [{"properties": {"a": {}}}, 5]},
    ],
)
def test_a_schema_of_any_shape_is_counted_without_an_error(schema: dict[str, Any]) -> None:
    assert count_prompt(Prompt((), tools=(Tool("f", parameters=schema),))) > 22


def test_a_deeply_nested_schema_is_counted_to_a_limit() -> None:
    schema: dict[str, Any] = {}
    for _ in range(450):
        schema = {"items": {"properties": {"a": schema}}}
    assert count_prompt(Prompt((), schema=schema)) < 200
    assert count_prompt(Prompt((), tools=(Tool("f", parameters={"properties": {"a": schema}}),))) < 400


def test_references_without_an_end_are_counted_to_a_limit() -> None:
    two = {"properties": {"a": {"$ref": "#/$defs/two"}, "b": {"$ref": "#/$defs/two"}}, "type": "object"}
    schema = {**two, "$defs": {"two": two}}
    assert count_prompt(Prompt((), tools=(Tool("f", parameters=schema),))) < 200_000


PERSON: dict[str, Any] = {
    "properties": {"name": {"title": "Name", "type": "string"}, "age": {"title": "Age", "type": "integer"}},
    "required": ["name", "age"],
    "title": "Person",
    "type": "object",
    "additionalProperties": False,
}
CITY = {
    "properties": {"city": {"title": "City", "type": "string"}},
    "required": ["city"],
    "title": "get_weather_args",
    "type": "object",
    "additionalProperties": False,
}


def test_recorded_responses_are_counted_within_two_tokens() -> None:
    def counted(prompt: Prompt) -> int:
        return [0, *count_prompt_slices(prompt, overheads=RESPONSES)][-1]

    asked = Prompt((Message("user", "Extract: Alice is 30 years old."),), schema=PERSON)
    assert counted(asked) == 57
    weather = Tool("get_weather", "Get the current weather for a city.", CITY, True)
    messages = (Message("developer", "You help."), Message("user", "Hi"))
    assert abs(counted(Prompt(messages, tools=(weather,))) - counted(Prompt(messages)) - 41) <= 2


def test_a_model_that_reasons_counts_one_token_less() -> None:
    prompt = Prompt((Message("user", "hello"),))
    assert list(count_prompt_slices(prompt, reasoning=True)) == [7]


def test_a_short_prompt_is_counted_in_one_step_and_a_long_one_in_many() -> None:
    assert len(list(count_prompt_slices(Prompt((Message("user", "hello"),) * 3)))) == 1
    steps = list(count_prompt_slices(Prompt((Message("user", "hello " * 50_000), Message("user", "hello")))))
    assert len(steps) > 50
    assert steps[-1] == 4 + o200k_base.count("hello " * 50_000) + 5 + 3


def test_a_hundred_thousand_empty_messages_take_many_steps() -> None:
    steps = list(count_prompt_slices(Prompt((Message("user", ""),) * 100_000)))
    assert steps[-1] == 400_003
    assert len(steps) > 300
