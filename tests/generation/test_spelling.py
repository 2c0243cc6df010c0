"""Words with slips of typing, and words that only look like one."""

from __future__ import annotations

import pytest

from mockgpt.generation.spelling import spelled


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("yesterady", "yesterday"),
        ("tomorow", "tomorrow"),
        ("meetting", "meeting"),
        ("beleive", "believe"),
        ("Teh", "the"),
        ("definately", "definitely"),
    ],
)
def test_a_slip_of_typing_is_corrected(slip: str, meant: str) -> None:
    assert spelled(slip) == meant


@pytest.mark.parametrize("word", ["yesterday", "Marie", "mockgpt", "rustls", "otto", "größre", "x", "a" * 40])
def test_other_words_stay_as_they_are(word: str) -> None:
    assert spelled(word) == word
