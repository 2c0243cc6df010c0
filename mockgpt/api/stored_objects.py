"""What clients asked to be stored, each store made by the endpoint that needs it; stays after a reload."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from mockgpt.api.object_store import BoundedStore

Store = TypeVar("Store")


class ObjectShare(Protocol):
    """What tells other replicas of stored objects, and hears of theirs.

    Attributes:
        unsent: what others have not been told of; empty but for a moment.
    """

    unsent: dict[tuple[BoundedStore[Any], str], None]

    def note(self, store: BoundedStore[Any], object_id: str) -> None:
        """Note that others have to hear of an object."""

    async def told(self) -> None:
        """Return when others can read what was noted here."""

    async def heard(self, stored: StoredObjects, kind: type[BoundedStore[Any]]) -> None:
        """Return when the store of a class has what others have told of."""


class StoredObjects:
    """The stores of one server, by their class.

    Attributes:
        share: None where nothing is shared with other replicas.
    """

    __slots__ = ("__weakref__", "_stores", "share")

    def __init__(self, share: ObjectShare | None = None) -> None:
        self.share = share
        self._stores: dict[type, object] = {}

    def find(self, kind: type[Store]) -> Store | None:
        """Return the store of a class, None as long as nothing was stored there."""
        return cast("Store | None", self._stores.get(kind))

    def of(self, kind: type[Store]) -> Store:
        """Return the store of a class, made at its first use."""
        store = self._stores.get(kind)
        if store is None:
            store = self._stores[kind] = kind()
            if self.share is not None and getattr(kind, "shared", False):
                cast("BoundedStore[Any]", store).on_change = self.share.note
        return cast(Store, store)

    async def heard(self, *kinds: type[BoundedStore[Any]]) -> None:
        """Return when the stores of these classes have what any replica has stored until now."""
        if self.share is not None:
            for kind in kinds:
                await self.share.heard(self, kind)
