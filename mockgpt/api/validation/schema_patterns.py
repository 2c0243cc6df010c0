"""The regular expressions in a JSON schema, which OpenAI's checker compiles with Python's `re`.

A schema is hostile: patterns are read and not compiled, and of very many or very long ones only the
first ones are read.

Source: refusals of the API as they were reported in public in 2025 and 2026.
"""

from __future__ import annotations

import re
from typing import Any

from mockgpt.config.patterns.syntax import is_expression

PATTERN_CHARACTERS = 1000
# Reading costs about a millisecond per 1,000 characters.
COMPILED_CHARACTERS = 10_000

# Compiled where the first pattern asks for them: escapes with character classes, and what is looked for.
_SKIPPED = r"(?s)\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
_LOOKAROUND = r"\(\?<?[=!]"


class Patterns:
    """Checks the patterns of one schema, within a bound for all of them."""

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = COMPILED_CHARACTERS

    def fault(self, pattern: Any) -> str | None:
        """Return what is wrong with a pattern as the end of OpenAI's sentence, or None."""
        if not isinstance(pattern, str):
            return f"{str(pattern)[:80]!r} is not of type 'string'."
        if len(pattern) > min(PATTERN_CHARACTERS, self._left):
            return None
        self._left -= len(pattern)
        return None if is_expression(pattern) else f"{pattern!r} is not a 'regex'."


def looks_around(pattern: Any) -> bool:
    """Tell whether a pattern looks ahead or behind, outside character classes and escapes."""
    if not isinstance(pattern, str) or "(?" not in pattern:
        return False
    return re.search(_LOOKAROUND, re.sub(_SKIPPED, "", pattern[:COMPILED_CHARACTERS])) is not None
