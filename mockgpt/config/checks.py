"""Check one value against its rule.

Each kind of rule has one checker. It returns the value in the form of the records, or raises
`BadValue`, which `check` turns into the line that the user reads. A value may be anything that TOML
can express, and text from the command line or the environment. This module must not know tables or files.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from mockgpt.config import Distribution, named_values
from mockgpt.config.rule import Rule
from mockgpt.config.value_text import (
    LONGEST_NAME,
    LONGEST_TEXT,
    BadValue,
    GivenText,
    did_you_mean,
    is_name,
    is_number,
    not_allowed,
    parsed,
    shown,
)
from mockgpt.errors import ConfigError

_LONGEST_SECONDS = 86_400  # a day


def check(path: str, rule: Rule, value: Any, origin: str) -> Any:
    """Return the value as the records hold it.

    Args:
        path: the key path as the user wrote it.
        origin: where the value stood: a file, a variable or an option.

    Raises:
        ConfigError: naming path, value, what is allowed and where it stood.
    """
    if isinstance(value, GivenText):
        origin = value.origin
    value = parsed(value, wants_text=rule.kind in TEXTUAL)
    try:
        return _CHECKERS[rule.kind](rule, value)
    except BadValue as refusal:
        seen = "the value" if rule.kind in ("secret", "secrets") else shown(value)
        # Where a table is allowed, the refusal itself says what in it is wrong.
        verdict = (
            f"{seen} is not allowed, " if not isinstance(value, dict) or rule.kind not in _TABLES else ""
        )
        raise ConfigError(f"{path}: {verdict}expected {refusal} ({origin})") from None


def check_seconds(key: str, value: Any) -> None:
    """Refuse what is no number of seconds above 0, a day at most; None is none.

    Raises:
        ConfigError: naming key, value and what is allowed.
    """
    if value is not None and not (is_number(value) and 0 < value <= _LONGEST_SECONDS):
        raise ConfigError(not_allowed(key, value, f"a number above 0, at most {_LONGEST_SECONDS}"))


def _flag(rule: Rule, value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadValue("true or false")
    return value


def _integer(rule: Rule, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not rule.low <= value <= rule.high:
        raise BadValue(f"an integer from {rule.low} to {rule.high}")
    return value


def _number(rule: Rule, value: Any) -> float:
    # The comparison refuses nan too.
    if not is_number(value) or not rule.low <= value <= rule.high:
        raise BadValue(f"a number from {rule.low} to {rule.high}")
    number: float = value
    return number


def _seed(rule: Rule, value: Any) -> int | str:
    if value == "random":
        return "random"
    if not isinstance(value, int) or isinstance(value, bool) or not rule.low <= value <= rule.high:
        raise BadValue('"random" or a 64-bit integer')
    return value


def _workers(rule: Rule, value: Any) -> int | str:
    if value == "auto":
        return "auto"
    if not isinstance(value, int) or isinstance(value, bool) or not rule.low <= value <= rule.high:
        raise BadValue(f'"auto" or an integer from {rule.low} to {rule.high}')
    return value


def choices_of(rule: Rule) -> tuple[str, ...]:
    """Return the words that a choice allows, or the names that a table may hold."""
    return named_values.names_of(rule.names_in) if rule.names_in else rule.choices


def _choice(rule: Rule, value: Any) -> str:
    choices = choices_of(rule)
    if not isinstance(value, str) or value not in choices:
        close = did_you_mean(value, choices) if isinstance(value, str) else ""
        raise BadValue("one of " + ", ".join(f'"{choice}"' for choice in choices) + close)
    return value


def _clean(value: Any, expected: str, *, empty: bool = True, lines: bool = False) -> str:
    """Return text without control characters or lone surrogates (undecodable bytes of the environment)."""
    if not isinstance(value, str) or not (value or empty) or len(value) > LONGEST_TEXT:
        raise BadValue(expected)
    for character in value:
        if "\ud800" <= character <= "\udfff" or character == "\x7f":
            raise BadValue(expected + " without control characters")
        if character < " " and not (lines and character in "\t\n\r"):
            raise BadValue(expected + " without control characters")
    return value


def _name(rule: Rule, value: Any) -> str:
    if not is_name(value):
        raise BadValue(f"letters, digits, _ and -, at most {LONGEST_NAME}")
    return str(value)


def _host(rule: Rule, value: Any) -> str:
    host = _clean(value, "an address or host name", empty=False)
    if len(host) > 255 or any(character in " /[]" for character in host):
        raise BadValue('an address or host name such as "127.0.0.1" or "::1"')
    return host


def _url(rule: Rule, value: Any) -> str:
    expected = 'a URL such as "http://localhost:4318", or an empty string'
    url = _clean(value, expected)
    if url and (not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", url)):
        raise BadValue(expected)
    return url


def _secret(rule: Rule, value: Any) -> str:
    secret = _clean(value, "a string")
    if secret and rule.pattern and not re.fullmatch(rule.pattern, secret):
        raise BadValue(f"{', '.join(rule.choices)}, or an empty string")
    return secret


def _texts(rule: Rule, value: Any, expected: str = "an array of strings") -> tuple[str, ...]:
    if rule.low:
        expected += f", at least {rule.low}"
    if not isinstance(value, list | tuple) or not rule.low <= len(value) <= rule.high:
        raise BadValue(expected)
    if "" in value:
        expected += ", none of them empty"
    return tuple(_clean(item, expected, empty=False) for item in value)


def _headers(rule: Rule, value: Any) -> tuple[str, ...]:
    return tuple(name.lower() for name in _texts(rule, value, "an array of header names"))


def _clients(rule: Rule, value: Any) -> tuple[str, ...]:
    patterns = _texts(rule, value, "an array of client patterns")
    try:
        for pattern in patterns:
            named_values.check_client_pattern(pattern)
    except ValueError as error:
        raise BadValue(f"an array of strings, each {error}") from None
    return patterns


def _certificate_hosts(rule: Rule, value: Any) -> tuple[str, ...]:
    hosts = _texts(rule, value, "an array of names and addresses")
    for host in hosts:
        try:
            named_values.check_certificate_host(host)
        except ValueError as error:
            raise BadValue(f"an array of names and addresses; {shown(host)}: {error}") from None
    return hosts


# The parameters of a distribution: those it needs, and those it may have.
DISTRIBUTIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "constant": (("mean",), ()),
    "normal": (("mean",), ("stddev", "min", "max")),
    "lognormal": (("mean",), ("stddev", "min", "max")),
    "uniform": (("min", "max"), ()),
}


def _latency(rule: Rule, value: Any) -> Distribution:
    if not isinstance(value, dict):
        if not is_number(value) or not rule.low <= value <= rule.high:
            raise BadValue(f"a number from {rule.low} to {rule.high}, or a table with distribution and mean")
        return Distribution("constant", value)
    value = {key: parsed(item, wants_text=key == "distribution") for key, item in value.items()}
    name = value.pop("distribution", None)
    if not isinstance(name, str) or name not in DISTRIBUTIONS:
        names = ", ".join(f'"{name}"' for name in DISTRIBUTIONS)
        raise BadValue(
            f"distribution to be one of {names}, not {shown(name)}"
            if name
            else f"distribution = one of {names}"
        )
    needed, optional = DISTRIBUTIONS[name]
    for key, item in value.items():
        if key not in needed + optional:
            raise BadValue(f"{name} with {', '.join(needed + optional)}, not {key!r:.40}")
        if not is_number(item) or not rule.low <= item <= rule.high:
            raise BadValue(f"{key} to be a number from {rule.low} to {rule.high}, not {shown(item)}")
    for key in needed:
        if key not in value:
            raise BadValue(f"{name} to have {key}")
    drawn = Distribution(name, **value)
    if drawn.min > drawn.max:
        raise BadValue("min not above max")
    if name == "lognormal" and drawn.mean <= 0:
        raise BadValue("a lognormal mean above 0")
    return drawn


def _weights(rule: Rule, value: Any) -> dict[str, float]:
    """Check weights by name; a status may be a name too, where the rule has room for one."""
    if not isinstance(value, dict) or not value:
        raise BadValue("a table of names and weights such as { server_error = 1 }")
    weighed = {name: parsed(weight) for name, weight in value.items()}
    names = choices_of(rule)
    wrong = [each for each in weighed if not is_name(each) or not (each in names or _is_status(each, rule))]
    if wrong:
        meant = " and ".join(f"{shown(each)}{did_you_mean(each, names)}" for each in wrong[:5])
        raise BadValue(f"names such as {', '.join(names)}, not {meant}")
    for name, weight in weighed.items():
        if not is_number(weight) or not 0 <= weight < float("inf"):
            raise BadValue(f"{name} to have a weight of 0 or more, not {shown(weight)}")
    if not any(weighed.values()):
        raise BadValue("at least one weight above 0")
    return weighed


def _is_status(name: str, rule: Rule) -> bool:
    return len(name) == 3 and name.isascii() and name.isdecimal() and rule.low <= int(name) <= rule.high


def _amounts(rule: Rule, value: Any) -> dict[str, int]:
    """Check the numbers of faults by name; each has a range of its own."""
    if not isinstance(value, dict):
        raise BadValue("a table of names and integers such as { reset_mid_stream = 5 }")
    given = {name: parsed(amount) for name, amount in value.items()}
    ranges = named_values.amounts_of(rule.names_in) if given else {}
    for name, amount in given.items():
        if name not in ranges:
            close = did_you_mean(name, ranges)
            raise BadValue(f"names such as {', '.join(ranges)}, not {shown(name)}{close}")
        low, high = ranges[name]
        if not isinstance(amount, int) or isinstance(amount, bool) or not low <= amount <= high:
            raise BadValue(f"{name} to be an integer from {low} to {high}, not {shown(amount)}")
    return given


_CHECKERS: dict[str, Callable[[Rule, Any], Any]] = {
    "flag": _flag,
    "integer": _integer,
    "number": _number,
    "seed": _seed,
    "workers": _workers,
    "choice": _choice,
    "name": _name,
    "word": _name,
    "host": _host,
    "url": _url,
    "path": lambda rule, value: _clean(value, "the path of a file", empty=False),
    "optional_path": lambda rule, value: _clean(value, "the path of a file, or an empty string"),
    "prose": lambda rule, value: _clean(value, "a string", lines=True),
    "title": lambda rule, value: _clean(value, "a string", empty=False),
    "secret": _secret,
    "secrets": _texts,
    "texts": _texts,
    "headers": _headers,
    "clients": _clients,
    "certificate_hosts": _certificate_hosts,
    "latency": _latency,
    "weights": _weights,
    "amounts": _amounts,
}

_TABLES = {"latency", "weights", "amounts"}
TEXTUAL = {"choice", "name", "word", "host", "url", "path", "optional_path", "prose", "title", "secret"}
