"""The memory of this process: how much is resident, and how to return free memory to the system.

It must not know what the memory holds.
"""

from __future__ import annotations

import gc
import os


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
_LONGEST_PAUSE = 600  # seconds


def return_large_blocks() -> None:
    """Have blocks from 1 MiB on returned to the system once they are free, where the C library is glibc.

    By default glibc keeps more and more of them after the first large one was freed: after 40 bodies of
    31 MB, 700 MB.
    """
    import ctypes  # loaded by the first large request

    try:
        ctypes.CDLL("libc.so.6").mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
    except (OSError, AttributeError):
        pass


class Peaks:
    """Returns memory to the system after a peak of any kind."""

    __slots__ = ("_before", "_lowest", "_pause", "_waits")

    def __init__(self) -> None:
        self._lowest = self._before = self._waits = 0
        self._pause = 1

    def look(self) -> None:
        """Return free memory where much more is resident than at the best of times, and it grows no more.

        Called once a second. What is in use cannot be returned, so the next attempt comes later and later.
        """
        resident = resident_bytes()
        self._lowest = min(self._lowest or resident, resident)
        self._waits -= 1
        if resident > self._before:
            self._pause = 1
        elif resident > self._lowest + _PEAK_BYTES and self._waits <= 0:
            trim()
            self._waits = self._pause
            self._pause = min(2 * self._pause, _LONGEST_PAUSE)
        self._before = resident


def trim() -> None:
    """Collect garbage and return the free heap to the system, where the C library is glibc.

    After 1,000 TLS connections have closed, nothing of their memory is returned without this.
    """
    import ctypes  # loaded when many connections have closed

    gc.collect()
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except (OSError, AttributeError):
        pass  # another C library: the memory can be used again, but is not returned
