"""The memory of this process: how much is resident, how much clients hold, and how it is returned.

It must not know what the memory holds.
"""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Callable
from functools import cache
from time import monotonic, thread_time

from mockgpt.telemetry.loop_lag import LoopLag
from mockgpt.wire.http.request_body import UNCOUNTED_BYTES


def resident_bytes() -> int:
    """Return the resident set size in bytes, 0 where the system has no /proc."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of mallopt(3)
_LARGE_BYTES = 1_048_576
_PEAK_BYTES = 8_388_608  # above what was resident before
_MORE_BYTES = 1_048_576  # above what an attempt to return memory has left: it is worth another one
_LONGEST_PAUSE = 600  # seconds
_LONG_SECONDS = 0.02  # of a collection, for others who wait; it takes 14 ms where little is stored


def return_large_blocks() -> None:
    """Have blocks from 1 MiB on returned to the system once they are free, where the C library is glibc.

    By default glibc keeps more and more of them after the first large one was freed: after 40 bodies of
    31 MB, 700 MB.
    """
    _c_function("mallopt")(_MMAP_THRESHOLD, _LARGE_BYTES)


class Peaks:
    """Returns memory to the system after a peak of any kind."""

    __slots__ = ("_before", "_left", "_lowest", "_pause", "_waits")

    def __init__(self) -> None:
        # What the first requests take before anybody looks must not count as the best of times.
        self._lowest = resident_bytes()
        self._before = self._left = self._waits = 0
        self._pause = 1

    def look(self, *, quiet: bool = True) -> None:
        """Return free memory where much more is resident than at the best of times, and it grows no more.

        Called once a second. What is in use cannot be returned, so the next attempt comes later and later,
        until there is another peak.

        Args:
            quiet: few answers are on their way, so that looking for garbage holds up nobody.
        """
        resident = resident_bytes()
        self._lowest = min(self._lowest, resident)
        self._left = min(self._left, resident)
        self._waits -= 1
        if resident > self._left + _MORE_BYTES:
            self._waits, self._pause = 0, 1
        if resident <= self._before and resident > self._lowest + _PEAK_BYTES and self._waits <= 0:
            if quiet:
                collect()
            trim()
            self._left = resident_bytes()
            self._waits = self._pause
            self._pause = min(2 * self._pause, _LONGEST_PAUSE)
        self._before = resident


def collect() -> None:
    """Collect garbage; this also frees the tuples and lists that CPython keeps for later, which hold arenas.

    Where it took long, what is left is not looked at again: 700,000 objects that clients had stored took 0.3
    to 0.6 s each time, and are in no reference cycles.
    """
    begun = thread_time()  # a busy machine makes no collection dearer
    gc.collect()
    _freeze_tables()
    if thread_time() - begun > _LONG_SECONDS:
        gc.freeze()


@cache  # once: what is frozen is never found to be garbage
def _freeze_tables() -> None:
    """Look no more at what the first collection has left: the tables of the model, 10 ms each time.

    Only in a process of the mock's own, which has frozen what its start has left.
    """
    if gc.get_freeze_count():
        gc.freeze()


def trim() -> None:
    """Return the free heap to the system, where the C library is glibc.

    After 1,000 TLS connections have closed, nothing of their memory is returned without this.
    """
    _c_function("malloc_trim")(0)


@cache  # a library that is opened again leaves reference cycles
def _c_function(name: str) -> Callable[..., object]:
    """Return a function of glibc; where the C library is another, one that does nothing."""
    import ctypes  # loaded by the first large request, or when many connections have closed

    try:
        function: Callable[..., object] = getattr(ctypes.CDLL("libc.so.6"), name)
    except (OSError, AttributeError):
        return lambda *_: None  # memory can be used again, but is not returned
    return function


# What parts of the process hold for clients, by name: who holds bytes adds them, and takes them off again.
HELD = {"replies": 0, "subscribers": 0}
_MEASURED_SECONDS = 0.1  # measuring 4,000 connections takes 2 ms
_TRIM_DELAY_SECONDS = 1.0
_QUIET_BYTES = 131_072  # what connections hold of requests and answers: sixteen of these
_OLD_ROUNDS = 5  # of collecting the younger ones, after which old objects are collected when it is quiet


class MemoryAccount:
    """One account of the bytes that clients make this process hold, with a limit to all of them.

    Large request bodies are counted when they begin. All else is measured: before a large request, at most
    every tenth of a second, and once a second. So a request of the usual size costs nothing here. While the
    limit is reached, each request with a body has to ask, and is refused.

    Args:
        limit: tells how many there may be, 0: any number.

    Attributes:
        uncounted: a body up to this size need not ask.
        lag: that of the loop; while it is measured, the account is looked at as often.
    """

    def __init__(self, limit: Callable[[], int], loop: asyncio.AbstractEventLoop) -> None:
        self._limit = limit
        self.uncounted = UNCOUNTED_BYTES
        self.lag = LoopLag(loop, self.look)
        self._later = loop.call_later
        self._parts: list[tuple[str, Callable[[], int]]] = []
        self._requests = self._others = 0
        self._measured_at = float("-inf")
        self._blocks_returned = self._trimming = False
        self._peaks = Peaks()

    def measure(self, name: str, held_bytes: Callable[[], int]) -> None:
        """Count what a part of the process holds, too; those of the same name together."""
        self._parts.append((name, held_bytes))

    def held(self) -> dict[str, int]:
        """Measure how many bytes each part holds."""
        held = {"requests": self._requests, **HELD}
        for name, held_bytes in self._parts:
            held[name] = held.get(name, 0) + held_bytes()
        self._others, self._measured_at = sum(held.values()) - self._requests, monotonic()
        return held

    def take(self, size: int) -> bool:
        """Count bytes that a large request holds; False where all would be more than the limit."""
        if not self._has_room(size):
            return False
        if size and not self._blocks_returned:
            self._blocks_returned = True
            return_large_blocks()
        self._requests += size
        return True

    def _has_room(self, size: int) -> bool:
        limit = self._limit()
        if limit and monotonic() - self._measured_at > _MEASURED_SECONDS:
            self.held()
        return not limit or self._requests + self._others + size <= limit

    def give_back(self, size: int) -> None:
        """Count them no longer, and have their memory returned to the system soon."""
        self._requests -= size
        if not self._trimming:
            self._trimming = True
            self._later(_TRIM_DELAY_SECONDS, self._trim)

    def _trim(self) -> None:
        self._trimming = False
        trim()

    def _is_quiet(self) -> bool:
        """Tell whether few answers are on their way."""
        return self.held().get("connections", 0) < _QUIET_BYTES

    def look(self) -> None:
        """Find out whether the limit is reached, return memory after a peak, collect what is old."""
        quiet = self._is_quiet()  # which measures
        self.uncounted = UNCOUNTED_BYTES if self._has_room(0) else 0
        self._peaks.look(quiet=quiet)
        if quiet and gc.get_count()[2] >= _OLD_ROUNDS:
            collect()


class AdminAccount:
    """The account as the admin plane uses it, whose small requests tell about memory, and free it."""

    uncounted = UNCOUNTED_BYTES

    def __init__(self, account: MemoryAccount) -> None:
        self.take, self.give_back, self.measure = account.take, account.give_back, account.measure
