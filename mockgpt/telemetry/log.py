"""Log lines on stderr: one per request, handshake and refusal, text or JSON.

Never blocks the event loop: lines are gathered for a moment and a thread writes them; lines beyond
the limit are counted. Everything that a client sent is escaped to printable ASCII. It must not know
what the lines are about.
"""

from __future__ import annotations

import os
import re
import threading
from collections import deque
from functools import lru_cache
from time import gmtime, strftime, time
from typing import Any

import orjson

from mockgpt.config import LogSettings

LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}
_WAITING_LIMIT = 10_000  # lines; at 300 bytes each, 3 MB
# When this many lines wait, the reader of the log is slow or gone, and long values of clients are cut:
# ten thousand heads of 64 KB are 640 MB.
_CROWDED_LINES = 256
_SHORT_CHARACTERS = 200
_GATHER_SECONDS = 0.02  # a thread woken for each line costs more than the line
_FLUSH_SECONDS = 2.0

_LEADING = frozenset(("time", "level", "event"))
_NEEDS_QUOTES = re.compile(r'[\s"=\\]|[^ -~]')
_NOT_PRINTABLE = re.compile(r"[^ -~]")


def printable(text: str) -> str:
    """Return the text with everything outside printable ASCII, quotes and backslashes escaped."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return _NOT_PRINTABLE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def _text_value(value: Any) -> str:
    if type(value) is str:
        return value if value and not _NEEDS_QUOTES.search(value) else f'"{printable(value)}"'
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else _text_value(str(value))


def text_line(fields: dict[str, Any]) -> str:
    """Return `time level event key=value …`."""
    rest = " ".join(f"{key}={_text_value(value)}" for key, value in fields.items() if key not in _LEADING)
    return f"{fields['time']} {fields['level']} {fields['event']} {rest}".rstrip()


def json_line(fields: dict[str, Any]) -> str:
    """Return one JSON object in pure ASCII, so that no character of a client can change a terminal."""
    text = orjson.dumps(fields, default=str).decode("utf-8")
    if text.isascii() and "\x7f" not in text:
        return text
    return re.sub(r"[^\x20-\x7e]", _json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"


class Log:
    """The log of the process. Thread-safe; `close` writes the lines that wait.

    Args:
        settings: level and format.
        descriptor: file descriptor to write to.

    Attributes:
        dropped: lines beyond the limit that were not reported yet.
    """

    def __init__(self, settings: LogSettings, descriptor: int = 2) -> None:
        self._threshold = LEVELS[settings.level]
        self._render = json_line if settings.format == "json" else text_line
        self._descriptor = descriptor
        self._waiting: deque[dict[str, Any]] = deque()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._closing = False
        self.dropped = 0

    def enabled(self, level: str) -> bool:
        """Tell whether lines of this level are written."""
        return LEVELS[level] >= self._threshold

    def write(self, level: str, event: str, /, **fields: Any) -> None:
        """Queue one line."""
        if LEVELS[level] < self._threshold:
            return
        if len(self._waiting) >= _WAITING_LIMIT:
            self.dropped += 1
            return
        if len(self._waiting) >= _CROWDED_LINES:
            fields = {name: _short(value) for name, value in fields.items()}
        self._waiting.append({"time": time(), "level": level, "event": event, **fields})
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
            self._wake.clear()
            self._drain()

    def _drain(self) -> None:
        lines = []
        while self._waiting:
            fields = self._waiting.popleft()
            fields["time"] = _timestamp(fields["time"])
            lines.append(self._render(fields))
        if self.dropped:
            dropped, self.dropped = self.dropped, 0
            lines.append(
                self._render(
                    {"time": _timestamp(time()), "level": "warning", "event": "log_dropped", "lines": dropped}
                )
            )
        data = "".join(line + "\n" for line in lines).encode("ascii", "backslashreplace")
        try:
            while data:
                data = data[os.write(self._descriptor, data) :]
        except OSError:
            pass  # the reader of the log is gone; that must not stop the mock

    def close(self) -> None:
        """Write the lines that wait, for at most two seconds; idempotent."""
        self._closing = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join(_FLUSH_SECONDS)
            self._thread = None


def _short(value: Any) -> Any:
    if isinstance(value, list):
        value = str([str(item)[:_SHORT_CHARACTERS] for item in value[:2]])
    return f"{value[:_SHORT_CHARACTERS]}…" if type(value) is str and len(value) > _SHORT_CHARACTERS else value


def _timestamp(seconds: float) -> str:
    """Return UTC with milliseconds (RFC 3339)."""
    return f"{_second(int(seconds))}.{int(seconds * 1000) % 1000:03d}Z"


@lru_cache(maxsize=4)
def _second(seconds: int) -> str:
    return strftime("%Y-%m-%dT%H:%M:%S", gmtime(seconds))
