"""Timelines: steps that come after requests and last for a time, on a clock set by hand."""

from __future__ import annotations

from collections.abc import Iterable

from mockgpt.behavior.scenario_steps import NO_STEP, ScenarioProgress
from mockgpt.config import Scenario, ScenarioStep


def scenario(*steps: ScenarioStep, repeat: int = 1) -> Scenario:
    return Scenario("recovery", "Recovery", {}, steps, repeat)


def steps_at(scenario: Scenario, times: Iterable[float]) -> list[int]:
    progress = ScenarioProgress()
    return [progress.enter(scenario, time).step for time in times]


def test_requests_are_counted_from_one_and_the_clock_starts_with_the_first() -> None:
    progress = ScenarioProgress()
    assert progress.enter(scenario(), 100.0) == (1, 0.0, NO_STEP)
    assert progress.enter(scenario(), 101.5) == (2, 1500.0, NO_STEP)


def test_healthy_then_an_outage_then_slow() -> None:
    way = scenario(ScenarioStep(after_requests=3, for_ms=20_000), ScenarioStep())
    assert steps_at(way, [0, 1, 2, 3, 10, 22.9, 23, 1_000]) == [-1, -1, -1, 0, 0, 0, 1, 1]


def test_a_step_without_requests_to_wait_for_comes_at_once() -> None:
    assert steps_at(scenario(ScenarioStep(for_ms=1_000)), [0, 0.999, 1.0, 5]) == [0, 0, NO_STEP, NO_STEP]


def test_a_step_may_end_by_requests_or_by_time_whichever_is_first() -> None:
    way = scenario(ScenarioStep(for_ms=1_000), ScenarioStep(after_requests=2))
    assert steps_at(way, [0, 0, 0, 0]) == [0, 0, 1, 1]
    assert steps_at(way, [0, 1, 1, 1]) == [0, 1, 1, 1]


def test_after_a_long_silence_what_has_passed_has_passed() -> None:
    way = scenario(ScenarioStep(for_ms=1_000), ScenarioStep(for_ms=1_000), ScenarioStep(for_ms=1_000))
    assert steps_at(way, [0, 2.5, 3.0]) == [0, 2, NO_STEP]


def test_steps_are_repeated_so_many_times() -> None:
    way = scenario(ScenarioStep(for_ms=1_000), ScenarioStep(for_ms=1_000), repeat=2)
    times = [tenth / 2 for tenth in range(10)]
    assert steps_at(way, times) == [0, 0, 1, 1, 0, 0, 1, 1, NO_STEP, NO_STEP]


def test_between_rounds_the_scenarios_own_keys_hold_until_the_first_steps_requests() -> None:
    way = scenario(ScenarioStep(after_requests=2, for_ms=1_000), repeat=2)
    assert steps_at(way, [0, 0, 0, 1, 1, 1, 5, 5, 5]) == [-1, -1, 0, -1, -1, 0, -1, -1, -1]


def test_the_longest_timeline_is_caught_up_with_at_once() -> None:
    way = scenario(*[ScenarioStep(for_ms=1)] * 100, repeat=1_000)
    assert steps_at(way, [0, 1e9]) == [0, NO_STEP]


def test_a_scenario_can_begin_again() -> None:
    progress = ScenarioProgress()
    way = scenario(ScenarioStep(for_ms=1_000))
    progress.enter(way, 0)
    assert progress.enter(way, 5).step == NO_STEP
    progress.restart("other")
    assert progress.enter(way, 6).ordinal == 3
    progress.restart("recovery")
    assert progress.enter(way, 7) == (1, 0.0, 0)
    progress.restart()
    assert progress.enter(way, 8) == (1, 0.0, 0)
