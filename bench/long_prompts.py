"""How long others wait while a prompt as long as the context is counted, or values are looked for in it.

One client asks for /health without a pause over mutual TLS, another sends the prompt. The longest
of its waits is what the work holds the loop for, at most; the best of some rounds, since what else
the machine does can only add to it. Each round has prompts of its own: answers are remembered.
"""

from __future__ import annotations

import random
import ssl
import tempfile
import threading
import time
from pathlib import Path

from servers import Server, chat_request, mint, read_answer

ROUNDS = 3
GOAL_MS = 50
SETTLING_SECONDS = 0.2
HEALTH = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
FACTS = (
    "Priya Raman ordered 3 chairs for 4.50 euros on 2024-03-05; the status is open.",
    "Contact: priya@example.com or +49 30 1234567.",
    "Order A-1 was delivered to 12 Main Street in Berlin, as /etc/hosts says.",
    "The gateway writes one line for each request, with the time and the status.",
)
SCHEMA = {
    "type": "object",
    "properties": {
        **{name: {"type": "string"} for name in ("customer", "order_id", "email", "city", "date")},
        "amount": {"type": "number"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "quantity": {"type": "integer"}},
                "required": ["name", "quantity"],
            },
        },
    },
    "required": ["customer", "order_id", "email", "city", "date", "amount", "items"],
}
FORMAT = {"type": "json_schema", "json_schema": {"name": "order", "schema": SCHEMA}}
FUNCTION = {"name": "create_order", "description": "Create an order of a customer.", "parameters": SCHEMA}
FACTS_CHARACTERS = 350_000
WORDS = ("the", "quick", "packet", "reaches", "a", "proxy", "that", "asks", "every", "client", "for", "its")


def requests(turn: int) -> dict[str, bytes]:
    """Return the requests of a round by what they are."""
    chance = random.Random(turn)
    unseen = [
        "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(42_000)
    ]
    facts = ""
    while len(facts) < FACTS_CHARACTERS:
        facts += f"{chance.choice(FACTS)} Line {chance.randrange(10**6)}.\n"
    facts += "Please create the order as JSON."
    texts = {
        "128,000 tokens of English": " ".join(chance.choices(WORDS, k=127_900)),
        "124,000 tokens of words never seen": " ".join(unseen),
        "125,000 tokens of Chinese": "".join(chr(chance.randint(0x4E00, 0x9FA5)) for _ in range(73_000)),
        "500,000 tokens of English": " ".join(chance.choices(WORDS, k=500_000)),
        "8 MB of spaces and 2 MB of one letter": " " * 8_000_000 + "x" * (2_000_000 + turn),
    }
    return {what: chat_request(text) for what, text in texts.items()} | {
        "350 KB of facts, for a schema": chat_request(facts, response_format=FORMAT),
        "350 KB of facts, for JSON": chat_request(facts, response_format={"type": "json_object"}),
        "350 KB of facts, for a function": chat_request(
            facts, tools=[{"type": "function", "function": FUNCTION}]
        ),
    }


class Poll:
    """A client that asks for /health until it is stopped; `waits` are milliseconds."""

    def __init__(self, connection: ssl.SSLSocket) -> None:
        self.waits: list[float] = []
        self._connection = connection
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        while not self._stopping.is_set():
            asked = time.perf_counter()
            self._connection.sendall(HEALTH)
            read_answer(self._connection)
            self.waits.append((time.perf_counter() - asked) * 1000)

    def __enter__(self) -> Poll:
        self._thread.start()
        time.sleep(SETTLING_SECONDS)
        self.waits.clear()
        return self

    def __exit__(self, *_exception: object) -> None:
        self._stopping.set()
        self._thread.join()


def measured(server: Server, request: bytes) -> tuple[float, float]:
    """Return the longest wait and the time until the answer, in ms."""
    with server.connect() as polling, server.connect() as connection, Poll(polling) as poll:
        began = time.perf_counter()
        connection.sendall(request)
        read_answer(connection)
        took = (time.perf_counter() - began) * 1000
    return max(poll.waits), took


def main() -> None:
    """Print one line for every prompt."""
    print(f"| prompt | longest wait, ms (goal <= {GOAL_MS}) | answered after, ms |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "certs"
        mint(folder)
        with Server.mockgpt(folder, "--set", "responses.default_delay_ms=0") as server:
            rounds = [requests(turn) for turn in range(ROUNDS)]
            for what in rounds[0]:
                waits, times = zip(*(measured(server, one[what]) for one in rounds), strict=True)
                print(f"| {what} | {min(waits):.0f} | {min(times):.0f} |")


if __name__ == "__main__":
    main()
