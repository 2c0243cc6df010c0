"""What is read as a regular expression, and what is refused with its reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.config.patterns.expression import expression

ATOMS = ["a", "b", "1", " ", "\n", "é", ".", r"\d", r"\w", r"\W", r"\s", "[a-c]", "[^a]", "(?i:B)"]
PLACES = ["^", "$", r"\b", r"\A", r"\Z"]
TREES = st.recursive(
    st.sampled_from(ATOMS + PLACES),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "*?", "{0}"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        ),
    ),
    max_leaves=8,
)


@given(st.sampled_from(["", "(?i)", "(?m)", "(?s)", "(?a)"]), TREES, st.text("abAB1 é\n_", max_size=8))
def test_it_finds_what_re_finds(flags: str, pattern: str, text: str) -> None:
    assert expression(flags + pattern)(text) == bool(re.search(flags + pattern, text))


@pytest.mark.parametrize(
    ("refused", "reason"),
    [
        ("(", "missing"),
        ("[", "unterminated"),
        ("a{99999999999}", "too large"),
        ("(" * 400, "regular expression"),
        ("(?:" * 160 + ")" * 160, "regular expression|$"),
        ("x" * 501, "500 characters"),
        ("(a{1,100}){1,100}", "1000 parts"),
        (r"(a)\1", "without back-references"),
        ("(?=a)", "without look-around"),
        ("(?<!a)b", "without look-around"),
        ("(a)?(?(1)b|c)", "without conditions"),
        ("(?>a+)", "without atomic groups"),
        ("a++", "without possessive"),
    ],
)
def test_what_is_none_or_needs_steps_back_is_refused(refused: str, reason: str) -> None:
    try:
        expression(refused)
    except ValueError as error:
        assert re.search(reason, str(error)), str(error)
        assert "regular expression" in str(error)
    else:
        assert reason.endswith("|$")  # deep, but valid


@pytest.mark.parametrize("pattern", ["", "(?:)*", "(?:){2,}", "x{0}", "()|a"])
def test_an_expression_of_nothing_is_found_everywhere(pattern: str) -> None:
    assert expression(pattern)("")
    assert expression(pattern)("b")
