"""Which connections get a handshake fault, and that the same seed gives the same ones.

The draws of answers are in tests/faults/test_table.py, beside the table that they draw from.
"""

from __future__ import annotations

from mockgpt.behavior.fault_draws import handshake_fault
from mockgpt.config import HandshakeFaultsSettings


def sequence(settings: HandshakeFaultsSettings, seed: int = 1, count: int = 2000) -> list[str | None]:
    draws = (handshake_fault(settings, seed, "s", ordinal) for ordinal in range(1, count + 1))
    return [fault and fault.name for fault in draws]


def test_the_first_connections_always_have_a_fault() -> None:
    settings = HandshakeFaultsSettings(first_connections=2)
    assert sequence(settings, count=4) == ["reset_mid_handshake", "reset_mid_handshake", None, None]


def test_a_share_has_a_fault_and_each_fault_its_weight() -> None:
    settings = HandshakeFaultsSettings(percent=30, mix={"alert_unknown_ca": 3, "garbage_record": 1})
    names = sequence(settings)
    faulted = [name for name in names if name]
    assert 0.26 < len(faulted) / len(names) < 0.34
    assert 0.69 < faulted.count("alert_unknown_ca") / len(faulted) < 0.81


def test_the_same_seed_draws_the_same_and_another_seed_draws_others() -> None:
    settings = HandshakeFaultsSettings(percent=50)
    assert sequence(settings) == sequence(settings)
    assert sequence(settings) != sequence(settings, seed=2)
