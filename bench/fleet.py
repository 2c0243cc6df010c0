"""R replicas of W workers with a Redis on loopback, under load, while one worker is killed: what stays exact.

Needs redis-server, and the extra `cluster`. Says SKIP where one of them is missing.

    bench/fleet.py [--replicas R] [--workers W] [--requests N]
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from servers import ROOT, chat_request, client_context, mint

PARALLEL = 8
TIMES = 25


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

    def ask(self) -> bool | None:
        """Send a request on a connection of its own; tell whether it was scripted, None where it was lost."""
        request = chat_request("hello").replace(b"keep-alive", b"close")
        data = b""
        try:
            with self.context.wrap_socket(
                socket.create_connection(self.address, timeout=30), server_hostname="127.0.0.1"
            ) as connection:
                connection.sendall(request)
                while received := connection.recv(65_536):
                    data += received
        except OSError:
            return None
        return b'"scripted"' in data if b" 200 " in data else None

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


def observe(replicas: list[Replica], requests: int) -> None:
    """Load all replicas, kill a worker in the middle, and print what was counted."""
    first, last = replicas[0], replicas[-1]
    first.admin("POST", "/_mock/expectations", {"reply": {"content": "scripted"}, "times": TIMES})
    with ThreadPoolExecutor(PARALLEL) as pool:
        asked = [pool.submit(replicas[number % len(replicas)].ask) for number in range(requests)]
        asked[requests // 4].result()
        os.kill(first.workers()[0], signal.SIGKILL)
        answers = [each.result() for each in asked]
    scripted, lost = answers.count(True), answers.count(None)
    (shown,) = last.admin("GET", "/_mock/expectations")["expectations"]
    total = last.admin("GET", "/_mock/exchanges?limit=1")["total"]
    print(f"requests {requests}, lost with the killed worker {lost}")
    print(f"scripted {scripted} of times = {TIMES}, counted {shown['matched']}; more than {TIMES} is wrong")
    print(f"in the journal {total}; at most {lost} and the last 50 ms of the killed worker may miss")
    if scripted > TIMES or scripted + lost < TIMES:
        raise SystemExit("not exact")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--replicas", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--requests", type=int, default=300)
    arguments = parser.parse_args()
    if shutil.which("redis-server") is None or importlib.util.find_spec("redis") is None:
        print("SKIP: redis-server or the extra `cluster` is not installed")
        return
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name) / "certs", free_port()
        mint(folder)
        redis = subprocess.Popen(
            ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", name],
            stdout=subprocess.DEVNULL,
        )
        replicas: list[Replica] = []
        try:
            replicas.extend(Replica(folder, arguments.workers, port) for _ in range(arguments.replicas))
            observe(replicas, arguments.requests)
        finally:
            for process in (*(each.process for each in replicas), redis):
                process.terminate()
                process.wait(30)


if __name__ == "__main__":
    main()
