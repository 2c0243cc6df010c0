"""The topic of a message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.generation.prompt.topic import find, gerund, in_second_person, is_plural


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("What is a reverse proxy?", "a reverse proxy"),
        ("Can you explain the theory of relativity to me?", "the theory of relativity"),
        ("How do I bake bread?", "baking bread"),
        ("How does a load balancer work?", "a load balancer"),
        ("Tell me about my cat", "your cat"),
        ("Write a poem about rain, please", "rain"),
        ("I have a list.\nWhat is a proxy? It matters.", "a proxy"),
    ],
)
def test_the_topic_is_the_phrase_that_the_message_asks_about(text: str, phrase: str) -> None:
    topic = find(text)
    assert (topic.phrase, topic.known) == (phrase, True)


@pytest.mark.parametrize("text", ["", "hello", "?!", "```python\nx = 1\n```"])
def test_a_message_without_a_topic_is_about_this(text: str) -> None:
    topic = find(text)
    assert (topic.phrase, topic.known) == ("this", False)


def test_the_action_of_a_how_to_question_is_found() -> None:
    assert find("How do I bake bread?").action == "bake bread"
    assert find("What is bread?").action == ""


@given(st.text(max_size=200))
def test_any_text_has_a_short_topic_on_one_line(text: str) -> None:
    phrase = find(text).phrase
    assert phrase
    assert len(phrase) <= 100
    assert "\n" not in phrase


def test_the_user_becomes_the_second_person() -> None:
    assert in_second_person("My cat and I") == "your cat and you"


@pytest.mark.parametrize(
    ("verb", "expected"), [("bake", "baking"), ("run", "running"), ("see", "seeing"), ("walk", "walking")]
)
def test_a_verb_has_its_gerund(verb: str, expected: str) -> None:
    assert gerund(verb) == expected


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("cats", True),
        ("cats and dogs", True),
        ("the cats of Rome", True),
        ("a list", False),
        ("physics", False),
    ],
)
def test_a_plural_is_recognized(phrase: str, plural: bool) -> None:
    assert is_plural(phrase) is plural
