"""What can be changed and asked while the server runs, and what of it ends with a reset."""

from __future__ import annotations

from typing import Any

import pytest
from requests_answered import CHAT, request_for

from mockgpt.application.control import Control
from mockgpt.config import Config, JournalSettings, ResponsesSettings, Scenario, ScenarioStep
from mockgpt.config.scenarios import BUILT_IN, NO_STEP
from mockgpt.errors import ConfigError
from mockgpt.wire.messages import Delivery, Exchange, Fault

SCRIPTED: dict[str, Any] = {"reply": {"content": "Scripted."}}
SCENARIOS = {
    **BUILT_IN,
    "seeded": Scenario("seeded", "Seeded", {"responses": {"seed": 11}}),
    "stepped": Scenario(
        "stepped",
        "Stepped",
        {"responses": {"default_delay_ms": 1}},
        steps=(
            ScenarioStep(for_ms=1_000, overlay={"responses": {"default_delay_ms": 2}}),
            ScenarioStep(overlay={"responses": {"default_delay_ms": 3}}),
        ),
    ),
}


class Controlled:
    """A control on a clock of the test's own, and what it called back with."""

    def __init__(self, config: Config | None = None) -> None:
        self.now = 0.0
        self.control = Control(config or Config(scenarios=SCENARIOS), lambda: self.now, lambda _name: True)
        self.called: list[str] = []
        self.control.on_reset.append(lambda: self.called.append("reset"))
        self.control.on_scenario.append(self.called.append)


def finished() -> Exchange:
    """Return an exchange that was answered."""
    exchange = Exchange(request_for("POST", CHAT))
    exchange.delivery = Delivery(200, [])
    exchange.end("complete", 1.0)
    return exchange


@pytest.fixture
def one() -> Controlled:
    return Controlled()


# -- scenario ------------------------------------------------------------------------------------


def test_a_scenario_for_a_while_ends_by_itself_and_the_one_before_it_is_back(one: Controlled) -> None:
    control = one.control
    control.use_scenario("slow")
    control.use_scenario("errors", ttl_seconds=10)
    one.now = 4.0
    assert (control.scenario, control.active_scenario.expires_in_seconds) == ("errors", 6.0)
    one.now = 10.0
    assert (control.scenario, control.active_scenario.expires_in_seconds) == ("slow", None)
    assert one.called == ["slow", "errors"]


def test_a_scenario_that_a_reload_has_removed_is_not_said_to_end_later(one: Controlled) -> None:
    control, timers = one.control, []
    control.after = lambda _seconds, call: timers.append(call)
    control.use_scenario("seeded", ttl_seconds=10)
    control.configure(Config(scenarios=BUILT_IN))
    assert control.scenario == "default"
    one.now = 11.0
    timers[0]()
    assert one.called == ["seeded"]


def test_a_scenario_that_does_not_exist_changes_nothing_and_names_those_that_do(one: Controlled) -> None:
    with pytest.raises(ConfigError, match=r"scenario: 'nowhere' does not exist; there are default, "):
        one.control.use_scenario("nowhere", ttl_seconds=5)
    assert (one.control.scenario, one.called) == ("default", [])


def test_a_connection_begins_under_the_step_its_scenario_is_in(one: Controlled) -> None:
    def delay() -> int:
        return one.control.settings_of_connections.responses.default_delay_ms

    control = one.control
    assert delay() == 100
    control.use_scenario("stepped")
    assert delay() == 2
    control.behavior.plan(control.scenarios["stepped"], 1, None, True)
    one.now = 1.5
    assert delay() == 3
    control.use_scenario("stepped")
    assert delay() == 2, "from its beginning again"


# -- settings and seed ---------------------------------------------------------------------------


def test_the_settings_under_a_scenario_and_step_are_made_once(one: Controlled) -> None:
    settings = one.control.settings
    assert settings["slow", NO_STEP] is settings["slow", NO_STEP]
    assert settings["slow", NO_STEP].responses.default_delay_ms == 5_000
    steps = [settings["stepped", step].responses.default_delay_ms for step in (NO_STEP, 0, 1)]
    assert steps == [1, 2, 3]
    assert len(settings) == 4


def test_a_seed_that_is_not_set_is_drawn_once_and_fits_a_json_number(one: Controlled) -> None:
    control, other = one.control, Controlled().control
    seed = control.seed
    assert 0 <= seed < 2**53
    control.reset()
    control.configure(Config(scenarios=SCENARIOS))
    assert control.seed == seed
    assert other.seed != seed


def test_a_seed_that_is_set_is_the_scenarios_while_that_is_in_force(one: Controlled) -> None:
    control = one.control
    drawn = control.seed
    control.use_scenario("seeded", ttl_seconds=1)
    assert control.seed == 11
    one.now = 1.0
    assert control.seed == drawn
    control.configure(Config(responses=ResponsesSettings(seed=7), scenarios=SCENARIOS))
    assert control.seed == 7


# -- expectations --------------------------------------------------------------------------------


def test_expectations_are_there_once_one_is_made(one: Controlled) -> None:
    assert one.control.scripts is None
    (made,) = one.control.expect(SCRIPTED)
    assert one.control.scripts is not None
    assert one.control.expectations.all() == (made,)


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        ({}, r"^expectations\[1\]\.reply: missing$"),
        ({**SCRIPTED, "times": 0}, r"^expectations\[1\]\.times: 0 is not allowed"),
        (
            {"reply": {"scenario": "nowhere"}},
            r'^expectations\[1\]\.reply\.scenario: "nowhere" does not exist, there are default',
        ),
        (
            {"reply": {"scenario": "slwo"}},
            r'^expectations\[1\]\.reply\.scenario: "slwo" does not exist, did you mean slow\?$',
        ),
    ],
)
def test_of_a_list_with_a_mistake_none_is_taken(one: Controlled, bad: Any, sentence: str) -> None:
    with pytest.raises(ConfigError, match=sentence):
        one.control.expect([SCRIPTED, bad])
    assert one.control.expectations.all() == ()


def test_new_settings_bring_their_expectations_and_leave_those_made_at_run_time(one: Controlled) -> None:
    (made,) = one.control.expect(SCRIPTED)
    for count in (2, 1, 0):
        one.control.configure(Config(scenarios=SCENARIOS, expectations=(SCRIPTED,) * count))
        *configured, last = one.control.expectations.all()
        assert [each.configured for each in configured] == [True] * count
        assert last is made


# -- reset and new settings ----------------------------------------------------------------------


def test_a_reset_forgets_what_happened_and_what_was_changed_at_run_time(one: Controlled) -> None:
    control = one.control
    control.configure(Config(scenario="fast", scenarios=SCENARIOS, expectations=(SCRIPTED,)))
    control.journal.record(finished())
    control.use_scenario("slow")
    control.use_scenario("errors", ttl_seconds=100)
    control.expect(SCRIPTED)
    control.handshakes.set_fault(Fault("alert"), 5)
    control.behavior.plan(control.scenarios["stepped"], 1, None, True)
    assert control.journal.exchanges == 1
    one.now = 1.5
    control.reset()
    assert (control.scenario, control.active_scenario.expires_in_seconds) == ("fast", None)
    assert control.journal.exchanges == 0
    assert [each.configured for each in control.expectations.all()] == [True]
    assert control.handshakes.next_fault() is None
    assert control.behavior.step_of(control.scenarios["stepped"]) == 0
    assert one.called == ["slow", "errors", "reset"]


def test_what_was_switched_to_at_run_time_outlives_new_settings(one: Controlled) -> None:
    control = one.control
    control.use_scenario("slow")
    control.configure(Config(scenario="fast", scenarios=SCENARIOS, journal=JournalSettings(capacity=0)))
    assert (control.scenario, control.journal.keeps) == ("slow", False)
    control.reset()
    assert control.scenario == "fast"


def test_a_scenario_that_new_settings_no_longer_have_is_left(one: Controlled) -> None:
    one.control.use_scenario("seeded")
    one.control.configure(Config(scenario="fast", scenarios=BUILT_IN))
    assert one.control.scenario == "fast"


def test_nothing_that_decides_is_loaded_before_the_first_request(one: Controlled) -> None:
    one.control.reset()
    assert one.control.settings_of_connections.scenario == "default"
    assert one.control.loaded_behavior is None
    assert one.control.behavior is one.control.loaded_behavior


# -- settings ------------------------------------------------------------------------------------


def test_settings_lie_over_every_scenario_and_step_and_a_temporary_one_gives_way_to_the_lasting(
    one: Controlled,
) -> None:
    control, timers = one.control, []
    control.after = lambda _seconds, call: timers.append(call)
    changes: list[dict[str, Any]] = []
    control.on_change.append(lambda change: changes.append(change.as_json()))

    def delays() -> list[int]:
        return [
            control.settings[key].responses.default_delay_ms for key in (("slow", NO_STEP), ("stepped", 0))
        ]

    assert delays() == [5_000, 2]
    control.use_settings({"responses": {"default_delay_ms": 7}})
    assert delays() == [7, 7]
    control.use_settings({"responses": {"default_delay_ms": 9}}, ttl_seconds=30)
    assert (delays(), control.overlay_expires_in_seconds) == ([9, 9], 30)
    control.configure(control.config)
    assert delays() == [9, 9], "a reload keeps what was changed at run time"
    [end] = timers
    end()
    assert (delays(), control.overlay_expires_in_seconds) == ([7, 7], None)
    end()
    assert delays() == [7, 7], "a timer ends only its own"
    assert [change["keys"] for change in changes] == [["responses.default_delay_ms"]] * 3
    assert changes[2]["ended"] is True
    control.reset()
    assert delays() == [5_000, 2]
