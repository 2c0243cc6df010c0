"""How late the event loop runs what is due: the first figure to look at when streams stutter."""

from __future__ import annotations

import asyncio
from collections import deque

PERIOD_SECONDS = 1.0
_KEPT = 15  # periods: a Prometheus scrapes every 15 s, and must not miss a stall between two scrapes


class LoopLag:
    """Measures lateness once a period."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._due = 0.0
        self._recent: deque[float] = deque(maxlen=_KEPT)
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin to measure; harmless when it has begun."""
        if self._timer is None:
            self._arm()

    def stop(self) -> None:
        """Measure no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arm(self) -> None:
        self._due = self._loop.time() + PERIOD_SECONDS
        self._timer = self._loop.call_at(self._due, self._look)

    def _look(self) -> None:
        self._recent.append(max(0.0, self._loop.time() - self._due))
        self._arm()

    @property
    def seconds(self) -> float:
        """The worst lateness of the last 15 s, the delay that is building up right now included."""
        pending = self._loop.time() - self._due if self._timer is not None else 0.0
        return max(0.0, pending, *self._recent)
