"""How each key of a `reply` is read: one function a key, which raises ValueError with what is expected.

It must not know how keys combine.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.behavior.expectations.key_names import check_keys
from mockgpt.behavior.expectations.raw_reply import LONGEST_TEXT, is_duration, is_status, text_template
from mockgpt.behavior.failures import FAILURES, HIGHEST_STATUS, LOWEST_STATUS, name_of
from mockgpt.config import LatencySettings
from mockgpt.config.answer_rules import ANSWER_RULES
from mockgpt.config.checks import check
from mockgpt.config.placeholders import Template, Tree
from mockgpt.config.rule import DAY_MS
from mockgpt.config.value_text import did_you_mean, is_name, not_allowed
from mockgpt.errors import APIError, ConfigError
from mockgpt.faults.table import EARLY, parse, what_is_allowed
from mockgpt.wire.content_coding.codings import ENCODABLE, installed
from mockgpt.wire.messages import Fault

FINISH_REASONS = ("stop", "length", "tool_calls", "content_filter", "function_call")
USAGE_KEYS = ("prompt_tokens", "completion_tokens", "cached_tokens", "reasoning_tokens")
# How an endpoint of events names the one that ends a stream with an error.
ERROR_EVENTS = ("error", "response.failed")
_ERROR_KEYS = ("status", "type", "code", "message", "param", "name", "event")
IDENTITY = "identity"  # a body as it is (RFC 9110 section 12.5.3)
_LATENCIES = ("time_to_first_token_ms", "inter_token_latency_ms", "per_prompt_token_ms")
_LARGEST_COUNT = 10_000_000
_TOOL_CALLS_LIMIT = 128  # as many as a request may offer tools
_ANNOTATIONS_LIMIT = 1_000
_TOP_LIMIT = 20  # as many as a request may ask for


class Logprob(NamedTuple):
    """A token, its natural-log probability, and the best alternatives."""

    token: str
    logprob: float
    top: tuple[Logprob, ...] = ()


class AnswerCoding(NamedTuple):
    """The content coding of one answer; `unasked`: whatever its client accepts."""

    coding: str
    unasked: bool = False


def encoding(value: Any) -> AnswerCoding:
    """Read the name of a coding, or a table with it."""
    given: dict[str, Any] = value if isinstance(value, dict) else {"coding": value}
    coding, unasked = given.get("coding"), given.get("unasked", False)
    known = coding in (IDENTITY, *ENCODABLE) and set(given) <= set(AnswerCoding._fields)
    if not known or not isinstance(unasked, bool) or not isinstance(coding, str):
        raise ValueError(f"{{ coding, unasked }}, or one of {', '.join((IDENTITY, *ENCODABLE))}")
    if not installed(coding):
        raise ValueError(f'another coding, or {coding} installed: pip install "mockgpt[compression]"')
    return AnswerCoding(coding, unasked)


def content(value: Any, literal: bool) -> Template | tuple[Template, ...]:
    """Read a text, or an array of texts: the deltas of its stream."""
    if not isinstance(value, list):
        return text_template(value, literal)
    if not value or not all(isinstance(part, str) for part in value):
        raise ValueError("a string, or an array of strings: the deltas of a stream")
    if sum(map(len, value)) > LONGEST_TEXT:
        raise ValueError(f"at most {LONGEST_TEXT} characters")
    return tuple(text_template(part, literal) for part in value)


def tool_calls(value: Any, literal: bool) -> tuple[tuple[str, Template | Tree], ...]:
    """Read the calls of functions."""
    if not isinstance(value, list) or not 0 < len(value) <= _TOOL_CALLS_LIMIT:
        raise ValueError("an array of { name, arguments }")
    return tuple(_tool_call(each, f"[{index}]", literal) for index, each in enumerate(value))


def _tool_call(value: Any, place: str, literal: bool) -> tuple[str, Template | Tree]:
    if not isinstance(value, dict):
        raise ConfigError(not_allowed(place, value, "{ name, arguments }"))
    check_keys(place, value, ("name", "arguments"))
    name, arguments = value.get("name"), value.get("arguments", {})
    if not isinstance(name, str) or not name:
        raise ConfigError(not_allowed(f"{place}.name", name, "the name of a function"))
    if isinstance(arguments, dict):
        return name, Tree(arguments, literal=literal)
    if not isinstance(arguments, str):
        raise ConfigError(not_allowed(f"{place}.arguments", arguments, "a table or a string"))
    return name, Template(arguments, literal=literal)


def annotation_list(value: Any, literal: bool) -> Tree:
    """Read the annotations of a text, such as citations."""
    if not isinstance(value, list) or len(value) > _ANNOTATIONS_LIMIT:
        raise ValueError("an array of tables")
    if not all(isinstance(each, dict) for each in value):
        raise ValueError("an array of tables")
    return Tree(value, literal=literal)


def logprobs(value: Any, place: str = "", top: bool = True) -> tuple[Logprob, ...]:
    """Read tokens with their log probabilities; `place` is that of the array in the one of the reply."""
    keys = ("token", "logprob", "top_logprobs") if top else ("token", "logprob")
    expected = f"{{ {', '.join(keys)} }}"
    if not isinstance(value, list) or (not top and len(value) > _TOP_LIMIT):
        if top:
            raise ValueError(f"an array of {expected}")
        raise ConfigError(not_allowed(place, value, f"an array of at most {_TOP_LIMIT} {expected}"))
    tokens = []
    for index, each in enumerate(value):
        at = f"{place}[{index}]"
        if not isinstance(each, dict):
            raise ConfigError(not_allowed(at, each, expected))
        check_keys(at, each, keys)
        token, number = each.get("token"), each.get("logprob")
        if not isinstance(token, str):
            raise ConfigError(not_allowed(f"{at}.token", token, "a string"))
        if not isinstance(number, int | float) or isinstance(number, bool) or number > 0:
            raise ConfigError(not_allowed(f"{at}.logprob", number, "a number not above 0"))
        others = logprobs(each.get("top_logprobs", []), f"{at}.top_logprobs", False)
        tokens.append(Logprob(token, float(number), others))
    return tuple(tokens)


def error(value: Any, literal: bool) -> dict[str, Any]:
    """Read a failure by name or status, or an error spelled out."""
    if isinstance(value, dict):
        return _spelled_out(value, literal)
    return {"error": _named(value)}


def _named(value: Any) -> str:
    name = name_of(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
    if name is None:
        raise ValueError(
            f"a status from {LOWEST_STATUS} to {HIGHEST_STATUS}, a table with status, type, code and message,"
            f" or one of {', '.join(FAILURES)}{did_you_mean(str(value), FAILURES)}"
        )
    return name


def _spelled_out(value: dict[str, Any], literal: bool) -> dict[str, Any]:
    check_keys("", value, _ERROR_KEYS)
    event = value.get("event", "")
    if event and event not in ERROR_EVENTS:
        raise ConfigError(not_allowed("event", event, f"one of {', '.join(ERROR_EVENTS)}"))
    if "name" in value:
        if set(value) - {"name", "event"}:
            raise ValueError("name, which has a status and a message, or these")
        return {"error": _named(value["name"]), "error_event": event}
    status = value.get("status")
    if not is_status(status, LOWEST_STATUS):
        expected = f"an integer from {LOWEST_STATUS} to {HIGHEST_STATUS}"
        raise ConfigError(not_allowed("status", status, expected))
    for name in ("type", "code", "message", "param"):
        if not isinstance(value.get(name, ""), str | None):
            raise ConfigError(not_allowed(name, value[name], "a string"))
    told = APIError(
        status,
        value.get("message") or "",
        type=value.get("type") or ("server_error" if status >= 500 else "invalid_request_error"),
        code=value.get("code"),
        param=value.get("param"),
    )
    message = Template(told.message, literal=literal)
    return {"error": told, "error_event": event, "error_message": message}


def fault(value: Any) -> Fault:
    """Read NAME or NAME=NUMBER."""
    if isinstance(value, str) and value.partition("=")[0] == EARLY:
        raise ValueError(f"another fault: {EARLY} happens before the request's body is there to be matched")
    found = parse(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError(what_is_allowed(value if isinstance(value, str) else ""))
    return found


def scenario(value: Any) -> str:
    """Read the name of a scenario, which may not exist."""
    if not is_name(value):
        raise ValueError("the name of a scenario")
    return str(value)


def status(value: Any) -> int:
    """Read a status that may have a body."""
    if not is_status(value, 200) or value in (204, 304):
        raise ValueError(f"a status from 200 to {HIGHEST_STATUS} that has a body")
    return value


def count(value: Any) -> int:
    """Read a number of events."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST_COUNT:
        raise ValueError(f"an integer from 0 to {_LARGEST_COUNT}")
    return value


def delay(value: Any) -> float:
    """Read a number of milliseconds."""
    if not is_duration(value):
        raise ValueError(f"a number from 0 to {DAY_MS}")
    return value


def latency(value: Any) -> LatencySettings:
    """Read a pace: numbers or distributions, as in the settings' table of this name."""
    if not isinstance(value, dict):
        raise ValueError(f"a table with {', '.join(_LATENCIES)}")
    check_keys("", value, _LATENCIES)
    drawn = {
        name: check(name, ANSWER_RULES[f"latency.{name}"], given, "reply.latency")
        for name, given in value.items()
    }
    return LatencySettings(**drawn)


def flag(value: Any) -> dict[str, Any]:
    """Check a flag that has been read before everything else."""
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return {}


def finish_reason(value: Any) -> str:
    """Read why an answer ends."""
    if value not in FINISH_REASONS:
        raise ValueError(f"one of {', '.join(FINISH_REASONS)}")
    return str(value)


def usage(value: Any) -> dict[str, int]:
    """Read counts of tokens."""
    if not isinstance(value, dict) or not value:
        raise ValueError(f"a table with {', '.join(USAGE_KEYS)}")
    check_keys("", value, USAGE_KEYS)
    for name, number in value.items():
        try:
            count(number)
        except ValueError as error:
            raise ConfigError(not_allowed(name, number, str(error))) from None
    return dict(value)
