"""Find the rows of a table whose patterns occur in a text, without trying most of them.

A text is split into words once. A pattern is only tried where the text has one key of each set of keys
that it needs: the beginnings of words, and marks. A pattern that begins with certain words is matched
where one of them stands; the others are searched. The sets are derived from the patterns by
`scripts/pattern_needs.py`. Patterns ignore case, except in groups of the form `(?-i:...)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from mockgpt.generation.prompt.once import once
from mockgpt.generation.text_data import compiled, pattern_needs, wording

TABLES = ("instructions", "families")
MOST_SETS = 4  # of keys that one pattern needs; more would hardly exclude more texts
KEY_LETTERS = 6  # of a word's beginning, which is its key
NUMBER = "0"  # the key of any number
NUMBERS = "00"  # the key of any two numbers
FOREIGN = "\u2e80"  # the key of any later character: those of East Asia, whose words have no blanks between
FIRST = "^"  # before the key of a text's first word
LAST = "$"  # before the mark that a text ends with
SENTENCE_END = ". "
_MOST_PLACES = 24  # of one word, or of one pattern, that are examined
_MOST_BEFORE = 300  # characters of a sentence before a match in which may stand what forbids it
_BLANKS = dict.fromkeys((*range(9, 14), *range(33, 65), *range(91, 97), *range(123, 192), 215, 247), " ")
_BLANKS |= dict.fromkeys((*range(0x2010, 0x2060), *range(0x3000, 0x3030)), " ")
_ASCII_BLANKS = bytes(32 if code in _BLANKS else code for code in range(256))
_CASE = "(?-i:"  # in a pattern with a part that minds case
_NUMBER = re.compile(r"[0-9]+")


def with_classes(pattern: str) -> str:
    """Return a pattern with the words of each class, such as `{number}`, in place of its name."""
    return re.sub(r"\{([a-z]+)\}", lambda name: str(wording()[name[1]]), pattern)


def plain_words(text: str) -> list[str]:
    """Return the words of a text in lower case; marks and digits only separate them."""
    return _separated(text.lower()).split()


def _separated(text: str) -> str:
    """Return a text with blanks in place of marks and digits; bytes are translated ten times as fast."""
    return text.encode().translate(_ASCII_BLANKS).decode() if text.isascii() else text.translate(_BLANKS)


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Return whether one of some parts is in a text; a loop costs half of what a generator does."""
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False


@cache
def _marks() -> re.Pattern[str]:
    keys = set("=-").union(*pattern_needs()["sets"]) - {FOREIGN}  # and what calculations have
    return re.compile(f"[{re.escape(''.join(key for key in keys if len(key) == 1 and not key.isalnum()))}]")


class WordPlaces:
    """A text, and where each of its words stands.

    Attributes:
        words: those of the text, in lower case, in order; marks and digits only separate them.
        lower: the text in lower case, of the same length.
    """

    def __init__(self, text: str) -> None:
        lower = text.lower()
        # A few letters become two in lower case, and then the places would be wrong.
        self.lower = lower if len(lower) == len(text) else text
        self.text = text
        self._plain = f" {_separated(self.lower)} "
        self.words = self._plain.split()
        self._places: dict[str, list[int]] = {}

    @once
    def _sentences(self) -> list[tuple[frozenset[str], int, int]]:
        """The keys, bits and patterns of each sentence; of one alone, its patterns are `fitting`."""
        sentences = self.lower.split(SENTENCE_END)
        alone = len(sentences) == 1
        return [(*_keys_of(self.words, self.lower), 0)] if alone else [_keys_in(one) for one in sentences]

    @once
    def _around(self) -> list[str]:
        """The keys of the first word and of the last mark."""
        first = self.words[0][:KEY_LETTERS] if self.words else ""
        return [FIRST + first, LAST + self.lower.rstrip()[-1:]]

    @once
    def keys(self) -> frozenset[str]:
        """The keys of its words, and those marks and numbers that patterns need."""
        found = [keys for keys, _, _ in self._sentences]
        return found[0].union(*found[1:], self._around)

    @once
    def fitting(self) -> int:
        """The patterns of all tables whose needs the text has, a bit each."""
        _, by_key, _, within = _fulfilled()
        found = whole = numbers = 0
        for keys, bits, patterns in self._sentences:
            found |= patterns
            whole |= bits
            numbers += NUMBER in keys
        first, last = [by_key.get(key, 0) for key in self._around]
        if len(self._sentences) == 1:
            return _common(whole | first | last)
        if first or last:
            found |= _common(self._sentences[0][1] | first) | _common(self._sentences[-1][1] | last)
        whole |= first | last | (by_key.get(NUMBERS, 0) if numbers > 1 else 0)
        return (found & within) | (_common(whole) & ~within)

    def places(self, key: str) -> list[int]:
        """Return where words with a key begin, as far as a row needs it."""
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = []
            if key == NUMBER:
                found += [match.start() for match in _NUMBER.finditer(self.text)]
                return found
            word = f" {key}" if len(key) == KEY_LETTERS else f" {key} "
            place = self._plain.find(word)
            while place >= 0 and len(found) < _MOST_PLACES:
                found.append(place)
                place = self._plain.find(word, place + 1)
        return found


class PhrasePattern:
    """A pattern of a row.

    Args:
        beginnings: the keys of the words one of which begins every match; empty where these are not few.
    """

    def __init__(self, row: PhraseRow, source: str, beginnings: frozenset[str]) -> None:
        self.row = row
        self._source = source
        self._beginnings = beginnings

    @once
    def _compiled(self) -> re.Pattern[str]:
        # Searching a text in lower case is several times as fast as ignoring case.
        flags = (re.IGNORECASE if self._minds_case else 0) | (re.MULTILINE if self.row.lines else 0)
        return re.compile(with_classes(self._source), flags)

    @once
    def _minds_case(self) -> bool:
        return _CASE in self._source

    def last(self, words: WordPlaces) -> re.Match[str] | None:
        """Return the last match in a text; of patterns that are searched, any one."""
        text, allowed = words.text if self._minds_case else words.lower, self.row.allows
        if self._beginnings:
            found = [words.places(key) for key in self._beginnings & words.keys]
            starts = found[0] if len(found) == 1 else sorted(chain.from_iterable(found))
            match_at = self._compiled.match
            for start in reversed(starts):
                match = match_at(text, start)
                if match and allowed(text, start):
                    return match
            return None
        if self._source[0] == "^" and not self.row.lines:
            return self._compiled.match(text)
        matches = [*self._compiled.finditer(text)][-_MOST_PLACES:]
        return next((match for match in reversed(matches) if allowed(text, match.start())), None)


class PhraseRow:
    """A row of a table; `data` is all that the table says of it."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.name: str = data["name"]
        self.data = data
        self.lines = "lines" in data
        self._without = data.get("without")

    def allows(self, text: str, start: int) -> bool:
        """Whether a match may begin at a place: nothing that forbids it stands before it in its sentence."""
        if self._without is None:
            return True
        least = max(0, start - _MOST_BEFORE)
        begin = max(least, *(text.rfind(mark, least, start) + 1 for mark in ".!?\n"))
        return compiled(self._without, re.IGNORECASE).search(text, begin, start) is None


class Phrases:
    """A table of rows in order of priority.

    Args:
        name: of the table in `pattern_needs`.
    """

    def __init__(self, name: str, rows: list[dict[str, Any]]) -> None:
        needs = pattern_needs()
        if [len(row["patterns"]) for row in rows] != list(map(len, needs[name])):
            raise RuntimeError(
                f"mockgpt/data/pattern_needs.json is behind {name}.json beside it; "
                "PYTHONPATH=. python scripts/pattern_needs.py writes it"
            )
        sets = needs["sets"]
        self._patterns: list[PhrasePattern] = []
        self._first = sum(len(row) for table in TABLES[: TABLES.index(name)] for row in needs[table])
        for data, derived in zip(rows, needs[name], strict=True):
            row = PhraseRow(data)
            for source, (_, beginnings, _) in zip(data["patterns"], derived, strict=True):
                begun = () if beginnings is None else sets[beginnings]
                self._patterns.append(PhrasePattern(row, source, frozenset(begun)))

    def matches(
        self, words: WordPlaces, allowed: Callable[[PhraseRow], bool] | None = None
    ) -> Iterator[tuple[PhraseRow, re.Match[str]]]:
        """Yield the rows that match a text, in order, each with its match that begins last.

        A match may be one in lower case. Rows that are not allowed are not tried.
        """
        left = words.fitting >> self._first & (1 << len(self._patterns)) - 1
        row: PhraseRow | None = None
        best: re.Match[str] | None = None
        while left:
            last = left & -left
            left ^= last
            pattern = self._patterns[last.bit_length() - 1]
            if pattern.row is not row:
                if row is not None and best is not None:
                    yield row, best
                row, best = pattern.row, None
                tried = allowed is None or allowed(row)
            match = pattern.last(words) if tried else None
            if match and (best is None or match.start() > best.start()):
                best = match
        if row is not None and best is not None:
            yield row, best


def _keys_of(words: list[str], text: str) -> tuple[frozenset[str], int]:
    """Return the keys of a text, and the bits of the sets that have one of them."""
    keys = {word[:KEY_LETTERS] for word in words}
    keys.update(_marks().findall(text))
    if numbers := _NUMBER.findall(text):
        keys.update((NUMBER, NUMBERS) if len(numbers) > 1 else (NUMBER,))
    if not text.isascii() and max(text) > FOREIGN:
        keys.add(FOREIGN)
    bits, by_key, _, _ = _fulfilled()
    for key in keys:
        bits |= by_key.get(key, 0)
    return frozenset(keys), bits


@lru_cache(maxsize=512)
def _keys_in(sentence: str) -> tuple[frozenset[str], int, int]:
    """Remember the keys of a sentence: those of templates and documents come with many requests."""
    keys, bits = _keys_of(_separated(sentence).split(), sentence)
    return keys, bits, _common(bits)


def _common(bits: int) -> int:
    """Return the patterns of which each set has a key."""
    size = _fulfilled()[2]
    found = bits & ((1 << size) - 1)
    for _ in range(MOST_SETS - 1):
        bits >>= size
        found &= bits
    return found


@cache
def _fulfilled() -> tuple[int, dict[str, int], int, int]:
    """Return which patterns of all tables have what they need, a bit each, for each of their sets in turn.

    First those that need no such set, then by key those whose set has it, then the number of patterns, and
    which of them match within a sentence. Numbers of a few words of memory: to look into hundreds of small
    sets would cost more than all else that is read.
    """
    needs = pattern_needs()
    by_key: dict[str, int] = {}
    without = 0
    derived = [one for name in TABLES for row in needs[name] for one in row]
    within = sum(1 << bit for bit, (_, _, inside) in enumerate(derived) if inside)
    for bit, (numbers, _, _) in enumerate(derived):
        for place in range(MOST_SETS):
            mark = 1 << place * len(derived) + bit
            if place >= len(numbers):
                without |= mark
                continue
            for key in needs["sets"][numbers[place]]:
                by_key[key] = by_key.get(key, 0) | mark
    return without, by_key, len(derived), within
