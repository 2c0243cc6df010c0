"""The order of what happens to a request on purpose; what is random depends only on seed and ordinal."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.behavior.decision import Behavior, Decision, Plan
from mockgpt.behavior.request_overrides import RequestOverrides
from mockgpt.config import (
    Config,
    Distribution,
    ErrorsSettings,
    FaultsSettings,
    LatencySettings,
    RateLimitsSettings,
    ResponsesSettings,
    Scenario,
)
from mockgpt.errors import APIError
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange, Fault, Request

CONNECTION = Connection("conn_1", "127.0.0.1:1", 0.0)
PLAIN = Scenario("default", "Default", {})


def exchange(*, stream: bool = False, tokens: int = 10, number: int = 1) -> Exchange:
    CONNECTION.requests = number
    made = Exchange(Request("req_1", "POST", "/v1/chat/completions", [], CONNECTION), "default")
    made.model, made.stream, made.prompt_tokens = "gpt-4o-mini", stream, tokens
    return made


def plan_of(behavior: Behavior, limited: bool = True, **overrides: Any) -> Plan:
    return behavior.plan(PLAIN, 1, RequestOverrides(**overrides), limited)


def decide(config: Config, behavior: Behavior | None = None, **order: Any) -> Decision:
    behavior = behavior or Behavior(lambda: 0.0)
    asked = exchange(stream=order.pop("stream", False), number=order.pop("number", 1))
    settled = order.pop("settled", False)
    limited = order.pop("limited", True)
    return behavior.decide(config, plan_of(behavior, limited, **order), asked, lambda: 1, settled=settled)


EVERYTHING = Config(
    responses=ResponsesSettings(error_rate_percent=100),
    errors=ErrorsSettings({"server_error": 1}),
    faults=FaultsSettings(100, {"reset_mid_stream": 1}),
)


def name_of(decision: Decision) -> str | None:
    return decision.failing.name if decision.failing else None


def test_nothing_is_decided_where_nothing_is_configured() -> None:
    decision = decide(Config())
    assert decision.pace == (0.1, 0.1, 0.0)
    assert len(list(decision.limits)) == 6
    assert (decision.failing, decision.fault) == (None, None)


def test_a_failure_comes_before_a_fault() -> None:
    decision = decide(EVERYTHING)
    assert name_of(decision) == "server_error"
    assert decision.fault is None


def test_a_status_that_is_drawn_is_the_failure_of_that_status() -> None:
    every = ErrorsSettings(every=1, mix={"429": 1})
    failing = decide(Config(errors=every)).failing
    assert failing is not None
    assert (failing.name, failing.error.code) == ("rate_limit_requests", "rate_limit_exceeded")
    page = decide(Config(errors=every._replace(mix={"502": 1}))).failing
    assert page is not None
    assert b"502 Bad Gateway" in page.page


def test_a_limit_comes_before_a_failure() -> None:
    config = EVERYTHING._replace(rate_limits=RateLimitsSettings(1))
    behavior = Behavior(lambda: 0.0)
    assert name_of(decide(config, behavior)) == "server_error"
    assert name_of(decide(config, behavior)) == "rate_limit_requests"


def test_what_a_request_asks_for_comes_before_limits_and_takes_nothing_of_them() -> None:
    config = EVERYTHING._replace(rate_limits=RateLimitsSettings(1))
    behavior = Behavior(lambda: 0.0)
    for _ in range(3):
        assert name_of(decide(config, behavior, error="418")) == "418"
        assert decide(config, behavior, fault=Fault("slow_drip", 10)).fault == ("slow_drip", 10)
    assert name_of(decide(config, behavior)) == "server_error"


def test_a_request_may_ask_for_a_failure_with_a_fault() -> None:
    decision = decide(Config(), error="500", fault=Fault("truncate_body", 5), stream=True)
    assert name_of(decision) == "500"
    assert decision.fault == Fault("truncate_body", 5)


def test_a_scripted_answer_is_left_alone_by_limits_and_draws() -> None:
    config = EVERYTHING._replace(rate_limits=RateLimitsSettings(1))
    behavior = Behavior(lambda: 0.0)
    for _ in range(3):
        decision = decide(config, behavior, settled=True)
        assert (decision.failing, decision.fault) == (None, None)


def test_what_no_model_answers_is_neither_delayed_nor_limited_nor_broken_unless_it_asks() -> None:
    decision = decide(EVERYTHING, limited=False)
    assert decision == ((0.0, 0.0, 0.0), [], None, None)
    asked = decide(EVERYTHING, limited=False, error="503", delay_ms=20)
    assert (name_of(asked), asked.pace.head) == ("503", 0.02)


@pytest.mark.parametrize(
    ("fault", "stream", "error"),
    [("missing_done", False, None), ("invalid_json", True, None), ("missing_done", True, "500")],
)
def test_a_fault_that_cannot_happen_to_the_answer_is_refused(
    fault: str, stream: bool, error: str | None
) -> None:
    with pytest.raises(APIError, match=f"{fault} happens to") as caught:
        decide(Config(), fault=Fault(fault), stream=stream, error=error)
    assert caught.value.status == 400


def test_a_connection_closes_after_its_nth_answer_only() -> None:
    decided = [decide(Config(), fault=Fault("close_after_n", 3), number=n).fault for n in (1, 2, 3, 4)]
    assert decided == [None, None, Fault("close_after_n", 3), Fault("close_after_n", 3)]


def test_a_refused_request_is_told_the_limits_as_they_stand() -> None:
    now = [0.0]
    behavior = Behavior(lambda: now[0])
    config = Config(rate_limits=RateLimitsSettings(4))
    decide(config, behavior)
    assert (
        dict(behavior.headers_before(config, exchange().request))[b"x-ratelimit-remaining-requests"] == b"3"
    )
    now[0] = 60.0
    assert (
        dict(behavior.headers_before(config, exchange().request))[b"x-ratelimit-remaining-requests"] == b"4"
    )
    assert (
        dict(behavior.limit_headers(Config().rate_limits, 1, 0))[b"x-ratelimit-remaining-requests"] == b"9999"
    )


def test_one_simulated_minute_lets_exactly_what_is_configured_through() -> None:
    now = [0.0]
    behavior = Behavior(lambda: now[0])
    config = Config(rate_limits=RateLimitsSettings(30, 100_000))
    for _ in range(30):
        assert decide(config, behavior).failing is None
    passed = 0
    for quarter in range(1, 241):
        now[0] = quarter / 4
        decision = decide(config, behavior)
        passed += decision.failing is None
        remaining = int(dict(decision.limits)[b"x-ratelimit-remaining-requests"])
        assert remaining == 0
        if decision.failing is not None:
            wait = float(dict(decision.failing.error.headers)["retry-after-ms"]) / 1000
            assert 0 < wait <= 2.0
    assert passed == 30


DRAWN = Config(
    responses=ResponsesSettings(error_rate_percent=20),
    latency=LatencySettings(
        Distribution("lognormal", 300, 100),
        Distribution("normal", 20, 5),
        Distribution("uniform", 0, 0, 0, 1),
    ),
    faults=FaultsSettings(30, {"reset_mid_stream": 1, "missing_done": 1, "truncate_body": 1}),
)


def outcome_of(decision: Decision) -> tuple[Any, ...]:
    pace = decision.pace
    return name_of(decision), decision.fault, pace.first, pace.at(50)


def test_the_same_seed_brings_the_same_sequence_whatever_finishes_first() -> None:
    def run(order: Any) -> list[tuple[Any, ...]]:
        behavior = Behavior(lambda: 0.0)
        plans = [plan_of(behavior) for _ in range(200)]  # as they arrive
        decided = {
            i: outcome_of(behavior.decide(DRAWN, plans[i], exchange(stream=True), lambda: 1)) for i in order
        }
        return [decided[i] for i in range(200)]

    forwards = run(range(200))
    assert run(reversed(range(200))) == forwards
    assert len({outcome[:2] for outcome in forwards}) > 4, "there is something to compare"
    assert len({outcome[2] for outcome in forwards}) == 200


def test_switching_faults_on_leaves_failures_and_latencies_as_they_were() -> None:
    without = DRAWN._replace(faults=FaultsSettings())
    decided = [
        [outcome_of(decide(config, b, stream=True)) for _ in range(50)]
        for config in (DRAWN, without)
        for b in [Behavior(lambda: 0.0)]
    ]
    assert [(name, *pace) for name, _, *pace in decided[0]] == [
        (name, *pace) for name, _, *pace in decided[1]
    ]


def test_a_seed_of_the_requests_own_takes_the_servers_place() -> None:
    behavior = Behavior(lambda: 0.0)
    assert plan_of(behavior, seed=9).random.seed == 9
    assert plan_of(behavior).random.seed == 1


def test_reset_fills_the_buckets_and_begins_anew() -> None:
    config = Config(rate_limits=RateLimitsSettings(1))
    behavior = Behavior(lambda: 0.0)
    decide(config, behavior)
    assert name_of(decide(config, behavior)) == "rate_limit_requests"
    behavior.reset()
    assert plan_of(behavior).random.ordinal == 1
    assert name_of(decide(config, behavior)) is None


def test_an_early_fault_is_what_was_asked_for_or_drawn_and_nothing_else() -> None:
    behavior = Behavior(lambda: 0.0)
    early = Fault("early_response")
    assert behavior.early_fault(Config(), plan_of(behavior, fault=early)) == early
    assert behavior.early_fault(EVERYTHING, plan_of(behavior)) is None
    assert behavior.early_fault(EVERYTHING, plan_of(behavior, fault=Fault("slow_drip", 10))) is None
    always = Config(faults=FaultsSettings(100, {"early_response": 1}))
    assert behavior.early_fault(always, plan_of(behavior)) == early
    assert behavior.early_fault(always, plan_of(behavior, error="500")) is None


def remaining(decision: Decision) -> tuple[int, int]:
    shown = dict(decision.limits)
    return (
        int(shown[b"x-ratelimit-remaining-requests"]),
        int(shown[b"x-ratelimit-remaining-tokens"]),
    )


@pytest.mark.parametrize(
    ("error", "left"),
    [
        ("rate_limit_requests", (0, 199_990)),
        ("rate_limit_tokens", (9_999, 0)),
        ("request_too_large", (9_999, 199_990)),
        ("insufficient_quota", (9_999, 199_990)),
        ("server_error", (9_999, 199_990)),
    ],
)
def test_the_headers_of_a_failure_agree_with_the_limit_that_it_says_is_reached(
    error: str, left: tuple[int, int]
) -> None:
    decision = decide(Config(), error=error)
    assert remaining(decision) == left
    if left[0] == 0:
        assert dict(decision.limits)[b"x-ratelimit-reset-requests"] == b"1m0s"


def test_a_stream_that_fails_midway_has_begun_before_the_limit_is_reached() -> None:
    decision = decide(Config(), error="rate_limit_requests", after_events=2, stream=True)
    assert remaining(decision) == (9_999, 199_990)


def test_what_takes_nothing_of_the_limits_says_what_is_left_of_them() -> None:
    config = Config(rate_limits=RateLimitsSettings(5))
    behavior = Behavior(lambda: 0.0)
    for _ in range(3):
        decide(config, behavior)
    for asked in ({"error": "500"}, {"settled": True}, {"fault": Fault("slow_drip", 10)}):
        assert remaining(decide(config, behavior, **asked)) == (2, 200_000)
    assert remaining(decide(config, behavior)) == (1, 199_990)
