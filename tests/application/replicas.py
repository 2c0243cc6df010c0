"""Replicas without servers: applications that share one store in memory."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from requests_answered import CHAT, HELLO, request_for

from mockgpt.application.application import Application
from mockgpt.application.sharing import Sharing
from mockgpt.config import Config, LogSettings, ResponsesSettings, StateSettings
from mockgpt.shared_state.memory_store import MemoryStore
from mockgpt.shared_state.store import Store, StoreAway
from mockgpt.telemetry.log import Log
from mockgpt.wire.messages import Delivery, Exchange

QUIET = Config(responses=ResponsesSettings(default_delay_ms=0, seed=7))
EXPECTED = {"match": {}, "reply": {"content": "scripted"}, "times": 5}


class Replica:
    """One application with its share."""

    def __init__(self, name: str, config: Config, store: Store) -> None:
        log = Log(LogSettings(level="error"))
        self.application = Application(config, log)
        self.control = self.application.control
        self.sharing = Sharing(self.control, store, StateSettings(replica=name, timeout_ms=200), log)
        self.application.share(self.sharing)

    async def ask(self, body: dict[str, Any] = HELLO, path: str = CHAT, **headers: str) -> Exchange:
        """Return the exchange of a request, with its answer, as the journal has it."""
        exchange = Exchange(request_for("POST", path, body, **headers))
        decided = self.application.admit(exchange)
        exchange.delivery = decided if isinstance(decided, Delivery) else await decided()
        return exchange

    async def status(self, **headers: str) -> int:
        """Return the status of one chat completion."""
        delivery = (await self.ask(**headers)).delivery
        assert delivery is not None
        return delivery.status


def said(exchange: Exchange) -> str:
    """Return the text of a completion."""
    assert exchange.delivery is not None
    text: str = json.loads(exchange.delivery.body)["choices"][0]["message"]["content"]
    return text


@asynccontextmanager
async def replicas(store: Store, config: Config, count: int = 3) -> AsyncIterator[list[Replica]]:
    """Start so many replicas, and close them."""
    started = [Replica(f"replica-{number}", config, store) for number in range(count)]
    for each in started:
        await each.sharing.start()
    try:
        yield started
    finally:
        for each in started:
            await each.sharing.close()


async def settled(fleet: list[Replica]) -> None:
    """Return when each has told what was changed on it."""
    for each in fleet:
        await asyncio.sleep(0)
        await each.sharing.told()


class AwayStore(MemoryStore):
    """A store that can be away, with all its spaces: every operation fails then."""

    away = False

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name.startswith("_") or not asyncio.iscoroutinefunction(found) or name == "close" or not self.away:
            return found

        async def fails(*_: Any, **__: Any) -> Any:
            raise StoreAway("it is away")

        return fails


def run(
    test: Callable[[list[Replica], AwayStore], Awaitable[None]], config: Config = QUIET, count: int = 3
) -> None:
    async def running() -> None:
        AwayStore.away = False
        store = AwayStore()
        async with replicas(store, config, count) as fleet:
            await test(fleet, store)

    asyncio.run(running())
