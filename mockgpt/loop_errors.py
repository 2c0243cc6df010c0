"""What goes wrong on the event loop where nobody waits for it, as log lines in place of tracebacks on stderr.

Installed only on loops of our own; a loop that somebody lends us keeps its handler.
"""

from __future__ import annotations

import asyncio
import errno
from typing import Any

from mockgpt.telemetry.log import Log

_OUT_OF = frozenset((errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM))
# Accepting is tried again each second, and fails again until somebody leaves: one line tells it.
_REPEAT_SECONDS = 60.0


class LoopErrors:
    """A handler for `loop.set_exception_handler`."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._told_at = float("-inf")

    def __call__(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Log one failure."""
        error = context.get("exception")
        if isinstance(error, OSError) and error.errno in _OUT_OF and "socket" in context:
            if loop.time() - self._told_at >= _REPEAT_SECONDS:
                self._told_at = loop.time()
                self._log.write("error", "accept_failed", detail=error.strerror)
            return
        import traceback

        told = "".join(traceback.format_exception(error)) if isinstance(error, BaseException) else None
        self._log.write("error", "exception", detail=context.get("message"), traceback=told)
