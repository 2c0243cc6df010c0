"""Handshake faults: which connections suffer one, and that the same seed says the same."""

from __future__ import annotations

import pytest

from mockgpt.behavior.fault_draws import drawn_handshake
from mockgpt.behavior.handshake_overrides import HandshakeOverrides
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import HandshakeFaultsSettings
from mockgpt.faults.handshake import HANDSHAKE_FAULTS, fault_of
from mockgpt.wire.messages import Fault


def sequence(settings: HandshakeFaultsSettings, seed: int = 1, count: int = 2000) -> list[str | None]:
    draws = (drawn_handshake(settings, SeededRandom(seed, "s", ordinal)) for ordinal in range(1, count + 1))
    return [fault and fault.name for fault in draws]


def test_the_first_connections_suffer_for_certain() -> None:
    settings = HandshakeFaultsSettings(first_connections=2)
    assert sequence(settings, count=4) == ["reset_mid_handshake", "reset_mid_handshake", None, None]


def test_a_share_suffers_and_each_fault_has_its_weight() -> None:
    settings = HandshakeFaultsSettings(percent=30, mix={"alert_unknown_ca": 3, "garbage_record": 1})
    names = sequence(settings)
    harmed = [name for name in names if name]
    assert 0.26 < len(harmed) / len(names) < 0.34
    assert 0.69 < harmed.count("alert_unknown_ca") / len(harmed) < 0.81


def test_the_same_seed_says_the_same_and_another_something_else() -> None:
    settings = HandshakeFaultsSettings(percent=50)
    assert sequence(settings) == sequence(settings)
    assert sequence(settings) != sequence(settings, seed=2)


def test_numbers_are_those_of_the_settings_or_of_the_table() -> None:
    assert fault_of("alert", {}) == Fault("alert", 80)
    assert fault_of("alert", {"alert": 0}) == Fault("alert", 0)
    assert fault_of("close_mid_handshake", {"alert": 5}) == Fault("close_mid_handshake", 0)


@pytest.mark.parametrize("name", HANDSHAKE_FAULTS)
def test_every_number_of_the_table_is_within_its_own_bounds(name: str) -> None:
    row = HANDSHAKE_FAULTS[name]
    assert row.amount is None or row.low <= row.amount <= row.high
    assert (row.amount is None) == (not row.meaning)


def test_an_order_lasts_for_so_many_connections() -> None:
    overrides = HandshakeOverrides()
    overrides.set_fault(Fault("alert", 1), 2)
    assert [overrides.next_fault(), overrides.next_fault()] == [Fault("alert", 1)] * 2
    assert overrides.fault is None
    overrides.identity = "expired"
    overrides.set_fault(Fault("alert", 1), 2)
    overrides.reset()
    assert (overrides.identity, overrides.fault, overrides.connections_left) == (None, None, 0)
