"""Random ids, made in portions: a system call for each of them costs more than the id.

It must not know what they are of.
"""

from __future__ import annotations

import os
from collections.abc import Callable

_PORTION = 64


class RandomIds:
    """Ids of one length, none of which is given twice.

    Args:
        random_bytes: how many bytes one id is made of.
        written: writes the bytes of many ids as characters, as many for each of them.
    """

    __slots__ = ("_made", "_random_bytes", "_written")

    def __init__(self, random_bytes: int, written: Callable[[bytes], str]) -> None:
        self._random_bytes = random_bytes
        self._written = written
        self._made: list[str] = []
        if hasattr(os, "register_at_fork"):  # two processes must not give the same ones
            os.register_at_fork(after_in_child=self._made.clear)

    def next(self) -> str:
        """Return another id; may be called in any thread."""
        try:
            return self._made.pop()
        except IndexError:
            text = self._written(os.urandom(self._random_bytes * _PORTION))
            size = len(text) // _PORTION
            first, *others = (text[at : at + size] for at in range(0, len(text), size))
            self._made.extend(others)
            return first
