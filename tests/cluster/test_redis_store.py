"""The store in a real Redis does what a store has to do, and says when Redis is away."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from fleet import connects, free_port
from mock_process import await_true
from redis_server import RedisServer
from store_contract import CASES, Case

from mockgpt.errors import ConfigError
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


def test_a_redis_with_a_password_over_tls(tmp_path: Path, certificates: Path) -> None:
    files = [f"--tls-{kind}-file" for kind in ("cert", "key", "ca-cert")]
    paths = [str(certificates / name) for name in ("server.crt", "server.key", "ca.crt")]
    tls = free_port()
    given = [text for pair in zip(files, paths, strict=True) for text in pair]
    server = RedisServer(
        tmp_path, *given, "--tls-port", str(tls), "--tls-auth-clients", "no", "--requirepass", "secret"
    )
    server.start()

    async def run(url: str) -> int:
        store = RedisStore(url)
        try:
            return await store.claim("exp_1", 1, {}, {})
        finally:
            await store.close()

    try:
        await_true(lambda: connects(tls), "the TLS port listens")
        url = f"rediss://:secret@localhost:{tls}?ssl_ca_certs={certificates / 'ca.crt'}"
        assert asyncio.run(run(url)) == 1
        for wrong in (url.replace("secret", "other"), url.partition("?")[0]):
            with pytest.raises(StoreAway):
                asyncio.run(run(wrong))
    finally:
        server.kill()


def test_a_url_that_cannot_be_read_is_named() -> None:
    with pytest.raises(ConfigError, match=r"state\.url: .*redis://"):
        RedisStore("http://localhost")


def test_a_redis_that_does_not_answer_is_away() -> None:
    async def run() -> None:
        store = RedisStore("redis://127.0.0.1:1")
        try:
            with pytest.raises(StoreAway):
                await store.claim("exp_1", 1, {}, {})
        finally:
            await store.close()

    asyncio.run(run())
