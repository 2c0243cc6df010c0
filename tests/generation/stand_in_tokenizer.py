"""A tokenizer for tests: a token is a short run of letters with the space before it, or a byte."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PATTERN = re.compile(r" ?[A-Za-z]{1,6}|[0-9]{1,3}|[\x00-\x7f]| ?[^\x00-\x7f]")


def token_bytes(text: str) -> list[bytes]:
    """Return the bytes of each token; a character outside ASCII is one token per byte."""
    tokens: list[bytes] = []
    for part in _PATTERN.findall(text):
        raw = part.encode()
        tokens.extend([raw] if raw.isascii() else [raw[i : i + 1] for i in range(len(raw))])
    return tokens


def token_slices(text: str) -> Iterator[list[bytes]]:
    """Yield the bytes of the tokens, five at a time."""
    tokens = token_bytes(text)
    yield from (tokens[start : start + 5] for start in range(0, len(tokens), 5))


def count(text: str) -> int:
    """Return the number of tokens."""
    return len(token_bytes(text))
