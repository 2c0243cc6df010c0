"""Workers are restarted, reloaded and stopped by their parent; real processes over real mutual TLS."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest
from mock_process import MockProcess, await_true, chat, read_answer, read_to_end

WORKERS = 2
START = ("--set", f"server.workers={WORKERS}", "--set", "responses.default_delay_ms=0")


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def answered(mock: MockProcess, context: ssl.SSLContext) -> int:
    with mock.connect(context) as connection:
        connection.sendall(chat())
        return read_answer(connection)[0]


def test_all_workers_answer_on_the_one_address_of_the_ready_line(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*START)
    assert mock.ready["workers"] == WORKERS
    assert mock.ready["pid"] == mock.process.pid
    assert len(children(mock.process.pid)) == WORKERS
    requests = 30
    assert {answered(mock, client_context) for _ in range(requests)} == {200}
    lines = mock.await_log("request", requests)
    assert {line["worker"] for line in lines} == {1, 2}
    assert len({line["connection"] for line in lines}) == requests
    health = urllib.request.urlopen(f"{mock.ready['admin_url']}/health", timeout=5)
    assert health.status == 200
    assert mock.stop() == 0
    assert mock.process.stdout is not None


@pytest.mark.skipif(find_spec("uvloop") is None, reason="uvloop is not installed")
def test_workers_run_on_uvloop(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*START, "--set", "server.event_loop=uvloop")
    assert {answered(mock, client_context) for _ in range(10)} == {200}
    assert mock.stop() == 0


def test_a_killed_worker_is_replaced_and_the_others_go_on(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*START)
    before = children(mock.process.pid)
    os.kill(before[0], signal.SIGKILL)
    (ended,) = mock.await_log("worker_ended")
    assert ended["detail"] == "signal SIGKILL"
    (started,) = mock.await_log("worker_started")
    assert started["worker"] == 3
    after = children(mock.process.pid)
    assert len(after) == WORKERS
    assert before[1] in after
    assert {answered(mock, client_context) for _ in range(10)} == {200}
    assert mock.stop() == 0


def test_workers_that_end_again_and_again_are_given_up(start_mock: Callable[..., MockProcess]) -> None:
    mock = start_mock(*START)
    killed: set[int] = set()
    while mock.process.poll() is None:
        for pid in set(children(mock.process.pid)) - killed:
            with suppress(ProcessLookupError):  # it was given up at this moment
                os.kill(pid, signal.SIGKILL)
            killed.add(pid)
    assert mock.process.wait(30) == 1
    (given_up,) = mock.await_log("workers_given_up")
    assert given_up["detail"].startswith("10 workers have ended within a minute")
    await_true(lambda: not any(map(is_running, killed)))


def test_a_stop_lets_the_streams_of_all_workers_end_whole(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*START, "--set", "latency.inter_token_latency_ms=20")
    streams = [mock.connect(client_context) for _ in range(8)]
    for stream in streams:
        stream.sendall(chat("Write a long text about rivers.", stream=True, max_tokens=60))
    begun = [stream.recv(65_536) for stream in streams]
    mock.signal(signal.SIGTERM)
    whole = [first + read_to_end(stream) for first, stream in zip(begun, streams, strict=True)]
    assert all(text.endswith(b"data: [DONE]\n\n\r\n0\r\n\r\n") for text in whole)
    assert mock.process.wait(30) == 0
    for stream in streams:
        stream.close()


def test_a_second_signal_ends_all_processes_at_once(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*START, "--set", "responses.default_delay_ms=60000")
    workers = children(mock.process.pid)
    with mock.connect(client_context) as connection:
        mock.await_log("accepted")
        connection.sendall(chat())
        mock.signal(signal.SIGTERM)
        mock.await_log("changed", change="shutdown")
        mock.signal(signal.SIGTERM)
        assert mock.process.wait(30) == 1
    await_true(lambda: not any(map(is_running, workers)))


def test_workers_do_not_outlive_a_parent_that_is_killed(start_mock: Callable[..., MockProcess]) -> None:
    mock = start_mock(*START)
    workers = children(mock.process.pid)
    mock.process.kill()
    mock.process.wait(30)
    await_true(lambda: not any(map(is_running, workers)))


def test_a_closed_stdin_ends_all_processes(start_mock: Callable[..., MockProcess]) -> None:
    mock = start_mock(*START, "--exit-on-stdin-close")
    workers = children(mock.process.pid)
    assert mock.process.stdin is not None
    mock.process.stdin.close()
    assert mock.process.wait(30) == 0
    await_true(lambda: not any(map(is_running, workers)))


def test_a_reload_reaches_every_worker_and_those_to_come(
    start_mock: Callable[..., MockProcess], tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('scenario = "default"\n')
    mock = start_mock("--config", str(settings), *START)
    settings.write_text("scenario = 7\n")
    mock.signal(signal.SIGHUP)
    mock.await_log("reload_failed")
    settings.write_text("responses.default_delay_ms = 1\n")
    mock.signal(signal.SIGHUP)
    mock.await_log("reloaded", WORKERS)
    assert len(mock.log("reload_failed")) == 1
    post = urllib.request.Request(f"{mock.ready['admin_url']}/_mock/reload", method="POST")
    with urllib.request.urlopen(post, timeout=5) as answer:
        assert answer.status == 200
    by_worker = Counter(line["worker"] for line in mock.await_log("reloaded", 2 * WORKERS))
    assert by_worker == {1: 2, 2: 2}
    assert mock.log("restart_needed") == []
    settings.write_text("log.level = 'debug'\n")
    mock.signal(signal.SIGHUP)
    told = mock.await_log("restart_needed", WORKERS)
    assert {line["settings"] for line in told} == {"log.level"}


def test_a_port_in_use_and_settings_that_cannot_be_used_are_one_line_and_exit_code_2(
    start_mock: Callable[..., MockProcess], certificates: Path, tmp_path: Path
) -> None:
    mock = start_mock(*START)
    broken = tmp_path / "ca.crt"
    broken.write_text("no certificate")
    tries = {
        "is in use": ["--port", str(mock.address[1])],
        "ca.crt": ["--port", "0", "--set", f"tls.ca_cert_path={broken}"],
    }
    for said, arguments in tries.items():
        ran = subprocess.run(
            [sys.executable, "-m", "mockgpt", *arguments, *START],
            cwd=certificates.parent,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert (ran.returncode, ran.stdout) == (2, ""), ran.stderr
        assert said in ran.stderr
        assert ran.stderr.count("\n") == 1, ran.stderr


def test_only_serve_has_workers(certificates: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "mockgpt", "exec", *START, "--", "true"],
        cwd=certificates.parent,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ran.returncode == 2
    assert "server.workers: 2 is for `mockgpt serve`" in ran.stderr


def test_long_lines_of_several_workers_do_not_mix(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*START, "--log-level", "debug")
    for _ in range(10):
        connections = [mock.connect(client_context) for _ in range(6)]
        for connection in connections:
            connection.sendall(chat("x" * 6000))
        for connection in connections:
            assert read_answer(connection)[0] == 200
            connection.close()
    mock.await_log("request", 60)
    for line in mock.log_text().splitlines():
        json.loads(line)


def test_metrics_are_those_of_all_workers_and_of_those_that_have_ended(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*START)

    def requests() -> int:
        with urllib.request.urlopen(f"{mock.ready['admin_url']}/metrics", timeout=5) as answer:
            lines = answer.read().decode().splitlines()
        return sum(int(line.split()[-1]) for line in lines if line.startswith("mockgpt_requests_total{"))

    for number in range(1, 13):
        assert answered(mock, client_context) == 200
        await_true(lambda count=number: requests() == count)  # type: ignore[misc]
    connections = [mock.connect(client_context) for _ in range(10)]
    mock.await_log("accepted", 22)
    post = urllib.request.Request(f"{mock.ready['admin_url']}/_mock/connections/close", method="POST")
    with urllib.request.urlopen(post, timeout=5) as answer:
        assert json.loads(answer.read()) == {"closed": 10}
    for connection in connections:
        connection.close()
    os.kill(children(mock.process.pid)[0], signal.SIGTERM)
    assert mock.await_log("worker_ended")[0]["detail"] == "exit code 0"
    mock.await_log("worker_started")
    assert requests() == 12


def test_all_workers_write_one_journal_file_in_whole_lines(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    path = tmp_path / "exchanges.jsonl"
    mock = start_mock(*START, "--set", f"journal.path={path}")
    for _ in range(5):
        connections = [mock.connect(client_context) for _ in range(8)]
        for connection in connections:
            connection.sendall(chat("x" * 20_000))
        for connection in connections:
            assert read_answer(connection)[0] == 200
            connection.close()
    assert mock.stop() == 0
    written = [json.loads(line) for line in path.read_text().splitlines()]
    assert len({line["id"] for line in written}) == len(written) == 40
    assert {line["connection_id"].split("_")[1] for line in written} == {"1", "2"}


def test_health_and_check_are_as_with_one_process(
    start_mock: Callable[..., MockProcess], certificates: Path
) -> None:
    mock = start_mock(*START)
    for command in (("check",), ("health", "--url", mock.ready["url"])):
        ran = subprocess.run(
            [sys.executable, "-m", "mockgpt", *command, *START],
            cwd=certificates.parent,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert (ran.returncode, ran.stdout[:3]) == (0, "ok:"), ran.stderr
