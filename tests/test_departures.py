"""Clients that vanish leave nothing behind, whatever was under way: no collector run is needed for that."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import ssl
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mock_process import chat, post

from mockgpt.config import (
    AdminSettings,
    Config,
    Distribution,
    LatencySettings,
    LogSettings,
    ResponsesSettings,
    ServerSettings,
    TLSSettings,
)
from mockgpt.server import Server

EVENT_SECONDS = 15.0
DAY_MS = 86_400_000
HALF_A_BODY = post("/v1/chat/completions", b"x" * 1_000_000)[:-500_000]
PHASES = {
    "head": b"POST /v1/chat/completions HTTP/1.1\r\nhost: lo",
    "body": HALF_A_BODY,
    "refused body": HALF_A_BODY.replace(b"/v1/chat", b"/v1/nowhere", 1),
    "waiting answer": chat().replace(b"\r\n", b"\r\nx-mockgpt-delay-ms: %d\r\n" % DAY_MS, 1),
    "stream": chat(stream=True),
    "faulty answer": chat().replace(b"\r\n", b"\r\nx-mockgpt-fault: slow_drip=%d\r\n" % 600_000, 1),
    "idle": b"GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n",
}


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def settings(folder: Path) -> Config:
    return Config(
        server=ServerSettings(port=0),
        tls=TLSSettings(
            cert_path=str(folder / "server.crt"),
            key_path=str(folder / "server.key"),
            ca_cert_path=str(folder / "ca.crt"),
        ),
        responses=ResponsesSettings(default_delay_ms=0),
        latency=LatencySettings(inter_token_latency_ms=Distribution(mean=DAY_MS)),
        admin=AdminSettings(enabled=False),
        log=LogSettings(level="error"),
    )


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(EVENT_SECONDS):
        while not condition():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0.005)


async def leave(server: Server, context: ssl.SSLContext, sent: bytes) -> list[weakref.ref[object]]:
    """Send something, disappear once it was taken, and return the server's side of it, and asyncio's."""
    before = set(server._listener.connections)
    _, writer = await asyncio.open_connection(
        "127.0.0.1", server.port, ssl=context, server_hostname="localhost"
    )
    writer.write(sent)
    await writer.drain()
    (protocol,) = set(server._listener.connections) - before
    await until(lambda: protocol.connection.bytes_in > len(sent))
    writer.transport.abort()
    await until(lambda: not server._listener.connections)
    return [weakref.ref(protocol), weakref.ref(protocol._out.transport)]


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize("phase", PHASES)
def test_a_connection_is_forgotten_with_its_client(
    phase: str, certificates: Path, client_context: ssl.SSLContext
) -> None:
    async def check() -> None:
        async with Server(settings(certificates)) as server:
            gone = await leave(server, client_context, PHASES[phase])
            for part in gone:
                with contextlib.suppress(TimeoutError):
                    await until(lambda part=part: part() is None)
                assert part() is None, gc.get_referrers(part())

    asyncio.run(check())
