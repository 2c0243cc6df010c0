"""Compare a recorded answer of the real API with the mock's answer to the same request.

Pure functions over bodies. What a model says differs each time, so texts, numbers and ids are not
compared: only what a client's code relies on. Those are the keys (of each type of event, in a stream),
the order of events, token counts, and every word of a refusal.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import orjson

Keys = dict[str, set[str]]
# Members whose keys are the client's own words, or the model's: a schema, the filters of a file.
OPAQUE = frozenset(
    ("schema", "parameters", "output_schema", "metadata", "logit_bias", "tool_usage", "billing")
)
DATA = "data: "


class Comparison(NamedTuple):
    """What was found out about one interaction.

    Attributes:
        missing: keys that only the recorded answer has, behind the type of their event.
        extra: the other way around.
        order: the order of events differs: (recorded, mock's), with repeated ones told once.
        key_order: the order of the keys at the top of the answer differs: (recorded, mock's).
        tokens: each token count by its path, as (recorded, mock's).
        refusal: members of `error` that differ, as (recorded, mock's).
    """

    status: tuple[int, int]
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    order: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    key_order: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    tokens: dict[str, tuple[int, int]] = {}  # noqa: RUF012 - never mutated
    refusal: dict[str, tuple[Any, Any]] = {}  # noqa: RUF012 - never mutated

    @property
    def same_status(self) -> bool:
        """Whether both have the same status."""
        return self.status[0] == self.status[1]


def compare(status: int, recorded: str, mock_status: int, answered: str) -> Comparison:
    """Compare two answers: whole bodies, or streams of server-sent events."""
    statuses = (status, mock_status)
    if status >= 400 or mock_status >= 400:
        return Comparison(statuses, refusal=_refusal(recorded, answered))
    one, other = events_of(recorded), events_of(answered)
    mine, theirs = keys_by_type(one), keys_by_type(other)
    missing, extra = _difference(mine, theirs), _difference(theirs, mine)
    orders = (tuple(order_of(one)), tuple(order_of(other)))
    tops = (_top_keys(one), _top_keys(other))
    shared = set(tops[0]) & set(tops[1])
    aligned = [tuple(key for key in top if key in shared) for top in tops]
    return Comparison(
        statuses,
        tuple(missing),
        tuple(extra),
        orders if orders[0] != orders[1] else None,
        (aligned[0], aligned[1]) if aligned[0] != aligned[1] else None,
        tokens=_tokens(one, other),
    )


def events_of(body: str) -> list[dict[str, Any]]:
    """Return the JSON objects of a stream, or the single one of a whole body."""
    if not body.lstrip().startswith((DATA, "event:")):
        return [orjson.loads(body)]
    lines = [line[len(DATA) :] for line in body.splitlines() if line.startswith(DATA)]
    return [orjson.loads(line) for line in lines if line.startswith("{")]


def type_of(event: dict[str, Any]) -> str:
    """Return what kind of event this is: a name of the Responses API, or what a chunk brings."""
    if event.get("object") in ("chat.completion.chunk", "text_completion") and "choices" in event:
        return _chunk_type(event)
    return str(event.get("type") or event.get("object") or "")


def _chunk_type(event: dict[str, Any]) -> str:
    if not event["choices"]:
        return "usage"
    choice = event["choices"][0]
    if choice.get("finish_reason"):
        return "finish"
    delta = choice.get("delta") or {}
    return "role" if "role" in delta else "+".join(sorted(delta)) or "text"


def order_of(events: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the types of events, those that follow each other once."""
    last = None
    for event in events:
        kind = type_of(event)
        if kind != last:
            yield kind
        last = kind


def keys_by_type(events: list[dict[str, Any]]) -> Keys:
    """Return the paths of all keys by the type of their event."""
    found: Keys = {}
    for event in events:
        found.setdefault(type_of(event), set()).update(_paths(event, ""))
    return found


def _paths(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, member in value.items():
            where = f"{path}.{key}" if path else key
            yield where
            if key not in OPAQUE:
                yield from _paths(member, where)
    elif isinstance(value, list):
        for item in value:
            # Items of different types are told apart, as their keys differ.
            kind = item.get("type") if isinstance(item, dict) else None
            yield from _paths(item, f"{path}[{kind if isinstance(kind, str) else ''}]")


def _difference(one: Keys, other: Keys) -> list[str]:
    return [
        f"{kind}: {path}"
        for kind, paths in one.items()
        for path in sorted(paths - other.get(kind, set()))
        if not any(path.startswith((f"{parent}.", f"{parent}[")) for parent in paths - other.get(kind, set()))
    ]


def _top_keys(events: list[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(events[-1]) if events else ()


def _tokens(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> dict[str, tuple[int, int]]:
    usages = []
    for events in (one, other):
        usage = next((found for event in reversed(events) if (found := _usage(event))), {})
        usages.append(dict(_counts(usage, "")))
    return {path: (count, usages[1][path]) for path, count in usages[0].items() if path in usages[1]}


def _usage(event: dict[str, Any]) -> dict[str, Any]:
    response = event.get("response")
    found = event.get("usage") or (response.get("usage") if isinstance(response, dict) else None)
    return found if isinstance(found, dict) else {}


def _counts(usage: dict[str, Any], path: str) -> Iterator[tuple[str, int]]:
    for key, value in usage.items():
        if isinstance(value, dict):
            yield from _counts(value, f"{path}{key}.")
        elif isinstance(value, int):
            yield f"{path}{key}", value


def _refusal(recorded: str, answered: str) -> dict[str, tuple[Any, Any]]:
    one, other = _error(recorded), _error(answered)
    names = dict.fromkeys((*one, *other))
    return {name: (one.get(name), other.get(name)) for name in names if one.get(name) != other.get(name)}


def _error(body: str) -> dict[str, Any]:
    try:
        error = orjson.loads(body).get("error")
    except (ValueError, AttributeError):
        return {}
    return error if isinstance(error, dict) else {}
