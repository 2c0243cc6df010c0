"""The form of a log line for programs: `key=value` text, or JSON.

Everything that a client sent is escaped to printable ASCII. It must not know where lines are written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from time import gmtime, strftime
from typing import Any

import orjson

LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}

# Printable ASCII without space, quote, `=` and backslash.
_is_bare = re.compile(r"[!#-<>-\[\]-~]+").fullmatch
_NOT_PRINTABLE = re.compile(r"[^ -~]")


def printable(text: str) -> str:
    """Return the text with everything outside printable ASCII, quotes and backslashes escaped."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return _NOT_PRINTABLE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def _text_value(value: Any) -> str:
    if type(value) is str:
        return value if _is_bare(value) else f'"{printable(value)}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else _text_value(str(value))


# The fields of a request to which nothing unusual happened, in their order, and its line for both values of
# `stream`: formatted at once, it costs half of what it does field by field.
_REQUEST = (
    "request_id", "connection", "request_number", "client", "tls", "method", "path", "model", "stream",
    "status", "prompt_tokens", "completion_tokens", "duration_ms",
)  # fmt: skip
# The fields of events that are in their JSON lines also where they are null, by event.
ALWAYS_SHOWN = {"request": frozenset(_REQUEST), "refused": frozenset(("peer", "reason", "detail", "subject"))}
_REQUEST_LINE = "request " + " ".join(f"{name}=%s" for name in _REQUEST)
_REQUEST_LINES = {
    stream: _REQUEST_LINE.replace("stream=%s", f"stream={shown}%.0s")
    for stream, shown in ((False, "false"), (True, "true"))
}
_TEXTS = ("request_id", "connection", "client", "tls", "method", "path", "model")
_texts_of_request = itemgetter(*_TEXTS)


def _request_line(fields: dict[str, Any]) -> str | None:
    """Return the line of a request with the usual fields; None where one is unknown, or has to be quoted."""
    values, texts = tuple(fields.values()), _texts_of_request(fields)
    if None in values or "" in texts or not _is_bare("".join(texts)):
        return None
    return _REQUEST_LINES[fields["stream"]] % values


def text_line(event: str, fields: dict[str, Any]) -> str:
    """Return `event key=value …`, without what is None. Written once for every request."""
    if event == "request" and tuple(fields) == _REQUEST and (line := _request_line(fields)) is not None:
        return line
    parts = [event]
    for key, value in fields.items():
        if value is None:
            continue
        kind = type(value)
        if kind is str:
            if not _is_bare(value):
                value = _text_value(value)
        elif kind is not int and kind is not float:
            value = _text_value(value)
        parts.append(f"{key}={value}")
    return " ".join(parts)


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


def timestamp(seconds: float) -> str:
    """Return UTC with milliseconds (RFC 3339)."""
    return f"{_second(int(seconds))}.{int(seconds * 1000) % 1000:03d}Z"


@lru_cache(maxsize=4)
def _second(seconds: int) -> str:
    return strftime("%Y-%m-%dT%H:%M:%S", gmtime(seconds))
