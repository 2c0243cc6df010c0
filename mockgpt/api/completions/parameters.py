"""POST /v1/completions, the legacy endpoint: its parameters as a table, and a body checked against it.

The order of the checks is that of the chat endpoint, where it was measured.

Source: the completions reference; sentences as captured.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.errors import completions as completion_errors
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.models import catalogue
from mockgpt.api.models.table import Model
from mockgpt.api.validation.checker import Parameter, Table, boolean, integer, string
from mockgpt.api.validation.common_parameters import (
    FREQUENCY_PENALTY,
    PRESENCE_PENALTY,
    SEED,
    STOP,
    STREAM_OPTIONS,
    TEMPERATURE,
    TOP_P,
    logit_bias,
    read_stop,
    required_model,
    required_object,
)
from mockgpt.generation.pausing import pause

END_OF_TEXT = "<|endoftext|>"
DEFAULT_MAX_TOKENS = 16
MAX_PROMPTS = 2048
MAX_ANSWERS = 2048  # prompts times best_of

PROMPT_WORDS = "one of a string, array of strings, array of integers, or array of integer arrays"


def text_or_tokens(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a text, several texts, the token ids of one text, or those of several texts."""
    if type(value) is str:
        return
    if type(value) is not list:
        raise parameter_errors.invalid_type(path, parameter.expected, value)
    if parameter.minimum and not value:
        raise parameter_errors.empty_array(path)
    kind: type = type(value[0]) if value else str
    expected = _ITEM_WORDS.get(kind, "a string")
    for index, item in enumerate(value):
        pause()
        if type(item) is not kind or kind not in _ITEM_WORDS:
            raise parameter_errors.invalid_type(f"{path}[{index}]", expected, item)
        if kind is list:
            _token_ids(item, f"{path}[{index}]")
    if kind is not int and len(value) > MAX_PROMPTS:
        raise parameter_errors.array_too_long(path, MAX_PROMPTS, len(value))


def _token_ids(value: Any, path: str) -> None:
    if not value:
        raise parameter_errors.empty_array(path)
    for index, item in enumerate(value):
        pause()
        if type(item) is not int:
            raise parameter_errors.invalid_type(f"{path}[{index}]", "an integer", item)


_ITEM_WORDS: dict[type, str] = {str: "a string", int: "an integer", list: "an array of integers"}

COMPLETIONS = Table(
    Parameter("model", string, nullable=False),
    Parameter("prompt", text_or_tokens, PROMPT_WORDS, minimum=1),
    Parameter("suffix", string),
    Parameter("max_tokens", integer, minimum=0),
    Parameter("n", integer, minimum=1, maximum=128),
    TEMPERATURE,
    TOP_P,
    PRESENCE_PENALTY,
    FREQUENCY_PENALTY,
    Parameter("logprobs", integer, minimum=0, maximum=5),
    Parameter("best_of", integer, minimum=1, maximum=20),
    Parameter("echo", boolean),
    Parameter("user", string),
    SEED,
    Parameter("logit_bias", logit_bias),
    STOP,
    Parameter("stream", boolean),
    STREAM_OPTIONS,
)


class CompletionOptions(NamedTuple):
    """What a legacy completion request asks for, defaults filled in.

    Attributes:
        prompts: each a text, or the ids of its tokens.
        best_of: number of answers to write for each prompt; the first `n` are sent.
        logprobs: number of alternatives for each token, None for no log probabilities.
    """

    model: str
    snapshot: str
    context_length: int
    prompts: tuple[str | tuple[int, ...], ...]
    n: int
    best_of: int
    max_tokens: int
    echo: bool
    logprobs: int | None
    stop: tuple[str, ...]
    seed: int | None
    stream: bool
    include_usage: bool
    strict: bool


def read_completion(body: object, *, available: tuple[str, ...], strict: bool) -> CompletionOptions:
    """Return what a request asks for.

    Raises:
        APIError: the first fault; never when lenient.
    """
    if not strict:
        return _read_leniently(body, available)
    body = required_object(body)
    name = required_model(body)
    if "prompt" not in body:
        raise parameter_errors.missing_parameter("prompt")
    COMPLETIONS.check_all(body)
    if body.get("stream_options") is not None and body.get("stream") is not True:
        raise request_errors.only_allowed_when("stream_options", "stream")
    options = _options(body, _check_model(name, available), strict=True)
    if options.n > options.best_of:
        raise completion_errors.more_choices_than_written(options.n, options.best_of)
    if len(options.prompts) * options.best_of > MAX_ANSWERS:
        raise completion_errors.too_many_answers(MAX_ANSWERS)
    return options


def _check_model(name: str, available: tuple[str, ...]) -> Model:
    model = catalogue.find_as(name, available, "completion")
    if model is None:
        raise request_errors.model_not_found(name)
    if model.kind == "chat":
        raise request_errors.chat_model_on_completions()
    if model.kind != "completion":
        raise request_errors.not_allowed_to_sample()
    return model


def _read_leniently(body: object, available: tuple[str, ...]) -> CompletionOptions:
    usable = COMPLETIONS.repaired(body)
    name = usable.get("model") or "gpt-3.5-turbo-instruct"
    model = catalogue.find_or_invent(name, available, "completion")
    options = _options({**usable, "model": name}, model, strict=False)
    best_of = max(options.n, options.best_of)
    prompts = options.prompts[: max(1, MAX_ANSWERS // best_of)]
    return options._replace(best_of=best_of, prompts=prompts)


def _options(body: dict[str, Any], model: Model, *, strict: bool) -> CompletionOptions:
    get = body.get
    n = get("n") or 1
    max_tokens = get("max_tokens")
    return CompletionOptions(
        model=body["model"],
        snapshot=catalogue.snapshot(model),
        context_length=model.context,
        prompts=read_prompts(get("prompt")),
        n=n,
        best_of=get("best_of") or n,
        max_tokens=DEFAULT_MAX_TOKENS if max_tokens is None else max_tokens,
        echo=get("echo") is True,
        logprobs=get("logprobs"),
        stop=read_stop(get("stop")),
        seed=get("seed"),
        stream=get("stream") is True,
        include_usage=(get("stream_options") or {}).get("include_usage") is True,
        strict=strict,
    )


def read_prompts(prompt: Any) -> tuple[str | tuple[int, ...], ...]:
    """Return the prompts of a value that `text_or_tokens` accepts; null is the end of a text."""
    if prompt is None:
        return (END_OF_TEXT,)
    if type(prompt) is str:
        return (prompt,)
    if type(prompt[0]) is int:
        return (tuple(prompt),)
    return tuple(item if type(item) is str else tuple(item) for item in prompt)
