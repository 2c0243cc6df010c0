"""Deadlines and timeouts, on a clock that the test sets."""

from __future__ import annotations

from typing import Any, cast

from hand_run_loop import HandRunLoop
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.timers import TICK_SECONDS, Deadlines, Timeout


def deadlines_on(loop: HandRunLoop) -> Deadlines:
    return Deadlines(cast(Any, loop))


@given(st.lists(st.integers(0, 50), max_size=30))
def test_everything_is_called_once_in_order_of_time(times: list[int]) -> None:
    loop, called = HandRunLoop(), list[tuple[int, float]]()
    deadlines = deadlines_on(loop)
    for when in times:
        deadlines.at(when, lambda when=when: called.append((when, loop.now)))  # type: ignore[misc]
    loop.turn_to(60)
    assert [when for when, _ in called] == sorted(times)
    assert all(when - TICK_SECONDS <= at <= when for when, at in called)


def test_one_timer_serves_all() -> None:
    loop = HandRunLoop()
    deadlines = deadlines_on(loop)
    for when in range(100, 0, -1):
        deadlines.at(when, lambda: None)
    assert loop.armed == 1


def test_a_callback_may_ask_for_another_turn() -> None:
    loop, called = HandRunLoop(), list[float]()
    deadlines = deadlines_on(loop)

    def again() -> None:
        called.append(loop.now)
        if len(called) < 3:
            deadlines.at(loop.now + 1, again)

    deadlines.at(1, again)
    loop.turn_to(10)
    assert called == [1, 2, 3]


def test_a_callback_that_fails_does_not_stop_the_others() -> None:
    loop, called = HandRunLoop(), list[int]()
    deadlines = deadlines_on(loop)
    deadlines.at(1, lambda: cast(None, 1 / 0))
    deadlines.at(1, lambda: called.append(1))
    loop.turn_to(2)
    assert called == [1]
    assert isinstance(loop.errors[0]["exception"], ZeroDivisionError)


def test_after_closing_nothing_is_called() -> None:
    loop, called = HandRunLoop(), list[int]()
    deadlines = deadlines_on(loop)
    deadlines.at(1, lambda: called.append(1))
    deadlines.close()
    loop.turn_to(2)
    assert called == []
    assert loop.armed == 0


def timeout_on(loop: HandRunLoop, called: list[float]) -> Timeout:
    return Timeout(cast(Any, loop), lambda: called.append(loop.now))


def test_a_deadline_that_moves_later_keeps_its_timer_and_fires_when_it_should() -> None:
    loop, called = HandRunLoop(), list[float]()
    timeout = timeout_on(loop, called)
    timeout.allow(1000)
    for second in range(5):
        loop.turn_to(second * 0.5)
        timeout.allow(1000)
        assert loop.armed == 1
    loop.turn_to(10)
    assert called == [3.0]


def test_a_deadline_that_moves_earlier_fires_earlier() -> None:
    loop, called = HandRunLoop(), list[float]()
    timeout = timeout_on(loop, called)
    timeout.allow(10_000)
    timeout.allow(500)
    loop.turn_to(20)
    assert called == [0.5]


def test_zero_is_for_ever() -> None:
    loop, called = HandRunLoop(), list[float]()
    timeout = timeout_on(loop, called)
    timeout.allow(500)
    timeout.allow(0)
    loop.turn_to(20)
    assert called == []


def test_the_nearer_of_two_deadlines_counts() -> None:
    loop, called = HandRunLoop(), list[float]()
    timeout = timeout_on(loop, called)
    timeout.allow(5000, at_most=2.0)
    loop.turn_to(20)
    assert called == [2.0]


def test_cancelled_or_switched_off_it_does_not_fire() -> None:
    loop, called = HandRunLoop(), list[float]()
    timeout = timeout_on(loop, called)
    timeout.allow(500)
    timeout.allow(0)
    loop.turn_to(1)
    timeout.allow(500)
    timeout.cancel()
    loop.turn_to(5)
    assert called == []
