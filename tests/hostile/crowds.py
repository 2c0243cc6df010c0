"""How long a fresh /health takes while many others are there: 200 slow heads, 200 half-open handshakes,
100 readers that have stopped, 1,000 connections that arrive, twenty at a time and all at once. Prints p95 of
each, and of a mock without them.

    PYTHONPATH=tests:tests/hostile python tests/hostile/crowds.py

Each request is a connection of its own with a handshake. On a busy machine only the ratios say something, and
what is left without the time in which mock or client waited for a processor.
"""

from __future__ import annotations

import json
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from mock_process import MockProcess, get, post, read_answer
from prober import queued_seconds

from mockgpt.certificates.minting.init import initialise

PROBES = 200
SETTLED_SECONDS = 4.0
HELLO_RECORD = b"\x16\x03\x01\x02\x00\x01"  # the beginning of a ClientHello

Crowd = Callable[[MockProcess, ssl.SSLContext, ExitStack], None]


def nobody(_mock: MockProcess, _context: ssl.SSLContext, _stack: ExitStack) -> None:
    """Leave the mock alone."""


def slow_heads(mock: MockProcess, context: ssl.SSLContext, stack: ExitStack) -> None:
    """Begin 200 heads and send a line of each from time to time."""
    connections = [stack.enter_context(mock.connect(context)) for _ in range(200)]
    for connection in connections:
        connection.sendall(b"GET /health HTTP/1.1\r\nhost: a\r\n")
    begin(stack, lambda: [connection.sendall(b"a: b\r\n") for connection in connections], 0.2)


def half_open(mock: MockProcess, _context: ssl.SSLContext, stack: ExitStack) -> None:
    """Begin 200 handshakes."""
    for _ in range(200):
        connection = stack.enter_context(socket.create_connection(mock.address))
        connection.sendall(HELLO_RECORD)


def stalled_readers(mock: MockProcess, context: ssl.SSLContext, stack: ExitStack) -> None:
    """Ask for 13 MB a hundred times and read nothing of it."""
    body = {"model": "text-embedding-3-large", "input": ["hello"] * 200}
    for _ in range(100):
        connection = stack.enter_context(mock.connect(context))
        connection.sendall(post("/v1/embeddings", json.dumps(body).encode()))
    threading.Event().wait(SETTLED_SECONDS)  # until all buffers are full


def arrivals(mock: MockProcess, _context: ssl.SSLContext, stack: ExitStack) -> None:
    """Let 1,000 clients shake hands, twenty at a time, from a process of their own."""
    _arrive_together(20, mock, stack)


def burst(mock: MockProcess, _context: ssl.SSLContext, stack: ExitStack) -> None:
    """Let 1,000 clients shake hands, all at once."""
    _arrive_together(1_000, mock, stack)


def _arrive_together(count: int, mock: MockProcess, stack: ExitStack) -> None:
    place = [mock.address[0], str(mock.address[1]), str(mock.folder), str(count)]
    process = stack.enter_context(subprocess.Popen([sys.executable, __file__, *place], stdin=subprocess.PIPE))
    stack.callback(process.communicate)


def arrive(host: str, port: str, folder: str, together: str) -> None:
    context = ssl.create_default_context(cafile=f"{folder}/ca.crt")
    context.load_cert_chain(f"{folder}/client.crt", f"{folder}/client.key")

    def connect(_: int) -> ssl.SSLSocket:
        return context.wrap_socket(socket.create_connection((host, int(port))), server_hostname="localhost")

    with ThreadPoolExecutor(int(together)) as clients:
        connections = list(clients.map(connect, range(1_000)))
    sys.stdin.read()
    del connections


def begin(stack: ExitStack, work: Callable[[], object], every: float) -> None:
    ended = threading.Event()

    def run() -> None:
        while not ended.wait(every):
            work()

    thread = threading.Thread(target=run)
    thread.start()
    stack.callback(thread.join)
    stack.callback(ended.set)


def p95_ms(mock: MockProcess, context: ssl.SSLContext) -> tuple[float, float]:
    """Return the 95th percentile, and that of what is left without waits for a processor."""
    waits, waits_on_others = [], []
    pid = str(mock.process.pid)
    for _ in range(PROBES):
        asked, queued = time.perf_counter(), queued_seconds(pid) + queued_seconds("self")
        with mock.connect(context) as connection:
            connection.sendall(get("/health"))
            read_answer(connection)
        waits.append(time.perf_counter() - asked)
        waits_on_others.append(waits[-1] - (queued_seconds(pid) + queued_seconds("self") - queued))
    at = PROBES * 95 // 100
    return sorted(waits)[at] * 1000, sorted(waits_on_others)[at] * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        certificates = Path(folder) / "certs"
        initialise(certificates)
        context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
        context.load_cert_chain(certificates / "client.crt", certificates / "client.key")
        alone = 0.0
        for crowd in (nobody, slow_heads, half_open, stalled_readers, arrivals, burst):
            arguments = ("--set", "responses.default_delay_ms=0", "--set", "server.max_connections=2000")
            with MockProcess(certificates, *arguments) as mock:
                p95_ms(mock, context)  # what the first ones load is not measured
                with ExitStack() as stack:
                    crowd(mock, context, stack)
                    waited, net = p95_ms(mock, context)
            alone = alone or waited
            print(f"{crowd.__name__:<16} p95 {waited:6.1f} ms, {waited / alone:.1f} times that without;")
            print(f"{'':<16}     {net:6.1f} ms without waits for a processor")


if __name__ == "__main__":
    arrive(*sys.argv[1:]) if sys.argv[1:] else main()
