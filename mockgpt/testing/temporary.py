"""Temporary files of this process: those that `remove` is told of, or the end of the process removes."""

from __future__ import annotations

import atexit
import shutil
from pathlib import Path

_made: list[Path] = []


def remove_at_exit(path: Path) -> None:
    """Remove a file or folder when the process ends, if nobody has before."""
    if not _made:
        atexit.register(remove)
    _made.append(path)


def remove() -> None:
    """Remove everything now; a process that is killed does not come to its end."""
    while _made:
        path = _made.pop()
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
