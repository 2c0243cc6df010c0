"""Which errors of the loop are logged."""

from __future__ import annotations

import errno
from typing import Any, cast

from mockgpt.telemetry.loop_errors import LoopErrors


class Loop:
    now = 0.0

    def time(self) -> float:
        return self.now


class Lines:
    def __init__(self) -> None:
        self.written: list[dict[str, Any]] = []

    def write(self, level: str, event: str, /, **fields: Any) -> None:
        self.written.append({"level": level, "event": event, **fields})


def test_an_error_of_a_callback_is_logged_with_its_traceback() -> None:
    lines, loop = Lines(), Loop()
    LoopErrors(cast(Any, lines))(cast(Any, loop), {"message": "in a callback", "exception": ValueError("no")})
    LoopErrors(cast(Any, lines))(cast(Any, loop), {"message": "a task was destroyed"})
    first, second = lines.written
    assert (first["event"], first["detail"]) == ("exception", "in a callback")
    assert "ValueError: no" in first["traceback"]
    assert second["traceback"] is None


def test_failing_to_accept_for_want_of_descriptors_is_logged_once_a_minute() -> None:
    lines, loop = Lines(), Loop()
    log_error = LoopErrors(cast(Any, lines))
    report = {"exception": OSError(errno.EMFILE, "Too many open files"), "socket": object()}
    for loop.now in (0.0, 1.0, 59.0, 60.0):
        log_error(cast(Any, loop), report)
    assert (
        lines.written == [{"level": "error", "event": "accept_failed", "detail": "Too many open files"}] * 2
    )
