"""What clients asked to be kept, by id, oldest first: bounded by number and by size, the oldest go first.

Lives as long as the server, or until a reset. Knows neither HTTP nor what it keeps.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

CAPACITY = 1000
MEMORY_LIMIT_BYTES = 16_777_216
# What one kept object costs beside its texts.
ENTRY_BYTES = 4096


class Storable(Protocol):
    """Something to keep; `size_bytes` is what it counts against the limit."""

    size_bytes: int


Stored = TypeVar("Stored", bound=Storable)


class BoundedStore(Generic[Stored]):
    """Kept objects by id."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Stored] = OrderedDict()
        self._size_bytes = 0

    def __iter__(self) -> Iterator[Stored]:
        return iter(self._kept.values())

    def get(self, object_id: str) -> Stored | None:
        """Return what is kept under an id, or None."""
        return self._kept.get(object_id)

    def keep(self, object_id: str, stored: Stored) -> None:
        """Keep an object; older ones make room."""
        self.remove(object_id)
        self._kept[object_id] = stored
        self._size_bytes += stored.size_bytes
        while len(self._kept) > CAPACITY or (self._size_bytes > MEMORY_LIMIT_BYTES and len(self._kept) > 1):
            self._size_bytes -= self._kept.popitem(last=False)[1].size_bytes

    def remove(self, object_id: str) -> bool:
        """Forget an object; False if it was not kept."""
        stored = self._kept.pop(object_id, None)
        if stored is None:
            return False
        self._size_bytes -= stored.size_bytes
        return True
