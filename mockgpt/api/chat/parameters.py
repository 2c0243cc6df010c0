"""POST /v1/chat/completions: its parameters as a table, and a body checked against it.

The order of the table is the order in which faults are reported, not that of the
request. A new parameter is one row here, and one with an effect also a field in
`options.py`. `read_chat` checks in OpenAI's order: presence, unknown keys, fields,
rules between fields, what the model supports. Lenient validation checks nothing
and uses what it can.

Source: the chat reference; the order and the phrases were measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.chat.abilities import JUDGE_ANY_MESSAGE, check_contents
from mockgpt.api.chat.accepted_requests import AcceptedRequests, shape_of
from mockgpt.api.chat.messages import are_plain, check_messages
from mockgpt.api.chat.options import ChatOptions, read_options
from mockgpt.api.chat.rules import check_between_fields, check_json_word, check_model
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.models import catalogue
from mockgpt.api.models.table import described
from mockgpt.api.validation.checker import (
    Parameter,
    Table,
    anything,
    array,
    boolean,
    choice,
    integer,
    record,
    string,
    string_or_array,
)
from mockgpt.api.validation.common_parameters import (
    CACHE_KEY,
    CACHE_OPTIONS,
    CACHE_RETENTION,
    FREQUENCY_PENALTY,
    METADATA,
    MODERATION,
    PRESENCE_PENALTY,
    SAFETY_IDENTIFIER,
    SEED,
    SERVICE_TIER,
    STOP,
    STREAM_OPTIONS,
    TEMPERATURE,
    TOP_P,
    VERBOSITY,
    logit_bias,
    required_model,
    required_object,
)
from mockgpt.api.validation.message_parameters import MESSAGE, PART, type_member
from mockgpt.api.validation.tool_parameters import (
    FUNCTION_CALL,
    FUNCTIONS,
    RESPONSE_FORMAT,
    TOOL_CHOICE,
    TOOLS,
)

# Parameters that one family of models does not know at all.
PLAIN_REFUSES = ("reasoning_effort",)
REASONING_REFUSES = ("web_search_options",)

CHAT = Table(
    Parameter("model", string, nullable=False),
    Parameter("messages", array, minimum=1, item=MESSAGE, nullable=False),
    FUNCTIONS,
    FUNCTION_CALL,
    TOOLS,
    TOOL_CHOICE,
    Parameter("parallel_tool_calls", boolean),
    Parameter("max_completion_tokens", integer, minimum=1),
    Parameter("n", integer, minimum=1, maximum=128),
    TEMPERATURE,
    TOP_P,
    PRESENCE_PENALTY,
    FREQUENCY_PENALTY,
    Parameter("logprobs", boolean),
    Parameter("top_logprobs", integer, minimum=0, maximum=20),
    Parameter("user", string),
    SEED,
    MODERATION,
    SAFETY_IDENTIFIER,
    CACHE_OPTIONS,
    CACHE_KEY,
    CACHE_RETENTION,
    RESPONSE_FORMAT,
    SERVICE_TIER,
    Parameter("max_tokens", integer, minimum=1),
    Parameter(
        "reasoning_effort",
        choice,
        values=("none", "minimal", "low", "medium", "high", "xhigh", "max"),
    ),
    Parameter("logit_bias", logit_bias),
    STOP,
    Parameter("stream", boolean),
    STREAM_OPTIONS,
    Parameter("store", boolean),
    METADATA,
    Parameter(
        "prediction",
        record,
        members=(
            type_member("content"),
            Parameter("content", string_or_array, required=True, minimum=1, item=PART),
        ),
    ),
    VERBOSITY,
    Parameter(
        "modalities",
        array,
        "an array of one of 'text' or 'audio'",
        item=Parameter("modality", choice, values=("text", "audio"), nullable=False),
    ),
    Parameter(
        "audio",
        record,
        members=(
            Parameter("voice", anything, required=True),
            Parameter("format", choice, required=True, values=("wav", "aac", "mp3", "flac", "opus", "pcm16")),
        ),
    ),
    Parameter("web_search_options", record),
)


_ACCEPTED = AcceptedRequests()


def read_chat(body: object, *, available: tuple[str, ...], strict: bool, azure: bool = False) -> ChatOptions:
    """Return what a request asks for.

    Args:
        body: the parsed JSON value.
        available: the setting `models.available`.
        strict: refuse what OpenAI refuses; otherwise any JSON value is answered.
        azure: refuse what only Azure refuses, too.

    Raises:
        APIError: the first fault, in OpenAI's order; never when lenient.
    """
    if not strict:
        return _read_leniently(body, available)
    body = required_object(body)
    model = required_model(body)
    if "messages" not in body:
        raise parameter_errors.missing_parameter("messages")
    shape = shape_of(body, azure)
    known = _ACCEPTED.find(shape, available)
    if known is not None:
        _check_messages_alone(body, known)
        return ChatOptions(*known[:-2], messages=body["messages"], body=body)
    _check_keys(body, model)
    CHAT.check(body)
    check_messages(body["messages"])
    check_between_fields(body, azure=azure)
    options = read_options(body, check_model(body, model, available))._replace(shape=shape)
    _ACCEPTED.keep(shape, available, options)
    return options


def _check_messages_alone(body: dict[str, Any], options: ChatOptions) -> None:
    """Raise the refusal of messages, where all else has been accepted before; otherwise as `read_chat`."""
    messages = body["messages"]
    plain = are_plain(messages)
    if not plain:
        parameter = CHAT.parameters["messages"]
        parameter.check(messages, parameter, parameter.name)
        check_messages(messages)
    if options.response_format == "json_object":
        check_json_word(messages)
    abilities = described(options.model).abilities
    if not plain or not abilities.isdisjoint(JUDGE_ANY_MESSAGE):
        check_contents(body, abilities)


def _check_keys(body: dict[str, Any], name: str) -> None:
    model = described(name)
    refused = PLAIN_REFUSES if model.plain else REASONING_REFUSES if model.efforts else ()
    if body.keys() <= CHAT.names and not any(parameter in body for parameter in refused):
        return
    unknown = CHAT.unknown(body, refused)
    if not unknown:
        return
    if model.efforts:
        raise parameter_errors.unknown_parameter(unknown[0])
    raise parameter_errors.unrecognized_arguments(unknown)


def exceeds_context(options: ChatOptions, prompt_tokens: int) -> bool:
    """Tell whether a conversation does not fit the model; never when lenient."""
    return prompt_tokens + (options.max_tokens or 0) > options.context_length


def check_context_length(options: ChatOptions, prompt_tokens: int, function_tokens: int = 0) -> None:
    """Raise the refusal of a conversation that does not fit the model; never when lenient."""
    if exceeds_context(options, prompt_tokens):
        raise request_errors.context_length_exceeded(
            options.context_length, prompt_tokens, options.max_tokens, function_tokens
        )


def _read_leniently(body: object, available: tuple[str, ...]) -> ChatOptions:
    messages = body.get("messages") if type(body) is dict else None
    usable = CHAT.repaired({**body, "messages": None} if type(body) is dict else {})
    name = usable.get("model") or catalogue.default_chat_model(available)
    options = read_options(
        {**usable, "model": name, "messages": messages}, catalogue.find_or_invent(name, available)
    )
    return options._replace(context_length=catalogue.UNBOUNDED_CONTEXT)
