"""The event loop: how late it runs its callbacks, the errors that it reports, and long work that gives way.

Lateness is the first figure to look at when the events of streams come unevenly. It must not know
what the callbacks do.
"""

from __future__ import annotations

import asyncio
import errno
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from time import perf_counter
from typing import Any, TypeVar

from mockgpt.telemetry.log import Log
from mockgpt.wire.turns import wait_for_turn

PERIOD_SECONDS = 1.0
Step = TypeVar("Step")
TURN_SECONDS = 0.005  # of long work: streams and health checks wait no longer for it
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


async def next_turn() -> None:
    """Return when this piece of long work has its next turn."""
    loop = asyncio.get_running_loop()
    turn: asyncio.Future[None] = loop.create_future()
    wait_for_turn(loop, partial(_end_waiting, turn))
    await turn


def _end_waiting(turn: asyncio.Future[None]) -> None:
    if not turn.done():  # its task may be cancelled
        turn.set_result(None)


class GivingWay:
    """Lets others have their turn, by the time work takes: `await give_way.if_due()` between its steps."""

    __slots__ = ("_until",)

    def __init__(self) -> None:
        self._until = perf_counter() + TURN_SECONDS

    @property
    def is_over(self) -> bool:
        """Whether this piece of work has had its turn."""
        return perf_counter() >= self._until

    async def if_due(self) -> None:
        """Let the loop run what waits, other long work too, if this piece of work has had its turn."""
        if self.is_over:
            await next_turn()
            self._until = perf_counter() + TURN_SECONDS


def in_turns(steps: Iterable[Step | None]) -> Iterator[Step | None]:
    """Yield the steps of long work, and None where its turn is over: many short ones are long work, too.

    Args:
        steps: None among them is no step, only a place where a turn may end.
    """
    until = perf_counter() + TURN_SECONDS
    for step in steps:
        if step is not None:
            yield step
        if perf_counter() > until:
            yield None
            until = perf_counter() + TURN_SECONDS


# The process or the system has no file descriptor or no memory left for another connection.
_EXHAUSTED = frozenset((errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM))
# asyncio tries again to accept each second, and fails until a client leaves: one line a minute is enough.
_REPEAT_SECONDS = 60.0


class LoopErrors:
    """Logs what the loop reports; a handler for `loop.set_exception_handler`."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._logged_at = float("-inf")

    def __call__(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Log one report: an error of a callback or task, or of accepting connections."""
        error = context.get("exception")
        if isinstance(error, OSError) and error.errno in _EXHAUSTED and "socket" in context:
            if loop.time() - self._logged_at >= _REPEAT_SECONDS:
                self._logged_at = loop.time()
                self._log.write("error", "accept_failed", detail=error.strerror)
            return
        text = "".join(traceback.format_exception(error)) if isinstance(error, BaseException) else None
        self._log.write("error", "exception", detail=context.get("message"), traceback=text)
