"""The stores that the parent holds for its workers: one for each space, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mockgpt.shared_state.memory_store import MemoryStore


class HostedStores:
    """Stores by the name of their space.

    Args:
        notify: called with space, version and topics of each change.
    """

    def __init__(self, notify: Callable[[str, int, dict[str, bytes | None]], None]) -> None:
        self._notify = notify
        self._stores: dict[str, MemoryStore] = {}

    async def answer(
        self, space: str, operation: str, arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> Any:
        """Do what a worker asks for."""
        store = self._stores.get(space)
        if store is None:
            store = self._stores[space] = MemoryStore()
            await store.listen(lambda version, topics: self._notify(space, version, topics))
        return await getattr(store, operation)(*arguments, **named)
