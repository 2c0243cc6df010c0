"""Scenarios: the built-in ones, those of files, timelines, and the settings under each."""

from __future__ import annotations

from typing import Any

import pytest
from settings_sources import RECOVERY, load, refusal

from mockgpt.config import Config, Distribution
from mockgpt.config.load import load_config
from mockgpt.config.rules import FIXED_AT_START, RULES
from mockgpt.config.scenarios import BUILT_IN, NO_STEP, SettingsInForce, scenario_config
from mockgpt.config.toml_output import to_toml
from mockgpt.errors import ConfigError


def test_the_built_in_scenarios_always_exist(write: Any) -> None:
    config = load(write("[scenarios.mine]\ndefault_delay_ms = 1"))
    assert list(config.scenarios) == [*BUILT_IN, "mine"]
    assert config.scenarios["mine"].title == "mine"


def test_built_in_overlays_obey_the_rules() -> None:
    from mockgpt.config.checks import DISTRIBUTIONS, check
    from mockgpt.config.rules import entry_for

    for scenario in BUILT_IN.values():
        for table, values in scenario.overlay.items():
            for key, value in values.items():
                path = f"{table}.{key}"
                if isinstance(value, Distribution):
                    needed, optional = DISTRIBUTIONS[value.distribution]
                    plain = {key: getattr(value, key) for key in needed + optional if key != "max"}
                    plain |= {"max": value.max} if "max" in needed + optional else {}
                    plain["distribution"] = value.distribution
                    assert check(path, RULES[path], plain, "built in") == value
                    continue
                assert check(path, RULES[path], value, "built in") == value
                assert entry_for(FIXED_AT_START, path) is None


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_built_in_scenario_can_be_in_force(name: str) -> None:
    config = load_config(environment={}, flags={"scenario": name})
    assert scenario_config(config, config.scenario).scenario == name


def test_a_scenario_of_a_file_changes_the_built_in_one_key_by_key(write: Any) -> None:
    config = load(write("[scenarios.errors]\ndefault_delay_ms = 7"))
    slowed = scenario_config(config, "errors")
    assert (slowed.responses.default_delay_ms, slowed.responses.error_rate_percent) == (7, 10)
    assert config.scenarios["errors"].title == "Errors"
    assert BUILT_IN["errors"].overlay["responses"]["default_delay_ms"] == 100


def test_scenario_config_changes_what_the_scenario_names_and_nothing_else(write: Any) -> None:
    config = load(write("[responses]\nseed = 9"))
    assert scenario_config(config, "default") == config
    fast = scenario_config(config, "fast")
    assert fast == config._replace(
        scenario="fast", responses=config.responses._replace(default_delay_ms=10, error_rate_percent=0)
    )
    assert scenario_config(Config(), "fast").responses.default_delay_ms == 10


def test_how_long_a_connection_may_idle_belongs_to_a_scenario(write: Any) -> None:
    config = load(write("[scenarios.x.server]\nkeep_alive_timeout_ms = 5"))
    assert scenario_config(config, "x").server == config.server._replace(keep_alive_timeout_ms=5)
    assert BUILT_IN["stale_connections"].overlay["server"]["keep_alive_timeout_ms"] < 90_000, "hyper's pool"


def test_a_step_lies_over_its_scenario_and_over_the_one_it_names(write: Any) -> None:
    config = load(write(RECOVERY))
    own, outage, slow = (scenario_config(config, "recovery", step) for step in (-1, 0, 1))
    assert (own.responses.default_delay_ms, own.responses.error_rate_percent) == (5, 0)
    assert (outage.responses.default_delay_ms, outage.responses.error_rate_percent) == (5, 100)
    assert outage.errors.mix == {"service_unavailable": 1}
    assert (slow.responses.default_delay_ms, slow.faults.percent) == (5_000, 50)


def test_a_timeline_printed_loads_back_equal(write: Any) -> None:
    config = load(write(RECOVERY))
    assert load(write(to_toml(config, show_secrets=True))) == config


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("{}, {}", "scenarios.x.steps[0]: never ends, so steps[1] is not reached; expected for_ms in it"),
        ("{after_requests = 5}, {}", "scenarios.x.steps[0]: never ends"),
        ("{for_ms = -1}", "scenarios.x.steps[0].for_ms: -1 is not allowed, expected an integer from 1"),
        ("{after_requests = 0}", "scenarios.x.steps[0].after_requests: 0 is not allowed"),
        ("{for_ms = 1, nix = 1}", "scenarios.x.steps[0].nix: unknown key"),
        ("{for = 1}", "scenarios.x.steps[0].for: unknown key, did you mean scenarios.x.steps[0].for_ms?"),
        ("{nix = 1}", "scenarios.x.steps[0].nix: unknown key, allowed are after_requests, for_ms, "),
        ("{for_ms = 1, server.port = 1}", "scenarios.x.steps[0].server.port: not in a scenario"),
        ("{for_ms = 1, default_delay_ms = -1}", "scenarios.x.steps[0].default_delay_ms: -1 is not allowed"),
        ("{for_ms = 1, faults = {mix = {nix = 1}}}", "scenarios.x.steps[0].faults.mix: "),
        ("{for_ms = 1, scenario = 'nix'}", "scenarios.x.steps[0].scenario: 'nix' does not exist"),
        ("{for_ms = 1, scenario = 'x'}", "scenarios.x.steps[0].scenario: x has steps of its own"),
        ("5", "scenarios.x.steps[0]: 5 is not allowed, expected a table"),
    ],
)
def test_a_timeline_with_a_step_that_is_never_reached_is_refused(
    write: Any, steps: str, expected: str
) -> None:
    assert refusal(write(f"[scenarios.x]\nsteps = [{steps}]")).startswith(expected)


def test_each_step_that_names_no_scenario_is_told_with_the_other_mistakes(write: Any) -> None:
    path = write("[scenarios.x]\nmode = 'y'\nsteps = [{for_ms = 1, scenario = 'nix'}, {scenario = 'nox'}]")
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert [line.partition(" ")[0] for line in caught.value.mistakes] == [
        "scenarios.x.mode:",
        "scenarios.x.steps[0].scenario:",
        "scenarios.x.steps[1].scenario:",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("repeat = 2\nsteps = [{for_ms = 1}, {}]", "scenarios.x.steps[1]: never ends, so it is not repeated"),
        ("repeat = 0\nsteps = [{for_ms = 1}]", "scenarios.x.repeat: 0 is not allowed"),
        ("repeat = true\nsteps = [{for_ms = 1}]", "scenarios.x.repeat: true is not allowed"),
        ("repeat = 1001\nsteps = [{for_ms = 1}]", "scenarios.x.repeat: 1001 is not allowed"),
        ("repeat = 2", "scenarios.x.repeat: there are no steps to repeat"),
        ("steps = 5", "scenarios.x.steps: 5 is not allowed, expected an array of at most 100 tables"),
        ("steps = [" + "{for_ms = 1}," * 101 + "]", "scenarios.x.steps: an array"),
    ],
)
def test_a_timeline_without_an_end_is_refused(write: Any, text: str, expected: str) -> None:
    assert refusal(write(f"[scenarios.x]\n{text}")).startswith(expected)


def test_the_last_step_may_stay(write: Any) -> None:
    assert len(load(write("[scenarios.x]\nsteps = [{for_ms = 1}, {}]")).scenarios["x"].steps) == 2


def test_settings_under_a_scenario_that_does_not_exist_are_not_remembered() -> None:
    settings = SettingsInForce(Config(), {})
    with pytest.raises(ConfigError):
        settings["nowhere", NO_STEP]
    assert len(settings) == 0
