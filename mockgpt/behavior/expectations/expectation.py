"""One scripted answer with its counts: how often it was given, and whether it is given this time.

It must not know the other ones.
"""

from __future__ import annotations

from typing import Any

from mockgpt.behavior.expectations.definition import Definition, without_secrets
from mockgpt.behavior.expectations.index import Key


class Expectation:
    """A definition with its counts.

    Attributes:
        id: unique within the server's life.
        configured: it comes from the settings, and so is there again after a reset.
        matched: how many requests it answered.
        order: its place among those that are tried.
    """

    __slots__ = ("_draws", "_place", "configured", "definition", "id", "matched", "order")

    def __init__(self, id: str, place: int, definition: Definition, configured: bool) -> None:
        self.id = id
        self.definition = definition
        self.configured = configured
        self._place = self.order = place
        self.restart()

    def restart(self) -> None:
        """Count from 0 again."""
        self.matched = self._draws = 0

    @property
    def keys(self) -> tuple[Key, ...]:
        """What it demands of a request, for the index."""
        return self.definition.match.keys

    @property
    def remaining(self) -> int | None:
        """How many more requests it answers, None for any number."""
        times = self.definition.times
        return None if times is None else times - self.matched

    @property
    def exhausted(self) -> bool:
        """Whether it has answered as many requests as it may."""
        return self.remaining == 0

    def draw(self, seed: int, number: int | None = None) -> bool:
        """Tell whether it answers this time: a random draw by its probability.

        The draw depends on the seed, on the place of the expectation and on how many draws it has had.

        Args:
            number: of the draw, where replicas count them together.
        """
        probability = self.definition.probability
        if probability >= 1:
            return True
        from random import Random  # loaded by the first draw

        self._draws = number or self._draws + 1
        return Random(f"{seed}/expectation/{self._place}/{self._draws}").random() < probability

    def as_json(self) -> dict[str, Any]:
        """Return the object of the admin plane."""
        source = without_secrets(self.definition.source)
        shape = {
            "id": self.id,
            "match": source.get("match", {}),
            "reply": source["reply"],
            "times": self.definition.times,
            "matched": self.matched,
            "remaining": self.remaining,
        }
        return shape | {name: source[name] for name in ("probability", "state", "then") if name in source}
