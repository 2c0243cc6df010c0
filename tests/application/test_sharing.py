"""What happens while the store is away, or has lost its memory."""

from __future__ import annotations

from replicas import EXPECTED, AwayStore, Replica, run, said, settled


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
