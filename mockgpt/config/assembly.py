"""Make the settings of a merged layer, and refuse values that are allowed alone but not together.

Loaded only when there is a source of settings. Knows no file and no rule of a single value.
"""

from __future__ import annotations

from typing import Any

from mockgpt.config import Config, TLSSettings
from mockgpt.config.layers import Layer
from mockgpt.config.loopback import is_loopback
from mockgpt.config.scenarios import scenario_config, scenario_named, with_given
from mockgpt.config.value_text import one_line
from mockgpt.errors import ConfigError


def settings_of(layer: Layer, base: Config | None = None) -> Config:
    """Return the settings a layer makes over others, by default over the defaults.

    Raises:
        ConfigError: a scenario that does not exist, or settings that contradict each other.
    """
    tables: dict[str, dict[str, Any]] = {}
    for key_path, value in layer.values.items():
        table, _, key = key_path.rpartition(".")
        tables.setdefault(table, {})[key] = value
    config = base or Config()
    config = config._replace(
        scenarios=with_given(layer.scenarios, config.scenarios),
        expectations=(*config.expectations, *layer.expectations),
        **tables.pop("", {}),
    )
    config = config._replace(
        **{table: getattr(config, table)._replace(**values) for table, values in tables.items()}
    )
    check_together(config)
    return config


def check_together(config: Config) -> None:
    """Refuse values that are allowed alone but not together; raises ConfigError."""
    scenario_named(config.scenarios, config.scenario)
    _check_versions("", config.tls)
    for name, scenario in config.scenarios.items():
        overlays = [scenario.overlay, *(step.overlay for step in scenario.steps)]
        if any("tls" in overlay for overlay in overlays):
            for step in range(-1, len(scenario.steps)):
                _check_versions(f"scenarios.{name}.", scenario_config(config, name, step).tls)
    admin = config.admin
    if admin.enabled and not is_loopback(admin.host) and not admin.token:
        raise ConfigError(
            f'admin.token: empty, but admin.host "{one_line(admin.host)}" is no loopback address'
        )
    for index, expectation in enumerate(config.expectations):
        name = expectation["reply"].get("scenario")
        if name is not None and name not in config.scenarios:
            known = ", ".join(config.scenarios)
            raise ConfigError(
                f'expectations[{index}].reply.scenario: "{name}" does not exist, there are {known}'
            )


def _check_versions(where: str, tls: TLSSettings) -> None:
    if tls.minimum_version > tls.maximum_version:
        raise ConfigError(
            f'{where}tls.minimum_version: "{tls.minimum_version}" is not allowed,'
            f' expected at most tls.maximum_version, "{tls.maximum_version}"'
        )
