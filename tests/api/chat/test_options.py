"""The options and the prompt of a chat request, read strictly and leniently."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from json_values import ANYTHING, bodies, like
from property_examples import examples

from mockgpt.api.chat.options import to_prompt
from mockgpt.api.chat.parameters import CHAT, read_chat
from mockgpt.errors import APIError
from mockgpt.generation.reply import Message, Prompt, Tool

AVAILABLE = ("gpt-4o-mini", "gpt-4o", "gpt-3.5-turbo", "house/llama:7b")
HELLO = [{"role": "user", "content": "hello"}]
WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "The weather",
        "parameters": {"type": "object", "properties": {"location": {"type": "string"}}},
    },
}


def options(strict=True, **members):
    return read_chat(
        {"model": "gpt-4o-mini", "messages": HELLO, **members}, available=AVAILABLE, strict=strict
    )


def prompt(**members):
    return to_prompt(options(**members))


def test_an_empty_request_has_openais_defaults():
    asked = options()
    assert asked.snapshot == "gpt-4o-mini-2024-07-18"
    assert (asked.context_length, asked.output_limit) == (128_000, 16_384)
    assert (asked.n, asked.stop, asked.max_tokens, asked.seed) == (1, (), None, None)
    assert (asked.stream, asked.include_usage, asked.include_obfuscation) == (False, False, True)
    assert asked.service_tier == "default"
    assert to_prompt(asked) == Prompt((Message("user", "hello"),), tool_choice="none")


def test_null_means_left_out():
    nothing = dict.fromkeys(CHAT.names - {"model", "messages", "reasoning_effort"})
    assert options(**nothing)._replace(body={}, shape=b"") == options()._replace(body={}, shape=b"")


def test_every_parameter_of_the_reference_is_accepted():
    asked = options(
        tools=[WEATHER, {"type": "custom", "custom": {"name": "run"}}],
        tool_choice="required",
        parallel_tool_calls=False,
        max_completion_tokens=100,
        n=2,
        temperature=0.5,
        top_p=1,
        presence_penalty=-2,
        frequency_penalty=2.0,
        logprobs=True,
        top_logprobs=20,
        user="u",
        seed=-1,
        moderation={"model": "omni-moderation-latest"},
        safety_identifier="s",
        prompt_cache_options={"ttl": "30m"},
        prompt_cache_key="k",
        prompt_cache_retention="24h",
        response_format={"type": "text"},
        service_tier="fast",
        logit_bias={"50256": -100},
        stop=["a", "b"],
        stream=True,
        stream_options={"include_usage": True, "include_obfuscation": False},
        store=True,
        metadata={"a": "b"},
        prediction={"type": "content", "content": [{"type": "text", "text": "guess"}]},
        verbosity="medium",
        modalities=["text", "audio"],
        audio={"voice": "alloy", "format": "wav"},
    )
    assert (asked.n, asked.max_tokens, asked.stop, asked.seed) == (2, 100, ("a", "b"), -1)
    assert (asked.stream, asked.include_usage, asked.include_obfuscation) == (True, True, False)
    assert (asked.logprobs, asked.top_logprobs) == (True, 20)
    assert (asked.service_tier, asked.prediction, asked.store) == ("priority", "guess", True)
    assert (asked.tool_choice, asked.parallel_tool_calls) == ("required", False)
    assert (asked.custom_tools, asked.metadata) == ({"run"}, {"a": "b"})


@pytest.mark.parametrize(
    ("model", "snapshot"),
    [
        ("gpt-4o", "gpt-4o-2024-08-06"),
        ("gpt-4o-2024-05-13", "gpt-4o-2024-05-13"),
        ("gpt-3.5-turbo", "gpt-3.5-turbo-0125"),
        ("house/llama:7b", "house/llama:7b"),
        ("ft:gpt-4o-mini-2024-07-18:acme::9abc", "ft:gpt-4o-mini-2024-07-18:acme::9abc"),
    ],
)
def test_answers_name_the_dated_snapshot(model, snapshot):
    assert options(model=model).snapshot == snapshot


def test_a_model_of_a_custom_name_may_have_reasoning_effort():
    assert options(model="house/llama:7b", reasoning_effort="low").model == "house/llama:7b"


def test_tools_are_offered_and_chosen():
    tool = Tool("get_weather", "The weather", WEATHER["function"]["parameters"])
    assert prompt(tools=[WEATHER]).tools == (tool,)
    assert prompt(tools=[WEATHER]).tool_choice == "auto"
    assert prompt(tools=[WEATHER], tool_choice="none").tool_choice == "none"
    named = {"type": "function", "function": {"name": "get_weather"}}
    assert prompt(tools=[WEATHER], tool_choice=named).tool_choice == "=get_weather"


def test_allowed_tools_narrow_the_offer():
    other = {"type": "function", "function": {"name": "other"}}
    allowed = {
        "type": "allowed_tools",
        "allowed_tools": {"mode": "required", "tools": [{"type": "function", "function": {"name": "other"}}]},
    }
    asked = prompt(tools=[WEATHER, other], tool_choice=allowed)
    assert [tool.name for tool in asked.tools] == ["other"]
    assert asked.tool_choice == "required"


def test_deprecated_functions_become_tools_that_are_called_one_at_a_time():
    asked = options(functions=[{"name": "f"}, {"name": "g"}], function_call={"name": "g"})
    assert asked.legacy_functions
    assert [tool.name for tool in asked.tools] == ["f", "g"]
    assert to_prompt(asked).tool_choice == "=g"
    assert not to_prompt(asked).parallel_tool_calls
    with pytest.raises(APIError, match="no function named 'h' was specified"):
        options(functions=[{"name": "f"}], function_call={"name": "h"})


def test_structured_output_has_its_schema():
    schema = {"type": "object", "properties": {}, "additionalProperties": False, "required": []}
    described = {"name": "thing", "schema": schema, "strict": True}
    asked = prompt(response_format={"type": "json_schema", "json_schema": described})
    assert (asked.response_format, asked.schema) == ("json_schema", schema)
    shouted = [{"role": "user", "content": "Answer in JSON"}]
    assert prompt(messages=shouted, response_format={"type": "json_object"}).response_format == "json_object"


def test_lenient_validation_uses_what_it_can():
    asked = options(
        strict=False,
        model="unheard-of",
        unknown=1,
        n=500,
        temperature="hot",
        max_tokens="many",
        stop=["a"] * 9,
        stream_options={"include_usage": True, "bogus": 1},
        stream=True,
        tools=[WEATHER, {"type": "nonsense"}, 7],
        tool_choice={"type": "function", "function": {"name": "nobody"}},
        top_logprobs=3,
    )
    assert (asked.model, asked.snapshot) == ("unheard-of", "unheard-of")
    assert (asked.n, asked.max_tokens, asked.stop) == (128, None, ("a",) * 9)
    assert (asked.stream, asked.include_usage) == (True, True)
    assert [tool.name for tool in asked.tools] == ["get_weather"]
    assert asked.tool_choice == "auto"


def test_lenient_validation_answers_an_empty_body():
    asked = read_chat({}, available=AVAILABLE, strict=False)
    assert asked.model == "gpt-4o-mini"
    assert to_prompt(asked).messages == (Message("user"),)
    assert read_chat([], available=(), strict=False).model == "gpt-4o-mini"


def refused_or_understood(body):
    """Read strictly, where only a refusal may be raised, and leniently, where no exception may."""
    refused = None
    try:
        asked = read_chat(body, available=AVAILABLE, strict=True)
    except APIError as refusal:
        refused = refusal
    assert isinstance(to_prompt(asked), Prompt) if refused is None else 400 <= refused.status < 500
    assert isinstance(to_prompt(read_chat(body, available=AVAILABLE, strict=False)), Prompt)


@given(ANYTHING)
@examples(300)
def test_any_json_value_is_refused_or_understood(body):
    refused_or_understood(body)


@given(bodies(CHAT, model="gpt-4o-mini", messages=HELLO))
@examples(300)
def test_any_value_in_any_parameter_is_refused_or_understood(body):
    refused_or_understood(body)


@given(
    st.builds(
        lambda messages: {"model": "gpt-4o-mini", "messages": messages}, like(CHAT.parameters["messages"])
    )
)
@examples(300)
def test_any_conversation_is_refused_or_understood(body):
    refused_or_understood(body)
