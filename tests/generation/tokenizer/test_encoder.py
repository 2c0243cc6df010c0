"""The cache of the encoder."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mockgpt.generation.tokenizer import encoder

ENCODERS = {name: encoder.open_encoder(name) for name in ("o200k_base", "cl100k_base")}


def test_the_cache_of_pre_tokens_is_bounded() -> None:
    made = encoder.open_encoder()
    cache = made._cache
    largest = entries = 0
    for batch in range(16):
        made.count(" ".join(f"{'qxzj' * (i % 70)}{chr(0x4E00 + 300 * batch + i)}" for i in range(300)))
        weight = sys.getsizeof(cache) + sum(
            sys.getsizeof(word) + sys.getsizeof(ids) + 32 * len(ids) for word, ids in cache.items()
        )
        assert weight < encoder.CACHE_BYTES
        assert len(cache) != entries, "nothing was cached"
        entries = len(cache)
        largest = max(largest, entries)
    assert entries < largest, "the bound was never reached"
    assert all(len(word) <= encoder.CACHED_CHARACTERS for word in cache)


@pytest.mark.parametrize("begin", ["", "{"])
@pytest.mark.parametrize("name", ENCODERS)
@given(text=some.text(some.sampled_from("  aB.,'é\u3000\u00a0\t\n\r 1漢\":}"), max_size=60))
def test_a_text_encoded_by_words_or_pieces_has_the_tokens_of_its_pre_tokens(
    name: str, begin: str, text: str
) -> None:
    made, whole = ENCODERS[name], begin + text
    by_pretoken = [token for one in made._pretokenizer.split(whole) for token in made._of_pretoken(one)]
    assert made.encode(whole) == by_pretoken
    assert made.count(whole) == len(by_pretoken)
