"""Coroutines that run at once, and become tasks only when they wait."""

from __future__ import annotations

import asyncio

import pytest

from mockgpt.wire import eager_task


def test_what_does_not_wait_is_done_at_once() -> None:
    done: list[str] = []

    async def work() -> str:
        done.append("work")
        return "result"

    async def main() -> None:
        loop = asyncio.get_running_loop()
        assert eager_task.start(loop, work(), done.append) is None
        assert done == ["work", "result"]

    asyncio.run(main())


def test_what_waits_is_continued() -> None:
    done: list[object] = []

    async def work(future: asyncio.Future[int]) -> str:
        await asyncio.sleep(0)
        done.append(await future)
        await asyncio.sleep(0)
        done.append("end")
        return "result"

    async def main() -> None:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[int] = loop.create_future()
        task = eager_task.start(loop, work(future), done.append)
        assert task is not None
        assert done == []
        future.set_result(7)
        await task

    asyncio.run(main())
    assert done == [7, "end", "result"]


def test_a_cancelled_one_can_clean_up_and_is_not_done() -> None:
    done: list[str] = []

    async def work() -> None:
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            done.append("cleaned")

    async def main() -> None:
        task = eager_task.start(asyncio.get_running_loop(), work(), lambda _: done.append("done"))
        assert task is not None
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert done == ["cleaned"]
