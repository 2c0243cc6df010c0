"""`{{placeholders}}` in texts that users write: read when they are defined, filled in for each answer.

Scripted answers and templates share the names below; an unknown one is refused when it is read, so
no client ever sees `{{modle}}`. A value is inserted as it is: a placeholder in a client's message
stays text. What stands in four braces, `{{{{ … }}}}`, is text in two. This module must not know
where values come from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

from mockgpt.errors import APIError

_PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")
_ESCAPE, _ESCAPE_END = "{{{{", "}}}}"
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")  # RFC 9110 section 5.6.2
_RANGE = re.compile(r"(-?[0-9]{1,15})-(-?[0-9]{1,15})")

INSERTED_LIMIT = 8_388_608  # characters: ten milliseconds of work
_INSERTION = 500  # what finding a value costs: some microseconds

# The names for every text, and those for whole-response templates alone: the reply's own text and counts.
NAMES = (
    "model",
    "last_user_message",
    "system_message",
    "random_id",
    "timestamp",
    "prompt_tokens",
    "client.common_name",
    "client.name",
    "request_id",
)
REPLY_NAMES = ("response_content", "completion_tokens", "total_tokens")
_WITH_ARGUMENT = ("header.NAME", "random.int:1-9", "random.choice:a|b")
_HEADER = "header"
_NUMBER = "random.int"
_CHOICE = "random.choice"

_NUMBERS = frozenset(("timestamp", "prompt_tokens", "completion_tokens", "total_tokens", _NUMBER))
# These differ between requests with the same body; all others are decided by body and seed.
_OF_REQUEST = frozenset(("timestamp", "client.common_name", "client.name", "request_id", _HEADER))


class Values(Protocol):
    """The values of placeholders for one request."""

    def named(self, name: str) -> str:
        """Return the value of one of NAMES or REPLY_NAMES."""

    def header(self, name: str) -> str:
        """Return the value of a request header, by its name in lower case; empty where it is missing."""

    def whole_number(self, low: int, high: int) -> int:
        """Draw a number, both bounds included."""

    def choice(self, options: tuple[str, ...]) -> str:
        """Draw one of some texts."""

    def inserted(self, size: int) -> None:
        """Count a value of so many characters; raises APIError where the answer has too many."""


class Inserted:
    """Counts what is put in place of the placeholders of one answer.

    A script of 1 MB can name a message of 500 KB fifty thousand times.
    """

    _left = INSERTED_LIMIT

    def inserted(self, size: int) -> None:
        """Count a value of so many characters; raises APIError where the answer has too many."""
        self._left -= size + _INSERTION
        if self._left < 0:
            raise APIError(
                400,
                f"The scripted answer inserts more than {INSERTED_LIMIT} characters in place of placeholders"
                f" (each counts as {_INSERTION} more).",
                code="scripted_content_too_long",
            )


class PlaceholderError(ValueError):
    """A placeholder that does not exist; `line` is its line in the text, from 1."""

    def __init__(self, name: str, line: int, whole: bool) -> None:
        known = (*NAMES, *(REPLY_NAMES if whole else ()), *_WITH_ARGUMENT)
        super().__init__(
            f"{{{{{name[:60]}}}}} is no placeholder; there are {', '.join(known)}; "
            "text that has braces of its own is written {{{{ … }}}}"
        )
        self.line = line


Part = str | Callable[[Values], str]


class Template:
    """A text with placeholders.

    Attributes:
        asks_for_reply: it needs the generated reply.
        asks_for_request: its text differs between requests with the same body.
    """

    __slots__ = ("_kinds", "_parts", "asks_for_reply", "asks_for_request")

    def __init__(self, text: str, *, whole: bool = False, literal: bool = False) -> None:
        """Read the text; `whole` allows REPLY_NAMES, and in a `literal` text nothing is a placeholder.

        Raises:
            PlaceholderError: a placeholder that does not exist; the text lists those that do.
        """
        self._parts: list[Part] = []
        self._kinds: list[str] = []
        start = 0
        if literal:
            self._parts, start = [text], len(text)
        while start < len(text):
            # Without its end, four braces are text: compact JSON may begin or end like this.
            escape = text.find(_ESCAPE, start)
            escape_end = text.find(_ESCAPE_END, escape + len(_ESCAPE)) if escape >= 0 else -1
            self._read(text, start, escape if escape_end >= 0 else len(text), whole)
            if escape_end < 0:
                break
            start = escape_end + len(_ESCAPE_END)
            self._parts.append(text[escape + 2 : start - 2])
        self.asks_for_reply = not set(REPLY_NAMES).isdisjoint(self._kinds)
        self.asks_for_request = not _OF_REQUEST.isdisjoint(self._kinds)

    def _read(self, text: str, start: int, end: int, whole: bool) -> None:
        """Read a part of the text that has no escapes."""
        for match in _PLACEHOLDER.finditer(text, start, end):
            name = match[1].strip()
            found = _placeholder(name, whole)
            if found is None:
                raise PlaceholderError(name, text.count("\n", 0, match.start()) + 1, whole)
            self._parts += (text[start : match.start()], found[1]) if match.start() > start else (found[1],)
            self._kinds.append(found[0])
            start = match.end()
        if start < end:
            self._parts.append(text[start:end])

    def fill(self, values: Values, escape: Callable[[str], str] = str) -> str:
        """Return the text; `escape` is applied to the values, and not to the text around them."""
        filled: list[str] = []
        for part in self._parts:
            if not isinstance(part, str):
                part = escape(part(values))
                values.inserted(len(part))
            filled.append(part)
        return "".join(filled)

    def typed(self, values: Values) -> str | int:
        """Return the text, or a number where the text is a single placeholder for one."""
        text = self.fill(values)
        if len(self._parts) != 1 or _NUMBERS.isdisjoint(self._kinds):
            return text
        try:
            return int(text)
        except ValueError:
            return text


def _placeholder(written: str, whole: bool) -> tuple[str, Callable[[Values], str]] | None:
    """Return the kind of a placeholder and the function that finds its value; None for an unknown one."""
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
    """A JSON value whose texts are templates; it is filled in as a value, so it stays valid JSON."""

    __slots__ = ("_value", "asks_for_reply")

    def __init__(self, value: Any, *, whole: bool = False, literal: bool = False) -> None:
        """Read every text of the value; arguments and errors are those of `Template`."""
        self.asks_for_reply = False
        self._value = self._read(value, whole, literal)

    def _read(self, value: Any, whole: bool, literal: bool) -> Any:
        if isinstance(value, str):
            template = Template(value, whole=whole, literal=literal)
            self.asks_for_reply |= template.asks_for_reply
            return template
        if isinstance(value, list | tuple):
            return [self._read(item, whole, literal) for item in value]
        if isinstance(value, dict):
            return {str(key): self._read(item, whole, literal) for key, item in value.items()}
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
