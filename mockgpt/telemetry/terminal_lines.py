"""Log lines for a person at a terminal: one line an event, in columns, colored by what came of it.

Takes the fields of a log line and returns text of a bounded width. Loaded when stderr is a terminal, and for
the commands that show what a running mock has recorded. It must not know where the lines are written.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from time import localtime, strftime
from typing import Any

from mockgpt.telemetry.log_lines import LEVELS, printable

DEFAULT_COLUMNS = 100
_TARGET_COLUMNS, _DURATION_COLUMNS = 28, 10
_CLIENT_COLUMNS, _MODEL_COLUMNS = 12, 16
_NAME_COLUMNS = 48  # of a certificate's subject or issuer

_COLORS = {"red": 31, "green": 32, "yellow": 33, "magenta": 35, "cyan": 36, "dim": 2, "bold": 1}
_BY_HUNDREDS = {1: "cyan", 2: "green", 3: "cyan", 4: "yellow", 5: "red"}
Paint = Callable[[str, str], str]


def wants_color(descriptor: int, environment: Mapping[str, str] | None = None) -> bool:
    """Tell whether colors are wanted: NO_COLOR and FORCE_COLOR first (no-color.org), then a terminal."""
    environment = os.environ if environment is None else environment
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or os.isatty(descriptor)


def columns_of(descriptor: int) -> int:
    """Return how wide a terminal is, 100 where it is none."""
    try:
        return os.get_terminal_size(descriptor).columns or DEFAULT_COLUMNS
    except OSError:
        return DEFAULT_COLUMNS


def renderer(descriptor: int) -> Callable[[Mapping[str, Any]], str]:
    """Return what renders lines for this file descriptor, in its colors and width of this moment."""
    paint = colored if wants_color(descriptor) else plain
    return lambda fields: terminal_line(fields, paint, columns_of(descriptor))


def plain(_color: str, text: str) -> str:
    """Return a text without color."""
    return text


def colored(color: str, text: str) -> str:
    """Return a text in a color (ECMA-48, SGR)."""
    return f"\x1b[{_COLORS[color]}m{text}\x1b[0m" if text else text


def terminal_line(fields: Mapping[str, Any], paint: Paint = plain, columns: int = DEFAULT_COLUMNS) -> str:
    """Return the line for the fields of one log line; an empty text is not shown.

    Args:
        fields: with `time` in Unix seconds, `level` and `event`.
        paint: colors a text.
        columns: the line is not longer.
    """
    clock = strftime("%H:%M:%S", localtime(fields["time"])) + f".{int(fields['time'] * 1000) % 1000:03d}"
    make = _EVENTS.get(fields["event"], _other)
    parts = make(fields)
    line, left = paint("dim", clock), columns - len(clock)
    for color, text in parts:
        if text and left > 1:
            text = _cut(printable(text), left - 1)
            line += " " + (paint(color, text) if color else text)
            left -= len(text) + 1
    return line.rstrip() if parts else ""


_COMMON_NAME = re.compile(r"CN=(?:\\.|[^,\\])*")
_SAYS_ALL = ("no_certificate",)  # reasons to which OpenSSL's detail adds nothing
Parts = list[tuple[str, str]]  # each with its color, or an empty text


def _request(fields: Mapping[str, Any]) -> Parts:
    status = fields.get("status")
    color = _BY_HUNDREDS[status // 100] if status is not None else "magenta"
    target = _cut(f"{fields['method']} {fields['path']}", _TARGET_COLUMNS)
    duration = fields.get("duration_ms")
    taken = "..." if duration is None else f"{duration:.1f} ms"
    prompt, completion = fields.get("prompt_tokens"), fields.get("completion_tokens")
    return [
        ("", f"{target:<{_TARGET_COLUMNS}}"),
        (color, "---" if status is None else str(status)),
        ("dim", f"{taken:>{_DURATION_COLUMNS}}"),
        ("cyan", _tags(fields)),
        ("", _cut(fields.get("client") or "", _CLIENT_COLUMNS)),
        ("", _cut(fields.get("model") or "", _MODEL_COLUMNS)),
        ("dim", f"{prompt}+{completion}" if prompt or completion else ""),
    ]


def _tags(fields: Mapping[str, Any]) -> str:
    said = [str(fields[name]) for name in ("failure", "fault", "expectation_id") if fields.get(name)]
    outcome = fields.get("outcome")
    return " ".join(said or ([str(outcome)] if outcome not in (None, "complete") else []))


def _refused(fields: Mapping[str, Any]) -> Parts:
    alert = fields.get("alert")
    return [
        ("red", "REFUSED"),
        ("bold", str(fields["reason"])),
        ("yellow", f"alert {alert}" if alert else ""),
        ("dim", str(fields["peer"])),
        ("", _cut(_common_name(fields.get("subject") or ""), _NAME_COLUMNS)),
        ("dim", f"by {_common_name(fields['issuer'])}" if fields.get("issuer") else ""),
        ("dim", "" if fields.get("subject") or fields["reason"] in _SAYS_ALL else fields.get("detail") or ""),
    ]


def _common_name(name: str) -> str:
    """Return the common name of a distinguished name (RFC 4514), or all of it where it has none."""
    found = _COMMON_NAME.search(name)
    return found[0] if found else name


def _accepted(fields: Mapping[str, Any]) -> Parts:
    if fields.get("server_name_matches") is not False:
        return []  # each request says who its client is
    # The client that called this name now leaves, as a rule without a word.
    name = fields.get("server_name")
    return [("yellow", "WRONG NAME"), ("bold", str(name)), ("", f"mockgpt certs init --force --host {name}")]


def _changed(fields: Mapping[str, Any]) -> Parts:
    details = {name: value for name, value in fields.items() if name not in (*_LEADING, "change")}
    return [("cyan", f"changed {fields['change']}"), ("", _pairs(details))]


def _other(fields: Mapping[str, Any]) -> Parts:
    level = fields["level"]
    color = {"warning": "yellow", "error": "red"}.get(level, "dim")
    shown = level.upper() if LEVELS[level] >= LEVELS["warning"] else ""
    details = {name: value for name, value in fields.items() if name not in _LEADING}
    return [(color, shown), (color, fields["event"]), ("", _pairs(details))]


def _pairs(fields: Mapping[str, Any]) -> str:
    return " ".join(f"{name}={value}" for name, value in fields.items() if value is not None)


def _cut(text: str, columns: int) -> str:
    if len(text) <= columns:
        return text
    return text[: columns - 2] + ".." if columns > len("..") else text[:columns]


_LEADING = ("time", "level", "event")
_EVENTS: dict[str, Callable[[Mapping[str, Any]], Parts]] = {
    "request": _request,
    "refused": _refused,
    "accepted": _accepted,
    "changed": _changed,
}
