"""The journal's JSON Lines file: one exchange a line, written by a thread of its own.

The loop only queues; what cannot be written waits in bounded memory and is then dropped and
counted, and no answer is ever late or lost for it. A line reaches the system within a tenth
of a second, so killing the process loses next to nothing. It must not know what makes an entry.
"""

from __future__ import annotations

import os
import stat
import threading
from collections import deque
from time import sleep

import orjson

from mockgpt.errors import ConfigError
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.telemetry.journal_json import exchange_json
from mockgpt.telemetry.log import Log

ROTATE_BYTES = 67_108_864  # what an editor still opens
KEPT_FILES = 3  # path.1 is the newest of the older ones: a quarter of a gigabyte in all
WAITING_LIMIT_BYTES = 16_777_216  # entries held while the disk is slow or full
_GATHER_SECONDS = 0.05  # a thread woken for every line costs more than the line
_RETRY_SECONDS = 1.0
_CLOSE_SECONDS = 5.0
_BATCH_LINES = 64  # one write; at 3 KB a line, 200 KB
_LINES_IN_A_TURN = 8  # rendering holds the interpreter's lock, and the loop wants it: 8 lines are 0.2 ms
_OUR_LINE = b'{"id":"req_'
_TAIL_BYTES = 1_048_576


class JournalFile:
    """Appends entries to a file. `write` is for the loop's thread, and never blocks.

    Args:
        path: made with mode 0600; an unfinished last line of ours is cut off.
        rotate_bytes: a file this large becomes `path.1`.

    Attributes:
        dropped: entries that found no room while the file could not be written.

    Raises:
        ConfigError: the file cannot be opened.
    """

    def __init__(self, path: str, log: Log, *, rotate_bytes: int = ROTATE_BYTES) -> None:
        self.path = path
        self.dropped = 0
        self._log = log
        self._rotate_bytes = rotate_bytes
        self._waiting: deque[JournalEntry] = deque()
        self._bytes_queued = 0  # counted up by the loop's thread only
        self._bytes_done = 0  # and by the writer only, so that neither needs a lock
        self._lines: deque[tuple[bytes, int]] = deque()
        self._unwritten = b""
        self._descriptor = -1
        self._in_trouble = False
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        try:
            self._open()
        except OSError as error:
            raise ConfigError(f"journal.path: {path} cannot be written: {error.strerror}") from None

    def write(self, entry: JournalEntry) -> None:
        """Queue one entry."""
        if self._bytes_queued - self._bytes_done > WAITING_LIMIT_BYTES or self._closing.is_set():
            self.dropped += 1
            return
        self._bytes_queued += entry.size
        self._waiting.append(entry)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="mockgpt-journal", daemon=True)
            self._thread.start()
        if not self._wake.is_set():
            self._wake.set()

    def close(self) -> None:
        """Write what is queued, for at most five seconds, and close; idempotent."""
        self._closing.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(_CLOSE_SECONDS)
            if not self._thread.is_alive():
                self._thread = None
        if self._thread is None and self._descriptor >= 0:
            self._cut_unfinished()
            lost = len(self._waiting) + len(self._lines)
            if lost:
                self._say(f"closed with {lost} lines unwritten")
            os.close(self._descriptor)
            self._descriptor = -1

    # -- the writer's thread -------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            self._wake.wait()
            if not self._closing.is_set():
                self._closing.wait(_GATHER_SECONDS)
            self._wake.clear()
            written = self._drain()
            if self._closing.is_set():
                return
            if not written:
                self._closing.wait(_RETRY_SECONDS)
                self._wake.set()

    def _drain(self) -> bool:
        """Write everything that waits; False when the file does not take it."""
        while self._waiting or self._lines or self._unwritten:
            self._render()
            try:
                self._write_lines()
            except OSError as error:
                self._trouble(error)
                return False
        self._recovered()
        return True

    def _render(self) -> None:
        while self._waiting and len(self._lines) < _BATCH_LINES:
            entry = self._waiting.popleft()
            self._lines.append((orjson.dumps(exchange_json(entry)) + b"\n", entry.size))
            if not len(self._lines) % _LINES_IN_A_TURN:
                sleep(0)

    def _write_lines(self) -> None:
        self._write_unwritten()
        while self._lines:
            if self._size and self._size + len(self._lines[0][0]) > self._rotate_bytes:
                self._rotate()
            self._unwritten = self._next_batch()
            self._write_unwritten()

    def _next_batch(self) -> bytes:
        """Return one line, and as many more as the file may take."""
        batch: list[bytes] = []
        size = self._size
        while self._lines and (not batch or size + len(self._lines[0][0]) <= self._rotate_bytes):
            line, weight = self._lines.popleft()
            self._bytes_done += weight
            batch.append(line)
            size += len(line)
        return b"".join(batch)

    def _write_unwritten(self) -> None:
        while self._unwritten:
            written = os.write(self._descriptor, self._unwritten)
            self._size += written
            self._unwritten = self._unwritten[written:]

    def _trouble(self, error: OSError) -> None:
        if not self._in_trouble:
            self._in_trouble = True
            self._say(f"cannot be written: {error.strerror}; lines wait in memory")

    def _recovered(self) -> None:
        if self._in_trouble:
            self._in_trouble = False
            self._say(f"written again; {self.dropped} lines were lost in all")

    def _say(self, detail: str) -> None:
        self._log.write("warning", "journal_file", path=self.path, detail=detail)

    # -- the file ------------------------------------------------------------------------------

    def _open(self) -> None:
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
        try:
            self._descriptor = os.open(self.path, flags, 0o600)
        except PermissionError:  # a device or pipe that may only be written
            self._descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC | os.O_NONBLOCK)
        status = os.fstat(self._descriptor)
        self._regular = stat.S_ISREG(status.st_mode)
        self._size = status.st_size if self._regular else 0
        self._unwritten = b""
        if self._regular and self._size:
            self._mend()

    def _mend(self) -> None:
        """Deal with a last line that a killed process left unfinished."""
        start = max(0, self._size - _TAIL_BYTES)
        tail = os.pread(self._descriptor, _TAIL_BYTES, start)
        if tail.endswith(b"\n"):
            return
        rest = tail.rpartition(b"\n")[2]
        if rest.startswith(_OUR_LINE[: len(rest)]):
            self._truncate(self._size - len(rest))
        else:
            self._unwritten = b"\n"  # somebody else's text, or a very long line: it stays, alone

    def _truncate(self, size: int) -> None:
        os.ftruncate(self._descriptor, size)
        self._size = size

    def _cut_unfinished(self) -> None:
        """Leave whole lines only, where the last write stopped in the middle of one."""
        try:
            if self._regular and self._unwritten:
                self._size = os.fstat(self._descriptor).st_size
                self._mend()
        except OSError:
            pass

    def _rotate(self) -> None:
        """Move the file aside; where that fails, it just grows on."""
        if not self._regular:
            return
        try:
            for number in range(KEPT_FILES - 1, 0, -1):
                if os.path.exists(f"{self.path}.{number}"):
                    os.replace(f"{self.path}.{number}", f"{self.path}.{number + 1}")
            os.replace(self.path, f"{self.path}.1")
            old = self._descriptor
            self._open()
            os.close(old)
        except OSError as error:
            self._say(f"not rotated: {error.strerror}")
            self._rotate_bytes *= 2
