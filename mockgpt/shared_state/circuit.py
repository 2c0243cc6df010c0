"""Asks a store within a time, and stops asking while it is away: then nothing waits for it.

It must not know what is asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from mockgpt.shared_state.store import Store, StoreAway

# A time-out is this many short ones: while the loop is late, because many connect at once, the answer is
# there and not read yet. That is no fault of the store.
_LOOKS = 20

T = TypeVar("T")


class Circuit:
    """The way to a store.

    Attributes:
        store: what is asked.
        up: the store answered when it was last asked.

    Args:
        timeout_seconds: for one answer.
        report: called with whether it is up, and why not, each time that this changes.
    """

    def __init__(self, store: Store, timeout_seconds: float, report: Callable[[bool, str], None]) -> None:
        self.store = store
        self.up = True
        self._timeout = timeout_seconds
        self._report = report
        self._telling: set[asyncio.Task[None]] = set()

    async def ask(self, asked: Coroutine[Any, Any, T], patience: int = 1) -> T | None:
        """Return what the store answers, None where it is away, at once where that is known already.

        Args:
            patience: for how many times the time it may last while the store answers others.
        """
        if not self.up:
            asked.close()
            return None
        return await self.try_again(asked, patience)

    async def try_again(self, asked: Coroutine[Any, Any, T], patience: int = 1) -> T | None:
        """Ask in any case; `close` is called by who has taken over what the store says."""
        # In a task of its own: who asks may be none, and a client that leaves must not end what was asked.
        task = asyncio.get_running_loop().create_task(asked)
        task.add_done_callback(_seen)
        for look in range(1, _LOOKS * patience + 1):
            done, _ = await asyncio.wait((task,), timeout=self._timeout / _LOOKS)
            if done or (look >= _LOOKS and not self.up):
                break
        if not task.done():
            task.cancel()
            self._note(False, f"no answer within {self._timeout * 1000:.0f} ms")
            return None
        try:
            return task.result()
        except StoreAway as error:
            self._note(False, str(error))
            return None

    async def tell(self, work: Coroutine[Any, Any, None]) -> None:
        """Return when work is done that tells the store; it goes on where who waits for it leaves."""
        task = asyncio.get_running_loop().create_task(work)
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)
        await asyncio.shield(task)

    async def settled(self) -> None:
        """Return when nothing is being told."""
        if self._telling:
            await asyncio.wait(self._telling)

    def close(self) -> None:
        """Note that it is up again: circuits are closed where they lead somewhere."""
        self._note(True, "")

    def _note(self, up: bool, why: str) -> None:
        if up != self.up:
            self.up = up
            self._report(up, why)


def _seen(task: asyncio.Task[Any]) -> None:
    """Take note of how a task has ended, also where nobody waits any more."""
    if not task.cancelled():
        task.exception()
