"""Texts with placeholders such as `{{model}}`: compiled once, rendered with values.

A value is inserted as it is: what looks like a placeholder in a client's message
stays text. An unknown placeholder is an error when the text is compiled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Any, NamedTuple

from mockgpt.errors import ConfigError

from .identifiers import COMPLETION_LENGTH, alphanumeric

Value = str | int
Values = Mapping[str, Value]
"""What placeholders stand for, by name: `model`, `request_id`, `header.x-name` (lower case)."""

NAMES = (
    *("model", "last_user_message", "system_message", "random_id", "timestamp", "prompt_tokens"),
    *("client.common_name", "request_id", "header.NAME", "random.int:1-9", "random.choice:a|b"),
)
RESPONSE_NAMES = ("response_content", "completion_tokens", "total_tokens")
"""Placeholders that only whole-response templates have."""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


class Placeholder(NamedTuple):
    """One placeholder: its name, and the argument of `header.`, `random.int:` and `random.choice:`."""

    name: str
    argument: str = ""
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0

    def value(self, values: Values, random: Random) -> Value:
        """Return what it stands for; "" where nothing is known, such as a header that was not sent."""
        if self.name == "random_id":
            return alphanumeric(COMPLETION_LENGTH, random)
        if self.name == "random.int":
            return random.randint(self.low, self.high)
        if self.name == "random.choice":
            return random.choice(self.choices)
        return values.get(f"header.{self.argument}" if self.name == "header" else self.name, "")


class Template:
    """A compiled text."""

    __slots__ = ("_parts",)

    def __init__(self, parts: tuple[str | Placeholder, ...]) -> None:
        """Take what `compiled` has found."""
        self._parts = parts

    def render(self, values: Values, random: Random) -> str:
        """Return the text with every placeholder replaced."""
        return "".join(
            part if isinstance(part, str) else str(part.value(values, random)) for part in self._parts
        )

    def typed(self, values: Values, random: Random) -> Any:
        """Return the value itself where the text is nothing but one placeholder, else the rendered text."""
        if len(self._parts) == 1 and isinstance(self._parts[0], Placeholder):
            return self._parts[0].value(values, random)
        return self.render(values, random)

    @property
    def placeholders(self) -> frozenset[str]:
        """The names that occur."""
        return frozenset(part.name for part in self._parts if isinstance(part, Placeholder))


def compiled(text: str, *, whole: bool = False) -> Template:
    """Return the template of `text`.

    Args:
        whole: placeholders of whole-response templates are allowed as well.

    Raises:
        ConfigError: a placeholder is unknown or malformed; the text names it, its line and what is allowed.
    """
    parts: list[str | Placeholder] = []
    end = 0
    for match in _pattern().finditer(text):
        if match.start() > end:
            parts.append(text[end : match.start()])
        line = text.count("\n", 0, match.start()) + 1
        parts.append(placeholder(match.group(1).strip(), line, whole))
        end = match.end()
    if end < len(text) or not parts:
        parts.append(text[end:])
    return Template(tuple(parts))


def placeholder(written: str, line: int, whole: bool) -> Placeholder:
    """Return the placeholder that stands between the braces, or raise ConfigError."""
    plain = [name for name in NAMES if "." not in name or name == "client.common_name"]
    if written in plain or (whole and written in RESPONSE_NAMES):
        return Placeholder(written)
    name, colon, argument = written.partition(":")
    if written.startswith("header.") and len(written) > len("header."):
        return Placeholder("header", written.removeprefix("header.").lower())
    if name == "random.int" and colon:
        bounds = re.fullmatch(r"\s*(-?\d{1,18})\s*-\s*(-?\d{1,18})\s*", argument)
        if bounds and int(bounds.group(1)) <= int(bounds.group(2)):
            return Placeholder(name, argument, low=int(bounds.group(1)), high=int(bounds.group(2)))
    elif name == "random.choice" and argument:
        return Placeholder(name, argument, choices=tuple(argument.split("|")))
    allowed = ", ".join(NAMES + (RESPONSE_NAMES if whole else ()))
    raise ConfigError(f"line {line}: unknown placeholder {{{{{written[:80]}}}}}; allowed are: {allowed}")
