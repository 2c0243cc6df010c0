"""Write settings down: the effective ones as TOML, and the reference of all keys.

What `to_toml` writes loads back equal when secrets are shown. Loaded only by `check --print`, the
admin plane and the tests.
"""

from __future__ import annotations

from typing import Any

from mockgpt.config import Config, Distribution
from mockgpt.config.checks import choices_of
from mockgpt.config.rules import FIXED_AT_START, FLAT_TABLES, RULES, TABLES, Rule, default_of

REDACTED = "<redacted>"


def to_toml(config: Config, *, show_secrets: bool = False) -> str:
    """Return the settings as TOML, every key present, scenarios as tables of their own.

    Keys, passwords and tokens are replaced by `<redacted>` unless they are to be shown.
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
                f"{key} = {_value(value)}"
                for key, value in step._asdict().items()
                if value and key != "overlay"
            ]
            for table in FLAT_TABLES:
                lines += _keys(table, step.overlay.get(table, {}), show_secrets)
            lines += _nested(f"scenarios.{scenario.name}.steps", step.overlay, show_secrets)
    if config.expectations:
        from mockgpt.behavior.expectations.expectations import without_secrets  # whose syntax it is
    for expectation in config.expectations:
        lines += ["", "[[expectations]]"]
        told = expectation if show_secrets else without_secrets(expectation)
        lines += [f"{_key(key)} = {_value(value)}" for key, value in told.items()]
    return "\n".join(lines) + "\n"


def _nested(where: str, overlay: dict[str, dict[str, Any]], show_secrets: bool) -> list[str]:
    lines: list[str] = []
    for table, values in overlay.items():
        if table not in FLAT_TABLES:
            lines += ["", f"[{where}.{table}]", *_keys(table, values, show_secrets)]
    return lines


def _keys(table: str, values: dict[str, Any], show_secrets: bool) -> list[str]:
    lines = []
    for key, value in values.items():
        if value is None:  # TOML has no null: an unset key is left out
            continue
        if not show_secrets and value:
            kind = RULES[f"{table}.{key}"].kind
            if kind == "secret":
                value = REDACTED
            elif kind == "secrets":
                value = [REDACTED] * len(value)
        lines.append(f"{key} = {_value(value)}")
    return lines


def _value(value: Any) -> str:
    if isinstance(value, Distribution):
        return _distribution(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, dict):
        inside = ", ".join(f"{_key(key)} = {_value(item)}" for key, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if hasattr(value, "isoformat"):  # an expectation may hold TOML's dates and times
        return str(value.isoformat())
    return repr(value)


def _distribution(drawn: Distribution) -> str:
    if drawn.distribution == "constant":
        return _value(drawn.mean)
    if drawn.distribution == "uniform":
        return f'{{ distribution = "uniform", min = {drawn.min!r}, max = {drawn.max!r} }}'
    # Infinity is how the record says that there is no upper bound; it is not a value one may write.
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


def settings_reference() -> str:
    """Return `docs/settings.md`: every key with default, unit, range and meaning."""
    parts = [_INTRODUCTION, _table_of("", ["scenario"])]
    for table in TABLES:
        parts.append(f"\n## [{table}]\n")
        if table in FIXED_AT_START:
            but = [path.partition(".")[2] for path, why in FIXED_AT_START.items() if why is None]
            but = [f"`{key}`" for key in but if f"{table}.{key}" in FIXED_AT_START]
            exception = f", but for {', '.join(but)}" if but else ""
            parts.append(f"Not in a scenario{exception}: {FIXED_AT_START[table]}.\n")
        parts.append(_table_of(table, [path for path in RULES if path.startswith(table + ".")]))
    parts.append(_CLOSING)
    return "\n".join(parts)


def _table_of(table: str, paths: list[str]) -> str:
    lines = ["| key | default | unit | allowed | meaning |", "| --- | --- | --- | --- | --- |"]
    for path in paths:
        rule = RULES[path]
        meaning = rule.description
        if FIXED_AT_START.get(path) and table:
            meaning += f"; not in a scenario: {FIXED_AT_START[path]}"
        default = default_of(path)
        shown = "unset" if default is None else f"`{_value(default)}`"
        key = path.rpartition(".")[2]
        lines.append(f"| `{key}` | {shown} | {unit_of(path)} | {allowed(rule)} | {meaning} |")
    return "\n".join(lines)


def unit_of(path: str) -> str:
    """Return the unit a key's name ends in, or an empty string."""
    if path.endswith("per_minute"):
        return "per minute"
    endings = {"ms": "ms", "bytes": "bytes", "percent": "%"}
    return endings.get(path.replace(".", "_").rpartition("_")[2], "")


# What a kind allows, in the words of the reference; {low} and {high} are the rule's.
_ALLOWED = {
    "flag": "true, false",
    "integer": "{low} to {high}",
    "number": "{low} to {high}",
    "seed": '`"random"` or a 64-bit integer',
    "name": "a scenario",
    "host": "an address or name",
    "path": "a path",
    "optional_path": "a path or empty",
    "prose": "any text",
    "secret": "any text",
    "secrets": "strings",
    "texts": "strings",
    "headers": "header names",
    "clients": "patterns such as `CN=gateway`, `DNS:*.svc.local`, `SHA256:…`",
    "latency": "{low} to {high}, or a distribution",
    "weights": "names and weights",
    "amounts": "names and integers",
}


def allowed(rule: Rule) -> str:
    """Say in a few words which values a rule lets through."""
    if rule.kind == "choice":
        return ", ".join(f"`{choice}`" for choice in choices_of(rule))
    text = _ALLOWED[rule.kind].format(low=rule.low, high=rule.high)
    return text + f", at least {rule.low}" if rule.kind == "texts" and rule.low else text


_INTRODUCTION = """# Settings

Every setting has a default, so a file holds only what differs. `python -m mockgpt check --print` shows
the settings in force; `config/default.toml` is a file to start from.

Sources, weakest first; each overrides the ones before it, key by key:

1. the defaults below
2. a file named in `include = ["other.toml"]`, relative to the including file
3. the including file; of several `--config` files the later one
4. the environment: `MOCKGPT_SERVER__PORT=9443` (two underscores between table and key)
5. `--set server.port=9443`
6. flags such as `--port 9443`

A value of the environment or of `--set` is read as TOML, and is a string where it is not TOML. An array, a
table of weights or a distribution is replaced as a whole. `[[expectations]]` of all sources are appended.
Relative paths are relative to the working directory, only `include` to its file. An unknown key or a value
that is not allowed ends the start with one line: the key, the value, what is allowed and where it stood.
"""

_CLOSING = """
## Latencies

A latency is a number of milliseconds, or a table that says how to draw one:

| distribution | needs | may have |
| --- | --- | --- |
| `constant` | `mean` | |
| `normal` | `mean` | `stddev`, `min`, `max` |
| `lognormal` | `mean`, above 0 | `stddev`, `min`, `max` |
| `uniform` | `min`, `max` | |

`mean` and `stddev` are those of the drawn milliseconds, `min` and `max` bound them:
`inter_token_latency_ms = { distribution = "lognormal", mean = 40, stddev = 15, max = 400 }`

## [scenarios.NAME]

A scenario is a named set of changes, chosen with `scenario`, `--scenario` or while the server runs. Keys of
`[responses]` and `[latency]` stand in it directly, those of other tables in a table of their own, such as
`[scenarios.flaky.faults]`; `name` is its title. NAME is made of letters, digits, `_` and `-`.
These always exist, and a file may change them key by key:

| scenario | what it does |
| --- | --- |
| `default` | the settings as they are |
| `fast` | answers after 10 ms |
| `slow` | answers after 5 s |
| `errors` | answers after 100 ms, 10 % fail |
| `timeout` | answers after 30 s |
| `high_load` | answers at once with a few words, the journal keeps no bodies |
| `flaky_stream` | one answer in four breaks off, or arrives damaged |
| `rate_limited` | 20 requests and 4000 tokens a minute for each API key |
| `overloaded` | slow, and 40 % fail with a 503 or the like |
| `realistic` | first token and token rate like gpt-4o-mini's |
| `stale_connections` | connections are closed after a second of idleness |

A scenario may have a timeline: `[[scenarios.NAME.steps]]`, each of which lays its keys over the scenario's
for a time. `docs/scenarios.md` has examples.

| key | in | allowed | meaning |
| --- | --- | --- | --- |
| `after_requests` | a step | 1 to 1000000000 | the step comes after so many requests |
| `for_ms` | a step | 1 to 86400000 | the step lasts so long; without it, until the next one comes |
| `scenario` | a step | a scenario | its keys come first |
| `repeat` | the scenario | 1 to 1000 | how often the steps are gone through |

## [[expectations]]

Scripted answers: `match`, `reply`, `times`, `probability`; see journal.md.
"""
