"""The memory of this process, as the system measures it."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest
from hand_run_loop import HandRunLoop

from mockgpt.telemetry import memory
from mockgpt.telemetry.memory import HELD, AdminAccount, MemoryAccount, resident_bytes, trim
from mockgpt.wire.http.request_body import UNCOUNTED_BYTES


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
    memory._c_function.cache_clear()
    monkeypatch.setattr("ctypes.CDLL", missing)
    trim()
    memory._c_function.cache_clear()


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        pytest.param([95, 95, 96, 90, 90], [95, 90], id="before anybody looked"),
        pytest.param([30, 90, *[95] * 6, 40, 35, 80, 80], [95, 95, 95, 80], id="one after the other"),
        pytest.param([30, *[95] * 20, 120, 120], [95] * 5 + [120], id="another, after long without success"),
        pytest.param([30, *[95] * 20, 96, 96], [95] * 5, id="what grows a little is no other"),
    ],
)
def test_memory_is_returned_after_a_peak_and_ever_more_rarely_where_that_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, sizes: list[int], expected: list[int]
) -> None:
    trims: list[int] = []
    now = [30]  # at the start
    monkeypatch.setattr(memory, "resident_bytes", lambda: now[0] * 2**20)
    monkeypatch.setattr(memory, "trim", lambda: trims.append(now[0]))
    peaks = memory.Peaks()
    for now[0] in sizes:
        peaks.look()
    assert trims == expected, "while it grows nothing is free, and what stays is in use"


class Held:
    """An account of 1,000 bytes, and a journal that holds as many as the test says; time stands still."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.loop: Any = HandRunLoop()
        self.now, self.limit, self.journal, self.measured = 0.0, 1_000, 0, 0
        self.trims: list[float] = []
        monkeypatch.setattr(memory, "monotonic", lambda: self.now)
        monkeypatch.setattr(memory, "trim", self._trim)
        monkeypatch.setattr(memory, "resident_bytes", lambda: 0)
        monkeypatch.setattr(memory, "return_large_blocks", lambda: None)
        self.account = MemoryAccount(lambda: self.limit, self.loop)
        self.account.measure("journal", self._measure)

    def _trim(self) -> None:
        self.trims.append(self.loop.now)

    def _measure(self) -> int:
        self.measured += 1
        return self.journal


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    return Held(monkeypatch)


def test_all_parts_share_one_limit(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    account = held.account
    account.measure("journal", lambda: 100)
    held.journal = 300
    monkeypatch.setitem(HELD, "replies", 200)
    assert account.take(400)
    assert not account.take(1)
    assert account.held() == {"requests": 400, "replies": 200, "subscribers": 0, "journal": 400}
    account.give_back(400)
    assert account.take(1)


def test_many_large_requests_measure_the_rest_once(held: Held) -> None:
    assert all(held.account.take(1) for _ in range(100))
    held.journal = 1_000
    assert (held.account.take(1), held.measured) == (True, 1)
    held.now += 1
    assert (held.account.take(1), held.measured) == (False, 2)


def test_small_requests_have_to_ask_while_the_limit_is_reached(held: Held) -> None:
    account, admin = held.account, AdminAccount(held.account)
    account.lag.start()
    held.journal = 1_001
    held.loop.turn_to(1)
    assert (account.uncounted, admin.uncounted) == (0, UNCOUNTED_BYTES)
    assert not account.take(0)
    held.journal = 1_000
    held.loop.turn_to(2)
    assert account.uncounted == UNCOUNTED_BYTES
    account.lag.stop()


def test_without_a_limit_everything_is_counted_and_nothing_refused(held: Held) -> None:
    held.limit, held.journal = 0, 5_000
    assert held.account.take(10**9)
    assert held.account.held()["requests"] == 10**9
    assert held.account.take(0)


def test_memory_is_returned_a_second_after_it_was_given_back_and_once_for_many(held: Held) -> None:
    for _ in range(3):
        held.account.take(100)
        held.account.give_back(100)
    held.loop.turn_to(5)
    held.account.give_back(0)
    held.loop.turn_to(10)
    assert held.trims == [1.0, 6.0]


@pytest.fixture
def collections(held: Held, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that gets what is done with garbage; a collection takes `held.now` seconds."""
    done: list[str] = []
    monkeypatch.setattr(memory.gc, "collect", lambda: done.append("collect"))
    monkeypatch.setattr(memory.gc, "freeze", lambda: done.append("freeze"))
    monkeypatch.setattr(memory, "thread_time", lambda: len(done) * held.now)
    monkeypatch.setattr(memory, "_freeze_tables", list)  # which is done once in a process
    return done


@pytest.mark.parametrize(("frozen", "left"), [(1_000, ["freeze"]), (0, [])])
def test_in_a_process_of_its_own_what_the_first_collection_has_left_is_not_looked_at_again(
    monkeypatch: pytest.MonkeyPatch, frozen: int, left: list[str]
) -> None:
    done: list[str] = []
    monkeypatch.setattr(memory.gc, "get_freeze_count", lambda: frozen)
    monkeypatch.setattr(memory.gc, "collect", lambda: done.append("collect"))
    monkeypatch.setattr(memory.gc, "freeze", lambda: done.append("freeze"))
    monkeypatch.setattr(memory, "_LONG_SECONDS", 60)
    memory._freeze_tables.cache_clear()
    memory.collect()
    memory.collect()
    assert done == ["collect", *left, "collect"]


def test_old_garbage_is_looked_for_when_few_answers_are_on_their_way(
    held: Held, monkeypatch: pytest.MonkeyPatch, collections: list[str]
) -> None:
    answers, rounds = [1_000_000], [5]
    held.account.measure("connections", lambda: answers[0])
    monkeypatch.setattr(memory.gc, "get_count", lambda: (0, 0, rounds[0]))
    held.account.look()
    assert collections == []
    answers[0] = 10_000
    held.account.look()
    assert collections == ["collect"]
    rounds[0] = 4
    held.account.look()
    assert collections == ["collect"]


@pytest.mark.parametrize(("seconds", "expected"), [(0.01, ["collect"]), (0.03, ["collect", "freeze"])])
def test_what_takes_long_to_look_at_is_looked_at_once(
    held: Held,
    monkeypatch: pytest.MonkeyPatch,
    collections: list[str],
    seconds: float,
    expected: list[str],
) -> None:
    held.now = seconds
    resident = iter([90 * 2**20] * 9)
    monkeypatch.setattr(memory, "resident_bytes", lambda: next(resident))
    for _ in range(2):
        held.account.look()
    assert collections == expected
    assert held.trims, "after a peak memory is returned"
