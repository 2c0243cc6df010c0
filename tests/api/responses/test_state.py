"""References, reasoning items and hosted tools' items in an input."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.responses.state import resolved
from mockgpt.errors import APIError

STORED: dict[str, dict[str, Any]] = {
    "msg_1": {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "content": [{"type": "output_text", "text": "x"}],
    },
    "rs_1": {"id": "rs_1", "type": "reasoning", "summary": []},
}


def find(wanted: set[str]) -> dict[str, dict[str, Any]]:
    return {id: item for id, item in STORED.items() if id in wanted}


USER = {"role": "user", "content": "hello"}
REASONING = {"type": "reasoning", "id": "rs_1", "summary": []}


def resolve(*items: Any, stored: bool = True, strict: bool = True) -> Any:
    return resolved(list(items), find, stored=stored, strict=strict)


def refusal(*items: Any, stored: bool = True) -> tuple[int, str]:
    with pytest.raises(APIError) as caught:
        resolve(*items, stored=stored)
    assert caught.value.param == "input"
    return caught.value.status, caught.value.message


def test_a_reference_stands_for_the_stored_item() -> None:
    reference = {"type": "item_reference", "id": "msg_1"}
    assert resolve(reference, USER) == [STORED["msg_1"], USER]
    assert resolved("hello", find, stored=True, strict=True) == "hello"


def test_what_is_not_stored_is_not_found() -> None:
    assert refusal({"type": "item_reference", "id": "msg_2"}) == (404, "Item with id 'msg_2' not found.")
    status, message = refusal({**REASONING, "id": "rs_2"}, STORED["msg_1"], stored=False)
    assert (status, message) == (
        404,
        "Item with id 'rs_2' not found. Items are not persisted when `store` is set to false. Try again with "
        "`store` set to true, or remove this item from your input.",
    )
    assert resolve({**REASONING, "id": "rs_2", "encrypted_content": "gAAA"}, USER, stored=False)


def test_reasoning_needs_what_it_led_to() -> None:
    missing = (400, "Item 'rs_1' of type 'reasoning' was provided without its required following item.")
    assert refusal(USER, REASONING) == missing
    assert refusal(REASONING, USER) == missing
    assert resolve(REASONING, STORED["msg_1"], USER)
    # Another message than the one that it led to has no id.
    sealed, written = {**REASONING, "encrypted_content": "gAAA"}, {"role": "assistant", "content": "42"}
    assert refusal(sealed, written, USER) == missing
    assert resolve(sealed, written, USER, stored=False)
    call = {"type": "function_call", "call_id": "c", "name": "f"}
    assert resolve(REASONING, {**sealed, "id": "rs_2"}, call)


def test_an_item_comes_once() -> None:
    reference = {"type": "item_reference", "id": "msg_1"}
    message = "Duplicate item found with id msg_1. Remove duplicate items from your input and try again."
    assert refusal(reference, USER, reference) == refusal(STORED["msg_1"], reference) == (400, message)
    assert resolve(reference, USER, reference, strict=False) == [STORED["msg_1"], USER]
    assert resolve({**USER, "id": ""}, {**USER, "id": ""})


def test_stored_items_are_looked_for_once_however_many_are_named() -> None:
    looked: list[int] = []

    def count(wanted: set[str]) -> dict[str, dict[str, Any]]:
        looked.append(len(wanted))
        return {}

    names = [{"type": "item_reference", "id": f"msg_{number}"} for number in range(1_000)]
    assert resolved([*names, *names, USER], count, stored=True, strict=False) == [USER]
    assert looked == [1_000]


def test_lenient_validation_passes_over_what_is_not_stored() -> None:
    assert resolve({"type": "item_reference", "id": "msg_2"}, USER, strict=False) == [USER]
    assert resolve(3, None, {"type": "item_reference"}, strict=False) == [3]
