"""POST /v1/embeddings: its parameters as a table, and a body checked against it.

Source: the embeddings reference; sentences as captured.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.api.errors import embeddings as embedding_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.models import catalogue
from mockgpt.api.models.table import Model
from mockgpt.api.validation.checker import Parameter, Table, choice, integer, string
from mockgpt.api.validation.common_parameters import required_model, required_object
from mockgpt.generation.pausing import pause

MAX_INPUTS = 2048
MAX_INPUT_TOKENS = 8192
MAX_REQUEST_TOKENS = 300_000
FIXED_SIZE = frozenset(("text-embedding-ada-002",))
DEFAULT_MODEL = "text-embedding-3-small"


def texts_or_tokens(value: Any, parameter: Parameter, path: str) -> None:
    """Accept a text, several texts, the token ids of one text, or those of several texts; none empty.

    The endpoint has one sentence for all faults, and another for too many inputs.
    """
    if type(value) is str and value:
        return
    if type(value) is not list or not value:
        raise embedding_errors.input_invalid()
    kind: type = type(value[0])
    if kind is not int or {*map(type, value)} != {int}:
        for item in value:
            pause()
            if type(item) is not kind or not _is_input(item):
                raise embedding_errors.input_invalid()
    if len(value) > MAX_INPUTS:
        raise embedding_errors.too_many_inputs(MAX_INPUTS)


def _is_input(item: Any) -> bool:
    if type(item) is list:
        return {*map(type, item)} == {int}
    return type(item) is int or (type(item) is str and item != "")


EMBEDDINGS = Table(
    Parameter("model", string, nullable=False),
    Parameter("input", texts_or_tokens, nullable=False),
    Parameter("encoding_format", choice, values=("float", "base64")),
    Parameter("dimensions", integer, minimum=1),
    Parameter("user", string),
)


class EmbeddingOptions(NamedTuple):
    """What an embeddings request asks for; `inputs` are texts, or the ids of their tokens.

    `size` is the model's number of dimensions, `dimensions` the wanted number or None for all.
    """

    model: str
    snapshot: str
    inputs: tuple[str | tuple[int, ...], ...]
    size: int
    dimensions: int | None
    base64: bool
    strict: bool


def read_embedding(body: object, *, available: tuple[str, ...], strict: bool) -> EmbeddingOptions:
    """Return what a request asks for.

    Raises:
        APIError: the first fault; never when lenient.
    """
    if not strict:
        return _read_leniently(body, available)
    body = required_object(body)
    name = required_model(body)
    if "input" not in body:
        raise embedding_errors.input_invalid()
    EMBEDDINGS.check_all(body)
    model = catalogue.find_as(name, available, "embedding")
    if model is None:
        raise request_errors.model_not_found(name)
    if model.kind != "embedding":
        raise request_errors.not_allowed_to_embed()
    dimensions = body.get("dimensions")
    if dimensions is not None:
        if name in FIXED_SIZE:
            raise embedding_errors.dimensions_not_supported()
        if dimensions > model.dimensions:
            raise embedding_errors.dimensions_too_large(model.dimensions, dimensions)
    return _options(body, model, read_inputs(body["input"]), strict=True)


def _read_leniently(body: object, available: tuple[str, ...]) -> EmbeddingOptions:
    usable = EMBEDDINGS.repaired(body)
    name = usable.get("model") or DEFAULT_MODEL
    model = catalogue.find_or_invent(name, available, "embedding")
    inputs = read_inputs(body.get("input") if type(body) is dict else "")
    options = _options({**usable, "model": name}, model, inputs[:MAX_INPUTS], strict=False)
    if options.dimensions is not None:
        options = options._replace(dimensions=min(options.dimensions, options.size))
    return options


def _options(
    body: dict[str, Any], model: Model, inputs: tuple[str | tuple[int, ...], ...], *, strict: bool
) -> EmbeddingOptions:
    return EmbeddingOptions(
        model=body["model"],
        snapshot=catalogue.snapshot(model),
        inputs=inputs,
        size=model.dimensions,
        dimensions=body.get("dimensions"),
        base64=body.get("encoding_format") == "base64",
        strict=strict,
    )


def read_inputs(value: Any) -> tuple[str | tuple[int, ...], ...]:
    """Return the inputs of any value; a value that is neither text nor tokens is an empty text."""
    if type(value) is not list:
        return (value if type(value) is str else "",)
    if not value or type(value[0]) is int:
        return (_tokens(value),)
    return tuple(item if type(item) is str else _tokens(item) for item in value)


def _tokens(value: Any) -> tuple[int, ...]:
    pause()
    return tuple(token for token in value if type(token) is int) if type(value) is list else ()
