"""CPU of servers for each request over mTLS: the mock, the bare skeleton and other servers in one run.

32 connections are kept alive; a client writes a request on each and then reads all the answers. The servers
take turns, and each gets the same requests, so what disturbs one disturbs the others.

    bench/http_cost.py [--rounds N] [--only SERVER …] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import ssl
import statistics
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import peers
from servers import Server, chat_request, mint

CONNECTIONS = 32
TURNS = 12  # of all connections, in one round of one server
STREAM_TURNS = 1
ROUNDS = 9
MICRO = 1e6
# Connections wait for their turn, and 1,000 of them take longer to open than a client is given to ask.
UNPACED = ("--set", "responses.default_delay_ms=0", "--set", "server.head_timeout_ms=0")
FLOOR = "floor"  # answers JSON only
LAST_CHUNK = b"0\r\n\r\n"


# Microseconds of each round, by load and server.
Found = dict[str, dict[str, list[float]]]


class Load(NamedTuple):
    """What is asked for; `request` returns the bytes of the nth request."""

    name: str
    request: Callable[[int], bytes]
    turns: int
    streams: bool = False


def _stream(tokens: int, content: str) -> bytes:
    """Return a request for a stream: the mock reads how long from a header, the others from the body."""
    request = chat_request(f"{content} in {tokens} words.", stream=True, max_tokens=tokens)
    return request.replace(b"\r\n\r\n", b"\r\nx-mockgpt-reply-tokens: %d\r\n\r\n" % tokens, 1)


LOADS = (
    Load("JSON, the same again", lambda _: chat_request("hello"), TURNS),
    Load("JSON, each prompt new", lambda n: chat_request(f"Tell me about number {n}, please."), TURNS),
    Load("stream of 50, the same", lambda _: _stream(50, "Tell me a story"), STREAM_TURNS, True),
    Load("stream of 500, the same", lambda _: _stream(500, "Tell me a story"), STREAM_TURNS, True),
    Load("stream of 50, each new", lambda n: _stream(50, f"Tell me story {n}"), STREAM_TURNS, True),
    Load(
        "stream of 500, each new",
        lambda n: _stream(500, f"Tell me story {n}"),
        STREAM_TURNS,
        True,
    ),
)


class Crowd:
    """So many connections to one server."""

    def __init__(self, server: Server, count: int = CONNECTIONS) -> None:
        self.server = server
        self._connections = [server.connect() for _ in range(count)]

    def round(self, load: Load, first: int) -> float:
        """Return the server's CPU microseconds per request; `first` numbers the requests of the round."""
        before = self.server.cpu_seconds
        for turn in range(load.turns):
            for place, connection in enumerate(self._connections):
                connection.sendall(load.request(first + turn * len(self._connections) + place))
            for connection in self._connections:
                read(connection)
        return (self.server.cpu_seconds - before) / (load.turns * len(self._connections)) * MICRO

    def close(self) -> None:
        for connection in self._connections:
            connection.close()


def read(connection: ssl.SSLSocket) -> None:
    """Read one answer: of a known length, or chunked up to its last chunk."""
    data, size = bytearray(), 0
    while not data or (len(data) < size if size else not data.endswith(LAST_CHUNK)):
        received = connection.recv(65_536)
        if not received:
            raise ConnectionError(f"closed after {bytes(data[:300])!r}")
        data += received
        end = data.find(b"\r\n\r\n")
        if not size and end >= 0:
            _, found, rest = bytes(data[:end]).lower().partition(b"\r\ncontent-length:")
            size = end + 4 + int(rest.partition(b"\r\n")[0]) if found else 0
    if data[9:12] != b"200":
        raise ConnectionError(f"answered {bytes(data[:300])!r}")


def measure(servers: dict[str, Server], loads: tuple[Load, ...], rounds: int) -> Found:
    """Return, by load and server, the microseconds of each round; one before them warms."""
    found: Found = {}
    for load in loads:
        times = found[load.name] = {name: [] for name in servers if not (load.streams and name == FLOOR)}
        crowds: dict[str, Crowd] = {}
        for turn in range(rounds + 1):
            for name, each in times.items():
                try:
                    # Anew for each load, and used at once: some servers close a connection that idles.
                    crowd = crowds.get(name) or crowds.setdefault(name, Crowd(servers[name]))
                    microseconds = crowd.round(load, turn * load.turns * CONNECTIONS)
                except OSError as error:
                    raise SystemExit(f"{name}, {load.name}: {error!r}") from None
                if turn:
                    each.append(microseconds)
        for crowd in crowds.values():
            crowd.close()
    return found


def show(found: Found) -> None:
    """Print minimum and median, and the ratio of the minimum to that of the floor, or of the mock."""
    names = list(dict.fromkeys(name for times in found.values() for name in times))
    print(f"{'us of CPU, minimum / median':<28}" + "".join(f"{name:>24}" for name in names))
    for load, times in found.items():
        beside = min(times[FLOOR if FLOOR in times else next(iter(times))])
        cells = {
            name: f"{min(each):.0f} / {statistics.median(each):.0f} {min(each) / beside:6.2f} x"
            for name, each in times.items()
        }
        print(f"{load:<28}" + "".join(f"{cells.get(name, ''):>24}" for name in names))
    for kind in ("the same", "each new"):
        short, long = found.get(f"stream of 50, {kind}"), found.get(f"stream of 500, {kind}")
        if short and long:
            cells = {name: f"{(min(long[name]) - min(short[name])) / 450:.2f}" for name in short}
            label = f"one more event, {kind}"
            print(f"{label:<28}" + "".join(f"{cells.get(name, ''):>24}" for name in names))


def run(only: list[str], loads: tuple[Load, ...], rounds: int) -> Found:
    """Start the servers, let them take turns, and return what was measured."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name) / "certs"
        mint(folder)
        starts: dict[str, Callable[[], Server]] = {
            FLOOR: lambda: Server.skeleton(folder),
            "mockgpt": lambda: Server.mockgpt(folder, *UNPACED),
            "high_load": lambda: Server.mockgpt(folder, "--scenario", "high_load", *UNPACED),
            **peers.starts(folder),
        }
        servers = {
            label: stack.enter_context(start())
            for label, start in starts.items()
            if not only or label in only
        }
        return measure(servers, loads, rounds)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--loads", nargs="*", type=int, default=range(len(LOADS)))
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    found = run(chosen.only, tuple(LOADS[place] for place in chosen.loads), chosen.rounds)
    show(found)
    if chosen.json:
        chosen.json.write_text(json.dumps(found))


if __name__ == "__main__":
    main()
