"""Translations of phrases, and answers in languages other than English."""

from __future__ import annotations

import pytest
from run_writer import answer


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Translate 'good morning' to Italian", "Buongiorno"),
        ("Translate to German: thank you", "Danke"),
        ("How do you say goodbye in Japanese?", "さようなら"),
        ("Translate 'Merci' to English", "hank you"),
        ("Translate 'xyzzy plugh' to English", "xyzzy plugh"),
        ("Translate 'the red house' to Spanish", "a casa roja"),
    ],
)
def test_a_translation_contains_the_phrase(text: str, part: str) -> None:
    assert part in answer(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [("Danke!", "er"), ("Gracias", "¡"), ("你好", "好"), ("Спасибо", "а")],
)
def test_other_languages_are_answered_in_the_same_language(text: str, part: str) -> None:
    assert part in answer(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Was ist die Hauptstadt von Frankreich?", "Die Hauptstadt von Frankreich ist Paris."),
        ("¿Cuál es la capital de España?", "La capital de España es Madrid."),
        ("日本の首都はどこですか？", "日本の首都は東京です。"),
        ("中国的首都是哪里？", "中国的首都是北京。"),
    ],
)
def test_a_few_facts_are_known_in_other_languages(text: str, expected: str) -> None:
    assert answer(text) == expected


def test_a_list_in_another_language_has_numbered_lines() -> None:
    assert "\n1. " in answer("List ideas. Answer in German.")
