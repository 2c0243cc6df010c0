"""Read the body of POST /v1/responses as options and a conversation.

The checks come in OpenAI's order: presence, unknown keys, fields in table order,
stored state, rules between fields, what the model supports. Lenient validation
checks nothing, uses what it can, and starts a new conversation where the earlier
one is unknown.

Source: the Responses reference; the order was measured against the live API in 2026.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.errors import responses as response_errors
from mockgpt.api.models import catalogue
from mockgpt.api.responses.echoed_request import id_of
from mockgpt.api.responses.items import mentions_json, read_input, unpaired
from mockgpt.api.responses.options import LOGPROBS, ResponseOptions, read_options
from mockgpt.api.responses.parameters import MOVED, RESPONSES
from mockgpt.api.responses.suggestions import suggestions
from mockgpt.api.validation.common_parameters import required_object
from mockgpt.api.validation.strict_schema import check_format_schema, check_function_schema
from mockgpt.generation.reply import Message

Earlier = Callable[[str], tuple[Message, ...] | None]

REASONING_ONLY = ("effort", "summary")
SAMPLING = ("temperature", "top_p", "presence_penalty", "frequency_penalty")


def read_response(
    body: object,
    *,
    available: tuple[str, ...],
    strict: bool,
    earlier: Earlier,
    conversations: Earlier = lambda _: None,
) -> tuple[ResponseOptions, tuple[Message, ...]]:
    """Return what a request asks for, and the conversation that is answered.

    Args:
        body: the parsed JSON value.
        available: the setting `models.available`.
        strict: refuse what OpenAI refuses; otherwise any JSON value is answered.
        earlier: returns the conversation up to a stored response, by its id, or None.
        conversations: returns what was said in a stored conversation, by its id, or None.

    Raises:
        APIError: the first fault, in OpenAI's order; never when lenient.
    """
    if not strict:
        return _read_leniently(body, available, earlier, conversations)
    body = required_object(body)
    _check_presence(body)
    _check_keys(body)
    RESPONSES.check(body)
    before = _read_state(body, earlier, conversations)
    if not body["input"] and not before:
        raise response_errors.input_missing()
    _check_between_fields(body)
    model = _check_model(body, available)
    messages = (*before, *read_input(body["input"]))
    _check_pairs(messages)
    return read_options(body, model), messages


def _check_presence(body: dict[str, Any]) -> None:
    if "model" not in body:
        raise parameter_errors.missing_parameter("model")
    model = body["model"]
    if type(model) is not str:
        # The live API calls null an object here.
        raise parameter_errors.invalid_type("model", "a string", {} if model is None else model)
    for name, place in MOVED.items():
        if name in body:
            raise response_errors.moved(name, place)
    if "input" not in body:
        raise parameter_errors.missing_parameter("input")


def _check_keys(body: dict[str, Any]) -> None:
    if not body.keys() <= RESPONSES.names:
        name = RESPONSES.unknown(body)[0]
        raise parameter_errors.unknown_parameter(name, suggestions(name, RESPONSES.names, body))


def _read_state(body: dict[str, Any], earlier: Earlier, conversations: Earlier) -> tuple[Message, ...]:
    """Return the earlier conversation. This server stores no prompts."""
    conversation, prompt = body.get("conversation"), body.get("prompt")
    previous = body.get("previous_response_id")
    if conversation is not None and previous is not None:
        raise response_errors.conversation_and_previous()
    said: tuple[Message, ...] = ()
    if conversation is not None:
        found = conversations(id_of(conversation))
        if found is None:
            raise response_errors.not_found("Conversation", id_of(conversation))
        said = found
    if prompt is not None:
        raise response_errors.not_found("Prompt", prompt["id"])
    if previous is None:
        return said
    messages = earlier(previous)
    if messages is None:
        raise response_errors.previous_response_not_found(previous)
    return messages


def _check_between_fields(body: dict[str, Any]) -> None:
    _check_tools(body)
    described = (body.get("text") or {}).get("format")
    if described is not None:
        _check_format(described, body["input"])
    if body.get("stream_options") is not None and body.get("stream") is not True:
        raise request_errors.only_allowed_when("stream_options", "stream")


def _check_tools(body: dict[str, Any]) -> None:
    tools = body.get("tools") or ()
    for index, tool in enumerate(tools):
        if tool["type"] == "function":
            check_function_schema(tool, param=f"tools[{index}].parameters")
    choice = body.get("tool_choice")
    if choice == "required" and not tools:
        raise response_errors.tool_choice_without_tools(choice)
    if type(choice) is dict and choice["type"] != "allowed_tools":
        wanted = choice.get("name")
        if not any(tool["type"] == choice["type"] and tool.get("name") == wanted for tool in tools):
            raise response_errors.tool_choice_not_found(choice["type"])


def _check_format(described: dict[str, Any], value: Any) -> None:
    if described["type"] == "json_object" and not mentions_json(value):
        raise response_errors.json_word_missing()
    if described["type"] == "json_schema":
        check_format_schema(described, param="text.format.schema", code="invalid_json_schema")


def _check_model(body: dict[str, Any], available: tuple[str, ...]) -> catalogue.Model:
    name = body["model"]
    if catalogue.is_reasoning(name):
        _check_reasoning(body)
    elif name.startswith(catalogue.PLAIN_PREFIXES):
        for member in REASONING_ONLY:
            if (body.get("reasoning") or {}).get(member) is not None:
                raise parameter_errors.unsupported_parameter(f"reasoning.{member}")
    model = catalogue.find(name, available)
    if model is None or model.kind != "chat":
        raise request_errors.responses_model_not_found(name)
    return model


def _check_reasoning(body: dict[str, Any]) -> None:
    for name in SAMPLING:
        default = 1 if name in ("temperature", "top_p") else 0
        value = body.get(name)
        if value is not None and value != default:
            raise response_errors.fixed_while_reasoning(name)
    if LOGPROBS in (body.get("include") or ()):
        raise response_errors.no_logprobs_while_reasoning("include")
    if body.get("top_logprobs"):
        raise response_errors.no_logprobs_while_reasoning("top_logprobs")


def _check_pairs(messages: tuple[Message, ...]) -> None:
    found = unpaired(messages)
    if found is not None:
        kind, call_id = found
        raise (
            response_errors.call_without_output(call_id)
            if kind == "call"
            else response_errors.output_without_call(call_id)
        )


def check_context_length(options: ResponseOptions, prompt_tokens: int) -> None:
    """Raise the refusal of a conversation that does not fit the model; never when lenient."""
    if prompt_tokens > options.context_length:
        raise response_errors.input_too_long()


def _read_leniently(
    body: object, available: tuple[str, ...], earlier: Earlier, conversations: Earlier
) -> tuple[ResponseOptions, tuple[Message, ...]]:
    usable = RESPONSES.repaired(body)
    value = body.get("input") if type(body) is dict else None
    name = usable.get("model") or catalogue.default_chat_model(available)
    model = catalogue.find_or_invent(name, available)
    options = read_options({**usable, "model": name, "input": value}, model, plain=True)
    before = (earlier(options.previous) if options.previous else None) or ()
    if usable.get("conversation") is not None:
        before = conversations(id_of(usable["conversation"])) or before
    return options._replace(context_length=catalogue.UNBOUNDED_CONTEXT), (*before, *read_input(value))
