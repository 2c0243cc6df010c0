"""What each change says, and how another replica carries it out."""

from __future__ import annotations

import pytest
from replicas import AwayStore, Replica, run, settled

from mockgpt.config.layers import read_overlay
from mockgpt.wire.messages import Fault


def test_what_one_replica_changes_all_have() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        first, second, third = (each.control for each in fleet)
        first.use_scenario("rate_limited", 60)
        second.use_settings(read_overlay({"responses": {"default_delay_ms": 5}}, "test"))
        third.handshakes.set_fault(Fault("reset_mid_handshake"), 3)
        third.changed("handshakes", fault="reset_mid_handshake")
        await settled(fleet)
        for control in (first, second, third):
            assert control.scenario == "rate_limited"
            left = control.active_scenario.expires_in_seconds
            assert left is not None
            assert left == pytest.approx(60, abs=10)  # clocks differ, and time passes
            assert control.settings[control.scenario, -1].responses.default_delay_ms == 5
            assert control.handshakes.connections_left == 3
        third.reset()
        await settled(fleet)
        for control in (first, second, third):
            assert control.scenario == "default"
            assert control.overlay == {}
            assert control.handshakes.fault is None

    run(check)
