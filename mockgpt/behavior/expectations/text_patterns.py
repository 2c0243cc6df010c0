"""How expectations describe texts: equal but for `*`, containing, or `re:` and a regular expression.

Patterns are checked when they are read, so that using them never raises. It must not know which
texts they are compared with.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mockgpt.config.patterns.expression import expression
from mockgpt.config.patterns.globs import glob

_REGULAR = "re:"
_LONGEST_PATTERN = 4096
_SHORTEST_PART = 4  # characters, and so at least as many bytes: what the index looks at


def text_of_pattern(value: Any, expected: str) -> str:
    """Return a pattern that is a text of bounded length; raises ValueError with what was `expected`."""
    if not isinstance(value, str) or len(value) > _LONGEST_PATTERN:
        raise ValueError(f"{expected}, at most {_LONGEST_PATTERN} characters")
    return value


def pattern_test(pattern: Any, expected: str = "a text, a pattern with *, or re:…") -> Callable[[str], bool]:
    """Return a test of whole texts: equal but for `*`, which is any text, or found by `re:…`."""
    text = text_of_pattern(pattern, expected)
    return expression(text[len(_REGULAR) :]) if text.startswith(_REGULAR) else glob(text)


def exact_text(pattern: Any) -> str | None:
    """Return the one text that a pattern of whole texts fits, None where it fits several."""
    return None if pattern.startswith(_REGULAR) or "*" in pattern else str(pattern)


def exact_part(pattern: Any) -> str | None:
    """Return the text that a message has to contain, None of an expression and of a very short text."""
    short = len(pattern) < _SHORTEST_PART
    return None if short or pattern.startswith(_REGULAR) else str(pattern)


def part_test(pattern: Any) -> Callable[[str], bool]:
    """Return a test of messages: containing a text, or found by `re:…`."""
    text = text_of_pattern(pattern, "a text, or re:…")
    return expression(text[len(_REGULAR) :]) if text.startswith(_REGULAR) else lambda value: text in value
