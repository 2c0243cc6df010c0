"""The text of a message's content."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.generation.message_text import text_of


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("hello", "hello"),
        ([{"type": "text", "text": "a"}, {"type": "file"}, {"type": "input_text", "text": "b"}], "a\nb"),
        ([{"type": "refusal", "refusal": "No."}], "No."),
        ([{"text": 7}, "x", None, {"text": ["a"]}], ""),
        ([], ""),
        (None, ""),
        ({"text": "a"}, ""),
    ],
)
def test_it_is_the_string_or_the_text_parts_one_a_line(content: Any, text: str) -> None:
    assert text_of(content) == text
