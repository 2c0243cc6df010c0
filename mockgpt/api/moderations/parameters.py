"""POST /v1/moderations: its parameters as a table, and a body judged by it.

Source: the moderations reference.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.models import catalogue
from mockgpt.api.validation.checker import Parameter, Table, record, string, tagged
from mockgpt.api.validation.message_parameters import type_member

DEFAULT_MODEL = "omni-moderation-latest"
MAX_INPUTS = 2048

INPUT_WORDS = "one of a string, an array of strings, or an array of objects"

PART = Parameter(
    "part",
    tagged,
    tag="type",
    values=("text", "image_url"),
    variants={
        "text": Parameter(
            "text", record, members=(type_member("text"), Parameter("text", string, required=True))
        ),
        "image_url": Parameter(
            "image_url",
            record,
            members=(
                type_member("image_url"),
                Parameter(
                    "image_url", record, required=True, members=(Parameter("url", string, required=True),)
                ),
            ),
        ),
    },
)


def texts_or_parts(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a text, texts, or the parts of one message."""
    if type(value) is str:
        return
    if type(value) is not list:
        raise parameter_errors.invalid_type(path, parameter.expected, value)
    if not value:
        raise parameter_errors.empty_array(path)
    if len(value) > MAX_INPUTS:
        raise parameter_errors.array_too_long(path, MAX_INPUTS, len(value))
    texts = type(value[0]) is str
    for index, item in enumerate(value):
        where = f"{path}[{index}]"
        if texts:
            string(item, parameter, where)
        else:
            PART.check(item, PART, where)


MODERATIONS = Table(
    Parameter("input", texts_or_parts, INPUT_WORDS, nullable=False),
    Parameter("model", string),
)


class Moderated(NamedTuple):
    """One thing to judge: its text, and which kinds of parts it has (`text`, `image`)."""

    text: str
    kinds: tuple[str, ...]


class ModerationOptions(NamedTuple):
    """What a moderation request asks for: one result per item."""

    model: str
    snapshot: str
    items: tuple[Moderated, ...]


def check_moderation(body: object, *, available: tuple[str, ...], strict: bool) -> ModerationOptions:
    """Return what a request asks for.

    Raises:
        APIError: the first fault; never when lenient.
    """
    if not strict:
        return _lenient(body, available)
    if type(body) is not dict:
        raise request_errors.root_not_object(body)
    if "input" not in body:
        raise parameter_errors.missing_parameter("input")
    if not body.keys() <= MODERATIONS.names:
        raise parameter_errors.unrecognized_arguments(MODERATIONS.unknown(body))
    MODERATIONS.check(body)
    name = body.get("model") or DEFAULT_MODEL
    model = catalogue.find(name, available)
    if model is None or model.kind != "moderation":
        raise request_errors.model_not_found(name)
    return ModerationOptions(name, catalogue.snapshot(model), read_items(body["input"]))


def _lenient(body: object, available: tuple[str, ...]) -> ModerationOptions:
    members = body if type(body) is dict else {}
    name = members.get("model")
    if type(name) is not str or not name:
        name = DEFAULT_MODEL
    model = catalogue.find(name, available)
    if model is None or model.kind != "moderation":
        model = catalogue.invented(name, "moderation")
    return ModerationOptions(name, catalogue.snapshot(model), read_items(members.get("input")))


def read_items(value: Any) -> tuple[Moderated, ...]:
    """Return what is to be judged in any value: an array of parts is one thing, of texts several."""
    if type(value) is not list or not value:
        return (Moderated(value if type(value) is str else "", ("text",)),)
    if any(type(item) is dict for item in value):
        return (_read_parts(value),)
    return tuple(Moderated(item if type(item) is str else "", ("text",)) for item in value[:MAX_INPUTS])


def _read_parts(parts: list[Any]) -> Moderated:
    texts = []
    kinds = set()
    for part in parts:
        if type(part) is not dict:
            continue
        if part.get("image_url") is not None:
            kinds.add("image")
        if type(part.get("text")) is str:
            kinds.add("text")
            texts.append(part["text"])
    return Moderated("\n".join(texts), tuple(sorted(kinds, reverse=True)))
