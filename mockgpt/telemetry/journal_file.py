"""The journal's JSON Lines file: one exchange a line, written by a thread of its own.

The event loop only queues; what cannot be written waits in bounded memory and is then dropped and
counted, and no answer is ever late or lost for it. A line reaches the system within a tenth of a
second, so killing the process loses next to nothing. It must not know what makes an entry.
"""

from __future__ import annotations

import threading
from collections import deque
from time import sleep

import orjson

from mockgpt.config import Config
from mockgpt.errors import ConfigError
from mockgpt.telemetry.journal import Journal
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.telemetry.journal_json import exchange_json
from mockgpt.telemetry.line_file import LineFile, Turn
from mockgpt.telemetry.log import Log

ROTATE_BYTES = 67_108_864  # what an editor still opens
WAITING_LIMIT_BYTES = 16_777_216  # entries held while the disk is slow or full
_GATHER_SECONDS = 0.05  # a thread woken for every line costs more than the line
_RETRY_SECONDS = 1.0
_CLOSE_SECONDS = 5.0
_BATCH_LINES = 64  # one write; at 3 KB a line, 200 KB
_LINES_IN_A_TURN = 8  # rendering holds the interpreter's lock, and the loop wants it: 8 lines are 0.2 ms
_BEGIN = b'{"id":"req_'  # of every line


class JournalFile:
    """Appends entries to a file. `write` is for the loop's thread, and never blocks.

    Args:
        path: made with mode 0600; an unfinished last line of ours is cut off.
        rotate_bytes: a file this large becomes `path.1`.
        turn: held while this process writes; None where no other process does.

    Attributes:
        dropped: entries that found no room while the file could not be written.

    Raises:
        ConfigError: the file cannot be opened.
    """

    def __init__(
        self, path: str, log: Log, *, rotate_bytes: int = ROTATE_BYTES, turn: Turn | None = None
    ) -> None:
        self.path = path
        self.dropped = 0
        self._log = log
        self._waiting: deque[JournalEntry] = deque()
        self._bytes_queued = 0  # counted up by the loop's thread only
        self._bytes_done = 0  # and by the writer only, so that neither needs a lock
        self._lines: deque[tuple[bytes, int]] = deque()  # rendered, with the size of each entry
        self._failing = False
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        try:
            self._file: LineFile | None = LineFile(path, rotate_bytes, _BEGIN, self._warn, turn)
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
        if self._thread is None and self._file is not None:
            lost = len(self._waiting) + len(self._lines)
            if lost:
                self._warn(f"closed with {lost} lines unwritten")
            self._file.close()
            self._file = None

    def _warn(self, detail: str) -> None:
        self._log.write("warning", "journal_file", path=self.path, detail=detail)

    # -- the writer's thread -------------------------------------------------------------------

    def _run(self) -> None:
        file = self._file
        assert file is not None
        while True:
            self._wake.wait()
            if not self._closing.is_set():
                self._closing.wait(_GATHER_SECONDS)
            self._wake.clear()
            written = self._drain(file)
            if self._closing.is_set():
                return
            if not written:
                self._closing.wait(_RETRY_SECONDS)
                self._wake.set()

    def _drain(self, file: LineFile) -> bool:
        """Write everything that waits; False when the file does not take it."""
        while self._waiting or self._lines or file.unfinished:
            self._render()
            try:
                with file.in_turn():
                    file.write()
                    while self._lines:
                        file.write(self._next_batch(file))
            except OSError as error:
                if not self._failing:
                    self._failing = True
                    self._warn(f"cannot be written: {error.strerror}; lines wait in memory")
                return False
        if self._failing:
            self._failing = False
            self._warn(f"written again; {self.dropped} lines were lost in all")
        return True

    def _render(self) -> None:
        while self._waiting and len(self._lines) < _BATCH_LINES:
            entry = self._waiting.popleft()
            self._lines.append((orjson.dumps(exchange_json(entry)) + b"\n", entry.size))
            if not len(self._lines) % _LINES_IN_A_TURN:
                sleep(0)

    def _next_batch(self, file: LineFile) -> bytes:
        """Return one line, and as many more as the file has room for."""
        room = file.room_for(len(self._lines[0][0]))
        batch: list[bytes] = []
        while self._lines and (not batch or len(self._lines[0][0]) <= room):
            line, size = self._lines.popleft()
            self._bytes_done += size
            batch.append(line)
            room -= len(line)
        return b"".join(batch)


def open_output(config: Config, journal: Journal, log: Log, turn: Turn | None = None) -> JournalFile:
    """Write every exchange of the journal to `journal.path`; raises ConfigError where it cannot be opened."""
    file = JournalFile(config.journal.path, log, turn=turn)
    journal.write_to(file)
    return file
