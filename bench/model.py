"""What a chat costs with a prompt never seen, beside the same one remembered, in one run.

CPU of the server process per request over mutual TLS, in microseconds: the median of rounds, as
what else the machine does can only add to one. `ratio` is the cost beside that of a remembered answer.
"""

from __future__ import annotations

import itertools
import random
import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from servers import Server, chat_request, mint, read_answer

ROUNDS = 5
WARM_UP = 12
SENTENCES = (
    "Explain how a reverse proxy terminates TLS and forwards the client certificate to a service.",
    "Every request passes through a gateway that checks the identity of the caller.",
    "The gateway writes one line for each request, with the time, the status and the bytes sent.",
    "Some requests take longer than others because the database has to read from disk.",
    "Please tell me which of these you would choose for a small team.",
)
Body = tuple[str, dict[str, Any]]


def text(chance: random.Random, size: int) -> str:
    """Return a question of about `size` characters that was never asked."""
    parts = [f"Case {chance.randrange(10**9)}:"]
    while sum(map(len, parts)) < size:
        parts.append(chance.choice(SENTENCES))
    return " ".join(parts)[: size - 1] + "?"


def tools(count: int) -> list[dict[str, Any]]:
    """Return as many functions."""
    names = [f"{verb}_{noun}" for verb in ("get", "list", "update", "delete") for noun in "abcdefgh"]
    described = {"type": "string", "description": "The identifier of the thing, as it was returned before."}
    parameters = {
        "type": "object",
        "properties": {"id": described, "limit": {"type": "integer"}},
        "required": ["id"],
    }
    return [
        {
            "type": "function",
            "function": {"name": f"{name}_item", "description": f"Do {name}.", "parameters": parameters},
        }
        for name in names[:count]
    ]


def history(count: int) -> list[dict[str, str]]:
    """Return earlier messages, the same for each request."""
    chance = random.Random(7)
    return [
        {"role": ("user", "assistant")[index % 2], "content": text(chance, 200)} for index in range(count)
    ]


def fields(count: int) -> dict[str, Any]:
    """Return a response format of as many fields."""
    kinds = itertools.cycle(("string", "integer", "boolean", "number"))
    properties = {f"field_{index}": {"type": next(kinds)} for index in range(count)}
    schema = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return {"type": "json_schema", "json_schema": {"name": "wide", "schema": schema, "strict": True}}


def cases() -> Iterator[tuple[str, int, int, Callable[[random.Random], bytes]]]:
    """Yield what is asked, the goal in microseconds, requests in a round, and how a new request is made."""
    for label, goal, count, size in (
        ("short", 350, 200, 100),
        ("1 KB", 450, 200, 1_000),
        ("10 KB", 900, 60, 10_000),
        ("100 KB", 6_000, 12, 100_000),
    ):
        yield label, goal, count, lambda chance, size=size: chat_request(text(chance, size))  # type: ignore[misc]
    many = tools(32)
    yield "32 tools seen before", 500, 100, lambda chance: chat_request(text(chance, 100), tools=many)
    before = history(99)
    yield (
        "99 messages seen before",
        600,
        60,
        lambda chance: chat_request("", messages=[*before, {"role": "user", "content": text(chance, 100)}]),
    )
    wide = fields(100)
    yield (
        "100 fields of a schema",
        1_500,
        60,
        lambda chance: chat_request(text(chance, 100), response_format=wide),
    )


def cost(server: Server, connection: Any, requests: list[bytes]) -> float:
    """Return the processor time of the server for one request, in microseconds."""
    before = server.cpu_seconds
    for request in requests:
        connection.sendall(request)
        read_answer(connection)
    return (server.cpu_seconds - before) / len(requests) * 1e6


def main() -> None:
    """Print one line for every case."""
    print("| prompt | CPU never seen, us | goal | remembered, us | ratio |\n| --- | --- | --- | --- | --- |")
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "certs"
        mint(folder)
        with (
            Server.mockgpt(folder, "--set", "responses.default_delay_ms=0") as server,
            server.connect() as connection,
        ):
            for label, goal, count, make in cases():
                cost(server, connection, [make(chance) for _ in range(WARM_UP)])
                new = [cost(server, connection, [make(chance) for _ in range(count)]) for _ in range(ROUNDS)]
                again = [make(chance)] * count
                known = [cost(server, connection, again) for _ in range(ROUNDS + 1)][1:]
                fresh, same = statistics.median(new), statistics.median(known)
                print(f"| {label} | {fresh:.0f} | {goal} | {same:.0f} | {fresh / same:.1f} |", flush=True)


if __name__ == "__main__":
    main()
