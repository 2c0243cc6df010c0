"""Journal, log and metrics say what a socket really read: for every fault, and however a client leaves."""

from __future__ import annotations

import hashlib
import json
import re
import ssl
import urllib.request
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from mock_process import MockProcess, await_true, post
from plain_admin import admin
from tls_tap import Tap

from mockgpt.faults.table import FAULTS, applies

QUICKLY = {
    "slow_close": 50,
    "reset_after": 50,
    "stall_before_response": 50,
    "slow_headers": 50,
    "slow_drip": 1_000_000,
    "huge_event": 100_000,
}
SILENT = ("stall_mid_stream",)
SILENCE_SECONDS, EVENT_SECONDS = 1.0, 30.0
# What follows their heads is no body that could be read as one.
UNFRAMED = ("malformed_chunk", "garbage_response", "content_length_and_chunked")
# Their tokens have all been sent, whatever else is missing; one answers before there are any.
WHOLE = (
    *("missing_done", "unterminated_event", "crlf_events", "cr_events", "no_space_after_colon"),
    *("invalid_json", "early_response"),
)
NUMBERS = count(1)


@pytest.fixture(scope="module")
def mock(certificates: Path) -> Iterator[MockProcess]:
    settings = certificates.parent / "paced.toml"
    settings.write_text("[scenarios.paced]\nlatency.inter_token_latency_ms = 200\n")
    given = ("--config", str(settings), "--set", "responses.default_delay_ms=0")
    with MockProcess(certificates, *given) as mock:
        yield mock


def ask(name: str, *, stream: bool, **headers: str) -> bytes:
    """Return a chat request that can be found again by its x-client-request-id."""
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}], "stream": stream}
    lines = [f"x-client-request-id: {name}"]
    lines += [f"{key.replace('_', '-')}: {value}" for key, value in headers.items()]
    return post("/v1/chat/completions", json.dumps(body).encode(), *lines)


def counted(mock: MockProcess) -> dict[str, float]:
    """Return the counters of requests and tokens."""
    with urllib.request.urlopen(f"{mock.ready['admin_url']}/metrics", timeout=EVENT_SECONDS) as answer:
        lines = answer.read().decode().splitlines()
    return {
        series: float(value)
        for series, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
        if series.startswith(("mockgpt_requests_total", "mockgpt_tokens_total"))
    }


class Told(NamedTuple):
    """What the mock says of one exchange."""

    exchange: dict[str, Any]
    log: dict[str, Any]
    statuses: list[str]
    completion_tokens: float


def told(mock: MockProcess, name: str, before: dict[str, float]) -> Told:
    """Return what is said of the request of this name, once it has ended."""
    found: list[dict[str, Any]] = []

    def ended() -> bool:
        found[:] = admin(mock, "GET", f"/_mock/exchanges?client_request_id={name}&state=ended")[1][
            "exchanges"
        ]
        return bool(found)

    await_true(ended, "the exchange")
    [exchange] = found
    [line] = mock.await_log("request", request_id=exchange["id"])
    changes = {series: value - before.get(series, 0) for series, value in counted(mock).items()}
    changed = [series for series, value in changes.items() if value and "requests_total" in series]
    statuses = [re.findall(r'status="(\d*)"', series)[0] for series in changed]
    return Told(exchange, line, statuses, changes['mockgpt_tokens_total{kind="completion"}'])


def agree(said: Told) -> dict[str, Any]:
    """Check that journal, log and metrics say the same, and return the response of the journal."""
    exchange, line = said.exchange, said.log
    response: dict[str, Any] = exchange["response"]
    assert exchange["state"] == "ended"
    assert line.get("status") == response["status"]
    assert said.statuses == ["" if response["status"] is None else str(response["status"])]
    assert line["completion_tokens"] == exchange["tokens"]["completion"] == said.completion_tokens
    assert line.get("outcome", "complete") == exchange["outcome"]
    assert (response["status"] is None) == (response["headers"] == [])
    return response


def content_of(plaintext: bytes) -> tuple[int | None, bytes]:
    """Return the status and the content of an answer, as far as it came."""
    while (head := plaintext.partition(b"\r\n\r\n"))[0].startswith(b"HTTP/1.1 1"):
        plaintext = head[2]
    if not plaintext.startswith(b"HTTP/1.1 ") or not head[1]:
        return None, b""
    rest, content = head[2], b""
    if b"transfer-encoding: chunked" not in head[0].lower():
        return int(head[0][9:12]), rest
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        length = int(size.partition(b";")[0] or b"0", 16)
        content, rest = content + rest[:length], rest[length + 2 :]
        if not length:
            break
    return int(head[0][9:12]), content


def is_whole(content: bytes, stream: bool) -> bool:
    """Tell whether nothing is missing at the end; half of a JSON answer may end as the whole does."""
    if stream:
        return content.endswith(b"data: [DONE]\n\n")
    try:
        return isinstance(json.loads(content), dict)
    except ValueError:
        return False


@pytest.mark.parametrize(
    ("fault", "stream"),
    [(name, stream) for name in FAULTS for stream in (False, True) if applies(name, stream)],
    ids=lambda value: value if isinstance(value, str) else "stream" if value else "json",
)
def test_what_is_said_of_a_faulty_answer_is_what_a_client_read(
    mock: MockProcess, client_context: ssl.SSLContext, fault: str, stream: bool
) -> None:
    name, before = f"one-{next(NUMBERS)}", counted(mock)
    wanted = f"{fault}={QUICKLY[fault]}" if fault in QUICKLY else fault
    with Tap(mock, client_context) as tap:
        tap.send(ask(name, stream=stream, x_mockgpt_fault=wanted, connection="close"))
        seen = tap.see(SILENCE_SECONDS if fault in SILENT else EVENT_SECONDS, b"\r\n\r\n")
    said = told(mock, name, before)
    response = agree(said)
    assert (said.exchange["fault"], said.exchange["outcome"]) == (fault, "faulted")
    assert response["bytes"] == len(seen.plaintext)
    if fault in UNFRAMED:
        assert response["status"] == (None if fault == "garbage_response" else 200)
        return
    status, content = content_of(seen.plaintext)
    assert response["status"] == status
    kept = "".join(event["data"] for event in response["events"]) or response["body"]
    if not response["truncated"]:
        assert (kept or "") == content.decode("utf-8", "replace") or fault == "split_utf8"
    digest = hashlib.sha256(content).hexdigest() if status is not None else None
    assert response["body_sha256"] == digest
    whole = is_whole(content, stream) or fault in WHOLE
    planned = response["planned"]
    # Interim responses are more than was meant.
    assert (planned is None) == whole or (
        fault in ("informational_storm", "interim_status") and planned["tokens"] > 0
    )
    assert whole or (planned["status"], planned["tokens"] > 0) == (200, True)


class Leaving(NamedTuple):
    """One way to leave: how long the answer takes, and how much of it the client reads before it closes."""

    stream: bool
    delay_ms: int
    reads: Callable[[bytes], bool]
    outcome: str
    paced: bool = False


WAYS = {
    "before the head": Leaving(False, 60_000, lambda _: True, "client_left"),
    "before the head of a stream": Leaving(True, 60_000, lambda _: True, "client_left"),
    "at the first byte": Leaving(True, 0, lambda read: len(read) > 0, "client_left", True),
    "in the middle of a stream": Leaving(
        True, 0, lambda read: read.count(b"data: ") >= 3, "client_left", True
    ),
    "after the last byte": Leaving(False, 0, lambda read: read.endswith(b"}\n"), "complete"),
    "after the last byte of a stream": Leaving(True, 0, lambda read: read.endswith(b"0\r\n\r\n"), "complete"),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_is_said_of_a_client_that_leaves_is_what_it_could_read(
    mock: MockProcess, client_context: ssl.SSLContext, way: str
) -> None:
    name, before, row = f"one-{next(NUMBERS)}", counted(mock), WAYS[way]
    with mock.connect(client_context) as connection:
        read = b""
        latency = {"x_mockgpt_delay_ms": str(row.delay_ms)} if row.delay_ms else {}
        if row.paced:
            latency["x_mockgpt_scenario"] = "paced"
        connection.sendall(ask(name, stream=row.stream, **latency))
        await_true(lambda: admin(mock, "GET", f"/_mock/exchanges?client_request_id={name}")[1]["total"], "it")
        while not row.reads(read):
            read += connection.recv(65_536)
    said = told(mock, name, before)
    response = agree(said)
    status, content = content_of(read)
    # A client that closes with something unread, as a session ticket, resets the connection.
    outcomes = ("client_left", "reset") if row.outcome == "client_left" else (row.outcome,)
    assert said.exchange["outcome"] in outcomes
    assert response["status"] == status
    assert response["bytes"] >= len(read)
    kept = "".join(event["data"] for event in response["events"]) if row.stream else response["body"] or ""
    assert kept.startswith(content.decode())
    tokens = said.exchange["tokens"]["completion"]
    if row.outcome == "complete":
        assert response["planned"] is None
        assert response["bytes"] == len(read)
    else:
        planned = response["planned"]
        assert planned["status"] == 200
        assert tokens < planned["tokens"]
        assert tokens <= len(response["events"])
