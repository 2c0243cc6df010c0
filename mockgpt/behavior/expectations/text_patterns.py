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


def text_of_pattern(value: Any, expected: str) -> str:
    """Return a pattern that is a text of bounded length; raises ValueError with what was `expected`."""
    if not isinstance(value, str) or len(value) > _LONGEST_PATTERN:
        raise ValueError(f"{expected}, at most {_LONGEST_PATTERN} characters")
    return value


def pattern_test(pattern: Any, expected: str = "a text, a pattern with *, or re:…") -> Callable[[str], bool]:
    """Return a test of whole texts: equal but for `*`, which is any text, or found by `re:…`."""
    text = text_of_pattern(pattern, expected)
    return expression(text[len(_REGULAR) :]) if text.startswith(_REGULAR) else glob(text)


def part_test(pattern: Any) -> Callable[[str], bool]:
    """Return a test of messages: containing a text, or found by `re:…`."""
    text = text_of_pattern(pattern, "a text, or re:…")
    return expression(text[len(_REGULAR) :]) if text.startswith(_REGULAR) else lambda value: text in value
