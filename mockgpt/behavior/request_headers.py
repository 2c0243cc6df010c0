"""The `x-mockgpt-*` request headers: what one request asks for itself.

Reads and checks them. A value that cannot be used is a 400 that lists what is allowed, because a
misspelt header that goes unnoticed makes a test pass for the wrong reason. It must not know how what
is asked for is done. Loaded by the first request that has such a header.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import orjson

from mockgpt.behavior.expectations.reply import ScriptedReply, read_reply
from mockgpt.behavior.failures import FAILURES, HIGHEST_STATUS, LOWEST_STATUS, name_of
from mockgpt.behavior.request_overrides import NO_OVERRIDES, RequestOverrides
from mockgpt.config.rule import DAY_MS, LARGEST_SEED
from mockgpt.config.value_text import SHOWN_CHARACTERS, did_you_mean
from mockgpt.errors import APIError, ConfigError
from mockgpt.faults import table as faults
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.messages import Fault

_PREFIX = b"x-mockgpt-"
_LARGEST_COUNT = 10_000_000
_LONGEST_REPLY_TOKENS = 16_384  # what gpt-4o-mini can write


def overrides_of(headers: RawHeaders, scenarios: Collection[str]) -> RequestOverrides:
    """Return what a request's headers ask for.

    Raises:
        APIError: 400, an unknown `x-mockgpt-*` header, one given twice, or a value that is not allowed.
    """
    given = [header for header in headers if header[0].startswith(_PREFIX)]
    if not given:
        return NO_OVERRIDES
    asked: dict[str, Any] = {}
    for raw_name, raw_value in given:
        name = raw_name.decode("latin-1")
        field = name[len(_PREFIX) :].replace("-", "_")
        read = _READERS.get(field)
        if read is None or "_" in name:
            raise _refused(name, f"there is no such header; there are {', '.join(HEADERS)}")
        if field in asked:
            raise _refused(name, "given twice")
        try:
            asked[field] = read(_text(raw_value), scenarios)
        except ValueError as refusal:
            raise _refused(name, f"{_shown(raw_value)} is not allowed, expected {refusal}") from None
    if "error_after_events" in asked:
        if "error" not in asked:
            raise _refused("x-mockgpt-error-after-events", "given without x-mockgpt-error")
        asked["after_events"] = asked.pop("error_after_events")
    return RequestOverrides(**asked)


def _refused(name: str, why: str) -> APIError:
    return APIError(
        400, f"{name[:SHOWN_CHARACTERS]}: {why}", param=name[:SHOWN_CHARACTERS], code="invalid_value"
    )


def _text(value: bytes) -> str:
    # Header values are bytes; clients that send text beyond ASCII today send UTF-8 (RFC 9110 section 5.5).
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _shown(value: bytes) -> str:
    text = ascii(_text(value[:SHOWN_CHARACTERS]))
    return text if len(value) <= SHOWN_CHARACTERS else text + "…"


def _integer(text: str, low: int, high: int) -> int:
    digits = text[1:] if low < 0 and text[:1] == "-" else text
    # isdecimal alone accepts other scripts, int alone "+1" and "1_0".
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= len(str(high))):
        raise ValueError(f"an integer from {low} to {high}")
    number = int(text)
    if not low <= number <= high:
        raise ValueError(f"an integer from {low} to {high}")
    return number


def _scenario(text: str, scenarios: Collection[str]) -> str:
    if text not in scenarios:
        raise ValueError(f"one of {', '.join(scenarios)}{did_you_mean(text, scenarios)}")
    return text


def _error(text: str, _scenarios: Collection[str]) -> str:
    name = name_of(text)
    if name is None:
        names = f"{', '.join(FAILURES)}{did_you_mean(text, FAILURES)}"
        raise ValueError(f"a status from {LOWEST_STATUS} to {HIGHEST_STATUS} or one of {names}")
    return name


def _fault(text: str, _scenarios: Collection[str]) -> Fault:
    fault = faults.parse(text)
    if fault is not None:
        return fault
    raise ValueError(faults.what_is_allowed(text))


def _script(text: str, scenarios: Collection[str]) -> ScriptedReply:
    try:
        reply = read_reply(orjson.loads(text))
    except (ValueError, RecursionError):
        raise ValueError("a reply as an expectation has it, as JSON") from None
    except ConfigError as error:
        raise ValueError(f"a reply as an expectation has it: {error}") from None
    if reply.scenario is not None:
        _scenario(reply.scenario, scenarios)
    return reply


def _reply(text: str, _scenarios: Collection[str]) -> str:
    return text


_READERS: dict[str, Callable[[str, Collection[str]], Any]] = {
    "scenario": _scenario,
    "delay_ms": lambda text, _scenarios: _integer(text, 0, DAY_MS),
    "error": _error,
    "error_after_events": lambda text, _scenarios: _integer(text, 0, _LARGEST_COUNT),
    "fault": _fault,
    "seed": lambda text, _scenarios: _integer(text, -LARGEST_SEED - 1, LARGEST_SEED),
    "reply": _reply,
    "reply_tokens": lambda text, _scenarios: _integer(text, 1, _LONGEST_REPLY_TOKENS),
    "script": _script,
}

HEADERS = tuple(f"x-mockgpt-{field.replace('_', '-')}" for field in _READERS)
