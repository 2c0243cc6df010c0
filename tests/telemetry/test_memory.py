"""The memory of this process, as the system measures it."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest

from mockgpt.telemetry import memory
from mockgpt.telemetry.memory import resident_bytes, trim


def test_resident_memory_is_what_the_system_reports() -> None:
    status = Path("/proc/self/status").read_text()
    kilobytes = int(status.partition("VmRSS:")[2].split()[0])
    assert resident_bytes() == pytest.approx(kilobytes * 1024, rel=0.2)


def test_a_system_without_proc_has_zero(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_arguments: Any) -> Any:
        raise FileNotFoundError

    monkeypatch.setattr(builtins, "open", missing)
    assert resident_bytes() == 0


def test_trimming_does_nothing_where_the_c_library_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> Any:
        raise OSError

    trim()
    monkeypatch.setattr("ctypes.CDLL", missing)
    trim()


def test_memory_is_returned_after_a_peak_and_ever_more_rarely_where_that_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trims: list[int] = []
    sizes = iter([30, 90, 95, 95, 95, 95, 95, 95, 40, 35, 80, 80])
    now = [0]
    monkeypatch.setattr(memory, "resident_bytes", lambda: now[0] * 2**20)
    monkeypatch.setattr(memory, "trim", lambda: trims.append(now[0]))
    peaks = memory.Peaks()
    for now[0] in sizes:
        peaks.look()
    assert trims == [95, 95, 95, 80], "while it grows nothing is free, and what stays is in use"
