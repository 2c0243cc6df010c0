"""How many processes `server.workers = "auto"` comes to: one for each core that this process may use."""

from __future__ import annotations

import os
from math import ceil

_QUOTA = "/sys/fs/cgroup/cpu.max"  # of a container's control group (cgroup v2)


def worker_count(wanted: int | str, quota_path: str = _QUOTA) -> int:
    """Return the number of workers that a setting asks for."""
    if wanted != "auto":
        return int(wanted)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, _quota(quota_path) or cores))


def _quota(path: str) -> int | None:
    """Return how many cores a container's quota comes to, None where there is no quota."""
    try:
        with open(path, encoding="ascii") as file:
            quota, _, period = file.read().partition(" ")
        return ceil(int(quota) / int(period))
    except (OSError, ValueError, ZeroDivisionError):  # "max" is no number
        return None
