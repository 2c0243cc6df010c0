"""Refused chat requests: status and whole body, as captured from the API."""

# ruff: noqa: E501 - one refusal a line, its sentence whole

from __future__ import annotations

import pytest

from mockgpt.api.chat.parameters import check_context_length, read_chat
from mockgpt.api.errors import access as access_errors
from mockgpt.api.errors.envelope import error_object
from mockgpt.api.routes import ROUTER
from mockgpt.errors import APIError

AVAILABLE = ("gpt-4o-mini", "gpt-4o", "gpt-3.5-turbo", "o4-mini", "house/llama:7b")
HELLO = [{"role": "user", "content": "hello"}]
DELETED = object()
TOOL = {"type": "function", "function": {"name": "f", "parameters": {}}}
CALL = {"id": "call_abc", "type": "function", "function": {"name": "f", "arguments": "{}"}}
CALLING = {"role": "assistant", "content": None, "tool_calls": [CALL]}
LONG_KEY = "k" * 70


def refusal(**members: object) -> APIError:
    body = {"model": "gpt-4o-mini", "messages": HELLO, **members}
    body = {name: value for name, value in body.items() if value is not DELETED}
    with pytest.raises(APIError) as caught:
        read_chat(body, available=AVAILABLE, strict=True)
    return caught.value


def json_schema(schema: dict) -> dict:
    described = {"name": "event", "strict": True, "schema": schema}
    return {"type": "json_schema", "json_schema": described}


# members, param, code, message; status 400 and type invalid_request_error throughout
REFUSALS = [
    ({"model": DELETED}, None, None, "you must provide a model parameter"),
    ({"model": None}, None, None, "you must provide a model parameter"),
    ({"model": ""}, None, None, "you must provide a model parameter"),
    ({"model": ["gpt-4o"]}, "model", "invalid_type", "Invalid type for 'model': expected a string, but got an array instead."),
    ({"messages": DELETED}, "messages", "missing_required_parameter", "Missing required parameter: 'messages'."),
    ({"messages": []}, "messages", "empty_array", "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead."),
    ({"messages": None}, "messages", "invalid_type", "Invalid type for 'messages': expected an array of objects, but got null instead."),
    ({"messages": "ping"}, "messages", "invalid_type", "Invalid type for 'messages': expected an array of objects, but got a string instead."),
    ({"messages": ["ping"]}, "messages[0]", "invalid_type", "Invalid type for 'messages[0]': expected an object, but got a string instead."),
    ({"messages": [{"content": "hi"}]}, "messages[0].role", "missing_required_parameter", "Missing required parameter: 'messages[0].role'."),
    ({"messages": [{"role": "wizard", "content": "hi"}]}, "messages[0].role", "invalid_value", "Invalid value: 'wizard'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and 'developer'."),
    ({"messages": [{"role": "user", "content": 7}]}, "messages[0].content", "invalid_type", "Invalid type for 'messages[0].content': expected one of a string or array of objects, but got an integer instead."),
    ({"messages": [{"role": "user", "content": ["x"]}]}, "messages[0].content[0]", "invalid_type", "Invalid type for 'messages[0].content[0]': expected an object, but got a string instead."),
    ({"messages": [*HELLO, *HELLO, {"role": "user", "content": [{"text": "x"}]}]}, "messages[2].content[0].type", "missing_required_parameter", "Missing required parameter: 'messages[2].content[0].type'."),
    ({"messages": [{"role": "user", "content": [{"type": "image"}]}]}, "messages[0].content[0].type", "invalid_value", "Invalid value: 'image'. Supported values are: 'text', 'image_url', 'input_audio', 'refusal', 'audio', and 'file'."),
    ({"messages": [{"role": "user", "content": "x", "id": "m"}]}, "messages[0].id", "unknown_parameter", "Unknown parameter: 'messages[0].id'."),
    ({"messages": [{"role": "user", "content": None}]}, "messages.[0].content", None, "Invalid value for 'content': expected a string, got null."),
    ({"messages": [*HELLO, *HELLO, {"role": "assistant"}]}, "messages.[2].content", None, "Invalid value for 'content': expected a string, got null."),
    ({"messages": [{"role": "assistant", "content": "x", "tool_calls": []}]}, "messages[0].tool_calls", "empty_array", "Invalid 'messages[0].tool_calls': empty array. Expected an array with minimum length 1, but got an empty array instead."),
    ({"messages": [*HELLO, {"role": "assistant", "tool_calls": [{**CALL, "index": 0}]}]}, "messages[1].tool_calls[0].index", "unknown_parameter", "Unknown parameter: 'messages[1].tool_calls[0].index'."),
    ({"messages": [*HELLO, *HELLO, *HELLO, {"role": "tool", "content": "1", "tool_call_id": "call_abc"}]}, "messages.[3].role", None, "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."),
    ({"messages": [*HELLO, *HELLO, CALLING, *HELLO]}, "messages.[3].role", None, "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: call_abc"),
    ({"messages": [*HELLO, CALLING, {"role": "tool", "content": "1"}]}, "messages.[2].tool_call_id", None, "Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'."),
    ({"top_k": 5}, None, None, "Unrecognized request argument supplied: top_k"),
    ({"top_k": 5, "best_of": 2}, None, None, "Unrecognized request arguments supplied: best_of, top_k"),
    ({"reasoning_effort": "low"}, None, None, "Unrecognized request argument supplied: reasoning_effort"),
    ({"model": "o4-mini", "reasoning": {}}, "reasoning", "unknown_parameter", "Unknown parameter: 'reasoning'."),
    ({"model": "o4-mini", "max_tokens": 5}, "max_tokens", "unsupported_parameter", "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."),
    ({"model": "o4-mini", "temperature": 0.5}, "temperature", "unsupported_value", "Unsupported value: 'temperature' does not support 0.5 with this model. Only the default (1) value is supported."),
    ({"n": "2"}, "n", "invalid_type", "Invalid type for 'n': expected an integer, but got a string instead."),
    ({"n": True}, "n", "invalid_type", "Invalid type for 'n': expected an integer, but got a boolean instead."),
    ({"n": 0}, "n", "integer_below_min_value", "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead."),
    ({"n": 200}, "n", "integer_above_max_value", "Invalid 'n': integer above maximum value. Expected a value <= 128, but got 200 instead."),
    ({"temperature": "hot"}, "temperature", "invalid_type", "Invalid type for 'temperature': expected a decimal, but got a string instead."),
    ({"temperature": 3}, "temperature", "decimal_above_max_value", "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead."),
    ({"temperature": -0.5}, "temperature", "decimal_below_min_value", "Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -0.5 instead."),
    ({"top_p": 1.5}, "top_p", "decimal_above_max_value", "Invalid 'top_p': decimal above maximum value. Expected a value <= 1, but got 1.5 instead."),
    ({"presence_penalty": -3}, "presence_penalty", "decimal_below_min_value", "Invalid 'presence_penalty': decimal below minimum value. Expected a value >= -2, but got -3 instead."),
    ({"frequency_penalty": 3}, "frequency_penalty", "decimal_above_max_value", "Invalid 'frequency_penalty': decimal above maximum value. Expected a value <= 2, but got 3 instead."),
    ({"seed": 1.5}, "seed", "invalid_type", "Invalid type for 'seed': expected an integer, but got a decimal number instead."),
    ({"max_completion_tokens": 0}, "max_completion_tokens", "integer_below_min_value", "Invalid 'max_completion_tokens': integer below minimum value. Expected a value >= 1, but got 0 instead."),
    ({"max_tokens": 32768}, "max_tokens", "invalid_value", "max_tokens is too large: 32768. This model supports at most 16384 completion tokens, whereas you provided 32768."),
    ({"logprobs": "yes"}, "logprobs", "invalid_type", "Invalid type for 'logprobs': expected a boolean, but got a string instead."),
    ({"logprobs": True, "top_logprobs": -1}, "top_logprobs", "integer_below_min_value", "Invalid 'top_logprobs': integer below minimum value. Expected a value >= 0, but got -1 instead."),
    ({"top_logprobs": 2}, "top_logprobs", None, "The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled."),
    ({"stop": ["a"] * 10}, "stop", "array_above_max_length", "Invalid 'stop': array too long. Expected an array with maximum length 4, but got an array with length 10 instead."),
    ({"logit_bias": {"5": 101}}, "logit_bias.5", "decimal_above_max_value", "Invalid 'logit_bias.5': decimal above maximum value. Expected a value <= 100, but got 101 instead."),
    ({"user": {"a": 1}}, "user", "invalid_type", "Invalid type for 'user': expected a string, but got an object instead."),
    ({"store": "yes"}, "store", "invalid_type", "Invalid type for 'store': expected a boolean, but got a string instead."),
    ({"metadata": "x"}, "metadata", "invalid_type", "Invalid type for 'metadata': expected a metadata object, but got a string instead."),
    ({"metadata": {"k": 7}}, "metadata.k", "invalid_type", "Invalid type for 'metadata.k': expected a string, but got an integer instead."),
    ({"metadata": {"k": "x" * 600}}, "metadata.k", "string_above_max_length", "Invalid 'metadata.k': string too long. Expected a string with maximum length 512, but got a string with length 600 instead."),
    ({"metadata": {LONG_KEY: "v"}}, f"metadata.{LONG_KEY}", "property_name_above_max_length", "Invalid property name in 'metadata': 'kkk...kkk' is too long. Expected a string with maximum length 64, but got a string with length 70 instead."),
    ({"metadata": {str(i): "v" for i in range(17)}}, "metadata", "object_above_max_properties", "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an object with 17 properties instead."),
    ({"prompt_cache_key": "k" * 65}, "prompt_cache_key", "string_above_max_length", "Invalid 'prompt_cache_key': string too long. Expected a string with maximum length 64, but got a string with length 65 instead."),
    ({"service_tier": "bogus"}, "service_tier", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'auto', 'default', 'fast', 'flex', and 'priority'."),
    ({"service_tier": {}}, "service_tier", "invalid_type", "Invalid type for 'service_tier': expected one of 'auto', 'default', 'fast', 'flex', or 'priority', but got an object instead."),
    ({"prompt_cache_retention": {}}, "prompt_cache_retention", "invalid_type", "Invalid type for 'prompt_cache_retention': expected one of 'in_memory' or '24h', but got an object instead."),
    ({"prompt_cache_options": {"bogus": 1}}, "prompt_cache_options.bogus", "unknown_parameter", "Unknown parameter: 'prompt_cache_options.bogus'."),
    ({"verbosity": "bogus"}, "verbosity", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'low', 'medium', and 'high'."),
    ({"moderation": {}}, "moderation.model", "missing_required_parameter", "Missing required parameter: 'moderation.model'."),
    ({"response_format": "json"}, "response_format", "invalid_type", "Invalid type for 'response_format': expected an object, but got a string instead."),
    ({"response_format": {}}, "response_format.type", "missing_required_parameter", "Missing required parameter: 'response_format.type'."),
    ({"response_format": {"type": "bogus"}}, "response_format.type", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'json_object', 'json_schema', and 'text'."),
    ({"response_format": {"type": "json_schema"}}, "response_format.json_schema", "missing_required_parameter", "Missing required parameter: 'response_format.json_schema'."),
    ({"response_format": {"type": "json_schema", "json_schema": {}}}, "response_format.json_schema.name", "missing_required_parameter", "Missing required parameter: 'response_format.json_schema.name'."),
    ({"response_format": {"type": "json_object"}}, "messages", None, "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'."),
    ({"response_format": json_schema({"type": "object", "properties": {}})}, "response_format", None, "Invalid schema for response_format 'event': In context=(), 'additionalProperties' is required to be supplied and to be false."),
    ({"response_format": json_schema({"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "required": ["a"], "additionalProperties": False})}, "response_format", None, "Invalid schema for response_format 'event': In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'b'."),
    ({"tools": "none"}, "tools", "invalid_type", "Invalid type for 'tools': expected an array of objects, but got a string instead."),
    ({"messages": [{"role": "assistant", "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}] * 129}]}, "messages[0].tool_calls", "array_above_max_length", "Invalid 'messages[0].tool_calls': array too long. Expected an array with maximum length 128, but got an array with length 129 instead."),
    ({"tools": [TOOL] * 129}, "tools", "array_above_max_length", "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length 129 instead."),
    ({"tools": [{"type": "function"}]}, "tools[0].function", "missing_required_parameter", "Missing required parameter: 'tools[0].function'."),
    ({"tools": [{"type": "function", "function": {"parameters": {}}}]}, "tools[0].function.name", "missing_required_parameter", "Missing required parameter: 'tools[0].function.name'."),
    ({"tools": [{"type": "function", "function": {"name": "get weather"}}]}, "tools[0].function.name", "invalid_value", "Invalid 'tools[0].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'."),
    ({"tools": [{"type": "function", "function": {"name": "f", "strict": True, "parameters": {"type": "object", "properties": {}}}}]}, "tools[0].function.parameters", "invalid_function_parameters", "Invalid schema for function 'f': In context=(), 'additionalProperties' is required to be supplied and to be false."),
    ({"tools": [TOOL], "tool_choice": "bogus"}, "tool_choice", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'none', 'auto', and 'required'."),
    ({"tools": [TOOL], "tool_choice": {"type": "bogus"}}, "tool_choice.function", "missing_required_parameter", "Missing required parameter: 'tool_choice.function'."),
    ({"tools": [TOOL], "tool_choice": {"type": "function", "function": {}}}, "tool_choice.function.name", "missing_required_parameter", "Missing required parameter: 'tool_choice.function.name'."),
    ({"tool_choice": 7}, "tool_choice", "invalid_type", "Invalid type for 'tool_choice': expected one of one of 'none', 'auto', or 'required' or object, but got an integer instead."),
    ({"tool_choice": "auto"}, "tool_choice", None, "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified."),
    ({"functions": [{"parameters": {}}]}, "functions[0].name", "missing_required_parameter", "Missing required parameter: 'functions[0].name'."),
    ({"functions": [{"name": "f"}], "function_call": {}}, "function_call.name", "missing_required_parameter", "Missing required parameter: 'function_call.name'."),
    ({"stream_options": {"include_usage": True}}, "stream_options", None, "The 'stream_options' parameter is only allowed when 'stream' is enabled."),
    ({"stream": True, "stream_options": {"bogus": 1}}, "stream_options.bogus", "unknown_parameter", "Unknown parameter: 'stream_options.bogus'."),
]  # fmt: skip


@pytest.mark.parametrize(("members", "param", "code", "message"), REFUSALS, ids=lambda value: None)
def test_a_bad_request_is_refused_in_openais_words(members, param, code, message):
    refused = refusal(**members)
    assert refused.status == 400
    assert error_object(refused) == {
        "error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}
    }
    assert list(error_object(refused)["error"]) == ["message", "type", "param", "code"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"model": DELETED}, {"zzz": 1}),
        ({"model": DELETED}, {"messages": DELETED}),
        ({"messages": DELETED}, {"zzz": 1}),
        ({"zzz": 1}, {"n": "abc"}),
        ({"zzz": 1}, {"messages": []}),
        ({"zzz": 1}, {"service_tier": "bogus"}),
        ({"messages": []}, {"metadata": "x"}),
        ({"functions": "x"}, {"function_call": 7}),
        ({"tools": "x"}, {"top_logprobs": "x"}),
        ({"max_completion_tokens": 0}, {"n": 0}),
        ({"n": "abc"}, {"temperature": 9}),
        ({"n": 0}, {"stop": [1]}),
        ({"temperature": "x"}, {"top_p": "x"}),
        ({"seed": "x"}, {"service_tier": "bogus"}),
        ({"max_tokens": "x"}, {"store": "x"}),
        ({"stop": 7}, {"verbosity": "bogus"}),
        ({"stream": 1}, {"stream_options": 1}),
        ({"metadata": "x"}, {"prediction": "x"}),
        ({"verbosity": "bogus"}, {"top_logprobs": 3}),
        ({"top_logprobs": 3}, {"max_tokens": 99999}),
    ],
)
def test_of_two_faults_the_one_that_openai_reports_is_reported(first, second):
    alone = error_object(refusal(**first))
    assert error_object(refusal(**first, **second)) == alone
    assert error_object(refusal(**second, **first)) == alone


@pytest.mark.parametrize(
    ("value", "kind"), [([], "an array"), ("x", "a string"), (None, "null"), (1, "an integer")]
)
def test_a_body_that_is_no_object_is_refused(value, kind):
    with pytest.raises(APIError) as caught:
        read_chat(value, available=AVAILABLE, strict=True)
    assert (
        error_object(caught.value)["error"]["message"]
        == f"Invalid type: expected an object, but got {kind} instead."
    )


def test_a_conversation_that_does_not_fit_is_refused():
    plain = read_chat({"model": "gpt-4o-mini", "messages": HELLO}, available=AVAILABLE, strict=True)
    check_context_length(plain, 128_000)
    with pytest.raises(APIError, match="However, your messages resulted in 204308 tokens"):
        check_context_length(plain, 204_308)
    limited = plain._replace(context_length=4097, max_tokens=256)
    with pytest.raises(APIError) as caught:
        check_context_length(limited, 4012)
    assert error_object(caught.value)["error"] == {
        "message": "This model's maximum context length is 4097 tokens. However, you requested 4268 tokens "
        "(4012 in the messages, 256 in the completion). "
        "Please reduce the length of the messages or completion.",
        "type": "invalid_request_error",
        "param": "messages",
        "code": "context_length_exceeded",
    }


def test_the_quotations_of_a_refusal_are_bounded():
    assert len(refusal(**{"x" * 5_000_000: 1}).message) < 2000
    assert len(refusal(verbosity="y" * 5_000_000).message) < 2000
    assert len(refusal(model="z" * 5_000_000).message) < 2000


def test_a_model_that_was_shut_down_is_told_so():
    assert refusal(model="gpt-4-32k").message == (
        "The model `gpt-4-32k` has been deprecated, learn more here: "
        "https://platform.openai.com/docs/deprecations"
    )


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("sk-proj-abcdefghijklmnop1234", "sk-proj-****************1234"),
        ("sk-wrong-api-key", "sk-wrong****-key"),
        ("invalid-key", "invalid-key"),
    ],
)
def test_a_wrong_key_is_quoted_with_its_middle_starred_out(key, shown):
    assert access_errors.wrong_api_key(key).message == (
        f"Incorrect API key provided: {shown}. "
        "You can find your API key at https://platform.openai.com/account/api-keys."
    )


@pytest.mark.parametrize(
    ("path", "beginning"),
    [
        ("/v1/chat/completions", "You didn't provide an API key."),
        ("/v1/models", "Missing bearer authentication in header"),
        ("/v1/responses", "Missing bearer or basic authentication in header"),
    ],
)
def test_a_missing_key_is_told_in_the_routes_own_words(path, beginning):
    match = ROUTER.find(path)
    endpoint = match.methods.get("POST") or match.methods["GET"]
    refused = access_errors.no_api_key(endpoint.key_error)
    assert refused.status == 401
    assert refused.message.startswith(beginning)
    assert error_object(refused)["error"]["code"] is None


@pytest.mark.parametrize(
    ("wanted", "functions", "rest"),
    [
        (None, 0, "your messages resulted in 130000 tokens. Please reduce the length of the messages."),
        (
            None,
            500,
            "your messages resulted in 130000 tokens (129500 in the messages, 500 in the functions). "
            "Please reduce the length of the messages or functions.",
        ),
        (
            50,
            500,
            "you requested 130050 tokens (129500 in the messages, 500 in the functions, and 50 in the completion). "
            "Please reduce the length of the messages, functions, or completion.",
        ),
    ],
)
def test_a_conversation_that_is_too_long_is_split_into_its_shares(wanted, functions, rest):
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "x"}], "max_tokens": wanted}
    with pytest.raises(APIError) as caught:
        check_context_length(read_chat(body, available=("gpt-4o-mini",), strict=True), 130_000, functions)
    assert caught.value.message == f"This model's maximum context length is 128000 tokens. However, {rest}"
