"""What one client or a few can make the mock hold, and for how long the others wait."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
from measured import IDLE_MIB, PEAK_MIB, Measured, await_idle
from mock_process import MockProcess, await_true, chat, get, post, read_answer, read_to_end

STALL_MS = 50
TRIES = 3
FIRST_BYTE_SECONDS = 1.0


def together(count: int, work: Callable[[], object]) -> None:
    """Do it in threads, all at once."""
    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("count", [1, 12, 40])
def test_bodies_of_31_megabytes(mock: MockProcess, client_context: ssl.SSLContext, count: int) -> None:
    body = json.dumps(
        {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "x" * 31_000_000}]}
    ).encode()
    request = post("/v1/chat/completions", body)
    statuses: list[int] = []

    def send() -> None:
        with mock.connect(client_context) as connection:
            try:
                connection.sendall(request)
            except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
                pass  # refused before it was read; what it says can still be read
            status, headers, _ = read_answer(connection)
            statuses.append(status)
            assert status == 400 or "retry-after" in headers

    with Measured(mock) as seen:
        together(count, send)
    assert set(statuses) <= {400, 503}, "too long for the model, or for the moment"
    assert 400 in statuses
    assert seen.peak_mib < PEAK_MIB
    assert seen.longest_ms < STALL_MS
    await_idle(mock)


def fault(name: str, *, stream: bool = False) -> bytes:
    body = json.dumps(
        {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "x"}], "stream": stream}
    )
    return post("/v1/chat/completions", body.encode(), f"x-mockgpt-fault: {name}")


def test_the_largest_garbage(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    with Measured(mock) as seen, mock.connect(client_context) as connection:
        connection.sendall(fault("garbage_response=16777216"))
        assert len(read_to_end(connection)) == 16_777_216
    assert seen.peak_mib < IDLE_MIB
    assert seen.longest_ms < STALL_MS


@pytest.mark.parametrize("name", ["huge_event", "huge_head"])
def test_twenty_clients_that_do_not_read_a_huge_answer(
    mock: MockProcess, client_context: ssl.SSLContext, name: str
) -> None:
    with Measured(mock) as seen:
        connections = [mock.connect(client_context) for _ in range(20)]
        for connection in connections:
            connection.sendall(fault(f"{name}=16777216", stream=True))
        await_true(lambda: sum(len(one.recv(1_000)) for one in connections) == 20_000)
        for connection in connections:
            connection.close()
    assert seen.peak_mib < 2 * IDLE_MIB
    assert seen.longest_ms < STALL_MS
    await_idle(mock)


def test_the_journal_a_hundred_times(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    with mock.connect(client_context) as connection:
        for _ in range(1_000):
            connection.sendall(chat("hello " * 1_000))
            read_answer(connection)
    address = urlsplit(str(mock.ready["admin_url"]))

    def read() -> None:
        with socket.create_connection(
            (str(address.hostname), int(address.port or 0)), timeout=60
        ) as connection:
            connection.sendall(get("/_mock/exchanges?limit=1000"))
            read = 0
            while not (received := connection.recv(1_000_000)).endswith(b"0\r\n\r\n"):
                assert received, "the whole answer comes"
                read += len(received)
            assert read > 5_000_000

    for _ in range(TRIES):  # a hundred threads of this process want the processor, too
        with Measured(mock) as seen, ThreadPoolExecutor(100) as clients:
            list(clients.map(lambda _: read(), range(100)))
        assert seen.peak_mib < PEAK_MIB
        if seen.longest_ms < STALL_MS:
            break
    assert seen.longest_ms < STALL_MS
    await_idle(mock)


def test_a_body_of_a_hundred_thousand_chunks(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    head = b"POST /v1/chat/completions HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n"
    request = head + b"content-type: application/json\r\n\r\n" + b"1\r\n \r\n" * 100_000 + b"0\r\n\r\n"
    with Measured(mock) as seen, mock.connect(client_context) as connection:
        connection.settimeout(60)
        connection.sendall(request)
        assert read_answer(connection)[0] == 400
    assert seen.peak_mib < 2 * IDLE_MIB
    assert seen.longest_ms < STALL_MS


@pytest.mark.parametrize("words", [1, 700])
def test_legacy_prompts_of_the_largest_number(
    mock: MockProcess, client_context: ssl.SSLContext, words: int
) -> None:
    text = "hello there again and more " * (words // 5) or "hello"
    body = {"model": "gpt-3.5-turbo-instruct", "prompt": [text] * 2_048, "max_tokens": 1}
    with Measured(mock) as seen, mock.connect(client_context) as connection:
        connection.settimeout(60)
        connection.sendall(post("/v1/completions", json.dumps(body).encode()))
        assert read_answer(connection)[0] in (200, 400)
    assert seen.peak_mib < PEAK_MIB
    assert seen.longest_ms < 3 * STALL_MS


def test_expressions_that_others_never_end(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    address = urlsplit(str(mock.ready["admin_url"]))

    def admin(method: str, path: str, value: object) -> int:
        with socket.create_connection(
            (str(address.hostname), int(address.port or 0)), timeout=60
        ) as connection:
            connection.sendall(post(path, json.dumps(value).encode()).replace(b"POST", method.encode(), 1))
            return read_answer(connection)[0]

    with mock.connect(client_context) as connection:
        for _ in range(200):
            connection.sendall(chat("a" * 16_000))
            read_answer(connection)
        with Measured(mock) as seen:
            for expression in ("(a|a)*b", "(?s).*foo.*bar.*"):
                assert admin("POST", "/_mock/verify", {"match": {"message": f"re:{expression}"}}) == 422
        assert seen.longest_ms < STALL_MS
        one = {"match": {"last_user_message": "re:(a|a)*b"}, "reply": {"content": "x"}}
        assert admin("POST", "/_mock/expectations", [one] * 50) == 201
        with Measured(mock) as seen:
            for _ in range(5):
                connection.sendall(chat("a" * 16_000))
                assert read_answer(connection)[0] == 200
        admin("DELETE", "/_mock/expectations", {})
    assert seen.longest_ms < 3 * STALL_MS, "all expressions of a request together may take half of it"


HELLO = [{"role": "user", "content": "hello"}]
MOST = {"logprobs": True, "top_logprobs": 20, "max_tokens": 16_384}
CHAT, LEGACY, RESPONSES = "/v1/chat/completions", "/v1/completions", "/v1/responses"
# Path, body, tokens of each answer: what one request can make the mock write.
LARGEST = {
    "choices": (CHAT, {"model": "gpt-4o-mini", "messages": HELLO, "n": 128, **MOST}, 16_384),
    "one": (CHAT, {"model": "gpt-4o-mini", "messages": HELLO, **MOST}, 16_384),
    "response": (
        RESPONSES,
        {
            "model": "gpt-4o-mini",
            "input": "hello",
            "include": ["message.output_text.logprobs"],
            "top_logprobs": 20,
        },
        16_384,
    ),
    "legacy": (
        LEGACY,
        {"model": "gpt-3.5-turbo-instruct", "prompt": ["hello"] * 200, "max_tokens": 4_000, "logprobs": 5},
        4_000,
    ),
}


@pytest.mark.parametrize("stream", [False, True], ids=["json", "stream"])
@pytest.mark.parametrize("name", LARGEST)
def test_the_largest_answers_begin_at_once_and_are_made_as_they_are_read(
    mock: MockProcess, client_context: ssl.SSLContext, name: str, stream: bool
) -> None:
    path, body, tokens = LARGEST[name]
    request = post(path, json.dumps({**body, "stream": stream}).encode(), f"x-mockgpt-reply-tokens: {tokens}")
    with Measured(mock) as seen, mock.connect(client_context) as connection:
        connection.settimeout(60)
        before = mock.cpu_seconds()
        connection.sendall(request)
        read = len(connection.recv(1_000_000))
        used = mock.cpu_seconds() - before
        while read < 500_000:
            read += len(connection.recv(1_000_000))
    assert used < FIRST_BYTE_SECONDS, "of the processor: the machine may be busy"
    assert seen.peak_mib < PEAK_MIB
    assert seen.longest_ms < STALL_MS
    await_idle(mock)


@pytest.mark.parametrize("stream", [False, True], ids=["json", "stream"])
def test_a_long_script_as_often_as_can_be(
    mock: MockProcess, client_context: ssl.SSLContext, stream: bool
) -> None:
    script = {"match": {"last_user_message": "long"}, "reply": {"content": "All of it. " * 72_000}}
    address = urlsplit(str(mock.ready["admin_url"]))
    with socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=60) as admin:
        admin.sendall(post("/_mock/expectations", json.dumps(script).encode()))
        assert read_answer(admin)[0] == 201
    with Measured(mock) as seen, mock.connect(client_context) as connection:
        connection.settimeout(60)
        connection.sendall(chat("long", n=128, stream=stream))
        read = 0
        while read < 2_000_000:
            read += len(connection.recv(1_000_000))
    assert seen.peak_mib < PEAK_MIB
    assert seen.longest_ms < STALL_MS
    # The script and a thousand exchanges of the tests before are kept on purpose.
    with socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=60) as admin:
        admin.sendall(post("/_mock/reset", b""))
        assert read_answer(admin)[0] == 204
    await_idle(mock)
