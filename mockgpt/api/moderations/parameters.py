"""POST /v1/moderations: its parameters as a table, and a body checked against it.

Source: the moderations reference.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.errors import moderations as moderation_errors
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.models import catalogue
from mockgpt.api.validation.checker import Parameter, Table, record, string, tagged
from mockgpt.api.validation.common_parameters import required_object
from mockgpt.api.validation.message_parameters import type_member

DEFAULT_MODEL = "omni-moderation-latest"
MAX_INPUTS = 2048
MAX_IMAGES = 1

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
    pictures = 0 if texts else sum(item["type"] == "image_url" for item in value)
    if pictures > MAX_IMAGES:
        raise moderation_errors.too_many_images(MAX_IMAGES, pictures)


MODERATIONS = Table(
    Parameter("input", texts_or_parts, INPUT_WORDS, nullable=False),
    Parameter("model", string),
)


class Moderated(NamedTuple):
    """One input: its text, and the kinds of its parts (`text`, `image`)."""

    text: str
    kinds: tuple[str, ...]


class ModerationOptions(NamedTuple):
    """What a moderation request asks for: one result for each item."""

    model: str
    snapshot: str
    items: tuple[Moderated, ...]


def read_moderation(body: object, *, available: tuple[str, ...], strict: bool) -> ModerationOptions:
    """Return what a request asks for.

    Raises:
        APIError: the first fault; never when lenient.
    """
    if not strict:
        return _read_leniently(body, available)
    body = required_object(body)
    if "input" not in body:
        raise parameter_errors.missing_parameter("input")
    MODERATIONS.check_all(body)
    name = body.get("model") or DEFAULT_MODEL
    model = catalogue.find(name, available)
    if model is None or model.kind != "moderation":
        raise moderation_errors.model_invalid(name)
    return ModerationOptions(name, catalogue.snapshot(model), read_items(body["input"]))


def _read_leniently(body: object, available: tuple[str, ...]) -> ModerationOptions:
    name = MODERATIONS.repaired(body).get("model") or DEFAULT_MODEL
    model = catalogue.find_or_invent(name, available, "moderation")
    items = read_items(body.get("input") if type(body) is dict else "")
    return ModerationOptions(name, catalogue.snapshot(model), items)


def read_items(value: Any) -> tuple[Moderated, ...]:
    """Return the inputs of any value: an array of parts is one input, an array of texts several."""
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
