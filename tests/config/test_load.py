"""The settings that all sources together make: their order, and one line for what cannot be used."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples
from settings_sources import load

from mockgpt.config import Config
from mockgpt.config.load import load_config
from mockgpt.config.rules import RULES, TABLES
from mockgpt.config.scenarios import BUILT_IN, scenario_config
from mockgpt.errors import ConfigError

ORIGINAL_PLAN = """
[server]
host = "127.0.0.1"
port = 8443
max_connections = 1000

[tls]
cert_path = "certs/server.crt"
key_path = "certs/server.key"
ca_cert_path = "certs/ca.crt"
require_client_cert = true

[responses]
default_delay_ms = 100
error_rate_percent = 0
streaming_enabled = true

[models]
available = ["gpt-4o-mini", "gpt-4o", "gpt-3.5-turbo"]

[scenarios.fast]
name = "Fast Responses"
default_delay_ms = 10
error_rate_percent = 0

[scenarios.slow]
name = "Slow Responses"
default_delay_ms = 5000
error_rate_percent = 0

[scenarios.errors]
name = "Error Scenarios"
default_delay_ms = 100
error_rate_percent = 10

[scenarios.timeout]
name = "Timeout Scenarios"
default_delay_ms = 30000
error_rate_percent = 0
"""


def test_without_sources_the_defaults_apply_and_the_table_of_rules_is_not_loaded() -> None:
    assert load() == Config(scenarios=BUILT_IN)
    program = (
        "import sys; from mockgpt.config.load import load_config; load_config(environment={});"
        "sys.exit('mockgpt.config.rules' in sys.modules or 'tomli' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


def test_the_original_plan_loads_word_for_word(write: Any) -> None:
    config = load(write(ORIGINAL_PLAN))
    ours = Config()
    server = config.server._replace(max_connections=ours.server.max_connections)
    rest = config._replace(scenarios={}, server=server, models=ours.models)
    assert rest == ours, "all but these two is our default too"
    assert {name: config.scenarios[name].title for name in ("fast", "slow", "errors", "timeout")} == {
        "fast": "Fast Responses",
        "slow": "Slow Responses",
        "errors": "Error Scenarios",
        "timeout": "Timeout Scenarios",
    }
    assert scenario_config(config, "slow").responses.default_delay_ms == 5000
    assert scenario_config(config, "errors").responses.error_rate_percent == 10


def test_each_source_overrides_the_weaker_ones(write: Any) -> None:
    write("[server]\nport = 1", "included.toml")
    includer = write('include = ["included.toml"]\n[server]\nport = 2', "includer.toml")
    later = write("[server]\nport = 3", "later.toml")
    env = {"MOCKGPT_SERVER__PORT": "4"}
    ports = [
        load(write('include = ["included.toml"]')).server.port,
        load(includer).server.port,
        load(includer, later).server.port,
        load(includer, later, env=env).server.port,
        load(includer, later, env=env, sets=["server.port=5"]).server.port,
        load(includer, later, env=env, sets=["server.port=5"], flags={"server.port": 6}).server.port,
    ]
    assert ports == [1, 2, 3, 4, 5, 6]


def test_an_absent_flag_changes_nothing(write: Any) -> None:
    config = load(write("[server]\nport = 1"), flags={"server.port": None, "scenario": "slow"})
    assert (config.server.port, config.scenario) == (1, "slow")


def test_the_process_environment_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOCKGPT_SCENARIOS__HIGH_LOAD__DEFAULT_DELAY_MS", "3")
    assert load_config().scenarios["high_load"].overlay["responses"]["default_delay_ms"] == 3


anything = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(),
        st.dates(),
        st.integers(-9, 9).map(lambda n: n * 10**5000),
        st.just(""),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=5,
)


paths = st.one_of(
    st.sampled_from(
        [*RULES, *TABLES, "scenarios", "scenarios.slow", "expectations", "include", "errors.mix.x"]
    ),
    st.sampled_from([f"scenarios.slow.{path}" for path in RULES]),
    st.text(max_size=10),
)


@given(
    st.dictionaries(paths, anything, max_size=3), st.lists(st.tuples(paths, st.text(max_size=20)), max_size=3)
)
@examples(150)
def test_whatever_is_given_makes_settings_or_one_line(
    flags: dict[str, Any], sets: list[tuple[str, str]]
) -> None:
    try:
        load(flags=flags, sets=[f"{path}={value}" for path, value in sets])
    except ConfigError as error:
        line = str(error)
    else:
        return
    assert line.isprintable()
    assert len(line) < 1500
