"""Answers with code."""

from __future__ import annotations

import pytest
from run_writer import answer

from mockgpt.generation.text_data import code


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


@pytest.mark.parametrize("language", sorted({*code()["aliases"], *code()["names"]}))
@pytest.mark.parametrize(
    "request_for",
    [
        "Write a {} function that reverses a string.",
        "Write a {} method that prints the factorial of a number",
        "Create a {} class Stack with methods push and pop",
        "Implement isPrime(n) in {}",
    ],
)
def test_every_language_has_an_answer_to_a_usual_request(language: str, request_for: str) -> None:
    assert answer(request_for.format(language))
