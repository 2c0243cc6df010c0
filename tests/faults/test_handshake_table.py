"""The table of handshake faults: their numbers."""

from __future__ import annotations

import pytest

from mockgpt.faults.handshake import HANDSHAKE_FAULTS, fault_of
from mockgpt.wire.messages import Fault


def test_numbers_are_those_of_the_settings_or_of_the_table() -> None:
    assert fault_of("alert", {}) == Fault("alert", 80)
    assert fault_of("alert", {"alert": 0}) == Fault("alert", 0)
    assert fault_of("close_mid_handshake", {"alert": 5}) == Fault("close_mid_handshake", 0)


@pytest.mark.parametrize("name", HANDSHAKE_FAULTS)
def test_every_number_of_the_table_is_within_its_own_bounds(name: str) -> None:
    row = HANDSHAKE_FAULTS[name]
    assert row.amount is None or row.low <= row.amount <= row.high
    assert (row.amount is None) == (not row.meaning)
