"""What the pretend model needs of a tokenizer.

A seam, not an implementation: the module `tokens` fits it, and so does a test's
stand-in. Nothing else in this folder may know how tokens are found.
"""

from __future__ import annotations

from typing import Protocol


class Tokenizer(Protocol):
    """Counts and splits text; a module with these functions will do."""

    def count(self, text: str, /) -> int:
        """Return how many tokens `text` has."""

    def pieces(self, text: str, /) -> tuple[str, ...]:
        """Return the deltas that join to `text`, one per token unless a character spans several."""

    def token_bytes(self, text: str, /) -> list[bytes]:
        """Return the UTF-8 bytes of each token; they join to the bytes of `text`."""
