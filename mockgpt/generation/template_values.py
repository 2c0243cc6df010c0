"""What placeholders stand for that the pretend model itself knows: its prompt and its reply.

What it does not know it asks of the values behind it, which know the request.
"""

from __future__ import annotations

from random import Random

from mockgpt.config.placeholders import Values
from mockgpt.generation.identifiers import COMPLETION_LENGTH, alphanumeric


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
