"""Many different requests: every answer, chunk and event fits OpenAI's published schemas."""

from __future__ import annotations

import orjson
import pytest
from chat_folding import fold_chat
from endpoint_calls import Endpoints
from openai_schemas import assert_valid

from mockgpt.api.chat import endpoint as chat_endpoint
from mockgpt.api.completions import endpoint as completions_endpoint
from mockgpt.api.embeddings import endpoint as embeddings_endpoint
from mockgpt.api.models import endpoint as models_endpoint
from mockgpt.api.moderations import endpoint as moderations_endpoint
from mockgpt.api.responses import endpoint as responses_endpoint
from mockgpt.api.responses import stored_endpoints as stored_responses

HELLO = [{"role": "user", "content": "Tell me about the moon, please."}]
WEATHER = {
    "name": "get_weather",
    "description": "Weather at a place",
    "parameters": {
        "type": "object",
        "properties": {"location": {"type": "string"}, "days": {"type": "integer"}},
        "required": ["location"],
    },
}
CHAT_TOOL = {"type": "function", "function": WEATHER}
FLAT_TOOL = {"type": "function", **WEATHER}
CUSTOM_TOOL = {"type": "custom", "custom": {"name": "run_code"}}
SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "year": {"type": "integer"}},
    "required": ["name", "year"],
    "additionalProperties": False,
}
CALL = {"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}
PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJ"
    "RU5ErkJggg=="
)

CHAT = [
    {},
    {"n": 3},
    {"max_tokens": 3},
    {"max_completion_tokens": 1},
    {"stop": ["moon", "."]},
    {"stop": "e"},
    {"seed": 7, "temperature": 0.5, "top_p": 0.9, "presence_penalty": 1, "frequency_penalty": -1},
    {"logprobs": True},
    {"logprobs": True, "top_logprobs": 5, "n": 2, "max_tokens": 8},
    {"response_format": {"type": "text"}},
    {"response_format": {"type": "json_object"}, "messages": [{"role": "user", "content": "Some JSON"}]},
    {
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "p", "schema": SCHEMA, "strict": True},
        }
    },
    {"tools": [CHAT_TOOL]},
    {"tools": [CHAT_TOOL], "tool_choice": "required"},
    {"tools": [CHAT_TOOL], "tool_choice": "none"},
    {"tools": [CHAT_TOOL], "tool_choice": {"type": "function", "function": {"name": "get_weather"}}},
    {"tools": [CHAT_TOOL], "tool_choice": "required", "parallel_tool_calls": False, "n": 2},
    {"functions": [WEATHER], "function_call": {"name": "get_weather"}},
    {"functions": [WEATHER], "function_call": "none"},
    {"model": "gpt-4o"},
    {"model": "gpt-3.5-turbo"},
    {"model": "ft:gpt-4o-mini:acme::1"},
    {"service_tier": "flex"},
    {"metadata": {"a": "b"}, "store": True, "user": "u", "verbosity": "medium"},
    {"prediction": {"type": "content", "content": "The moon is"}},
    {"messages": [{"role": "developer", "content": "Be brief."}, *HELLO]},
    {
        "messages": [
            *HELLO,
            {"role": "assistant", "content": "It is far."},
            {"role": "user", "content": "How far?"},
        ]
    },
    {
        "messages": [
            *HELLO,
            {"role": "assistant", "tool_calls": [CALL]},
            {"role": "tool", "tool_call_id": "call_1", "content": "rain"},
        ],
        "tools": [CHAT_TOOL],
    },
    {
        "messages": [
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": "What is this?"},
                    {"type": "image_url", "image_url": {"url": PICTURE}},
                ],
            }
        ]
    },
    {"logit_bias": {"5": -100}, "modalities": ["text"]},
]
COMPLETIONS = [
    {},
    {"n": 2},
    {"max_tokens": 4, "stop": ["\n"]},
    {"prompt": ["one", "two", "three"], "n": 2},
    {"prompt": [40, 1373, 2500]},
    {"prompt": [[40, 1373], [2500]]},
    {"prompt": None},
    {"echo": True},
    {"echo": True, "max_tokens": 0},
    {"logprobs": 2},
    {"logprobs": 0, "echo": True, "best_of": 3, "n": 2},
    {"suffix": "The end.", "seed": 3, "user": "u"},
    {"model": "davinci-002"},
]
RESPONSES = [
    {},
    {"instructions": "Be brief.", "max_output_tokens": 16},
    {
        "input": [
            {"role": "user", "content": "Hi"},
            {"role": "assistant", "content": "Ho"},
            {"role": "user", "content": "He"},
        ]
    },
    {
        "input": [
            {
                "role": "user",
                "content": [
                    {"type": "input_text", "text": "Look"},
                    {"type": "input_image", "image_url": PICTURE},
                ],
            }
        ]
    },
    {"tools": [FLAT_TOOL]},
    {"tools": [FLAT_TOOL], "tool_choice": "required"},
    {
        "tools": [FLAT_TOOL],
        "tool_choice": {"type": "function", "name": "get_weather"},
        "parallel_tool_calls": False,
    },
    {"tools": [{"type": "custom", "name": "run_code"}], "tool_choice": "required"},
    {
        "tools": [FLAT_TOOL],
        "input": [
            {"role": "user", "content": "Weather?"},
            {"type": "function_call", "call_id": "call_1", "name": "get_weather", "arguments": "{}"},
            {"type": "function_call_output", "call_id": "call_1", "output": "rain"},
        ],
    },
    {"text": {"format": {"type": "json_schema", "name": "p", "schema": SCHEMA, "strict": True}}},
    {"text": {"format": {"type": "json_object"}}, "input": "Some JSON"},
    {"include": ["message.output_text.logprobs"], "top_logprobs": 3},
    {"temperature": 0, "top_p": 0.5, "truncation": "auto", "metadata": {"a": "b"}, "user": "u"},
    {"store": False, "service_tier": "priority", "safety_identifier": "s", "prompt_cache_key": "k"},
    {"model": "gpt-4o"},
]
# What the schema requires of an answer but knows no null for.
USAGE = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


def answered(told):
    assert told.status == 200, told.value
    return told


@pytest.mark.parametrize("members", CHAT, ids=lambda members: ",".join(members) or "plain")
def test_chat(members):
    endpoints = Endpoints()
    body = {"model": "gpt-4o-mini", "messages": HELLO, **members}
    whole = answered(endpoints.call(chat_endpoint.create, body)).value
    assert_valid(whole, "CreateChatCompletionResponse")
    stream_body = {**body, "stream": True, "stream_options": {"include_usage": True}}
    told = answered(endpoints.call(chat_endpoint.create, stream_body))
    assert told.content_type == "text/event-stream; charset=utf-8"
    assert told.frames[-1] == b"data: [DONE]\n\n"
    for chunk in told.events:
        assert_valid({**chunk, "usage": chunk["usage"] or USAGE}, "CreateChatCompletionStreamResponse")
    assert same(fold_chat(told.events)) == same(whole)


def same(completion):
    """Return what must be equal in both forms of an answer to one request."""
    return {name: completion[name] for name in ("choices", "usage", "model", "service_tier")}


@pytest.mark.parametrize("members", COMPLETIONS, ids=lambda members: ",".join(members) or "plain")
def test_completions(members):
    endpoints = Endpoints()
    body = {"model": "gpt-3.5-turbo-instruct", "prompt": "Once upon a time", **members}
    whole = answered(endpoints.call(completions_endpoint.create, body)).value
    texts = {choice["index"]: choice["text"] for choice in whole["choices"]}
    streamed = dict.fromkeys(texts, "")
    told = answered(endpoints.call(completions_endpoint.create, {**body, "stream": True}))
    for chunk in told.events:
        for choice in chunk["choices"]:
            streamed[choice["index"]] += choice["text"]
    assert streamed == texts
    for one in [whole, *told.events]:
        for choice in one["choices"]:
            choice["finish_reason"] = choice["finish_reason"] or "stop"
            if choice["logprobs"] is not None and members.get("echo"):
                choice["logprobs"] = None  # nothing is known of a prompt's first token, which no schema says
        assert_valid(one, "CreateCompletionResponse")


@pytest.mark.parametrize("members", RESPONSES, ids=lambda members: ",".join(members) or "plain")
def test_responses(members):
    endpoints = Endpoints()
    body = {"model": "gpt-4o-mini", "input": "Tell me about the moon.", "user": "u", **members}
    whole = answered(endpoints.call(responses_endpoint.create, body)).value
    assert_valid(whole, "Response")
    told = answered(endpoints.call(responses_endpoint.create, {**body, "stream": True}))
    assert b"[DONE]" not in b"".join(told.frames)
    for number, event in enumerate(told.events):
        assert event["sequence_number"] == number
        if event.get("response", {}).get("usage", 1) is None:
            event["response"]["usage"] = whole["usage"]
        assert_valid(event, "ResponseStreamEvent")
    last = told.events[-1]["response"]
    assert last["usage"] == whole["usage"]
    said = [item.get("content", item.get("name")) for item in last["output"]]
    assert said == [item.get("content", item.get("name")) for item in whole["output"]]


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"input": ["a", "b"]},
        {"input": [40, 1373]},
        {"input": [[40], [1373]], "dimensions": 8},
        {"model": "text-embedding-3-large"},
        {"model": "text-embedding-ada-002", "user": "u"},
    ],
)
def test_embeddings(members):
    body = {"model": "text-embedding-3-small", "input": "hello world", **members}
    whole = answered(Endpoints().call(embeddings_endpoint.create, body)).value
    assert_valid(whole, "CreateEmbeddingResponse")
    assert whole["usage"]["prompt_tokens"] > 0
    assert [one["index"] for one in whole["data"]] == list(range(len(whole["data"])))


def test_embeddings_in_base64():
    body = {"model": "text-embedding-3-small", "input": "hello", "encoding_format": "base64"}
    whole = answered(Endpoints().call(embeddings_endpoint.create, body)).value
    assert len(whole["data"][0]["embedding"]) == 4 * 1536 * 4 / 3


def test_an_embedding_answer_is_indented_like_every_other():
    body = {"model": "text-embedding-3-small", "input": ["a", "b"], "dimensions": 1}
    endpoints = Endpoints()
    told = endpoints.call(embeddings_endpoint.create, body)
    assert endpoints.raw == orjson.dumps(told.value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


@pytest.mark.parametrize("value", ["hello", ["a", "I will kill you"], [{"type": "text", "text": "hi"}]])
def test_moderations(value):
    whole = answered(Endpoints().call(moderations_endpoint.create, {"input": value})).value
    assert_valid(whole, "CreateModerationResponse")


def test_models():
    endpoints = Endpoints()
    listed = answered(endpoints.call(models_endpoint.list_models)).value
    assert_valid(listed, "ListModelsResponse")
    one = answered(endpoints.call(models_endpoint.retrieve_model, parameters=("gpt-4o-mini",))).value
    assert_valid(one, "Model")


def test_what_is_kept_of_a_response():
    endpoints = Endpoints()
    body = {"model": "gpt-4o-mini", "input": "Remember the number seven.", "user": "u"}
    created = answered(endpoints.call(responses_endpoint.create, body)).value
    name = (created["id"],)
    assert answered(endpoints.call(stored_responses.retrieve, parameters=name)).value == created
    items = answered(endpoints.call(stored_responses.input_items, parameters=name)).value
    assert_valid(items, "ResponseItemList")
    streamed = endpoints.call(responses_endpoint.create, {**body, "background": True, "stream": True}).events
    streamed_name = (streamed[0]["response"]["id"],)
    path = "/v1/x?stream=true&starting_after=3"
    again = answered(endpoints.call(stored_responses.retrieve, path=path, parameters=streamed_name))
    assert again.events == streamed[4:]
    counted = answered(
        endpoints.call(stored_responses.input_tokens, {name: body[name] for name in ("model", "input")})
    ).value
    assert_valid(counted, "TokenCountsResource")
    assert counted["input_tokens"] == created["usage"]["input_tokens"]
    compacted = answered(
        endpoints.call(stored_responses.compact, {"model": "gpt-4o-mini", "input": "Hi"})
    ).value
    assert_valid(compacted, "CompactResource")
    deleted = answered(endpoints.call(stored_responses.delete, parameters=name)).value
    assert deleted == {"id": created["id"], "object": "response", "deleted": True}
    assert endpoints.call(stored_responses.retrieve, parameters=name).status == 404
