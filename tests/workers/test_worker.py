"""What the parent says to a worker is followed, also what it says before the worker serves."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from mockgpt.cli.serve import INTERRUPT_GRACE_SECONDS, Stop
from mockgpt.workers.worker import Orders, WorkerServer


class ServerOfTest:
    """Counts what it was told."""

    def __init__(self) -> None:
        self.reloads: list[bool] = []

    def reload_by_order(self, leads: bool) -> None:
        self.reloads.append(leads)

    def measured(self) -> Any:
        return "measured"


def test_orders_that_come_before_the_server_has_started_are_followed_then() -> None:
    async def main() -> None:
        orders, server, stop = Orders(), ServerOfTest(), Stop(lambda: None)
        await orders.take("reload", (True,))
        await orders.take("stop", (2.5,))
        orders.parent_has_ended()
        orders.begin(cast("WorkerServer", server), stop)
        assert server.reloads == [True]
        assert stop.grace_seconds == 2.5

    asyncio.run(main())


def test_orders_and_questions_reach_the_server() -> None:
    async def main() -> None:
        orders, server, stop = Orders(), ServerOfTest(), Stop(lambda: None)
        heard: list[tuple[Any, ...]] = []
        orders.hear = lambda *change: heard.append(change)
        orders.begin(cast("WorkerServer", server), stop)
        await orders.take("reload", (False,))
        assert server.reloads == [False]
        assert await orders.take("metrics", ()) == "measured"
        await orders.take("changed", ("space", 1))
        assert heard == [("space", 1)]
        orders.parent_has_ended()
        assert stop.asked.is_set()
        assert stop.grace_seconds == INTERRUPT_GRACE_SECONDS

    asyncio.run(main())
