"""When this process began: what start-up costs is counted from there, imports included."""

from __future__ import annotations

import os
from time import monotonic

_PROCESS_START = monotonic()


def process_started() -> float:
    """Return when the process was started, on the monotonic clock in seconds."""
    try:
        with open("/proc/self/stat", "rb") as file:
            ticks = int(file.read().rpartition(b")")[2].split()[19])
        started = ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return _PROCESS_START
    now = monotonic()
    # The kernel counts from boot; where the two clocks disagree (suspend, containers), trust our own.
    return started if 0 <= now - started < 3600 else _PROCESS_START
