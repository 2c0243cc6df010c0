"""Short sentences in another tense, person or number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growing_cost import grows

from mockgpt.generation import grammar


def test_a_sentence_is_told_by_another_person() -> None:
    assert grammar.in_person("first", "She walks to her work.") == "I walk to my work."
    assert (
        grammar.in_person("third", "I am tired because I work a lot.")
        == "He is tired because he works a lot."
    )
    assert grammar.in_person("second", "I have my keys.") == "You have your keys."


@pytest.mark.parametrize(
    ("sentence", "negated", "future"),
    [
        ("She likes tea.", "She does not like tea.", "She will like tea."),
        ("They went home.", "They did not go home.", "They will go home."),
        ("He is late.", "He is not late.", "He will be late."),
        ("The dog barks.", "The dog does not bark.", "The dog will bark."),
    ],
)
def test_a_sentence_is_negated_and_put_into_the_future(sentence: str, negated: str, future: str) -> None:
    assert grammar.negated(sentence) == negated
    assert grammar.in_future(sentence) == future


def test_a_single_word_is_no_sentence() -> None:
    assert grammar.negated("Tea") == grammar.in_future("Tea") == ""


@pytest.mark.parametrize(
    "change",
    [
        *(grammar.in_past, grammar.in_future, grammar.negated, grammar.plural_phrase, grammar.in_passive),
        *(grammar.as_question, lambda text: grammar.in_person("third", text)),
        lambda text: grammar.of_part("noun", text),
    ],
)
def test_a_long_text_takes_no_more_than_its_length(change: Callable[[str], object]) -> None:
    assert not grows(change, "the cat sees a dog and her big house " * 500)
    assert not grows(change, "slowly " * 3_000)
