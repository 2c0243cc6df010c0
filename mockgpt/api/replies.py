"""Replies that were written before, by what asked for them.

Content depends on seed and request alone, so the same request may be answered
from here: a load test's thousandth copy costs a look-up.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

_ENTRIES = 128
_LARGEST_BODY_BYTES = 16_384  # with 128 entries: 2 MB of keys at most


class Kept:
    """What clients asked to be kept, each store made by the endpoint that needs it; outlives a reload."""

    __slots__ = ("completions", "responses")

    def __init__(self) -> None:
        self.completions: Any = None
        self.responses: Any = None


class Replies:
    """A small least-recently-used memory. Entries depend on the settings too: make a new one on reload.

    Args:
        kept: what outlives this memory.
    """

    def __init__(self, kept: Kept | None = None) -> None:
        self._entries: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
        self.kept = kept or Kept()

    def get(self, key: tuple[Any, ...]) -> Any:
        """Return what was kept, or None."""
        entry = self._entries.get(key)
        if entry is not None:
            self._entries.move_to_end(key)
        return entry

    def keep(self, key: tuple[Any, ...], body: bytes, entry: Any) -> None:
        """Remember an entry, unless its request is large."""
        if len(body) > _LARGEST_BODY_BYTES:
            return
        self._entries[key] = entry
        if len(self._entries) > _ENTRIES:
            self._entries.popitem(last=False)
