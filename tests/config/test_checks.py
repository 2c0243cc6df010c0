"""The checks of single values; each refusal names the key path."""

from __future__ import annotations

from typing import Any

import pytest
from settings_sources import load, refusal

from mockgpt.config import Distribution


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", Distribution()),
        ("5", Distribution("constant", 5)),
        ("{ distribution = 'constant', mean = 5 }", Distribution("constant", 5)),
        (
            "{ distribution = 'normal', mean = 5, stddev = 2, min = 1, max = 9 }",
            Distribution("normal", 5, 2, 1, 9),
        ),
        ("{ distribution = 'lognormal', mean = 5 }", Distribution("lognormal", 5)),
        ("{ distribution = 'uniform', min = 1, max = 2.5 }", Distribution("uniform", min=1, max=2.5)),
    ],
)
def test_a_latency_is_a_number_or_a_distribution(write: Any, value: str, expected: Distribution) -> None:
    assert load(write(f"[latency]\nper_prompt_token_ms = {value}")).latency.per_prompt_token_ms == expected


@pytest.mark.parametrize(
    "value",
    [
        "-1",
        "true",
        "'5'",
        "nan",
        "[]",
        "{}",
        "{ mean = 5 }",
        "{ distribution = 'poisson', mean = 5 }",
        "{ distribution = 5 }",
        "{ distribution = 'normal' }",
        "{ distribution = 'normal', mean = inf }",
        "{ distribution = 'normal', mean = true }",
        "{ distribution = 'normal', mean = 5, min = 9, max = 1 }",
        "{ distribution = 'normal', mean = 5, median = 1 }",
        "{ distribution = 'lognormal', mean = 0 }",
        "{ distribution = 'uniform', min = 1 }",
        "{ distribution = 'uniform', min = 1, max = 2, mean = 1 }",
        "{ distribution = 'constant', mean = 1, max = 2 }",
    ],
)
def test_a_latency_that_cannot_be_drawn_is_refused(write: Any, value: str) -> None:
    line = refusal(write(f"[scenarios.x.latency]\nper_prompt_token_ms = {value}"))
    assert line.startswith("scenarios.x.latency.per_prompt_token_ms: ")


@pytest.mark.parametrize(
    "value", ["{}", "5", "{ a = -1 }", "{ a = 0 }", "{ a = true }", "{ a = nan }", "{ 'a b' = 1 }", "[1]"]
)
def test_weights_that_cannot_be_drawn_from_are_refused(write: Any, value: str) -> None:
    assert refusal(write(f"[faults]\nmix = {value}")).startswith("faults.mix: ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[errors.mix]\nnix = 1", "errors.mix: "),
        ("[errors.mix]\n399 = 1", "errors.mix: "),
        ("[errors.mix]\n600 = 1", "errors.mix: "),
        ("[errors.mix]\nserver_error = -1", "errors.mix: expected server_error to have a weight of 0"),
        ("[errors]\nfirst_attempts = -1", "errors.first_attempts: -1 is not allowed"),
        ("[errors]\nshould_retry = true", "errors.should_retry: true is not allowed, expected one of"),
        ("[faults.mix]\nnix = 1", "faults.mix: "),
        ("[faults.amounts]\nnix = 1", "faults.amounts: "),
        ("[faults.amounts]\nmissing_done = 1", "faults.amounts: "),
        ("[faults.amounts]\nslow_drip = 1", "faults.amounts: "),
        ("[faults.amounts]\nslow_drip = true", "faults.amounts: "),
        ("[faults]\namounts = 5", "faults.amounts: 5 is not allowed"),
        ("[faults]\npercent = 101", "faults.percent: 101 is not allowed"),
        ("[rate_limits]\nper = 'nix'", "rate_limits.per: "),
        ("[scenarios.x.server]\nport = 1", "scenarios.x.server.port: not in a scenario"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_key(write: Any, text: str, expected: str) -> None:
    assert refusal(write(text)).startswith(expected)


def test_a_status_is_a_failure_too(write: Any) -> None:
    assert load(write("[errors.mix]\n418 = 1\nserver_error = 2")).errors.mix == {"418": 1, "server_error": 2}


def test_numbers_of_faults_are_taken(write: Any) -> None:
    assert load(write("[faults.amounts]\nslow_drip = 500")).faults.amounts == {"slow_drip": 500}


def test_a_refused_secret_is_not_repeated() -> None:
    line = refusal(sets=["tls.key_password=hunter2\x07", "server.port=1"])
    assert "hunter2" not in line


@pytest.mark.parametrize(
    "url",
    [
        "redis://localhost",
        "redis://user:pa%40ss@10.0.0.1:6379/3",
        "rediss://[::1]:6380/0?ssl_cert_reqs=none",
        "unix:///run/redis.sock?db=2",
    ],
)
def test_a_store_is_named_by_the_url_of_a_redis(write: Any, url: str) -> None:
    assert load(write(f"[state]\nurl = '{url}'")).state.url == url


@pytest.mark.parametrize(
    "url", ["http://localhost", "localhost:6379", "redis://a:port", "redis://a/one", "redis://a b"]
)
def test_another_url_is_refused_and_not_repeated(write: Any, url: str) -> None:
    said = refusal(write(f"[state]\nurl = '{url}'"))
    assert said.startswith("state.url: the value is not allowed, expected redis://:PASSWORD@HOST:PORT/0, ")
    assert url not in said
