"""Settings of a merged layer: what is refused when values do not fit together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from settings_sources import load, refusal

from mockgpt import Config
from mockgpt.config import Distribution, LatencySettings, ResponsesSettings, TLSSettings
from mockgpt.config.assembly import checked
from mockgpt.config.scenarios import BUILT_IN, scenario_config
from mockgpt.errors import ConfigError


def test_an_open_admin_plane_needs_a_token() -> None:
    assert "admin.token" in refusal(sets=["admin.host=0.0.0.0"])
    line = "journal.memory_limit_bytes: 600 is more than half of server.memory_limit_bytes, 1000"
    assert line in refusal(sets=["journal.memory_limit_bytes=600", "server.memory_limit_bytes=1000"])
    assert load(sets=["journal.memory_limit_bytes=600", "server.memory_limit_bytes=0"])
    assert load(sets=["admin.host=0.0.0.0", "admin.token=1"]).admin.token == "1"
    assert load(sets=["admin.host=127.8.8.8"]).admin.host == "127.8.8.8"
    assert not load(sets=["admin.host=0.0.0.0", "admin.enabled=false"]).admin.enabled


def test_an_unknown_scenario_is_refused_with_those_that_exist(write: Any) -> None:
    config = load(write("[scenarios.mine]"))
    line = f"scenario: 'nix' does not exist; there are {', '.join(BUILT_IN)}, mine"
    with pytest.raises(ConfigError) as caught:
        scenario_config(config, "nix")
    assert str(caught.value) == line
    assert refusal(write("[scenarios.mine]"), flags={"scenario": "nix"}) == line


@pytest.mark.parametrize(
    ("sets", "key"),
    [
        (["tls.minimum_version=1.3", "tls.maximum_version=1.2"], "tls.minimum_version"),
        (
            ["tls.minimum_version=1.3", "scenarios.x.tls.maximum_version=1.2"],
            "scenarios.x.tls.minimum_version",
        ),
    ],
)
def test_versions_that_leave_none_are_refused(sets: list[str], key: str) -> None:
    assert refusal(sets=sets).startswith(f'{key}: "1.3" is not allowed')


def test_an_expectation_names_a_scenario_that_exists() -> None:
    reply = "expectations=[{reply={scenario='%s'}}]"
    assert load(sets=[reply % "slow"]).expectations
    assert refusal(sets=[reply % "nix"]).startswith("expectations[0].reply.scenario: ")


def test_tables_become_records() -> None:
    tables = {"scenario": "mine", "responses": {"seed": 7}, "scenarios": {"mine": {"default_delay_ms": 3}}}
    config = Config.from_dict(tables)
    assert config.responses == ResponsesSettings(seed=7)
    assert set(config.scenarios) == {*BUILT_IN, "mine"}


def test_tables_are_laid_over_other_settings() -> None:
    first = Config.from_dict({"responses": {"seed": 7}, "expectations": [{"reply": {"content": "a"}}]})
    second = Config.from_dict({"responses": {"mode": "echo"}, "scenarios": {"mine": {}}}, first)
    assert second.responses == ResponsesSettings(seed=7, mode="echo")
    assert (len(second.expectations), "mine" in second.scenarios) == (1, True)


@pytest.mark.parametrize(
    ("tables", "sentence"),
    [
        ({"responses": {"modus": "echo"}}, "responses.modus: unknown key, did you mean responses.mode?"),
        ({"responses": {"seed": 2**70}}, "responses.seed: 1180591620717411303424 is not allowed"),
        ({"responses": 3}, "responses: 3 is not allowed, expected a table (Config.from_dict)"),
        ([], "Config.from_dict: [] is not allowed, expected tables of settings"),
    ],
)
def test_tables_that_cannot_be_used_say_why(tables: Any, sentence: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Config.from_dict(tables)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "config",
    [
        Config(),
        Config(latency=LatencySettings(Distribution("lognormal", mean=40, stddev=15))),
        Config(latency=LatencySettings(Distribution("uniform", min=1, max=2), Distribution(mean=3))),
        Config(tls=TLSSettings(ca_cert_path=Path("ca.crt"))),  # type: ignore[arg-type]
        Config(scenario="slow"),
    ],
)
def test_records_that_a_file_could_give_are_taken(config: Config) -> None:
    assert checked(config) is config


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        (
            Config(responses={"default_delay_ms": 0}),  # type: ignore[arg-type]
            "responses: a table is not allowed, expected ResponsesSettings(...); Config.from_dict",
        ),
        (Config(responses=ResponsesSettings(default_delay_ms=-1)), "responses.default_delay_ms: -1 is not"),
        (Config(responses=ResponsesSettings(mode="loud")), 'responses.mode: "loud" is not allowed'),
        (Config(latency=LatencySettings(5)), "latency.time_to_first_token_ms: 5 is no Distribution"),  # type: ignore[arg-type]
        (Config(scenario="nix"), "scenario: 'nix' does not exist"),
        (Config(expectations=({"reply": {"scenario": "nix"}},)), "expectations[0].reply.scenario"),
        (Config(expectations=({},)), "expectations[0].reply: missing"),
    ],
)
def test_records_that_no_file_could_give_say_why(config: Config, sentence: str) -> None:
    with pytest.raises(ConfigError) as caught:
        checked(config)
    assert str(caught.value).startswith(sentence)
