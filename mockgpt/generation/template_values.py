"""Values of the placeholders that the pretend model knows itself: those of prompt and reply.

All other placeholders are looked up in the values of the request, which it does not know.
"""

from __future__ import annotations

from random import Random

from mockgpt.config.placeholders import Inserted, Values
from mockgpt.generation.identifiers import COMPLETION_LENGTH, alphanumeric


class KnownValues(Inserted):
    """Values from a table of names, then from `fallback`; all others are empty."""

    def __init__(self, known: dict[str, str], random: Random, fallback: Values | None = None) -> None:
        """Take the table, the random draws, and the values to look up all other names in."""
        self._known = known
        self._random = random
        self._fallback = fallback

    def named(self, name: str) -> str:
        """Return the value of a placeholder."""
        if name in self._known:
            return self._known[name]
        if self._fallback is not None:
            return self._fallback.named(name)
        return alphanumeric(COMPLETION_LENGTH, self._random) if name == "random_id" else ""

    def header(self, name: str) -> str:
        """Return a request header's value."""
        return self._fallback.header(name) if self._fallback is not None else ""

    def whole_number(self, low: int, high: int) -> int:
        """Draw a whole number from `low` to `high`."""
        return self._random.randint(low, high)

    def choice(self, options: tuple[str, ...]) -> str:
        """Draw one of some texts."""
        return self._random.choice(options)

    def inserted(self, size: int) -> None:
        """Count a value for the whole request, where there is one."""
        (self._fallback.inserted if self._fallback is not None else super().inserted)(size)
