"""The random draws of a request.

Failures, faults and latencies depend on the seed and on the number of the request in its scenario,
and on nothing else: not on time, not on the order in which answers end. Each purpose has a random
source of its own, so that switching one on leaves the others as they were. It must not know what
is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random


class SeededRandom(NamedTuple):
    """The random sources of one request; `ordinal` is its number in `scenario`, from 1."""

    seed: int
    scenario: str
    ordinal: int

    def of(self, purpose: str) -> Random:
        """Return a new source for one purpose; it gives the same numbers each time it is made."""
        from random import Random  # loaded by the first draw

        return Random(f"{self.seed}/{self.scenario}/{self.ordinal}/{purpose}")

    def happens(self, percent: float, purpose: str) -> bool:
        """Tell whether a draw falls into the given percent."""
        if percent <= 0:
            return False
        return percent >= 100 or self.of(purpose).random() * 100 < percent

    def pick(self, weights: Mapping[str, float], purpose: str) -> str:
        """Return one of the names, by weight; at least one weight is above 0."""
        if len(weights) == 1:
            return next(iter(weights))
        return self.of(purpose + "/which").choices(list(weights), weights=list(weights.values()))[0]
