"""Replies that were written before, by what asked for them.

Content depends on seed and request alone, so the same request may be answered
from here: a load test's thousandth copy costs a look-up.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

_ENTRIES = 128
_LARGEST_BODY_BYTES = 16_384  # with 128 entries: 2 MB of keys at most


class Replies:
    """A small least-recently-used memory. Entries depend on the settings too: make a new one on reload.

    Attributes:
        stored: the responses that are kept, made by the endpoint that needs them.
    """

    def __init__(self) -> None:
        self._entries: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
        self.stored: Any = None

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
