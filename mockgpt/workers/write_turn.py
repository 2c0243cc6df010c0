"""One writer at a time among processes that write to the same log or file.

A lock of the kernel on a file without a name, so that it is free again when its holder is killed.
"""

from __future__ import annotations

import fcntl
import tempfile
from typing import IO

LOG, JOURNAL_FILE = range(2)  # what is written to; each has a byte of the file of its own


def new_lock_file() -> IO[bytes]:
    """Return the file that all processes inherit."""
    return tempfile.TemporaryFile()


class WriteTurn:
    """Held while this process writes; a context manager, for one thread of each process.

    Source: POSIX fcntl: a lock of this kind belongs to a process, and a fork does not inherit it.
    """

    def __init__(self, file: IO[bytes], what: int) -> None:
        self._file = file
        self._what = what

    def __enter__(self) -> None:
        fcntl.lockf(self._file, fcntl.LOCK_EX, 1, self._what)

    def __exit__(self, *_exception: object) -> None:
        fcntl.lockf(self._file, fcntl.LOCK_UN, 1, self._what)
