"""How late the loop is, on a clock that is set by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from mockgpt.telemetry.loop_lag import PERIOD_SECONDS, LoopLag


class Loop:
    def __init__(self) -> None:
        self.now = 0.0
        self.timers: list[tuple[float, Callable[[], None]]] = []

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, callback: Callable[[], None]) -> Any:
        self.timers.append((when, callback))
        return self

    def cancel(self) -> None:
        self.timers.clear()

    def run_at(self, now: float) -> None:
        self.now = now
        timers, self.timers = self.timers, []
        for _, callback in timers:
            callback()


def lag() -> tuple[Loop, LoopLag]:
    loop = Loop()
    return loop, LoopLag(cast(Any, loop), lambda: None)


def test_a_punctual_loop_has_no_lag() -> None:
    loop, measured = lag()
    measured.start()
    loop.run_at(PERIOD_SECONDS)
    assert measured.seconds == 0


def test_the_largest_delay_of_the_last_periods_is_shown() -> None:
    loop, measured = lag()
    measured.start()
    loop.run_at(1.25)
    loop.run_at(2.25)
    assert measured.seconds == 0.25
    for _ in range(15):
        loop.run_at(loop.timers[0][0])
    assert measured.seconds == 0, "older delays are forgotten"


def test_a_delay_that_has_not_ended_counts_too() -> None:
    loop, measured = lag()
    measured.start()
    loop.now = 5.0
    assert measured.seconds == 4.0


def test_starting_twice_measures_once_and_stopping_ends_it() -> None:
    loop, measured = lag()
    measured.start()
    measured.start()
    assert len(loop.timers) == 1
    measured.stop()
    measured.stop()
    assert loop.timers == []
    loop.now = 9.0
    assert measured.seconds == 0
