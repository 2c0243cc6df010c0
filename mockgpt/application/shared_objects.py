"""Stored objects that any replica can read, change and remove: each is bytes under its kind and id.

What is stored here is in the store before the answer leaves; what others have stored is asked for when a
request names or lists stored objects. Any other request asks nothing. While the store is away a replica goes
on with its own objects, and tells of them later. It must not know what is stored.
"""

from __future__ import annotations

import asyncio
from typing import Any

from mockgpt.api.object_store import BoundedStore, Packed
from mockgpt.api.stored_objects import StoredObjects
from mockgpt.application.control import Control
from mockgpt.shared_state.circuit import Circuit
from mockgpt.shared_state.packed_objects import pack, unpack
from mockgpt.shared_state.store import PIECE_BYTES

_MOST_UNSENT = 10_000  # objects that wait for a store that is away: more than all stores keep
_PATIENCE = 20  # times the time of a small answer for what others have stored: it may be 32 MB
_MEGABYTE = 1_000_000  # an object has the time of a small answer once more for each

Key = tuple[BoundedStore[Any], str]
Asked = tuple[StoredObjects, type[BoundedStore[Any]]]


class SharedObjects:
    """One replica's part, as `api.stored_objects.ObjectShare` describes it."""

    def __init__(self, control: Control, circuit: Circuit) -> None:
        self.unsent: dict[Key, None] = {}
        self._sending: dict[Key, asyncio.Future[None]] = {}
        self._hearing: dict[Asked, asyncio.Task[None]] = {}  # who asks now
        self._following: dict[Asked, asyncio.Task[None]] = {}  # and who asks next
        self._circuit, self._store = circuit, circuit.store
        control.on_reset.append(self.unsent.clear)

    def note(self, store: BoundedStore[Any], object_id: str) -> None:
        """Note that others have to hear of an object."""
        self.unsent[store, object_id] = None
        if len(self.unsent) > _MOST_UNSENT:
            del self.unsent[next(iter(self.unsent))]

    async def told(self) -> None:
        """Return when others can read what was noted here, or the store is away: then they are told later."""
        if self._circuit.up and self.unsent:
            await self._circuit.tell(self._tell())

    async def _tell(self) -> None:
        unsent = list(self.unsent)
        self.unsent.clear()
        for place, key in enumerate(unsent):
            if not await self._send(*key):
                for left in unsent[place:]:
                    self.note(*left)
                return

    async def _send(self, store: BoundedStore[Any], object_id: str) -> bool:
        key = store, object_id
        while (before := self._sending.get(key)) is not None:  # of two values the last has to win
            await asyncio.wait((before,))
        sent = self._sending[key] = asyncio.get_running_loop().create_future()
        stored = store.get(object_id)
        value = None if stored is None else pack(stored)
        bounds = store.capacity, store.memory_limit_bytes
        try:
            put = self._store.put(type(store).__name__, object_id, value, *bounds)
            version = await self._circuit.ask(put, 1 + len(value or b"") // _MEGABYTE)
        finally:
            del self._sending[key]
            sent.set_result(None)
        if version == store.version + 1:  # nobody else has stored anything between
            store.version = version
        return version is not None

    async def heard(self, stored: StoredObjects, kind: type[BoundedStore[Any]]) -> None:
        """Return when the store of a class has what others have told of, or the store is away.

        Those who ask while another is asking share the next question: its answer is new enough for all.
        """
        asked = stored, kind
        following = self._following.get(asked)
        if following is None:
            hearing = self._hear_next(stored, kind, self._hearing.get(asked))
            following = self._following[asked] = asyncio.get_running_loop().create_task(hearing)
        await asyncio.wait((following,))

    async def _hear_next(
        self, stored: StoredObjects, kind: type[BoundedStore[Any]], before: asyncio.Task[None] | None
    ) -> None:
        if before is not None:
            await asyncio.wait((before,))
        asked = stored, kind
        task = self._hearing[asked] = self._following.pop(asked)
        try:
            await self._hear(stored, kind)
        finally:
            if self._hearing.get(asked) is task:
                del self._hearing[asked]

    async def _hear(self, stored: StoredObjects, kind: type[BoundedStore[Any]]) -> None:
        more = True
        while more:
            known = stored.find(kind)
            asked_at = known.version if known is not None else 0
            found = await self._circuit.ask(self._store.objects(kind.__name__, asked_at), _PATIENCE)
            if found is None:
                return
            version, objects = found
            more = sum(len(value or b"") for _, value in objects) >= PIECE_BYTES
            if version < asked_at:
                await self._tell_again(stored.of(kind))
                more = True
            elif objects:
                self._adopt(stored.of(kind), version, objects)

    def _adopt(self, store: BoundedStore[Any], version: int, objects: list[tuple[str, bytes | None]]) -> None:
        if version < store.version:  # who asked later was answered first
            return
        for object_id, value in objects:
            key = store, object_id
            if key not in self.unsent and key not in self._sending:  # what is newer here is told soon
                store.adopt(object_id, None if value is None else Packed(value, unpack))
        store.version = version

    async def _tell_again(self, store: BoundedStore[Any]) -> None:
        """Tell a store that has lost its memory what is known here."""
        store.version = 0
        for object_id in store.ids():
            if store.get(object_id) is not None:
                self.note(store, object_id)
        await self.told()
