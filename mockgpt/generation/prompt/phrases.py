"""Find the rows of a table whose patterns occur in a text, without trying most of them.

A text is split into words once; only rows one of whose `words` it has
are tried, and where the row has `also`, one of these too. `first_patterns`
of a row begin with one of its `first_words` and are matched where one of them stands; its other
`patterns` are searched. Patterns ignore case, except in groups of the form
`(?-i:...)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from mockgpt.generation.text_data import wording

_ANY = "*"  # the word of a row that every text selects
_DIGITS = "0"  # the word that stands for any number
_MOST_PLACES = 24  # of one word that are examined
# Marks that rows name as words; all other marks and digits only separate words.
_MARKS = (*"?\"'`“«{</|)#*+×÷^%-", "```")
_BLANKS = dict.fromkeys((*range(33, 65), *range(91, 97), *range(123, 192), 215, 247), " ")
_BLANKS |= dict.fromkeys((*range(0x2010, 0x2060), *range(0x3000, 0x3030)), " ")
_NUMBER = re.compile(r"\d+")


def with_classes(pattern: str) -> str:
    """Return a pattern with the words of each class, such as `{number}`, in place of its name."""
    return re.sub(r"\{([a-z]+)\}", lambda name: str(wording()[name[1]]), pattern)


def plain_words(text: str) -> list[str]:
    """Return the words of a text in lower case; marks and digits only separate them."""
    return text.lower().translate(_BLANKS).split()


class WordPlaces:
    """A text, and where each of its words stands; marks are words, and numbers are the word `0`."""

    def __init__(self, text: str) -> None:
        lower = text.lower()
        # A few letters become two in lower case, and then the places would be wrong.
        self._lower = lower if len(lower) == len(text) else text
        self.text = text
        self.words = {_ANY, *plain_words(text)}
        self.words.update(mark for mark in _MARKS if mark in text)
        self._places: dict[str, list[int]] = {}
        if _NUMBER.search(text):
            self.words.add(_DIGITS)

    def places(self, word: str) -> list[int]:
        """Return where a word, or a longer one that contains it, begins, as far as a row needs it."""
        found = self._places.get(word)
        if found is None:
            found = [match.start() for match in _NUMBER.finditer(self.text)] if word == _DIGITS else []
            self._places[word] = found
            place = self._lower.find(word)
            while word != _DIGITS and place >= 0 and len(found) < _MOST_PLACES:
                if not self._lower[place - 1 : place].isalpha():
                    found.append(place)
                place = self._lower.find(word, place + len(word))
        return found


class Phrase:
    """A row of a table; `data` is all that the table says of it."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.name: str = data["name"]
        self.data = data
        self.also = frozenset(data["also"]) if "also" in data else None
        self._first_words = frozenset(data.get("first_words", ()))

    def _compiled(self, key: str) -> re.Pattern[str]:
        flags = re.IGNORECASE | (re.MULTILINE if self.data.get("lines") else 0)
        return re.compile(with_classes("|".join(self.data[key])), flags)

    @cached_property
    def _first(self) -> re.Pattern[str]:
        return self._compiled("first_patterns")

    @cached_property
    def _searched(self) -> re.Pattern[str]:
        return self._compiled("patterns")

    @cached_property
    def _without(self) -> re.Pattern[str]:
        """What must not stand before a match in its sentence."""
        return re.compile(self.data["without"], re.IGNORECASE)

    def _allowed(self, text: str, start: int) -> bool:
        if "without" not in self.data:
            return True
        begin = max(text.rfind(mark, 0, start) for mark in ".!?\n") + 1
        return self._without.search(text, begin, start) is None

    def last(self, words: WordPlaces) -> re.Match[str] | None:
        """Return the last match in a text; of patterns that are searched, any one."""
        text = words.text
        starts = [place for word in words.words & self._first_words for place in words.places(word)]
        for start in sorted(starts, reverse=True):
            match = self._first.match(text, start)
            if match and self._allowed(text, start):
                return match
        if "patterns" not in self.data:
            return None
        if "anchored" in self.data:
            return self._searched.match(text)
        found = None
        for match in self._searched.finditer(text):
            found = match if self._allowed(text, match.start()) else found
        return found


class Phrases:
    """A table of rows in order of priority."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self._rows = [Phrase(row) for row in rows]
        self._by_word: dict[str, list[int]] = {}
        for index, row in enumerate(rows):
            for word in row["words"]:
                self._by_word.setdefault(word, []).append(index)

    def candidates(self, words: WordPlaces) -> Iterator[Phrase]:
        """Yield the rows that a text may match, in order."""
        chosen = {index for word in words.words & self._by_word.keys() for index in self._by_word[word]}
        rows = (self._rows[index] for index in sorted(chosen))
        return (row for row in rows if row.also is None or not row.also.isdisjoint(words.words))
