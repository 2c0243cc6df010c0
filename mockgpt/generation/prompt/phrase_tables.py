"""Find the rows of a table whose patterns occur in a text, without trying most of them.

A pattern that begins with certain words is matched where one of them stands; the others are searched.
Patterns ignore case, except in groups of the form `(?-i:...)`. What a pattern matches that never looks
beyond a sentence, nor at single digits, is remembered by sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from typing import Any

from mockgpt.generation import text_data
from mockgpt.generation.prompt import phrases
from mockgpt.generation.prompt.phrases import TABLES, Sentence, WordPlaces, patterns_that_are
from mockgpt.generation.remembered import once
from mockgpt.generation.text_data import compiled, needed_keys, pattern_needs

_MOST_BEFORE = 300  # characters of a sentence before a match in which may stand what forbids it
_MANY = 10_000  # words: more than are examined
_CASE = "(?-i:"  # in a pattern with a part that minds case

Match = tuple[int, tuple[tuple[int, int], ...]]
"""Where a match begins, and the parts of the text that it names, each from its beginning to its end."""


class PhrasePattern:
    """A pattern of a row; a key of the set `beginnings` begins every match, None where these are many."""

    def __init__(self, row: PhraseRow, source: str, beginnings: int | None) -> None:
        self.row = row
        self._source = source
        self._beginnings = beginnings

    @once
    def _compiled(self) -> re.Pattern[str]:
        # Searching a text in lower case is several times as fast as ignoring case.
        flags = (re.IGNORECASE if self._minds_case else 0) | (re.MULTILINE if self.row.lines else 0)
        return re.compile(phrases.with_classes(self._source), flags)

    @once
    def _minds_case(self) -> bool:
        return _CASE in self._source

    def last(self, words: WordPlaces) -> Match | None:
        """Return the last match in a text; of patterns that are searched, any one."""
        match = self._last(words)
        return match and (match.start(), tuple([part for part in match.regs[1:] if part[0] < part[1]]))

    def _last(self, words: WordPlaces) -> re.Match[str] | None:
        text, allowed = words.text if self._minds_case else words.lower, self.row.allows
        if self._beginnings is not None:
            found = [words.places(key) for key in needed_keys(self._beginnings) & words.keys]
            starts = found[0] if len(found) == 1 else sorted(chain.from_iterable(found))
            match_at = self._compiled.match
            for start in reversed(starts):
                match = match_at(text, start)
                if match and allowed(text, start):
                    return match
            return None
        if self._source[0] == "^" and not self.row.lines:
            return self._compiled.match(text)
        matches = [*self._compiled.finditer(text)][-phrases.MOST_PLACES :]
        return next((match for match in reversed(matches) if allowed(text, match.start())), None)


class PhraseRow:
    """A row of a table; `data` is all that the table says of it."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.name: str = data["name"]
        self.data = data
        self.lines = "lines" in data
        self.most = 2 * data.get("most_words", _MANY)  # words, of which one with an apostrophe counts as two
        self._without = data.get("without")

    def allows(self, text: str, start: int) -> bool:
        """Whether a match may begin at a place: nothing that forbids it stands before it in its sentence."""
        if self._without is None:
            return True
        least = max(0, start - _MOST_BEFORE)
        begin = max(least, *(text.rfind(mark, least, start) + 1 for mark in ".!?\n"))
        return compiled(self._without, re.IGNORECASE).search(text, begin, start) is None


class Phrases:
    """A table of rows in order of priority, by its name in `pattern_needs`."""

    def __init__(self, name: str, rows: list[dict[str, Any]]) -> None:
        self.name, needs = name, pattern_needs()
        if [len(row["patterns"]) for row in rows] != list(map(len, needs[name])):
            raise RuntimeError(
                f"mockgpt/data/pattern_needs.json is behind {name}.json beside it; "
                "PYTHONPATH=. python scripts/pattern_needs.py writes it"
            )
        self.patterns: list[PhrasePattern] = []
        self.first = sum(len(row) for table in TABLES[: TABLES.index(name)] for row in needs[table])
        for data, derived in zip(rows, needs[name], strict=True):
            row = PhraseRow(data)
            for source, (_, beginnings, _) in zip(data["patterns"], derived, strict=True):
                self.patterns.append(PhrasePattern(row, source, beginnings))

    def matches(
        self, words: WordPlaces, allowed: Callable[[PhraseRow], bool] | None = None
    ) -> Iterator[tuple[PhraseRow, Match]]:
        """Yield the rows that match a text, in order, each with its match that begins last.

        Each is found when it is first asked for, and kept with the words. Without those not allowed.
        """
        kept = words.rows.get(self.name)
        if kept is None:
            kept = words.rows[self.name] = self._begun(words)
        place = 0
        while place < len(kept.rows) or self._find_next(kept, words):
            row = kept.rows[place]
            place += 1
            if allowed is None or allowed(row[0]):
                yield row

    def _begun(self, words: WordPlaces) -> _Found:
        found, left = {}, words.fitting
        if words.sentences[1:]:
            found = _found(words)
            left = left & ~patterns_that_are(phrases.OWN) | sum(1 << bit for bit in found)
        return _Found(found, left >> self.first & (1 << len(self.patterns)) - 1)

    def _find_next(self, kept: _Found, words: WordPlaces) -> bool:
        """Find the next row that matches, and tell whether there is one."""
        row: PhraseRow | None = None
        best: Match | None = None
        while kept.left:
            last = kept.left & -kept.left
            place = last.bit_length() - 1
            pattern = self.patterns[place]
            if pattern.row is not row:
                if best is not None:
                    break
                row = pattern.row
            kept.left ^= last
            if len(words.words) <= row.most:
                match = kept.matches.get(place + self.first) or pattern.last(words)
                if match and (best is None or match[0] > best[0]):
                    best = match
        if row is not None and best is not None:
            kept.rows.append((row, best))
        return best is not None


class _Found:
    """What was found of a table in a text.

    It does not hold the text, which holds it: the memory of both is free as soon as the text is forgotten.

    Args:
        matches: the matches that are remembered by sentence, by the bit of their pattern.
        left: the patterns of the table that have not been tried, a bit each.
    """

    __slots__ = ("left", "matches", "rows")

    def __init__(self, matches: dict[int, Match], left: int) -> None:
        self.matches, self.left = matches, left
        self.rows: list[tuple[PhraseRow, Match]] = []


@cache
def table(name: str) -> Phrases:
    """Return one of the tables of the data."""
    return Phrases(name, getattr(text_data, name)()[name])


def _found(words: WordPlaces) -> dict[int, Match]:
    """Return the last matches of the patterns that are remembered by sentence, by their bit."""
    if words.found is None:
        words.found, begin = {}, 0
        for sentence in words.sentences:
            if sentence.found is None:
                sentence.found = _found_in(sentence)
            for bit, match in sentence.found:
                start, parts = match
                moved = tuple([(one + begin, end + begin) for one, end in parts]) if begin else parts
                words.found[bit] = (start + begin, moved)
            begin += len(sentence.text)
    return words.found


def _found_in(sentence: Sentence) -> tuple[tuple[int, Match], ...]:
    left, found = sentence.patterns & patterns_that_are(phrases.OWN), []
    words = WordPlaces(sentence.text) if left else None
    while words is not None and left:
        bit = left.bit_length() - 1
        left ^= 1 << bit
        if match := _all_patterns()[bit].last(words):
            found.append((bit, match))
    return tuple(found)


@cache
def _all_patterns() -> list[PhrasePattern]:
    return [pattern for name in TABLES for pattern in table(name).patterns]
