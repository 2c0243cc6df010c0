"""Shorten runs of one kind of characters in a text that patterns examine.

A pattern may try each place of a run and read on to its end: 8,000 letters or line breaks without anything
else would hold the event loop for seconds. No sentence that somebody wrote has such runs. Knows no pattern.
"""

from __future__ import annotations

import re

_LONGEST_RUN = 128  # characters: longer than any word or usual address
_KINDS = bytes(ord(" ") if chr(code).isspace() else ord("a") for code in range(256))
_LETTERS, _BLANKS = b"a" * (_LONGEST_RUN + 1), b" " * (_LONGEST_RUN + 1)
_HEAD, _TAIL = 20_000, 4_000  # characters that are examined anywhere


def examined(text: str) -> str:
    """Return a text without what is too long of its runs, in its parts that are examined."""
    if len(text) <= _LONGEST_RUN:
        return text
    if len(text) <= _HEAD + _TAIL:
        return text if _is_plain(text) else _shortened(text)
    before, tail = text[:-_TAIL], text[-_TAIL:]
    if _is_plain(before[:_HEAD]):
        return text if _is_plain(tail) else before + _shortened(tail)
    # What follows would move to where it is examined.
    return _shortened(before[: 2 * _HEAD]) + _shortened(tail)


def _is_plain(text: str) -> bool:
    """Tell quickly whether a text has no such runs, as nearly all texts."""
    if text.isascii() or text.replace("\n", "").isprintable():  # its blanks are those of ASCII
        kinds = text.encode("ascii", "replace").translate(_KINDS)
        return _LETTERS not in kinds and _BLANKS not in kinds
    words = text.split()
    blanks = len(text) - sum(map(len, words))
    return max(map(len, words), default=0) <= _LONGEST_RUN and blanks <= len(words) + _LONGEST_RUN


def _shortened(text: str) -> str:
    longer = f"{{{_LONGEST_RUN + 1},}}"
    runs = rf"\s{longer}|[\w.,'’@+/&=-]{longer}|([^\w\s])\1{{{_LONGEST_RUN},}}"
    return re.sub(runs, lambda run: run[0][:_LONGEST_RUN], text)
