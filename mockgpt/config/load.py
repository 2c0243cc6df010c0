"""Load the settings: defaults, files with what they include, environment, --set, flags; weakest first.

Owns the order of the sources and reading them; checking a source is `config.layers`'. Every
failure is a ConfigError of one line. `tomli` is imported only when there is something to parse.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import environ, path
from typing import TYPE_CHECKING, Any

from mockgpt.config import Config, TLSSettings
from mockgpt.config.loopback import is_loopback
from mockgpt.config.scenarios import BUILT_IN, scenario_config, scenario_named, with_given
from mockgpt.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    from mockgpt.config.layers import Layer

ENVIRONMENT_PREFIX = "MOCKGPT_"
FILE_LIMIT_BYTES = 8_388_608  # expectations may carry bodies; /dev/zero must not fill the memory
INCLUDE_DEPTH = 8
INCLUDED_FILES = 100  # files that include each other twice would double with every level


def load_config(
    paths: Sequence[str | Path] = (),
    *,
    environment: Mapping[str, str] | None = None,
    overrides: Sequence[str] = (),
    flags: Mapping[str, Any] | None = None,
) -> Config:
    """Return the settings that all sources together make.

    Args:
        paths: TOML files; a later one overrides an earlier one key by key.
        environment: where `MOCKGPT_SERVER__PORT` is looked up; None is the process's environment.
        overrides: `TABLE.KEY=VALUE` as given to `--set`; a value that is not TOML is a string.
        flags: values by key path as TOML would give them, such as `{"server.port": 0}`; None is a flag
            that was not given.

    Raises:
        ConfigError: an unknown key, a bad value, a file that cannot be used.
    """
    environment = environ if environment is None else environment
    given = [(key, value) for key, value in (flags or {}).items() if value is not None]
    variables = {name: text for name, text in environment.items() if _is_setting(name)}
    if not (paths or variables or overrides or given):
        return Config(scenarios=dict(BUILT_IN))

    # Only from here on is the table of rules worth loading.
    from mockgpt.config.layers import Layer, read_layer

    layer = Layer()
    budget = [INCLUDED_FILES]
    for file in paths:
        _lay_file(layer, str(file), (), budget)
    if variables:
        layer.lay_over(read_layer(_tree_of_environment(variables), "environment"))
    if overrides:
        layer.lay_over(read_layer(_tree_of_overrides(overrides), "--set"))
    if given:
        layer.lay_over(read_layer(_tree(given), "command line"))
    return _assemble(layer)


def _is_setting(name: str) -> bool:
    return name.startswith(ENVIRONMENT_PREFIX) and "__" in name


def _lay_file(layer: Layer, file: str, chain: tuple[str, ...], budget: list[int]) -> None:
    """Lay a file over what is there, after the files it includes, which it overrides.

    `chain` holds the real paths of the files that led here; `budget` how many files may still be read.
    """
    from mockgpt.config.layers import read_layer

    origin = _one_line(file)
    try:
        real = path.realpath(file)
    except (OSError, ValueError) as error:
        raise ConfigError(f"{origin}: cannot be read: {error}") from None
    if real in chain:
        raise ConfigError(f"include: {origin} includes itself")
    if len(chain) > INCLUDE_DEPTH:
        raise ConfigError(f"include: {origin} is more than {INCLUDE_DEPTH} files deep")
    budget[0] -= 1
    if budget[0] < 0:
        raise ConfigError(f"include: more than {INCLUDED_FILES} files, the last of them {origin}")
    tree = _parse(_read(file, origin), origin)
    included = tree.pop("include", [])
    if not isinstance(included, list) or not all(isinstance(name, str) and name for name in included):
        raise ConfigError(f"include: not allowed, expected an array of paths ({origin})")
    for name in included:
        _lay_file(layer, path.join(path.dirname(file), name), (*chain, real), budget)
    layer.lay_over(read_layer(tree, origin))


def _read(file: str, origin: str) -> str:
    try:
        with open(file, "rb") as stream:
            content = stream.read(FILE_LIMIT_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigError(f"{origin}: cannot be read: {reason}") from None
    if len(content) > FILE_LIMIT_BYTES:
        raise ConfigError(f"{origin}: larger than {FILE_LIMIT_BYTES} bytes")
    try:
        return content.decode("utf-8-sig")  # some editors put a byte order mark in front
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{origin}: not UTF-8 (byte 0x{content[error.start]:02x} in line {line})") from None


def _parse(text: str, origin: str) -> dict[str, Any]:
    import tomli

    try:
        return tomli.loads(text)
    except RecursionError:
        raise ConfigError(f"{origin}: not valid TOML: nested too deeply") from None
    except ValueError as error:  # TOMLDecodeError, and int() on thousands of digits
        raise ConfigError(f"{origin}: not valid TOML: {_one_line(str(error))}") from None


def _tree_of_environment(variables: Mapping[str, str]) -> dict[str, Any]:
    from mockgpt.config.value_text import GivenText

    return _tree(
        [
            (name[len(ENVIRONMENT_PREFIX) :].lower().replace("__", "."), GivenText(text, _one_line(name)))
            for name, text in variables.items()
        ]
    )


def _tree_of_overrides(overrides: Sequence[str]) -> dict[str, Any]:
    from mockgpt.config.value_text import GivenText

    pairs = []
    for override in overrides:
        key, equals, text = override.partition("=")
        key = key.strip()
        if not equals or not key:
            raise ConfigError(f"--set {_one_line(override)}: not allowed, expected TABLE.KEY=VALUE")
        pairs.append((key, GivenText(text.strip(), f"--set {_one_line(key)}")))
    return _tree(pairs)


def _tree(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Nest values by their dotted keys, as TOML does; a later one wins."""
    tree: dict[str, Any] = {}
    for key, value in pairs:
        *tables, last = key.split(".")
        inner = tree
        for table in tables:
            if not isinstance(inner.get(table), dict):
                inner[table] = {}
            inner = inner[table]
        inner[last] = value
    return tree


def _assemble(layer: Layer) -> Config:
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
    _check_together(config)
    return config


def _check_together(config: Config) -> None:
    """Refuse settings that are fine alone but not together."""
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
            f'admin.token: empty, but admin.host "{_one_line(admin.host)}" is no loopback address'
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


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text[:300])
