"""The `x-ratelimit-*` headers, and how OpenAI writes durations in them."""

from __future__ import annotations

from mockgpt.config import RateLimitsSettings
from mockgpt.wire.messages import RawHeaders

_MINUTE = 60.0
# What a new account of the real service shows where nothing is enforced here.
DEFAULT_REQUESTS_PER_MINUTE = 10_000
DEFAULT_TOKENS_PER_MINUTE = 200_000


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


def limit_headers(settings: RateLimitsSettings, requests_used: float, tokens_used: float) -> RawHeaders:
    """Return the six headers for a bucket of which so much is used.

    The reset is the time until the bucket is full again: used * 60 s / limit.
    """
    requests = settings.requests_per_minute or DEFAULT_REQUESTS_PER_MINUTE
    tokens = settings.tokens_per_minute or DEFAULT_TOKENS_PER_MINUTE
    return [
        (b"x-ratelimit-limit-requests", b"%d" % requests),
        (b"x-ratelimit-limit-tokens", b"%d" % tokens),
        (b"x-ratelimit-remaining-requests", b"%d" % max(0, requests - requests_used)),
        (b"x-ratelimit-remaining-tokens", b"%d" % max(0, tokens - tokens_used)),
        (b"x-ratelimit-reset-requests", duration(requests_used * _MINUTE / requests).encode("ascii")),
        (b"x-ratelimit-reset-tokens", duration(tokens_used * _MINUTE / tokens).encode("ascii")),
    ]
