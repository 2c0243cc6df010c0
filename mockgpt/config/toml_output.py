"""Write settings down as TOML.

With secrets shown, the output of `to_toml` loads back equal. Loaded only by `check --print`, the
admin plane, `make docs` and the tests.
"""

from __future__ import annotations

from typing import Any

from mockgpt.config import Config, Distribution
from mockgpt.config.named_values import without_secrets
from mockgpt.config.rule import Rule
from mockgpt.config.rules import FLAT_TABLES, RULES, TABLES, TENANT_RULES

REDACTED = "<redacted>"


def to_toml(config: Config, *, show_secrets: bool = False) -> str:
    """Return the settings as TOML, every key present, scenarios as tables of their own.

    Without `show_secrets`, keys, passwords and tokens are replaced by `<redacted>`.
    """
    lines = [f"scenario = {_text(config.scenario)}"]
    for table in TABLES:
        lines += ["", f"[{table}]"]
        record = getattr(config, table)
        lines += _keys(table, record._asdict(), show_secrets)
    for scenario in config.scenarios.values():
        lines += ["", f"[scenarios.{scenario.name}]", f"name = {_text(scenario.title)}"]
        for table in FLAT_TABLES:
            lines += _keys(table, scenario.overlay.get(table, {}), show_secrets)
        lines += [f"repeat = {scenario.repeat}"] if scenario.steps else []
        lines += _nested(f"scenarios.{scenario.name}", scenario.overlay, show_secrets)
        for step in scenario.steps:
            lines += ["", f"[[scenarios.{scenario.name}.steps]]"]
            lines += [
                f"{key} = {toml_value(value)}"
                for key, value in step._asdict().items()
                if value and key != "overlay"
            ]
            for table in FLAT_TABLES:
                lines += _keys(table, step.overlay.get(table, {}), show_secrets)
            lines += _nested(f"scenarios.{scenario.name}.steps", step.overlay, show_secrets)
    for name, tenant in config.tenants.items():
        lines += ["", f"[tenants.{name}]"]
        own = tenant._replace(overlay={}, expectations=())._asdict()
        lines += _keys("", {key: value for key, value in own.items() if value}, show_secrets, TENANT_RULES)
        for table, values in tenant.overlay.items():
            lines += ["", f"[tenants.{name}.{table}]", *_keys(table, values, show_secrets)]
        lines += _expectations(f"tenants.{name}.expectations", tenant.expectations, show_secrets)
    lines += _expectations("expectations", config.expectations, show_secrets)
    return "\n".join(lines) + "\n"


def _expectations(where: str, expectations: tuple[dict[str, Any], ...], show_secrets: bool) -> list[str]:
    lines: list[str] = []
    for expectation in expectations:
        lines += ["", f"[[{where}]]"]
        written = expectation if show_secrets else without_secrets(expectation)
        lines += [f"{_key(key)} = {toml_value(value)}" for key, value in written.items()]
    return lines


def _nested(where: str, overlay: dict[str, dict[str, Any]], show_secrets: bool) -> list[str]:
    lines: list[str] = []
    for table, values in overlay.items():
        if table not in FLAT_TABLES:
            lines += ["", f"[{where}.{table}]", *_keys(table, values, show_secrets)]
    return lines


def _keys(
    table: str, values: dict[str, Any], show_secrets: bool, rules: dict[str, Rule] = RULES
) -> list[str]:
    lines = []
    for key, value in values.items():
        if value is None:  # TOML has no null: an unset key is left out
            continue
        if not show_secrets and value:
            kind = rules[f"{table}.{key}" if table else key].kind
            if kind == "secret":
                value = REDACTED
            elif kind == "secrets":
                value = [REDACTED] * len(value)
        lines.append(f"{key} = {toml_value(value)}")
    return lines


def toml_value(value: Any) -> str:
    """Return a value as TOML writes it, on one line."""
    if isinstance(value, Distribution):
        return _distribution(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(toml_value(item) for item in value) + "]"
    if isinstance(value, dict):
        inside = ", ".join(f"{_key(key)} = {toml_value(item)}" for key, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if hasattr(value, "isoformat"):  # an expectation may hold TOML's dates and times
        return str(value.isoformat())
    return repr(value)


def _distribution(drawn: Distribution) -> str:
    if drawn.distribution == "constant":
        return toml_value(drawn.mean)
    if drawn.distribution == "uniform":
        return f'{{ distribution = "uniform", min = {drawn.min!r}, max = {drawn.max!r} }}'
    # In the record, infinity means no upper bound; in TOML it is not allowed.
    bound = f", max = {drawn.max!r}" if drawn.max != float("inf") else ""
    return (
        f'{{ distribution = "{drawn.distribution}", mean = {drawn.mean!r},'
        f" stddev = {drawn.stddev!r}, min = {drawn.min!r}{bound} }}"
    )


def _key(key: str) -> str:
    bare = key.isascii() and key.replace("_", "a").replace("-", "a").isalnum()
    return key if bare else _text(key)


def _text(text: str) -> str:
    """Return a TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if " " <= c != "\x7f" else f"\\u{ord(c):04x}" for c in escaped) + '"'
