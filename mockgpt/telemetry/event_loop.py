"""How late the event loop runs what is due: the first figure to look at when streams stutter."""

from __future__ import annotations

import asyncio
import errno
from collections import deque
from typing import Any

from mockgpt.telemetry.log import Log

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


_OUT_OF = frozenset((errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM))


# Accepting is tried again each second, and fails again until somebody leaves: one line tells it.
_REPEAT_SECONDS = 60.0


class LoopErrors:
    """A handler for `loop.set_exception_handler`."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._told_at = float("-inf")

    def __call__(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Log one failure."""
        error = context.get("exception")
        if isinstance(error, OSError) and error.errno in _OUT_OF and "socket" in context:
            if loop.time() - self._told_at >= _REPEAT_SECONDS:
                self._told_at = loop.time()
                self._log.write("error", "accept_failed", detail=error.strerror)
            return
        import traceback

        told = "".join(traceback.format_exception(error)) if isinstance(error, BaseException) else None
        self._log.write("error", "exception", detail=context.get("message"), traceback=told)
