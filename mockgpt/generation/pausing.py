"""Work that pauses wherever it stands: a call deep within it gives others their turn.

To fill a schema from a long text takes longer than an event loop may be held, in functions that call one
another many levels deep. Such work runs in a thread, for its stack alone: the thread goes on only while who
takes the steps of its work waits for it, so never two at once, and what they share needs no lock. Knows
nothing of the work.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from time import perf_counter
from typing import Any, TypeVar

Result = TypeVar("Result")

_TURN_SECONDS = 0.003  # between two pauses, and what one call adds that does not pause
_MOST_IDLE = 2  # threads that wait for other work


class _Here(threading.local):
    worker: _Worker | None = None  # of which this thread is


_here = _Here()
_idle: list[_Worker] = []


def pause() -> None:
    """Let others have their turn, where this is work that is taken in steps and its turn is over."""
    if (worker := _here.worker) is not None:
        worker.pause()


def in_steps(work: Callable[[], Result]) -> Generator[None, None, Result]:
    """Run `work` up to its end, yielding where it pauses; return its result.

    Work whose steps are not taken to the end is ended where it has paused.

    Raises:
        Exception: whatever `work` raises.
    """
    worker = _idle.pop() if _idle else _Worker()
    try:
        result: Result = yield from worker.steps(work)
    finally:
        if len(_idle) < _MOST_IDLE:
            _idle.append(worker)
        else:
            worker.end()
    return result


class _Closed(BaseException):
    """Ends work that nobody waits for."""


class _Worker:
    """A thread, which waits for `_go`; who takes the steps of its work waits for `_paused`."""

    def __init__(self) -> None:
        self._go, self._paused = threading.Lock(), threading.Lock()
        self._go.acquire()
        self._paused.acquire()
        self._until = 0.0
        self._work: Callable[[], Any] | None = None
        self._result: Any = None
        self._error: BaseException | None = None
        self._closed = False
        self.thread = threading.Thread(target=self._run, name="mockgpt-writer", daemon=True)
        self.thread.start()

    def _run(self) -> None:
        _here.worker = self
        self._go.acquire()
        while self._work is not None:
            try:
                self._result = self._work()
            except BaseException as error:  # raised again by `steps`
                self._error = error
            self._work = None
            self._paused.release()
            self._go.acquire()

    def steps(self, work: Callable[[], Any]) -> Generator[None, None, Any]:
        """Have this thread do the work; yield at each pause, and return the result."""
        self._work = work
        try:
            while self._goes_on():
                yield
            if self._error is not None:
                raise self._error
            return self._result
        finally:
            self._closed = True
            while self._work is not None and self._goes_on():
                pass
            self._closed = False
            self._result = self._error = None  # an idle worker keeps nothing, no frames of an error either

    def _goes_on(self) -> bool:
        """Let the work go on up to its next pause, or its end; return whether there is more of it."""
        self._until = perf_counter() + _TURN_SECONDS
        self._go.release()
        self._paused.acquire()
        return self._work is not None

    def pause(self) -> None:
        """Wait for the next step, if the turn is over."""
        if perf_counter() >= self._until:
            self._paused.release()
            self._go.acquire()
            if self._closed:
                raise _Closed

    def end(self) -> None:
        """Let the thread end: there is no more work for it."""
        self._go.release()
