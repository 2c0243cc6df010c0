"""The language to answer in."""

from __future__ import annotations

import pytest

from mockgpt.generation.prompt.conversation import read
from mockgpt.generation.prompt.language import answer_language, by_name
from mockgpt.generation.reply import Message, Prompt


def language(text: str, system: str = "") -> str:
    """Return the language of the answer to a message."""
    return answer_language(read(Prompt((Message("system", system), Message("user", text)))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is a proxy?", ""),
        ("Bonjour, comment ça va ?", "french"),
        ("Wie funktioniert ein Proxy?", "german"),
        ("日本の首都はどこですか", "japanese"),
        ("你好", "chinese"),
        ("The word 猫 means cat, doesn't it?", ""),
        ("", ""),
    ],
)
def test_a_message_is_answered_in_its_own_language(text: str, expected: str) -> None:
    assert language(text) == expected


def test_a_requested_language_takes_precedence() -> None:
    assert language("What is a cache? Answer in Portuguese.") == "portuguese"
    assert language("hello", "Always answer in French.") == "french"
    assert language("Answer in English: was ist das?", "Always answer in French.") == "french"


def test_the_target_of_a_translation_is_not_the_language_of_the_answer() -> None:
    assert language("Translate 'x' to German") == ""


def test_english_has_a_name_too() -> None:
    assert by_name()["english"] == ""
