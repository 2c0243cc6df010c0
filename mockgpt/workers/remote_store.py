"""The store in the parent, as a worker asks it. It must not know what is stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from mockgpt.shared_state.store import Notify, Store, StoreAway
from mockgpt.workers.channel import Channel, ChannelClosed

_OPERATIONS = frozenset(name for name in vars(Store) if not name.startswith("_"))


class RemoteStore:
    """A `shared_state.store.Store`: each operation is one call over the channel.

    Args:
        name: of the space, empty for the default one.
        of: another space on the same channel.
    """

    def __init__(self, channel: Channel, name: str = "", of: RemoteStore | None = None) -> None:
        self._channel = channel
        self._name = name
        self._listeners: dict[str, list[Notify]] = of._listeners if of is not None else {}
        self._spaces: dict[str, RemoteStore] = of._spaces if of is not None else {}

    def space(self, name: str) -> RemoteStore:
        """Return another space, the same each time."""
        if name not in self._spaces:
            self._spaces[name] = RemoteStore(self._channel, name, self)
        return self._spaces[name]

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return the function that asks for an operation."""
        if name not in _OPERATIONS:
            raise AttributeError(name)
        return partial(self._ask, name)

    async def _ask(self, operation: str, *arguments: Any, **named: Any) -> Any:
        try:
            return await self._channel.ask("store", self._name, operation, arguments, named)
        except ChannelClosed as error:
            raise StoreAway(str(error)) from None

    async def listen(self, notify: Notify) -> None:
        """Call `notify` with each change from now on."""
        self._listeners.setdefault(self._name, []).append(notify)

    def changed(self, name: str, version: int, topics: dict[str, bytes | None]) -> None:
        """Pass a change of any space on to those who listen there."""
        for notify in self._listeners.get(name, ()):
            notify(version, topics)

    async def close(self) -> None:
        """Do nothing: the channel ends with the worker."""

    def as_store(self) -> Store:
        """Return itself; its operations are known at run time only."""
        return cast("Store", self)
