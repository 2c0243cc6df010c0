"""Token buckets for requests and tokens per minute, and OpenAI's rate-limit headers.

A bucket holds the amount of one minute and fills continuously, as captured headers show: the reset
is the time until it is full again, used * 60 s / limit. A refused request takes nothing. It must not
know a clock: each call is given the time.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from hashlib import sha256
from math import ceil
from typing import NamedTuple

from mockgpt.config import RateLimitsSettings
from mockgpt.wire.headers import RenderedHeaders, header_lines
from mockgpt.wire.messages import Request

_MINUTE = 60.0
# The limits of a new account of OpenAI's, shown where no limit is enforced here.
DEFAULT_REQUESTS_PER_MINUTE = 10_000
DEFAULT_TOKENS_PER_MINUTE = 200_000
# A client that invents keys must not fill the memory: the bucket unused for longest is forgotten, and so
# full again.
_BUCKETS = 10_000
# Where nothing is enforced a request and its copies say the same.
_REMEMBERED_HEADERS = 128
ROUNDING = 1e-6  # of a request or token: what adding floats may lose


def duration(seconds: float) -> str:
    """Return a duration as Go prints it: `6ms`, `8.64s`, `6m0s`, `23h55m16.126s`.

    Source: captured `x-ratelimit-reset-*` headers; Go's time.Duration.String, to the millisecond.
    """
    milliseconds = round(seconds * 1000)
    if milliseconds < 1000:
        return f"{milliseconds}ms" if milliseconds else "0s"
    minutes, milliseconds = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    rest = f"{milliseconds / 1000:.3f}".rstrip("0").rstrip(".") + "s"
    if hours:
        return f"{hours}h{minutes}m{rest}"
    return f"{minutes}m{rest}" if minutes else rest


class Refusal(NamedTuple):
    """Why a request is refused.

    Attributes:
        name: one of `failures.FAILURES`.
        limit, used, requested: requests or tokens per minute.
        wait_seconds: until the request would pass; 0 where waiting does not help.
    """

    name: str
    limit: int
    used: int
    requested: int
    wait_seconds: float


class Standing(NamedTuple):
    """How much of each bucket is used, with this request where it passed."""

    requests_used: float
    tokens_used: float
    refusal: Refusal | None = None


def used_up(standing: Standing, settings: RateLimitsSettings, bucket: str) -> Standing:
    """Return a standing in which a limit is reached, as a failure on purpose says it is.

    Args:
        bucket: "requests" or "tokens"; empty: none is.
    """
    requests, tokens = _limits(settings)
    if bucket == "requests":
        return standing._replace(requests_used=float(requests))
    return standing._replace(tokens_used=float(tokens)) if bucket == "tokens" else standing


class Buckets:
    """One pair of buckets for each identity, a bounded number of them.

    A bucket is stored as the time at which it will be full, so nothing is computed between requests.
    """

    def __init__(self) -> None:
        self._full_at: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def clear(self) -> None:
        """Fill every bucket."""
        self._full_at.clear()

    def take(self, settings: RateLimitsSettings, identity: str, tokens: int, now: float) -> Standing:
        """Take one request and its tokens, or nothing where one of the buckets has too little.

        Args:
            now: seconds, on a clock that does not go back.
        """
        return self.note(settings, identity, self._used(settings, identity, now), tokens, now)

    def note(
        self, settings: RateLimitsSettings, identity: str, used: tuple[float, float], tokens: int, now: float
    ) -> Standing:
        """Take as `take` does, where so much of the buckets `used` was before."""
        enforced = (settings.requests_per_minute, settings.tokens_per_minute)
        refusal = _refusal(enforced, used, (1, tokens))
        if refusal is None:
            used = (used[0] + 1, used[1] + tokens)
            limits = _limits(settings)
            self._keep(identity, (now + used[0] * _MINUTE / limits[0], now + used[1] * _MINUTE / limits[1]))
        return Standing(used[0] if enforced[0] else 1.0, used[1] if enforced[1] else float(tokens), refusal)

    def look(self, settings: RateLimitsSettings, identity: str, now: float) -> Standing:
        """Return the standing without taking anything; of what is not limited a request is used."""
        requests, tokens = self._used(settings, identity, now)
        return Standing(
            requests if settings.requests_per_minute else 1.0, tokens if settings.tokens_per_minute else 0.0
        )

    def _used(self, settings: RateLimitsSettings, identity: str, now: float) -> tuple[float, float]:
        full_at = self._full_at.get(identity)
        if full_at is None:
            return 0.0, 0.0
        requests, tokens = _limits(settings)
        return (
            max(full_at[0] - now, 0.0) * requests / _MINUTE,
            max(full_at[1] - now, 0.0) * tokens / _MINUTE,
        )

    def _keep(self, identity: str, full_at: tuple[float, float]) -> None:
        self._full_at[identity] = full_at
        self._full_at.move_to_end(identity)
        if len(self._full_at) > _BUCKETS:
            self._full_at.popitem(last=False)


def _limits(settings: RateLimitsSettings) -> tuple[int, int]:
    return (
        settings.requests_per_minute or DEFAULT_REQUESTS_PER_MINUTE,
        settings.tokens_per_minute or DEFAULT_TOKENS_PER_MINUTE,
    )


def _refusal(enforced: tuple[int, int], used: tuple[float, float], wanted: tuple[int, int]) -> Refusal | None:
    for kind, limit, level, amount in zip(("requests", "tokens"), enforced, used, wanted, strict=True):
        if not limit:
            continue
        if amount > limit:
            return Refusal("request_too_large", limit, ceil(level), amount, 0.0)
        missing = level + amount - limit
        if missing > ROUNDING:
            return Refusal(
                f"rate_limit_{kind}", limit, ceil(level - ROUNDING), amount, missing * _MINUTE / limit
            )
    return None


@lru_cache(maxsize=_REMEMBERED_HEADERS)
def limit_headers(settings: RateLimitsSettings, requests_used: float, tokens_used: float) -> RenderedHeaders:
    """Return the six headers for buckets of which so much is used."""
    requests, tokens = _limits(settings)
    headers = [
        (b"x-ratelimit-limit-requests", b"%d" % requests),
        (b"x-ratelimit-limit-tokens", b"%d" % tokens),
        (b"x-ratelimit-remaining-requests", b"%d" % _remaining(requests, requests_used)),
        (b"x-ratelimit-remaining-tokens", b"%d" % _remaining(tokens, tokens_used)),
        (b"x-ratelimit-reset-requests", duration(requests_used * _MINUTE / requests).encode("ascii")),
        (b"x-ratelimit-reset-tokens", duration(tokens_used * _MINUTE / tokens).encode("ascii")),
    ]
    return RenderedHeaders(header_lines(headers))


def _remaining(limit: int, used: float) -> int:
    return max(0, int(limit - used + ROUNDING))


_LONGEST_KEY = 256  # characters of an API key; longer ones are stored as their hash


def account_of(per: str, request: Request) -> str:
    """Return the name of a request's account, of bounded length; empty: one account for all clients.

    Args:
        per: `rate_limits.per`: "api_key", "client_certificate" or "global".
    """
    if per == "global":
        return ""
    if per == "client_certificate":
        identity = request.connection.identity
        return identity.fingerprint_sha256 if identity is not None else ""
    key = request.credential or ""
    if len(key) <= _LONGEST_KEY:
        return key
    return sha256(key.encode("latin-1")).hexdigest()
