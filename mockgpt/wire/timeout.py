"""A deadline that moves often and passes rarely."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

NEVER = float("inf")


class Timeout:
    """One connection's deadline. Moving it later costs an assignment: the timer looks again when it fires."""

    __slots__ = ("_armed_for", "_callback", "_deadline", "_loop", "_timer")

    def __init__(self, loop: asyncio.AbstractEventLoop, callback: Callable[[], None]) -> None:
        self._loop = loop
        self._callback = callback
        self._deadline = NEVER
        self._timer: asyncio.TimerHandle | None = None
        self._armed_for = NEVER

    def allow(self, milliseconds: float, at_most: float = NEVER) -> None:
        """Call back after so long, 0 never; `at_most` is a time of the loop's clock that comes before."""
        self._deadline = min(self._loop.time() + milliseconds / 1000 if milliseconds else NEVER, at_most)
        if self._deadline == NEVER:
            return
        if self._timer is not None:
            if self._armed_for <= self._deadline:
                return
            self._timer.cancel()
        self._arm()

    def _arm(self) -> None:
        # Kept here because what uvloop returns for a time that has come does not know it.
        self._armed_for = self._deadline
        self._timer = self._loop.call_at(self._deadline, self._look)

    def cancel(self) -> None:
        """Never call back again, and let go of the timer and of whom it would have called."""
        self._deadline = NEVER
        self._callback = _nobody
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        if self._deadline == NEVER:
            return
        if self._loop.time() < self._deadline:
            self._arm()
        else:
            self._callback()


def _nobody() -> None:
    pass
