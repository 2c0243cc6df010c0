"""What no table can say about a chat request: rules between its fields, and what the model supports.

Every field has been checked by itself before, so this module relies on the shapes of the tables.

Source: captured refusals; the order was measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.chat.messages import mentions_json
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.models import catalogue
from mockgpt.api.validation.strict_schema import check_format_schema, check_function_schema

NOT_WHILE_REASONING = ("logit_bias", "stop", "prediction")


def check_between_fields(body: dict[str, Any]) -> None:
    """Raise the refusal of the first field that does not fit another one."""
    get = body.get
    call = get("function_call")
    if call is not None:
        functions = get("functions")
        if not functions:
            raise request_errors.only_allowed_with("function_call", "functions")
        if type(call) is dict and all(function["name"] != call["name"] for function in functions):
            raise request_errors.function_call_not_found(call["name"])
    _check_tools(body)
    if get("top_logprobs") is not None and get("logprobs") is not True:
        raise request_errors.only_allowed_when("top_logprobs", "logprobs")
    response_format = get("response_format")
    if response_format is not None:
        _check_response_format(response_format, body["messages"])
    if get("stream_options") is not None and get("stream") is not True:
        raise request_errors.only_allowed_when("stream_options", "stream")


def _check_tools(body: dict[str, Any]) -> None:
    tools = body.get("tools")
    if tools is not None:
        for index, tool in enumerate(tools):
            if tool["type"] == "function":
                check_function_schema(tool["function"], param=f"tools[{index}].function.parameters")
    choice = body.get("tool_choice")
    if choice is None:
        return
    if not tools:
        raise request_errors.only_allowed_with("tool_choice", "tools")
    if type(choice) is dict and choice["type"] != "allowed_tools":
        name = choice[choice["type"]]["name"]
        if all(tool[tool["type"]]["name"] != name for tool in tools):
            raise request_errors.tool_choice_not_found(name)


def _check_response_format(response_format: dict[str, Any], messages: list[dict[str, Any]]) -> None:
    kind = response_format["type"]
    if kind == "json_object" and not mentions_json(messages):
        raise request_errors.json_word_missing()
    if kind == "json_schema":
        check_format_schema(response_format["json_schema"], param="response_format")


def check_model(body: dict[str, Any], name: str, available: tuple[str, ...]) -> catalogue.Model:
    """Return the chat model of a checked body, or raise the refusal of what it does not support."""
    if catalogue.is_reasoning(name):
        _check_reasoning(body)
    model = catalogue.find(name, available)
    if model is None:
        raise request_errors.model_not_found(name)
    if model.kind != "chat":
        raise (
            request_errors.completion_model_on_chat()
            if model.kind == "completion"
            else request_errors.not_allowed_to_sample()
        )
    for parameter in ("max_completion_tokens", "max_tokens"):
        wanted = body.get(parameter)
        if wanted is not None and wanted > model.output:
            raise request_errors.max_tokens_too_large(model.output, wanted)
    return model


def _check_reasoning(body: dict[str, Any]) -> None:
    if body.get("max_tokens") is not None:
        raise parameter_errors.unsupported_parameter("max_tokens", "max_completion_tokens")
    for name in NOT_WHILE_REASONING:
        if body.get(name) is not None:
            raise parameter_errors.unsupported_parameter(name)
    for name in ("temperature", "top_p"):
        value = body.get(name)
        if value is not None and value != 1:
            raise parameter_errors.only_default_supported(name, value, 1)
