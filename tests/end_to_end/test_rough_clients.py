"""Clients that are slow, greedy, ambiguous or gone: bounded, answered where possible, and recorded."""

from __future__ import annotations

import json
import socket
import ssl
import struct
from collections.abc import Callable

import pytest
from mock_process import MockProcess, chat, get, post, read_answer, read_to_end

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def small_mock(certificates: object) -> object:
    """A mock with tight limits."""
    from pathlib import Path

    settings = {
        "server.body_limit_bytes": 100_000,
        "server.head_timeout_ms": 300,
        "server.body_gap_timeout_ms": 1000,
        "server.keep_alive_timeout_ms": 2000,  # a busy client has to get its request out
        "server.write_stall_timeout_ms": 500,
        "responses.default_delay_ms": 0,
    }
    arguments = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
    with MockProcess(Path(str(certificates)), *arguments) as mock:
        yield mock


def error_of(body: bytes) -> str:
    message = json.loads(body)["error"]["message"]
    assert isinstance(message, str)
    return message


def test_a_body_that_is_announced_too_large_is_refused_before_it_is_sent(
    small_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with small_mock.connect(client_context) as connection:
        connection.sendall(
            b"POST /v1/chat/completions HTTP/1.1\r\nhost: a\r\ncontent-length: 64000000\r\n"
            b"content-type: application/json\r\nexpect: 100-continue\r\n\r\n"
        )
        status, headers, body = read_answer(connection)
    assert status == 413
    assert headers["connection"] == "close"
    assert "100000" in error_of(body)


def test_a_body_that_grows_too_large_is_refused_and_the_client_can_read_it(
    small_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with small_mock.connect(client_context) as connection:
        connection.sendall(
            b"POST /v1/chat/completions HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n"
            b"content-type: application/json\r\n\r\n"
        )
        chunk = b"4000\r\n" + b"x" * 0x4000 + b"\r\n"
        connection.sendall(chunk * 60)
        assert read_answer(connection)[0] == 413


def test_a_head_that_never_ends_is_answered_with_408(
    small_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with small_mock.connect(client_context) as connection:
        connection.sendall(b"GET /v1/models HTTP/1.1\r\nhost: a\r\n")
        assert read_answer(connection)[0] == 408


def test_a_body_that_never_ends_is_answered_with_408(
    small_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with small_mock.connect(client_context) as connection:
        connection.sendall(post("/v1/chat/completions", b"x" * 100)[:-50])
        assert read_answer(connection)[0] == 408
    assert small_mock.await_log("request", status=408)


def test_an_idle_connection_is_closed_without_an_answer(
    small_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with small_mock.connect(client_context) as connection:
        connection.sendall(get("/health"))
        assert read_answer(connection)[0] == 200
        assert connection.recv(100) == b""


def test_a_client_that_stops_reading_is_dropped(
    small_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    plain = socket.socket()
    plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    plain.settimeout(15)
    plain.connect(small_mock.address)
    with client_context.wrap_socket(plain, server_hostname="localhost") as connection:
        connection.sendall(get("/v1/models") * 5000)
        assert small_mock.await_log("request", outcome="timed_out")


def read_first_event(connection: ssl.SSLSocket) -> None:
    received = b""
    while b"}\n\n" not in received:
        received += connection.recv(1000)


def test_a_client_that_vanishes_in_the_middle_of_a_stream_is_recorded(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    # The second event comes in a minute: a client that leaves with unread bytes would reset the connection.
    mock = start_mock(
        "--set", "latency.inter_token_latency_ms=60000", "--set", "responses.default_delay_ms=0"
    )
    with mock.connect(client_context) as connection:
        connection.sendall(chat("Write a long text.", stream=True))
        read_first_event(connection)
    assert mock.await_log("request", outcome="client_left", stream=True)
    with mock.connect(client_context) as connection:
        connection.sendall(chat("Write a long text.", stream=True))
        read_first_event(connection)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert mock.await_log("request", outcome="reset", stream=True)
    assert "exception" not in mock.log_text()


def test_a_refused_request_keeps_its_connection_when_its_body_is_small(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with shared_mock.connect(client_context) as connection:
        for _ in range(2):
            connection.sendall(post("/v1/nowhere", b"x" * 1000))
            assert read_answer(connection)[0] == 404
        connection.sendall(get("/health"))
        assert read_answer(connection)[0] == 200


def test_malformed_requests_are_answered_and_closed(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    for request, status in (
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nhost: a\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nhost: a\r\n" + b"x: y\r\n" * 300 + b"\r\n", 431),
        (b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n", 400),
    ):
        with shared_mock.connect(client_context) as connection:
            connection.sendall(request)
            answer_status, headers, body = read_answer(connection)
            assert answer_status == status
            assert headers["connection"] == "close"
            assert error_of(body)
            assert connection.recv(1) == b""
    assert shared_mock.await_log("request", method="-", status=505)


def test_pipelined_requests_are_answered_in_order(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with shared_mock.connect(client_context) as connection:
        connection.sendall(get("/health") * 3 + get("/v1/nowhere") + b"\r\n" + get("/health"))
        connection.sendall(b"GET /health HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n")
        answers = read_to_end(connection)
    assert [part[:3] for part in answers.split(b"HTTP/1.1 ")[1:]] == [b"200"] * 3 + [b"404", b"200", b"200"]


def test_a_flood_of_pipelined_requests_is_held_back_and_answered(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    count = 2000
    with shared_mock.connect(client_context) as connection:
        connection.settimeout(30)
        flood = get("/health") * count + b"GET /health HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"
        connection.sendall(flood)
        answers = read_to_end(connection)
    assert answers.count(b"HTTP/1.1 200 ") == count + 1


@pytest.mark.parametrize(
    "bomb",
    [
        b"[" * MEGABYTE,
        b"[" + b"[]," * MEGABYTE + b"[]]",
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b"[" + b'"",' * MEGABYTE + b"1]",
    ],
    ids=["deep", "wide", "deep objects", "many strings"],
)
def test_json_bombs_are_refused(
    shared_mock: MockProcess, client_context: ssl.SSLContext, bomb: bytes
) -> None:
    with shared_mock.connect(client_context) as connection:
        connection.sendall(post("/v1/chat/completions", bomb))
        status, _, body = read_answer(connection)
    assert status == 400
    assert error_of(body)


def test_a_long_text_with_many_commas_is_no_bomb(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with shared_mock.connect(client_context) as connection:
        connection.sendall(chat('a,b[{"\\' * 10_000))
        assert read_answer(connection)[0] == 200


def test_head_is_answered_without_a_body(shared_mock: MockProcess, client_context: ssl.SSLContext) -> None:
    with shared_mock.connect(client_context) as connection:
        connection.sendall(b"HEAD /v1/models HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n")
        answer = read_to_end(connection)
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"content-length: " in answer
    assert answer.endswith(b"\r\n\r\n")


def test_a_stream_to_an_old_client_ends_with_the_connection(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    request = chat(stream=True).replace(b"HTTP/1.1", b"HTTP/1.0")
    with shared_mock.connect(client_context) as connection:
        connection.sendall(request)
        answer = read_to_end(connection)
    assert b"chunked" not in answer
    assert answer.endswith(b"data: [DONE]\n\n")


def test_a_waiting_client_is_asked_for_its_body(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    head, _, body = chat().partition(b"\r\n\r\n")
    with shared_mock.connect(client_context) as connection:
        connection.sendall(head + b"\r\nexpect: 100-continue\r\n\r\n")
        assert connection.recv(1000).startswith(b"HTTP/1.1 100 ")
        connection.sendall(body)
        assert read_answer(connection)[0] == 200
