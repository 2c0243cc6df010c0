"""Pre-tokens, compared with the published pattern."""

from __future__ import annotations

from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mixed_text import FRAGMENTS
from published_tokenizer import build_script
from whole_stretches import slices

from mockgpt.generation.tokenizer import pretokenizer
from mockgpt.generation.tokenizer.pretokenizer import Pretokenizer
from mockgpt.generation.tokenizer.vocabulary import open_vocabulary

PRETOKENIZER = Pretokenizer(open_vocabulary().classes)

TEXT = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join),
    st.text(st.sampled_from("aA 1!\n\t/é一\u0301😀"), max_size=200),
)


@given(TEXT)
@settings(max_examples=300, deadline=None)
def test_pre_tokens_join_to_the_text(text: str) -> None:
    assert "".join(PRETOKENIZER.split(text)) == text


@given(TEXT, st.sampled_from([1, 2, 5, 16]))
@settings(max_examples=500, deadline=None)
def test_cutting_into_slices_changes_no_pre_token(text: str, slice_characters: int) -> None:
    with mock.patch.object(pretokenizer, "SLICE_CHARACTERS", slice_characters):
        batches = list(slices(PRETOKENIZER, text))
    found = [pretoken for batch in batches if isinstance(batch, list) for pretoken in batch]
    assert found == PRETOKENIZER.split(text)


def test_a_stretch_above_the_limit_is_not_split() -> None:
    text = "a b" * 3000 + " " + "x" * 9000 + " c"
    batches = list(slices(PRETOKENIZER, text, 8000))
    lengths = [batch for batch in batches if isinstance(batch, int)]
    assert len(lengths) == 1
    assert 9001 <= lengths[0] <= 9001 + 2 * pretokenizer.SLICE_CHARACTERS
    assert sum(lengths) + sum(len("".join(b)) for b in batches if isinstance(b, list)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'll DON'Tcare", ["I'll", " DON'T", "care"]),
        ("camelCaseHTTPServer", ["camel", "Case", "HTTPServer"]),
        ("12345", ["123", "45"]),
        ("a  b\n\n  c", ["a", " ", " b", "\n\n", " ", " c"]),
        ("x();\n/y", ["x", "();\n/", "y"]),
        ("it'ſ", ["it'ſ"]),
        ("é\u0301!\u0301", ["é\u0301", "!\u0301"]),
        ("ǅabc中文", ["ǅabc中文"]),
        ("a\x1cb", ["a", "\x1cb"]),
        ("½٣٤٥", ["½٣٤", "٥"]),
    ],
)
def test_the_pattern_cuts_where_the_published_one_does(text: str, expected: list[str]) -> None:
    assert PRETOKENIZER.split(text) == expected
    assert PRETOKENIZER.split(text + "😀 é")[: len(expected) - 1] == expected[:-1]


def test_the_published_pattern_has_not_changed() -> None:
    assert build_script().published_pattern() == "|".join(
        (
            r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
            r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
            r"\p{N}{1,3}",
            r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
            r"\s*[\r\n]+",
            r"\s+(?!\S)",
            r"\s+",
        )
    )
