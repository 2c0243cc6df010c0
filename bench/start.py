"""Start-up, memory and CPU per request of the mock, beside a bare skeleton in the same run.

Times are medians; CPU is the server's own, so other work on the machine weighs little.
"""

from __future__ import annotations

import compileall
import statistics
import tempfile
import time
from pathlib import Path

from servers import ROOT, Server, allow_descriptors, chat_request, mint, read_answer

STARTS = 10
IDLE_CONNECTIONS = 1000
REQUESTS = 1000
ROUNDS = 9
MEGABYTE = 1_000_000
NO_DELAY = ("--set", "responses.default_delay_ms=0")


def cpu_per_request(*loads: tuple[Server, list[bytes]]) -> list[float]:
    """Return each server's CPU microseconds per request on one kept connection.

    The servers take turns, and the best round of each counts: what disturbs one disturbs the other.
    """
    best = [float("inf")] * len(loads)
    connections = [server.connect() for server, _ in loads]
    for turn in range(ROUNDS):
        for place, (server, requests) in enumerate(loads):
            before = server.cpu_seconds
            for index in range(REQUESTS):
                connections[place].sendall(requests[(turn * REQUESTS + index) % len(requests)])
                read_answer(connections[place])
            best[place] = min(best[place], server.cpu_seconds - before)
    for connection in connections:
        connection.close()
    return [seconds / REQUESTS * 1e6 for seconds in best]


def crowd(server: Server) -> float:
    """Return resident megabytes with a thousand idle connections."""
    connections = [server.connect() for _ in range(IDLE_CONNECTIONS)]
    time.sleep(0.5)
    resident = server.resident_bytes
    for connection in connections:
        connection.close()
    return resident / MEGABYTE


def main() -> None:
    allow_descriptors()
    compileall.compile_dir(ROOT / "mockgpt", quiet=1)  # as an installed package is
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name) / "fresh" / "certs"
        fresh.parent.mkdir()
        with Server.mockgpt(fresh) as server:
            first_start, first_idle = server.first_answer, server.resident_bytes / MEGABYTE
        folder = Path(name) / "certs"
        mint(folder)
        starts: dict[str, list[float]] = {"mockgpt": [], "skeleton": []}
        idle: dict[str, list[float]] = {"mockgpt": [], "skeleton": []}
        for _ in range(STARTS):
            for kind in starts:
                with getattr(Server, kind)(folder) as server:
                    starts[kind].append(server.first_answer * 1000)
                    idle[kind].append(server.resident_bytes / MEGABYTE)
        same = [chat_request("hello")]
        different = [chat_request(f"Tell me about number {i}, please.") for i in range(REQUESTS * ROUNDS)]
        with Server.skeleton(folder) as bare_server, Server.mockgpt(folder, *NO_DELAY) as server:
            warm, cold, floor = cpu_per_request((server, same), (server, different), (bare_server, same))
            served = server.resident_bytes / MEGABYTE
            floor_crowd = crowd(bare_server)
        with Server.mockgpt(folder, "--set", "server.max_connections=2000") as server:
            mock_crowd = crowd(server)

    def row(what: str, mock: float, bare: float | None, unit: str, goal: str) -> None:
        beside = f"{bare:8.1f} {mock / bare:6.2f} x" if bare else " " * 17
        print(f"{what:<46} {mock:8.1f} {beside} {unit:<4} {goal}")

    median = statistics.median
    print(f"{'':<46} {'mockgpt':>8} {'skeleton':>8} {'ratio':>8}")
    mock, bare = median(starts["mockgpt"]), median(starts["skeleton"])
    row("exec to first mTLS answer, median of 10", mock, bare, "ms", "goal <= 150 and <= 1.5 x")
    row("the first start of all, minting included", first_start * 1000, None, "ms", "")
    row("resident, idle", median(idle["mockgpt"]), median(idle["skeleton"]), "MB", "goal <= 30")
    row("resident, idle, first start with minting", first_idle, None, "MB", "goal <= 30")
    row("resident with 1,000 idle connections", mock_crowd, floor_crowd, "MB", "goal <= 64")
    row("CPU per chat request, the same again", warm, floor, "us", "goal <= 1.3 x")
    row("CPU per chat request, each of them new", cold, floor, "us", "")
    row("resident after those requests", served, None, "MB", "")


if __name__ == "__main__":
    main()
