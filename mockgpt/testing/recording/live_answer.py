"""An answer that is passed on while it comes: the queue between an upstream and a client.

Its events are those of a `Delivery`: what has come, NOT_YET while nothing has, CUT_SHORT where the upstream
has stopped. Who fills it waits while a client that does not read has left too much in it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator

from mockgpt.wire.messages import CUT_SHORT, NOT_YET, BodyEvent

HELD_BYTES = 65_536  # of one answer, while its client does not read


class LiveAnswer(Iterator[BodyEvent]):
    """The body of one answer."""

    def __init__(self) -> None:
        self._waiting: deque[bytes] = deque()
        self._held = 0
        self._last: BodyEvent | None = NOT_YET  # what follows the pieces; None: the end
        self._wake: Callable[[], None] | None = None
        self._drained = asyncio.Event()
        self._drained.set()

    def start(self, wake: Callable[[], None]) -> None:
        """Take the function to call when there is more."""
        self._wake = wake

    async def add(self, data: bytes) -> None:
        """Add a piece, and return when there is room for the next."""
        self._waiting.append(data)
        self._held += len(data)
        if self._held > HELD_BYTES:
            self._drained.clear()
        self._awake()
        await self._drained.wait()

    def end(self, *, complete: bool) -> None:
        """Let the answer end with what waits, or be cut after it."""
        self._last = None if complete else CUT_SHORT
        self._awake()

    def _awake(self) -> None:
        if self._wake is not None:
            self._wake()

    def __next__(self) -> BodyEvent:
        """Return the next piece of the body."""
        if self._waiting:
            data = self._waiting.popleft()
            self._held -= len(data)
            if self._held <= HELD_BYTES:
                self._drained.set()
            return BodyEvent(0.0, data)
        if self._last is None:
            raise StopIteration
        return self._last
