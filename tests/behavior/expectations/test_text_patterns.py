"""Patterns of texts: equal, wildcards, containing, regular expressions that cannot take for ever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.behavior.expectations.text_patterns import part_test, pattern_test


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("gpt-4o", "gpt-4o", True),
        ("gpt-4o", "gpt-4o-mini", False),
        ("gpt-4o*", "gpt-4o-mini", True),
        ("gpt-?o", "gpt-4o", True),
        ("a[b]", "a[b]", True),
        ("", "", True),
        ("re:^gpt-4o(-mini)?$", "gpt-4o-mini", True),
        ("re:mini", "gpt-4o-mini", True),
        ("re:^mini", "gpt-4o-mini", False),
    ],
)
def test_whole_texts(pattern: str, text: str, fits: bool) -> None:
    assert pattern_test(pattern)(text) is fits


def test_parts_of_texts() -> None:
    assert part_test("weather")("how is the weather?")
    assert not part_test("Weather")("how is the weather?")
    assert part_test("re:(?i)WEATHER\\b")("how is the weather?")
    assert part_test("*")("2 * 3")
    assert not part_test("*")("2 x 3")


@pytest.mark.parametrize(
    "expression",
    ["(", "(a+)+", "(a*)*$", "(?:a+|b)*", "((a{2,})c)+", "(x(a*?)y)*?", "a{99999999999}", "[", "x" * 501],
)
def test_expressions_that_are_none_or_could_run_for_ever_are_refused(expression: str) -> None:
    with pytest.raises(ValueError, match="regular expression"):
        pattern_test("re:" + expression)


@pytest.mark.parametrize(
    "expression", ["a+b+", "[[a]", "(ab)+", "a.*b", "(a|b)*", "(a{1,3})+", "^\\s*hello\\s*$"]
)
def test_ordinary_expressions_are_taken(expression: str) -> None:
    pattern_test("re:" + expression)


@pytest.mark.parametrize("value", [None, 7, ["a"], {"a": 1}, True, "x" * 4097])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="at most 4096 characters"):
        pattern_test(value)


def test_only_the_beginning_of_a_long_text_is_searched() -> None:
    assert not part_test("re:needle")("x" * 20_000 + "needle")
    assert part_test("needle")("x" * 20_000 + "needle"), (
        "a plain text costs little and is looked for everywhere"
    )


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_pattern_is_refused_when_read_or_never_raises(pattern: str, text: str) -> None:
    for read in (pattern_test, part_test):
        try:
            test = read(pattern)
        except ValueError:
            continue
        assert test(text) in (True, False)
