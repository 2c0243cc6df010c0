"""What the pretend model needs of a tokenizer.

A seam, not an implementation: the module `tokens` fits it, and so does a test's
stand-in. Nothing else in this folder may know how tokens are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol


class Tokenizer(Protocol):
    """Counts and splits text; a module with these functions will do."""

    def count(self, text: str, /) -> int:
        """Return how many tokens `text` has."""

    def pieces(self, text: str, /) -> tuple[str, ...]:
        """Return the deltas that join to `text`, one per token unless a character spans several."""

    def token_slices(self, text: str, /) -> Iterator[list[bytes]]:
        """Yield the UTF-8 bytes of each token, in lists worth a few milliseconds; they join to `text`."""
