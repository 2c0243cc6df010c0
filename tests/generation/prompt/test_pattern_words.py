"""The words of the tables of patterns: `scripts/pattern_words.py` derives them from the patterns."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

FILE = Path(__file__).parents[3] / "scripts" / "pattern_words.py"
SPEC = importlib.util.spec_from_file_location("pattern_words", FILE)
assert SPEC is not None
assert SPEC.loader is not None
pattern_words = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(pattern_words)


def test_every_row_has_the_words_that_its_patterns_need():
    lacking = {row["name"]: sorted(words) for row, words in pattern_words.rows() if words}
    assert lacking == {}, "python scripts/pattern_words.py adds them"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bplain text\b", {"plain"}),
        (r"\b(?:begin|start)s? with\b", {"with"}),
        (r"\b(?:bullets?|dashed list)\b", {"bullet", "bullets", "dashed"}),
        (r"\b(\d{1,4}) \w", {"0"}),
        (r"^\W*erkläre? ", {"erklär", "erkläre"}),
    ],
)
def test_the_needed_words_are_those_of_which_every_match_has_one(pattern, words):
    assert pattern_words.needed(pattern) == words


@pytest.mark.parametrize("pattern", [r"\w+ly\b", r"[A-H]\)", r"(?:one)?more\w*"])
def test_a_pattern_without_a_whole_word_needs_none(pattern):
    assert pattern_words.needed(pattern) is None
