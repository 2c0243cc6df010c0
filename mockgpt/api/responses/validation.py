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
from mockgpt.api.models.table import Model, described
from mockgpt.api.responses.abilities import check_abilities
from mockgpt.api.responses.echoed_request import id_of
from mockgpt.api.responses.items import mentions_json, other_calls, read_input, unpaired
from mockgpt.api.responses.options import ResponseOptions, read_options
from mockgpt.api.responses.parameters import MOVED, RESPONSES
from mockgpt.api.responses.prompts import is_prompt_id, prompted, variables_text
from mockgpt.api.responses.state import Find, LedTo, check_reasoning, resolved
from mockgpt.api.responses.suggestions import suggestions
from mockgpt.api.validation.common_parameters import required_object
from mockgpt.api.validation.strict_schema import check_format_schema, check_function_schema
from mockgpt.generation.reply import Message

Earlier = Callable[[str], tuple[Message, ...] | None]


def read_response(
    body: object,
    *,
    available: tuple[str, ...],
    strict: bool,
    earlier: Earlier,
    conversations: Earlier = lambda _: None,
    find: Find = lambda _: {},
    led_to: LedTo = lambda _: {},
    azure: bool = False,
) -> tuple[ResponseOptions, tuple[Message, ...]]:
    """Return what a request asks for, and the conversation that is answered.

    Args:
        body: the parsed JSON value.
        available: the setting `models.available`.
        strict: refuse what OpenAI refuses; otherwise any JSON value is answered.
        earlier: returns the conversation up to a stored response, by its id, or None.
        conversations: returns what was said in a stored conversation, by its id, or None.
        find: returns those of the wanted items that are stored, by their ids.
        led_to: returns those of the wanted ids whose items reasoning led to, with the reasoning's.
        azure: refuse what only Azure refuses, too.

    Raises:
        APIError: the first fault, in OpenAI's order; never when lenient.
    """
    if not strict:
        return _read_leniently(body, available, earlier, conversations, find)
    body = prompted(required_object(body), catalogue.default_chat_model(available))
    _check_presence(body)
    _check_keys(body)
    RESPONSES.check(body)
    before = _read_state(body, earlier, conversations)
    if not body["input"] and not before:
        raise response_errors.input_missing()
    _check_between_fields(body, azure)
    model = _check_model(body, available)
    value = resolved(body["input"], find, stored=body.get("store") is not False, strict=True)
    check_reasoning(value, led_to)
    messages = (*before, *read_input(value))
    _check_pairs(messages, value)
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
    """Return the earlier conversation, and what a prompt adds."""
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
        if not is_prompt_id(prompt["id"]):
            raise response_errors.not_found("Prompt", prompt["id"])
        said = (*said, Message("user", variables_text(prompt)))
    if previous is None:
        return said
    messages = earlier(previous)
    if messages is None:
        raise response_errors.previous_response_not_found(previous)
    return (*messages, *said)


def _check_between_fields(body: dict[str, Any], azure: bool) -> None:
    _check_tools(body, azure)
    described = (body.get("text") or {}).get("format")
    if described is not None:
        _check_format(described, body["input"], azure)
    if body.get("stream_options") is not None and body.get("stream") is not True:
        raise request_errors.only_allowed_when("stream_options", "stream")


def _check_tools(body: dict[str, Any], azure: bool) -> None:
    tools = body.get("tools") or ()
    for index, tool in enumerate(tools):
        if tool["type"] == "function":
            check_function_schema(tool, param=f"tools[{index}].parameters", azure=azure)
    choice = body.get("tool_choice")
    if choice == "required" and not tools:
        raise response_errors.tool_choice_without_tools(choice)
    if type(choice) is dict and choice["type"] != "allowed_tools":
        wanted = choice.get("name")
        if not any(tool["type"] == choice["type"] and tool.get("name") == wanted for tool in tools):
            raise response_errors.tool_choice_not_found(choice["type"])


def _check_format(described: dict[str, Any], value: Any, azure: bool) -> None:
    if described["type"] == "json_object" and not mentions_json(value):
        raise response_errors.json_word_missing()
    if described["type"] == "json_schema":
        check_format_schema(described, param="text.format.schema", code="invalid_json_schema", azure=azure)


def _check_model(body: dict[str, Any], available: tuple[str, ...]) -> Model:
    name = body["model"]
    check_abilities(body, described(name))
    return served_model(name, available)


def served_model(name: str, available: tuple[str, ...]) -> Model:
    """Return the model of a name that responses can be of.

    Raises:
        APIError: 400, there is none.
    """
    model = catalogue.find(name, available)
    if model is None or model.kind not in catalogue.CHOSEN_KINDS:
        raise request_errors.responses_model_not_found(name)
    return model


def _check_pairs(messages: tuple[Message, ...], value: Any) -> None:
    found = unpaired(messages)
    if found is not None and found[0] == "output":
        found = unpaired(messages, other_calls(value))
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
    body: object, available: tuple[str, ...], earlier: Earlier, conversations: Earlier, find: Find
) -> tuple[ResponseOptions, tuple[Message, ...]]:
    usable = RESPONSES.repaired({**body, "input": None} if type(body) is dict else {})
    value = body.get("input") if type(body) is dict else None
    value = resolved(value, find, stored=True, strict=False)
    name = usable.get("model") or catalogue.default_chat_model(available)
    model = catalogue.find_or_invent(name, available)
    options = read_options({**usable, "model": name, "input": value}, model, plain=True)
    before = (earlier(options.previous) if options.previous else None) or ()
    if usable.get("conversation") is not None:
        before = conversations(id_of(usable["conversation"])) or before
    return options._replace(context_length=catalogue.UNBOUNDED_CONTEXT), (*before, *read_input(value))
