"""Token buckets on a clock set by hand: exactly the configured number passes, and the headers show it."""

from __future__ import annotations

import pytest

from mockgpt.behavior import rate_limits
from mockgpt.behavior.rate_limits import Buckets, duration, limit_headers
from mockgpt.config import RateLimitsSettings

MINUTE = 60.0


def headers(settings: RateLimitsSettings, *used: float) -> dict[str, str]:
    return {
        name.decode().removeprefix("x-ratelimit-"): value.decode()
        for name, value in limit_headers(settings, *used)
    }


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0s"),
        (0.006, "6ms"),
        (0.12, "120ms"),
        (1, "1s"),
        (8.64, "8.64s"),
        (360, "6m0s"),
        (692.334, "11m32.334s"),
        (86_116.126, "23h55m16.126s"),
    ],
)
def test_durations_are_written_as_captured(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("limit", "reset"), [(10_000, "6ms"), (500, "120ms"), (3, "20s")], ids=["tier 3", "tier 1", "free"]
)
def test_one_request_is_given_back_after_its_share_of_a_minute(limit: int, reset: str) -> None:
    shown = headers(RateLimitsSettings(requests_per_minute=limit), 1, 0)
    assert shown["remaining-requests"] == str(limit - 1)
    assert shown["reset-requests"] == reset


@pytest.mark.parametrize("limit", [1, 3, 7, 60, 500])
@pytest.mark.parametrize("looks_per_second", [2, 20])
def test_a_minutes_worth_passes_at_once_and_then_exactly_so_many_in_every_minute(
    limit: int, looks_per_second: int
) -> None:
    settings = RateLimitsSettings(requests_per_minute=limit)
    buckets = Buckets()
    burst = sum(buckets.take(settings, "key", 1, 0.0).refusal is None for _ in range(2 * limit))
    assert burst == limit
    for minute in range(3):
        passed = 0
        for look in range(1, 60 * looks_per_second + 1):
            now = minute * MINUTE + look / looks_per_second
            while buckets.take(settings, "key", 1, now).refusal is None:
                passed += 1
        assert passed == limit


def test_exactly_the_configured_tokens_pass() -> None:
    settings = RateLimitsSettings(tokens_per_minute=1_000)
    buckets = Buckets()
    taken = 0
    for tenth in range(601):
        while buckets.take(settings, "", 40, tenth / 10).refusal is None:
            taken += 40
    assert taken == 1_000 + 1_000


def test_the_headers_agree_with_what_passed() -> None:
    settings = RateLimitsSettings(requests_per_minute=20, tokens_per_minute=1_000)
    buckets = Buckets()
    for count in range(1, 11):
        standing = buckets.take(settings, "", 100, 0.0)
        shown = headers(settings, *standing[:2])
        assert shown["remaining-requests"] == str(20 - count)
        assert shown["remaining-tokens"] == str(1_000 - 100 * count)
        assert shown["reset-requests"] == duration(count * 3)
        assert shown["reset-tokens"] == duration(count * 6)
    refused = buckets.take(settings, "", 100, 0.0)
    assert refused.refusal is not None
    assert headers(settings, *refused[:2])["remaining-tokens"] == "0"
    assert headers(settings, *buckets.look(settings, "", MINUTE)[:2])["remaining-requests"] == "20"


def test_a_refusal_says_how_long_to_wait_and_waiting_helps() -> None:
    settings = RateLimitsSettings(requests_per_minute=3)
    buckets = Buckets()
    for _ in range(3):
        assert buckets.take(settings, "", 1, 100.0).refusal is None
    refusal = buckets.take(settings, "", 1, 100.0).refusal
    assert refusal is not None
    assert refusal == ("rate_limit_requests", 3, 3, 1, 20.0)
    assert buckets.take(settings, "", 1, 119.999).refusal is not None
    assert buckets.take(settings, "", 1, 120.0).refusal is None


def test_what_is_refused_takes_nothing() -> None:
    settings = RateLimitsSettings(requests_per_minute=2, tokens_per_minute=100)
    buckets = Buckets()
    assert buckets.take(settings, "", 90, 0).refusal is None
    for _ in range(5):
        refusal = buckets.take(settings, "", 90, 0).refusal
        assert refusal is not None
        assert refusal.name == "rate_limit_tokens"
    assert buckets.take(settings, "", 10, 0).refusal is None


def test_more_than_a_whole_minute_holds_never_passes() -> None:
    refusal = Buckets().take(RateLimitsSettings(tokens_per_minute=100), "", 101, 0).refusal
    assert refusal is not None
    assert (refusal.name, refusal.limit, refusal.requested) == ("request_too_large", 100, 101)


def test_every_identity_has_its_own_bucket() -> None:
    settings = RateLimitsSettings(requests_per_minute=1)
    buckets = Buckets()
    assert buckets.take(settings, "a", 1, 0).refusal is None
    assert buckets.take(settings, "a", 1, 0).refusal is not None
    assert buckets.take(settings, "b", 1, 0).refusal is None
    buckets.clear()
    assert buckets.take(settings, "a", 1, 0).refusal is None


def test_invented_identities_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_limits, "_BUCKETS", 100)
    buckets = Buckets()
    for number in range(1_000):
        buckets.take(RateLimitsSettings(requests_per_minute=1), str(number), 1, 0)
    assert len(buckets._full_at) == 100


def test_what_is_not_enforced_shows_a_new_accounts_limits() -> None:
    shown = headers(RateLimitsSettings(), 1, 8)
    assert shown == {
        "limit-requests": "10000",
        "limit-tokens": "200000",
        "remaining-requests": "9999",
        "remaining-tokens": "199992",
        "reset-requests": "6ms",
        "reset-tokens": "2ms",
    }
