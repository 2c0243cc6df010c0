"""Start a server as a process of its own, talk to it over mTLS, and read what it costs."""

from __future__ import annotations

import json
import os
import resource
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 30
PAGE = os.sysconf("SC_PAGE_SIZE")

# What openai-python sends, in its order.
SDK_HEADERS = (
    b"Host: 127.0.0.1\r\nAccept-Encoding: gzip, deflate\r\nConnection: keep-alive\r\n"
    b"Accept: application/json\r\nContent-Type: application/json\r\nUser-Agent: OpenAI/Python 3.54.0\r\n"
    b"X-Stainless-Lang: python\r\nX-Stainless-Package-Version: 3.54.0\r\nX-Stainless-OS: Linux\r\n"
    b"X-Stainless-Arch: x64\r\nX-Stainless-Runtime: CPython\r\nX-Stainless-Runtime-Version: 3.11.7\r\n"
    b"X-Stainless-Async: false\r\nx-stainless-retry-count: 0\r\nx-stainless-read-timeout: 600\r\n"
    b"Authorization: Bearer sk-mock-0123456789abcdef0123456789abcdef\r\n"
)


def allow_descriptors(wanted: int = 4096) -> None:
    """Allow this process and those it starts so many open files, or as many as the system lets them have."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, wanted), hard), hard))


def chat_request(content: str, **more: object) -> bytes:
    """Return a chat completion request as openai-python sends it."""
    body = json.dumps(
        {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": content}], **more}
    ).encode()
    head = b"POST /v1/chat/completions HTTP/1.1\r\n" + SDK_HEADERS
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def mint(folder: Path) -> None:
    """Mint a set of certificates."""
    subprocess.run(
        [sys.executable, "-m", "mockgpt", "certs", "init", "--dir", str(folder)],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=ROOT,
    )


def client_context(folder: Path) -> ssl.SSLContext:
    """Return a client's context with the default client's certificate."""
    context = ssl.create_default_context(cafile=str(folder / "ca.crt"))
    context.load_cert_chain(folder / "client.crt", folder / "client.key")
    return context


class Server:
    """A server process; `first_answer` is the seconds from exec to the first mTLS answer."""

    def __init__(self, command: list[str], folder: Path, cwd: Path) -> None:
        self.context = client_context(folder) if (folder / "client.key").exists() else None
        started = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{command} did not start")
        address = urlsplit(json.loads(line)["url"])
        self.address = (address.hostname, address.port)
        if self.context is None:
            self.context = client_context(folder)
        with self.connect() as connection:
            connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            connection.recv(65_536)
        self.first_answer = time.perf_counter() - started

    @classmethod
    def mockgpt(cls, folder: Path, *arguments: str) -> Server:
        """Start the mock on a free port."""
        return cls(["-m", "mockgpt", "--port", "0", "--log-level", "info", *arguments], folder, folder.parent)

    @classmethod
    def paced_skeleton(cls, folder: Path, event_bytes: int, loop: str) -> Server:
        """Start the skeleton of paced streams."""
        script = str(ROOT / "bench" / "paced_skeleton.py")
        return cls([script, str(folder), str(event_bytes), loop], folder, ROOT)

    @classmethod
    def skeleton(cls, folder: Path) -> Server:
        """Start the bare skeleton."""
        return cls([str(ROOT / "bench" / "skeleton.py"), str(folder)], folder, ROOT)

    def start_context(self, folder: Path, port: int) -> None:
        """Take the address of a server that is started elsewhere."""
        self.context, self.address = client_context(folder), ("127.0.0.1", port)

    def connect(self) -> ssl.SSLSocket:
        """Return a connection that has shaken hands."""
        assert self.context is not None
        plain = socket.create_connection(self.address, timeout=START_SECONDS)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self.context.wrap_socket(plain, server_hostname="127.0.0.1")

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    @property
    def pids(self) -> list[int]:
        """All its processes: itself, and those that it has started."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return [self.pid, *map(int, children.split())]

    @property
    def cpu_seconds(self) -> float:
        """Time on a processor so far, over all processes and threads, to the nanosecond."""
        threads = [thread for pid in self.pids for thread in Path(f"/proc/{pid}/task").iterdir()]
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9

    def pin(self, cpu: int) -> None:
        """Let the server run on one processor only."""
        for thread in Path(f"/proc/{self._process.pid}/task").iterdir():
            os.sched_setaffinity(int(thread.name), {cpu})

    @property
    def resident_bytes(self) -> int:
        """Resident set size."""
        return int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1]) * PAGE

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(START_SECONDS)
        assert self._process.stdout is not None
        self._process.stdout.close()


def read_answer(connection: ssl.SSLSocket) -> int:
    """Read one answer with a Content-Length; return its size."""
    data = b""
    while b"\r\n\r\n" not in data:
        received = connection.recv(65_536)
        if not received:
            raise SystemExit("the server closed the connection")
        data += received
    head, _, body = data.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(65_536)
    return len(body)
