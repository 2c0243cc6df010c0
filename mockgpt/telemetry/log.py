"""Log lines on stderr: one per request, handshake and refusal, text or JSON.

Never blocks the event loop: lines are gathered for a moment and a thread writes them; lines beyond
the limit are counted. It must not know what the lines are about, nor how they look: that is
`telemetry.log_lines` and `telemetry.terminal_lines`.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from time import time
from typing import Any

from mockgpt.config import LogSettings
from mockgpt.telemetry.log_lines import ALWAYS_SHOWN, LEVELS, json_line, text_line, timestamp

_WAITING_LIMIT = 10_000  # lines; at 300 bytes each, 3 MB
# When this many lines wait, the reader of the log is slow or gone, and long values of clients are cut:
# ten thousand heads of 64 KB are 640 MB.
_CROWDED_LINES = 256
_SHORT_CHARACTERS = 200
_GATHER_SECONDS = 0.02  # a thread woken for each line costs more than the line
_FLUSH_SECONDS = 2.0


class Log:
    """The log of the process. Thread-safe; `close` writes the lines that wait.

    Args:
        settings: level and format.
        descriptor: file descriptor to write to.
        turn: held while lines are written; of several processes with one log only one may be in it.
        fields: what every line has.

    Attributes:
        dropped: lines beyond the limit that were not reported yet.
    """

    def __init__(
        self,
        settings: LogSettings,
        descriptor: int = 2,
        *,
        turn: AbstractContextManager[object] | None = None,
        **fields: Any,
    ) -> None:
        self._threshold = LEVELS[settings.level]
        self._render = _renderer(settings.format, descriptor)
        self._descriptor = descriptor
        self._turn = turn or nullcontext()
        self._fields = fields
        self._waiting: deque[tuple[float, str, str, dict[str, Any]]] = deque()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._closing = False
        self.dropped = 0

    def enabled(self, level: str) -> bool:
        """Tell whether lines of this level are written."""
        return LEVELS[level] >= self._threshold

    def write(self, level: str, event: str, /, **fields: Any) -> None:
        """Queue one line."""
        if self.enabled(level):
            self.put(level, event, fields)

    def put(self, level: str, event: str, fields: dict[str, Any]) -> None:
        """Queue one line of a level that is enabled; the fields are the log's from now on."""
        if len(self._waiting) >= _WAITING_LIMIT:
            self.dropped += 1
            return
        if len(self._waiting) >= _CROWDED_LINES:
            _shorten(fields)
        self._waiting.append((time(), level, event, fields))
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="mockgpt-log", daemon=True)
            self._thread.start()
        if not self._wake.is_set():
            self._wake.set()

    def _run(self) -> None:
        while not self._closing:
            self._wake.wait()
            if not self._closing:
                threading.Event().wait(_GATHER_SECONDS)
            if not self._waiting:
                # Only now, so that the event loop does not wake a thread that is busy anyway.
                self._wake.clear()
            self._drain()  # what came before `clear` has not set it again
        self._drain()

    def _drain(self) -> None:
        if not (self._waiting or self.dropped):
            return
        lines = []
        while self._waiting:
            lines.append(self._line(*self._waiting.popleft()))
        if self.dropped:
            dropped, self.dropped = self.dropped, 0
            lines.append(self._line(time(), "warning", "log_dropped", {"lines": dropped}))
        data = "".join(line + "\n" for line in lines if line).encode("ascii", "backslashreplace")
        try:
            with self._turn:
                while data:
                    data = data[os.write(self._descriptor, data) :]
        except OSError:
            pass  # the reader of the log is gone; that must not stop the mock

    def _line(self, at: float, level: str, event: str, fields: dict[str, Any]) -> str:
        return self._render(at, level, event, {**self._fields, **fields} if self._fields else fields)

    def close(self) -> None:
        """Write the lines that wait, for at most two seconds; idempotent."""
        self._closing = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join(_FLUSH_SECONDS)
            self._thread = None


def _renderer(form: str, descriptor: int) -> Callable[[float, str, str, dict[str, Any]], str]:
    """Return what renders a line; `auto` is for a person where the log is a terminal."""
    if form == "pretty" or (form == "auto" and os.isatty(descriptor)):
        # Loaded when a person is reading.
        from mockgpt.telemetry.terminal_lines import renderer

        render = renderer(descriptor)
        return lambda at, *said: render(_all_fields(at, *said))
    return _json if form == "json" else _text


def _text(at: float, level: str, event: str, fields: dict[str, Any]) -> str:
    return f"{timestamp(at)} {level} {text_line(event, fields)}"


def _json(at: float, level: str, event: str, fields: dict[str, Any]) -> str:
    line = _all_fields(timestamp(at), level, event, fields)
    always = ALWAYS_SHOWN.get(event, ())
    return json_line({name: value for name, value in line.items() if value is not None or name in always})


def _all_fields(time: float | str, level: str, event: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {"time": time, "level": level, "event": event, **fields}


def _shorten(fields: dict[str, Any]) -> None:
    """Cut long texts, and lists of texts."""
    for name, value in fields.items():
        if type(value) is list:
            value = str([str(item)[:_SHORT_CHARACTERS] for item in value[:2]])
        if type(value) is str and len(value) > _SHORT_CHARACTERS:
            value = f"{value[:_SHORT_CHARACTERS]}…"
        fields[name] = value
