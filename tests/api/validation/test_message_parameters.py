"""The table of the messages of a chat request."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.validation.message_parameters import MESSAGE, ROLES
from mockgpt.errors import APIError

CALL = {"id": "call_1", "type": "custom", "custom": {"name": "run", "input": "x"}}


def called(name: str) -> dict[str, Any]:
    return {"id": "call_1", "type": "function", "function": {"name": name, "arguments": "{}"}}


def test_every_role_has_a_row() -> None:
    assert set(MESSAGE.variants) == set(ROLES)


@pytest.mark.parametrize(
    "message",
    [
        {"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x", "detail": "original"}}]},
        {"role": "user", "content": [{"type": "input_audio", "input_audio": {"data": "", "format": "wav"}}]},
        {"role": "user", "content": [{"type": "file", "file": {"file_id": "file-1"}}], "name": "ann"},
        {"role": "user", "content": [{"type": "file", "file": {"filename": "a.pdf", "file_data": "data:,"}}]},
        {"role": "assistant", "content": None, "tool_calls": [CALL], "annotations": []},
        {"role": "tool", "content": "42", "tool_call_id": "call_1"},
    ],
)
def test_messages_of_known_shapes_are_accepted(message: dict[str, Any]) -> None:
    MESSAGE.check(message, MESSAGE, "messages[0]")


@pytest.mark.parametrize(
    ("message", "param", "code"),
    [
        ({"role": "user", "content": "x", "name": "a b"}, "messages[0].name", "invalid_value"),
        ({"role": "user", "content": []}, "messages[0].content", "empty_array"),
        ({"role": "function", "content": "x"}, "messages[0].name", "missing_required_parameter"),
        ({"role": "user", "tool_calls": [CALL]}, "messages[0].tool_calls", "unknown_parameter"),
        (
            {"role": "assistant", "tool_calls": [called("a.b")]},
            "messages[0].tool_calls[0].function.name",
            "invalid_value",
        ),
        (
            {"role": "assistant", "tool_calls": [called("")]},
            "messages[0].tool_calls[0].function.name",
            "empty_string",
        ),
        (
            {"role": "assistant", "function_call": {"name": "f" * 65, "arguments": ""}},
            "messages[0].function_call.name",
            "string_above_max_length",
        ),
        (
            {"role": "assistant", "tool_calls": [{**CALL, "custom": {"name": "run"}}]},
            "messages[0].tool_calls[0].custom.input",
            "missing_required_parameter",
        ),
    ],
)
def test_another_message_is_refused(message: dict[str, Any], param: str, code: str) -> None:
    with pytest.raises(APIError) as caught:
        MESSAGE.check(message, MESSAGE, "messages[0]")
    assert (caught.value.param, caught.value.code) == (param, code)


@pytest.mark.parametrize(
    "file", [{}, {"filename": "a.pdf"}, {"file_data": "data:,"}, {"file_data": "data:,", "filename": ""}]
)
def test_a_file_without_an_id_has_both_its_data_and_a_name(file: dict[str, str]) -> None:
    message = {"role": "user", "content": [{"type": "text", "text": "x"}, {"type": "file", "file": file}]}
    with pytest.raises(APIError) as caught:
        MESSAGE.check(message, MESSAGE, "messages[0]")
    assert caught.value.message == "Missing required parameter: 'messages[0].content[1].file.file_id'."
    assert caught.value.code == "missing_required_parameter"
