"""Settings of behavior: timelines, failures, faults and their numbers; each refused with its key path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mockgpt.config import Config, ScenarioStep
from mockgpt.config.load import load_config
from mockgpt.config.scenarios import BUILT_IN, scenario_config
from mockgpt.config.toml_output import to_toml
from mockgpt.errors import ConfigError

RECOVERY = """
[scenarios.recovery]
name = "An outage, then slow"
default_delay_ms = 5
repeat = 2

[[scenarios.recovery.steps]]
after_requests = 10
for_ms = 20000
error_rate_percent = 100
errors = { mix = { service_unavailable = 1 } }

[[scenarios.recovery.steps]]
scenario = "slow"
for_ms = 1000
faults.percent = 50
"""


@pytest.fixture
def load(tmp_path: Path) -> Any:
    def load(text: str, **sources: Any) -> Config:
        path = tmp_path / "a.toml"
        path.write_text(text)
        return load_config([path], environment={}, **sources)

    return load


def refusal(load: Any, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        load(text)
    return str(caught.value)


def test_a_timeline_is_read_step_by_step(load: Any) -> None:
    scenario = load(RECOVERY).scenarios["recovery"]
    assert scenario.repeat == 2
    assert scenario.steps == (
        ScenarioStep(
            10,
            20_000,
            "",
            {
                "responses": {"error_rate_percent": 100},
                "errors": {"mix": {"service_unavailable": 1}},
            },
        ),
        ScenarioStep(0, 1_000, "slow", {"faults": {"percent": 50}}),
    )


def test_a_step_lies_over_its_scenario_and_over_the_one_it_names(load: Any) -> None:
    config = load(RECOVERY)
    own, outage, slow = (scenario_config(config, "recovery", step) for step in (-1, 0, 1))
    assert (own.responses.default_delay_ms, own.responses.error_rate_percent) == (5, 0)
    assert (outage.responses.default_delay_ms, outage.responses.error_rate_percent) == (5, 100)
    assert outage.errors.mix == {"service_unavailable": 1}
    assert (slow.responses.default_delay_ms, slow.faults.percent) == (5_000, 50)


def test_a_timeline_printed_loads_back_equal(load: Any) -> None:
    config = load(RECOVERY)
    assert load(to_toml(config, show_secrets=True)) == config


def test_a_later_file_replaces_a_timeline_as_a_whole(load: Any, tmp_path: Path) -> None:
    later = tmp_path / "b.toml"
    later.write_text("[[scenarios.recovery.steps]]\nfor_ms = 5")
    first = tmp_path / "a.toml"
    first.write_text(RECOVERY)
    scenario = load_config([first, later], environment={}).scenarios["recovery"]
    assert scenario.steps == (ScenarioStep(for_ms=5),)
    assert scenario.overlay == {"responses": {"default_delay_ms": 5}}


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("{}, {}", "scenarios.x.steps[0]: never ends, so steps[1] is not reached; expected for_ms in it"),
        ("{after_requests = 5}, {}", "scenarios.x.steps[0]: never ends"),
        ("{for_ms = -1}", "scenarios.x.steps[0].for_ms: -1 is not allowed, expected an integer from 1"),
        ("{after_requests = 0}", "scenarios.x.steps[0].after_requests: 0 is not allowed"),
        ("{for_ms = 1, nix = 1}", "scenarios.x.steps[0].nix: unknown key"),
        ("{for_ms = 1, server.port = 1}", "scenarios.x.steps[0].server.port: not in a scenario"),
        ("{for_ms = 1, default_delay_ms = -1}", "scenarios.x.steps[0].default_delay_ms: -1 is not allowed"),
        ("{for_ms = 1, faults = {mix = {nix = 1}}}", "scenarios.x.steps[0].faults.mix: "),
        ("{for_ms = 1, scenario = 'nix'}", "scenario: 'nix' does not exist"),
        ("{for_ms = 1, scenario = 'x'}", "scenarios.x.steps[0].scenario: x has steps of its own"),
        ("5", "scenarios.x.steps[0]: 5 is not allowed, expected a table"),
    ],
)
def test_a_timeline_that_cannot_go_its_way_is_refused(load: Any, steps: str, expected: str) -> None:
    assert refusal(load, f"[scenarios.x]\nsteps = [{steps}]").startswith(expected)


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
def test_a_timeline_without_an_end_is_refused(load: Any, text: str, expected: str) -> None:
    assert refusal(load, f"[scenarios.x]\n{text}").startswith(expected)


def test_the_last_step_may_stay(load: Any) -> None:
    assert len(load("[scenarios.x]\nsteps = [{for_ms = 1}, {}]").scenarios["x"].steps) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[errors.mix]\nnix = 1", "errors.mix: "),
        ("[errors.mix]\n399 = 1", "errors.mix: "),
        ("[errors.mix]\n600 = 1", "errors.mix: "),
        ("[errors.mix]\nserver_error = -1", "errors.mix: expected server_error to have a weight of 0"),
        ("[errors]\nfirst_attempts = -1", "errors.first_attempts: -1 is not allowed"),
        ("[errors]\nshould_retry = true", "errors.should_retry: true is not allowed, expected one of"),
        ("[faults.mix]\nnix = 1", "faults.mix: "),
        ("[faults.amounts]\nnix = 1", "faults.amounts: "),
        ("[faults.amounts]\nmissing_done = 1", "faults.amounts: "),
        ("[faults.amounts]\nslow_drip = 1", "faults.amounts: "),
        ("[faults.amounts]\nslow_drip = true", "faults.amounts: "),
        ("[faults]\namounts = 5", "faults.amounts: 5 is not allowed"),
        ("[faults]\npercent = 101", "faults.percent: 101 is not allowed"),
        ("[rate_limits]\nper = 'nix'", "rate_limits.per: "),
        ("[scenarios.x.server]\nport = 1", "scenarios.x.server.port: not in a scenario"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_key(load: Any, text: str, expected: str) -> None:
    assert refusal(load, text).startswith(expected)


def test_a_status_is_a_failure_too(load: Any) -> None:
    assert load("[errors.mix]\n418 = 1\nserver_error = 2").errors.mix == {"418": 1, "server_error": 2}


def test_numbers_of_faults_are_taken(load: Any) -> None:
    assert load("[faults.amounts]\nslow_drip = 500").faults.amounts == {"slow_drip": 500}


def test_how_long_a_connection_may_idle_belongs_to_a_scenario(load: Any) -> None:
    config = load("[scenarios.x.server]\nkeep_alive_timeout_ms = 5")
    assert scenario_config(config, "x").server == config.server._replace(keep_alive_timeout_ms=5)
    assert BUILT_IN["stale_connections"].overlay["server"]["keep_alive_timeout_ms"] < 90_000, "hyper's pool"


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_built_in_scenario_can_be_in_force(name: str) -> None:
    config = load_config(environment={}, flags={"scenario": name})
    assert scenario_config(config, config.scenario).scenario == name
