"""Searches in one pass, whatever the expression and the text are."""

from __future__ import annotations

import random

import pytest
from cpu_time import CPUTime

from mockgpt.config.patterns.automaton import EXAMINED_CHARACTERS
from mockgpt.config.patterns.expression import expression
from mockgpt.config.patterns.turn import begin_turn, given_up

CHANCE = random.Random(1)
LETTERS = "".join(CHANCE.choices("ab", k=EXAMINED_CHARACTERS))
# Each takes minutes or years with a search that steps back.
BOUNDED = [
    ("(a|a)*b", "a" * 16_000),
    ("(a+)+$", "a" * 16_000 + "!"),
    ("(.*)(.*)(.*)(.*)(.*)x", "a" * 16_000),
    ("a*a*a*a*a*a*a*b", "a" * 16_000),
    ("(?s).*foo.*bar.*", "foo" * 5_000),
    ("(?:a?){50}a{51}b", "a" * 16_000),
]
# Each needs a new state for almost every character.
GIVEN_UP = [("(a|b)*a(a|b){12}$", LETTERS), ("a.{400}c", LETTERS)]


@pytest.fixture(autouse=True)
def new_turn() -> None:
    begin_turn()


@pytest.mark.parametrize(("pattern", "text"), BOUNDED)
def test_what_others_never_end_takes_a_moment(pattern: str, text: str) -> None:
    search = expression(pattern)
    with CPUTime() as taken:
        assert not search(text)
    assert taken.seconds < 0.1
    assert given_up() is None


@pytest.mark.parametrize(("pattern", "text"), GIVEN_UP)
def test_what_takes_too_long_is_given_up_and_named(pattern: str, text: str) -> None:
    search = expression(pattern)
    with CPUTime() as taken:
        assert not search(text)
    assert taken.seconds < 0.2
    assert given_up() == pattern


def test_the_expressions_of_one_turn_share_its_steps() -> None:
    searches = [expression(pattern) for pattern, _ in GIVEN_UP] * 100
    with CPUTime() as taken:
        assert not any(search(LETTERS) for search in searches)
    assert taken.seconds < 1.0, "one alone may take 20 ms"


def test_only_the_beginning_of_a_long_text_is_searched_and_has_no_end() -> None:
    assert expression("needle")("x" * (EXAMINED_CHARACTERS - 6) + "needle" + "y")
    assert not expression("needle")("x" * EXAMINED_CHARACTERS + "needle")
    assert not expression("x$")("x" * (EXAMINED_CHARACTERS + 1))
    assert expression("x$")("x" * EXAMINED_CHARACTERS)


def test_the_states_of_a_search_with_very_many_are_not_kept() -> None:
    search = expression("[^~]*~")
    assert not search("".join(map(chr, range(1_000, 5_000))))
    assert search("a~")
