"""The `raw` of a reply: a whole answer as it was written, at once or in chunks with their times.

Reads and checks the table; `api.scripted` makes the answer. It must not know which requests get it.
"""

from __future__ import annotations

import binascii
from typing import Any, NamedTuple, TypeGuard

from mockgpt.behavior.expectations.key_names import check_keys, shown_key
from mockgpt.behavior.failures import HIGHEST_STATUS
from mockgpt.config.placeholders import Template, Tree
from mockgpt.config.rule import DAY_MS
from mockgpt.config.value_text import not_allowed, shown
from mockgpt.errors import ConfigError

LONGEST_TEXT = 1_048_576  # 200,000 tokens and more: no model writes that
EVENT_STREAM = b"text/event-stream"
_LONGEST_DATA = 33_554_432  # base64 of binary files: as much as all expectations may take
_CHUNKS_LIMIT = 100_000
_HEADERS_LIMIT = 100
_KEYS = ("status", "headers", "body", "base64", "chunks")
_WITHOUT_BODY = (204, 304)

# Headers that the wire writes itself; a scripted answer may not contradict them, only a fault may.
_FRAMING = frozenset(("connection", "content-length", "date", "keep-alive", "transfer-encoding", "upgrade"))
_TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz")  # RFC 9110 section 5.6.2

Headers = tuple[tuple[bytes, Template], ...]


class Chunk(NamedTuple):
    """One piece of a body; `at_ms` after the head, None: when the latencies in force say so."""

    at_ms: float | None
    data: Template | bytes


class Raw(NamedTuple):
    """A whole answer.

    Attributes:
        body: a text, a JSON value with placeholders in its texts, or bytes.
        chunks: in place of the body, None without any.
    """

    status: int
    headers: Headers
    body: Template | Tree | bytes
    content_type: bytes
    chunks: tuple[Chunk, ...] | None = None

    @property
    def asks_for_reply(self) -> bool:
        """Whether the pretend model has to write an answer first."""
        parts = (chunk.data for chunk in self.chunks) if self.chunks is not None else (self.body,)
        return any(not isinstance(part, bytes) and part.asks_for_reply for part in parts)

    @property
    def streams(self) -> bool:
        """Whether it goes out piece by piece."""
        return self.chunks is not None or (
            self.content_type.startswith(EVENT_STREAM) and self.status not in _WITHOUT_BODY
        )


def read_raw(value: Any, literal: bool) -> Raw:
    """Read the table; in a `literal` reply nothing is a placeholder. Raises ValueError, what is expected."""
    if not isinstance(value, dict):
        raise ValueError("a table with status, headers and one of body, base64 and chunks")
    check_keys("", value, _KEYS)
    bodies = [name for name in ("body", "base64", "chunks") if name in value]
    if len(bodies) > 1:
        raise ValueError(f"one of {' and '.join(bodies)}: each is the whole body")
    status = value.get("status", 200)
    if not is_status(status, 200):
        raise ConfigError(not_allowed("status", status, f"an integer from 200 to {HIGHEST_STATUS}"))
    if status in _WITHOUT_BODY and bodies and value[bodies[0]]:
        raise ValueError(f"no body with status {status}")
    headers = read_headers(value.get("headers", {}), literal, "headers")
    body, chunks = value.get("body", ""), None
    if "base64" in value:
        body = _bytes(value["base64"], "base64")
    elif "chunks" in value:
        chunks = _chunks(value["chunks"], literal)
    structured = isinstance(body, dict | list)
    if structured:
        body = Tree(body, whole=True, literal=literal)
    elif not isinstance(body, bytes):
        body = _text(body, "body", literal)
    given = next((text for name, text in _items(value.get("headers", {})) if name == "content-type"), None)
    content_type = given or _usual_type(value, structured)
    others = tuple(header for header in headers if header[0] != b"content-type")
    return Raw(status, others, body, content_type.encode("latin-1"), chunks)


def _usual_type(value: dict[str, Any], structured: bool) -> str:
    if structured or not any(value.get(name) for name in ("body", "base64", "chunks")):
        return "application/json"
    if "chunks" in value:
        return "text/event-stream; charset=utf-8"
    return "application/octet-stream" if "base64" in value else "text/plain; charset=utf-8"


def text_template(value: Any, literal: bool, *, whole: bool = False) -> Template:
    """Read a text of bounded length."""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("a string")
    return Template(value, whole=whole, literal=literal)


def _text(value: Any, place: str, literal: bool) -> Template:
    try:
        return text_template(value, literal, whole=True)
    except ValueError as error:
        raise ConfigError(not_allowed(place, value, str(error))) from None


def is_status(value: Any, lowest: int) -> TypeGuard[int]:
    """Tell whether a value is a status from `lowest` to 599."""
    return isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= HIGHEST_STATUS


def _bytes(value: Any, place: str) -> bytes:
    if not isinstance(value, str) or len(value) > _LONGEST_DATA:
        raise ConfigError(not_allowed(place, value, "a string"))
    try:
        return binascii.a2b_base64(value, strict_mode=True)
    except ValueError as error:
        raise ConfigError(not_allowed(place, value, f"base64 ({error})")) from None


def _chunks(value: Any, literal: bool) -> tuple[Chunk, ...]:
    if not isinstance(value, list) or len(value) > _CHUNKS_LIMIT:
        expected = f"an array of at most {_CHUNKS_LIMIT} {{ at_ms, data or base64 }}"
        raise ConfigError(not_allowed("chunks", value, expected))
    chunks = []
    before = 0.0
    for index, given in enumerate(value):
        chunk = _chunk(given, f"chunks[{index}]", literal)
        if chunk.at_ms is not None:
            if chunk.at_ms < before:
                expected = f"at least {shown(before)}, that of the chunk before it"
                raise ConfigError(not_allowed(f"chunks[{index}].at_ms", chunk.at_ms, expected))
            before = chunk.at_ms
        chunks.append(chunk)
    return tuple(chunks)


def _chunk(given: Any, place: str, literal: bool) -> Chunk:
    if not isinstance(given, dict):
        raise ConfigError(not_allowed(place, given, "a table with at_ms, and data or base64"))
    check_keys(place, given, ("at_ms", "data", "base64"))
    if ("data" in given) is ("base64" in given):
        raise ConfigError(f"{place}: expected one of data and base64")
    at_ms = given.get("at_ms")
    if at_ms is not None and not is_duration(at_ms):
        raise ConfigError(not_allowed(f"{place}.at_ms", at_ms, f"a number from 0 to {DAY_MS}"))
    if "base64" in given:
        return Chunk(at_ms, _bytes(given["base64"], f"{place}.base64"))
    return Chunk(at_ms, _text(given["data"], f"{place}.data", literal))


def is_duration(value: Any) -> TypeGuard[float]:
    """Tell whether a value is a number of milliseconds up to a day."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= DAY_MS


def read_headers(value: Any, literal: bool, place: str = "") -> Headers:
    """Read a table of headers, whose values may hold placeholders; a list is one header for each value.

    Args:
        place: that of the table in the value that is read, for messages.
    """
    if not isinstance(value, dict) or len(value) > _HEADERS_LIMIT:
        expected = f"a table of at most {_HEADERS_LIMIT} names and values"
        if not place:
            raise ValueError(expected)
        raise ConfigError(not_allowed(place, value, expected))
    headers = []
    for lower, text in _items(value):
        at = f"{place}.{shown_key(lower)}" if place else shown_key(lower)
        if not lower or set(lower) - _TOKEN or lower in _FRAMING:
            raise ConfigError(f"{at}: not allowed, names are tokens, and framing is the wire's")
        if not isinstance(text, str) or not is_field_value(text):
            raise ConfigError(not_allowed(at, text, "a line of Latin-1 text"))
        headers.append((lower.encode("ascii"), Template(text, literal=literal)))
    return tuple(headers)


def _items(value: dict[Any, Any]) -> list[tuple[str, Any]]:
    return [
        (str(name).lower(), each)
        for name, texts in value.items()
        for each in (texts if isinstance(texts, list) else [texts])
    ]


def is_field_value(text: str) -> bool:
    """Tell whether a text may be a header's value (RFC 9110 section 5.5); others could split the answer."""
    return text == text.strip() and all(c == "\t" or (" " <= c <= "\xff" and c != "\x7f") for c in text)
