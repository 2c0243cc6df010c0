"""Settings that a program gives, as tables or as records: the same rules as in files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mockgpt import Config
from mockgpt.config import Distribution, LatencySettings, ResponsesSettings, TLSSettings
from mockgpt.config.given import checked
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.errors import ConfigError


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
