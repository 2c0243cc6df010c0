"""What the model of a Responses request can do: efforts, sampling, verbosity, and media that it takes.

Every field has been checked by itself before. What each model can do is a row of `models.table`.

Source: captured refusals; the order was measured against the live API in 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.chat.abilities import in_order
from mockgpt.api.errors import media as media_errors
from mockgpt.api.errors import models as model_errors
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import responses as response_errors
from mockgpt.api.models.table import Model
from mockgpt.api.responses.options import ENCRYPTED, LOGPROBS
from mockgpt.api.validation.media import image_fault, is_other_file, media_type
from mockgpt.generation.pausing import pause

REASONING_ONLY = ("effort", "summary", "generate_summary")
SAMPLING = ("temperature", "top_p", "presence_penalty", "frequency_penalty")


def check_abilities(body: dict[str, Any], model: Model) -> None:
    """Raise the refusal of the first thing that a model cannot do."""
    wanted = body.get("reasoning") or {}
    if model.efforts:
        effort = wanted.get("effort")
        if effort is not None and effort not in model.efforts:
            raise model_errors.value_not_supported_with(
                body["model"], "reasoning.effort", effort, in_order(model.efforts)
            )
        if model.reasons(effort):
            _check_sampling(body)
    elif model.plain and "summary" not in model.abilities:
        for member in REASONING_ONLY:
            if wanted.get(member) is not None:
                raise parameter_errors.unsupported_parameter(f"reasoning.{member}")
        if ENCRYPTED in (body.get("include") or ()):
            raise response_errors.no_encrypted_content()
    verbosity = (body.get("text") or {}).get("verbosity")
    if verbosity is not None and verbosity != "medium" and "verbosity" not in model.abilities:
        raise model_errors.value_not_supported_with(body["model"], "text.verbosity", verbosity, ("medium",))
    if type(body["input"]) is list:
        _check_media(body["input"], model.abilities)


def _check_sampling(body: dict[str, Any]) -> None:
    for name in SAMPLING:
        default = 1 if name in ("temperature", "top_p") else 0
        value = body.get(name)
        if value is not None and value != default:
            raise response_errors.fixed_while_reasoning(name)
    if LOGPROBS in (body.get("include") or ()):
        raise response_errors.no_logprobs_while_reasoning("include")
    if body.get("top_logprobs"):
        raise response_errors.no_logprobs_while_reasoning("top_logprobs")


def _check_media(items: list[dict[str, Any]], abilities: frozenset[str]) -> None:
    for index, item in enumerate(items):
        pause()
        member = "output" if type(item.get("output")) is list else "content"
        content = item.get(member)
        if type(content) is not list:
            continue
        for place, part in enumerate(content):
            pause()
            kind = part.get("type") if type(part) is dict else None
            if kind == "input_image":
                _check_image(part, index, place, member, abilities)
            elif kind == "input_audio" and "audio" not in abilities:
                raise model_errors.no_audio(f"input[{index}]")
            elif kind == "input_file":
                _check_file(part, f"input[{index}].{member}[{place}]")


def _check_file(part: dict[str, Any], path: str) -> None:
    """Check a file; parts of tools' outputs may have members of any type."""
    data, name, url = (part.get(member) for member in ("file_data", "filename", "file_url"))
    if type(data) is str:
        kind = media_type(data)
        if kind is not None and is_other_file(kind, None):
            raise media_errors.file_data_responses(f"{path}.file_data", kind)
        if is_other_file(kind, name if type(name) is str else None):
            raise media_errors.file_type()
        if name is None and part.get("file_id") is None:
            raise parameter_errors.missing_parameter(f"{path}.filename")
    elif type(url) is str and is_other_file(None, url.partition("?")[0]):
        raise media_errors.file_type()


def _check_image(
    part: dict[str, Any], index: int, place: int, member: str, abilities: frozenset[str]
) -> None:
    url = part.get("image_url")
    if "vision" not in abilities:
        raise model_errors.no_vision(index, place)
    fault = image_fault(url) if type(url) is str else None
    if fault == "address":
        raise media_errors.image_address(f"input[{index}].{member}[{place}].image_url")
    if fault == "download":
        raise media_errors.image_download_responses(str(url))
    if fault == "base64":
        raise media_errors.image_base64()
    if fault is not None:
        raise media_errors.image_data()
