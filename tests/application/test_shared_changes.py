"""What is changed on one replica is heard by all, in one order."""

from __future__ import annotations

import asyncio

from replicas import EXPECTED, QUIET, AwayStore, Replica, replicas, run, settled

from mockgpt.application.control import report, reset_all
from mockgpt.config import Config, RateLimitsSettings
from mockgpt.shared_state.store import RESET
from mockgpt.telemetry.journal import Change
from mockgpt.wire.messages import Fault


def test_expectations_that_are_removed_on_one_replica_are_gone_on_all_until_a_reset() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        fleet[0].control.expect([EXPECTED, EXPECTED])
        await settled(fleet)
        made = fleet[1].control.expectations
        ids = [each.id for each in made.all()]
        made.remove(ids[0])
        made.remove(ids[1])
        fleet[1].control.changed("expectations", removed="some")
        await settled(fleet)
        assert [[each.id for each in one.control.expectations.all()] for one in fleet] == [[ids[2]]] * 3
        fleet[2].control.reset()
        await settled(fleet)
        assert [[each.id for each in one.control.expectations.all()] for one in fleet] == [["exp_1"]] * 3

    run(check, QUIET._replace(expectations=(EXPECTED,)))


def test_a_reload_counts_anew_for_all_and_where_several_reload_at_once_by_one_of_them() -> None:
    config = QUIET._replace(expectations=(EXPECTED,), rate_limits=RateLimitsSettings(requests_per_minute=2))

    async def answers(fleet: list[Replica]) -> tuple[int, int]:
        """Return how many of some requests the expectation answered, and how many the limit let pass."""
        told = [await fleet[number % 3].ask() for number in range(9)]
        scripted = sum(each.expectation_id is not None for each in told)
        return scripted, sum(each.delivery.status == 200 for each in told if each.delivery) - scripted

    async def check(fleet: list[Replica], store: AwayStore) -> None:
        assert await answers(fleet) == (5, 2)
        fleet[0].control.expectations.remove("exp_1")
        fleet[0].control.changed("expectations", removed="exp_1")
        await settled(fleet)
        fleet[1].application.configure(config)
        await settled(fleet)
        fleet[0].sharing.leads = fleet[2].sharing.leads = False
        assert (await fleet[2].ask()).expectation_id == "exp_1", "where nothing was reloaded, too"
        for each in (fleet[0], fleet[2]):
            each.application.configure(config)
        await settled(fleet)
        assert await answers(fleet) == (4, 2)
        async with replicas(store, config, 1) as [late]:
            assert late.control.expectations.find("exp_1") is not None

    run(check, config)


def test_a_replica_that_starts_later_has_what_was_changed() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        fleet[0].control.reset()
        fleet[0].control.use_scenario("rate_limited")
        fleet[0].control.expect([EXPECTED, {**EXPECTED, "times": 1}])
        await settled(fleet)
        async with replicas(store, QUIET, 1) as [late]:
            assert late.control.scenario == "rate_limited"
            ids = [each.id for each in late.control.expectations.all()]
            assert ids == [each.id for each in fleet[0].control.expectations.all()]

    run(check)


def test_the_last_of_two_changes_at_the_same_time_wins_on_all() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        fleet[0].control.use_scenario("rate_limited")
        fleet[1].control.use_scenario("errors")
        await settled(fleet)
        assert len({each.control.scenario for each in fleet}) == 1

    run(check)


def test_a_tenant_shares_its_own_state_and_a_reset_leaves_the_others() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        teams = [each.control.tenants["team"] for each in fleet]
        fleet[0].control.use_scenario("rate_limited")
        teams[1].use_scenario("errors")
        teams[1].expect(EXPECTED)
        await settled(fleet)
        assert {each.control.scenario for each in fleet} == {"rate_limited"}
        assert [team.scenario for team in teams] == ["errors"] * 3
        assert [len(team.expectations.all()) for team in teams] == [1] * 3
        assert fleet[2].control.scripts is None
        teams[2].reset()
        await settled(fleet)
        assert {each.control.scenario for each in fleet} == {"rate_limited"}
        assert [team.scenario for team in teams] == ["default"] * 3
        fleet[0].control.handshakes.set_fault(Fault("reset_mid_handshake"), 3)
        report(fleet[0].control, Change(0.0, "handshakes", {"fault": "reset_mid_handshake"}))
        await settled(fleet)
        assert [each.control.handshakes.connections_left for each in fleet] == [3] * 3
        fleet[1].control.handshakes.next_fault()
        await settled(fleet)
        assert [each.control.handshakes.connections_left for each in fleet] == [2] * 3
        reset_all(fleet[1].control)
        await fleet[1].sharing.clear()
        assert [each.control.handshakes.fault for each in fleet] == [None] * 3
        assert {each.control.scenario for each in fleet} == {"default"}

    run(check, Config.from_dict({"tenants": {"team": {"api_keys": ["sk-team"]}}}, QUIET))


def test_a_reset_is_told_also_where_the_administrator_leaves_meanwhile() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        fleet[0].control.expect(EXPECTED)
        await settled(fleet)
        fleet[0].control.reset()
        telling = asyncio.ensure_future(fleet[0].sharing.told())
        await asyncio.sleep(0)
        telling.cancel()
        await asyncio.wait((telling,))
        await settled(fleet)
        assert [len(one.control.expectations.all()) for one in fleet] == [0] * 3

    run(check)


def test_a_topic_that_cannot_be_read_keeps_back_no_other() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        told = b'{"base":"errors","temporary":[]}'
        for nonsense in (
            b"5",
            b"[]",
            b'{"lasting":7,"overlay":null,"ends_at":null}',
            b"{",
            b'{"x":{"y":[]}}',
        ):
            fleet[0].control.use_scenario("default")
            await settled(fleet)
            await store.change({"expectations/1": nonsense, "handshakes": nonsense, "scenario": told})
            await store.change({"settings": nonsense})
            assert [each.control.scenario for each in fleet] == ["errors"] * 3

    run(check)


def test_what_comes_with_a_reset_is_in_force_also_where_it_was_before() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        told = b'{"base":"errors","temporary":[]}'
        await store.change({"scenario": told})
        await store.change({RESET: b"1", "scenario": told}, reset=True)
        assert [each.control.scenario for each in fleet] == ["errors"] * 3

    run(check)


def test_a_change_elsewhere_while_a_reset_is_told_is_forgotten_here_too_and_one_here_stays() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        changed = asyncio.Event()

        async def wait() -> None:
            await changed.wait()

        fleet[0].sharing.of(fleet[0].control).changes._on_reset = wait  # before others are told
        fleet[0].control.reset()
        fleet[1].control.use_scenario("errors")
        fleet[1].control.expect(EXPECTED)
        await fleet[1].sharing.told()
        changed.set()
        fleet[0].control.handshakes.set_fault(Fault("reset_mid_handshake"), 3)
        report(fleet[0].control, Change(0.0, "handshakes", {"fault": "reset_mid_handshake"}))
        await settled(fleet)
        assert [each.control.scenario for each in fleet] == ["default"] * 3
        assert [len(each.control.expectations.all()) for each in fleet] == [0] * 3
        assert [each.control.handshakes.connections_left for each in fleet] == [3] * 3

    run(check)
