"""When a request fails on purpose, and which failure it gets.

Asked for requests that limits and expectations leave alone. The rules of `[errors]`, in this order:
the window of time, the first attempts of a call, every n-th request, the rate. It must not know
how a failure is answered: that is `behavior.failures`.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import blake2b
from typing import Protocol

from mockgpt.behavior.failures import name_of
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import Config, ErrorsSettings
from mockgpt.wire.headers import attempt_of
from mockgpt.wire.messages import Request

_CALLS = 10_000  # calls whose attempts are counted at the same time; the oldest is forgotten
_KEY_HEADER = b"idempotency-key"


class Attempts:
    """Counts the attempts of calls whose clients do not send the number of the attempt."""

    def __init__(self) -> None:
        self._counts: OrderedDict[str, int] = OrderedDict()

    def among_first(self, number: int, request: Request, scenario: str, identity: str) -> bool:
        """Tell whether this is one of the first `number` attempts of a call.

        OpenAI's SDKs send the number of the attempt; for other clients an attempt is the same request of
        the same client again. A call is over with the first attempt that is not among them.
        """
        attempt = attempt_of(request.headers)
        if attempt is not None:
            return attempt < number
        return self.count(call_of(request, scenario, identity), number)

    def count(self, call: str, number: int) -> bool:
        """Count an attempt of a call; tell whether it is among the first `number`, else the call is over."""
        count = self._counts.pop(call, 0)
        if count >= number:
            return False
        self._counts[call] = count + 1
        if len(self._counts) > _CALLS:
            self._counts.popitem(last=False)
        return True


class CountsAttempts(Protocol):
    """What tells whether a request is one of the first attempts of a call."""

    def among_first(self, number: int, request: Request, scenario: str, identity: str) -> bool:
        """As `Attempts.among_first`."""


def in_window(rules: ErrorsSettings, elapsed_ms: float) -> bool:
    """Tell whether requests may fail at this time of their scenario."""
    return elapsed_ms >= rules.from_ms and not (rules.for_ms and elapsed_ms >= rules.from_ms + rules.for_ms)


def drawn_failure(
    settings: Config,
    random: SeededRandom,
    elapsed_ms: float,
    attempts: CountsAttempts,
    request: Request,
    identity: str,
) -> str | None:
    """Return the name of the failure that this request gets, or None.

    Args:
        elapsed_ms: since the first request of the scenario.
        identity: the client whose attempts are counted together.
    """
    rules = settings.errors
    if not in_window(rules, elapsed_ms):
        return None
    fails = (
        (
            rules.first_attempts
            and attempts.among_first(rules.first_attempts, request, random.scenario, identity)
        )
        or (rules.every and random.ordinal % rules.every == 0)
        or random.happens(settings.responses.error_rate_percent, "failure")
    )
    return random.pick(rules.mix, "failure") if fails else None


def named(drawn: str | None) -> str | None:
    """Return the name of what was drawn: a status that has a failure is that failure."""
    return drawn if drawn is None else name_of(drawn) or drawn


def call_of(request: Request, scenario: str, identity: str) -> str:
    """Return a text of bounded length that is the same for all attempts of one call."""
    key = request.header(_KEY_HEADER)
    same = ("key", key) if key else (request.path, request.body_sha256)
    text = "\0".join((scenario, identity, *same))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
