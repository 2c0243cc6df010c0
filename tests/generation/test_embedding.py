"""Embedding vectors."""

from __future__ import annotations

import math
import struct
from base64 import b64decode

from hypothesis import given
from hypothesis import strategies as st

from mockgpt.generation.embedding import as_base64, embed

SMALL = {"model": "text-embedding-3-small", "size": 1536}


def closeness(one, other):
    return math.fsum(a * b for a, b in zip(one, other, strict=True))


def test_equal_texts_give_equal_vectors():
    assert embed("The quick brown fox", **SMALL) == embed("The quick brown fox", **SMALL)
    assert embed("The quick brown fox", **SMALL) != embed("The quick brown fox.", **SMALL)
    assert embed("fox", **SMALL) != embed("fox", model="text-embedding-ada-002", size=1536)


def test_texts_that_share_words_are_closer():
    fox = embed("the quick brown fox jumps over the lazy dog", **SMALL)
    similar = embed("a quick brown fox leaps across a lazy cat", **SMALL)
    partly = embed("my lazy dog sleeps all day in the garden", **SMALL)
    other = embed("stock markets fell sharply on tuesday", **SMALL)
    assert closeness(fox, similar) > closeness(fox, partly) > closeness(fox, other)
    assert abs(closeness(fox, other)) < 0.2


def test_word_order_changes_a_little():
    assert 0.9 < closeness(embed("dog bites man", **SMALL), embed("man bites dog", **SMALL)) < 0.9999


@given(st.text(max_size=40), st.integers(1, 1536))
def test_a_vector_of_any_dimension_has_unit_length(text, dimensions):
    vector = embed(text, **SMALL, dimensions=dimensions)
    assert len(vector) == dimensions
    assert abs(math.hypot(*vector) - 1) < 1e-6


def test_a_shortened_vector_has_the_same_direction():
    whole = embed("hello world", **SMALL)
    short = embed("hello world", **SMALL, dimensions=256)
    length = math.hypot(*whole[:256])
    assert all(abs(a / length - b) < 1e-8 for a, b in zip(whole, short, strict=False))


def test_base64_holds_the_same_numbers_as_little_endian_floats():
    vector = embed("hello", model="text-embedding-3-large", size=3072)
    data = b64decode(as_base64(vector))
    assert len(data) == 4 * 3072
    assert all(abs(a - b) < 1e-7 for a, b in zip(struct.unpack("<3072f", data), vector, strict=True))


def test_numbers_have_about_eight_significant_digits():
    assert max(len(repr(value)) for value in embed("hello", **SMALL)) <= 14


def test_a_lone_surrogate_has_a_vector_too():
    assert len(embed("\ud800", **SMALL)) == 1536
