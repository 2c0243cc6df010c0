"""A store of objects that clients have asked to store, by id, oldest first.

It is bounded in number and in size: the oldest objects are removed. It lives as
long as the server, or until a reset. Must not know HTTP or what an object contains.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

CAPACITY = 1000
MEMORY_LIMIT_BYTES = 16_777_216
# Memory of a stored object without its texts.
ENTRY_BYTES = 4096


class Storable(Protocol):
    """An object that can be stored; `size_bytes` counts against the limit."""

    size_bytes: int


Stored = TypeVar("Stored", bound=Storable)


class BoundedStore(Generic[Stored]):
    """Stored objects by id.

    Attributes:
        capacity, memory_limit_bytes: its bounds, in force from the next object on.
    """

    def __init__(self) -> None:
        self.capacity = CAPACITY
        self.memory_limit_bytes = MEMORY_LIMIT_BYTES
        self._objects: OrderedDict[str, Stored] = OrderedDict()
        self._size_bytes = 0

    def __iter__(self) -> Iterator[Stored]:
        return iter(self._objects.values())

    def get(self, object_id: str) -> Stored | None:
        """Return the object with an id, or None."""
        return self._objects.get(object_id)

    def keep(self, object_id: str, stored: Stored) -> None:
        """Store an object; the oldest ones are removed until the store is within its bounds."""
        self.remove(object_id)
        self._objects[object_id] = stored
        self._size_bytes += stored.size_bytes
        while len(self._objects) > self.capacity or (
            self._size_bytes > self.memory_limit_bytes and len(self._objects) > 1
        ):
            self._size_bytes -= self._objects.popitem(last=False)[1].size_bytes

    def grow(self, object_id: str, more_bytes: int) -> None:
        """Count more bytes for an object, where it is stored; it becomes the newest."""
        stored = self._objects.pop(object_id, None)
        if stored is None:
            return
        self._size_bytes -= stored.size_bytes
        stored.size_bytes += more_bytes
        self.keep(object_id, stored)

    def remove(self, object_id: str) -> bool:
        """Remove an object; return False where it is not stored."""
        stored = self._objects.pop(object_id, None)
        if stored is None:
            return False
        self._size_bytes -= stored.size_bytes
        return True
