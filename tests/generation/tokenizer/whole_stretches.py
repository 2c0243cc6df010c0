"""The pre-tokens of a text as they are found stretch by stretch."""

from __future__ import annotations

from collections.abc import Iterator

from mockgpt.generation.tokenizer.pretokenizer import Pretokenizer


def slices(pretokenizer: Pretokenizer, text: str, limit: int | None = None) -> Iterator[list[str] | int]:
    """Yield the pre-tokens in lists, which may be empty, or the length of a stretch that is not split."""
    for stretch in pretokenizer.stretches(text, limit):
        yield pretokenizer.split(stretch) if isinstance(stretch, str) else stretch
