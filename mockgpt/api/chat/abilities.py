"""What the model of a chat request can do: parameters, efforts, and media that it takes.

Every field has been checked by itself before. What each model can do is a row of `models.table`.

Source: captured refusals; the order was measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.errors import media as media_errors
from mockgpt.api.errors import models as model_errors
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.models.table import Model
from mockgpt.api.validation.media import image_fault, is_other_file, media_type
from mockgpt.generation.pausing import pause

NOT_WHILE_REASONING = ("logit_bias", "prediction")
INSTRUCTIONS = ("system", "developer")
# Of a model with one of these even a plain message may be refused.
JUDGE_ANY_MESSAGE = ("no_instructions", "needs_audio")


def check_abilities(body: dict[str, Any], model: Model) -> None:
    """Raise the refusal of the first thing that a model cannot do."""
    get = body.get
    abilities = model.abilities
    if model.efforts:
        _check_reasoning(body, model)
    if model.refuses:
        _check_refused(body, model)
    verbosity = get("verbosity")
    if verbosity is not None and verbosity != "medium" and "verbosity" not in abilities:
        raise model_errors.value_not_supported("verbosity", verbosity, ("medium",))
    wanted = get("response_format")
    if wanted is not None and wanted["type"] == "json_schema" and "schema" not in abilities:
        raise model_errors.no_json_schema()
    if get("web_search_options") is not None and "search" not in abilities:
        raise model_errors.no_web_search()
    check_contents(body, abilities)


def _check_refused(body: dict[str, Any], model: Model) -> None:
    for name in body:
        if name in model.refuses and body[name] is not None:
            if "search" in model.abilities:
                raise model_errors.incompatible_argument(name)
            raise parameter_errors.unsupported_parameter(name)


def _check_reasoning(body: dict[str, Any], model: Model) -> None:
    get = body.get
    effort = get("reasoning_effort")
    if effort is not None and effort not in model.efforts and "reasoning_effort" not in model.refuses:
        raise model_errors.value_not_supported("reasoning_effort", effort, in_order(model.efforts))
    if get("max_tokens") is not None:
        raise parameter_errors.unsupported_parameter("max_tokens", "max_completion_tokens")
    if not model.reasons(effort):
        return
    for name in NOT_WHILE_REASONING:
        if get(name) is not None:
            raise parameter_errors.unsupported_parameter(name)
    for name in ("temperature", "top_p"):
        value = get(name)
        if value is not None and value != 1:
            raise parameter_errors.only_default_supported(name, value, 1)
    for name in ("presence_penalty", "frequency_penalty"):
        if get(name):
            raise parameter_errors.unsupported_parameter(name)
    if get("logprobs") is True:
        raise model_errors.no_logprobs()


def has_sound(messages: list[dict[str, Any]]) -> bool:
    """Tell whether a message brings sound, or names some that was answered."""
    for message in messages:
        parts = message.get("content")
        if message.get("audio") is not None or (
            type(parts) is list and any(part["type"] == "input_audio" for part in parts)
        ):
            return True
    return False


def in_order(efforts: tuple[str, ...]) -> tuple[str, ...]:
    """Return a model's efforts from the least to the most, as refusals list them."""
    every = ("none", "minimal", "low", "medium", "high", "xhigh", "max")
    return tuple(sorted(efforts, key=every.index))


def check_contents(body: dict[str, Any], abilities: frozenset[str]) -> None:
    """Raise the refusal of the first message that the model does not take, and of media that are none."""
    messages = body["messages"]
    if (
        "needs_audio" in abilities
        and "audio" not in (body.get("modalities") or ())
        and not has_sound(messages)
    ):
        raise model_errors.audio_needed()
    instructed = "no_instructions" not in abilities
    for index, message in enumerate(messages):
        if not instructed and message["role"] in INSTRUCTIONS:
            raise model_errors.role_not_supported(index, message["role"])
        content = message.get("content")
        if type(content) is list:
            for place, part in enumerate(content):
                kind = part["type"]
                if kind == "image_url":
                    _check_image(part["image_url"]["url"], index, place, abilities)
                elif kind == "input_audio" and "audio" not in abilities:
                    raise model_errors.no_audio(f"messages[{index}]")
                elif kind == "file":
                    _check_file(part["file"], f"messages[{index}].content[{place}].file.file_data")
                pause()


def _check_image(url: str, index: int, place: int, abilities: frozenset[str]) -> None:
    if "vision" not in abilities:
        raise model_errors.no_vision(index, place)
    fault = image_fault(url)
    if fault == "address":
        raise media_errors.image_address(f"messages[{index}].content[{place}].image_url.url")
    if fault == "download":
        raise media_errors.image_download(url)
    if fault == "base64":
        raise media_errors.image_base64()
    if fault is not None:
        raise media_errors.image_format()


def _check_file(file: dict[str, Any], path: str) -> None:
    data = file.get("file_data")
    if data is None:
        return
    kind = media_type(data)
    if kind is None:
        raise media_errors.file_data(path, "a value without the 'data:' prefix")
    if is_other_file(kind, file.get("filename")):
        raise media_errors.file_data(path, f"unsupported MIME type '{kind}'")
