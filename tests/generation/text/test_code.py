"""Answers with code."""

from __future__ import annotations

import pytest
from run_writer import answer


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Write a Rust function that checks for a palindrome", "fn is_palindrome"),
        ("Write a SQL query", "SELECT"),
        ("Write code in Go that adds numbers", "func add("),
        ("Write a bash script that renames log files", "rename_log_files()"),
        ("Fix this code:\n```js\nretrun 1\n```", "```js\nreturn 1\n```"),
    ],
)
def test_the_code_is_in_the_requested_language(text: str, part: str) -> None:
    assert part in answer(text)
