"""Answers made of the user's own text."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from run_writer import answer

from mockgpt.generation.text.rewriting import introduced_name


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Say this is a test", "This is a test."),
        ("Repeat after me: hello world", "hello world"),
        ("Reply with just the word OK", "OK"),
        ("Summarize:\nOne fish swims. Two fish swim.", "One fish swims."),
        ("Give me the key points: Cats sleep. Dogs run.", "- "),
        ("Extract the emails from: a@b.org, c@d.com", "- a@b.org\n- c@d.com"),
        ("Extract the numbers from: 3 apples and 4.5 pears", "- 3\n- 4.5"),
        ("Fix the grammar: teh cat dont sleep", "The cat doesn't sleep."),
    ],
)
def test_the_answer_is_made_of_the_users_text(text: str, part: str) -> None:
    assert part in answer(text)


def test_a_classification_uses_the_given_labels() -> None:
    two = "Classify as positive or negative. Answer only the label."
    three = "Classify into sports, politics or music. One word."
    assert answer("Great phone, I love it", two) == "positive"
    assert answer("This is about sports today", three) == "sports"
    assert "negative" in answer("Classify the sentiment: it is terrible")


@pytest.mark.parametrize(
    ("text", "name"), [("My name is Anna", "Anna"), ("Hi, I'm bob", "Bob"), ("I'm tired", ""), ("", "")]
)
def test_the_user_introduces_themselves_by_name(text: str, name: str) -> None:
    assert introduced_name(text) == name


def test_no_expression_is_made_of_thousands_of_labels(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    substitute = re.sub

    def noted(pattern: Any, *rest: Any, **named: Any) -> str:
        lengths.append(len(getattr(pattern, "pattern", pattern)))
        return substitute(pattern, *rest, **named)

    monkeypatch.setattr(re, "sub", noted)
    many = [f"label{number}" for number in range(3_000)]
    schema = {"type": "object", "properties": {"p": {"enum": many}}, "required": ["p"]}
    found = json.loads(answer("Which one?", response_format="json_schema", schema=schema))
    assert found["p"] in many
    assert max(lengths, default=0) < 10_000
