"""`{{placeholders}}` in texts of the user's own: read when they are defined, filled in for each answer.

The names below are the whole vocabulary, of scripted answers and of templates alike; an unknown one
is refused at once, so that no client ever reads `{{modle}}`. A value is inserted as it is: what looks
like a placeholder in a client's message stays text. It must not know where values come from.
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
_HEADER = "header"
_NUMBER = "random.int"
_CHOICE = "random.choice"

_NUMBERS = frozenset(("timestamp", "prompt_tokens", "completion_tokens", "total_tokens", _NUMBER))
# These differ between two requests with the same body; all else is decided by body and seed.
_OF_REQUEST = frozenset(("timestamp", "client.common_name", "request_id", _HEADER))


class Values(Protocol):
    """Knows what placeholders stand for, for one request."""

    def named(self, name: str) -> str:
        """Return what one of NAMES or REPLY_NAMES stands for."""

    def header(self, name: str) -> str:
        """Return a request header's value, by its name in lower case; empty where it is missing."""

    def whole_number(self, low: int, high: int) -> int:
        """Draw a number, both bounds included."""

    def choice(self, options: tuple[str, ...]) -> str:
        """Draw one of some texts."""


class PlaceholderError(ValueError):
    """A placeholder that does not exist; `line` of the text, from 1, is where it stands."""

    def __init__(self, name: str, line: int, whole: bool) -> None:
        known = (*NAMES, *(REPLY_NAMES if whole else ()), *_WITH_ARGUMENT)
        super().__init__(f"{{{{{name[:60]}}}}} is no placeholder; there are {', '.join(known)}")
        self.line = line


Part = str | Callable[[Values], str]


class Template:
    """A text with placeholders.

    Attributes:
        asks_for_reply: it needs the pretend model's answer.
        asks_for_request: it says something else for another request with the same body.
    """

    __slots__ = ("_kinds", "_parts", "asks_for_reply", "asks_for_request")

    def __init__(self, text: str, *, whole: bool = False) -> None:
        """Read the text; `whole` allows REPLY_NAMES.

        Raises:
            PlaceholderError: a placeholder that does not exist; the text lists those that do.
        """
        self._parts: list[Part] = []
        self._kinds: list[str] = []
        end = 0
        for match in _PLACEHOLDER.finditer(text):
            found = _placeholder(match[1], whole)
            if found is None:
                raise PlaceholderError(match[1], text.count("\n", 0, match.start()) + 1, whole)
            if match.start() > end:
                self._parts.append(text[end : match.start()])
            self._parts.append(found[1])
            self._kinds.append(found[0])
            end = match.end()
        if end < len(text):
            self._parts.append(text[end:])
        self.asks_for_reply = not set(REPLY_NAMES).isdisjoint(self._kinds)
        self.asks_for_request = not _OF_REQUEST.isdisjoint(self._kinds)

    def fill(self, values: Values, escape: Callable[[str], str] = str) -> str:
        """Return the text; `escape` is applied to what is filled in, and not to the text around it."""
        return "".join(part if isinstance(part, str) else escape(part(values)) for part in self._parts)

    def typed(self, values: Values) -> str | int:
        """Return the value of a text that is a single placeholder: a number where it stands for one."""
        text = self.fill(values)
        if len(self._parts) != 1 or _NUMBERS.isdisjoint(self._kinds):
            return text
        try:
            return int(text)
        except ValueError:
            return text


def _placeholder(written: str, whole: bool) -> tuple[str, Callable[[Values], str]] | None:
    """Return what kind of placeholder this is and how its value is found."""
    if written in NAMES or (whole and written in REPLY_NAMES):
        return written, lambda values: values.named(written)
    if written.startswith("header.") and _HEADER_NAME.fullmatch(written[7:]):
        return _HEADER, lambda values: values.header(written[7:].lower())
    kind, colon, argument = written.partition(":")
    if kind == _NUMBER and (bounds := _RANGE.fullmatch(argument)):
        low, high = int(bounds[1]), int(bounds[2])
        return (_NUMBER, lambda values: str(values.whole_number(low, high))) if low <= high else None
    if kind == _CHOICE and colon:
        options = tuple(argument.split("|"))
        return _CHOICE, lambda values: values.choice(options)
    return None


class Tree:
    """A JSON value whose texts are templates; filled in as a value, so quotation marks cannot break it."""

    __slots__ = ("_value", "asks_for_reply")

    def __init__(self, value: Any, *, whole: bool = False) -> None:
        """Read every text of the value; raises PlaceholderError as `Template` does."""
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
