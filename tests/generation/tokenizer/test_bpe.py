"""Byte pair encoding, compared with its rule and with tiktoken."""

from __future__ import annotations

import string
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from published_tokenizer import published_tokenizer

from mockgpt.generation.tokenizer.bpe import merge, merge_windows
from mockgpt.generation.tokenizer.vocabulary import PATH, Vocabulary, open_vocabulary

VOCABULARY = open_vocabulary()

# Parts of words that merge across their borders in several ways.
SYLLABLES = ["tion", "ing", "qx", "in", "th", "er", "ab", "a", "zz", "ration"]


class CountingVocabulary(Vocabulary):
    """Counts the look-ups."""

    lookups = 0

    def rank(self, data: bytes) -> int:
        type(self).lookups += 1
        return super().rank(data)


def windowed(vocabulary: Vocabulary, data: bytes, window_bytes: int) -> list[int]:
    tokens: list[int] = []
    for _ in merge_windows(vocabulary, data, tokens, window_bytes):
        pass
    return tokens


def merged_by_the_rule(data: bytes) -> list[bytes]:
    """Join the pair of lowest rank, the leftmost first, until no pair is a token."""
    parts = [data[start : start + 1] for start in range(len(data))]
    while len(parts) > 1:
        ranks = [VOCABULARY.rank(left + right) for left, right in pairwise(parts)]
        place = ranks.index(min(ranks))
        if ranks[place] >= VOCABULARY.size:
            break
        parts[place : place + 2] = [parts[place] + parts[place + 1]]
    return parts


@given(
    st.one_of(
        st.binary(min_size=1, max_size=60),
        st.lists(st.sampled_from(SYLLABLES), min_size=1).map("".join).map(str.encode),
    )
)
@settings(max_examples=200, deadline=None)
def test_merging_follows_the_rule_for_any_bytes(data: bytes) -> None:
    tokens, starts = merge(VOCABULARY, data)
    assert [VOCABULARY.token_bytes(token) for token in tokens] == merged_by_the_rule(data)
    assert starts == [
        sum(len(VOCABULARY.token_bytes(token)) for token in tokens[:i]) for i in range(len(tokens))
    ]


@given(
    st.one_of(
        st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=200).map("".join),
        st.text(alphabet="abe", min_size=1, max_size=400),
        st.text(alphabet=string.ascii_letters, min_size=1, max_size=400),
        st.text(alphabet="😀👍一二ू", min_size=1, max_size=100),
    ),
    st.sampled_from([4, 8, 16, 64, 200]),
)
@settings(max_examples=300, deadline=None)
def test_windows_of_any_width_give_what_one_merge_gives(text: str, window_bytes: int) -> None:
    data = text.encode()
    assert windowed(VOCABULARY, data, window_bytes) == merge(VOCABULARY, data)[0]


def test_a_joint_that_a_later_window_contradicts_is_taken_back() -> None:
    # Cut after eight bytes, "xing" looks like a token; with more text, "inging" takes its letters.
    data = b"ingqxinginging"
    tokens = windowed(VOCABULARY, data, 8)
    assert [VOCABULARY.token_bytes(token) for token in tokens] == [b"ing", b"qx", b"inging", b"ing"]


@pytest.mark.parametrize("unit", ["a", "E", "ab", "😀", "一", "=", " ", "\n", "é", "É", "\u0301", "lorem"])
def test_a_long_run_has_tiktokens_ids(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert windowed(VOCABULARY, text.encode(), 2048) == published_tokenizer().encode_ordinary(text)


@pytest.mark.parametrize("unit", ["a", "ab", "tioning", "qwertzuiop", "😀👍"])
def test_the_work_for_a_long_word_grows_with_its_length_only(unit: str) -> None:
    vocabulary = CountingVocabulary(Path(PATH).read_bytes())
    lookups = []
    for size in (8_000, 64_000):
        CountingVocabulary.lookups = 0
        data = (unit * size).encode()[:size]
        windowed(vocabulary, data, 2048)
        lookups.append(CountingVocabulary.lookups / size)
    # Two per byte at first and two per merge, and an eighth more for the overlap.
    assert max(lookups) < 5
