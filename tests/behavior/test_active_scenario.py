"""Which scenario is in force, on a clock that is moved by hand."""

from __future__ import annotations

from mockgpt.behavior.active_scenario import ActiveScenario

KNOWN = ("default", "slow", "errors", "fast")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def state() -> tuple[Clock, ActiveScenario]:
    clock = Clock()
    return clock, ActiveScenario("default", clock)


def test_the_configured_one_is_in_force_for_good() -> None:
    _, scenario = state()
    assert scenario.name == "default"
    assert scenario.expires_in_seconds is None


def test_a_switch_lasts_until_the_next() -> None:
    clock, scenario = state()
    scenario.switch("slow")
    clock.now = 1e9
    assert scenario.name == "slow"
    scenario.reset()
    assert scenario.name == "default"


def test_after_its_time_to_live_the_previous_one_is_in_force_again() -> None:
    clock, scenario = state()
    scenario.switch("slow")
    scenario.switch("errors", 10)
    assert (scenario.name, scenario.expires_in_seconds) == ("errors", 10)
    clock.now = 9.5
    assert (scenario.name, scenario.expires_in_seconds) == ("errors", 0.5)
    clock.now = 10
    assert (scenario.name, scenario.expires_in_seconds) == ("slow", None)


def test_a_short_one_inside_a_long_one_returns_to_it() -> None:
    clock, scenario = state()
    scenario.switch("slow", 60)
    scenario.switch("errors", 10)
    clock.now = 20
    assert (scenario.name, scenario.expires_in_seconds) == ("slow", 40)
    clock.now = 60
    assert scenario.name == "default"


def test_a_long_one_over_a_short_one_returns_to_what_was_before_both() -> None:
    clock, scenario = state()
    scenario.switch("slow", 10)
    scenario.switch("errors", 60)
    clock.now = 30
    assert scenario.name == "errors"
    clock.now = 61
    assert scenario.name == "default"


def test_a_switch_for_good_ends_what_was_temporary() -> None:
    clock, scenario = state()
    scenario.switch("slow", 60)
    scenario.switch("fast")
    assert scenario.name == "fast"
    clock.now = 61
    assert scenario.name == "fast"


def test_a_reload_changes_what_was_configured_and_keeps_what_was_switched() -> None:
    _, scenario = state()
    scenario.configure("fast", KNOWN)
    assert scenario.name == "fast"
    scenario.switch("slow")
    scenario.switch("errors", 10)
    scenario.configure("default", KNOWN)
    assert scenario.name == "errors"
    scenario.configure("default", ("default", "slow"))
    assert scenario.name == "slow", "what exists no longer is over"
    scenario.configure("default", ("default",))
    assert scenario.name == "default"


def test_endlessly_nested_switches_do_not_fill_the_memory() -> None:
    _, scenario = state()
    for number in range(10_000):
        scenario.switch("slow", 100_000 - number)
    assert len(scenario.temporary) <= 101
