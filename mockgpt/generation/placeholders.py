"""Texts with placeholders such as `{{model}}`: compiled once, rendered with values.

A value is inserted as it is: what looks like a placeholder in a client's message
stays text. An unknown placeholder is an error when the text is compiled. Where the
values come from is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random
from typing import NamedTuple, Protocol

from mockgpt.errors import ConfigError
from mockgpt.generation.identifiers import COMPLETION_LENGTH, alphanumeric

NAMES = (
    *("model", "last_user_message", "system_message", "random_id", "timestamp", "prompt_tokens"),
    *("client.common_name", "request_id"),
)
REPLY_NAMES = ("response_content", "completion_tokens", "total_tokens")
"""Placeholders that only whole-response templates have."""
_WITH_ARGUMENT = ("header.NAME", "random.int:1-9", "random.choice:a|b")
_NUMBERS = frozenset(("timestamp", "prompt_tokens", "completion_tokens", "total_tokens"))


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


class KnownValues:
    """Values from a table of names; what is not in it is empty."""

    def __init__(self, known: dict[str, str], random: Random, behind: Values | None = None) -> None:
        """Take the table, the source of draws, and the values to ask for all else."""
        self._known = known
        self._random = random
        self._behind = behind

    def named(self, name: str) -> str:
        """Return what a name stands for."""
        if name in self._known:
            return self._known[name]
        if self._behind is not None:
            return self._behind.named(name)
        return alphanumeric(COMPLETION_LENGTH, self._random) if name == "random_id" else ""

    def header(self, name: str) -> str:
        """Return a request header's value."""
        return self._behind.header(name) if self._behind is not None else ""

    def whole_number(self, low: int, high: int) -> int:
        """Draw a number."""
        return self._random.randint(low, high)

    def choice(self, options: tuple[str, ...]) -> str:
        """Draw one of some texts."""
        return self._random.choice(options)


class Placeholder(NamedTuple):
    """One placeholder and how its value is found."""

    name: str
    value: Callable[[Values], str]


class Template:
    """A compiled text."""

    __slots__ = ("_parts",)

    def __init__(self, parts: tuple[str | Placeholder, ...]) -> None:
        """Take what `compiled` has found."""
        self._parts = parts

    def render(self, values: Values) -> str:
        """Return the text with every placeholder replaced."""
        return "".join(part if isinstance(part, str) else part.value(values) for part in self._parts)

    def typed(self, values: Values) -> str | int:
        """Return the value of a text that is a single placeholder: a number where it stands for one."""
        text = self.render(values)
        first = self._parts[0]
        numeric = isinstance(first, Placeholder) and (first.name in _NUMBERS or first.name == "random.int")
        try:
            return int(text) if numeric else text
        except ValueError:
            return text


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


def compiled(text: str, *, whole: bool = False) -> Template:
    """Return the template of `text`.

    Args:
        whole: REPLY_NAMES are allowed as well.

    Raises:
        ConfigError: a placeholder is unknown or malformed; the text names it, its line and what is allowed.
    """
    parts: list[str | Placeholder] = []
    end = 0
    for match in _pattern().finditer(text):
        if match.start() > end:
            parts.append(text[end : match.start()])
        line = text.count("\n", 0, match.start()) + 1
        parts.append(_placeholder(match.group(1).strip(), line, whole))
        end = match.end()
    if end < len(text) or not parts:
        parts.append(text[end:])
    return Template(tuple(parts))


def _placeholder(written: str, line: int, whole: bool) -> Placeholder:
    if written in NAMES or (whole and written in REPLY_NAMES):
        return Placeholder(written, lambda values: values.named(written))
    name, colon, argument = written.partition(":")
    if re.fullmatch(r"header\.[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}", written):  # RFC 9110 section 5.6.2
        header = written.removeprefix("header.").lower()
        return Placeholder("header", lambda values: values.header(header))
    bounds = (
        re.fullmatch(r"\s*(-?\d{1,15})\s*-\s*(-?\d{1,15})\s*", argument) if name == "random.int" else None
    )
    if bounds and int(bounds[1]) <= int(bounds[2]):
        low, high = int(bounds[1]), int(bounds[2])
        return Placeholder(name, lambda values: str(values.whole_number(low, high)))
    if name == "random.choice" and colon:
        options = tuple(argument.split("|"))
        return Placeholder(name, lambda values: values.choice(options))
    allowed = ", ".join((*NAMES, *(REPLY_NAMES if whole else ()), *_WITH_ARGUMENT))
    raise ConfigError(f"line {line}: unknown placeholder {{{{{written[:80]}}}}}; allowed are: {allowed}")
