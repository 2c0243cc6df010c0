"""The pace of answers: constant without a draw, drawn with the right mean and deviation, clamped."""

from __future__ import annotations

import sys
from itertools import islice
from random import Random
from statistics import fmean, pstdev
from typing import Any

import pytest

from mockgpt.behavior.latency import DrawnPace, Pace, draws, pace_of
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import Config, Distribution, LatencySettings, ResponsesSettings

SOURCE = SeededRandom(7, "default", 1)
DRAWS = 10_000


def settings(delay_ms: int = 0, **latency: Any) -> Config:
    return Config(responses=ResponsesSettings(default_delay_ms=delay_ms), latency=LatencySettings(**latency))


def constant(milliseconds: float) -> Distribution:
    return Distribution("constant", milliseconds)


def test_token_k_is_due_k_gaps_after_the_first() -> None:
    pace = pace_of(
        settings(100, time_to_first_token_ms=constant(300), inter_token_latency_ms=constant(20)), 9, SOURCE
    )
    assert (pace.head, pace.first) == (0.1, 0.4)
    assert pace.at(5) == pytest.approx(0.5)


def test_prefill_takes_its_time_for_every_prompt_token() -> None:
    assert pace_of(settings(per_prompt_token_ms=constant(2)), 500, SOURCE).first == pytest.approx(1)


def test_a_plain_answer_comes_when_its_stream_would_have_ended() -> None:
    pace = pace_of(settings(10, inter_token_latency_ms=constant(5)), 0, SOURCE)
    assert pace.end(11) == pytest.approx(pace.at(10)) == pytest.approx(0.06)
    assert pace.end(1) == pace.end(0) == pace.first


def test_a_delay_of_the_requests_own_takes_the_place_of_the_default() -> None:
    pace = pace_of(settings(5_000, time_to_first_token_ms=constant(10)), 0, SOURCE, delay_ms=0)
    assert (pace.head, pace.first) == (0, 0.01)


@pytest.mark.parametrize(("running", "times"), [(0, 1), (25, 1.5), (50, 2), (100, 3), (1_000, 3)])
@pytest.mark.parametrize("kind", ["constant", "uniform"])
def test_latencies_grow_with_the_load(running: int, times: float, kind: str) -> None:
    def of(mean: float) -> Distribution:
        return Distribution("constant", mean) if kind == "constant" else Distribution(kind, 0, 0, mean, mean)

    loaded = settings(
        100,
        time_to_first_token_ms=of(300),
        inter_token_latency_ms=of(20),
        per_prompt_token_ms=of(1),
        load_factor=3,
        load_answers=100,
    )
    pace = pace_of(loaded, 100, SOURCE, running=running)
    assert pace.head == 0.1, "which is no latency of the model"
    assert pace.first == pytest.approx(0.1 + 0.4 * times)
    assert pace.at(10) == pytest.approx(pace.first + 0.2 * times)


def test_what_is_constant_needs_no_luck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "random", None)
    assert isinstance(pace_of(settings(100, inter_token_latency_ms=constant(20)), 9, SOURCE), Pace)


@pytest.mark.parametrize(
    "distribution",
    [
        Distribution("normal", 100, 20),
        Distribution("lognormal", 40, 15),
        Distribution("lognormal", 220, 110),
        Distribution("uniform", min=10, max=50),
    ],
    ids=str,
)
def test_ten_thousand_draws_have_the_configured_mean_and_deviation(distribution: Distribution) -> None:
    mean, deviation = distribution.mean, distribution.stddev
    if distribution.distribution == "uniform":
        mean = (distribution.min + distribution.max) / 2
        deviation = (distribution.max - distribution.min) / 12**0.5
    drawn = list(islice(draws(distribution, Random(1)), DRAWS))
    assert fmean(drawn) == pytest.approx(mean, rel=0.02)
    assert pstdev(drawn) == pytest.approx(deviation, rel=0.02)


@pytest.mark.parametrize("name", ["normal", "lognormal"])
def test_draws_stay_within_their_bounds(name: str) -> None:
    drawn = list(islice(draws(Distribution(name, 50, 40, 30, 70), Random(1)), DRAWS))
    assert (min(drawn), max(drawn)) == (30, 70)


def test_a_normal_draw_is_never_negative() -> None:
    assert min(islice(draws(Distribution("normal", 1, 50), Random(1)), DRAWS)) == 0


def test_drawn_gaps_have_the_configured_mean_and_the_same_times_in_any_order() -> None:
    chosen = settings(
        50,
        time_to_first_token_ms=Distribution("normal", 200, 20),
        inter_token_latency_ms=Distribution("lognormal", 20, 10),
    )
    forwards, backwards = pace_of(chosen, 0, SOURCE), pace_of(chosen, 0, SOURCE)
    assert isinstance(forwards, DrawnPace)
    times = [forwards.at(token) for token in range(2_000)]
    assert times == sorted(times)
    assert times[-1] - times[0] == pytest.approx(2_000 * 0.020, rel=0.05)
    assert [backwards.at(token) for token in reversed(range(2_000))] == times[::-1]


def test_the_luck_of_a_request_is_its_own() -> None:
    chosen = settings(time_to_first_token_ms=Distribution("normal", 200, 20))
    again = [pace_of(chosen, 0, SeededRandom(7, "default", ordinal)).first for ordinal in (1, 2, 1)]
    assert again[0] == again[2] != again[1]
    assert pace_of(chosen, 0, SeededRandom(8, "default", 1)).first != again[0]
    assert pace_of(chosen, 0, SeededRandom(7, "other", 1)).first != again[0]
