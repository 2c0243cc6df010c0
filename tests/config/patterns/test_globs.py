"""Texts in which a star is any text, and nothing else is special."""

from __future__ import annotations

import re

from cpu_time import CPUTime
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.config.patterns.globs import glob


@given(st.text("ab*?[]", max_size=8), st.text("ab?[]", max_size=8))
def test_a_star_is_any_text_and_nothing_else_is_special(pattern: str, text: str) -> None:
    assert glob(pattern)(text) == bool(re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), text))


def test_many_stars_take_no_longer_than_a_search_for_each_piece() -> None:
    with CPUTime() as taken:
        assert not glob("a*" * 500 + "b*")("a" * 100_000)
    assert taken.seconds < 0.5
