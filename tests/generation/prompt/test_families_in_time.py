"""Choosing a family takes bounded time, also for texts made to slow down regular expressions."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from mockgpt.generation.text_data import families

LENGTH = 3000  # characters; a pattern of cubic time takes seconds here
LIMIT_SECONDS = 5.0
REPEATED = [
    "x",
    "a",
    "1",
    " ",
    "\n",
    "a ",
    "1+",
    "(",
    '"',
    ". ",
    "- ",
    "what is ",
    "A. ",
    "to ",
    "1 km ",
    "_",
]


class TooLong(Exception):
    pass


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TooLong in a block that takes more processor time; `re` checks for signals while it searches."""

    def stop(_number: int, _frame: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("repeated", REPEATED)
def test_the_patterns_of_every_family_search_in_bounded_time(repeated: str) -> None:
    text = (repeated * LENGTH)[:LENGTH]
    for row in families()["families"]:
        pattern = re.compile(
            "|".join((*row.get("first_patterns", ()), *row.get("patterns", ()))), re.IGNORECASE
        )
        with at_most(LIMIT_SECONDS):
            for ending in ("", "!", "1", "\nb"):
                pattern.search(text + ending)
