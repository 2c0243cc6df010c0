"""Turn one source of settings, as TOML gives it, into a flat layer of checked values.

A layer is keyed by key path, so laying one over another updates it key by key. Unknown keys and bad
values are noted here, where it is still known where they stood.
This module must not know files, the command line or their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from mockgpt.config import ScenarioStep
from mockgpt.config.checks import check
from mockgpt.config.findings import Findings
from mockgpt.config.named_values import check_expectation
from mockgpt.config.rule import DAY_MS, Rule
from mockgpt.config.rules import (
    FIXED_AT_START,
    FIXED_FOR_TENANTS,
    FLAT_TABLES,
    RULES,
    TABLES,
    TENANT_RULES,
    entry_for,
)
from mockgpt.config.scenarios import LONGEST_REPEAT, MOST_STEPS
from mockgpt.config.value_text import GivenText, is_name, not_allowed, parsed, similar
from mockgpt.errors import ConfigError

_TOP_LEVEL = ("scenario", "scenarios", "tenants", "expectations")
# Keys of a scenario itself, and of one step of its timeline; all others are settings it lays over.
_TITLE = Rule("title", "title of the scenario")
_REPEAT = Rule("integer", "how often its steps are repeated", 1, LONGEST_REPEAT)
_STEP_RULES = {
    "after_requests": Rule("integer", "how many requests come before the step begins", 1, 10**9),
    "for_ms": Rule("integer", "how long the step lasts", 1, DAY_MS),
    "scenario": Rule("name", "another scenario, over whose keys the step lays its own"),
}


class Layer:
    """Checked values by key path, those of scenarios and tenants by name too, and expectations in order."""

    __slots__ = ("expectations", "scenarios", "tenants", "values")

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.scenarios: dict[str, dict[str, Any]] = {}
        self.tenants: dict[str, dict[str, Any]] = {}
        self.expectations: list[dict[str, Any]] = []

    def lay_over(self, other: Layer) -> None:
        """Put another layer on top of this one."""
        self.values.update(other.values)
        for name, values in other.scenarios.items():
            self.scenarios.setdefault(name, {}).update(values)
        for name, values in other.tenants.items():
            self.tenants.setdefault(name, {}).update(values)
        self.expectations += other.expectations


def read_layer(tree: dict[str, Any], origin: str, findings: Findings) -> Layer:
    """Return the values of a parsed source, from which `include` has been taken.

    Args:
        tree: what TOML gives.
        origin: where it stood: a file, a variable or an option.
        findings: gets the mistakes; a key or value that cannot be used is left out of the layer.
    """
    reader = _LayerReader(findings)
    for key, value in tree.items():
        with findings.noting():
            reader.read(key, value, origin)
    return reader.layer


class _LayerReader:
    """Reads one source; where a value cannot be used, the others are still read."""

    def __init__(self, findings: Findings) -> None:
        self.layer = Layer()
        self._noting = findings.noting

    def read(self, key: str, value: Any, origin: str) -> None:
        """Read one key of the top level."""
        if key in TABLES:
            self._read_table(key, value, origin)
        elif key in ("scenarios", "tenants"):
            read = self._read_scenario if key == "scenarios" else self._read_tenant
            for name, table in _table(key, value, origin).items():
                with self._noting():
                    if not is_name(name):
                        expected = f"a name of letters, digits, _ and - ({_origin(value, origin)})"
                        raise ConfigError(not_allowed(key, name, expected))
                    read(name, table, _origin(value, origin))
        elif key == "expectations":
            self.layer.expectations += self._read_expectations(key, value, origin)
        elif key in RULES:
            self.layer.values[key] = check(key, RULES[key], value, origin)
        elif key == "include":
            raise ConfigError(f"include: only files include files ({_origin(value, origin)})")
        else:
            raise _unknown(key, (*TABLES, *_TOP_LEVEL), value, origin)

    def _read_table(self, table: str, value: Any, origin: str) -> None:
        for key, item in _table(table, value, origin).items():
            path = f"{table}.{key}"
            with self._noting():
                if path not in RULES:
                    raise _unknown(path, _keys_of(table), item, _origin(value, origin))
                where = _origin(item, _origin(value, origin))
                self.layer.values[path] = check(path, RULES[path], item, where)

    def _read_scenario(self, name: str, table: Any, origin: str) -> None:
        """Read one scenario: its title and timeline, and the settings it lays over."""
        where = f"scenarios.{name}"
        values = self.layer.scenarios.setdefault(name, {})
        for key, item in _table(where, table, origin).items():
            with self._noting():
                if key == "name":
                    values["name"] = check(f"{where}.name", _TITLE, item, origin)
                elif key == "repeat":
                    values["repeat"] = check(f"{where}.repeat", _REPEAT, item, origin)
                elif key == "steps":
                    values["steps"] = self._read_steps(name, item, origin)
                else:
                    self._read_overlays(values, where, key, item, origin, ("name", "repeat", "steps"))

    def _read_steps(self, scenario: str, value: Any, origin: str) -> tuple[ScenarioStep, ...]:
        """Read a scenario's timeline: each step lays settings over the scenario for a time."""
        where = f"scenarios.{scenario}.steps"
        origin = _origin(value, origin)
        steps = parsed(value)
        if not isinstance(steps, list) or len(steps) > MOST_STEPS:
            expected = f"an array of at most {MOST_STEPS} tables ({origin})"
            raise ConfigError(not_allowed(where, steps, expected))
        return tuple(self._read_step(f"{where}[{i}]", step, origin) for i, step in enumerate(steps))

    def _read_step(self, where: str, value: Any, origin: str) -> ScenarioStep:
        own: dict[str, Any] = {}
        values: dict[str, Any] = {}
        for key, item in _table(where, value, origin).items():
            with self._noting():
                if key in _STEP_RULES:
                    own[key] = check(f"{where}.{key}", _STEP_RULES[key], item, origin)
                else:
                    self._read_overlays(values, where, key, item, origin, _STEP_RULES)
        return ScenarioStep(**own, overlay=by_table(values))

    def _read_overlays(
        self, values: dict[str, Any], where: str, key: str, item: Any, origin: str, own: Iterable[str]
    ) -> None:
        """Read what a scenario or step lays over: keys of [responses] and [latency] flat, others nested.

        `own` are the keys of the scenario or step itself, which are known there too.
        """
        if key in TABLES:
            for inner, value in _table(f"{where}.{key}", item, origin).items():
                with self._noting():
                    _read_overlay(values, f"{where}.{key}.{inner}", f"{key}.{inner}", value, origin)
        elif key in FIXED_AT_START:
            raise ConfigError(
                f"{where}.{key}: not in a scenario: {FIXED_AT_START[key]} ({_origin(item, origin)})"
            )
        else:
            flat = next((f"{t}.{key}" for t in FLAT_TABLES if f"{t}.{key}" in RULES), "")
            if not flat:
                known = (*own, *(k for t in FLAT_TABLES for k in _keys_of(t)), *TABLES)
                raise _unknown(f"{where}.{key}", known, item, origin)
            _read_overlay(values, f"{where}.{key}", flat, item, origin)

    def _read_tenant(self, name: str, table: Any, origin: str) -> None:
        """Read one tenant: who belongs to it, and the tables of settings that it lays over."""
        where = f"tenants.{name}"
        values = self.layer.tenants.setdefault(name, {})
        for key, item in _table(where, table, origin).items():
            with self._noting():
                path = f"{where}.{key}"
                if key in TENANT_RULES:
                    values[key] = check(path, TENANT_RULES[key], item, origin)
                elif key == "expectations":
                    values[key] = tuple(self._read_expectations(path, item, origin))
                elif key in TABLES:
                    for inner, value in _table(path, item, origin).items():
                        with self._noting():
                            of_all = f"{key}.{inner}"
                            written = f"{path}.{inner}"
                            stood = _origin(value, origin)
                            check_fixed(written, of_all, "not of a tenant", stood, FIXED_FOR_TENANTS)
                            _read_overlay(values, written, of_all, value, origin)
                else:
                    raise _unknown(path, (*TENANT_RULES, "expectations", *TABLES), item, origin)

    def _read_expectations(self, where: str, value: Any, origin: str) -> list[dict[str, Any]]:
        origin = _origin(value, origin)
        read = []
        value = parsed(value)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise ConfigError(not_allowed(where, value, f"an array of tables ({origin})"))
        for index, item in enumerate(value):
            with self._noting():
                try:
                    check_expectation(item, f"{where}[{index}]")
                except ConfigError as error:
                    found = tuple(f"{mistake} ({origin})" for mistake in error.mistakes)
                    raise ConfigError(found[0], mistakes=found) from None
                read.append(item)
        return read


def read_overlay(tree: dict[str, Any], origin: str) -> dict[str, dict[str, Any]]:
    """Check what is to lie over the settings while the server runs; return it by table and key.

    Raises:
        ConfigError: for all keys and values that cannot be used, or that are read at start only.
    """
    values: dict[str, Any] = {}
    findings = Findings()
    for table, keys in islice(tree.items(), len(TABLES) + 1):  # of more, one is unknown
        with findings.noting():
            if table not in TABLES:
                changeable = [name for name in TABLES if not FIXED_AT_START.get(name)]
                raise _unknown(table, [*changeable, "server", "tls"], keys, origin)
            for key, value in islice(_table(table, keys, origin).items(), 2 * len(RULES)):
                path = f"{table}.{key}"
                with findings.noting():
                    _read_overlay(values, path, path, value, origin, "not while the server runs")
    findings.refuse()
    return by_table(values)


def by_table(values: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return values by key path as values by table and key."""
    overlay: dict[str, dict[str, Any]] = {}
    for path, value in values.items():
        table, _, key = path.partition(".")
        overlay.setdefault(table, {})[key] = value
    return overlay


def _read_overlay(
    values: dict[str, Any],
    written: str,
    path: str,
    item: Any,
    origin: str,
    refusal: str = "not in a scenario",
) -> None:
    """Check one key of an overlay; `path` is its place in the settings."""
    check_fixed(written, path, refusal, _origin(item, origin))
    if path not in RULES:
        raise _unknown(written, _keys_of(path.rpartition(".")[0]), item, origin)
    if path in values:
        raise ConfigError(f"{written}: given twice, flat and under its table ({_origin(item, origin)})")
    values[path] = check(written, RULES[path], item, _origin(item, origin))


def check_fixed(
    written: str, path: str, refusal: str, origin: str, fixed: Mapping[str, str | None] = FIXED_AT_START
) -> None:
    """Refuse a key path that cannot be changed there, with the reason; ConfigError."""
    if reason := entry_for(fixed, path):
        raise ConfigError(f"{written}: {refusal}: {reason} ({origin})")


def _table(path: str, value: Any, origin: str) -> dict[str, Any]:
    origin = _origin(value, origin)
    value = parsed(value)
    if not isinstance(value, dict):
        raise ConfigError(not_allowed(path, value, f"a table ({origin})"))
    return value


def _origin(value: Any, origin: str) -> str:
    """Return where a value stood; for a table made of several values, where the first one did."""
    while isinstance(value, dict) and value:
        value = next(iter(value.values()))
    return value.origin if isinstance(value, GivenText) else origin


def _keys_of(table: str) -> list[str]:
    return [path.partition(".")[2] for path in RULES if path.startswith(table + ".")]


def _unknown(written: str, known: Iterable[str], value: Any, origin: str) -> ConfigError:
    """Return the error for an unknown key, with the most similar known one, else all that are allowed."""
    prefix, _, key = written.rpartition(".")
    known = list(known)
    close = similar(key, known)
    elsewhere = [other for other in RULES if other.rpartition(".")[2] == key and other != written]
    if close:
        hint = f"did you mean {prefix}.{close}?" if prefix else f"did you mean {close}?"
    elif elsewhere:
        hint = f"did you mean {elsewhere[0]}?"
    else:
        hint = "allowed are " + ", ".join(known)
    shown_path = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in written[:200])
    return ConfigError(f"{shown_path}: unknown key, {hint} ({_origin(value, origin)})")
