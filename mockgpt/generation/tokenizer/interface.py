"""The interface of a tokenizer, as the writer of replies uses it.

The module `o200k_base` has it, and so has the stand-in of the tests. Code that takes a
tokenizer must not know how tokens are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol


class Tokenizer(Protocol):
    """Counts and splits text; a module with these functions is enough."""

    def count(self, text: str, /) -> int:
        """Return how many tokens `text` has."""

    def token_bytes(self, text: str, /) -> list[bytes]:
        """Return the UTF-8 bytes of each token of a short text."""

    def token_slices(self, text: str, /) -> Iterator[list[bytes]]:
        """Yield the UTF-8 bytes of each token in lists; a list takes a few milliseconds of work."""
