"""Expressions that never end are given up; nothing is left behind of the timer that does it."""

from __future__ import annotations

import re
import signal

import pytest

from mockgpt.behavior.expectations.text_patterns import found, part_test

ENDLESS = [
    r"(a|a)*$",
    r"a*a*a*a*a*a*a*b",
    r"(.*)(.*)(.*)(.*)(.*)\1x",
    r"(?:a?){50}a{50}$",
    r"(a{1,100}){1,100}$",
]


@pytest.mark.parametrize("expression", ENDLESS)
def test_an_endless_search_is_given_up_and_counts_as_not_found(expression: str) -> None:
    assert not part_test(f"re:{expression}")("a" * 16_000 + "!")


@pytest.mark.parametrize("expression", ENDLESS)
def test_the_same_expressions_find_what_is_easy_to_find(expression: str) -> None:
    text = {"b": "ab", "x": "abbax"}.get(expression[-1], "a" * 100)
    assert part_test(f"re:{expression}")(text)


def test_no_timer_and_no_handler_outlive_a_search() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    assert not found(re.compile(ENDLESS[0]), "a" * 40 + "!")
    assert found(re.compile("b"), "abc")
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
