"""When a request fails on purpose, and with what.

Asked after limits and expectations had their say. The rules of `[errors]` in the
order they are looked at: the window, the first attempts of a call, every so-manieth
request, the rate.
"""

from __future__ import annotations

from collections import OrderedDict

from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import Config
from mockgpt.wire.messages import Request

_CALLS = 10_000  # calls whose attempts are counted at once; the oldest is forgotten
_ATTEMPT_HEADER = b"x-stainless-retry-count"
_KEY_HEADER = b"idempotency-key"
_LONGEST_COUNT = 6  # digits


def _call(request: Request, scenario: str, identity: str) -> str:
    """Return what tells one call from another, of bounded length."""
    from hashlib import blake2b

    key = request.header(_KEY_HEADER)
    same = ("key", key) if key else (request.path, request.body_sha256)
    text = "\0".join((scenario, identity, *same))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Attempts:
    """Counts the attempts of calls whose clients do not say which one it is."""

    def __init__(self) -> None:
        self._counts: OrderedDict[str, int] = OrderedDict()

    def among_first(self, number: int, request: Request, scenario: str, identity: str) -> bool:
        """Tell whether this is one of a call's first so many attempts.

        The SDKs say which attempt it is; for others an attempt is the same client's same request
        again. The call is over with the attempt that may succeed.
        """
        told = request.header(_ATTEMPT_HEADER)
        if told is not None and told.isascii() and told.isdecimal() and len(told) <= _LONGEST_COUNT:
            return int(told) < number
        call = _call(request, scenario, identity)
        count = self._counts.pop(call, 0)
        if count >= number:
            return False
        self._counts[call] = count + 1
        if len(self._counts) > _CALLS:
            self._counts.popitem(last=False)
        return True


def drawn(
    settings: Config,
    random: SeededRandom,
    elapsed_ms: float,
    attempts: Attempts,
    request: Request,
    identity: str,
) -> str | None:
    """Return the name of the failure this request suffers, or None.

    Args:
        elapsed_ms: since the first request of the scenario.
        identity: whose attempts count together.
    """
    rules = settings.errors
    if elapsed_ms < rules.from_ms or (rules.for_ms and elapsed_ms >= rules.from_ms + rules.for_ms):
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
