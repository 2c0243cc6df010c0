"""When the parts of an answer are due.

The head leaves after `default_delay_ms`; the first content `time_to_first_token` (plus prefill per
prompt token) later; token k follows k gaps after that. All times are in seconds after the request
was complete. Constant latencies are computed without a random source. It must not know what is
sent, and nothing here waits.
"""

from array import array
from collections.abc import Iterator
from math import exp, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from mockgpt.config import Config, Distribution

if TYPE_CHECKING:
    from random import Random

    from mockgpt.behavior.seeded_random import SeededRandom

_MS = 1000.0
CONSTANT = "constant"


class Pace(NamedTuple):
    """The times of one answer whose gaps are equal, in seconds after the request was complete."""

    head: float
    first: float
    gap: float

    def at(self, token: int) -> float:
        """Return when a token is due, counted from 0."""
        return self.first + token * self.gap

    def end(self, tokens: int) -> float:
        """Return when the last of `tokens` tokens is due."""
        return self.at(max(tokens - 1, 0)) if tokens else self.head


class DrawnPace:
    """The times of one answer whose gaps are drawn; they are the same in any order of reading."""

    __slots__ = ("_gaps", "_times", "first", "head")

    def __init__(self, head: float, first: float, gaps: Iterator[float]) -> None:
        self.head = head
        self.first = first
        self._gaps = gaps
        self._times = array("d", (first,))  # 8 bytes a token; the longest answers have 16,384

    def at(self, token: int) -> float:
        """Return when a token is due, counted from 0."""
        times = self._times
        while len(times) <= token:
            times.append(times[-1] + next(self._gaps))
        return times[token]

    def end(self, tokens: int) -> float:
        """Return when the last of `tokens` tokens is due."""
        return self.at(max(tokens - 1, 0)) if tokens else self.head


IMMEDIATE = Pace(0.0, 0.0, 0.0)


def pace_of(
    settings: Config,
    prompt_tokens: int,
    source: "SeededRandom",
    delay_ms: float | None = None,
    running: int = 0,
) -> Pace | DrawnPace:
    """Return the pace that the settings ask for.

    Args:
        prompt_tokens: the prefill is one draw of `per_prompt_token_ms` times this.
        source: the random draws of the request.
        delay_ms: in place of `responses.default_delay_ms`.
        running: other answers that are being sent; the settings say how much they slow this one down.
    """
    to_first, gap, per_token, load_factor, load_answers = settings.latency
    head = (settings.responses.default_delay_ms if delay_ms is None else delay_ms) / _MS
    scale = (1 + (load_factor - 1) * min(running / load_answers, 1)) / _MS
    if to_first.distribution == gap.distribution == per_token.distribution == CONSTANT:
        first = head + (to_first.mean + per_token.mean * prompt_tokens) * scale
        return Pace(head, first, gap.mean * scale)
    random = source.of("latency")
    first = head + (next(draws(to_first, random)) + next(draws(per_token, random)) * prompt_tokens) * scale
    if gap.distribution == CONSTANT:
        return Pace(head, first, gap.mean * scale)
    return DrawnPace(head, first, (milliseconds * scale for milliseconds in draws(gap, random)))


def draws(distribution: Distribution, random: "Random") -> Iterator[float]:
    """Yield milliseconds without end, clamped to `min` and `max` after the draw.

    `mean` and `stddev` are those of what is drawn, before the clamps; a lognormal's
    parameters are derived from them: sigma^2 = ln(1 + (stddev / mean)^2), mu = ln(mean) - sigma^2 / 2.
    """
    kind, mean, stddev, low, high = distribution
    if kind == CONSTANT:
        while True:
            yield mean
    if kind == "uniform":
        while True:
            yield random.uniform(low, high)
    if kind == "lognormal":
        variance = log(1 + (stddev / mean) ** 2)
        location, scale = log(mean) - variance / 2, sqrt(variance)
        while True:
            yield min(max(exp(random.gauss(location, scale)), low), high)
    while True:
        yield min(max(random.gauss(mean, stddev), low), high)
