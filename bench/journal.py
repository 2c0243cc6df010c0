"""What the journal costs: CPU per request with it on and off, and its memory over a million exchanges.

Both servers take turns in the same run, so other work on the machine weighs on both. The million is
simulated: records made and journaled in this process, without a network.
"""

from __future__ import annotations

import contextlib
import os
import ssl
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from servers import Server, chat_request, mint, read_answer

from mockgpt.config import JournalSettings
from mockgpt.telemetry.journal import Journal
from mockgpt.telemetry.memory import resident_bytes
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Delivery, Exchange, Request

REQUESTS = 100
ROUNDS = 40  # short ones: the best of each server are those that nothing disturbed
WARM_UP = 20_000
PROCESSES = 4
BEST = 8  # rounds of each server that count
EXCHANGES = 1_000_000
MEGABYTE = 1_000_000
OFF = ("--set", "journal.capacity=0", "--set", "journal.connections_capacity=0")
NO_DELAY = ("--set", "responses.default_delay_ms=0")
STREAMED_TOKENS = 64


def stream_request() -> bytes:
    """Return a request for a stream of some length."""
    return chat_request(
        f"Write {STREAMED_TOKENS} words about rivers.", stream=True, max_tokens=STREAMED_TOKENS
    )


def read_stream(connection: ssl.SSLSocket) -> None:
    """Read one chunked answer to its end."""
    data = b""
    while not data.endswith(b"0\r\n\r\n"):
        data += connection.recv(65_536)


def cpu_per_request(
    servers: list[Server], request: bytes, read: Callable[[ssl.SSLSocket], object], requests: int
) -> list[list[float]]:
    """Return each server's CPU microseconds per request in each round, the servers taking turns."""
    rounds: list[list[float]] = [[] for _ in servers]
    connections = [server.connect() for server in servers]
    for turn in range(ROUNDS + 1):
        for place, server in enumerate(servers):
            before = server.cpu_seconds
            for _ in range(requests):
                connections[place].sendall(request)
                read(connections[place])
            if turn:  # the first round fills the memory of replies
                rounds[place].append((server.cpu_seconds - before) / requests * 1e6)
    for connection in connections:
        connection.close()
    return rounds


def keep_apart(servers: list[Server]) -> None:
    """Let the servers have one processor and this client another, where there are two."""
    first, *others = sorted(os.sched_getaffinity(0))
    if others:
        os.sched_setaffinity(0, others)
        for server in servers:
            server.pin(first)


def overhead(folder: Path) -> None:
    """Print CPU per request with the journal on and off.

    Where a process happens to lie in memory is worth a few percent, so there are several of each kind.
    """
    jsonl = folder.parent / "exchanges.jsonl"
    kinds = (OFF, (), ("--set", f"journal.path={jsonl}"))
    loads = (
        ("chat, JSON", chat_request("hello"), read_answer),
        (f"chat, {STREAMED_TOKENS} tokens streamed", stream_request(), read_stream),
    )
    found: dict[str, list[list[float]]] = {what: [[] for _ in kinds] for what, _, _ in loads}
    for _ in range(PROCESSES):
        with contextlib.ExitStack() as stack:
            servers = [stack.enter_context(Server.mockgpt(folder, *NO_DELAY, *kind)) for kind in kinds]
            keep_apart(servers)
            for what, request, read in loads:
                for place, rounds in enumerate(cpu_per_request(servers, request, read, REQUESTS)):
                    found[what][place].append(statistics.mean(sorted(rounds)[:BEST]))
    for what, figures in found.items():
        off, on, with_file = (statistics.mean(each) for each in figures)
        row(f"{what}: journal off", off, "us", "")
        row(f"{what}: on, bodies kept", on, "us", f"{on / off:.3f} x  goal <= 1.10 x")
        row(f"{what}: on, JSON Lines file too", with_file, "us", f"{with_file / off:.3f} x")


class Maker:
    """Makes finished exchanges such as the wire does: mostly small, now and then long or streamed."""

    def __init__(self) -> None:
        self._random = Random(1)
        self._blob = self._random.randbytes(1_000_000)
        self._connection = Connection("conn_1", "127.0.0.1:50000", time.time())
        self._settings = JournalSettings()

    def _bytes(self, length: float) -> bytes:
        start = self._random.randrange(len(self._blob) // 2)
        return self._blob[start : start + int(length)]

    def make(self, number: int) -> Exchange:
        """Return an exchange that shares nothing with the others but its connection."""
        random = self._random
        headers = [(b"x-header-%d" % index, self._bytes(20)) for index in range(15)]
        headers.append((b"authorization", b"Bearer " + self._bytes(40)))
        request = Request(f"req_{number:032x}", "POST", "/v1/chat/completions", headers, self._connection)
        request.body = self._bytes(random.lognormvariate(6, 1.5))
        request.time = time.time()
        exchange = Exchange(request, "default")
        exchange.kept_body_bytes = exchange.events_budget_bytes = self._settings.body_limit_bytes
        exchange.first_byte_ms, exchange.duration_ms = random.random(), random.random()
        lines = b"".join(b"x-answer-%d: %d\r\n" % (index, number) for index in range(16))
        exchange.head = b"HTTP/1.1 200 OK\r\n%b\r\n" % lines
        if number % 10:
            exchange.delivery = Delivery(200, [], self._bytes(random.lognormvariate(6, 1.5)))
        else:
            writes = random.randrange(100)
            exchange.kept_events = [(random.random(), self._bytes(300)) for _ in range(writes)]
            exchange.delivery = Delivery(200, [], events=iter(()))
        exchange.outcome = "complete"
        return exchange


def million() -> None:
    """Print the journal's memory over a million exchanges, as it counts and as the system does."""
    journal = Journal(JournalSettings(capacity=1_000_000))
    maker = Maker()
    limit = journal.settings.memory_limit_bytes
    for number in range(WARM_UP):  # what making them takes is not the journal's
        maker.make(number)
    before = resident_bytes()
    most = 0
    spent = 0.0
    for number in range(EXCHANGES):
        exchange = maker.make(number)
        started = time.perf_counter()
        journal.record(exchange)
        spent += time.perf_counter() - started
        most = max(most, journal.memory_bytes)
    row("1,000,000 exchanges: most memory, counted", most / MEGABYTE, "MB", f"cap {limit / MEGABYTE:.1f}")
    grown = resident_bytes() - before
    row(
        "1,000,000 exchanges: growth of resident memory",
        grown / MEGABYTE,
        "MB",
        f"cap {limit / MEGABYTE:.1f}",
    )
    row("1,000,000 exchanges: kept", journal.exchanges, "", f"{journal.exchanges_dropped} dropped")
    row("1,000,000 exchanges: to keep one", spent / EXCHANGES * 1e6, "us", "")
    assert most <= limit
    assert journal.exchanges_dropped + journal.exchanges == EXCHANGES


def row(what: str, figure: float, unit: str, goal: str) -> None:
    """Print one line."""
    print(f"{what:<58} {figure:10.1f} {unit:<3} {goal}", flush=True)


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "certs"
        mint(folder)
        overhead(folder)
    million()


if __name__ == "__main__":
    main()
