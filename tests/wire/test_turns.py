"""Of the long work of one loop, one piece runs in each iteration; handshakes share a short time of each."""

from __future__ import annotations

from functools import partial
from typing import Any

from mockgpt.wire.turns import (
    HANDSHAKE_SECONDS,
    LONG_WAIT_SECONDS,
    OVERLOAD_SECONDS,
    HandshakeTurns,
    wait_for_turn,
)


class Loop:
    def __init__(self) -> None:
        self.ready: list[tuple[Any, ...]] = []

    def call_soon(self, callback: Any, *arguments: Any) -> None:
        self.ready.append((callback, *arguments))

    def iterate(self) -> None:
        ready, self.ready = self.ready, []
        for callback, *arguments in ready:
            callback(*arguments)


def test_one_piece_runs_in_each_iteration_in_the_order_of_waiting() -> None:
    loop: Any = Loop()
    ran: list[str] = []

    def again() -> None:
        ran.append("again")
        if len(ran) < 4:
            wait_for_turn(loop, again)

    wait_for_turn(loop, again)
    wait_for_turn(loop, lambda: ran.append("other"))
    for count in range(1, 4):
        loop.iterate()
        assert len(ran) == count
    loop.iterate()
    assert ran == ["again", "other", "again", "again"]
    assert loop.ready == []


class Handshakes:
    """Clients whose handshakes take steps, each of a part of what one iteration has for them."""

    def __init__(self, steps_in_a_turn: int = 1) -> None:
        self.loop: Any = Loop()
        self.now = 0.0
        self.turns = HandshakeTurns(self.loop.call_soon, lambda: self.now)
        self.taken: list[str] = []
        self.waits: dict[str, Any] = {}
        self._step = HANDSHAKE_SECONDS / steps_in_a_turn

    def ask(self, name: str, begun: bool = False) -> None:
        again = self.waits.get(name) or partial(self.ask, name, begun)
        if self.turns.begin(again, begun=begun):
            self.taken.append(name)
            self.now += self._step
        else:
            self.waits[name] = again

    def iterate(self) -> list[str]:
        """Return who has taken a step in one iteration."""
        before = len(self.taken)
        self.loop.iterate()
        return self.taken[before:]


def test_a_handshake_that_meets_no_other_takes_its_steps_at_once() -> None:
    handshakes = Handshakes()
    for _ in range(3):
        handshakes.ask("a")
        handshakes.loop.iterate()
    assert handshakes.taken == ["a"] * 3
    assert handshakes.loop.ready == []


def test_steps_are_taken_for_a_time_in_each_iteration() -> None:
    handshakes = Handshakes(steps_in_a_turn=3)
    for name in "abcdefgh":
        handshakes.ask(name)
    assert handshakes.taken == ["a", "b", "c"]
    assert [len(handshakes.iterate()) for _ in range(4)] == [3, 2, 0, 0]
    assert handshakes.loop.ready == [], "nothing is planned where nobody waits"


def test_those_that_have_begun_go_on_and_then_the_others_begin_in_their_order() -> None:
    handshakes = Handshakes()
    for name, begun in (("0", False), ("a", False), ("b", False), ("A", True), ("B", True)):
        handshakes.ask(name, begun)
    assert [handshakes.iterate() for _ in range(4)] == [["A"], ["B"], ["a"], ["b"]]


def test_the_newest_begins_where_more_come_than_can_be_served() -> None:
    handshakes = Handshakes()
    for name in ("0", "a", "b"):
        handshakes.ask(name)
    handshakes.now += 2 * OVERLOAD_SECONDS
    handshakes.ask("c")
    handshakes.ask("d")
    assert [handshakes.iterate() for _ in range(4)] == [["d"], ["c"], ["b"], ["a"]]


def test_who_has_waited_long_is_let_in_beside_the_newest() -> None:
    handshakes = Handshakes()
    for name in ("0", "a", "b", "c"):
        handshakes.ask(name)
    assert handshakes.iterate() == ["a"]
    handshakes.now += LONG_WAIT_SECONDS
    for name in ("x", "y"):
        handshakes.ask(name)
    assert [handshakes.iterate() for _ in range(4)] == [["b"], ["y"], ["c"], ["x"]]


def test_a_client_that_has_left_is_forgotten() -> None:
    handshakes = Handshakes()
    for name, begun in (("0", False), ("a", False), ("b", True), ("c", False)):
        handshakes.ask(name, begun)
    handshakes.turns.forget(handshakes.waits["b"])
    handshakes.turns.forget(handshakes.waits["c"])
    assert [handshakes.iterate() for _ in range(2)] == [["a"], []]


STEP_SECONDS, REPLY_SECONDS = (
    0.0007,
    0.001,
)  # of the server for half a handshake, and of a client for its answer


class Arrival:
    """A client on the test's clock: it sends its hello, answers the server, and is in."""

    def __init__(self, server: BusyServer, began: float, crowd: bool) -> None:
        self._server, self.began, self.crowd = server, began, crowd
        self._begun = False
        self.again = self.receive  # one object: the server knows it by this

    def receive(self) -> None:
        if not self._server.turns.begin(self.again, begun=self._begun):
            return
        self._server.now += STEP_SECONDS
        if self._begun:
            self._server.let_in(self)
        else:
            self._begun = True
            self._server.reply(self)


class BusyServer:
    """Serves a crowd, and one client who always comes back; `followed`: another follows each of the crowd."""

    def __init__(self, crowd: int, *, followed: bool) -> None:
        self.now = 0.0
        self.loop: Any = Loop()
        self.turns = HandshakeTurns(self.loop.call_soon, lambda: self.now)
        self.waits: list[float] = []  # of the one
        self.crowd_waits: list[float] = []
        self._followed = followed
        self._arriving: list[tuple[float, Arrival]] = []
        for _ in range(crowd):
            self._come(True)
        self._come(False)

    def _come(self, crowd: bool) -> None:
        self.reply(Arrival(self, self.now, crowd))

    def reply(self, one: Arrival) -> None:
        self._arriving.append((self.now + REPLY_SECONDS, one))

    def let_in(self, one: Arrival) -> None:
        (self.crowd_waits if one.crowd else self.waits).append(self.now - one.began)
        if self._followed or not one.crowd:
            self._come(one.crowd)

    def serve(self, count: int) -> None:
        """Let in so many of the crowd."""
        while len(self.crowd_waits) < count:
            self.now += 0.0002
            self.loop.iterate()
            due = [one for at, one in self._arriving if at <= self.now]
            self._arriving = [(at, one) for at, one in self._arriving if at > self.now]
            for one in due:
                one.receive()


def test_a_fresh_client_is_in_at_once_while_a_thousand_wait() -> None:
    server = BusyServer(1_000, followed=False)
    server.serve(1_000)
    waits = sorted(server.waits)
    assert len(waits) > 50
    assert waits[len(waits) * 95 // 100] < 0.030
    assert max(server.crowd_waits) < 3, "it takes as long to serve all of them"


def test_everybody_waits_alike_where_the_clients_are_few() -> None:
    server = BusyServer(20, followed=True)
    server.serve(1_000)
    assert max(server.crowd_waits + server.waits) < 0.045, "20 clients of two milliseconds each, and a bit"
