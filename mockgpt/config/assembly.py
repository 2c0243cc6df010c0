"""Make the settings of a merged layer, and refuse values that are allowed alone but not together.

Loaded only when there is a source of settings. Knows no file and no rule of a single value.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from mockgpt.config import Config, TLSSettings
from mockgpt.config.findings import Findings
from mockgpt.config.layers import Layer
from mockgpt.config.loopback import is_loopback
from mockgpt.config.scenarios import (
    BUILT_IN,
    check_timeline,
    laid_over,
    scenario_config,
    scenario_named,
    with_given,
)
from mockgpt.config.value_text import did_you_mean, one_line
from mockgpt.errors import ConfigError

_CODING_PACKAGES = {"br": "brotli", "zstd": "zstandard"}


def settings_of(layer: Layer, findings: Findings) -> Config:
    """Return the settings a layer makes over the defaults.

    Args:
        layer: checked values.
        findings: gets the mistakes: a scenario that does not exist, settings that contradict each other.
    """
    tables: dict[str, dict[str, Any]] = {}
    for key_path, value in layer.values.items():
        table, _, key = key_path.rpartition(".")
        tables.setdefault(table, {})[key] = value
    config = Config(
        scenarios=with_given(layer.scenarios), expectations=tuple(layer.expectations), **tables.pop("", {})
    )
    config = config._replace(
        **{table: getattr(config, table)._replace(**values) for table, values in tables.items()}
    )
    if findings.whole:
        _check_together(config, layer, findings)
    return config


def _check_together(config: Config, layer: Layer, findings: Findings) -> None:
    """Note values that are allowed alone but not together, where none of them is wrong alone."""
    with findings.noting():
        scenario_named(config.scenarios, config.scenario)
    if not findings.is_doubtful("tls"):
        with findings.noting():
            _check_versions("", config.tls)
    with findings.noting():
        check_coding("", {"responses": {"compress": config.responses.compress}})
    for name, scenario in config.scenarios.items():
        if findings.is_doubtful("tls") or findings.is_doubtful(f"scenarios.{name}."):
            continue
        with findings.noting():
            if name in layer.scenarios:
                check_timeline(config.scenarios, scenario)
            overlays = [scenario.overlay, *(step.overlay for step in scenario.steps)]
            for overlay in overlays:
                check_coding(f"scenarios.{name}.", overlay)
            if any("tls" in overlay for overlay in overlays):
                for step in range(-1, len(scenario.steps)):
                    _check_versions(f"scenarios.{name}.", scenario_config(config, name, step).tls)
    admin = config.admin
    is_open = admin.enabled and not is_loopback(admin.host) and not admin.token
    if is_open and not findings.is_doubtful("admin"):
        findings.mistakes.append(
            f'admin.token: empty, but admin.host "{one_line(admin.host)}" is no loopback address'
        )
    for index, expectation in enumerate(config.expectations):
        if findings.is_doubtful("expectations"):
            break  # the numbers are not those of the file
        name = expectation["reply"].get("scenario")
        if name is not None and name not in config.scenarios:
            known = did_you_mean(name, config.scenarios) or f", there are {', '.join(config.scenarios)}"
            findings.mistakes.append(f'expectations[{index}].reply.scenario: "{name}" does not exist{known}')


def check_over(config: Config, overlay: dict[str, dict[str, Any]]) -> None:
    """Refuse an overlay that contradicts the settings or a scenario over which it is to lie; ConfigError."""
    check_coding("", overlay)
    for name, scenario in (config.scenarios or BUILT_IN).items() if "tls" in overlay else ():
        for step in range(-1, len(scenario.steps)):
            _check_versions("", laid_over(scenario_config(config, name, step), overlay).tls)


def check_coding(where: str, overlay: dict[str, dict[str, Any]]) -> None:
    """Refuse a content coding whose package is not installed; ConfigError."""
    coding = overlay.get("responses", {}).get("compress", "off")
    package = _CODING_PACKAGES.get(coding)
    if package is not None and find_spec(package) is None:
        raise ConfigError(
            f'{where}responses.compress: "{coding}" is not installed;'
            ' pip install "mockgpt[compression]" brings it'
        )


def _check_versions(where: str, tls: TLSSettings) -> None:
    if tls.minimum_version > tls.maximum_version:
        raise ConfigError(
            f'{where}tls.minimum_version: "{tls.minimum_version}" is not allowed,'
            f' expected at most tls.maximum_version, "{tls.maximum_version}"'
        )
