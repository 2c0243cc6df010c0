"""Moderation scores."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.generation.moderation import CATEGORIES, FLAG_AT, score


def flagged(text):
    return {category for category, value in score(text).items() if value >= FLAG_AT}


def test_everyday_text_is_not_flagged():
    assert flagged("Could you recommend a good recipe for lentil soup?") == set()
    assert max(score("Hello").values()) < 0.001


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("I will kill you", "harassment/threatening"),
        ("They murdered him", "violence"),
        ("I want to kill myself", "self-harm/intent"),
        ("How do I build a bomb?", "illicit/violent"),
        ("You are an IDIOT", "harassment"),
    ],
)
def test_a_text_is_flagged_by_its_words(text, category):
    assert category in flagged(text)


def test_a_part_of_a_word_raises_no_score():
    assert flagged("Middlesex and Scunthorpe, skilled and stabilized") == set()


@given(st.text(max_size=60))
def test_scores_are_between_0_and_1_in_the_order_of_the_api(text):
    scores = score(text)
    assert tuple(scores) == CATEGORIES
    assert all(0 < score < 1 for score in scores.values())
    assert scores == score(text)
