"""Signals: running answers may finish, idle connections close at once, no new ones are accepted."""

from __future__ import annotations

import signal
import socket
import ssl
import time
from collections.abc import Callable

import pytest
from mock_process import MockProcess, await_true, chat, get, read_answer, read_to_end

STREAMS = 20
GRACE_MS, HELD_UP_SECONDS = 60_000, 1  # a process ends in a fifth of a second, where nothing holds it up
TRIES = 3  # a machine that stops a process for a moment does not do so each time
# Long enough for the signal to arrive in the middle of them.
PACE = ("--set", "latency.inter_token_latency_ms=20", "--set", "responses.default_delay_ms=0")


def slow_stream() -> bytes:
    return chat("Write a long text about rivers.", stream=True, max_tokens=100)


def test_running_streams_end_whole_and_idle_connections_do_not_hold_us_up(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    assert any(seconds_to_end(start_mock, client_context) < HELD_UP_SECONDS for _ in range(TRIES))


def seconds_to_end(start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext) -> float:
    """Stop a mock in the middle of streams; return how long it still runs after the last of them."""
    mock = start_mock(*PACE, "--set", f"server.shutdown_grace_ms={GRACE_MS}")
    streams = [mock.connect(client_context) for _ in range(STREAMS)]
    idle = [mock.connect(client_context) for _ in range(3)]
    half_open = mock.connect_plain()
    for stream in streams:
        stream.sendall(slow_stream())
    begun = [stream.recv(65_536) for stream in streams]
    mock.signal(signal.SIGTERM)
    await_true(lambda: refuses(mock), "the port to close")
    assert mock.process.poll() is None
    whole = [first + read_to_end(stream) for first, stream in zip(begun, streams, strict=True)]
    ended = time.monotonic()
    assert mock.process.wait(30) == 0
    seconds = time.monotonic() - ended
    assert all(text.endswith(b"data: [DONE]\n\n\r\n0\r\n\r\n") for text in whole)
    for connection in (*streams, *idle, half_open):
        connection.close()
    return seconds


def refuses(mock: MockProcess) -> bool:
    try:
        socket.create_connection(mock.address, timeout=1).close()
    except ConnectionRefusedError:
        return True
    except ConnectionResetError:  # it was in the queue of the listener that is closing
        return False
    return False


def test_an_answer_that_is_due_after_the_signal_still_comes(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "responses.default_delay_ms=2000")
    with mock.connect(client_context) as connection:
        connection.sendall(chat())
        mock.await_log("accepted")
        connection.sendall(b"")
        time_to_arrive(mock)
        mock.signal(signal.SIGTERM)
        status, headers, _ = read_answer(connection)
    assert status == 200
    assert headers["connection"] == "close"
    assert mock.process.wait(30) == 0


def time_to_arrive(mock: MockProcess) -> None:
    """Wait until the request has been read: its bytes are no longer in the socket's queue."""
    port = f":{mock.address[1]:04X}"

    def queued() -> bool:
        with open("/proc/net/tcp") as table:
            rows = [line.split() for line in table.readlines()[1:]]
        return any(row[1].endswith(port) and row[4].partition(":")[2] != "00000000" for row in rows)

    await_true(lambda: not queued())


def test_what_outlives_the_grace_is_cut(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "responses.default_delay_ms=30000", "--set", "server.shutdown_grace_ms=200")
    with mock.connect(client_context) as connection:
        connection.sendall(chat())
        mock.await_log("accepted")
        time_to_arrive(mock)
        mock.signal(signal.SIGTERM)
        assert mock.process.wait(30) == 0
        read_to_end(connection)
    assert mock.await_log("request")[0]["outcome"] == "aborted"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_idle_mock_stops_at_once(start_mock: Callable[..., MockProcess], number: signal.Signals) -> None:
    mock = start_mock()
    mock.signal(number)
    assert mock.process.wait(30) == 0


def test_a_second_signal_is_final(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "responses.default_delay_ms=30000", "--set", "server.shutdown_grace_ms=30000")
    with mock.connect(client_context) as connection:
        connection.sendall(chat())
        mock.await_log("accepted")
        time_to_arrive(mock)
        mock.signal(signal.SIGTERM)
        await_true(lambda: refuses(mock))
        mock.signal(signal.SIGTERM)
        assert mock.process.wait(30) != 0


def test_a_mock_whose_starter_is_gone_stops(start_mock: Callable[..., MockProcess]) -> None:
    mock = start_mock("--exit-on-stdin-close")
    assert mock.process.stdin is not None
    mock.process.stdin.close()
    assert mock.process.wait(30) == 0


def test_health_says_so_while_it_stops(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*PACE)
    with mock.connect(client_context) as stream, mock.connect(client_context) as probe:
        stream.sendall(slow_stream())
        stream.recv(100)
        # A request in progress at the signal is answered, and the answer says that the server stops.
        probe.sendall(get("/health")[:-2])
        time_to_arrive(mock)
        mock.signal(signal.SIGTERM)
        await_true(lambda: refuses(mock))
        probe.sendall(b"\r\n")
        status, _, body = read_answer(probe)
        read_to_end(stream)
    assert status == 503
    assert b'"stopping"' in body


def test_sighup_takes_new_settings_and_keeps_the_old_when_they_are_broken(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext, tmp_path: object
) -> None:
    from pathlib import Path

    config = Path(str(tmp_path)) / "mock.toml"
    config.write_text('[models]\navailable = ["gpt-4o"]\n')
    mock = start_mock("--config", str(config))
    config.write_text('[models]\navailable = ["my-own"]\n')
    mock.signal(signal.SIGHUP)
    mock.await_log("reloaded")
    with mock.connect(client_context) as connection:
        connection.sendall(get("/v1/models/my-own"))
        assert read_answer(connection)[0] == 200
    config.write_text("[models]\navailable = 3\n")
    mock.signal(signal.SIGHUP)
    line = mock.await_log("reload_failed")[0]
    assert "models.available" in line["detail"]
    with mock.connect(client_context) as connection:
        connection.sendall(get("/v1/models/my-own"))
        assert read_answer(connection)[0] == 200
