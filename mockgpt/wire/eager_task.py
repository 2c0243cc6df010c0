"""Run a coroutine at once, and make a task of it only if it has to wait.

Most answers are decided without waiting; a task for each of them would cost one more iteration of the loop.
Python 3.12 has eager tasks; this is the part of them that is needed here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Generator
from types import coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


def start(
    loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Result], done: Callable[[Result], None]
) -> asyncio.Task[None] | None:
    """Run `work` until it waits or ends; `done` is called with its result when it has ended.

    Returns:
        The task that continues `work`, None if `work` has ended.
    """
    try:
        waits_for = work.send(None)
    except StopIteration as end:
        done(end.value)
        return None
    return loop.create_task(_finish(work, waits_for, done))


async def _finish(work: Coroutine[Any, Any, Result], waits_for: Any, done: Callable[[Result], None]) -> None:
    done(await _carry_on(work, waits_for))


@coroutine
def _carry_on(work: Coroutine[Any, Any, Result], waits_for: Any) -> Generator[Any, Any, Result]:
    """Wait for what `work` waits for, and continue it."""
    try:
        while True:
            try:
                result = yield waits_for
            except BaseException as error:  # `work` has to see its cancellation too
                waits_for = work.throw(error)
            else:
                waits_for = work.send(result)
    except StopIteration as end:
        ended: Result = end.value
        return ended
