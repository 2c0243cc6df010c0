"""Parts of an expression that stand for one character, compared with Python's own."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mockgpt.config.patterns.characters import character_test

PARTS = [".", "a", "[^a]", "[a-f]", r"\d", r"\D", r"[\d_]", r"\w", r"\W", r"\s", r"[^\s.]", "é", "k", "[K-M]"]
FLAGS = [0, re.ASCII, re.DOTALL, re.IGNORECASE]
CHARACTERS = st.one_of(
    st.characters(max_codepoint=0x2FFF), st.sampled_from("akKéÉ_1\n\x1f\u212a\u00b2\u0661")
)


@given(st.sampled_from(PARTS), st.sampled_from(FLAGS), CHARACTERS)
def test_it_takes_what_re_takes(part: str, flag: int, character: str) -> None:
    tree = re._parser.parse(part, flag)  # type: ignore[attr-defined]
    ((name, value),) = list(tree)
    test = character_test(str(name), value, tree.state.flags)
    assert test(character) == bool(re.fullmatch(part, character, flag))
