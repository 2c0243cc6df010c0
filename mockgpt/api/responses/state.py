"""What an input says of items that were made before: references, reasoning, and what has to follow it.

Must not know where responses are stored: `Find` returns an item by its id.

Source: the reasoning guide, and refusals as collected in issue trackers in 2025 and 2026.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mockgpt.api.errors import responses as response_errors

Find = Callable[[str], dict[str, Any] | None]

REFERENCE = "item_reference"
REASONING = "reasoning"


def resolved(value: Any, find: Find, *, stored: bool, strict: bool) -> Any:
    """Return an input in which stored items stand for the references to them.

    Args:
        value: a text or items.
        stored: the request's `store`.
        strict: refuse what is not stored; else such references are left out.

    Raises:
        APIError: 404, a reference to an item that is not stored, or reasoning that is neither stored nor
            sent in encrypted form; 400, reasoning without the item that it led to.
    """
    if type(value) is not list:
        return value
    items = []
    for item in value:
        kind = item.get("type") if type(item) is dict else None
        if kind == REFERENCE or (kind == REASONING and strict and not item.get("encrypted_content")):
            item_id = item.get("id")
            found = find(item_id) if type(item_id) is str else None
            if found is None and strict:
                raise response_errors.item_not_found(item_id, stored=stored)
            if kind == REFERENCE:
                item = found
        if item is not None:
            items.append(item)
    if strict:
        _check_followers(items, stored)
    return items


def _check_followers(items: list[dict[str, Any]], stored: bool) -> None:
    """Raise the refusal of reasoning that is followed by nothing the model has made.

    A message that is stored is known by its id: one without is another. Encrypted reasoning stands for itself
    where nothing is stored.
    """
    waiting: str | None = None
    for item in items:
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
