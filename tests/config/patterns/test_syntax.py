"""What is a regular expression: the same that Python's `re` compiles."""

from __future__ import annotations

import re
import warnings

import pytest
from cpu_time import CPUTime
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.config.patterns.syntax import is_expression


def compiles(pattern: str) -> bool:
    try:
        with warnings.catch_warnings(action="ignore"):
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


@pytest.mark.parametrize(
    "pattern",
    ["^a+$", "(?<=ab)c", "(?<=a+)c", "((?<!a|bc)d)", "a{3,2}", "(", "[[a]", "(?P<a>x)(?P=a)", "(" * 999],
)
def test_it_is_what_re_compiles(pattern: str) -> None:
    assert is_expression(pattern) == compiles(pattern)


@given(st.text(r"ab(){}[]?*+|\<=!^$23,-", max_size=10))
def test_any_text_is_one_or_not(pattern: str) -> None:
    assert is_expression(pattern) == compiles(pattern)


def test_what_takes_long_to_compile_is_read_in_a_moment() -> None:
    with CPUTime() as taken:
        assert is_expression("(?i)" + "[\u0100-\uffff]" * 190)
    assert taken.seconds < 0.1
