"""Paced streams over mTLS: what was configured against what arrived, beside a paced skeleton in the same run.

Every stream has 20 events a second. Lateness is an event's arrival after the moment it was due, counted from
the moment its request was sent, so handling the request and the client's own work are in it. Drift is how
much later events are at the end than at the beginning. CPU is the server's, on one core of its own where the
machine has two.

    bench/streams.py [--streams N] [--seconds S] [--loop asyncio|uvloop] [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import resource
import selectors
import ssl
import statistics
import tempfile
import time
from pathlib import Path

from servers import Server, chat_request, mint

EVENTS_PER_SECOND = 20
GAP_SECONDS = 1 / EVENTS_PER_SECOND
STARTS_PER_SECOND = 250  # a crowd that comes at once would be late for good: schedules begin with the request
SETTLING_SECONDS = 0.5
PATIENCE_SECONDS = 20.0
# Events beside those of tokens: role, finish, [DONE].
BESIDE_TOKENS = 3
DEFAULT_RUNS = ((500, "asyncio"), (1000, "uvloop"))


class Stream:
    """One connection and what arrived on it."""

    __slots__ = ("arrived", "connection", "done", "sent_at", "tail")

    def __init__(self, connection: ssl.SSLSocket) -> None:
        connection.setblocking(False)
        self.connection = connection
        self.sent_at = 0.0
        self.arrived: list[float] = []
        self.done = False
        self.tail = b""

    def read(self) -> None:
        """Take what is there; every event it completes arrived now."""
        try:
            data = self.connection.recv(65_536)
        except (ssl.SSLWantReadError, BlockingIOError):
            return
        now = time.perf_counter()
        if not data:
            raise SystemExit("the server closed a stream")
        # An event's end may be cut by a record's; its two bytes may not be counted twice.
        data = self.tail + data
        self.arrived += [now] * data.count(b"}\n\n")
        self.done = self.done or b"data: [DONE]" in data
        self.tail = data[-2:] if not data.endswith(b"\n\n") else b""


class Observed:
    """What came of one run."""

    def __init__(
        self,
        streams: list[Stream],
        first_token: int,
        expected: int,
        cpu_per_event: float,
        gap: float = GAP_SECONDS,
    ) -> None:
        late = [
            [max(0.0, at - stream.sent_at - k * gap) for k, at in enumerate(stream.arrived[first_token:])]
            for stream in streams
        ]
        # While the streams begin, their requests are the load; that is told apart.
        settled = int((len(streams) / STARTS_PER_SECOND + SETTLING_SECONDS) / gap)
        flat = sorted(seconds for per_stream in late for seconds in per_stream[settled:expected])
        self.median_ms = statistics.median(flat) * 1000
        self.p99_ms = flat[int(len(flat) * 0.99)] * 1000
        self.worst_ms = flat[-1] * 1000
        begun = sorted(seconds for per_stream in late for seconds in per_stream[:settled])
        self.beginning_ms = begun[int(len(begun) * 0.99)] * 1000
        edge = max(1, (expected - settled) // 5)
        begin = statistics.median(s for per_stream in late for s in per_stream[settled : settled + edge])
        end = statistics.median(s for per_stream in late for s in per_stream[expected - edge : expected])
        self.drift_ms = (end - begin) * 1000
        self.lost = sum(max(0, expected - len(per_stream)) for per_stream in late)
        self.unfinished = sum(not stream.done for stream in streams)
        self.cpu_us = cpu_per_event * 1e6


def request_for(tokens: int, gap: float = GAP_SECONDS) -> bytes:
    """Return a request for a stream of so many tokens; the skeleton reads only its two last headers."""
    return chat_request(
        "Tell me a long story, please.", stream=True, stream_options={"include_obfuscation": False}
    ).replace(
        b"\r\n\r\n",
        b"\r\nx-mockgpt-reply-tokens: %d\r\nx-gap-seconds: %f\r\n\r\n" % (tokens, gap),
        1,
    )


def observe(server: Server, count: int, tokens: int, first_token: int, gap: float = GAP_SECONDS) -> Observed:
    """Open so many streams, read them to their ends, and return what was seen."""
    request = request_for(tokens, gap)
    with server.connect() as connection:  # the words are written once; what is measured is sending them
        connection.sendall(request)
        while b"data: " not in (received := connection.recv(65_536)):
            if not received:
                raise SystemExit("the server closed a stream")
    stagger = count / STARTS_PER_SECOND
    streams = [Stream(server.connect()) for _ in range(count)]
    selector = selectors.DefaultSelector()
    for stream in streams:
        selector.register(stream.connection, selectors.EVENT_READ, stream)
    begin = time.perf_counter()
    waiting = list(enumerate(streams))[::-1]
    ends = begin + stagger + tokens * gap
    steady: list[tuple[float, int]] = []  # CPU and events, when all have begun and before any has ended
    while not all(stream.done for stream in streams) and time.perf_counter() < ends + PATIENCE_SECONDS:
        now = time.perf_counter()
        while waiting and now >= begin + waiting[-1][0] / STARTS_PER_SECOND:
            stream = waiting.pop()[1]
            stream.sent_at = time.perf_counter()
            stream.connection.send(request)
        marks = (begin + stagger + SETTLING_SECONDS, begin + tokens * gap - SETTLING_SECONDS)
        if len(steady) < 2 and now >= marks[len(steady)]:
            steady.append((server.cpu_seconds, sum(len(stream.arrived) for stream in streams)))
        for key, _ in selector.select(0.001 if waiting else 0.05):
            key.data.read()
    for stream in streams:
        stream.connection.close()
    (cpu_before, events_before), (cpu_after, events_after) = steady
    cpu_per_event = (cpu_after - cpu_before) / (events_after - events_before)
    return Observed(streams, first_token, tokens, cpu_per_event, gap)


def event_bytes(server: Server) -> int:
    """Return the size of one of the mock's events, so that the skeleton's are as large."""
    with server.connect() as connection:
        connection.sendall(chat_request("hello", stream=True, stream_options={"include_obfuscation": False}))
        data = b""
        while b"[DONE]" not in data:
            data += connection.recv(65_536)
    chunks = [part for part in data.split(b"data: ") if b'"content":"' in part]
    return len(chunks[len(chunks) // 2].partition(b"\n\n")[0]) + len(b"data: \n\n")


def best(rounds: list[Observed]) -> Observed:
    """Return the round with the least lateness: what disturbs a round is not the server's."""
    return min(rounds, key=lambda observed: observed.p99_ms)


def run(folder: Path, count: int, seconds: float, loop: str, rounds: int) -> None:
    """Measure one number of streams on one loop, and print it. The servers take turns."""
    tokens = int((seconds + count / STARTS_PER_SECOND) * EVENTS_PER_SECOND)
    settings = {
        "responses.default_delay_ms": 0,
        "latency.inter_token_latency_ms": GAP_SECONDS * 1000,
        "server.max_connections": count + 10,
        "server.event_loop": loop,
    }
    arguments = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
    two = len(os.sched_getaffinity(0)) > 1
    mocks, bares = [], []
    with Server.mockgpt(folder, *arguments) as server:
        size = event_bytes(server)
        with Server.paced_skeleton(folder, size, loop) as skeleton:
            if two:
                server.pin(0)
                skeleton.pin(0)
            for _ in range(rounds):
                mocks.append(observe(server, count, tokens, first_token=1))
                bares.append(observe(skeleton, count, tokens, first_token=0))
            resident = server.resident_bytes / 1e6
    mock, bare = best(mocks), best(bares)
    print(f"\n{count} streams x {EVENTS_PER_SECOND}/s for {seconds:g} s on {loop}, events of {size} bytes")
    print(f"{'':<28} {'mockgpt':>9} {'skeleton':>9}  goal")
    goal = "<= 10 on an idle machine"
    for what, mine, its, aim in (
        ("lateness, median, ms", mock.median_ms, bare.median_ms, ""),
        ("lateness, 99th percentile, ms", mock.p99_ms, bare.p99_ms, goal),
        ("lateness, worst, ms", mock.worst_ms, bare.worst_ms, ""),
        ("99th while they begin, ms", mock.beginning_ms, bare.beginning_ms, ""),
        ("drift, ms", mock.drift_ms, bare.drift_ms, "0"),
        ("events lost", mock.lost, bare.lost, "0"),
        ("streams without [DONE]", mock.unfinished, bare.unfinished, "0"),
        (
            "CPU per event, us",
            mock.cpu_us,
            bare.cpu_us,
            f"ratio {mock.cpu_us / bare.cpu_us:.2f}, goal <= 1.3",
        ),
        ("one core busy, %", *(o.cpu_us * count * EVENTS_PER_SECOND / 1e4 for o in (mock, bare)), ""),
    ):
        print(f"{what:<28} {mine:>9.2f} {its:>9.2f}  {aim}")
    print(f"{'resident at the end, MB':<28} {resident:>9.1f}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--streams", type=int, help="default: 500 on asyncio, then 1000 on uvloop")
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--loop", choices=("asyncio", "uvloop"), default="asyncio")
    parser.add_argument("--rounds", type=int, default=1, help="the one with the least lateness counts")
    arguments = parser.parse_args()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, 8192), hard), hard))
    if len(os.sched_getaffinity(0)) > 1:
        os.sched_setaffinity(0, {1})
    runs = ((arguments.streams, arguments.loop),) if arguments.streams else DEFAULT_RUNS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "certs"
        mint(folder)
        for count, loop in runs:
            run(folder, count, arguments.seconds, loop, arguments.rounds)


if __name__ == "__main__":
    main()
