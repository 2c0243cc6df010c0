"""The table of phases: every move is in it or raises, and no event makes a connection leave it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fake_connection import Answering, FakeConnection
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.wire.phases import MOVES, IllegalMove, Phase, moved
from mockgpt.wire.tls.policy import HandshakePolicy

REQUEST = b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\n\r\nbody"
DAY_SECONDS = 86_400.0


@pytest.mark.parametrize("current", Phase)
@pytest.mark.parametrize("wanted", Phase)
def test_a_move_is_in_the_table_or_names_both_phases(current: Phase, wanted: Phase) -> None:
    if wanted in MOVES[current]:
        assert moved(current, wanted) is wanted
        return
    with pytest.raises(IllegalMove, match=f"from {current.name} to {wanted.name}") as raised:
        moved(current, wanted)
    assert (raised.value.current, raised.value.wanted) == (current, wanted)


def test_every_phase_can_end_and_the_last_one_leads_nowhere() -> None:
    assert all(Phase.CLOSED in MOVES[phase] for phase in Phase if phase is not Phase.CLOSED)
    assert not MOVES[Phase.CLOSED]


class NoPolicy:
    """Decides nothing: the handshake of these tests never begins."""

    def policy(self) -> HandshakePolicy:
        raise AssertionError("no ClientHello was sent")


EVENTS: dict[str, Callable[[FakeConnection], None]] = {
    "part of a head": lambda one: one.protocol.data_received(b"POST / HT"),
    "a head": lambda one: one.protocol.data_received(
        b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\n\r\n"
    ),
    "a request": lambda one: one.protocol.data_received(REQUEST),
    "two requests": lambda one: one.protocol.data_received(2 * REQUEST),
    "garbage": lambda one: one.protocol.data_received(b"\0\0\r\n\r\n"),
    "the client's end": lambda one: one.protocol.eof_received() and None,
    "a full buffer": lambda one: one.protocol.pause_writing(),
    "an empty buffer": lambda one: one.protocol.resume_writing(),
    "time": lambda one: one.loop.turn_to(one.loop.now + 30),
    "a long time": lambda one: one.loop.turn_to(one.loop.now + 300),
    "the server's stop": lambda one: one.listener.stop(),
    "a cut": lambda one: one.protocol.abort("aborted"),
    "a fault's close": lambda one: one.protocol.close_mid_response(),
    "a fault's silent close": lambda one: one.protocol.close_mid_response(notify=False),
}


def reach(phase: Phase) -> FakeConnection:
    """Return a connection in a phase."""
    if phase is Phase.HANDSHAKE:
        return FakeConnection(tls=NoPolicy())
    one = FakeConnection(Answering(at=DAY_SECONDS if phase is Phase.ANSWERING else 0.0))
    if phase is Phase.READING:
        one.protocol.data_received(b"POST / HT")
    elif phase is Phase.ANSWERING:
        one.protocol.data_received(REQUEST)
    elif phase is Phase.CLOSING:
        one.protocol.close_mid_response()
    elif phase is Phase.CLOSED:
        one.protocol.abort("aborted")
    return one


@pytest.mark.parametrize("phase", Phase)
def test_the_tests_reach_every_phase(phase: Phase) -> None:
    assert reach(phase).protocol.phase is phase


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("event", list(EVENTS))
def test_every_event_is_allowed_in_every_phase(phase: Phase, event: str) -> None:
    one = reach(phase)
    if phase is Phase.HANDSHAKE and event in ("a fault's close", "a fault's silent close"):
        return  # they belong to answers, and none is given before a handshake
    one.run(lambda: EVENTS[event](one))
    one.protocol.connection_lost(None)
    assert one.protocol.phase is Phase.CLOSED
    assert not one.listener.connections


@given(st.sampled_from(Phase), st.lists(st.sampled_from(list(EVENTS)), max_size=12))
@examples(300)
def test_any_events_in_any_order_end_in_one_record_each(phase: Phase, events: list[str]) -> None:
    one = reach(phase)
    for event in events:
        if one.protocol.phase is Phase.HANDSHAKE and event.startswith("a fault"):
            continue
        one.run(lambda: EVENTS[event](one))  # noqa: B023 - run at once
    one.protocol.connection_lost(None)
    assert one.protocol.phase is Phase.CLOSED
    assert not one.listener.connections
    assert all(exchange.outcome is not None for exchange in one.service.exchanges)
    assert len(set(map(id, one.service.exchanges))) == len(one.service.exchanges), "each recorded once"
    names = [name for name, _ in one.service.reported]
    assert names in (["refused"], ["accepted", "closed"])
