"""Overrides of the admin plane: they last for a number of connections or until the reset."""

from __future__ import annotations

from mockgpt.behavior.handshake_overrides import HandshakeOverrides
from mockgpt.wire.messages import Fault

ALERT = Fault("alert", 1)


def test_a_fault_lasts_for_its_number_of_connections() -> None:
    overrides = HandshakeOverrides()
    overrides.set_fault(ALERT, 2)
    assert [overrides.next_fault() for _ in range(3)] == [ALERT, ALERT, None]
    assert (overrides.fault, overrides.connections_left) == (None, 0)


def test_a_new_fault_takes_the_place_of_the_one_before() -> None:
    overrides = HandshakeOverrides()
    overrides.set_fault(Fault("garbage_record"), 5)
    overrides.set_fault(ALERT, 1)
    assert [overrides.next_fault(), overrides.next_fault()] == [ALERT, None]


def test_a_reset_returns_to_the_settings() -> None:
    overrides = HandshakeOverrides()
    overrides.identity = "expired"
    overrides.set_fault(ALERT, 2)
    overrides.reset()
    assert (overrides.identity, overrides.fault, overrides.connections_left) == (None, None, 0)


def test_an_end_takes_the_place_of_the_one_before_and_a_reset_cancels_it() -> None:
    overrides = HandshakeOverrides()
    cancelled: list[str] = []
    overrides.end_at(5.0, lambda: cancelled.append("first"))
    overrides.end_at(9.0, lambda: cancelled.append("second"))
    assert (overrides.ends_at, cancelled) == (9.0, ["first"])
    overrides.reset()
    assert (overrides.ends_at, cancelled) == (None, ["first", "second"])
