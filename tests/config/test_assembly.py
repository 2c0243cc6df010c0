"""Settings of a merged layer: what is refused when values do not fit together."""

from __future__ import annotations

from typing import Any

import pytest
from settings_sources import load, refusal

from mockgpt.config.scenarios import BUILT_IN, scenario_config
from mockgpt.errors import ConfigError


def test_an_open_admin_plane_needs_a_token() -> None:
    assert "admin.token" in refusal(sets=["admin.host=0.0.0.0"])
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
