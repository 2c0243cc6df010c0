"""What clients asked to be stored, each store made by the endpoint that needs it; stays after a reload."""

from __future__ import annotations

from typing import TypeVar, cast

Store = TypeVar("Store")


class StoredObjects:
    """The stores of one server, by their class."""

    __slots__ = ("__weakref__", "_stores")

    def __init__(self) -> None:
        self._stores: dict[type, object] = {}

    def find(self, kind: type[Store]) -> Store | None:
        """Return the store of a class, None as long as nothing was stored there."""
        return cast("Store | None", self._stores.get(kind))

    def of(self, kind: type[Store]) -> Store:
        """Return the store of a class, made at its first use."""
        return cast(Store, self._stores.get(kind) or self._stores.setdefault(kind, kind()))
