"""A store of objects that clients have asked to store, by id, oldest first.

It is bounded in number and in size: the oldest objects are removed. It lives as
long as the server, or until a reset. Must not know HTTP or what an object contains.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Generic, Protocol, TypeVar

CAPACITY = 1000
MEMORY_LIMIT_BYTES = 16_777_216
# Memory of a stored object without its texts.
ENTRY_BYTES = 4096


class Storable(Protocol):
    """An object that can be stored; `size_bytes` counts against the limit."""

    size_bytes: int


Stored = TypeVar("Stored", bound=Storable)


class Packed(Generic[Stored]):
    """An object that another replica has stored, as bytes until somebody looks at it.

    Args:
        read: makes the object of the bytes; None where it cannot.
    """

    __slots__ = ("_data", "_read", "size_bytes")

    def __init__(self, data: bytes, read: Callable[[bytes], Stored | None]) -> None:
        self._data = data
        self._read = read
        self.size_bytes = len(data) + ENTRY_BYTES

    def read(self) -> Stored | None:
        """Return the object."""
        return self._read(self._data)


class BoundedStore(Generic[Stored]):
    """Stored objects by id.

    Attributes:
        shared: with other replicas, where there are any.
        capacity, memory_limit_bytes: its bounds, in force from the next object on.
        on_change: called with the store and the id of what was stored, changed or removed here.
        version: up to which it has what other replicas did.
    """

    shared: ClassVar[bool] = True

    def __init__(self) -> None:
        self.capacity = CAPACITY
        self.memory_limit_bytes = MEMORY_LIMIT_BYTES
        self.on_change: Callable[[BoundedStore[Any], str], None] | None = None
        self.version = 0
        self._objects: OrderedDict[str, Stored | Packed[Stored]] = OrderedDict()
        self._size_bytes = 0

    def __iter__(self) -> Iterator[Stored]:
        for object_id in tuple(self._objects):
            if (stored := self.get(object_id)) is not None:
                yield stored

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all objects, oldest first."""
        return tuple(self._objects)

    def get(self, object_id: str) -> Stored | None:
        """Return the object with an id, or None."""
        stored = self._objects.get(object_id)
        if not isinstance(stored, Packed):
            return stored
        read = stored.read()
        if read is None:
            self._drop(object_id)
        else:
            self._objects[object_id] = read
            self._size_bytes += read.size_bytes - stored.size_bytes
        return read

    def keep(self, object_id: str, stored: Stored) -> None:
        """Store an object; the oldest ones are removed until the store is within its bounds."""
        self._put(object_id, stored)
        self.changed(object_id)

    def adopt(self, object_id: str, stored: Packed[Stored] | None) -> None:
        """Take over what another replica has stored, or removed (None)."""
        if stored is None:
            self._drop(object_id)
        else:
            self._put(object_id, stored)

    def changed(self, object_id: str) -> None:
        """Let others hear of what has changed within an object, where it is stored."""
        if self.on_change is not None and object_id in self._objects:
            self.on_change(self, object_id)

    def _put(self, object_id: str, stored: Stored | Packed[Stored]) -> None:
        self._drop(object_id)
        self._objects[object_id] = stored
        self._size_bytes += stored.size_bytes
        while len(self._objects) > self.capacity or (
            self._size_bytes > self.memory_limit_bytes and len(self._objects) > 1
        ):
            self._size_bytes -= self._objects.popitem(last=False)[1].size_bytes

    def grow(self, object_id: str, more_bytes: int) -> None:
        """Count more bytes for an object, where it is stored; it becomes the newest."""
        stored = self.get(object_id)
        if stored is None:
            return
        self._drop(object_id)
        stored.size_bytes += more_bytes
        self.keep(object_id, stored)

    def remove(self, object_id: str) -> bool:
        """Remove an object; return False where it is not stored."""
        removed = self._drop(object_id)
        if removed and self.on_change is not None:
            self.on_change(self, object_id)
        return removed

    def _drop(self, object_id: str) -> bool:
        stored = self._objects.pop(object_id, None)
        if stored is None:
            return False
        self._size_bytes -= stored.size_bytes
        return True
