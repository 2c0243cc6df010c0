"""The table of failures: what each answers, and which names and statuses mean one."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.errors.envelope import error_object
from mockgpt.behavior.failures import FAILURES, error_of, failing, name_of
from mockgpt.behavior.rate_limits import Refusal
from mockgpt.config import Config, ErrorsSettings, RateLimitsSettings
from mockgpt.errors import APIError


def rules(**errors: Any) -> Config:
    return Config(errors=ErrorsSettings(**errors))


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


def test_a_limit_that_was_reached_gives_its_own_numbers() -> None:
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
def test_every_status_has_an_error(status: int) -> None:
    error = error_of(name_of(str(status)) or "", Config(), "m")
    assert error.status == status
    assert error.type == "server_error" or status < 500 or status == 503


def test_a_status_has_the_sentence_of_its_failure() -> None:
    assert error_of("503", Config(), "m").code == "server_is_overloaded"
    assert error_of("404", Config(), "m").code == "model_not_found"
    assert error_of("418", Config(), "m").message == "I'm a Teapot."


def test_the_network_in_front_of_the_api_answers_with_html() -> None:
    failure = failing("bad_gateway", Config(), "m")
    assert b"<title>502 Bad Gateway</title>" in failure.page
    assert not failing("server_error", Config(), "m").page


def test_a_stream_may_fail_inside() -> None:
    settings = rules()
    assert failing("server_error", settings, "m", after_events=5).after_chunks == 5
    assert failing("server_error", settings, "m", after_events=0).after_chunks == 0
    assert failing("server_error", settings, "m").after_chunks is None
    spelled_out = failing(APIError(418, "short"), settings, "m", after_events=2)
    assert (spelled_out.name, spelled_out.after_chunks) == ("418", 2)
