"""The models: which exist, their names in answers, their sizes.

The catalog is data. `available` is the setting `models.available`: chat models
by alias, by snapshot or by a custom name; the other kinds are built in.
Everything here is a pure function of those two.

Source: GET /v1/models and the models page of the API reference.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple
from zlib import crc32

from mockgpt.api.errors import requests as request_errors


class Model(NamedTuple):
    """One model: maximum of tokens of context and of output, and the length of an embedding.

    `created` is Unix seconds. `answers_as` is the name in answers where it differs.
    """

    id: str
    created: int
    owned_by: str = "system"
    kind: str = "chat"
    context: int = 128_000
    output: int = 16_384
    dimensions: int = 0
    answers_as: str = ""


# An alias, the snapshot it stands for, and its other snapshots.
FAMILIES: tuple[tuple[Model, ...], ...] = (
    (
        Model("gpt-4o-mini", 1721172741),
        Model("gpt-4o-mini-2024-07-18", 1721172717),
    ),
    (
        Model("gpt-4o", 1715367049),
        Model("gpt-4o-2024-08-06", 1722814719),
        Model("gpt-4o-2024-11-20", 1739331543),
        Model("gpt-4o-2024-05-13", 1715368132, output=4096),
    ),
    (
        Model("gpt-3.5-turbo", 1677610602, "openai", context=16_385, output=4096),
        Model("gpt-3.5-turbo-0125", 1706048358, context=16_385, output=4096),
        Model("gpt-3.5-turbo-1106", 1698959748, context=16_385, output=4096),
    ),
    (
        Model("gpt-4-turbo", 1712361441, output=4096),
        Model("gpt-4-turbo-2024-04-09", 1712601677, output=4096),
    ),
    (
        Model("gpt-4", 1687882411, "openai", context=8192, output=8192),
        Model("gpt-4-0613", 1686588896, "openai", context=8192, output=8192),
    ),
    (
        Model("gpt-4.1", 1744316542, context=1_047_576, output=32_768),
        Model("gpt-4.1-2025-04-14", 1744315746, context=1_047_576, output=32_768),
    ),
    (
        Model("gpt-4.1-mini", 1744318173, context=1_047_576, output=32_768),
        Model("gpt-4.1-mini-2025-04-14", 1744317547, context=1_047_576, output=32_768),
    ),
    (
        Model("o3-mini", 1737146383, context=200_000, output=100_000),
        Model("o3-mini-2025-01-31", 1738010200, context=200_000, output=100_000),
    ),
    (
        Model("o4-mini", 1744225351, context=200_000, output=100_000),
        Model("o4-mini-2025-04-16", 1744133506, context=200_000, output=100_000),
    ),
)

BUILT_IN: tuple[Model, ...] = (
    Model(
        "gpt-3.5-turbo-instruct",
        1692901427,
        kind="completion",
        context=4097,
        output=4096,
        answers_as="gpt-3.5-turbo-instruct:20230824-v2",
    ),
    Model("davinci-002", 1692634301, kind="completion", context=16_384, output=16_384),
    Model("babbage-002", 1692634615, kind="completion", context=16_384, output=16_384),
    Model("text-embedding-3-small", 1705948997, kind="embedding", context=8192, dimensions=1536),
    Model("text-embedding-3-large", 1705953180, kind="embedding", context=8192, dimensions=3072),
    Model(
        "text-embedding-ada-002",
        1671217299,
        "openai-internal",
        kind="embedding",
        context=8192,
        dimensions=1536,
        answers_as="text-embedding-ada-002-v2",
    ),
    Model("omni-moderation-latest", 1731689265, kind="moderation"),
    Model("omni-moderation-2024-09-26", 1732734466, kind="moderation"),
    Model("text-moderation-latest", 1680882602, kind="moderation", answers_as="text-moderation-007"),
    Model("text-moderation-007", 1697499283, kind="moderation"),
)

# The time of creation of a custom name is derived from it, within the year that begins here.
CUSTOM_EPOCH = 1_735_689_600  # 2025-01-01
CUSTOM_SPAN = 31_536_000
CUSTOM_OWNER = "organization-owner"

# These families reason before they answer, and refuse the parameters of sampling.
REASONING_PREFIXES = ("o1", "o3", "o4", "gpt-5")
# These do not, and do not know the parameter `reasoning_effort`. A custom name belongs to neither.
PLAIN_PREFIXES = ("gpt-3", "gpt-4", "chatgpt-", "ft:gpt-3", "ft:gpt-4")


# Lenient validation answers a conversation of any length.
UNBOUNDED_CONTEXT = 2**63


def is_reasoning(name: str) -> bool:
    """Tell whether a model is of a family that reasons."""
    return name.startswith(REASONING_PREFIXES)


def _custom(name: str) -> Model:
    base = _base_of(name)
    created = CUSTOM_EPOCH + crc32(name.encode("utf-8", "surrogatepass")) % CUSTOM_SPAN
    if base is not None:
        return base._replace(id=name, created=created, owned_by=CUSTOM_OWNER, answers_as=name)
    return Model(name, created, CUSTOM_OWNER)


def _base_of(name: str) -> Model | None:
    """Return the base model of a fine-tune `ft:BASE:organization:suffix:id`."""
    if not name.startswith("ft:"):
        return None
    return _known().get(name.split(":", 2)[1])


@lru_cache(maxsize=1)
def _known() -> dict[str, Model]:
    """Return the catalog by name; an alias has its snapshot as `answers_as`."""
    known = {model.id: model for model in BUILT_IN}
    for alias, *snapshots in FAMILIES:
        known[alias.id] = alias._replace(answers_as=snapshots[0].id)
        known.update((snapshot.id, snapshot) for snapshot in snapshots)
    return known


@lru_cache(maxsize=8)
def _served(available: tuple[str, ...]) -> dict[str, Model]:
    """Return the served models by name, in the order of the list endpoint."""
    families = {family[0].id: family for family in FAMILIES}
    known = _known()
    served = {}
    for name in available:
        for member in families.get(name, (None,)):
            model = known.get(member.id if member else name) or _custom(name)
            served[model.id] = model
    served.update((model.id, model) for model in BUILT_IN)
    return served


def find(name: str, available: tuple[str, ...]) -> Model | None:
    """Return the model of any kind that a request names, or None.

    A fine-tune of a served model is served too, because the fine-tunes of a
    client's account cannot be known.
    """
    served = _served(available)
    model = served.get(name)
    if model is None and name.startswith("ft:"):
        base = _base_of(name)
        if base is not None and base.id in served:
            return _custom(name)
    return model


def invented(name: str, kind: str = "chat") -> Model:
    """Return a model of any name, with the usual sizes of its kind."""
    model = _known().get(name)
    if model is None:
        model = _custom(name)
    if model.kind != kind:
        usual = next((one for one in BUILT_IN if one.kind == kind), Model(name, 0))
        model = usual._replace(id=name, created=model.created, owned_by=model.owned_by, answers_as=name)
    return model


def find_or_invent(name: str, available: tuple[str, ...], kind: str = "chat") -> Model:
    """Return the model of a kind that a request names, or an invented one; for lenient validation."""
    model = find(name, available)
    return model if model is not None and model.kind == kind else invented(name, kind)


def default_chat_model(available: tuple[str, ...]) -> str:
    """Return the name of the chat model that answers where a request names none."""
    return available[0] if available else "gpt-4o-mini"


def snapshot(model: Model) -> str:
    """Return the name of a model in answers."""
    return model.answers_as or model.id


def as_object(model: Model) -> dict[str, Any]:
    """Return a model as GET /v1/models/{id} shows it."""
    return {"id": model.id, "object": "model", "created": model.created, "owned_by": model.owned_by}


def model_list(available: tuple[str, ...]) -> dict[str, Any]:
    """Return the answer to GET /v1/models."""
    return {"object": "list", "data": [as_object(model) for model in _served(available).values()]}


def model_object(name: str, available: tuple[str, ...], *, strict: bool = True) -> dict[str, Any]:
    """Return the answer to GET /v1/models/{id}; `name` may hold `/` and `:`.

    Raises:
        APIError: 404, model_not_found, where no such model is served; never when lenient.
    """
    model = find(name, available)
    if model is None:
        if strict:
            raise request_errors.model_object_not_found(name)
        model = invented(name)
    return as_object(model)


def deleted_model(name: str, available: tuple[str, ...], *, strict: bool = True) -> dict[str, Any]:
    """Return the answer to DELETE /v1/models/{id}, possible for fine-tunes only; nothing is deleted.

    Raises:
        APIError: 404 for an unknown name, 403 for a model that is no fine-tune; never when lenient.
    """
    if strict:
        if find(name, available) is None:
            raise request_errors.model_object_not_found(name)
        if not name.startswith("ft:"):
            raise request_errors.model_not_deletable()
    return {"id": name, "object": "model", "deleted": True}
