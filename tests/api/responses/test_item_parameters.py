"""Which input items are accepted."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.responses.item_parameters import ITEM_TYPES, ITEMS, items
from mockgpt.api.validation.checker import Parameter
from mockgpt.api.validation.message_parameters import LONGEST_TEXT
from mockgpt.errors import APIError

ROW = Parameter("input", items)
CALL = {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"}


@pytest.mark.parametrize(
    "item",
    [
        {"role": "user", "content": "hello"},
        {"role": "user", "content": [{"type": "input_image", "image_url": "x", "detail": "original"}]},
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Hi"}]},
        CALL,
        {"type": "custom_tool_call", "call_id": "call_1", "name": "run", "input": "x"},
        {"type": "item_reference", "id": "msg_1"},
        {"type": "reasoning", "summary": [], "encrypted_content": "gAAA"},
        {"type": "reasoning", "summary": [], "id": "rs_1"},
    ],
)
def test_items_of_known_shapes_are_accepted(item: dict[str, Any]) -> None:
    items([item], ROW, "input")


@pytest.mark.parametrize("kind", sorted(set(ITEM_TYPES) - set(ITEMS) - {"message"}))
def test_items_of_hosted_tools_are_accepted_as_they_are(kind: str) -> None:
    items([{"type": kind, "anything": 1}], ROW, "input")


@pytest.mark.parametrize(
    ("item", "param", "code"),
    [
        ({"role": "user"}, "input[0].content", "missing_required_parameter"),
        (
            {"role": "user", "content": [{"type": "output_text", "text": "x"}]},
            "input[0].content[0]",
            "invalid_value",
        ),
        (
            {"role": "user", "content": [{"text": "x"}]},
            "input[0].content[0].type",
            "missing_required_parameter",
        ),
        ({"role": "user", "content": [{"type": 7}]}, "input[0].content[0].type", "invalid_value"),
        ({"role": "user", "content": [7]}, "input[0].content[0]", "invalid_type"),
        (
            {"role": "user", "content": [{"type": "input_image"}]},
            "input[0].content[0].image_url",
            "missing_required_parameter",
        ),
        (
            {"role": "user", "content": [{"type": "input_file", "filename": "a.pdf", "file_id": None}]},
            "input[0].content[0].file_id",
            "missing_required_parameter",
        ),
        ({"role": "wizard", "content": "x"}, "input[0]", "invalid_value"),
        ({**CALL, "name": "a.b"}, "input[0].name", "invalid_value"),
        ({**CALL, "name": ""}, "input[0].name", "empty_string"),
        ({**CALL, "call_id": "c" * 65}, "input[0].call_id", "string_above_max_length"),
        ({**CALL, "call_id": ""}, "input[0].call_id", "empty_string"),
        ({**CALL, "id": "fc_" + "a" * 62}, "input[0].id", "string_above_max_length"),
        ({**CALL, "bogus": 1}, "input[0].bogus", "unknown_parameter"),
        ({"type": "item_reference"}, "input[0].id", "missing_required_parameter"),
        ({"type": "reasoning", "summary": []}, "input[0].id", "missing_required_parameter"),
    ],
)
def test_another_item_is_refused(item: dict[str, Any], param: str, code: str) -> None:
    with pytest.raises(APIError) as caught:
        items([item], ROW, "input")
    assert (caught.value.param, caught.value.code) == (param, code)


@pytest.mark.parametrize(
    ("item", "item_id", "beginning"),
    [
        (CALL, "call_70eac2a1", "fc"),
        ({"type": "function_call_output", "call_id": "call_1", "output": "x"}, "__fake_id__", "fc"),
        ({"type": "custom_tool_call", "call_id": "call_1", "name": "run", "input": "x"}, "fc_1", "ctc"),
        ({"type": "reasoning", "summary": [], "encrypted_content": "gAAA"}, "msg_1", "rs"),
        ({"type": "web_search_call"}, "call_1", "ws"),
        ({"role": "user", "content": "x"}, "1", "msg"),
        ({"type": "message", "role": "assistant", "content": "x"}, "rs_1", "msg"),
    ],
)
def test_an_id_begins_as_those_of_its_kind(item: dict[str, Any], item_id: str, beginning: str) -> None:
    with pytest.raises(APIError) as caught:
        items([{"role": "user", "content": "x"}, {**item, "id": item_id}], ROW, "input")
    assert caught.value.message == (
        f"Invalid 'input[1].id': '{item_id}'. Expected an ID that begins with '{beginning}'."
    )
    assert (caught.value.param, caught.value.code) == ("input[1].id", "invalid_value")
    items([{**item, "id": f"{beginning}_1"}], ROW, "input")


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("a" * (LONGEST_TEXT + 1), "input"),
        ([{"role": "user", "content": "a" * (LONGEST_TEXT + 1)}], "input[0].content"),
        (
            [{"role": "user", "content": [{"type": "input_text", "text": "a" * (LONGEST_TEXT + 1)}]}],
            "input[0].content[0].text",
        ),
        (
            [{"type": "function_call_output", "call_id": "c", "output": "a" * (LONGEST_TEXT + 1)}],
            "input[0].output",
        ),
    ],
    ids=["input", "content", "part", "output"],
)
def test_a_text_is_not_endless(value: Any, path: str) -> None:
    with pytest.raises(APIError) as caught:
        items(value, ROW, "input")
    assert (caught.value.param, caught.value.code) == (path, "string_above_max_length")
