"""How the cost of a request grows: with its prompt, its tools, its answers, expectations, connections.

Milliseconds of CPU of the mock's process: for the first request, and the least of those after it.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from http_cost import UNPACED, Crowd, Load, read
from servers import Server, allow_descriptors, chat_request, mint

AGAIN = 5
SIZES = (100, 1_000, 10_000, 100_000, 400_000)
COUNTS = (1, 8, 64, 128)
TOOLS = (1, 16, 128)
EXPECTATIONS = (0, 100, 1_000, 10_000)
CROWDS = (1, 32, 256, 1_000)
MILLI = 1e3


def cost(server: Server, request: bytes) -> tuple[float, float]:
    """Return milliseconds of the first request, and the least of some more of the same."""
    times = []
    with server.connect() as connection:
        for _ in range(1 + AGAIN):
            before = server.cpu_seconds
            connection.sendall(request)
            read(connection)
            times.append((server.cpu_seconds - before) * MILLI)
    return times[0], min(times[1:])


def row(what: str, first: float, again: float) -> None:
    print(f"{what:<40} {first:>10.2f} {again:>10.2f}", flush=True)


def tool(number: int) -> dict[str, object]:
    properties = {name: {"type": "string", "description": f"The {name}."} for name in ("city", "unit", "day")}
    function = {
        "name": f"tool_{number}",
        "description": f"Does what number {number} does.",
        "parameters": {"type": "object", "properties": properties},
    }
    return {"type": "function", "function": function}


def expecting(count: int, folder: Path) -> Path:
    """Return a configuration with so many expectations, none of which a request fits."""
    tables = [
        f'[[expectations]]\nmatch = {{ last_user_message = "question {n}" }}\nreply = {{ content = "a" }}\n'
        for n in range(count)
    ]
    path = folder / f"expectations-{count}.toml"
    path.write_text("\n".join(tables))
    return path


def main() -> None:
    allow_descriptors()
    print(f"{'ms of CPU per request':<40} {'first':>10} {'again':>10}")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name) / "certs"
        mint(folder)
        server = stack.enter_context(Server.mockgpt(folder, *UNPACED))
        cost(server, chat_request("What is loaded on first use is loaded now.", n=2))
        for size in SIZES:
            words = " ".join(f"word{n}" for n in range(size // 8 + 1))[:size]
            row(f"prompt of {size:,} bytes", *cost(server, chat_request(words)))
        for n in COUNTS:
            row(f"n = {n}", *cost(server, chat_request("Name three rivers.", n=n, max_tokens=50)))
        row(
            "n = 8, top_logprobs = 20",
            *cost(server, chat_request("Name a sea.", n=8, logprobs=True, top_logprobs=20)),
        )
        for count in TOOLS:
            tools = [tool(number) for number in range(count)]
            row(f"{count} tools", *cost(server, chat_request("What is the weather in Rome?", tools=tools)))
        for count in EXPECTATIONS:
            flags = ("--config", str(expecting(count, folder.parent)), *UNPACED)
            with Server.mockgpt(folder, *flags) as expectant:
                cost(expectant, chat_request("Another one."))
                row(f"{count:,} expectations", *cost(expectant, chat_request("Name three rivers.")))
        print(f"\n{'us of CPU per request, the same again':<40}")
        with Server.mockgpt(folder, "--set", "server.max_connections=2000", *UNPACED) as crowded:
            for count in CROWDS:
                load = Load("", lambda _: chat_request("hello"), max(2, 500 // count))
                crowd = Crowd(crowded, count)
                times = [crowd.round(load, 0) for _ in range(4)]
                crowd.close()
                print(f"{f'{count:,} connections':<40} {min(times):>10.0f}", flush=True)


if __name__ == "__main__":
    main()
