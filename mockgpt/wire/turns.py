"""Turns for long work: of all pieces that wait in one event loop, one runs in each of its iterations.

A piece takes some milliseconds. If each of forty ran in every iteration, everybody else would wait for
all of them. Must not know what the work is.
"""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections import deque
from collections.abc import Callable
from weakref import WeakKeyDictionary


class Turns:
    """Callbacks in the order in which they came."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], object]] = deque()

    def wait(self, loop: AbstractEventLoop, callback: Callable[[], object]) -> None:
        """Have `callback` called when its turn comes, in the next iteration at the earliest."""
        self._waiting.append(callback)
        if len(self._waiting) == 1:
            loop.call_soon(self._run, loop)

    def _run(self, loop: AbstractEventLoop) -> None:
        callback = self._waiting.popleft()
        if self._waiting:
            loop.call_soon(self._run, loop)
        callback()


_turns: WeakKeyDictionary[AbstractEventLoop, Turns] = WeakKeyDictionary()


def wait_for_turn(loop: AbstractEventLoop, callback: Callable[[], object]) -> None:
    """Have `callback` called when its turn comes in this loop."""
    turns = _turns.get(loop)
    if turns is None:
        turns = _turns[loop] = Turns()
    turns.wait(loop, callback)
