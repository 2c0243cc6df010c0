"""The cache of the encoder."""

from __future__ import annotations

import sys

from mockgpt.generation.tokenizer import encoder


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
