"""The built-in scenarios, and the settings as they are under a scenario.

A scenario is a title and an overlay: values by table and key, already checked. This module must not
know TOML: reading overlays is `config_layers`'.
"""

from __future__ import annotations

from typing import Any

from mockgpt.config import Config, Scenario
from mockgpt.errors import ConfigError

BUILT_IN: dict[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        Scenario("default", "Default", {}),
        Scenario("fast", "Fast", {"responses": {"default_delay_ms": 10, "error_rate_percent": 0}}),
        Scenario("slow", "Slow", {"responses": {"default_delay_ms": 5_000, "error_rate_percent": 0}}),
        Scenario("errors", "Errors", {"responses": {"default_delay_ms": 100, "error_rate_percent": 10}}),
        Scenario("timeout", "Timeouts", {"responses": {"default_delay_ms": 30_000, "error_rate_percent": 0}}),
        # The smallest answer there is, and nothing kept of it: what is left is the price of the wire.
        Scenario(
            "high_load",
            "High load",
            {
                "responses": {
                    "default_delay_ms": 0,
                    "error_rate_percent": 0,
                    "mode": "fixed",
                    "fixed_text": "OK.",
                },
                "journal": {"bodies": False},
            },
        ),
    )
}


def with_given(given: dict[str, dict[str, Any]]) -> dict[str, Scenario]:
    """Lay what files say of scenarios over the built-in ones, key by key.

    Args:
        given: by scenario name, checked values by key path (`responses.default_delay_ms`), and the
            title under `name`.
    """
    scenarios = dict(BUILT_IN)
    for name, values in given.items():
        title, overlay = scenarios[name][1:] if name in scenarios else (name, {})
        overlay = {table: dict(keys) for table, keys in overlay.items()}
        for path, value in values.items():
            table, _, key = path.partition(".")
            if key:
                overlay.setdefault(table, {})[key] = value
            else:
                title = value
        scenarios[name] = Scenario(name, title, overlay)
    return scenarios


def scenario_named(scenarios: dict[str, Scenario], name: str) -> Scenario:
    """Return a scenario; raises ConfigError, listing those there are, for an unknown name."""
    if name not in scenarios:
        raise ConfigError(f"scenario: {ascii(name)[:80]} does not exist; there are {', '.join(scenarios)}")
    return scenarios[name]


def scenario_config(config: Config, name: str) -> Config:
    """Return the settings in force under a scenario; `scenario` is its name.

    Makes new records each time: whoever asks for every request keeps the answer.
    Raises ConfigError, listing the scenarios there are, for an unknown name.
    """
    scenarios = config.scenarios or BUILT_IN
    overlay = scenario_named(scenarios, name).overlay
    tables = {table: getattr(config, table)._replace(**values) for table, values in overlay.items()}
    return config._replace(scenario=name, scenarios=scenarios, **tables)
