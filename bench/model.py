"""What a chat costs with a prompt never seen, beside the same one remembered, in one run.

CPU of the server process per request over mutual TLS, in microseconds: the median of rounds, as
what else the machine does can only add to one. `ratio` is the cost beside that of a remembered answer.
"""

from __future__ import annotations

import itertools
import random
import re
import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from servers import Server, chat_request, mint, read_answer

ROUNDS = 5
WARM_UP = 12
FORMS = (
    "The {noun} of the {place} {verb} a {quality} {noun} before {verb_to} it",
    "Most {nouns} near the {place} {verb_plain} {quality} {nouns} and {quality} {nouns}",
    "A {quality} {noun} that the {person} {verb} can {verb_plain} the {place} for {count} days",
    "In {count} years the {person} {verb} every {noun} but one {quality} {noun}",
    "When the {person} left the {place}, the {noun} {verb} its {quality} {nouns}",
)
WORDS = {
    "noun": "bridge river letter engine garden harbour lantern window journey market painting forest",
    "nouns": "bridges rivers letters engines gardens lanterns windows journeys paintings forests stones",
    "place": "valley museum station village island library factory castle bakery theatre airport meadow",
    "person": "captain teacher farmer doctor painter miller sailor baker singer builder writer driver",
    "verb": "carried followed opened crossed repaired measured covered painted lifted watched moved cleaned",
    "verb_to": "carrying following opening crossing repairing measuring covering painting lifting moving",
    "verb_plain": "carry follow open cross repair measure cover paint lift watch move clean",
    "quality": "quiet narrow golden broken ancient heavy gentle distant curious wooden bright empty",
}
Body = tuple[str, dict[str, Any]]


def sentence(chance: random.Random) -> str:
    """Return a sentence that was hardly ever written before: the mock remembers those of templates."""
    parts = re.split(r"{(\w+)}", chance.choice(FORMS))
    chosen = {"count": lambda: str(chance.randrange(2, 10_000))}
    for place in range(1, len(parts), 2):
        name = parts[place]
        parts[place] = chosen[name]() if name in chosen else chance.choice(WORDS[name].split())
    return f"{''.join(parts)}."


def text(chance: random.Random, size: int) -> str:
    """Return a question of about `size` characters, all of whose sentences are new."""
    parts = [sentence(chance)]
    while sum(map(len, parts)) < size:
        parts.append(sentence(chance))
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
