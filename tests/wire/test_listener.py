"""What the connections of one listening socket share: their limit, ids, counts, and how they are stopped."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from fake_connection import Answering, FakeConnection
from hand_run_loop import HandRunLoop

from mockgpt.config import ServerSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.http.request_body import Unlimited
from mockgpt.wire.listener import Listener
from mockgpt.wire.messages import Exchange, Request
from mockgpt.wire.phases import Phase
from mockgpt.wire.session import PlainOpening
from mockgpt.wire.timers import Deadlines
from mockgpt.wire.tls.handshake import ServerHandshake

REQUEST = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"


class WriterOf:
    """An answer on its way out, of which only the kind is asked."""

    def __init__(self, *, stream: bool) -> None:
        self.exchange = Exchange(Request("req_1", "GET", "/", [], Connection("conn_1", "", 0.0)))
        self.exchange.stream = stream


class Member:
    """A connection that is in a phase, and remembers what it was asked."""

    def __init__(self, phase: Phase = Phase.IDLE, writer: Any = None) -> None:
        self.phase = phase
        self.writer = writer
        self.asked: list[str] = []

    def stop(self) -> None:
        self.asked.append("stop")

    def abort(self, outcome: str) -> None:
        self.asked.append(outcome)


class Trimming(Unlimited):
    """A listener that counts how often it has memory returned; its account takes everything."""

    def __init__(self) -> None:
        self.loop = HandRunLoop()
        self.trims: list[float] = []
        self.listener = listener_on(self.loop, account=self)

    def give_back(self, size: int) -> None:
        assert size == 0
        self.trims.append(self.loop.now)

    def crowd(self, size: int) -> list[Member]:
        members = [Member() for _ in range(size)]
        assert all(self.listener.add(each) for each in members)
        return members

    def leave(self, members: list[Member]) -> None:
        for each in members:
            self.listener.remove(each)


def listener_on(loop: Any, settings: ServerSettings | None = None, **options: Any) -> Listener:
    return Listener(loop, Answering(), settings or ServerSettings(), Deadlines(loop), **options)


def test_ids_are_unique_and_count_from_one() -> None:
    listener = listener_on(HandRunLoop())
    assert [listener.next_connection_id() for _ in range(3)] == ["conn_1", "conn_2", "conn_3"]


def test_no_more_connections_are_accepted_than_are_allowed_until_one_has_closed() -> None:
    listener = listener_on(HandRunLoop(), ServerSettings(max_connections=2))
    first, second, third = Member(), Member(), Member()
    assert [listener.add(each) for each in (first, second, third)] == [True, True, False]
    listener.remove(third)  # it was never in
    assert not listener.add(third)
    listener.remove(first)
    assert listener.add(third)


def test_a_limit_that_is_lowered_while_it_runs_keeps_new_ones_out_only() -> None:
    listener = listener_on(HandRunLoop())
    listener.add(Member())
    listener.add(Member())
    listener.settings = ServerSettings(max_connections=1)
    assert not listener.add(Member())
    assert len(listener.connections) == 2


def test_connections_are_counted_by_phase() -> None:
    listener = listener_on(HandRunLoop())
    for phase in (Phase.HANDSHAKE, Phase.IDLE, Phase.IDLE, Phase.ANSWERING):
        listener.add(Member(phase))
    assert listener.phases() == {"handshake": 1, "idle": 2, "answering": 1}
    assert listener.answers_under_way() == 1


def test_only_streams_on_their_way_out_are_open_streams() -> None:
    listener = listener_on(HandRunLoop())
    writers = (None, WriterOf(stream=False), WriterOf(stream=True), WriterOf(stream=True))
    for writer in writers:
        listener.add(Member(Phase.ANSWERING, writer))
    assert listener.open_streams() == 2
    assert listener.answers_under_way() == 4, "the first is still being decided"


def test_a_real_connection_is_counted_from_its_first_moment_to_its_last() -> None:
    one = FakeConnection(Answering(at=1.0))
    assert one.listener.phases() == {"idle": 1}
    one.protocol.data_received(REQUEST)
    assert one.listener.phases() == {"answering": 1}
    one.loop.turn_to(1.1)
    assert one.listener.phases() == {"idle": 1}
    one.protocol.connection_lost(None)
    assert one.listener.phases() == {}


def test_what_connections_hold_is_measured() -> None:
    one = FakeConnection(Answering(at=1.0))
    one.protocol.data_received(REQUEST)
    answer = one.listener.held_bytes()
    one.protocol.data_received(REQUEST[:10])
    assert one.listener.held_bytes() == answer + 10 > 10


@pytest.mark.parametrize(("tls", "opening"), [(None, PlainOpening), (object(), ServerHandshake)])
def test_a_connection_begins_with_a_handshake_where_there_is_tls(tls: Any, opening: type) -> None:
    listener = listener_on(HandRunLoop(), tls=tls)
    assert type(listener.opening(lambda: None)) is opening


def test_memory_is_returned_once_when_most_connections_have_closed() -> None:
    one = Trimming()
    members = one.crowd(100)
    one.leave(members[:74])
    one.loop.turn_to(10)
    assert one.trims == []
    one.leave(members[74:])
    one.loop.turn_to(20)
    assert one.trims == [10.0]


def test_a_few_connections_trim_no_memory() -> None:
    one = Trimming()
    for _ in range(3):
        one.leave(one.crowd(99))
    one.loop.turn_to(10)
    assert one.trims == []


def test_every_peak_gives_back_its_own_memory() -> None:
    one = Trimming()
    one.leave(one.crowd(100))
    one.loop.turn_to(10)
    one.leave(one.crowd(100))
    one.loop.turn_to(20)
    assert one.trims == [0.0, 10.0]


def test_stopping_stops_every_connection_each_time_and_accepts_none() -> None:
    listener = listener_on(HandRunLoop())
    member = Member()
    listener.add(member)
    listener.stop()
    listener.stop()
    assert member.asked == ["stop", "stop"]
    assert not listener.add(Member())
    listener.abort()
    assert member.asked[-1] == "aborted"


def test_the_wait_ends_when_the_last_connection_has_gone() -> None:
    async def go() -> None:
        listener = listener_on(asyncio.get_running_loop())
        await asyncio.wait_for(listener.wait_closed(), 5)  # there is none yet
        members = [Member(), Member()]
        for each in members:
            listener.add(each)
        waiting = asyncio.ensure_future(listener.wait_closed())
        await asyncio.wait([waiting], timeout=0)
        listener.remove(members[0])
        done, _ = await asyncio.wait([waiting], timeout=0)
        assert not done
        listener.remove(members[1])
        listener.remove(members[1])
        await asyncio.wait_for(waiting, 5)

    asyncio.run(go())


def test_connections_that_close_while_they_are_stopped_do_not_disturb_the_others() -> None:
    listener = listener_on(HandRunLoop())

    class Leaving(Member):
        def stop(self) -> None:
            super().stop()
            listener.remove(cast(Any, self))

    members = [Leaving() for _ in range(5)]
    for each in members:
        listener.add(each)
    listener.stop()
    assert all(each.asked == ["stop"] for each in members)
    assert not listener.connections
