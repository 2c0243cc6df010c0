"""A store that does not answer is not waited for."""

from __future__ import annotations

import asyncio

from mockgpt.shared_state.circuit import Circuit
from mockgpt.shared_state.memory_store import MemoryStore
from mockgpt.shared_state.store import StoreAway


def test_after_a_failure_nothing_is_asked_until_the_circuit_is_closed() -> None:
    reported: list[tuple[bool, str]] = []
    asked: list[str] = []

    async def hangs() -> str:
        asked.append("hangs")
        await asyncio.Event().wait()
        return "never"

    async def fails() -> str:
        raise StoreAway("refused")

    async def works() -> str:
        asked.append("works")
        return "answer"

    async def check() -> None:
        circuit = Circuit(MemoryStore(), 0.02, lambda up, why: reported.append((up, why)))
        assert await circuit.ask(works()) == "answer"
        assert await circuit.ask(hangs()) is None
        assert await circuit.ask(works()) is None
        assert asked == ["works", "hangs"]
        assert await circuit.try_again(fails()) is None
        assert await circuit.try_again(works()) == "answer"
        assert await circuit.ask(works()) is None
        circuit.close()
        assert await circuit.ask(works()) == "answer"

    asyncio.run(check())
    assert reported == [(False, "no answer within 20 ms"), (True, "")]
