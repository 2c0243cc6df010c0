"""What no table can say about a chat request: rules between its fields, and what the model supports.

Every field has been checked by itself before, so this module relies on the shapes of the tables.

Source: captured refusals; the order was measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.chat.abilities import check_abilities
from mockgpt.api.chat.messages import mentions_json
from mockgpt.api.errors import models as model_errors
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.models import catalogue
from mockgpt.api.models.table import Model, described
from mockgpt.api.validation.strict_schema import check_format_schema, check_function_schema
from mockgpt.generation.remembered import Remembered, digest

_ACCEPTED: Remembered[bool] = Remembered()  # tools whose schemas have no fault


def check_between_fields(body: dict[str, Any], *, azure: bool = False) -> None:
    """Raise the refusal of the first field that does not fit another one."""
    get = body.get
    call = get("function_call")
    if call is not None:
        functions = get("functions")
        if not functions:
            raise request_errors.only_allowed_with("function_call", "functions")
        if type(call) is dict and all(function["name"] != call["name"] for function in functions):
            raise request_errors.function_call_not_found(call["name"])
    _check_tools(body, azure)
    if get("top_logprobs") is not None and get("logprobs") is not True:
        raise request_errors.only_allowed_when("top_logprobs", "logprobs")
    response_format = get("response_format")
    if response_format is not None:
        _check_response_format(response_format, body["messages"], azure)
    if get("max_tokens") is not None and get("max_completion_tokens") is not None:
        raise parameter_errors.exclusive_token_limits()
    if get("stream_options") is not None and get("stream") is not True:
        raise request_errors.only_allowed_when("stream_options", "stream")
    if get("metadata") and get("store") is not True:
        raise request_errors.only_allowed_when("metadata", "store")


def _check_tools(body: dict[str, Any], azure: bool) -> None:
    tools = body.get("tools")
    if tools and (key := digest(tools, azure)) not in _ACCEPTED:
        for index, tool in enumerate(tools):
            if tool["type"] == "function":
                path = f"tools[{index}].function.parameters"
                check_function_schema(tool["function"], param=path, azure=azure)
        _ACCEPTED.remember(key, True)
    for name in ("tool_choice", "parallel_tool_calls"):
        if not tools and body.get(name) is not None:
            raise request_errors.only_allowed_with(name, "tools")
    choice = body.get("tool_choice")
    if tools and type(choice) is dict and choice["type"] != "allowed_tools":
        name = choice[choice["type"]]["name"]
        if all(tool[tool["type"]]["name"] != name for tool in tools):
            raise request_errors.tool_choice_not_found(name)


def _check_response_format(
    response_format: dict[str, Any], messages: list[dict[str, Any]], azure: bool
) -> None:
    kind = response_format["type"]
    if kind == "json_object":
        check_json_word(messages)
    if kind == "json_schema":
        check_format_schema(response_format["json_schema"], param="response_format", azure=azure)


def check_json_word(messages: list[dict[str, Any]]) -> None:
    """Raise the refusal of messages that do not mention the JSON that is asked for."""
    if not mentions_json(messages):
        raise request_errors.json_word_missing()


def check_model(body: dict[str, Any], name: str, available: tuple[str, ...]) -> Model:
    """Return the chat model of a checked body, or raise the refusal of what it does not support."""
    check_abilities(body, described(name))
    model = catalogue.find(name, available)
    if model is None:
        raise request_errors.model_not_found(name)
    if model.kind != "chat":
        raise _WRONG_KIND.get(model.kind, request_errors.not_allowed_to_sample)()
    for parameter in ("max_completion_tokens", "max_tokens"):
        wanted = body.get(parameter)
        if wanted is not None and wanted > model.output:
            raise request_errors.max_tokens_too_large(model.output, wanted)
    return model


_WRONG_KIND = {
    "completion": request_errors.completion_model_on_chat,
    "responses": model_errors.only_in_responses,
}
