"""Three real mocks that share a Redis, behind HAProxy as a TCP balancer."""

from __future__ import annotations

import asyncio
import http.client
import json
import shutil
import socket
import ssl
import subprocess
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mock_process import EVENT_SECONDS, MockProcess, await_true, chat
from plain_admin import admin
from redis_server import RedisServer

REPLICAS = 3
ANSWER_SECONDS = 15.0


class Fleet:
    """The replicas, their Redis and the balancer.

    Attributes:
        replicas: the mocks, by their names.
        port: of the balancer.
        context: of a client.
    """

    def __init__(self, folder: Path, certificates: Path, redis: RedisServer, *arguments: str) -> None:
        self.redis = redis
        self.replicas: dict[str, MockProcess] = {}
        self.context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
        self.context.load_cert_chain(certificates / "client.crt", certificates / "client.key")
        for number in range(REPLICAS):
            name = f"replica-{number}"
            self.replicas[name] = MockProcess(
                certificates, "--set", f"state.url={redis.url}", "--set", f"state.replica={name}",
                "--set", f"state.prefix={folder.name}", "--set", "responses.default_delay_ms=0",
                "--set", "responses.seed=7", *arguments,
            )  # fmt: skip
        self.port = free_port()
        self._balancer = self._balance(folder)

    def _balance(self, folder: Path) -> subprocess.Popen[bytes]:
        program = shutil.which("haproxy") or "/usr/sbin/haproxy"
        servers = "".join(
            f"  server {name} 127.0.0.1:{mock.address[1]}\n" for name, mock in self.replicas.items()
        )
        settings = folder / "haproxy.cfg"
        settings.write_text(
            "defaults\n  mode tcp\n  timeout connect 1s\n  timeout client 30s\n  timeout server 30s\n"
            "  option redispatch 1\n  retries 3\n"
            f"listen mocks\n  bind 127.0.0.1:{self.port}\n  balance roundrobin\n{servers}"
        )
        process = subprocess.Popen([program, "-q", "-f", str(settings)])
        await_true(lambda: connects(self.port), "haproxy listens")
        return process

    def admin(self, replica: int, method: str, path: str, body: Any = None) -> Any:
        """Ask the admin plane of one replica; the answer has to be a success."""
        status, answer = admin(list(self.replicas.values())[replica], method, path, body)
        assert status < 300 or status == 422, (status, answer)
        return answer

    def events(self, replica: int) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
        """Return a connection to the live events of one replica, and its answer, which has begun."""
        address = urlsplit(list(self.replicas.values())[replica].ready["admin_url"])
        live = http.client.HTTPConnection(str(address.hostname), address.port, timeout=EVENT_SECONDS)
        live.request("GET", "/_mock/events")
        stream = live.getresponse()
        stream.readline()
        return live, stream

    @contextmanager
    def changes(self, replica: int) -> Iterator[Iterator[float]]:
        """Yield the Unix times at which a replica carries out each change of the scenario."""
        live, stream = self.events(replica)
        with closing(live):
            yield (
                json.loads(line[6:])["time"]
                for line in iter(stream.readline, b"")
                if line.startswith(b"data: ") and b'"change":"scenario"' in line
            )

    async def ask(self, port: int | None = None) -> tuple[int, str]:
        """Return status and text of one chat completion, over a connection of its own."""
        return (await self.ask_often(1, port))[0]

    async def ask_often(self, count: int, port: int | None = None) -> list[tuple[int, str]]:
        """Return status and text of completions one after the other, over one connection."""
        async with asyncio.timeout(ANSWER_SECONDS):
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", port or self.port, ssl=self.context, server_hostname="localhost"
            )
            try:
                return [await _exchange(reader, writer) for _ in range(count)]
            finally:
                writer.transport.abort()

    def stop(self) -> None:
        """End them all."""
        self._balancer.terminate()
        self._balancer.wait()
        for mock in self.replicas.values():
            mock.stop()


async def _exchange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[int, str]:
    writer.write(chat())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    length = next(
        int(line.partition(":")[2])
        for line in head.lower().split("\r\n")
        if line.startswith("content-length")
    )
    body = json.loads(await reader.readexactly(length))
    status = int(head.split()[1])
    return status, body["choices"][0]["message"]["content"] if status == 200 else ""


async def in_parallel(count: int, ask: Callable[[], Awaitable[tuple[int, str]]]) -> list[tuple[int, str]]:
    """Ask so often at the same time."""
    return await asyncio.gather(*(ask() for _ in range(count)))


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def connects(port: int) -> bool:
    """Tell whether somebody listens."""
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True
