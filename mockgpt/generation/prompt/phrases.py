"""Find the rows of a table whose patterns occur in a text, without trying most of them.

Each row says words one of which its patterns need; the words of a text, read once, select
the rows to try. Patterns ignore case, except in groups of the form `(?-i:...)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

_ANY = "*"  # the word of a row that every text selects
_DIGIT = "0"  # the word of a row that needs a digit
_TOKEN = re.compile(r"[^\W\d_]+|\d|```|[^\w\s]")


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, its marks, and `0` where it has a digit."""
    found = set(_TOKEN.findall(text.lower()))
    found.add(_ANY)
    if not found.isdisjoint("0123456789"):
        found.add(_DIGIT)
    return frozenset(found)


class Phrase:
    """A row of a table; `data` is all that the table says of it."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.name: str = data["name"]
        self.data = data

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The patterns of the row as one, compiled on first use."""
        return re.compile(
            "|".join(self.data["patterns"]), re.IGNORECASE | re.MULTILINE * bool(self.data.get("lines"))
        )

    @cached_property
    def without(self) -> re.Pattern[str] | None:
        """What must not stand before a match in its sentence."""
        return re.compile(self.data["without"], re.IGNORECASE) if "without" in self.data else None


class Phrases:
    """A table of rows in order of priority."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self._rows = [Phrase(row) for row in rows]
        self._by_word: dict[str, list[int]] = {}
        for index, row in enumerate(rows):
            for word in row["words"]:
                self._by_word.setdefault(word, []).append(index)

    def candidates(self, words: frozenset[str]) -> Iterator[Phrase]:
        """Yield the rows that a text with these words may match, in order."""
        chosen = {index for word in words & self._by_word.keys() for index in self._by_word[word]}
        return (self._rows[index] for index in sorted(chosen))
