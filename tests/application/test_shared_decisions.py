"""What replicas decide together of a request: expectations, limits, attempts, places in a scenario."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest
from replicas import EXPECTED, QUIET, AwayStore, Replica, run, said, settled

from mockgpt.config import Config, ErrorsSettings, RateLimitsSettings
from mockgpt.shared_state.memory_store import MemoryStore


def test_an_expectation_answers_as_often_as_it_says_over_all_replicas() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        fleet[0].control.expect(EXPECTED)
        await settled(fleet)
        answers = await asyncio.gather(*(fleet[number % 3].ask() for number in range(300)))
        assert sum(said(each) == "scripted" for each in answers) == 5
        assert [each.control.expectations.all()[0].id for each in fleet] == [answers[0].expectation_id] * 3

    run(check)


def test_a_sequence_moves_on_for_all_replicas() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        first = {"match": {}, "reply": {"content": "1"}, "state": {"s": "start"}, "then": {"s": "next"}}
        second = {"match": {}, "reply": {"content": "2"}, "state": {"s": "next"}, "then": {"s": "end"}}
        fleet[2].control.expect([first, second])
        await settled(fleet)
        answers = [said(await each.ask()) for each in fleet]
        assert answers[:2] == ["1", "2"]
        assert answers[2] not in ("1", "2")

    run(check)


def test_limits_are_those_of_all_replicas_together() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        statuses = await asyncio.gather(*(fleet[number % 3].status() for number in range(90)))
        assert Counter(statuses) == {200: 60, 429: 30}

    run(check, QUIET._replace(rate_limits=RateLimitsSettings(requests_per_minute=60)))


@pytest.mark.parametrize(
    "changed",
    [
        {"responses": QUIET.responses._replace(error_rate_percent=40)},
        {"errors": ErrorsSettings(every=3)},
        {"errors": ErrorsSettings(first_attempts=2)},
    ],
    ids=["rate", "every", "first_attempts"],
)
def test_the_same_seed_fails_the_same_requests_as_one_process(changed: dict[str, Any]) -> None:
    async def statuses(fleet: list[Replica], _: AwayStore) -> None:
        seen.append([await fleet[number % len(fleet)].status() for number in range(40)])

    seen: list[list[int]] = []
    run(statuses, QUIET._replace(**changed), 1)
    run(statuses, QUIET._replace(**changed), 3)
    assert seen[0] == seen[1]
    assert len(set(seen[0])) > 1


def test_a_timeline_goes_on_over_all_replicas() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        fleet[0].control.use_scenario("recovers")
        await settled(fleet)
        statuses = [await fleet[number % 3].status() for number in range(12)]
        alone = Replica("alone", config, MemoryStore())
        alone.control.use_scenario("recovers")
        await settled([alone])
        assert statuses == [await alone.status() for _ in range(12)]
        assert len(set(statuses)) > 1

    tables = {
        "scenarios": {
            "recovers": {
                "name": "Recovers",
                "error_rate_percent": 100,
                "steps": [{"after_requests": 5, "error_rate_percent": 0}],
            }
        }
    }
    config = Config.from_dict(tables, QUIET)
    run(check, config)
