"""One heap of deadlines for everything that is paced.

A sleeping task per stream costs 46 us an event and makes a thousand streams late;
one heap with one loop timer costs 33 and stays on time.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable
from itertools import count

# Deadlines this close together are served in one turn: below what the loop's own timer can tell apart.
TICK_SECONDS = 0.0005
_NEVER, _SERVING = float("inf"), float("-inf")


class Deadlines:
    """Callbacks at absolute times of the loop's clock, earliest first, ties in order of arrival."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._heap: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self._timer: asyncio.TimerHandle | None = None
        self._armed_for = _NEVER

    def at(self, when: float, callback: Callable[[], None]) -> None:
        """Call `callback` once at `when`; one that is no longer wanted by then has to return by itself."""
        heapq.heappush(self._heap, (when, next(self._order), callback))
        if when < self._armed_for:
            self._arm(when)

    def after(self, seconds: float, callback: Callable[[], None]) -> None:
        """Call `callback` once in so many seconds, else as `at`."""
        self.at(self.loop.time() + seconds, callback)

    def _arm(self, when: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._armed_for = when
        self._timer = self.loop.call_at(when, self._serve)

    def _serve(self) -> None:
        self._timer = None
        self._armed_for = _SERVING  # what is added meanwhile is looked at below
        heap = self._heap
        due = self.loop.time() + TICK_SECONDS
        while heap and heap[0][0] <= due:
            callback = heapq.heappop(heap)[2]
            try:
                callback()
            except Exception as error:  # one connection's fault must not stop everybody's clock
                self.loop.call_exception_handler({"message": "a paced answer failed", "exception": error})
        self._armed_for = _NEVER
        if heap:
            self._arm(heap[0][0])

    def close(self) -> None:
        """Forget everything that is still to come."""
        self._heap.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._armed_for = _NEVER


NEVER = float("inf")


class Timeout:
    """One connection's deadline. Moving it later costs an assignment: the timer looks again when it fires.

    Attributes:
        held: `allow` changes nothing, because a client that does not read is timed otherwise.
    """

    __slots__ = ("_armed_for", "_callback", "_deadline", "_loop", "_timer", "held")

    def __init__(self, loop: asyncio.AbstractEventLoop, callback: Callable[[], None]) -> None:
        self._loop = loop
        self._callback = callback
        self._deadline = NEVER
        self._timer: asyncio.TimerHandle | None = None
        self._armed_for = NEVER
        self.held = False

    def allow(self, milliseconds: float, at_most: float = NEVER) -> None:
        """Call back after so long, 0 never; `at_most` is a time of the loop's clock that comes before."""
        if self.held:
            return
        deadline = self._deadline = min(
            self._loop.time() + milliseconds / 1000 if milliseconds else NEVER, at_most
        )
        if deadline == NEVER:
            return
        if self._timer is not None:
            if self._armed_for <= deadline:
                return
            self._timer.cancel()
        self._arm()

    def hold(self, milliseconds: float) -> None:
        """Call back after so long, 0 never, whatever `allow` says until `held` is false again."""
        self.held = False
        self.allow(milliseconds)
        self.held = True

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
