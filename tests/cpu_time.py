"""The CPU time of a piece of work, without collecting what the tests before it left behind."""

from __future__ import annotations

import gc
from time import thread_time
from types import TracebackType


class CPUTime:
    """Measures a `with` block.

    Attributes:
        seconds: what this thread has spent in it.
    """

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> CPUTime:
        gc.disable()  # a full collection of a test process takes 0.2 s
        self._began = thread_time()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.seconds = thread_time() - self._began
        gc.enable()
