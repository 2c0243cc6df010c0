"""A loop whose clock the test sets."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from itertools import count
from typing import Any


class Handle:
    def __init__(self, when: float, callback: Callable[..., object]) -> None:
        self._when, self.callback, self.cancelled = when, callback, False

    def when(self) -> float:
        return self._when

    def cancel(self) -> None:
        self.cancelled = True


class HandRunLoop:
    """Timers fire only when `turn_to` passes them."""

    def __init__(self) -> None:
        self.now = 0.0
        self.errors: list[dict[str, Any]] = []
        self._timers: list[tuple[float, int, Handle]] = []
        self._soon: list[Callable[[], object]] = []
        self._order = count()

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, callback: Callable[..., object]) -> Handle:
        handle = Handle(when, callback)
        heapq.heappush(self._timers, (when, next(self._order), handle))
        return handle

    def call_later(self, delay: float, callback: Callable[..., object]) -> Handle:
        return self.call_at(self.now + delay, callback)

    def call_soon(self, callback: Callable[[], object]) -> None:
        self._soon.append(callback)

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        self.errors.append(context)

    @property
    def armed(self) -> int:
        """How many timers are waiting."""
        return sum(not handle.cancelled for _, _, handle in self._timers)

    def run_soon(self) -> None:
        while self._soon:
            callbacks, self._soon = self._soon, []
            for callback in callbacks:
                callback()

    def turn_to(self, time: float) -> None:
        """Let time pass up to here, firing what is due on the way."""
        self.run_soon()
        while self._timers and self._timers[0][0] <= time:
            when, _, handle = heapq.heappop(self._timers)
            if not handle.cancelled:
                self.now = max(self.now, when)
                handle.callback()
                self.run_soon()
        self.now = time
