"""Turns for long work and for handshakes, so that neither keeps others waiting.

Long work gives way by the time that it takes. Of all its pieces that wait in one event loop, one runs in
each of its iterations: a piece takes some milliseconds, and if each of forty ran in every iteration,
everybody else would wait for all of them. Must not know what the work is.
"""

from __future__ import annotations

from asyncio import AbstractEventLoop, Future, get_running_loop
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from time import perf_counter
from typing import TypeVar
from weakref import WeakKeyDictionary

TURN_SECONDS = 0.005  # of long work: streams and health checks wait no longer for it
LONG_BYTES = 131_072  # of JSON: to parse, check, count or hash it takes milliseconds each time
HANDSHAKE_SECONDS = 0.002  # of one iteration: three or four steps
OVERLOAD_SECONDS = 0.1  # fifty clients are before the one that waits so long
LONG_WAIT_SECONDS = 1.0  # after which a client is no longer passed over: clients give up after some seconds

Step = TypeVar("Step")


class Turns:
    """Callbacks in the order in which they came."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], object]] = deque()

    def wait(self, loop: AbstractEventLoop, callback: Callable[[], object]) -> None:
        """Have `callback` called when its turn comes, in the next iteration at the earliest."""
        self._waiting.append(callback)
        if len(self._waiting) == 1:
            loop.call_soon(self._run, loop)

    def _run(self, loop: AbstractEventLoop) -> None:
        callback = self._waiting.popleft()
        if self._waiting:
            loop.call_soon(self._run, loop)
        callback()


_turns: WeakKeyDictionary[AbstractEventLoop, Turns] = WeakKeyDictionary()


def wait_for_turn(loop: AbstractEventLoop, callback: Callable[[], object]) -> None:
    """Have `callback` called when its turn comes in this loop."""
    turns = _turns.get(loop)
    if turns is None:
        turns = _turns[loop] = Turns()
    turns.wait(loop, callback)


async def next_turn() -> None:
    """Return when this piece of long work has its next turn."""
    loop = get_running_loop()
    turn: Future[None] = loop.create_future()
    wait_for_turn(loop, partial(_end_waiting, turn))
    await turn


async def next_turn_if_long(data: bytes) -> None:
    """Return when this piece of work has its next turn, at once where it is about few bytes."""
    if len(data) > LONG_BYTES:
        await next_turn()


def _end_waiting(turn: Future[None]) -> None:
    if not turn.done():  # its task may be cancelled
        turn.set_result(None)


class GivingWay:
    """Lets others have their turn, by the time work takes: `await give_way.if_due()` between its steps."""

    __slots__ = ("_seconds", "_until")

    def __init__(self, seconds: float = TURN_SECONDS) -> None:
        self._seconds = seconds
        self._until = perf_counter() + seconds

    @property
    def is_over(self) -> bool:
        """Whether this piece of work has had its turn."""
        return perf_counter() >= self._until

    async def if_due(self) -> None:
        """Let the loop run what waits, other long work too, if this piece of work has had its turn."""
        if self.is_over:
            await next_turn()
            self._until = perf_counter() + self._seconds


async def finished(steps: Generator[object, None, Step]) -> Step:
    """Take the steps of long work to their end, others having their turns between them; return its result."""
    until = perf_counter() + TURN_SECONDS
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Step = end.value
            return result
        if perf_counter() >= until:
            await next_turn()
            until = perf_counter() + TURN_SECONDS


def in_turns(steps: Iterable[Step | None]) -> Iterator[Step | None]:
    """Yield the steps of long work, and None where its turn is over: many short ones are long work, too.

    Args:
        steps: None among them is no step, only a place where a turn may end.
    """
    until = perf_counter() + TURN_SECONDS
    for step in steps:
        if step is not None:
            yield step
        if perf_counter() > until:
            yield None
            until = perf_counter() + TURN_SECONDS


class HandshakeTurns:
    """Lets a listener's handshakes take steps for 2 ms of one iteration of the loop, the others later.

    A step is half a millisecond of signing or verifying: without turns a thousand clients that arrive
    together stop all others for a second. Handshakes that have begun go on first, in their order. The others
    begin in the order of their arrival, until one has waited for a tenth of a second. From then on more come
    than can be served, and the client that came last begins: it is let in after a few steps, however many
    wait. In the order of arrival each would wait for all before it, until it gives up. Who has waited for a
    second gets every other first step.
    """

    __slots__ = ("_begun", "_call_soon", "_clock", "_new", "_oldest_next", "_planned", "_until")

    def __init__(
        self, call_soon: Callable[[Callable[[], None]], object], clock: Callable[[], float] = perf_counter
    ) -> None:
        self._call_soon = call_soon
        self._clock = clock
        self._until = 0.0
        self._planned = False
        self._oldest_next = False
        # Since when they wait. A dictionary keeps their order, and lets go of a client that has left.
        self._begun: dict[Callable[[], None], float] = {}
        self._new: dict[Callable[[], None], float] = {}

    def begin(self, again: Callable[[], None], *, begun: bool) -> bool:
        """Tell whether a step may be taken now; else `again` is called when it may.

        Args:
            begun: it is not the handshake's first step.
        """
        now = self._clock()
        if not self._planned:
            self._planned = True
            self._until = now + HANDSHAKE_SECONDS
            self._call_soon(self._next)
            return True
        if now < self._until:
            return True
        (self._begun if begun else self._new)[again] = now
        return False

    def forget(self, again: Callable[[], None]) -> None:
        """Do not call it: the client has left."""
        self._begun.pop(again, None)
        self._new.pop(again, None)

    def _next(self) -> None:
        self._planned = False
        while (self._begun or self._new) and not (self._planned and self._clock() >= self._until):
            self._take()()

    def _take(self) -> Callable[[], None]:
        """Return whose step is next, and let it wait no longer."""
        if self._begun:
            again = next(iter(self._begun))
        else:
            again, since = next(iter(self._new.items()))
            waited = self._clock() - since
            self._oldest_next = not self._oldest_next and waited > LONG_WAIT_SECONDS
            if waited > OVERLOAD_SECONDS and not self._oldest_next:
                again = next(reversed(self._new))
        self.forget(again)
        return again
