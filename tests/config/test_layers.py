"""One source as a layer: which keys there are, where they may stand, and how layers merge."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cpu_time import CPUTime
from settings_sources import RECOVERY, load, refusal

from mockgpt.config import Scenario, ScenarioStep
from mockgpt.config.layers import read_overlay
from mockgpt.config.load import load_config
from mockgpt.config.rules import FIXED_AT_START, RULES
from mockgpt.errors import ConfigError


def test_merging_is_key_by_key(write: Any) -> None:
    config = load(write("[server]\nport = 1\nbacklog = 7"), write("[server]\nport = 2", "b.toml"))
    assert (config.server.port, config.server.backlog) == (2, 7)


def test_a_table_of_weights_is_replaced_as_a_whole(write: Any) -> None:
    config = load(write("[errors.mix]\nserver_error = 2"), sets=["errors.mix.rate_limit_requests=3"])
    assert config.errors.mix == {"rate_limit_requests": 3}


def test_expectations_of_all_sources_are_appended(write: Any) -> None:
    one = write("[[expectations]]\nreply = {content = '1'}", "one.toml")
    two = write("include = ['one.toml']\n[[expectations]]\nreply = {content = '2'}", "two.toml")
    config = load(two, one, sets=["expectations=[{reply={content='3'}}]"])
    assert [entry["reply"]["content"] for entry in config.expectations] == ["1", "2", "1", "3"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[server]\nprot = 1", "server.prot: unknown key, did you mean server.port? ({})"),
        ("port = 1", "port: unknown key, did you mean server.port? ({})"),
        ("[sever]\nport = 1", "sever: unknown key, did you mean server? ({})"),
        ("[server]\nkey_path = 'x'", "server.key_path: unknown key, did you mean tls.key_path? ({})"),
        (
            "[server]\nport = true",
            "server.port: true is not allowed, expected an integer from 0 to 65535 ({})",
        ),
        ("[server]\nport = 1.0", "server.port: 1.0 is not allowed, expected an integer from 0 to 65535 ({})"),
        ("[server.port]", "server.port: a table is not allowed, expected an integer from 0 to 65535 ({})"),
        ("server = 5", "server: 5 is not allowed, expected a table ({})"),
        ("[[server]]", "server: an array of tables or arrays is not allowed, expected a table ({})"),
        (
            "[tls]\nminimum_version = 1.2",
            'tls.minimum_version: 1.2 is not allowed, expected one of "1.2", "1.3" ({})',
        ),
        (
            "[tls]\nrequire_client_cert = 'no'",
            'tls.require_client_cert: "no" is not allowed, expected true or false ({})',
        ),
        (
            "[models]\navailable = ['a', '']",
            'models.available: ["a", ""] is not allowed,'
            " expected an array of strings, none of them empty ({})",
        ),
        (
            "[responses]\nerror_rate_percent = nan",
            "responses.error_rate_percent: nan is not allowed, expected a number from 0 to 100 ({})",
        ),
        (
            "[scenarios.slow]\ndefault_delay_ms = -1",
            "scenarios.slow.default_delay_ms: -1 is not allowed, expected an integer from 0 to 86400000 ({})",
        ),
        (
            "[scenarios.slow]\ndefault_delay = 1",
            "scenarios.slow.default_delay: unknown key, did you mean scenarios.slow.default_delay_ms? ({})",
        ),
        ("[scenarios.x]\nstep = []", "scenarios.x.step: unknown key, did you mean scenarios.x.steps? ({})"),
        (
            "[scenarios.slow.server]\nport = 1",
            "scenarios.slow.server.port: not in a scenario:"
            " it governs connections, which exist before any request ({})",
        ),
        ("scenario = 'nix'", None),
        ("[scenarios.'a b']", None),
        ("[scenarios.x.scenarios.y]", None),
        ("[scenarios.x.faults]\nnix = 1", None),
        ("[scenarios.x]\ndefault_delay_ms = 1\nresponses.default_delay_ms = 1", None),
        ("[scenarios.x]\nname = 3", None),
        ("[scenarios]\nslow = 5", None),
        ("scenarios = 5", None),
        ("expectations = 5", None),
        ("[expectations]", None),
        ("[server]\nhost = ''", None),
        ("[server]\nhost = 'a b'", None),
        ("[tls]\ncert_path = ''", None),
        ('[tls]\ncert_path = "a\\u0000b"', None),
        ("[models]\navailable = 'gpt-4o'", None),
        ("[models]\navailable = [['a']]", None),
        ("[tls]\nallowed_clients = ['gateway']", None),
        ("[tls]\nallowed_clients = ['SHA256:zz']", None),
        ("[responses]\nseed = 0xffffffffffffffffff", None),
        ("[responses]\nseed = 'fixed'", None),
        ("[responses]\nerror_rate_percent = inf", None),
        ("[responses]\ndefault_delay_ms = 1979-05-27", None),
        ("[tls]\nminimum_version = '1.3'\nmaximum_version = '1.2'", None),
        ('"a\\nb" = 1', None),
        ('[server]\n"\\u001b[31m" = 1', None),
    ],
)
def test_a_setting_that_cannot_be_used_is_refused_in_one_line(
    write: Any, text: str, line: str | None
) -> None:
    path = write(text)
    seen = refusal(path)
    if line is not None:
        assert seen == line.format(path)


def test_flat_and_nested_keys_of_several_sources_meet(write: Any) -> None:
    file = write(
        "[scenarios.x.responses]\ndefault_delay_ms = 1\nseed = 2\n[scenarios.x.auth]\napi_keys = ['k']"
    )
    config = load(file, sets=["scenarios.x.default_delay_ms=3", "scenarios.x.name=Mine"])
    assert config.scenarios["x"] == Scenario(
        "x",
        "Mine",
        {"responses": {"default_delay_ms": 3, "seed": 2}, "auth": {"api_keys": ("k",)}},
        (),
        1,
    )


@pytest.mark.parametrize("path", [path for path in RULES if "." in path])
def test_a_scenario_is_refused_exactly_what_is_fixed_at_start(write: Any, path: str) -> None:
    from mockgpt.config.rules import entry_for

    table, _, key = path.partition(".")
    line = refusal(write(f"[scenarios.x.{table}]\n{key} = 1979-05-27"))
    assert line.startswith(f"scenarios.x.{path}: ")
    assert ("not in a scenario" in line) == (entry_for(FIXED_AT_START, path) is not None)


def test_a_timeline_is_read_step_by_step(write: Any) -> None:
    scenario = load(write(RECOVERY)).scenarios["recovery"]
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


def test_a_later_file_replaces_a_timeline_as_a_whole(write: Any, tmp_path: Path) -> None:
    later = tmp_path / "b.toml"
    later.write_text("[[scenarios.recovery.steps]]\nfor_ms = 5")
    first = tmp_path / "a.toml"
    first.write_text(RECOVERY)
    scenario = load_config([first, later], environment={}).scenarios["recovery"]
    assert scenario.steps == (ScenarioStep(for_ms=5),)
    assert scenario.overlay == {"responses": {"default_delay_ms": 5}}


@pytest.mark.parametrize("tree", [{}, {"responses": {}}])
def test_of_settings_with_countless_unknown_keys_as_many_are_looked_at_as_there_could_be(tree: Any) -> None:
    (tree.get("responses", tree)).update({f"unknown_{number}": 1 for number in range(100_000)})
    with CPUTime() as used, pytest.raises(ConfigError, match="unknown_0: unknown key, "):
        read_overlay(tree, "the test")
    assert used.seconds < 1, "to look for what is similar to each takes five seconds"
