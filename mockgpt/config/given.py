"""Settings that a program gives: tables as TOML has them, or records that it has built itself.

Both are held against the same rules as files. Loaded when there is something to check; knows no file.
"""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike, fspath
from typing import Any

from mockgpt.config import Config, Distribution
from mockgpt.config.assembly import check_together, settings_of
from mockgpt.config.checks import DISTRIBUTIONS, check
from mockgpt.config.layers import read_layer
from mockgpt.config.named_values import check_expectations
from mockgpt.config.rules import RULES, default_of
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.config.value_text import shown
from mockgpt.errors import ConfigError

_ORIGIN = "Config"


def config_of(tables: Mapping[str, Any], base: Config | None = None) -> Config:
    """Return the settings that tables make over others; raises ConfigError as files do."""
    if not isinstance(tables, Mapping):
        raise ConfigError(f"Config.from_dict: {shown(tables)} is not allowed, expected tables of settings")
    return settings_of(read_layer(dict(tables), "Config.from_dict"), base)


def checked(config: Config) -> Config:
    """Return settings that were built of records, if every value is one that a file could give.

    Raises:
        ConfigError: naming key path, value and what is allowed.
    """
    for path, rule in RULES.items():
        table, _, key = path.rpartition(".")
        record = getattr(config, table) if table else config
        kind = type(default_of(table)) if table else Config
        if not isinstance(record, kind):
            raise ConfigError(
                f"{table}: {shown(record)} is not allowed, expected {kind.__name__}(...);"
                " Config.from_dict takes tables"
            )
        value, default = getattr(record, key), default_of(path)
        if isinstance(default, Distribution) and not isinstance(value, Distribution):
            raise ConfigError(f"{path}: {shown(value)} is no Distribution, such as Distribution(mean=20)")
        if type(value) is not type(default) or value != default:
            check(path, rule, _as_given(value), _ORIGIN)
    check_expectations(list(config.expectations))
    check_together(config._replace(scenarios=config.scenarios or BUILT_IN))
    return config


def _as_given(value: Any) -> Any:
    """Return a value of a record in the form in which a table would have it."""
    if isinstance(value, PathLike):
        return fspath(value)
    if not isinstance(value, Distribution):
        return value
    needed, optional = DISTRIBUTIONS.get(value.distribution, ((), ()))
    unset = Distribution()._asdict()
    given = {
        key: number
        for key, number in value._asdict().items()
        if key in needed or (key in optional and number != unset[key])
    }
    return {"distribution": value.distribution, **given}
