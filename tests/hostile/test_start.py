"""How a mock starts where the process lacks something, and what its files show."""

from __future__ import annotations

import json
import os
import signal
import ssl
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from measured import Measured
from mock_process import MockProcess, chat, get, read_answer


@pytest.mark.parametrize("closed", ["2>&-", "0<&-", "0<&- 2>&-"])
def test_closed_standard_streams_are_no_sockets(certificates: Path, closed: str) -> None:
    command = f'exec "$1" -m mockgpt --port 0 --log-level debug {closed}'
    with subprocess.Popen(
        ["bash", "-c", command, "bash", sys.executable], stdout=subprocess.PIPE, cwd=certificates.parent
    ) as process:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        assert ready["event"] == "ready"
        for descriptor in range(3):
            assert "socket" not in os.readlink(f"/proc/{process.pid}/fd/{descriptor}")
        process.send_signal(signal.SIGTERM)
        assert process.stdout.read() == b""
    assert process.returncode == 0


def test_too_few_descriptors_are_said_at_the_start(certificates: Path) -> None:
    command = 'ulimit -n 400; exec "$1" -m mockgpt --port 0 --log-format json'
    with subprocess.Popen(
        ["bash", "-c", command, "bash", sys.executable],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=certificates.parent,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        log = [json.loads(line) for line in process.stderr.read().splitlines()]
    said = next(line for line in log if line["event"] == "few_descriptors")
    assert "400 files" in said["detail"]


def test_the_limit_of_descriptors_is_raised(certificates: Path) -> None:
    command = 'ulimit -Sn 256; exec "$1" -m mockgpt --port 0'
    with subprocess.Popen(
        ["bash", "-c", command, "bash", sys.executable], stdout=subprocess.PIPE, cwd=certificates.parent
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        process.send_signal(signal.SIGTERM)
    assert int(limits.partition("Max open files")[2].split()[0]) >= 4096


def test_a_key_log_that_exists_is_for_its_owner_only(certificates: Path, tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.touch()
    keys.chmod(0o644)
    with MockProcess(certificates, "--set", f"tls.keylog_path={keys}"):
        assert stat.S_IMODE(keys.stat().st_mode) == 0o600


def test_a_thousand_idle_clients_leave_room_and_their_arrival_stops_nobody(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    connections: list[ssl.SSLSocket] = []
    try:
        with Measured(mock) as seen, ThreadPoolExecutor(50) as clients:
            connections += clients.map(lambda _: mock.connect(client_context), range(1_000))
        for request in (get("/health"), chat()):
            with mock.connect(client_context) as another:
                another.sendall(request)
                assert read_answer(another)[0] == 200
    finally:
        for connection in connections:
            connection.close()
    assert seen.longest_ms < 100
    assert seen.p95_ms < 30
