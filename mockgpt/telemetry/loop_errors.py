"""The errors that the event loop reports, in the log. It must not know what the callbacks do."""

from __future__ import annotations

import asyncio
import errno
import traceback
from typing import Any

from mockgpt.telemetry.log import Log

# The process or the system has no file descriptor or no memory left for another connection.
_EXHAUSTED = frozenset((errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM))
# asyncio tries again to accept each second, and fails until a client leaves: one line a minute is enough.
_REPEAT_SECONDS = 60.0


class LoopErrors:
    """Logs what the loop reports; a handler for `loop.set_exception_handler`."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._logged_at = float("-inf")

    def __call__(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Log one report: an error of a callback or task, or of accepting connections."""
        error = context.get("exception")
        if isinstance(error, OSError) and error.errno in _EXHAUSTED and "socket" in context:
            if loop.time() - self._logged_at >= _REPEAT_SECONDS:
                self._logged_at = loop.time()
                self._log.write("error", "accept_failed", detail=error.strerror)
            return
        text = "".join(traceback.format_exception(error)) if isinstance(error, BaseException) else None
        self._log.write("error", "exception", detail=context.get("message"), traceback=text)
