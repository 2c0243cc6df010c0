"""Choosing a family takes no longer for texts that are made to be searched for long."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from mockgpt.generation.text_data import families

LENGTH = 3000  # what takes the cube of a text's length is caught here, and takes seconds
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
    """Raise in whatever takes more processor time; `re` looks for signals while it searches."""

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
def test_no_familys_patterns_search_for_long(repeated: str) -> None:
    text = (repeated * LENGTH)[:LENGTH]
    for row in families()["families"]:
        pattern = re.compile("|".join(row["patterns"]), re.IGNORECASE)
        with at_most(LIMIT_SECONDS):
            for ending in ("", "!", "1", "\nb"):
                pattern.search(text + ending)
