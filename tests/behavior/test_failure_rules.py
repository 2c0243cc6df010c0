"""When a request fails: by window, attempt, number and rate, the same for the same seed."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.behavior.failure_rules import Attempts, drawn_failure
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import Config, ErrorsSettings, ResponsesSettings
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


def failures_of(settings: Config, count: int = 100, seed: int = 1) -> list[str | None]:
    attempts = Attempts()
    return [
        drawn_failure(
            settings, SeededRandom(seed, "default", ordinal), 0, attempts, request(b"%d" % ordinal), "key"
        )
        for ordinal in range(1, count + 1)
    ]


def test_the_configured_percent_fails_by_the_weights_of_the_mix() -> None:
    names = failures_of(rules(20, mix={"server_error": 3, "503": 1}), 4_000)
    assert sum(name is not None for name in names) == pytest.approx(800, rel=0.1)
    assert names.count("server_error") == pytest.approx(600, rel=0.15)
    assert set(names) == {None, "server_error", "503"}


def test_the_same_seed_brings_the_same_failures_in_any_order() -> None:
    settings = rules(30)
    attempts = Attempts()
    backwards = [
        drawn_failure(settings, SeededRandom(1, "default", ordinal), 0, attempts, request(), "")
        for ordinal in range(100, 0, -1)
    ]
    assert failures_of(settings) == backwards[::-1]
    assert failures_of(settings) != failures_of(settings, seed=2)


def test_every_third_request_fails() -> None:
    names = failures_of(rules(every=3, mix={"server_error": 1}), 9)
    assert names == [None, None, "server_error"] * 3


def test_the_first_attempts_of_a_call_fail_as_its_client_counts_them() -> None:
    settings, attempts = rules(first_attempts=2, mix={"server_error": 1}), Attempts()
    names = [
        drawn_failure(
            settings, SeededRandom(1, "x", 1), 0, attempts, request(x_stainless_retry_count=str(count)), "key"
        )
        for count in (0, 1, 2, 3)
    ]
    assert names == ["server_error", "server_error", None, None]


def test_without_a_count_the_same_request_of_the_same_client_is_the_next_attempt() -> None:
    settings, attempts = rules(first_attempts=2, mix={"server_error": 1}), Attempts()

    def attempt(body: bytes, identity: str = "a", **headers: str) -> bool:
        asked = request(body, **headers)
        return drawn_failure(settings, SeededRandom(1, "x", 1), 0, attempts, asked, identity) is None

    assert [attempt(b"1"), attempt(b"2"), attempt(b"1"), attempt(b"1")] == [False, False, False, True]
    assert [attempt(b"1"), attempt(b"2", "b")] == [False, False], "a new call, another client"
    assert [attempt(b"x", idempotency_key="k"), attempt(b"y", idempotency_key="k")] == [False, False]
    assert attempt(b"z", idempotency_key="k")


@pytest.mark.parametrize("count", ["-1", "1.0", "", "x", "٢", "9" * 40])
def test_a_retry_count_that_is_not_a_number_is_ignored(count: str) -> None:
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
    name = drawn_failure(settings, SeededRandom(1, "x", 1), elapsed_ms, Attempts(), request(), "")
    assert (name is not None) == fails


def test_a_window_without_an_end_has_none() -> None:
    assert drawn_failure(rules(100, from_ms=5), SeededRandom(1, "x", 1), 1e9, Attempts(), request(), "")
