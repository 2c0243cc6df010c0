"""The `reply` of an expectation: the answer in place of the pretend model's text.

Reads and checks one table into data; `api.scripted` makes the answer. Texts may hold placeholders.
It must not know endpoints, nor which requests get this answer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple, TypeGuard

from mockgpt.behavior.expectations.key_names import unknown_key
from mockgpt.behavior.failures import FAILURES, HIGHEST_STATUS, LOWEST_STATUS, name_of
from mockgpt.config.placeholders import PlaceholderError, Template, Tree
from mockgpt.config.rule import DAY_MS
from mockgpt.config.value_text import is_name, shown
from mockgpt.errors import APIError, ConfigError
from mockgpt.faults.table import EARLY, FAULTS, parse
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.messages import Fault, Request

FINISH_REASONS = ("stop", "length", "tool_calls", "content_filter", "function_call")
USAGE_KEYS = ("prompt_tokens", "completion_tokens", "cached_tokens")
_LARGEST_COUNT = 10_000_000
_TOOL_CALLS_LIMIT = 128  # as many as a request may offer tools
_HEADERS_LIMIT = 100
_LONGEST_TEXT = 1_048_576  # 200,000 tokens and more: no model writes that

# Headers that the wire writes itself; a scripted answer may not contradict them, only a fault may.
_FRAMING = frozenset(("connection", "content-length", "date", "keep-alive", "transfer-encoding", "upgrade"))
_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz")  # RFC 9110 section 5.6.2


class Raw(NamedTuple):
    """A whole answer; `body` is a text, or a JSON value with placeholders in its texts."""

    status: int
    headers: RawHeaders
    body: Template | Tree
    content_type: bytes


class ScriptedReply(NamedTuple):
    """What to answer.

    Attributes:
        kind: the one of KINDS that was given, None where only `delay_ms`, `finish_reason` or `usage` were.
        content: for `content` and `refusal` a Template, for `json` a Tree.
        tool_calls: names and arguments.
        error_name: a named failure or a status.
        error: an error spelled out.
        fault: what goes wrong with the answer.
        scenario: the scenario in which this request is answered.
        delay_ms: in place of `responses.default_delay_ms`.
        usage: token counts in place of the true ones, by USAGE_KEYS.
        written_by: makes the reply anew for every request; all other fields are empty then.
    """

    kind: str | None = None
    content: Template | Tree | None = None
    tool_calls: tuple[tuple[str, Template | Tree], ...] = ()
    error_name: str | None = None
    error: APIError | None = None
    raw: Raw | None = None
    fault: Fault | None = None
    scenario: str | None = None
    delay_ms: float | None = None
    finish_reason: str | None = None
    usage: dict[str, int] | None = None
    written_by: Callable[[Request], Awaitable[ScriptedReply]] | None = None

    @property
    def asks_for_reply(self) -> bool:
        """Whether the pretend model has to write an answer first."""
        return self.raw is not None and self.raw.body.asks_for_reply


def read_reply(value: Any, path: str = "reply") -> ScriptedReply:
    """Read a `reply` table; `path` is its place, for messages.

    Raises:
        ConfigError: names the key path, the value and what is allowed.
    """
    if not isinstance(value, dict):
        raise ConfigError(f"{path}: {shown(value)} is not allowed, expected a table")
    fields: dict[str, Any] = {}
    kinds = [name for name in value if name in KINDS]
    if len(kinds) > 1:
        raise ConfigError(f"{path}: {' and '.join(map(str, kinds))} do not go together, expected one of them")
    for name, given in value.items():
        read = KINDS.get(name) or _BESIDE.get(name)
        if read is None:
            raise unknown_key(path, name, (*KINDS, *_BESIDE))
        try:
            fields.update(read(given))
        except PlaceholderError as error:
            raise ConfigError(f"{path}.{name}: {error}") from None
        except ValueError as error:
            refused = "" if isinstance(given, dict | list) else f"{shown(given)} is not allowed, expected "
            raise ConfigError(f"{path}.{name}: {refused}{error}") from None
    if not fields:
        raise ConfigError(f"{path}: empty, expected one of {', '.join((*KINDS, *_BESIDE))}")
    return ScriptedReply(kinds[0] if kinds else None, **fields)


def _template(value: Any, *, whole: bool = False) -> Template:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise ValueError("a string")
    return Template(value, whole=whole)


def _tool_calls(value: Any) -> dict[str, Any]:
    if not isinstance(value, list) or not 0 < len(value) <= _TOOL_CALLS_LIMIT:
        raise ValueError("an array of { name, arguments }")
    return {"tool_calls": tuple(map(_tool_call, value))}


def _tool_call(value: Any) -> tuple[str, Template | Tree]:
    if not isinstance(value, dict) or set(value) - {"name", "arguments"} or not value.get("name"):
        raise ValueError("an array of { name, arguments }")
    name, arguments = value["name"], value.get("arguments", {})
    if not isinstance(name, str) or not isinstance(arguments, dict | str):
        raise ValueError("name to be a string, and arguments a table or a string")
    return name, Tree(arguments) if isinstance(arguments, dict) else Template(arguments)


def _error(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return {"error": _spelled_out(value)}
    name = name_of(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
    if name is None:
        raise ValueError(
            f"a status from {LOWEST_STATUS} to {HIGHEST_STATUS}, a table with status, type, code and message,"
            f" or one of {', '.join(FAILURES)}"
        )
    return {"error_name": name}


def _spelled_out(value: dict[str, Any]) -> APIError:
    allowed = {"status", "type", "code", "message", "param"}
    if set(value) - allowed:
        raise ValueError(f"no key but {', '.join(sorted(allowed))}")
    status = value.get("status")
    if not _is_status(status, LOWEST_STATUS):
        raise ValueError(f"status to be an integer from {LOWEST_STATUS} to {HIGHEST_STATUS}")
    for name in allowed - {"status"}:
        if not isinstance(value.get(name, ""), str | None):
            raise ValueError(f"{name} to be a string")
    return APIError(
        status,
        value.get("message") or "",
        type=value.get("type") or ("server_error" if status >= 500 else "invalid_request_error"),
        code=value.get("code"),
        param=value.get("param"),
    )


def _is_status(value: Any, lowest: int) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= HIGHEST_STATUS


def _raw(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) - {"status", "headers", "body"}:
        raise ValueError("a table with status, headers and body")
    status, body = value.get("status", 200), value.get("body", "")
    if not _is_status(status, 200):
        raise ValueError(f"status to be an integer from 200 to {HIGHEST_STATUS}")
    if status in (204, 304) and body:
        raise ValueError(f"no body with status {status}")
    headers = _headers(value.get("headers", {}))
    given = next((text for name, text in headers if name == b"content-type"), None)
    structured = isinstance(body, dict | list)
    content_type = given or (b"application/json" if structured or not body else b"text/plain; charset=utf-8")
    template = Tree(body, whole=True) if structured else _template(body, whole=True)
    others = [header for header in headers if header[0] != b"content-type"]
    return {"raw": Raw(status, others, template, content_type)}


def _headers(value: Any) -> RawHeaders:
    if not isinstance(value, dict) or len(value) > _HEADERS_LIMIT:
        raise ValueError("headers to be a table of names and values")
    headers: RawHeaders = []
    for name, text in value.items():
        lower = str(name).lower()
        if not lower or set(lower) - _TOKEN or lower in _FRAMING:
            raise ValueError(f"no header {shown(name)}: names are tokens, and framing is the wire's")
        texts = text if isinstance(text, list) else [text]
        for each in texts:
            if not isinstance(each, str) or not _is_field_value(each):
                raise ValueError(f"{lower} to be a line of Latin-1 text")
            headers.append((lower.encode("ascii"), each.encode("latin-1")))
    return headers


def _is_field_value(text: str) -> bool:
    """Tell whether a text may be a header's value (RFC 9110 section 5.5); others could split the answer."""
    return text == text.strip() and all(c == "\t" or (" " <= c <= "\xff" and c != "\x7f") for c in text)


def _fault(value: Any) -> Fault:
    if isinstance(value, str) and value.partition("=")[0] == EARLY:
        raise ValueError(f"another fault: {EARLY} happens before the request's body is there to be matched")
    fault = parse(value) if isinstance(value, str) else None
    if fault is None:
        raise ValueError(f"NAME or NAME=NUMBER, one of {', '.join(name for name in FAULTS if name != EARLY)}")
    return fault


def _scenario(value: Any) -> str:
    if not is_name(value):
        raise ValueError("the name of a scenario")
    return str(value)


def _delay(value: Any) -> dict[str, Any]:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= DAY_MS:
        raise ValueError(f"a number from 0 to {DAY_MS}")
    return {"delay_ms": value}


def _finish_reason(value: Any) -> dict[str, Any]:
    if value not in FINISH_REASONS:
        raise ValueError(f"one of {', '.join(FINISH_REASONS)}")
    return {"finish_reason": value}


def _usage(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not value or set(value) - set(USAGE_KEYS):
        raise ValueError(f"a table with {', '.join(USAGE_KEYS)}")
    for name, count in value.items():
        if not isinstance(count, int) or isinstance(count, bool) or not 0 <= count <= _LARGEST_COUNT:
            raise ValueError(f"{name} to be an integer from 0 to {_LARGEST_COUNT}")
    return {"usage": dict(value)}


# What the answer is: exactly one of them.
KINDS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "content": lambda value: {"content": _template(value)},
    "tool_calls": _tool_calls,
    "refusal": lambda value: {"content": _template(value)},
    "json": lambda value: {"content": Tree(value)},
    "error": _error,
    "raw": _raw,
    "fault": lambda value: {"fault": _fault(value)},
    "scenario": lambda value: {"scenario": _scenario(value)},
}
# What may stand beside it, or alone: then the pretend model writes the answer.
_BESIDE: dict[str, Callable[[Any], dict[str, Any]]] = {
    "delay_ms": _delay,
    "finish_reason": _finish_reason,
    "usage": _usage,
}
