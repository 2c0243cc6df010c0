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


def test_what_is_large_may_last_longer_while_others_are_answered() -> None:
    async def check() -> None:
        circuit = Circuit(MemoryStore(), 0.02, lambda _up, _why: None)
        come = asyncio.Event()

        async def large() -> str:
            await come.wait()
            return "answer"

        async def hangs() -> str:
            await asyncio.Event().wait()
            return "never"

        asking = asyncio.ensure_future(circuit.ask(large(), 10_000))
        for _ in range(3):  # time-outs of a small answer
            await asyncio.wait((asking,), timeout=0.02)
        come.set()
        assert await asking == "answer"
        come.clear()
        asking = asyncio.ensure_future(circuit.ask(large(), 10_000))
        assert await circuit.ask(hangs()) is None
        assert await asking is None, "the store answers nobody"

    asyncio.run(check())
