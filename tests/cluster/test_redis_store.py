"""The store in a real Redis does what a store has to do, and says when Redis is away."""

from __future__ import annotations

import asyncio

import pytest
from redis_server import RedisServer
from store_contract import CASES, Case

from mockgpt.shared_state.redis_store import RedisStore
from mockgpt.shared_state.store import StoreAway


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_the_store_in_redis(case: Case, redis_server: RedisServer) -> None:
    async def run() -> None:
        store = RedisStore(redis_server.url, case.__name__)
        try:
            await case(store)
        finally:
            await store.close()

    asyncio.run(run())


def test_a_redis_that_does_not_answer_is_away() -> None:
    async def run() -> None:
        store = RedisStore("redis://127.0.0.1:1")
        try:
            with pytest.raises(StoreAway):
                await store.claim("exp_1", 1, {}, {})
        finally:
            await store.close()

    asyncio.run(run())
