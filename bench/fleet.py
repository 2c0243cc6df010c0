"""R replicas of W workers with a Redis on loopback, under load: what stays exact while they are killed.

A worker, a whole replica, and then Redis, which comes back, are ended by kill -9. Says how soon a scenario
is in force on all, and whether what clients have stored is there afterwards.

Needs redis-server, and the extra `cluster`. Says SKIP where one of them is missing.

    bench/fleet.py [--replicas R] [--workers W] [--requests N]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit

from servers import ROOT, chat_request, client_context, mint

PARALLEL = 8
TIMES = 25
STORED = 20
SWITCHES = 20  # even: the last one is back to the default
START_SECONDS = 15.0
POLL_SECONDS = 0.01


class Replica:
    """One parent with its workers."""

    def __init__(self, folder: Path, workers: int, redis_port: int) -> None:
        settings = {
            "server.workers": workers,
            "state.url": f"redis://127.0.0.1:{redis_port}",
            "responses.default_delay_ms": 0,
        }
        words = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mockgpt", "--port", "0", "--log-level", "error", *words],
            stdout=subprocess.PIPE,
            cwd=folder.parent,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert self.process.stdout is not None
        self.ready = json.loads(self.process.stdout.readline())
        address = urlsplit(self.ready["url"])
        self.address = (address.hostname, address.port)
        self.context = client_context(folder)

    def admin(self, method: str, path: str, body: Any = None) -> Any:
        """Ask the admin plane."""
        data = json.dumps(body).encode() if body is not None else None
        with urllib.request.urlopen(
            urllib.request.Request(self.ready["admin_url"] + path, data, method=method), timeout=30
        ) as answer:
            read = answer.read()
        return json.loads(read) if read else None

    @contextmanager
    def events(self) -> Iterator[Iterator[float]]:
        """Yield the Unix times at which it carries out changes of the scenario."""
        with urllib.request.urlopen(self.ready["admin_url"] + "/_mock/events", timeout=30) as stream:
            stream.readline()
            yield (json.loads(line[6:])["time"] for line in stream if b'"change":"scenario"' in line)

    def ask(self) -> bool | None:
        """Send a request on a connection of its own; tell whether it was scripted, None where it was lost."""
        data = self._sent(chat_request("hello"))
        return b'"scripted"' in data if b" 200 " in data else None

    def store(self) -> str | None:
        """Return the id of a completion that it has stored, None where it was lost."""
        found = re.search(rb'"id": "(chatcmpl-[^"]+)"', self._sent(chat_request("hello", store=True)))
        return found[1].decode() if found else None

    def reads(self, name: str) -> bool:
        """Tell whether it finds a stored completion."""
        fields = "host: localhost\r\nauthorization: Bearer sk-1\r\nconnection: close\r\n\r\n"
        request = f"GET /v1/chat/completions/{name} HTTP/1.1\r\n{fields}".encode()
        return b" 200 " in self._sent(request)[:20]

    def _sent(self, request: bytes) -> bytes:
        """Return what is answered over a connection of its own, empty where it is lost."""
        request, data = request.replace(b"keep-alive", b"close"), b""
        try:
            with self.context.wrap_socket(
                socket.create_connection(self.address, timeout=30), server_hostname="127.0.0.1"
            ) as connection:
                connection.sendall(request)
                while received := connection.recv(65_536):
                    data += received
        except OSError:
            return b""
        return data

    def workers(self) -> list[int]:
        """Return the processes of the workers."""
        pid = self.process.pid
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Redis:
    """A server that keeps its data over a crash."""

    def __init__(self, folder: str) -> None:
        self.port = free_port()
        self._folder = folder
        self.start()

    def start(self) -> None:
        """Start it, and return when it answers."""
        words = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", self._folder]
        self.process = subprocess.Popen(
            ["redis-server", *words, "--appendonly", "yes", "--appendfsync", "always"],
            stdout=subprocess.DEVNULL,
        )
        deadline = monotonic() + START_SECONDS
        while not self._answers():
            if monotonic() > deadline:
                raise SystemExit("redis-server does not answer")
            sleep(POLL_SECONDS)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(100).startswith(b"+PONG")
        except OSError:
            return False

    def kill(self) -> None:
        """End it as a crash would."""
        self.process.kill()
        self.process.wait()


def switched(replicas: list[Replica]) -> list[float]:
    """Return after how many ms each switch of the scenario was in force on all, as the replicas say."""
    with ExitStack() as opened:
        streams = [opened.enter_context(each.events()) for each in replicas]
        lags = []
        for number in range(SWITCHES):
            replicas[0].admin("PUT", "/_mock/scenario", {"name": ("slow", "default")[number % 2]})
            times = [next(each) for each in streams]
            lags.append(1000 * (max(times) - times[0]))
    return sorted(lags)


def observe(replicas: list[Replica], redis: Redis, requests: int) -> None:
    """Load all replicas while processes are killed, and print what was counted and kept."""
    lags = switched(replicas)
    print(f"a scenario is in force on all after {median(lags):.1f} ms, at most {lags[-1]:.1f} (goal 100)")
    first, last = replicas[0], replicas[-1]
    first.admin("POST", "/_mock/expectations", {"reply": {"content": "scripted"}, "times": TIMES})
    killed = {
        requests // 6: ("a worker", lambda: os.kill(first.workers()[0], signal.SIGKILL)),
        requests // 3: ("a replica", last.process.kill),
    }
    answers = load(replicas, requests, killed)
    scripted, lost = answers.count(True), answers.count(None)
    (shown,) = first.admin("GET", "/_mock/expectations")["expectations"]
    total = first.admin("GET", "/_mock/exchanges?limit=1")["total"]
    print(f"requests {requests}, lost with what was killed {lost}")
    print(f"scripted {scripted} of times = {TIMES}, counted {shown['matched']}; more than {TIMES} is wrong")
    print(f"in the journal {total}; what is missing was of the last 100 ms of the killed ones")
    if scripted > TIMES or scripted + lost < TIMES:
        raise SystemExit("not exact")
    left = replicas[:-1]
    stored = [each for each in (left[number % len(left)].store() for number in range(STORED)) if each]
    print("Redis is killed under load, and comes back")
    answers = load(left, requests, {requests // 6: ("Redis", redis.kill), requests // 2: ("", redis.start)})
    print(f"requests {requests}, lost {answers.count(None)}")
    if answers.count(None):
        raise SystemExit("a client was lost")
    shared = monotonic() + START_SECONDS
    while any(each.admin("GET", "/health")["state"] != "shared" for each in left):
        if monotonic() > shared:
            raise SystemExit("a replica does not share again")
        sleep(POLL_SECONDS)
    missing = sum(not each.reads(name) for name in stored for each in left)
    print(f"{len(stored)} stored completions, missing afterwards on any replica {missing}")
    if missing:
        raise SystemExit("stored completions are missing")


def load(
    replicas: list[Replica], requests: int, events: dict[int, tuple[str, Callable[[], None]]]
) -> list[bool | None]:
    """Return the answers to so many requests; when that many have been answered, something happens."""

    def ask(number: int) -> bool | None:
        alive = [each for each in replicas if each.process.poll() is None]  # as a balancer would
        return alive[number % len(alive)].ask()

    with ThreadPoolExecutor(PARALLEL) as pool:
        asked = [pool.submit(ask, number) for number in range(requests)]
        for number, (what, happens) in sorted(events.items()):
            asked[number].result()
            happens()
            if what:
                print(f"killed {what} after {number} requests")
        return [each.result() for each in asked]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--requests", type=int, default=300)
    arguments = parser.parse_args()
    if shutil.which("redis-server") is None or importlib.util.find_spec("redis") is None:
        print("SKIP: redis-server or the extra `cluster` is not installed")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "certs"
        mint(folder)
        redis = Redis(name)
        replicas: list[Replica] = []
        try:
            replicas.extend(Replica(folder, arguments.workers, redis.port) for _ in range(arguments.replicas))
            observe(replicas, redis, arguments.requests)
        finally:
            for process in (*(each.process for each in replicas), redis.process):
                process.terminate()
                process.wait(30)


if __name__ == "__main__":
    main()
