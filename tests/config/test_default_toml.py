"""The files of config/: they load, and restate the defaults truly."""

from __future__ import annotations

import re
from pathlib import Path

import tomli

from mockgpt.config import Config
from mockgpt.config.checks import check
from mockgpt.config.load import load_config
from mockgpt.config.rules import RULES, default_of
from mockgpt.config.scenarios import BUILT_IN, scenario_config

FOLDER = Path(__file__).parent.parent.parent / "config"
DEFAULT = FOLDER / "default.toml"
SCENARIOS = FOLDER / "test_scenarios.toml"


def flat(tables: dict[str, object]) -> dict[str, object]:
    return {
        f"{table}.{key}" if isinstance(values, dict) else table: value
        for table, values in tables.items()
        for key, value in (values.items() if isinstance(values, dict) else [(table, values)])
    }


def test_default_toml_changes_nothing() -> None:
    assert load_config([DEFAULT], environment={}) == Config(scenarios=BUILT_IN)


def test_the_common_keys_are_live() -> None:
    assert set(flat(tomli.loads(DEFAULT.read_text()))) == {
        "server.host",
        "server.port",
        "server.max_connections",
        "tls.cert_path",
        "tls.key_path",
        "tls.ca_cert_path",
        "tls.require_client_cert",
        "models.available",
        "responses.default_delay_ms",
        "responses.error_rate_percent",
        "responses.streaming_enabled",
    }


def test_uncommented_default_toml_has_every_key_with_its_default() -> None:
    text = re.sub(r"^#(?=[a-z])", "", DEFAULT.read_text(), flags=re.MULTILINE)
    written = flat(tomli.loads(text))
    assert written.pop("include") == []
    assert set(written) == set(RULES)
    # The one default TOML cannot say: unset, which comes to this.
    assert written.pop("admin.port") == default_of("server.port") + 1
    for path, value in written.items():
        assert check(path, RULES[path], value, DEFAULT.name) == default_of(path), path


def test_every_commented_key_says_why_or_is_under_a_sentence() -> None:
    previous = ""
    for line in DEFAULT.read_text().splitlines():
        assert len(line) <= 110
        assert not line.startswith("#") or re.match(r"#( |[a-z_]+ = )", line), line
        previous = line
    assert previous


def test_test_scenarios_load_alone_and_over_the_default_file() -> None:
    config = load_config([SCENARIOS], environment={})
    assert load_config([DEFAULT, SCENARIOS], environment={}) == config
    for name in config.scenarios:
        assert scenario_config(config, name).scenario == name
    assert config.scenarios["timeout"].title == "Timeout Scenarios"
    assert scenario_config(config, "model_retired").models.available == ("gpt-4o",)
