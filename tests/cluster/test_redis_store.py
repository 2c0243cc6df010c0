"""The store in a real Redis does what a store has to do, and says when Redis is away."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from fleet import connects, free_port
from mock_process import await_true
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


def test_why_nothing_is_heard_is_said_at_once(redis_server: RedisServer) -> None:
    async def run(url: str) -> str:
        store = RedisStore(url)
        try:
            with pytest.raises(StoreAway) as away:
                await asyncio.wait_for(store.listen(lambda _version, _topics: None), 10)
        finally:
            await store.close()
        return str(away.value)

    address = redis_server.url.removeprefix("redis://")
    assert "AUTH" in asyncio.run(run(f"redis://:secret@{address}"))
    assert "Error 111" in asyncio.run(run(f"redis://127.0.0.1:{free_port()}"))


def test_what_others_write_into_our_redis_ends_nothing(redis_server: RedisServer) -> None:
    async def run() -> None:
        store, heard = RedisStore(redis_server.url, "garbage"), asyncio.Event()
        client = store._client
        try:
            await store.listen(lambda version, topics: heard.set() if topics == {"a": b"1"} else None)
            for message in (b"", b"x", b"7", b"7 {", b"7 5", b'7 {"a":5}', '7 {"a":"€"}'.encode(), b"\xff"):
                await client.publish("{garbage}:changes", message)
            await store.change({"a": b"1"})
            await asyncio.wait_for(heard.wait(), 10)
            await client.xadd("{garbage}:records:exchange", {"other": b"1"})
            assert [record for _, record in await store.records("exchange")] == [b""]
            await client.set("{garbage}:topics", b"no table")
            with pytest.raises(StoreAway, match="WRONGTYPE"):
                await store.snapshot()
        finally:
            await store.close()

    asyncio.run(run())


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("http://:secret@localhost", "redis://"),
        ("redis://:secret@localhost:99999", "Port out of range"),
        ("redis://:secret@localhost?pool=1", "there is no option pool"),
        ("redis://:secret@localhost?protocol=9", "protocol must be"),
        (
            "rediss://:secret@localhost?ssl_ca_certs=/no/ca.crt",
            "No such file or directory: '/no/ca.crt'",
        ),
        ("rediss://:secret@localhost?ssl_cert_reqs=maybe", "Invalid SSL Certificate Requirements Flag"),
    ],
)
def test_check_and_start_refuse_a_url_with_the_same_words(url: str, complaint: str, tmp_path: Path) -> None:
    def told(command: str, *more: str) -> str:
        words = [sys.executable, "-m", "mockgpt", command, "--set", f"state.url={url}", *more]
        ended = subprocess.run(words, capture_output=True, text=True, cwd=tmp_path, timeout=60)
        assert ended.returncode == 2, ended
        return ended.stderr.strip().splitlines()[-1]

    checked = told("check")
    assert checked == told("serve", "--port", "0")
    assert "state.url: " in checked
    assert complaint in checked
    assert "secret" not in checked


def test_a_redis_that_does_not_answer_is_away() -> None:
    async def run() -> None:
        store = RedisStore("redis://127.0.0.1:1")
        try:
            with pytest.raises(StoreAway):
                await store.claim("exp_1", 1, {}, {})
        finally:
            await store.close()

    asyncio.run(run())
