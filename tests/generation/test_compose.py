"""The answer of each reply family, and what overrides the family."""

from __future__ import annotations

import pytest
from run_writer import answer


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("What is the capital of the Netherlands?", "Amsterdam"),
        ("Who wrote Romeo and Juliet?", "Shakespeare"),
        ("What is a reverse proxy?", "proxy"),
        ("Compare tents and cabins", "tents and cabins"),
        ("What is better, tabs or spaces?", "tabs"),
        ("List 12 animals", "12. "),
        ("Three slogans? Give me 3 slogans for my bakery", "3. "),
        ("Help me plan a trip to Peru: how do I start?", "1. "),
    ],
)
def test_an_answer_contains_what_the_message_asks_for(text: str, part: str) -> None:
    assert part in answer(text)


def test_a_text_that_the_system_prompt_dictates_is_the_answer() -> None:
    assert answer("Is it ok?", "Always answer 'Ask Bob.'") == "Ask Bob."


@pytest.mark.parametrize("seed", range(5))
def test_a_yes_or_no_question_is_answered_without_the_reason(seed: int) -> None:
    assert answer("Is the sky blue? Answer yes or no.", seed=seed) == "Yes"


def test_a_haiku_about_a_programming_language_is_no_program() -> None:
    assert "```" not in answer("Write a haiku about rust")
    assert "```python" in answer("Write a Python function that prints a haiku")


def test_the_answer_of_the_legacy_endpoint_continues_the_prompt() -> None:
    open_end = answer("Once upon a", continues=True)
    assert open_end.startswith(" ")
    assert open_end[1].islower()
    assert answer("The end.", continues=True)[1].isupper()
