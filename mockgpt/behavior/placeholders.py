"""`{{placeholders}}` in scripted text: read when it is defined, filled in for each answer.

The table below is the whole vocabulary; an unknown name is refused at once, so that no client
ever reads `{{modle}}`. It must not know where the values come from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

_PLACEHOLDER = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")  # RFC 9110 section 5.6.2
_RANGE = re.compile(r"(-?[0-9]{1,15})-(-?[0-9]{1,15})")

# What an answer knows, and what only a whole-response template may ask: the reply's own words and counts.
NAMES = (
    "model",
    "last_user_message",
    "system_message",
    "random_id",
    "timestamp",
    "prompt_tokens",
    "client.common_name",
    "request_id",
)
REPLY_NAMES = ("response_content", "completion_tokens", "total_tokens")
_WITH_ARGUMENT = ("header.NAME", "random.int:1-9", "random.choice:a|b")


class Values(Protocol):
    """Knows what placeholders stand for, for one request."""

    def named(self, name: str) -> str:
        """Return what one of NAMES or REPLY_NAMES stands for."""

    def header(self, name: str) -> str:
        """Return a request header's value, empty where it is missing."""

    def whole_number(self, low: int, high: int) -> int:
        """Draw a number, both bounds included."""

    def choice(self, options: tuple[str, ...]) -> str:
        """Draw one of some texts."""


Part = str | Callable[[Values], str]


class Template:
    """A text with placeholders; `asks_for_reply` tells whether it needs the pretend model's answer."""

    __slots__ = ("_parts", "asks_for_reply")

    def __init__(self, text: str, *, whole: bool = False) -> None:
        """Read the text; `whole` allows REPLY_NAMES.

        Raises:
            ValueError: a placeholder that does not exist; the text lists those that do.
        """
        pieces = _PLACEHOLDER.split(text)
        self._parts: list[Part] = [
            _placeholder(piece, whole) if index % 2 else piece for index, piece in enumerate(pieces)
        ]
        self.asks_for_reply = any(name in REPLY_NAMES for name in pieces[1::2])

    def fill(self, values: Values, escape: Callable[[str], str] = str) -> str:
        """Return the text; `escape` is applied to what is filled in, and not to the text around it."""
        return "".join(part if isinstance(part, str) else escape(part(values)) for part in self._parts)


def _placeholder(name: str, whole: bool) -> Callable[[Values], str]:
    if name in NAMES or (whole and name in REPLY_NAMES):
        return lambda values: values.named(name)
    if name.startswith("header.") and _HEADER_NAME.fullmatch(name[7:]):
        return lambda values: values.header(name[7:].lower())
    if name.startswith("random.int:") and (bounds := _RANGE.fullmatch(name[11:])):
        low, high = int(bounds[1]), int(bounds[2])
        if low <= high:
            return lambda values: str(values.whole_number(low, high))
    if name.startswith("random.choice:"):
        options = tuple(name[14:].split("|"))
        return lambda values: values.choice(options)
    known = (*NAMES, *(REPLY_NAMES if whole else ()), *_WITH_ARGUMENT)
    raise ValueError(f"{{{{{name[:60]}}}}} is no placeholder; there are {', '.join(known)}")


class Tree:
    """A JSON value whose texts are templates; filled in as a value, so quotation marks cannot break it."""

    __slots__ = ("_value", "asks_for_reply")

    def __init__(self, value: Any, *, whole: bool = False) -> None:
        """Read every text of the value; raises ValueError as `Template` does."""
        self.asks_for_reply = False
        self._value = self._read(value, whole)

    def _read(self, value: Any, whole: bool) -> Any:
        if isinstance(value, str):
            template = Template(value, whole=whole)
            self.asks_for_reply |= template.asks_for_reply
            return template
        if isinstance(value, list | tuple):
            return [self._read(item, whole) for item in value]
        if isinstance(value, dict):
            return {str(key): self._read(item, whole) for key, item in value.items()}
        return value

    def fill(self, values: Values) -> Any:
        """Return the value with every placeholder filled in."""
        return _filled(self._value, values)


def _filled(value: Any, values: Values) -> Any:
    if isinstance(value, Template):
        return value.fill(values)
    if isinstance(value, list):
        return [_filled(item, values) for item in value]
    if isinstance(value, dict):
        return {key: _filled(item, values) for key, item in value.items()}
    return value
