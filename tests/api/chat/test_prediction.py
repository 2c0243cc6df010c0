"""Tokens of a predicted output."""

from __future__ import annotations

import pytest

from mockgpt.api.chat.prediction import with_prediction
from mockgpt.generation.reply import Choice, Reply, Usage


def counted(content, prediction):
    usage = with_prediction(Reply((Choice(content),), Usage(10, 4)), prediction).usage
    return usage.accepted_prediction_tokens, usage.rejected_prediction_tokens, usage.completion_tokens


@pytest.mark.parametrize(
    ("content", "prediction", "expected"),
    [
        ("one two three four", "one two three four", (4, 0, 4)),
        ("one two three four", "one two nine four", (3, 1, 5)),
        ("one two three four", "something else", (0, 2, 6)),
        ("one two three four", "", (0, 0, 4)),
        ("one two three four", None, (0, 0, 4)),
        (None, "one", (0, 0, 4)),
    ],
)
def test_shared_tokens_are_accepted_and_the_rest_is_billed(content, prediction, expected):
    assert counted(content, prediction) == expected


def test_no_token_counts_twice():
    assert counted("one one", "one one one") == (2, 1, 5)
