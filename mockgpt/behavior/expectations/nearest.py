"""The expectation that a request came closest to, for the person who wonders why none answered.

Loaded where nothing matched that had to.
"""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from mockgpt.behavior.expectations.conditions import Difference
from mockgpt.behavior.expectations.expectation import Expectation
from mockgpt.behavior.expectations.expectations import Expectations
from mockgpt.behavior.expectations.request_view import RequestView

_COMPARED = 1_000  # with a request that nothing matches: a few milliseconds


class Nearest(NamedTuple):
    """The expectation that a request came closest to.

    Without a difference it matches, but is exhausted, in another state, or no answer of this endpoint.
    """

    expectation: Expectation
    difference: Difference | None
    in_state: bool = True


def nearest(expectations: Expectations, view: RequestView) -> Nearest | None:
    """Return the expectation of which most conditions hold, None where there is no expectation."""
    best: Nearest | None = None
    most = -1
    for each in islice(expectations.all(), _COMPARED):
        held, difference = each.definition.match.difference(view)
        if held > most:
            most, best = held, Nearest(each, difference, expectations.is_in_state(each))
    return best
