"""What happens while the store is away, or has lost its memory."""

from __future__ import annotations

import asyncio

import pytest
from replicas import EXPECTED, AwayStore, Replica, run, said, settled

from mockgpt.application import sharing


def test_requests_go_on_while_the_store_is_away_and_changes_are_told_later() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        fleet[0].control.expect(EXPECTED)
        await settled(fleet)
        assert [said(await each.ask()) for each in fleet] == ["scripted"] * 3
        type(store).away = True
        assert [said(await fleet[0].ask()) for _ in range(5)].count("scripted") == 4  # 1 before
        assert fleet[0].sharing.degraded
        fleet[0].control.use_scenario("rate_limited")
        await settled(fleet)
        assert fleet[1].control.scenario == "default"
        type(store).away = False
        await fleet[0].sharing.look()
        await settled(fleet)
        assert not fleet[0].sharing.degraded
        assert [each.control.scenario for each in fleet] == ["rate_limited"] * 3

    run(check)


def test_a_store_that_has_lost_its_memory_is_told_again() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        fleet[0].control.use_scenario("rate_limited")
        fleet[0].control.expect(EXPECTED)
        await settled(fleet)
        store.__init__()  # type: ignore[misc] # as after a restart without its data
        await fleet[1].sharing.look()
        await settled(fleet)
        version, _, topics = await store.snapshot()
        assert version > 0
        assert b"rate_limited" in topics["scenario"]
        assert any(topic.startswith("expectation/") for topic in topics)
        await fleet[0].sharing.look()
        assert [each.control.scenario for each in fleet] == ["rate_limited"] * 3

    run(check)


def test_a_change_that_cannot_be_taken_over_is_reported_and_the_next_one_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sharing, "_LOOK_SECONDS", 0.01)

    async def check(fleet: list[Replica], store: AwayStore) -> None:
        reported: list[BaseException] = []
        looked = asyncio.Event()
        asyncio.get_running_loop().set_exception_handler(
            lambda _, context: reported.append(context["exception"])
        )

        async def look() -> None:
            if not reported:
                raise ArithmeticError
            looked.set()

        monkeypatch.setattr(fleet[0].sharing, "look", look)
        await asyncio.wait_for(looked.wait(), 10)
        assert [type(error) for error in reported] == [ArithmeticError]

    run(check)
