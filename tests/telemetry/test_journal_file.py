"""The JSON Lines file: every exchange a line, also over a disk that is full for a while."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from journal_examples import exchange
from mock_process import await_true

from mockgpt.config import LogSettings
from mockgpt.errors import ConfigError
from mockgpt.telemetry.journal_entry import JournalEntry, pack
from mockgpt.telemetry.journal_file import WAITING_LIMIT_BYTES, JournalFile
from mockgpt.telemetry.journal_json import exchange_json
from mockgpt.telemetry.line_file import KEPT_FILES
from mockgpt.telemetry.log import Log
from mockgpt.wire.redaction import Redaction

REDACTION = Redaction()


class Warnings(Log):
    """A log that remembers its lines."""

    def __init__(self) -> None:
        super().__init__(LogSettings())
        self.lines: list[dict[str, Any]] = []

    def write(self, level: str, event: str, /, **fields: Any) -> None:
        self.lines.append({"level": level, "event": event, **fields})


def entry(number: int, **fields: Any) -> JournalEntry:
    made = exchange(number, **fields)
    return JournalEntry(pack(made), made.request.connection, REDACTION)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def ids(path: Path) -> list[str]:
    return [line["id"] for line in lines(path)]


def test_every_exchange_becomes_a_line_without_secrets(tmp_path: Path) -> None:
    path = tmp_path / "exchanges.jsonl"
    file = JournalFile(str(path), Warnings())
    made = [entry(number) for number in range(300)]
    for each in made:
        file.write(each)
    file.close()
    file.close()
    assert lines(path) == [exchange_json(each) for each in made]
    assert "sk-secret" not in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_existing_file_is_continued(tmp_path: Path) -> None:
    path = tmp_path / "exchanges.jsonl"
    for number in range(2):
        file = JournalFile(str(path), Warnings())
        file.write(entry(number))
        file.close()
    assert ids(path) == ["req_0", "req_1"]


def test_a_large_file_is_rotated_and_so_many_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "exchanges.jsonl"
    file = JournalFile(str(path), Warnings(), rotate_bytes=5_000)
    for number in range(60):
        file.write(entry(number))
    file.close()
    older = [Path(f"{path}.{number}") for number in range(KEPT_FILES, 0, -1)]
    assert sorted(tmp_path.iterdir()) == sorted([path, *older])
    kept = [identifier for each in (*older, path) for identifier in ids(each)]
    assert kept == [f"req_{number}" for number in range(60 - len(kept), 60)]
    assert all(0 < each.stat().st_size <= 5_000 for each in (*older, path))


def test_a_line_longer_than_a_file_may_be_still_has_its_place(tmp_path: Path) -> None:
    path = tmp_path / "exchanges.jsonl"
    file = JournalFile(str(path), Warnings(), rotate_bytes=2_000)
    for number in range(3):
        file.write(entry(number, body=b"x" * 5_000))
    file.close()
    assert ids(path) == ["req_2"]
    assert ids(Path(f"{path}.2")) == ["req_0"]


@pytest.fixture
def failing_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[int | None], None]:
    """A function that sets how many more bytes fit on the disk; None for any number."""
    room: list[int | None] = [None]
    write = os.write

    def limited(descriptor: int, data: bytes) -> int:
        if room[0] is None:
            return write(descriptor, data)
        if not room[0]:
            raise OSError(28, "No space left on device")
        written = write(descriptor, data[: room[0]])
        room[0] -= written
        return written

    monkeypatch.setattr("mockgpt.telemetry.line_file.os.write", limited)
    monkeypatch.setattr("mockgpt.telemetry.journal_file._RETRY_SECONDS", 0.01)

    def leave(bytes_free: int | None) -> None:
        room[0] = bytes_free

    return leave


def test_lines_wait_while_the_disk_is_full_and_none_is_lost(
    tmp_path: Path, failing_disk: Callable[[int | None], None]
) -> None:
    path, warnings = tmp_path / "exchanges.jsonl", Warnings()
    file = JournalFile(str(path), warnings)
    failing_disk(1000)
    for number in range(20):
        file.write(entry(number))
    await_true(lambda: warnings.lines, "the warning")
    assert "No space left on device" in warnings.lines[0]["detail"]
    failing_disk(None)
    await_true(lambda: len(warnings.lines) == 2, "the all-clear")
    file.close()
    assert ids(path) == [f"req_{number}" for number in range(20)]
    assert [line["level"] for line in warnings.lines] == ["warning", "warning"]


def test_closing_on_a_full_disk_leaves_whole_lines_and_says_what_is_missing(
    tmp_path: Path, failing_disk: Callable[[int | None], None]
) -> None:
    path, warnings = tmp_path / "exchanges.jsonl", Warnings()
    file = JournalFile(str(path), warnings)
    failing_disk(3200)
    for number in range(200):
        file.write(entry(number))
    file.close()
    assert ids(path) == ["req_0", "req_1"]
    assert "lines unwritten" in warnings.lines[-1]["detail"]


def test_what_waits_is_bounded_and_the_rest_counted(
    tmp_path: Path, failing_disk: Callable[[int | None], None]
) -> None:
    failing_disk(0)
    file = JournalFile(str(tmp_path / "exchanges.jsonl"), Warnings())
    large = entry(1, body=b"x" * 60_000)
    fitting = WAITING_LIMIT_BYTES // large.size + 1
    for _ in range(fitting + 10):
        file.write(large)
    assert file.dropped == 10
    file.close()


def test_a_device_that_is_always_full_stops_nothing() -> None:
    warnings = Warnings()
    file = JournalFile("/dev/full", warnings)
    file.write(entry(1))
    await_true(lambda: warnings.lines, "the warning")
    file.close()


def test_a_path_that_cannot_be_written_is_a_setting_to_put_right(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^journal\.path: .*nowhere/x cannot be written: No such file"):
        JournalFile(str(tmp_path / "nowhere" / "x"), Warnings())
    with pytest.raises(ConfigError, match="Is a directory"):
        JournalFile(str(tmp_path), Warnings())
