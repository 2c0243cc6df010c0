"""Where the luck of a request comes from.

Failures, faults and latencies depend on the seed and on which request of its
scenario this is, and on nothing else: not on time, not on who finishes first.
Each purpose has a source of its own, so that switching one on leaves the others
as they were. `random` is imported by the first draw.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random


class SeededRandom(NamedTuple):
    """The luck of one request: `ordinal` counts the requests of `scenario`, from 1."""

    seed: int
    scenario: str
    ordinal: int

    def of(self, purpose: str) -> Random:
        """Return a fresh source for one purpose; asked twice, it says the same."""
        from random import Random

        return Random(f"{self.seed}/{self.scenario}/{self.ordinal}/{purpose}")

    def happens(self, percent: float, purpose: str) -> bool:
        """Tell whether this request is among so many percent."""
        if percent <= 0:
            return False
        return percent >= 100 or self.of(purpose).random() * 100 < percent

    def pick(self, weights: Mapping[str, float], purpose: str) -> str:
        """Return one of the names, by weight; at least one weight is above 0."""
        if len(weights) == 1:
            return next(iter(weights))
        return self.of(purpose + "/which").choices(list(weights), weights=list(weights.values()))[0]
