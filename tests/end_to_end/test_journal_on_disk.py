"""The JSON Lines file of a real process: killed, asked to stop, on a full disk."""

from __future__ import annotations

import json
import signal
import ssl
import time
from collections.abc import Callable
from pathlib import Path

from mock_process import MockProcess, await_true, chat, read_answer

KEPT_AFTER_SECONDS = 1.0
AT_LEAST_DUE = 100


def quick(path: object) -> tuple[str, ...]:
    return ("--set", f"journal.path={path}", "--set", "responses.default_delay_ms=0")


def request(number: int) -> bytes:
    return chat(f"number {number}").replace(b"\r\n", b"\r\nauthorization: Bearer sk-secret\r\n", 1)


def test_killed_without_warning_it_has_lost_nothing_older_than_a_second(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    path = tmp_path / "exchanges.jsonl"
    mock = start_mock(*quick(path))
    answered: list[tuple[float, str]] = []
    with mock.connect(client_context) as connection:
        while (
            len(answered) < AT_LEAST_DUE
            or time.monotonic() < answered[AT_LEAST_DUE - 1][0] + KEPT_AFTER_SECONDS
        ):
            connection.sendall(request(len(answered)))
            status, headers, _ = read_answer(connection)
            assert status == 200
            answered.append((time.monotonic(), headers["x-request-id"]))
        mock.signal(signal.SIGKILL)
        killed = time.monotonic()
        mock.process.wait()
    text = path.read_text()
    complete = text[: text.rfind("\n") + 1].splitlines()
    found = [json.loads(line)["id"] for line in complete]
    due = [identifier for at, identifier in answered if at < killed - KEPT_AFTER_SECONDS]
    assert len(due) >= AT_LEAST_DUE
    assert found[: len(due)] == due
    assert "sk-secret" not in text
    again = start_mock(*quick(path))
    with again.connect(client_context) as connection:
        connection.sendall(request(1))
        read_answer(connection)
    again.stop()
    assert all(json.loads(line) for line in path.read_text().splitlines()), "an unfinished line was cut off"


def test_asked_to_stop_it_writes_everything(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    path = tmp_path / "exchanges.jsonl"
    mock = start_mock(*quick(path))
    with mock.connect(client_context) as connection:
        identifiers = []
        for number in range(100):
            connection.sendall(request(number))
            identifiers.append(read_answer(connection)[1]["x-request-id"])
        assert mock.stop() == 0
    assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == identifiers


def test_a_full_disk_is_a_warning_and_no_request_is_lost(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock(*quick("/dev/full"))
    with mock.connect(client_context) as connection:
        for number in range(50):
            connection.sendall(request(number))
            assert read_answer(connection)[0] == 200
        await_true(lambda: mock.log("journal_file"), "the warning")
        connection.sendall(request(51))
        assert read_answer(connection)[0] == 200
    [warning] = mock.log("journal_file")
    assert warning["level"] == "warning"
    assert "No space left on device" in warning["detail"]
    assert mock.stop() == 0


def test_a_file_that_cannot_be_opened_ends_the_start_with_one_line(certificates: Path) -> None:
    try:
        MockProcess(certificates, *quick("/nowhere/exchanges.jsonl"))
    except AssertionError as error:
        text = str(error)
    assert "journal.path: /nowhere/exchanges.jsonl cannot be written: No such file or directory" in text
    assert "Traceback" not in text
