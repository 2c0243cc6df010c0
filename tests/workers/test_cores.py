"""How many workers a setting comes to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mockgpt.workers.cores import worker_count


def test_a_number_is_that_number() -> None:
    assert worker_count(3) == 3


@pytest.mark.parametrize(
    ("quota", "workers"),
    [("max 100000\n", 8), ("150000 100000\n", 2), ("50000 100000\n", 1), ("900000 100000\n", 8), ("", 8)],
)
def test_auto_is_one_a_core_and_no_more_than_a_container_may_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quota: str, workers: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(range(8)), raising=False)
    (tmp_path / "cpu.max").write_text(quota)
    assert worker_count("auto", str(tmp_path / "cpu.max")) == workers
    assert worker_count("auto", str(tmp_path / "none")) == 8
