"""Names what holds the event loop, in the log: a thread looks where the loop is while it is late.

Loaded where the log level is debug: looking costs two hundred wake-ups a second. It must not know
what the callbacks do.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
from time import monotonic, thread_time
from types import FrameType
from typing import Any

from mockgpt.telemetry.log import Log

SLOW_SECONDS = 0.02  # a client sees it
_BEAT_SECONDS = 0.01
_OWN = "mockgpt"


class SlowTurns:
    """Logs `slow_turn` for each turn of the loop that took long, with the function that was running.

    `where` is what ran when the turn had taken 20 ms, or as soon as the thread got to look: work in C
    that keeps Python's lock lets it look only afterwards. Of garbage collection the generation is named.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, log: Log) -> None:
        self._loop = loop
        self._log = log
        self._begun, self._begun_cpu = monotonic(), thread_time()  # of the turn in progress
        self._where = ""
        self._collecting = 0.0
        self._ended = threading.Event()
        self._loop_thread = threading.get_ident()
        self._thread = threading.Thread(target=self._watch, name="mockgpt-slow-turns", daemon=True)
        gc.callbacks.append(self._collected)
        self._timer = loop.call_later(_BEAT_SECONDS, self._beat)
        self._thread.start()

    def close(self) -> None:
        """End looking."""
        self._timer.cancel()
        self._ended.set()
        self._thread.join()
        gc.callbacks.remove(self._collected)

    def _beat(self) -> None:
        late = monotonic() - self._begun - _BEAT_SECONDS
        if late > SLOW_SECONDS:
            # Much less of the processor than of time: the machine was busy, or something blocked.
            used = round((thread_time() - self._begun_cpu) * 1000)
            told = {
                "milliseconds": round(late * 1000),
                "cpu_milliseconds": used,
                "where": self._where or None,
            }
            self._log.write("warning", "slow_turn", **told)
        self._where = ""
        self._begun, self._begun_cpu = monotonic(), thread_time()
        self._timer = self._loop.call_later(_BEAT_SECONDS, self._beat)

    def _watch(self) -> None:
        while not self._ended.wait(_BEAT_SECONDS / 2):
            if not self._where and monotonic() - self._begun > _BEAT_SECONDS + SLOW_SECONDS:
                frame = sys._current_frames().get(self._loop_thread)
                self._where = place_of(frame) if frame is not None else ""

    def _collected(self, phase: str, info: dict[str, Any]) -> None:
        if phase == "start":
            self._collecting = monotonic()
        elif not self._where and monotonic() - self._collecting > SLOW_SECONDS:
            self._where = f"garbage collection of generation {info['generation']}"


def place_of(frame: FrameType) -> str:
    """Return module, line and function of our own code that a frame is in or was called by; "" for none."""
    found: FrameType | None = frame
    while found is not None:
        name = found.f_globals.get("__name__", "")
        if name.partition(".")[0] == _OWN and name != __name__:
            return f"{name}:{found.f_lineno} {found.f_code.co_qualname}"
        found = found.f_back
    return ""


def open_output(_config: object, _journal: object, log: Log) -> SlowTurns:
    """Begin to look at the running loop."""
    return SlowTurns(asyncio.get_running_loop(), log)
