"""This process's memory: how much is resident, and giving back what a crowd left behind."""

from __future__ import annotations

import gc
import os


def resident_bytes() -> int:
    """Return the resident set size in bytes, 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def trim() -> None:
    """Collect garbage and hand free heap back to the system, where the C library is glibc.

    After 1,000 TLS connections have closed, nothing of their memory returns by itself.
    """
    import ctypes

    gc.collect()
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except (OSError, AttributeError):
        pass  # another C library: memory is reused, only not returned
