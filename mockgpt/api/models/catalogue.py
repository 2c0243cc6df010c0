"""The models: which are served, and their names in answers.

What is known of each is in `table`. `available` is the setting `models.available`: chat models by alias, by
snapshot or by a custom name, empty for all of the table; the other kinds are built in.
Everything here is a pure function of those two.

Source: GET /v1/models and the models page of the API reference.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from mockgpt.api.errors import requests as request_errors
from mockgpt.api.models.table import Model, described, known

# Lenient validation answers a conversation of any length.
UNBOUNDED_CONTEXT = 2**63
# The end of a dated snapshot's name: `-2024-07-18`, `-0613`.
_DATE = r"-(\d{4}-\d\d-\d\d|\d{4})$"
# What answers is served to whoever asks; only the models of conversations are chosen.
CHOSEN_KINDS = ("chat", "responses")


@lru_cache(maxsize=1)
def _families() -> dict[str, list[str]]:
    """Return the names that an alias brings: itself, the snapshot it stands for, and the other snapshots."""
    families: dict[str, list[str]] = {}
    for name, model in known().items():
        alias = re.sub(_DATE, "", name)
        if alias == name:
            families[name] = [name] if model.answers_as == name else [name, model.answers_as]
    for name in known():
        alias = re.sub(_DATE, "", name)
        if alias != name and alias in families and name not in families[alias]:
            families[alias].append(name)
    return families


@lru_cache(maxsize=8)
def _served(available: tuple[str, ...]) -> dict[str, Model]:
    """Return the served models by name, in the order of the list endpoint."""
    if not available:
        return known()
    served = {}
    for name in available:
        for member in _families().get(name, (name,)):
            served[member] = described(member)
    served.update((name, model) for name, model in known().items() if model.kind not in CHOSEN_KINDS)
    return served


def find(name: str, available: tuple[str, ...]) -> Model | None:
    """Return the model of any kind that a request names, or None.

    A fine-tune of a served model is served too, because the fine-tunes of a
    client's account cannot be known.
    """
    served = _served(available)
    model = served.get(name)
    if model is None and name.startswith("ft:"):
        base = name.split(":", 2)[1]
        if base in served:
            return described(name)
    return model


def find_as(name: str, available: tuple[str, ...], kind: str) -> Model | None:
    """Return the model that a request of a kind names; a name of one's own is of the kind it is used as."""
    model = find(name, available)
    if model is not None and model.kind != kind and name not in known() and ":" not in name:
        return invented(name, kind)
    return model


def invented(name: str, kind: str = "chat") -> Model:
    """Return a model of any name, with the usual sizes of its kind."""
    model = described(name)
    if model.kind != kind:
        usual = next((one for one in known().values() if one.kind == kind), Model(name, 0))
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
