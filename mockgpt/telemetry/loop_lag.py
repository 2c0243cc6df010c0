"""How late the event loop runs its callbacks.

It is the first figure to look at when the events of streams come unevenly. It must not know what the
callbacks do.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

PERIOD_SECONDS = 1.0
_KEPT = 15  # periods: Prometheus scrapes every 15 s, and must not miss a delay between two scrapes


class LoopLag:
    """Measures once a period how late a callback runs.

    Args:
        each_period: is called as often.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, each_period: Callable[[], object]) -> None:
        self._loop = loop
        self._each_period = each_period
        self._due = 0.0
        self._recent: deque[float] = deque(maxlen=_KEPT)
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin to measure; may be called again."""
        if self._timer is None:
            self._arm()

    def stop(self) -> None:
        """End measuring; may be called again."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arm(self) -> None:
        self._due = self._loop.time() + PERIOD_SECONDS
        self._timer = self._loop.call_at(self._due, self._measure)

    def _measure(self) -> None:
        self._recent.append(max(0.0, self._loop.time() - self._due))
        self._each_period()
        self._arm()

    @property
    def seconds(self) -> float:
        """The largest delay of the last 15 s, including one that has not ended yet."""
        pending = self._loop.time() - self._due if self._timer is not None else 0.0
        return max(0.0, pending, *self._recent)
