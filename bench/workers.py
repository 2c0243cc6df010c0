"""Two workers beside one process: the CPU of a request, the memory of each, and paced streams.

The client needs a processor too, so on a machine of two cores requests per second would measure how both
fight for them. What counts is CPU: with the load spread evenly, W workers on W cores of their own serve W
times as many requests as one process, less what they and their parent spend more on each. How evenly the
kernel spread the connections is shown beside it.

    bench/workers.py [--rounds N] [--streams N] [--rate EVENTS] [--seconds S] [--loop asyncio|uvloop]
"""

from __future__ import annotations

import argparse
import ssl
import statistics
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from servers import Server, allow_descriptors, chat_request, mint, read_answer
from streams import STARTS_PER_SECOND, observe, request_for

WORKERS = 2
CONNECTIONS = 64
TURNS = 10  # of all connections, in one round
ROUNDS = 7
LOADS = {"JSON, the same again": "hello", "JSON, each prompt new": "Tell me about number {}, please."}
STREAMS, RATE, SECONDS = 1000, 2.0, 8.0
GOAL_STREAMS = 10_000
WARMING = 16  # connections, of which each worker gets some
UNPACED: dict[str, object] = {"responses.default_delay_ms": 0, "server.head_timeout_ms": 0}


def started(folder: Path, workers: int, **settings: object) -> Server:
    """Start the mock with so many workers."""
    values = {
        **UNPACED,
        "server.workers": workers,
        **{key.replace("__", "."): v for key, v in settings.items()},
    }
    return Server.mockgpt(
        folder, *(word for key, value in values.items() for word in ("--set", f"{key}={value}"))
    )


def cpu_of(pid: int) -> float:
    """Return the seconds on a processor of one process."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def memory_of(pid: int) -> tuple[float, float]:
    """Return resident and proportional memory in MB: what is shared counts in part in the latter."""
    lines = dict(
        line.split(":", 1) for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    )
    return int(lines["Rss"].split()[0]) / 1e3, int(lines["Pss"].split()[0]) / 1e3


class Crowd:
    """Connections to one server, and what each of its processes spent on each request."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._connections: list[ssl.SSLSocket] = [server.connect() for _ in range(CONNECTIONS)]
        self.rounds: list[list[float]] = []

    def round(self, prompts: Iterator[str]) -> None:
        """Send a request on every connection, and read the answers; several times."""
        before = [cpu_of(pid) for pid in self.server.pids]
        for _ in range(TURNS):
            for connection in self._connections:
                connection.sendall(chat_request(next(prompts)))
            for connection in self._connections:
                read_answer(connection)
        spent = [cpu_of(pid) - was for pid, was in zip(self.server.pids, before, strict=True)]
        self.rounds.append([seconds / TURNS / CONNECTIONS * 1e6 for seconds in spent])

    def median(self) -> list[float]:
        """Return microseconds of each process for each request, the parent first."""
        return [statistics.median(one) for one in zip(*self.rounds, strict=True)]

    def close(self) -> None:
        """Close all connections."""
        for connection in self._connections:
            connection.close()


def requests(folder: Path, rounds: int) -> None:
    """Print the CPU of a request, and the memory."""
    with started(folder, 1) as alone, started(folder, WORKERS) as together:
        idle = [memory_of(pid) for pid in (alone.pid, *together.pids)]
        print(f"CPU of a request, us; {CONNECTIONS} connections")
        for name, prompt in LOADS.items():
            compare(name, prompt, (alone, together), rounds)
        after = [memory_of(pid) for pid in (alone.pid, *together.pids)]
    print(f"\n{'memory, MB: resident (proportional)':<44} {'idle':>16} {'after':>16}")
    names = ["one process", "parent", *(f"worker {number}" for number in range(1, WORKERS + 1))]
    for name, before, later in zip(names, idle, after, strict=True):
        shown = [f"{resident:.1f} ({proportional:.1f})" for resident, proportional in (before, later)]
        print(f"{name:<44} {shown[0]:>16} {shown[1]:>16}")


def compare(name: str, prompt: str, servers: tuple[Server, Server], rounds: int) -> None:
    """Let one process and several take turns with one load, and print what each request costs."""
    crowds = [Crowd(server) for server in servers]
    for _ in range(rounds + 1):
        for crowd in crowds:
            crowd.round(prompt.format(number) for number in count(len(crowd.rounds) * TURNS * CONNECTIONS))
    for crowd in crowds:
        del crowd.rounds[0]  # it loads what the first requests need
        crowd.close()
    (one,), (parent, *workers) = (crowd.median() for crowd in crowds)
    total = parent + sum(workers)
    print(f"\n{name}")
    print(f"{'one process':<44} {one:>8.1f}")
    print(f"{f'{WORKERS} workers and their parent':<44} {total:>8.1f}   of it the parent {parent:.1f}")
    gain, share = WORKERS * one / total, max(workers) / sum(workers) * 100
    print(f"{f'requests on {WORKERS} cores / on one':<44} {gain:>8.2f}   goal >= 1.8")
    print(f"{'share of the busiest worker, %':<44} {share:>8.0f}   {100 / WORKERS:.0f} is even")


def streams(folder: Path, number: int, rate: float, seconds: float, loop: str) -> None:
    """Print how late the events of paced streams are."""
    gap = 1 / rate
    tokens = int((seconds + number / STARTS_PER_SECOND) * rate)
    settings: dict[str, object] = {
        "latency__inter_token_latency_ms": gap * 1000,
        "server__max_connections": number + 10,
        "server__event_loop": loop,
    }
    with started(folder, WORKERS, **settings) as server:
        for _ in range(WARMING):  # each worker loads what the first request needs, and writes the words
            with server.connect() as connection:
                connection.sendall(request_for(tokens, gap))
                connection.recv(65_536)
        seen = observe(server, number, tokens, first_token=1, gap=gap)
    print(
        f"\n{number} streams x {rate:g}/s, {WORKERS} workers on {loop}; goal: {GOAL_STREAMS} on 2 idle cores"
    )
    for what, value, goal in (
        ("lateness, median, ms", seen.median_ms, ""),
        ("lateness, 99th percentile, ms", seen.p99_ms, "<= 50"),
        ("lateness, worst, ms", seen.worst_ms, ""),
        ("events lost", seen.lost, "0"),
        ("streams without [DONE]", seen.unfinished, "0"),
        ("CPU per event, us", seen.cpu_us, ""),
    ):
        print(f"{what:<44} {value:>8.2f}   {goal}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--streams", type=int, default=STREAMS)
    parser.add_argument("--rate", type=float, default=RATE, help="events a second of each stream")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--loop", choices=("asyncio", "uvloop"), default="uvloop")
    arguments = parser.parse_args()
    allow_descriptors(GOAL_STREAMS * 2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "certs"
        mint(folder)
        requests(folder, arguments.rounds)
        if arguments.streams:
            streams(folder, arguments.streams, arguments.rate, arguments.seconds, arguments.loop)


if __name__ == "__main__":
    main()
