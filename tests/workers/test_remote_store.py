"""The store in the parent does for its workers what every store does."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest
from store_contract import CASES, Case

from mockgpt.shared_state.store import StoreAway
from mockgpt.workers.channel import Channel
from mockgpt.workers.hosted_stores import HostedStores
from mockgpt.workers.remote_store import RemoteStore


class Pair:
    """A worker's store, and the parent's end of the channel."""

    async def open(self) -> RemoteStore:
        here, there = socket.socketpair()
        stores = HostedStores(lambda *changed: self.parent.tell("changed", *changed))

        async def answer(_name: str, arguments: tuple[Any, ...]) -> Any:
            return await stores.answer(*arguments)

        async def hear(_name: str, arguments: tuple[Any, ...]) -> None:
            self.store.changed(*arguments)

        self.parent, self.worker = Channel(answer, lambda: None), Channel(hear, lambda: None)
        await self.parent.open(there)
        await self.worker.open(here)
        self.store = RemoteStore(self.worker)
        return self.store

    async def close(self) -> None:
        for end in (self.parent, self.worker):
            end.close()
        while not (self.parent.closed and self.worker.closed):  # noqa: ASYNC110 - a turn of the loop
            await asyncio.sleep(0)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_it_does_what_every_store_does(case: Case) -> None:
    async def main() -> None:
        pair = Pair()
        await case((await pair.open()).as_store())
        await pair.close()

    asyncio.run(main())


def test_spaces_share_nothing_but_the_channel() -> None:
    async def main() -> None:
        pair = Pair()
        store = await pair.open()
        other = store.space("team-a")
        heard: list[tuple[str, int]] = []
        await store.listen(lambda version, _topics: heard.append(("default", version)))
        await other.listen(lambda version, _topics: heard.append(("team-a", version)))
        assert await store.draw("exp_1") == await other.draw("exp_1") == 1
        await other.change({"scenario": b"slow"})
        assert (await store.snapshot())[2] == {}
        assert heard == [("team-a", 1)]
        await pair.close()

    asyncio.run(main())


def test_without_a_parent_it_is_away() -> None:
    async def main() -> None:
        pair = Pair()
        store = await pair.open()
        await pair.close()
        with pytest.raises(StoreAway):
            await store.draw("exp_1")

    asyncio.run(main())


def test_what_is_no_operation_is_no_attribute() -> None:
    with pytest.raises(AttributeError):
        RemoteStore(None).anything  # type: ignore[arg-type]  # noqa: B018
