"""What an input says of items that were made before: references, reasoning, and what has to follow it.

Must not know where responses are stored: `Find` returns items by their ids.

Source: the reasoning guide, and refusals as collected in issue trackers in 2025 and 2026.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mockgpt.api.errors import responses as response_errors
from mockgpt.generation.pausing import pause

# Looks for all at once: an input may have a hundred thousand references.
Find = Callable[[set[str]], dict[str, dict[str, Any]]]
# Of some ids, those of stored items that reasoning led to, each with the id of that reasoning.
LedTo = Callable[[set[str]], dict[str, str]]

REFERENCE = "item_reference"
REASONING = "reasoning"


def check_reasoning(value: Any, led_to: LedTo) -> None:
    """Raise the refusal of the first stored item that comes without the reasoning that led to it."""
    named = {item["id"]: item for item in _dicts(value) if type(item.get("id")) is str}
    pause()
    needed = led_to(set(named)) if named else {}
    for item_id, item in named.items():
        reasoning_id = needed.get(item_id)
        if reasoning_id is not None and reasoning_id not in named:
            raise response_errors.item_without_reasoning(item_id, item.get("type", "message"), reasoning_id)


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if type(item) is dict] if type(value) is list else []


def resolved(value: Any, find: Find, *, stored: bool, strict: bool) -> Any:
    """Return an input in which stored items stand for the references to them.

    Args:
        value: a text or items.
        stored: the request's `store`.
        strict: refuse what is not stored, and an id that comes twice; else such references are left out.

    Raises:
        APIError: 404, a reference to an item that is not stored, or reasoning that is neither stored nor
            sent in encrypted form; 400, an item that comes twice, or reasoning without the item that it
            led to.
    """
    if type(value) is not list:
        return value
    if not any(_may_name(item) for item in value):
        return value
    elsewhere = [item for item in value if _is_elsewhere(item, strict)]
    wanted = {item["id"] for item in elsewhere if type(item.get("id")) is str}
    found = find(wanted) if wanted else {}
    items = []
    named: set[str] = set()
    for item in value:
        pause()
        item_id: Any = item.get("id") if type(item) is dict else None
        again = type(item_id) is str and item_id in named
        if again and strict:
            raise response_errors.duplicate_item(item_id)
        if type(item_id) is str and item_id:
            named.add(item_id)
        if _is_elsewhere(item, strict):
            stands_for = found.get(item_id) if type(item_id) is str else None
            if stands_for is None and strict:
                raise response_errors.item_not_found(item_id, stored=stored)
            if item["type"] == REFERENCE:
                item = None if again else stands_for
        if item is not None:
            items.append(item)
    if strict:
        _check_followers(items, stored)
    return items


def _may_name(item: Any) -> bool:
    """Tell whether an item has an id or needs one; what is no item is left out."""
    pause()
    return type(item) is not dict or "id" in item or item.get("type") in (REFERENCE, REASONING)


def _is_elsewhere(item: Any, strict: bool) -> bool:
    """Tell whether an item has to be stored."""
    pause()
    kind = item.get("type") if type(item) is dict else None
    return kind == REFERENCE or (kind == REASONING and strict and not item.get("encrypted_content"))


def _check_followers(items: list[dict[str, Any]], stored: bool) -> None:
    """Raise the refusal of reasoning that is followed by nothing the model has made.

    A message that is stored is known by its id: one without is another. Encrypted reasoning stands for itself
    where nothing is stored.
    """
    waiting: str | None = None
    for item in items:
        pause()
        kind = item.get("type", "message")
        if kind == REASONING:
            alone = item.get("encrypted_content") and not stored
            waiting = None if alone else item.get("id")
            continue
        if kind == "message":
            made = item.get("role") == "assistant" and (item.get("id") is not None or not stored)
        else:
            made = not kind.endswith("_output")
        if waiting is not None and not made:
            raise response_errors.reasoning_without_item(waiting)
        waiting = None
    if waiting is not None:
        raise response_errors.reasoning_without_item(waiting)
