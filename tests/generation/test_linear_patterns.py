"""Patterns and texts that nobody means: none reads the same characters again and again."""

from __future__ import annotations

import re

from all_patterns import all_patterns, reading
from growing_cost import grows
from hostile_texts import FEW_UNITS, derived, repeated

_LENGTH = 3_000  # characters; make test-hostile tries more texts, and longer ones


def test_no_pattern_takes_more_than_linear_time() -> None:
    texts = [*repeated(FEW_UNITS, _LENGTH)]
    slow = [(one.place, text[:20]) for one in all_patterns() for text in texts if grows(one.read, text)]
    assert slow == []


def test_a_pattern_that_takes_more_is_found() -> None:
    for source in (r"[\w ]+:", r"(?:\w|\w\w)+:", r"\([^)]*\)", r"begin .*end"):
        texts = [*repeated(FEW_UNITS, _LENGTH), *derived(source, 0, _LENGTH)]
        assert any(grows(reading(re.compile(source)), text) for text in texts), source
