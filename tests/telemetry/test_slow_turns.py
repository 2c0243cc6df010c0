"""What holds the event loop is named in the log."""

from __future__ import annotations

import asyncio
import gc
import sys
from typing import Any, cast

from mockgpt.telemetry import slow_turns
from mockgpt.telemetry.slow_turns import SlowTurns, place_of


class Lines:
    def __init__(self) -> None:
        self.written: list[dict[str, Any]] = []
        self.came = asyncio.Event()

    def write(self, level: str, event: str, /, **fields: Any) -> None:
        self.written.append({"level": level, "event": event, **fields})
        self.came.set()


def test_a_turn_that_takes_long_is_logged_with_what_ran() -> None:
    lines = Lines()

    async def hold() -> None:
        slow = SlowTurns(asyncio.get_running_loop(), cast(Any, lines))
        # Of our own code, and as slow as it is told to be.
        scope = {"__name__": "mockgpt.x", "until": slow_turns.monotonic() + 0.2, "now": slow_turns.monotonic}
        exec("def work():\n    while now() < until: pass", scope)
        scope["work"]()  # type: ignore[operator]
        await lines.came.wait()
        slow.close()

    gc.disable()  # a collection of all that the tests have left takes as long, and would be named
    try:
        asyncio.run(hold())
    finally:
        gc.enable()
    [line] = [line for line in lines.written if line["milliseconds"] >= 150]
    assert (line["level"], line["event"]) == ("warning", "slow_turn")
    assert line["where"] == "mockgpt.x:2 work"


def test_other_code_alone_has_no_place() -> None:
    assert place_of(sys._getframe()) == ""
