"""Refused Responses requests: status and whole body, as captured from the API, and the order of faults."""

# ruff: noqa: E501 - one refusal a line, its sentence whole

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from json_values import ANYTHING, bodies, like
from property_examples import examples

from mockgpt.api.errors.envelope import error_object
from mockgpt.api.responses.options import to_prompt
from mockgpt.api.responses.parameters import RESPONSES
from mockgpt.api.responses.validation import check_context_length, read_response
from mockgpt.errors import APIError
from mockgpt.generation.reply import Message, Prompt

AVAILABLE = ("gpt-4o-mini", "o4-mini", "house/llama:7b")
DELETED = object()
PING = "ping"
TOOL = {"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}}
CALL = {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"}
OUTPUT = {"type": "function_call_output", "call_id": "call_1", "output": "42"}
SAID = {
    "id": "msg_probe",
    "type": "message",
    "status": "completed",
    "role": "assistant",
    "phase": "final_answer",
    "content": [{"type": "output_text", "annotations": [], "logprobs": [], "text": "OK"}],
}
ITEM_TYPES = "'additional_tools', 'agent_message', 'apply_patch_call', 'apply_patch_call_output', 'code_interpreter_call', 'compaction', 'compaction_trigger', 'computer_call', 'computer_call_output', 'custom_tool_call', 'custom_tool_call_output', 'file_search_call', 'function_call', 'function_call_output', 'image_generation_call', 'item_reference', 'local_shell_call', 'local_shell_call_output', 'mcp_approval_request', 'mcp_approval_response', 'mcp_call', 'mcp_list_tools', 'message', 'multi_agent_call', 'multi_agent_call_output', 'program', 'program_output', 'reasoning', 'shell_call', 'shell_call_output', 'tool_search_call', 'tool_search_output', and 'web_search_call'"
INCLUDED = "'file_search_call.results', 'web_search_call.results', 'web_search_call.action.sources', 'message.input_image.image_url', 'computer_call_output.output.image_url', 'code_interpreter_call.outputs', 'reasoning.encrypted_content', and 'message.output_text.logprobs'"
STORED = {"resp_stored": (Message("user", "before"), Message("assistant", "yes?"))}


def check(strict=True, **members):
    body = {"model": "gpt-4o-mini", "input": PING, **members}
    body = {name: value for name, value in body.items() if value is not DELETED}
    return read_response(body, available=AVAILABLE, strict=strict, earlier=STORED.get)


def refusal(**members):
    with pytest.raises(APIError) as caught:
        check(**members)
    return caught.value


def user(**members):
    return {"role": "user", "content": PING, **members}


# members, param, code, message; status 400 and type invalid_request_error throughout
REFUSALS = [
    ({"zzz_unknown": 1}, "zzz_unknown", "unknown_parameter", "Unknown parameter: 'zzz_unknown'."),
    ({"n": 2}, "n", "unknown_parameter", "Unknown parameter: 'n'."),
    ({"stop": ["ZZ"]}, "stop", "unknown_parameter", "Unknown parameter: 'stop'. Did you mean 'store'?"),
    ({"seed": 1}, "seed", "unknown_parameter", "Unknown parameter: 'seed'."),
    ({"logprobs": True}, "logprobs", "unknown_parameter", "Unknown parameter: 'logprobs'."),
    ({"max_tokens": 16}, "max_tokens", "unknown_parameter", "Unknown parameter: 'max_tokens'."),
    ({"stre": 1}, "stre", "unknown_parameter", "Unknown parameter: 'stre'. Did you mean 'store' or 'stream'?"),
    ({"strem": 1}, "strem", "unknown_parameter", "Unknown parameter: 'strem'. Did you mean 'stream' or 'store'?"),
    ({"modell": 1}, "modell", "unknown_parameter", "Unknown parameter: 'modell'."),
    ({"messages": []}, None, "unsupported_parameter", "Unsupported parameter: 'messages'. In the Responses API, this parameter has moved to 'input'. Try again with the new parameter. See the API documentation for more information: https://platform.openai.com/docs/api-reference/responses/create."),
    ({"model": DELETED}, "model", "missing_required_parameter", "Missing required parameter: 'model'."),
    ({"model": None}, "model", "invalid_type", "Invalid type for 'model': expected a string, but got an object instead."),
    ({"model": 7}, "model", "invalid_type", "Invalid type for 'model': expected a string, but got an integer instead."),
    ({"model": ""}, "model", "model_not_found", "The requested model '' does not exist."),
    ({"model": "foo"}, "model", "model_not_found", "The requested model 'foo' does not exist."),
    ({"input": DELETED}, "input", "missing_required_parameter", "Missing required parameter: 'input'."),
    ({"input": []}, None, "missing_required_parameter", "One of \"input\" or \"previous_response_id\" or 'prompt' or 'conversation' must be provided."),
    ({"input": ""}, None, "missing_required_parameter", "One of \"input\" or \"previous_response_id\" or 'prompt' or 'conversation' must be provided."),
    ({"input": None}, "input", "invalid_type", "Invalid type for 'input': expected a string, but got an object instead."),
    ({"input": {"a": 1}}, "input", "invalid_type", "Invalid type for 'input': expected one of a string or array of input items, but got an object instead."),
    ({"input": [user(bogus=1)]}, "input[0].bogus", "unknown_parameter", "Unknown parameter: 'input[0].bogus'."),
    ({"input": [user(phase="final_answer")]}, "input[0].phase", "unknown_parameter", "Unknown parameter: 'input[0].phase'."),
    ({"input": [{**SAID, "phase": "bogus"}]}, "input[0].phase", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'commentary' and 'final_answer'."),
    ({"input": [{"role": "assistant", "content": [{"type": "input_text", "text": "x"}]}]}, "input[0].content[0]", "invalid_value", "Invalid value: 'input_text'. Supported values are: 'output_text' and 'refusal'."),
    ({"input": [7]}, "input[0]", "invalid_type", "Invalid type for 'input[0]': expected an input item, but got an integer instead."),
    ({"input": [None]}, "input[0]", "invalid_type", "Invalid type for 'input[0]': expected an input item, but got null instead."),
    ({"input": [{"type": 7}]}, "input[0]", "invalid_value", f"Invalid value: ''. Supported values are: {ITEM_TYPES}."),
    ({"input": [{"type": "bogus_item"}]}, "input[0]", "invalid_value", f"Invalid value: 'bogus_item'. Supported values are: {ITEM_TYPES}."),
    ({"input": [user(role="bogus")]}, "input[0]", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'assistant', 'system', 'developer', and 'user'."),
    ({"input": [{}]}, "input[0]", "invalid_value", "Invalid value: ''. Supported values are: 'assistant', 'system', 'developer', and 'user'."),
    ({"input": [{"role": "user"}]}, "input[0].content", "missing_required_parameter", "Missing required parameter: 'input[0].content'."),
    ({"input": [user(content=[{"type": "bogus"}])]}, "input[0].content[0].type", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'input_text', 'input_image', 'input_audio', 'output_text', 'refusal', 'input_file', 'computer_screenshot', 'summary_text', and 'encrypted_content'."),
    ({"input": [user(content=[{"type": "output_text", "text": "x"}])]}, "input[0].content[0]", "invalid_value", "Invalid value: 'output_text'. Supported values are: 'input_text', 'input_image', 'input_file', 'scoped_content', and 'input_audio'."),
    ({"input": [user(content=[{"type": "input_text"}])]}, "input[0].content[0].text", "missing_required_parameter", "Missing required parameter: 'input[0].content[0].text'."),
    ({"input": [CALL, user()]}, "input", None, "No tool output found for function call call_1."),
    ({"input": [user(), OUTPUT]}, "input", None, "No tool call found for function call output with call_id call_1."),
    ({"text": {"zzz": 1}}, "text.zzz", "unknown_parameter", "Unknown parameter: 'text.zzz'."),
    ({"text": {"format": {"type": "bogus"}}}, "text.format.type", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'json_object', 'text', and 'json_schema'."),
    ({"text": {"format": {"type": "json_schema"}}}, "text.format.name", "missing_required_parameter", "Missing required parameter: 'text.format.name'."),
    ({"text": {"format": {"type": "json_object"}}}, "input", None, "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'."),
    ({"text": {"format": {"type": "json_schema", "name": "e", "strict": True, "schema": {"type": "object"}}}}, "text.format.schema", "invalid_json_schema", "Invalid schema for response_format 'e': In context=(), 'additionalProperties' is required to be supplied and to be false."),
    ({"text": {"verbosity": "bogus"}}, "text.verbosity", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'low', 'medium', and 'high'."),
    ({"tools": [{}]}, "tools[0].type", "missing_required_parameter", "Missing required parameter: 'tools[0].type'."),
    ({"tools": [{"type": "function"}]}, "tools[0].name", "missing_required_parameter", "Missing required parameter: 'tools[0].name'."),
    ({"tools": [{"type": "function", "function": {"name": "f"}}]}, "tools[0].name", "missing_required_parameter", "Missing required parameter: 'tools[0].name'."),
    ({"tools": [{"type": "code_interpreter", "container": 7}]}, "tools[0].container", "invalid_type", "Invalid type for 'tools[0].container': expected one of a string or object, but got an integer instead."),
    ({"tools": [{"type": "code_interpreter", "container": {}}]}, "tools[0].container.type", "missing_required_parameter", "Missing required parameter: 'tools[0].container.type'."),
    ({"tools": [{**TOOL, "parameters": {"type": "object", "properties": {}, "required": None}}]}, "tools[0].parameters", "invalid_function_parameters", "Invalid schema for function 'f': None is not of type 'array'."),
    ({"tools": "x"}, "tools", "invalid_type", "Invalid type for 'tools': expected an array of tools, but got a string instead."),
    ({"tools": [{**TOOL, "strict": True}]}, "tools[0].parameters", "invalid_function_parameters", "Invalid schema for function 'f': In context=(), 'additionalProperties' is required to be supplied and to be false."),
    ({"tool_choice": 7}, "tool_choice", "invalid_type", "Invalid type for 'tool_choice': expected one of an object or 'none', 'auto', or 'required', but got an integer instead."),
    ({"tools": [TOOL], "tool_choice": "bogus"}, "tool_choice", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'none', 'auto', and 'required'."),
    ({"tools": [TOOL], "tool_choice": {"type": "function"}}, "tool_choice.name", "missing_required_parameter", "Missing required parameter: 'tool_choice.name'."),
    ({"tools": [TOOL], "tool_choice": {"type": "function", "function": {"name": "f"}}}, "tool_choice.name", "missing_required_parameter", "Missing required parameter: 'tool_choice.name'."),
    ({"tool_choice": "required"}, "tool_choice", None, "Tool choice 'required' must be specified with 'tools' parameter."),
    ({"tools": [TOOL], "tool_choice": {"type": "function", "name": "g"}}, "tool_choice", None, "Tool choice 'function' not found in 'tools' parameter."),
    ({"reasoning": "low"}, "reasoning", "invalid_type", "Invalid type for 'reasoning': expected an object, but got a string instead."),
    ({"reasoning": {"effort": "bogus"}}, "reasoning.effort", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'none', 'minimal', 'low', 'medium', 'high', 'xhigh', and 'max'."),
    ({"reasoning": {"effort": ["low"]}}, "reasoning.effort", "invalid_type", "Invalid type for 'reasoning.effort': expected one of one of 'none', 'minimal', 'low', 'medium', 'high', 'xhigh', or 'max' or integer, but got an array instead."),
    ({"reasoning": {"summary": "bogus"}}, "reasoning.summary", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'concise', 'detailed', and 'auto'."),
    ({"reasoning": {"effort": "low"}}, "reasoning.effort", "unsupported_parameter", "Unsupported parameter: 'reasoning.effort' is not supported with this model."),
    ({"temperature": "hot"}, "temperature", "invalid_type", "Invalid type for 'temperature': expected a decimal, but got a string instead."),
    ({"model": "o4-mini", "temperature": 0.5}, "temperature", None, "Unsupported parameter: 'temperature' is not supported with this model."),
    ({"model": "o4-mini", "top_logprobs": 1}, "top_logprobs", "unsupported_parameter", "logprobs are not supported with reasoning models."),
    ({"previous_response_id": "resp_x"}, "previous_response_id", "previous_response_not_found", "Previous response with id 'resp_x' not found."),
    ({"previous_response_id": {}}, "previous_response_id", "invalid_type", "Invalid type for 'previous_response_id': expected a string, but got an object instead."),
    ({"conversation": "conv_x", "previous_response_id": "resp_x"}, None, "mutually_exclusive_parameters", "Mutually exclusive parameters: ''. Ensure you are only providing one of: 'pre..._id' or 'conversation'."),
    ({"prompt": "x"}, "prompt", "invalid_type", "Invalid type for 'prompt': expected an object, but got a string instead."),
    ({"truncation": "bogus"}, "truncation", "invalid_value", "Invalid value: 'bogus'. Supported values are: 'auto' and 'disabled'."),
    ({"truncation": {}}, "truncation", "invalid_type", "Invalid type for 'truncation': expected one of 'auto' or 'disabled', but got an object instead."),
    ({"include": ["bogus.thing"]}, "include[0]", "invalid_value", f"Invalid value: 'bogus.thing'. Supported values are: {INCLUDED}."),
    ({"include": "x"}, "include", "invalid_type", "Invalid type for 'include': expected an array of one of 'fil...lts', 'web...lts', 'web...ces', 'mes...url', 'com...url', 'cod...uts', 'rea...ent', or 'mes...obs', but got a string instead."),
    ({"max_tool_calls": 0}, "max_tool_calls", "integer_below_min_value", "Invalid 'max_tool_calls': integer below minimum value. Expected a value >= 1, but got 0 instead."),
    ({"max_output_tokens": 15}, "max_output_tokens", "integer_below_min_value", "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 15 instead."),
    ({"metadata": "x"}, "metadata", "invalid_type", "Invalid type for 'metadata': expected a metadata object, but got a string instead."),
    ({"prompt_cache_retention": "x"}, "prompt_cache_retention", "invalid_value", "Invalid value: 'x'. Supported values are: 'in_memory' and '24h'."),
    ({"stream_options": {"include_usage": True}}, "stream_options.include_usage", "unknown_parameter", "Unknown parameter: 'stream_options.include_usage'."),
    ({"stream_options": {"include_obfuscation": False}}, "stream_options", None, "The 'stream_options' parameter is only allowed when 'stream' is enabled."),
    ({"background": "yes"}, "background", "invalid_type", "Invalid type for 'background': expected a boolean, but got a string instead."),
    ({"instructions": {}}, "instructions", "invalid_type", "Invalid type for 'instructions': expected a string, but got an object instead."),
    ({"context_management": "x"}, "context_management", "invalid_type", "Invalid type for 'context_management': expected an array of objects, but got a string instead."),
    ({"moderation": "x"}, "moderation", "invalid_type", "Invalid type for 'moderation': expected an object, but got a string instead."),
]  # fmt: skip


@pytest.mark.parametrize(("members", "param", "code", "message"), REFUSALS, ids=lambda value: None)
def test_a_bad_request_is_refused_in_openais_words(members, param, code, message):
    refused = refusal(**members)
    assert refused.status == 400
    assert error_object(refused) == {
        "error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}
    }


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"conversation": "conv_x"}, "Conversation with id 'conv_x' not found."),
        ({"conversation": {"id": "conv_x"}}, "Conversation with id 'conv_x' not found."),
        ({"prompt": {"id": "pmpt_x"}}, "Prompt with id 'pmpt_x' not found."),
    ],
)
def test_what_is_not_stored_is_not_found(members, message):
    refused = refusal(**members)
    assert (refused.status, refused.message, refused.param, refused.code) == (404, message, None, None)


ORDER = [
    ({"model": DELETED}, {"zzz": 1}),
    ({"model": DELETED}, {"input": DELETED}),
    ({"input": DELETED}, {"zzz": 1}),
    ({"input": DELETED}, {"truncation": "bogus"}),
    ({"zzz": 1}, {"input": [user(bogus=1)]}),
    ({"zzz": 1}, {"input": []}),
    ({"input": 7}, {"truncation": "bogus"}),
    ({"input": [{}]}, {"previous_response_id": "resp_x"}),
    ({"moderation": "x"}, {"include": ["bogus"]}),
    ({"include": ["bogus"]}, {"tools": "x"}),
    ({"tools": "x"}, {"metadata": "x"}),
    ({"metadata": "x"}, {"text": "x"}),
    ({"text": "x"}, {"temperature": "x"}),
    ({"temperature": "x"}, {"top_p": "x"}),
    ({"top_p": "x"}, {"presence_penalty": "x"}),
    ({"parallel_tool_calls": "x"}, {"stream": "x"}),
    ({"stream": "x"}, {"stream_options": "x"}),
    ({"stream_options": "x"}, {"background": "x"}),
    ({"background": "x"}, {"max_output_tokens": "x"}),
    ({"max_output_tokens": "x"}, {"max_tool_calls": "x"}),
    ({"max_tool_calls": "x"}, {"reasoning": "x"}),
    ({"reasoning": "x"}, {"user": 7}),
    ({"user": 7}, {"safety_identifier": 7}),
    ({"prompt_cache_key": 7}, {"prompt_cache_retention": "x"}),
    ({"prompt_cache_retention": "x"}, {"truncation": "x"}),
    ({"truncation": "x"}, {"instructions": 7}),
    ({"instructions": 7}, {"store": "x"}),
    ({"store": "x"}, {"service_tier": "bogus"}),
    ({"service_tier": "bogus"}, {"top_logprobs": "x"}),
    ({"top_logprobs": "x"}, {"context_management": "x"}),
    ({"truncation": "bogus"}, {"previous_response_id": "resp_x"}),
    ({"prompt": {"id": "pmpt_x"}}, {"previous_response_id": "resp_x"}),
    ({"conversation": "conv_x"}, {"prompt": {"id": "pmpt_x"}}),
    ({"previous_response_id": "resp_x"}, {"input": []}),
    ({"previous_response_id": "resp_x"}, {"reasoning": {"effort": "low"}}),
    ({"input": []}, {"reasoning": {"effort": "low"}}),
]


@pytest.mark.parametrize(("first", "second"), ORDER, ids=lambda value: None)
def test_of_two_faults_the_one_that_openai_reports_is_reported(first, second):
    alone = error_object(refusal(**first))
    assert error_object(refusal(**first, **second)) == alone
    assert error_object(refusal(**second, **first)) == alone


@pytest.mark.parametrize(
    "members",
    [
        {"input": [user(id="msg_x", status="completed", type="message")]},
        {"input": [user(), SAID, user(content="again")]},
        {"input": [user(), CALL, OUTPUT]},
        {"input": [{"role": "assistant", "content": [{"type": "refusal", "refusal": "no"}]}, user()]},
        {
            "input": [{"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "x"}, user()],
            "store": False,
        },
        {"input": [], "previous_response_id": "resp_stored"},
        {"tools": [TOOL, {"type": "web_search"}], "tool_choice": {"type": "web_search"}},
        {"tools": [TOOL], "tool_choice": {"type": "function", "name": "f"}, "include": []},
        {"model": "house/llama:7b", "reasoning": {"effort": "low", "summary": "auto"}},
        {"conversation": None, "prompt": None, "metadata": None, "stream": True, "stream_options": {}},
    ],
)
def test_what_openai_accepts_is_accepted(members):
    options, messages = check(**members)
    assert isinstance(to_prompt(options, messages), Prompt)


def test_an_id_in_the_form_of_a_prompts_is_one_of_the_account():
    prompt = {
        "id": f"pmpt_{'0a' * 24}",
        "variables": {"city": {"type": "input_text", "text": "Rome"}, "a": "b"},
    }
    asked, messages = read_response(
        {"prompt": prompt}, available=AVAILABLE, strict=True, earlier=lambda _: None
    )
    assert (asked.model, asked.input) == (AVAILABLE[0], [])
    assert messages == (Message("user", "Rome\nb"),)
    assert asked.echo["prompt"] == {**prompt, "version": None}


def test_a_response_continues_a_stored_one():
    _, messages = check(input="and now?", previous_response_id="resp_stored")
    assert messages == (*STORED["resp_stored"], Message("user", "and now?"))


def test_what_does_not_fit_the_model_is_refused():
    options, _ = check()
    with pytest.raises(APIError) as caught:
        check_context_length(options, 128_001)
    assert error_object(caught.value)["error"] == {
        "message": "Your input exceeds the context window of this model. Please adjust your input and try again.",
        "type": "invalid_request_error",
        "param": "input",
        "code": "context_length_exceeded",
    }
    check_context_length(check(strict=False)[0], 10**9)


@given(ANYTHING | bodies(RESPONSES, model="gpt-4o-mini", input="json"))
@examples(500)
def test_any_json_value_is_refused_or_understood(body):
    refused_or_understood(body)


@given(like(RESPONSES.parameters["tools"]), like(RESPONSES.parameters["tool_choice"]))
@examples(200)
def test_any_tools_are_refused_or_understood(tools, choice):
    refused_or_understood({"model": "gpt-4o-mini", "input": "hi", "tools": tools, "tool_choice": choice})


PARTS = st.dictionaries(
    st.sampled_from(("type", "text", "refusal", "image_url", "detail")),
    st.sampled_from(("input_text", "output_text", "refusal", "input_image", "auto", None, 7)),
)
INPUT_ITEMS = st.dictionaries(
    st.sampled_from(("type", "role", "content", "id", "call_id", "name", "arguments", "output", "status")),
    st.sampled_from(
        ("message", "user", "assistant", "function_call", "function_call_output", "call_1", None, 7)
    )
    | st.lists(PARTS, max_size=2),
)


@given(st.lists(INPUT_ITEMS, max_size=3))
@examples(400)
def test_any_items_are_refused_or_understood(items):
    refused_or_understood({"model": "gpt-4o-mini", "input": items})


def refused_or_understood(body):
    refused = None
    try:
        understood = read_response(body, available=AVAILABLE, strict=True, earlier=STORED.get)
    except APIError as refusal:
        refused = refusal
    assert isinstance(to_prompt(*understood), Prompt) if refused is None else 400 <= refused.status < 500
    assert isinstance(
        to_prompt(*read_response(body, available=AVAILABLE, strict=False, earlier=STORED.get)), Prompt
    )
