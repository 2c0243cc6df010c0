"""When the parts of an answer are due.

The head leaves after `default_delay_ms`; the first content `time_to_first_token`
(plus prefill per prompt token) later; token k follows at k gaps more. All in
seconds after the request was complete; nothing here sleeps.
"""

from __future__ import annotations

from typing import NamedTuple

from mockgpt.config import Config

_MS = 1000.0


class Pace(NamedTuple):
    """The times of one answer, in seconds after the request was complete."""

    head: float
    first: float
    gap: float

    def at(self, token: int) -> float:
        """Return when a token is due, counted from 0."""
        return self.first + token * self.gap

    def end(self, tokens: int) -> float:
        """Return when the last of so many tokens is due."""
        return self.at(max(tokens - 1, 0)) if tokens else self.head


def pace_of(settings: Config, prompt_tokens: int) -> Pace:
    """Return the pace that the settings ask for."""
    latency = settings.latency
    head = settings.responses.default_delay_ms / _MS
    first = (
        head + (latency.time_to_first_token_ms.mean + latency.per_prompt_token_ms.mean * prompt_tokens) / _MS
    )
    return Pace(head, first, latency.inter_token_latency_ms.mean / _MS)


IMMEDIATE = Pace(0.0, 0.0, 0.0)
