"""Random draws: the same for the same seed, scenario, number and purpose, and for nothing else."""

from __future__ import annotations

import pytest

from mockgpt.behavior.seeded_random import SeededRandom

FIRST = SeededRandom(1, "default", 1)


def test_a_source_gives_the_same_numbers_each_time_it_is_made() -> None:
    assert FIRST.of("latency").random() == FIRST.of("latency").random()


@pytest.mark.parametrize(
    "other", [FIRST._replace(seed=2), FIRST._replace(scenario="slow"), FIRST._replace(ordinal=2)]
)
def test_another_seed_scenario_or_number_draws_something_else(other: SeededRandom) -> None:
    assert FIRST.of("latency").random() != other.of("latency").random()


def test_each_purpose_has_a_source_of_its_own() -> None:
    assert FIRST.of("latency").random() != FIRST.of("fault").random()


def test_a_percentage_happens_to_its_share_of_the_requests() -> None:
    draws = [FIRST._replace(ordinal=number) for number in range(1, 2_001)]
    assert sum(draw.happens(30, "failure") for draw in draws) == pytest.approx(600, rel=0.1)
    assert not any(draw.happens(0, "failure") for draw in draws)
    assert all(draw.happens(100, "failure") for draw in draws)


def test_names_are_picked_by_their_weight() -> None:
    draws = [FIRST._replace(ordinal=number) for number in range(1, 2_001)]
    names = [draw.pick({"often": 3, "rarely": 1, "never": 0}, "fault") for draw in draws]
    assert names.count("often") == pytest.approx(1_500, rel=0.1)
    assert "never" not in names
    assert FIRST.pick({"only": 1}, "fault") == "only"
