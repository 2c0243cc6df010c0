"""Of the long work of one loop, one piece runs in each iteration."""

from __future__ import annotations

from typing import Any

from mockgpt.wire.turns import wait_for_turn


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
