"""Texts that regular expressions match, and a search in bounded time."""

from __future__ import annotations

import re
from random import Random

import pytest

from mockgpt.generation.json_schema.pattern_parser import PatternError, parse
from mockgpt.generation.json_schema.pattern_strings import make, matches

PATTERNS = (
    *(r"^[A-Z]{3}-\d{4}$", r"^\+?[1-9]\d{1,14}$", r"^(foo|bar)+$", r"^#(?:[0-9a-fA-F]{3}){1,2}$", r"abc", ""),
    *(
        r"^[\w.+-]+@[\w-]+\.[a-z]{2,}$",
        r"^\d{4}-\d{2}-\d{2}$",
        r"^[^@\s]+$",
        r"(a+)+$",
        r"^(?P<x>[a-c])\.$",
        "^$",
    ),
    *(
        r"^\S+\s\S+$",
        r"\u0041\x42\t",
        r"^[]a]b$",
        r"^a{2}b{0,3}c{1,}$",
        r"x*?y+?z??",
        r"^[\d\-a-c]{4}$",
        r"a|b|",
    ),
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_made_texts_match_in_the_standard_library_too(pattern: str) -> None:
    for seed in range(30):
        text = make(pattern, Random(seed))
        assert re.search(pattern, text), text
        assert matches(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"^\d+$", "12a"),
        (r"^[^x]+$", "axb"),
        (r"^(ab)+$", "aba"),
        (r"^a$", "a\n"),
        (r"^\D$", "4"),
        (r"^.$", "\n"),
    ],
)
def test_a_text_that_does_not_match_is_recognized(pattern: str, text: str) -> None:
    assert not matches(pattern, text)


def test_a_text_has_the_wanted_length() -> None:
    for low, high in ((0, 3), (10, 12), (500, 600)):
        assert low <= len(make("^[a-z]+$", Random(1), low, high)) <= high


@pytest.mark.parametrize(
    "pattern", ["(", ")", "[", "a{3001}", "*", r"(?=a)", r"(a)\1", "[z-a]", "\\", r"\p{Foo}"]
)
def test_a_pattern_outside_the_subset_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        make(pattern, Random(1))


def test_groups_nested_too_deeply_are_refused() -> None:
    with pytest.raises(PatternError, match="too deeply"):
        parse("(" * 400 + "a" + ")" * 400)


def test_a_catastrophic_search_gives_up_after_a_number_of_steps() -> None:
    meter = [0]
    assert not matches(r"^(a+)+$", "a" * 60 + "b", meter)
    assert 1000 < meter[0] < 20_000


def test_a_long_run_is_counted_where_it_leads_to_nothing():
    meter = [0]
    assert not matches("a{1000}b", "a" * 1_500, meter)
    assert meter[0] >= 5_000, "given up, not read from each of a thousand places"
    assert matches("a{2000}b", "a" * 2_000 + "b")
