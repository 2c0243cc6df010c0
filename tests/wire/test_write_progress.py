"""Whether a client reads: only a smaller rest than at any look since the start is progress."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.write_progress import WriteProgress


def test_a_client_that_reads_a_little_each_time_makes_progress() -> None:
    progress = WriteProgress()
    progress.restart(100)
    assert [progress.made(unsent) for unsent in (99, 50, 49, 0)] == [True] * 4


def test_a_client_that_reads_nothing_makes_none() -> None:
    progress = WriteProgress()
    progress.restart(100)
    assert not progress.made(100)
    assert not progress.made(100)


def test_what_is_written_meanwhile_is_no_progress_until_it_is_read_again() -> None:
    progress = WriteProgress()
    progress.restart(100)
    assert not progress.made(150)
    assert not progress.made(120)
    assert progress.made(80)


def test_the_first_look_after_a_start_without_a_number_is_progress() -> None:
    progress = WriteProgress()
    progress.restart()
    assert progress.made(10**9)
    assert not progress.made(10**9)


def test_before_any_start_there_is_no_progress() -> None:
    assert not WriteProgress().made(0)


@given(st.integers(0, 50), st.lists(st.integers(0, 50), max_size=20))
def test_progress_is_a_new_low(start: int, looks: list[int]) -> None:
    progress = WriteProgress()
    progress.restart(start)
    lowest = start
    for unsent in looks:
        assert progress.made(unsent) == (unsent < lowest)
        lowest = min(lowest, unsent)
