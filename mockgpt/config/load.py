"""Load the settings: the defaults, or what files, environment, `--set` and flags make of them.

What reads and checks sources is loaded only when there is one. All mistakes together are one ConfigError.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import environ
from typing import TYPE_CHECKING, Any

from mockgpt.config import Config
from mockgpt.config.environment import is_service_link, is_setting
from mockgpt.config.scenarios import BUILT_IN

if TYPE_CHECKING:
    from pathlib import Path

    from mockgpt.config.findings import Findings


def load_config(
    paths: Sequence[str | Path] = (),
    *,
    environment: Mapping[str, str] | None = None,
    overrides: Sequence[str] = (),
    flags: Mapping[str, Any] | None = None,
    noted: Findings | None = None,
    base: Config | None = None,
) -> Config:
    """Return the settings that all sources together make.

    Args:
        paths: TOML files; a later one overrides an earlier one key by key.
        environment: where `MOCKGPT_SERVER__PORT`, `MOCKGPT_SERVER__PORT_FILE` (a file that holds the value),
            `MOCKGPT_SCENARIO` and `MOCKGPT_PORT` are looked up; None is the process's environment.
        overrides: `TABLE.KEY=VALUE` as given to `--set`; a value that is not TOML is a string.
        flags: values by key path as TOML would give them, such as `{"server.port": 0}`; None is a flag
            that was not given.
        noted: gets the files that were read and the mistakes, which then are not raised; the settings
            returned are those without what is wrong.
        base: the settings that the sources lie over; None is the defaults.

    Raises:
        ConfigError: an unknown key, a bad value, a file that cannot be used; its `mistakes` has all of them.
    """
    environment = environ if environment is None else environment
    variables = {
        name: text
        for name, text in environment.items()
        if is_setting(name) and not is_service_link(name, environment)
    }
    given = {key: value for key, value in (flags or {}).items() if value is not None}
    if not (paths or variables or overrides or given):
        return (base or Config())._replace(scenarios=dict(BUILT_IN))

    # Loaded when there is a source: the rules and the TOML parser are not needed for the defaults.
    from mockgpt.config import assembly, findings, sources

    found = noted or findings.Findings()
    layer = sources.merged([str(file) for file in paths], variables, overrides, given, found)
    config = assembly.settings_of(layer, found, base)
    if noted is None:
        found.refuse()
    return config
