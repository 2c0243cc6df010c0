"""The store in memory does what a store has to do."""

from __future__ import annotations

import asyncio

import pytest
from store_contract import CASES, Case

from mockgpt.shared_state.memory_store import MemoryStore


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_the_store_in_memory(case: Case) -> None:
    async def run() -> None:
        await case(MemoryStore())

    asyncio.run(run())
