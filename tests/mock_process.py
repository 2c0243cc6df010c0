"""A real mock in a process of its own, as a user starts it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

START_SECONDS = 60.0
EVENT_SECONDS = 30.0
POLL_SECONDS = 0.01


class MockProcess:
    """The running mock; `ready` is its ready line."""

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        cwd: Path | None = None,
        command: Sequence[str] = (sys.executable, "-m", "mockgpt"),
    ) -> None:
        self.folder = folder
        self._log_path = folder.parent / f"log-{id(self)}-{time.monotonic_ns()}"
        with self._log_path.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, "--port", "0", "--log-format", "json", *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=cwd or folder.parent,
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            self.stop()
            raise AssertionError(f"the mock did not start: {self.log_text()}")
        self.ready: dict[str, Any] = json.loads(line)
        address = urlsplit(self.ready["url"])
        assert address.hostname is not None
        assert address.port is not None
        self.address: tuple[str, int] = (address.hostname, address.port)

    @property
    def base_url(self) -> str:
        """What the SDK is given."""
        return f"https://localhost:{self.address[1]}/v1"

    def log_text(self) -> str:
        return self._log_path.read_text()

    def log(self, event: str) -> list[dict[str, Any]]:
        """Return the complete log lines of one event."""
        lines = self.log_text().splitlines()
        records = [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]
        return [record for record in records if record["event"] == event]

    def await_log(self, event: str, count: int = 1, **fields: object) -> list[dict[str, Any]]:
        """Return the lines of an event with these fields, once there are so many."""

        def matching() -> list[dict[str, Any]]:
            return [
                record
                for record in self.log(event)
                if all(record.get(key) == value for key, value in fields.items())
            ]

        await_true(lambda: len(matching()) >= count, lambda: f"{event} {fields} in {self.log_text()[-2000:]}")
        return matching()

    def connect(self, context: ssl.SSLContext, server_hostname: str = "localhost") -> ssl.SSLSocket:
        """Return a connection that has shaken hands."""
        plain = socket.create_connection(self.address, timeout=EVENT_SECONDS)
        try:
            return context.wrap_socket(plain, server_hostname=server_hostname)
        except BaseException:
            plain.close()
            raise

    def connect_plain(self) -> socket.socket:
        """Return a TCP connection."""
        return socket.create_connection(self.address, timeout=EVENT_SECONDS)

    def open_files(self) -> int:
        """Return how many descriptors the mock has open."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def cpu_seconds(self) -> float:
        """Return what the mock has used of the processor."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def stop(self) -> int:
        """Ask it to stop, and return its exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            code = self.process.wait(START_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        return code

    def __enter__(self) -> MockProcess:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.stop()


def await_true(
    condition: Callable[[], object],
    what: Callable[[], str] | str = "the condition",
    seconds: float = EVENT_SECONDS,
) -> None:
    """Return as soon as a condition holds; fail when its deadline has passed."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"not in time: {what if isinstance(what, str) else what()}")
        time.sleep(POLL_SECONDS)


def read_to_end(connection: socket.socket) -> bytes:
    """Return everything until the server closes; a reset ends it too."""
    parts = []
    with contextlib.suppress(ConnectionError):
        while data := connection.recv(65_536):
            parts.append(data)
    return b"".join(parts)


def read_answer(connection: socket.socket) -> tuple[int, dict[str, str], bytes]:
    """Read one answer that is framed by its Content-Length: status, headers, body."""
    data = b""
    while b"\r\n\r\n" not in data:
        received = connection.recv(65_536)
        assert received, f"closed after {data!r}"
        data += received
    head, _, body = data.partition(b"\r\n\r\n")
    status, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    length = int(headers.get("content-length", "0"))
    while len(body) < length:
        received = connection.recv(65_536)
        assert received, "closed in the middle of the body"
        body += received
    return int(status.split()[1]), headers, body


def get(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n".encode()


def post(path: str, body: bytes, *headers: str) -> bytes:
    lines = "".join(f"{header}\r\n" for header in headers)
    head = (
        f"POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
        f"content-length: {len(body)}\r\n{lines}\r\n"
    )
    return head.encode() + body


def chat(content: str = "hello", **more: Any) -> bytes:
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": content}], **more}
    return post("/v1/chat/completions", json.dumps(body).encode())
