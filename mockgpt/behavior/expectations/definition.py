"""One expectation as it is written: read and checked, the same for TOML, the admin plane and Python.

It must not know which requests come, nor what was answered before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import orjson

from mockgpt.behavior.expectations.key_names import check_number, shown_key, unknown_key
from mockgpt.behavior.expectations.match import RequestMatch
from mockgpt.behavior.expectations.reply import ScriptedReply, read_reply
from mockgpt.config.findings import refuse
from mockgpt.config.value_text import is_name, not_allowed, shown
from mockgpt.errors import ConfigError
from mockgpt.wire.redaction import REDACTED, Redaction

_LARGEST_TIMES = 1_000_000_000
_CREDENTIALS = Redaction()
_SEQUENCES_LIMIT = 50  # of one expectation
START = "start"  # where every sequence begins
_UNSCRIPTED_PATHS = ("/health", "/v1/whoami")  # what they say is about the mock itself


class Definition(NamedTuple):
    """An expectation as it was written, checked.

    Attributes:
        times: how many requests it answers, None for any number.
        probability: 0 to 1.
        source: the table itself.
        size: its bytes as JSON.
        state: where each named sequence has to be.
        then: where it is after this answer.
    """

    match: RequestMatch
    reply: ScriptedReply
    source: dict[str, Any]
    size: int
    times: int | None = None
    probability: float = 1.0
    state: tuple[tuple[str, str], ...] = ()
    then: tuple[tuple[str, str], ...] = ()


def read_expectation(value: Any, path: str = "") -> Definition:
    """Read one expectation; `path` is its place for messages, such as `expectations[0]`.

    Raises:
        ConfigError: names the key path, the value and what is allowed.
    """
    prefix = f"{path}." if path else ""
    if not isinstance(value, dict):
        raise ConfigError(not_allowed(path or "expectation", value, "a table"))
    check_number(path or "expectation", value, _READERS)
    mistakes: list[str] = []
    parts: dict[str, Any] = {"match": _ANY}
    try:
        for name, given in value.items():
            read = _READERS.get(name)
            try:
                if read is None:
                    raise unknown_key(path, name, _READERS)
                parts[name] = read(given, prefix + name)
            except ConfigError as error:
                mistakes += error.mistakes
        size = len(orjson.dumps(value))
    except (RecursionError, orjson.JSONEncodeError):
        raise ConfigError(f"{path or 'expectation'}: nested too deeply, or no JSON") from None
    if "reply" not in value:
        mistakes.append(f"{prefix}reply: missing")
    refuse(mistakes)
    return Definition(**parts, source=value, size=size)


def without_secrets(source: dict[str, Any]) -> dict[str, Any]:
    """Return an expectation as it was written, with the API keys that it matches replaced."""
    match = source.get("match")
    return {**source, "match": _without_secrets(match)} if isinstance(match, dict) else source


def _without_secrets(match: dict[str, Any]) -> dict[str, Any]:
    shown = dict(match)
    if "api_key" in shown:
        shown["api_key"] = REDACTED
    if isinstance(shown.get("header"), dict):
        shown["header"] = {
            name: REDACTED if _CREDENTIALS.hides(name.lower().encode("latin-1", "replace")) else value
            for name, value in shown["header"].items()
        }
    if isinstance(shown.get("not"), dict):
        shown["not"] = _without_secrets(shown["not"])
    return shown


def read_expectations(values: Any, path: str = "expectations") -> list[Definition]:
    """Read a list of expectations, all or none; raises ConfigError as `read_expectation` does."""
    if not isinstance(values, list | tuple):
        raise ConfigError(not_allowed(path, values, "an array of tables"))
    return [read_expectation(value, f"{path}[{index}]") for index, value in enumerate(values)]


def _match(value: Any, path: str) -> RequestMatch:
    if isinstance(value, dict) and value.get("path") in _UNSCRIPTED_PATHS:
        raise ConfigError(f"{path}.path: {shown(value['path'])} cannot be scripted")
    return RequestMatch(value, path)


def _times(value: Any, path: str) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _LARGEST_TIMES:
        raise ConfigError(not_allowed(path, value, f"an integer from 1 to {_LARGEST_TIMES}"))
    return value


def _probability(value: Any, path: str) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise ConfigError(not_allowed(path, value, "a number from 0 to 1"))
    return value


def _states(value: Any, path: str) -> tuple[tuple[str, str], ...]:
    """Read where named sequences are: `{ checkout = "paid" }`."""
    if value is None:
        return ()
    if not isinstance(value, dict) or not 0 < len(value) <= _SEQUENCES_LIMIT:
        raise ConfigError(not_allowed(path, value, "a table of sequences and states"))
    for name, state in value.items():
        if not is_name(name) or not is_name(state):
            expected = "letters, digits, _ and - as the names of a sequence and of its state"
            raise ConfigError(not_allowed(f"{path}.{shown_key(name)}", state, expected))
    return tuple(value.items())


_ANY = RequestMatch({})
_READERS: dict[str, Callable[[Any, str], Any]] = {
    "match": _match,
    "reply": read_reply,
    "times": _times,
    "probability": _probability,
    "state": _states,
    "then": _states,
}
