"""Work about a long body gives way, that about a short one is done at once."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from mockgpt.api.pieces.unhurried import unhurried
from mockgpt.generation import pausing
from mockgpt.generation.pausing import pause
from mockgpt.wire import turns


def done(body: bytes, work: Callable[[], Any]) -> Any:
    return asyncio.run(unhurried(body, work))


@pytest.mark.parametrize("body", [b"", b"x" * 100_000, b"{}" * 100])
def test_work_about_few_bytes_and_objects_is_done_where_it_is_asked_for(body: bytes) -> None:
    assert done(body, threading.get_ident) == threading.get_ident()


@pytest.mark.parametrize("body", [b"x" * 200_000, b"{}" * 1_000])
def test_others_run_where_work_about_many_pauses(body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "TURN_SECONDS", -1)
    monkeypatch.setattr(pausing, "_TURN_SECONDS", -1)
    seen: list[str] = []

    def work() -> str:
        for _ in range(3):
            seen.append("work")
            pause()
        return "done"

    async def both() -> str:
        asyncio.get_running_loop().call_soon(seen.append, "another")
        return await unhurried(body, work)

    assert asyncio.run(both()) == "done"
    assert seen[:2] == ["work", "another"]
    assert seen.count("work") == 3


@pytest.mark.parametrize("size", [1, 200_000])
def test_what_work_raises_is_raised(size: int) -> None:
    def fails() -> None:
        raise LookupError("not there")

    with pytest.raises(LookupError, match="not there"):
        done(b"x" * size, fails)
