"""A file of whole lines: unfinished ones are cut off, large files moved aside."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from mockgpt.telemetry.line_file import KEPT_FILES, LineFile


def opened(path: Path, rotate_bytes: int = 100, warnings: list[str] | None = None) -> LineFile:
    return LineFile(
        str(path), rotate_bytes, b'{"id":"req_', (warnings if warnings is not None else []).append
    )


def append(file: LineFile, *lines: bytes) -> None:
    for line in lines:
        file.room_for(len(line))
        file.write(line)


@pytest.mark.parametrize("rest", ['{"id":"req_9","conn', "{", '{"id":"re'])
def test_an_unfinished_line_of_a_killed_process_is_cut_off(tmp_path: Path, rest: str) -> None:
    path = tmp_path / "exchanges.jsonl"
    path.write_text('{"id":"req_8"}\n' + rest)
    file = opened(path)
    append(file, b'{"id":"req_1"}\n')
    file.close()
    assert path.read_text() == '{"id":"req_8"}\n{"id":"req_1"}\n'


def test_the_text_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("bread\nbutter")
    file = opened(path)
    append(file, b'{"id":"req_1"}\n')
    file.close()
    assert path.read_text() == 'bread\nbutter\n{"id":"req_1"}\n'


def test_a_file_without_room_is_moved_aside_and_so_many_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    file = opened(path, rotate_bytes=8)
    for number in range(10, 30):
        append(file, b"%d\n" % number)
    file.close()
    older = [Path(f"{path}.{number}") for number in range(KEPT_FILES, 0, -1)]
    assert sorted(tmp_path.iterdir()) == sorted([path, *older])
    assert "".join(each.read_text() for each in (*older, path)).split() == [str(n) for n in range(22, 30)]


def test_a_file_that_cannot_be_moved_aside_may_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paths: str) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "replace", refuse)
    warnings: list[str] = []
    file = opened(tmp_path / "lines", rotate_bytes=4, warnings=warnings)
    append(file, b"one\n", b"two\n", b"three\n")
    file.close()
    assert (tmp_path / "lines").read_text() == "one\ntwo\nthree\n"
    assert warnings[0] == "not rotated: Operation not permitted"


def test_what_a_full_disk_refused_is_written_later_or_cut_off_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lines"
    file = opened(path)
    write, room = os.write, [10]

    def limited(descriptor: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(28, "No space left on device")
        written = write(descriptor, data[: room[0]])
        room[0] -= written
        return written

    monkeypatch.setattr(os, "write", limited)
    with pytest.raises(OSError, match="No space left"):
        file.write(b'{"id":"req_1"}\n')
    assert file.unfinished
    room[0] = 10
    file.write()
    assert (file.unfinished, path.read_text()) == (False, '{"id":"req_1"}\n')
    with pytest.raises(OSError, match="No space left"):
        file.write(b'{"id":"req_2"}\n')
    file.close()
    file.close()
    assert path.read_text() == '{"id":"req_1"}\n'


def test_several_writers_move_the_file_aside_together_and_cut_off_what_a_killed_one_left(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lines"
    files = [LineFile(str(path), 60, b'{"id":"req_', print, nullcontext()) for _ in range(2)]
    for number in range(10, 22):
        with path.open("ab") as killed:
            killed.write(b'{"id":"re')
        file = files[number % 2]
        with file.in_turn():
            append(file, b'{"id":"req_%d"}\n' % number)
    for file in files:
        file.close()
    older = [Path(f"{path}.{number}") for number in range(KEPT_FILES, 0, -1)]
    lines = "".join(each.read_text() for each in (*older, path)).split()
    assert lines == [f'{{"id":"req_{number}"}}' for number in range(10, 22)]


def test_a_writer_whom_a_full_disk_stops_leaves_no_part_of_a_line_to_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lines"
    file, other = (LineFile(str(path), 100, b'{"id":"req_', print, nullcontext()) for _ in range(2))
    write = os.write

    def full(descriptor: int, data: bytes) -> int:
        if len(data) < 8:
            raise OSError(28, "No space left on device")
        return write(descriptor, data[:8])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(OSError, match="No space left"), file.in_turn():
            file.write(b'{"id":"req_1"}\n')
    with other.in_turn():
        other.write(b'{"id":"req_2"}\n')
    with file.in_turn():
        file.write()
    for each in (file, other):
        each.close()
    assert path.read_text() == '{"id":"req_2"}\n{"id":"req_1"}\n'
