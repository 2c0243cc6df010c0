"""A file of whole lines: unfinished ones are cut off, large files moved aside."""

from __future__ import annotations

import os
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
