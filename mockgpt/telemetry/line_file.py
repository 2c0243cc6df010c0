"""A file of whole lines, moved aside when it grows too large.

A line that was not written to its end is cut off, whether a full disk or a killed process left it. Several
processes may write to one file, in turns.
It must not know what is in the lines, nor when they are written: that is `telemetry.journal_file`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

KEPT_FILES = 3  # path.1 is the newest of the older ones: a quarter of a gigabyte in all
_TAIL_BYTES = 1_048_576


Turn = AbstractContextManager[object]


class LineFile:
    """One open file. Everything that writes raises OSError, and may then be called again.

    Args:
        path: made with mode 0600; an unfinished last line of ours is cut off.
        rotate_bytes: a file this large becomes `path.1`.
        begin: how each of our lines begins.
        warn: called with a sentence when the file cannot be rotated.
        turn: held while this process writes; None where no other process does.
    """

    def __init__(
        self,
        path: str,
        rotate_bytes: int,
        begin: bytes,
        warn: Callable[[str], None],
        turn: Turn | None = None,
    ) -> None:
        self._path = path
        self._rotate_bytes = rotate_bytes
        self._begin = begin
        self._warn = warn
        self._turn = turn
        self._descriptor = -1
        self._regular = False
        self._size = 0
        self._unwritten = b""
        with self._turn or nullcontext():
            self._open()

    @contextmanager
    def in_turn(self) -> Iterator[None]:
        """Write the lines of the block without those of another process among them."""
        if self._turn is None:
            yield
            return
        with self._turn:
            self._catch_up()
            yield

    def _catch_up(self) -> None:
        """See what others have done since: moved the file aside, written, or been killed in a line."""
        try:
            status = os.stat(self._path)
        except FileNotFoundError:
            status = None
        if status is None or not os.path.samestat(status, os.fstat(self._descriptor)):
            old = self._descriptor
            self._open()
            os.close(old)
        elif self._regular:
            self._size = status.st_size
            if self._size and os.pread(self._descriptor, 1, self._size - 1) != b"\n":
                self._cut_last_line()

    @property
    def unfinished(self) -> bool:
        """Tell whether `write` was stopped in the middle of what it was given."""
        return bool(self._unwritten)

    def room_for(self, length: int) -> int:
        """Return how many bytes the file takes before it is rotated; rotates where `length` is too much."""
        if self._size and self._size + length > self._rotate_bytes:
            self._rotate()
        return self._rotate_bytes - self._size

    def write(self, lines: bytes = b"") -> None:
        """Write what was left unwritten, then these lines."""
        self._unwritten += lines
        whole, size = self._unwritten, self._size
        try:
            while self._unwritten:
                written = os.write(self._descriptor, self._unwritten)
                self._size += written
                self._unwritten = self._unwritten[written:]
        except OSError:
            if self._turn is not None and self._regular:  # the next writer needs the end of a line
                os.ftruncate(self._descriptor, size)
                self._unwritten, self._size = whole, size
            raise

    def close(self) -> None:
        """Cut off a line whose write was stopped, and close; idempotent."""
        if self._descriptor < 0:
            return
        try:
            if self._regular and self._unwritten and self._turn is None:
                self._size = os.fstat(self._descriptor).st_size
                self._cut_last_line()
        except OSError:
            pass
        os.close(self._descriptor)
        self._descriptor = -1

    def _open(self) -> None:
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
        try:
            self._descriptor = os.open(self._path, flags, 0o600)
        except PermissionError:  # a device or pipe that may only be written
            self._descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC | os.O_NONBLOCK)
        status = os.fstat(self._descriptor)
        self._regular = stat.S_ISREG(status.st_mode)
        self._size = status.st_size if self._regular else 0
        if self._regular and self._size:
            self._cut_last_line()

    def _cut_last_line(self) -> None:
        """Cut off a last line of ours that has no end."""
        start = max(0, self._size - _TAIL_BYTES)
        tail = os.pread(self._descriptor, _TAIL_BYTES, start)
        if tail.endswith(b"\n"):
            return
        rest = tail.rpartition(b"\n")[2]
        if rest.startswith(self._begin[: len(rest)]):
            self._size -= len(rest)
            os.ftruncate(self._descriptor, self._size)
        else:  # not a line of ours, or a very long one: it stays, and is ended
            self._unwritten = b"\n" + self._unwritten

    def _rotate(self) -> None:
        """Move the file aside; where that fails, it may grow to twice the size."""
        if not self._regular:
            return
        try:
            for number in range(KEPT_FILES - 1, 0, -1):
                if os.path.exists(f"{self._path}.{number}"):
                    os.replace(f"{self._path}.{number}", f"{self._path}.{number + 1}")
            os.replace(self._path, f"{self._path}.1")
            old = self._descriptor
            self._open()
            os.close(old)
        except OSError as error:
            self._warn(f"not rotated: {error.strerror}")
            self._rotate_bytes *= 2
