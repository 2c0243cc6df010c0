"""Failures: what each says, and when one comes."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.errors.envelope import error_object
from mockgpt.behavior.failure_rules import Attempts, drawn
from mockgpt.behavior.failures import FAILURES, error_of, failing, name_of
from mockgpt.behavior.rate_limits import Refusal
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import Config, ErrorsSettings, RateLimitsSettings, ResponsesSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Request

CLIENT = Connection("conn_1", "127.0.0.1:1", 0.0)


def rules(rate: float = 0, **errors: Any) -> Config:
    return Config(responses=ResponsesSettings(error_rate_percent=rate), errors=ErrorsSettings(**errors))


def request(body: bytes = b"{}", **headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    made = Request("req_1", "POST", "/v1/chat/completions", raw, CLIENT)
    made.body = body
    return made


def fates(settings: Config, count: int = 100, seed: int = 1) -> list[str | None]:
    attempts = Attempts()
    return [
        drawn(settings, SeededRandom(seed, "default", ordinal), 0, attempts, request(b"%d" % ordinal), "key")
        for ordinal in range(1, count + 1)
    ]


# What they say


@pytest.mark.parametrize("name", FAILURES)
def test_every_failure_is_an_envelope_without_gaps(name: str) -> None:
    error = error_of(name, Config(), "gpt-4o-mini", 12)
    assert 400 <= error.status <= 599
    assert "{" not in error.message
    assert list(error_object(error)["error"]) == ["message", "type", "param", "code"]
    assert FAILURES[name].client


def test_a_rate_limit_sentence_agrees_with_itself_and_its_headers() -> None:
    error = error_of("rate_limit_requests", Config(rate_limits=RateLimitsSettings(3)), "gpt-4o-mini")
    assert error.message == (
        "Rate limit reached for gpt-4o-mini in organization org-mockgpt on requests per min (RPM): "
        "Limit 3, Used 3, Requested 1. Please try again in 20s. "
        "Visit https://platform.openai.com/account/rate-limits to learn more."
    )
    assert (error.status, error.type, error.code) == (429, "requests", "rate_limit_exceeded")
    assert dict(error.headers) == {"retry-after": "20", "retry-after-ms": "20000"}


def test_a_limit_that_was_reached_tells_its_own_numbers() -> None:
    refusal = Refusal("rate_limit_tokens", 30_000, 29_937, 385, 0.644)
    error = error_of("rate_limit_tokens", rules(retry_after_ms=9), "gpt-4o", 385, refusal)
    assert "Limit 30000, Used 29937, Requested 385. Please try again in 644ms." in error.message
    assert dict(error.headers) == {"retry-after": "1", "retry-after-ms": "644"}


def test_the_settings_say_how_long_failures_ask_to_wait_and_whether_to_retry() -> None:
    error = error_of("server_error", rules(retry_after_ms=1_500, should_retry="false"), "m")
    assert dict(error.headers) == {"retry-after": "2", "retry-after-ms": "1500", "x-should-retry": "false"}
    assert not error_of("server_error", Config(), "m").headers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("server_error", "server_error"),
        ("429", "rate_limit_requests"),
        ("503", "service_unavailable"),
        ("500", "server_error"),
        ("401", "invalid_api_key"),
        ("418", "418"),
        ("599", "599"),
        ("399", None),
        ("600", None),
        ("0500", None),
        ("+500", None),
        ("٥٠٠", None),
        ("nix", None),
        ("", None),
    ],
)
def test_a_name_or_any_error_status_means_a_failure(text: str, name: str | None) -> None:
    assert name_of(text) == name


@pytest.mark.parametrize("status", range(400, 600))
def test_every_status_can_be_told(status: int) -> None:
    error = error_of(name_of(str(status)) or "", Config(), "m")
    assert error.status == status
    assert error.type == "server_error" or status < 500 or status == 503


def test_the_network_in_front_of_the_api_answers_with_html() -> None:
    suffered = failing("bad_gateway", Config(), "m")
    assert b"<title>502 Bad Gateway</title>" in suffered.page
    assert not failing("server_error", Config(), "m").page


def test_a_stream_may_fail_inside() -> None:
    settings = rules(after_chunks=5)
    assert failing("server_error", settings, "m", stream=True).after_chunks == 5
    assert failing("server_error", settings, "m", stream=False).after_chunks == 0
    reached = Refusal("rate_limit_requests", 1, 1, 1, 1.0)
    assert failing("rate_limit_requests", settings, "m", stream=True, refusal=reached).after_chunks == 0


# When they come


def test_so_many_percent_fail_as_the_mix_weighs_them() -> None:
    names = fates(rules(20, mix={"server_error": 3, "503": 1}), 4_000)
    assert sum(name is not None for name in names) == pytest.approx(800, rel=0.1)
    assert names.count("server_error") == pytest.approx(600, rel=0.15)
    assert set(names) == {None, "server_error", "503"}


def test_the_same_seed_brings_the_same_failures_in_any_order() -> None:
    settings = rules(30)
    attempts = Attempts()
    backwards = [
        drawn(settings, SeededRandom(1, "default", ordinal), 0, attempts, request(), "")
        for ordinal in range(100, 0, -1)
    ]
    assert fates(settings) == backwards[::-1]
    assert fates(settings) != fates(settings, seed=2)


def test_every_third_request_fails() -> None:
    names = fates(rules(every=3, mix={"server_error": 1}), 9)
    assert names == [None, None, "server_error"] * 3


def test_the_first_attempts_of_a_call_fail_as_its_client_counts_them() -> None:
    settings, attempts = rules(first_attempts=2, mix={"server_error": 1}), Attempts()
    told = [
        drawn(
            settings, SeededRandom(1, "x", 1), 0, attempts, request(x_stainless_retry_count=str(count)), "key"
        )
        for count in (0, 1, 2, 3)
    ]
    assert told == ["server_error", "server_error", None, None]


def test_without_a_count_the_same_request_of_the_same_client_is_the_next_attempt() -> None:
    settings, attempts = rules(first_attempts=2, mix={"server_error": 1}), Attempts()

    def attempt(body: bytes, identity: str = "a", **headers: str) -> bool:
        asked = request(body, **headers)
        return drawn(settings, SeededRandom(1, "x", 1), 0, attempts, asked, identity) is None

    assert [attempt(b"1"), attempt(b"2"), attempt(b"1"), attempt(b"1")] == [False, False, False, True]
    assert [attempt(b"1"), attempt(b"2", "b")] == [False, False], "a new call, another client"
    assert [attempt(b"x", idempotency_key="k"), attempt(b"y", idempotency_key="k")] == [False, False]
    assert attempt(b"z", idempotency_key="k")


@pytest.mark.parametrize("count", ["-1", "1.0", "", "x", "٢", "9" * 40])
def test_a_count_that_is_none_is_not_believed(count: str) -> None:
    assert not Attempts().among_first(0, request(x_stainless_retry_count="0"), "x", "")
    asked = Request("r", "POST", "/", [(b"x-stainless-retry-count", count.encode())], CLIENT)
    assert Attempts().among_first(1, asked, "x", "")


def test_attempts_take_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mockgpt.behavior.failure_rules._CALLS", 10)
    attempts = Attempts()
    for number in range(100):
        attempts.among_first(5, request(idempotency_key=str(number) * 10_000), "x", "")
    assert len(attempts._counts) == 10
    assert all(len(call) < 100 for call in attempts._counts)


@pytest.mark.parametrize(
    ("elapsed_ms", "fails"), [(0, False), (999, False), (1_000, True), (2_999, True), (3_000, False)]
)
def test_failures_keep_to_their_window(elapsed_ms: float, fails: bool) -> None:
    settings = rules(100, from_ms=1_000, for_ms=2_000)
    fate = drawn(settings, SeededRandom(1, "x", 1), elapsed_ms, Attempts(), request(), "")
    assert (fate is not None) == fails


def test_a_window_without_an_end_has_none() -> None:
    assert drawn(rules(100, from_ms=5), SeededRandom(1, "x", 1), 1e9, Attempts(), request(), "")
