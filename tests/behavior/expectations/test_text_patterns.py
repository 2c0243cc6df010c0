"""Patterns of texts: equal but for a star, containing, regular expressions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.behavior.expectations.text_patterns import part_test, pattern_test
from mockgpt.config.patterns.turn import begin_turn


@pytest.fixture(autouse=True)
def new_turn() -> None:
    begin_turn()


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("gpt-4o", "gpt-4o", True),
        ("gpt-4o", "gpt-4o-mini", False),
        ("gpt-4o*", "gpt-4o-mini", True),
        ("gpt-?o", "gpt-4o", False),
        ("gpt-?o", "gpt-?o", True),
        ("test_retry[1]", "test_retry[1]", True),
        ("test_retry[1]*", "test_retry[1]-a", True),
        ("test_retry[1]*", "test_retry1-a", False),
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


@pytest.mark.parametrize("value", [None, 7, ["a"], {"a": 1}, True, "x" * 4097])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="at most 4096 characters"):
        pattern_test(value)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_pattern_is_refused_when_read_or_never_raises(pattern: str, text: str) -> None:
    for read in (pattern_test, part_test):
        try:
            test = read(pattern)
        except ValueError:
            continue
        assert test(text) in (True, False)
