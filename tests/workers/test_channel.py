"""Messages between two ends of a socket pair."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from mockgpt.workers.channel import Channel, ChannelClosed


async def connected(
    handle: Callable[[str, tuple[Any, ...]], Coroutine[Any, Any, Any]],
) -> tuple[Channel, Channel]:
    one, other = socket.socketpair()
    ends = Channel(handle, lambda: None), Channel(handle, lambda: None)
    await ends[0].open(one)
    await ends[1].open(other)
    return ends


async def closed(*ends: Channel) -> None:
    for end in ends:
        end.close()
    while not all(end.closed for end in ends):  # noqa: ASYNC110 - a turn of the loop
        await asyncio.sleep(0)


def test_calls_are_answered_in_any_order_with_what_the_other_end_returns() -> None:
    async def main() -> None:
        gate = asyncio.Event()

        async def handle(name: str, arguments: tuple[Any, ...]) -> Any:
            if name == "wait":
                await gate.wait()
            else:
                gate.set()
            return name, arguments

        here, there = await connected(handle)
        large = b"x" * 1_000_000
        answers = await asyncio.gather(here.ask("wait", 1), here.ask("go", large, {"a": (1, None)}))
        assert answers == [("wait", (1,)), ("go", (large, {"a": (1, None)}))]
        await closed(here, there)

    asyncio.run(main())


def test_what_is_told_arrives_in_its_order() -> None:
    async def main() -> None:
        heard: list[int] = []
        done = asyncio.Event()

        async def handle(name: str, arguments: tuple[Any, ...]) -> Any:
            heard.append(arguments[0])
            if name == "last":
                done.set()

        here, there = await connected(handle)
        for number in range(1000):
            here.tell("number", number)
        here.tell("last", 1000)
        await done.wait()
        assert heard == list(range(1001))
        await closed(here, there)

    asyncio.run(main())


def test_a_call_that_fails_there_fails_here_and_the_channel_goes_on() -> None:
    async def main() -> None:
        async def handle(name: str, _arguments: tuple[Any, ...]) -> Any:
            if name == "bad":
                raise ValueError("no such number")
            return "well"

        here, there = await connected(handle)
        with pytest.raises(ChannelClosed, match="ValueError: no such number"):
            await here.ask("bad")
        assert await here.ask("good") == "well"
        await closed(here, there)

    asyncio.run(main())


def test_who_waits_for_an_answer_hears_that_the_other_end_is_gone() -> None:
    async def main() -> None:
        async def handle(_name: str, _arguments: tuple[Any, ...]) -> Any:
            await asyncio.get_running_loop().create_future()

        here, there = await connected(handle)
        waiting = asyncio.ensure_future(here.ask("never"))
        await asyncio.sleep(0)
        there.close()
        with pytest.raises(ChannelClosed):
            await waiting
        with pytest.raises(ChannelClosed):
            await here.ask("again")
        for task in list(there._tasks):
            task.cancel()
        await closed(here, there)

    asyncio.run(main())
