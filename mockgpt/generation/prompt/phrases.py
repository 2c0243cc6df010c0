"""Split a text into words and sentences once, and find which patterns of the tables may match in it.

A pattern is only tried where the text has one key of each set of keys that it needs: the beginnings of
words, and marks. The sets are derived from the patterns by `scripts/pattern_needs.py`. What is found in a
sentence is remembered, for all sentences that differ in their digits alone: templates come with many numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from sys import intern
from typing import Any

from mockgpt.generation.remembered import once, remember_texts
from mockgpt.generation.text_data import english, pattern, pattern_needs, replies, wording

TABLES = ("instructions", "families")
# Patterns that are tried in turn.
LISTS: dict[str, Callable[[], list[str]]] = {
    "messages": lambda: [kind for kind, _ in replies()["creative"]["messages"]],
    "prepared": lambda: [form for form, _ in replies()["prepared"]],
    "requests": lambda: [*english()["requests"]],
    "answer_kinds": lambda: [form for form, _ in english()["answer_kinds"]],
    "measured": lambda: [pattern("measured", kind).pattern for kind in english()["kinds_of_measures"]],
}
WITHIN, OWN, TELLS_DIGITS = 1, 2, 4  # marks of a pattern, as `scripts/pattern_needs.py` explains them
MOST_SETS = 4  # of keys that one pattern needs; more would hardly exclude more texts
KEY_LETTERS = 6  # of a word's beginning, which is its key
NUMBER = "0"  # the key of any number
NUMBERS = "00"  # the key of any two numbers
FOREIGN = "\u2e80"  # the key of any later character: those of East Asia, whose words have no blanks between
FIRST = "^"  # before the key of a text's first word
LAST = "$"  # before the mark that a text ends with
SENTENCE_END = ". "
MOST_PLACES = 24  # of one word, or of one pattern, that are examined
# Marks in the bytes of UTF-8; those beyond ASCII are few, and sought as characters.
_MARKS = (*range(9, 14), *range(33, 65), *range(91, 97), *range(123, 128))
_BLANKS = bytes(32 if code in _MARKS else code for code in range(256))
_OTHER_MARKS = re.compile("[\x7f-\xbf\xd7\xf7\u2010-\u205f\u3000-\u302f]")
_ZEROS = bytes(ord("0") if chr(code) in "0123456789" else code for code in range(256))
_PASS = "surrogatepass"  # a schema may be written with halves of characters
_NUMBER = re.compile(r"[0-9]+")
_FIRST_SIGN = re.compile(r"[^\W_]")


def with_classes(pattern: str) -> str:
    """Return a pattern with the words of each class, such as `{number}`, in place of its name."""
    return re.sub(r"\{([a-z]+)\}", lambda name: str(wording()[name[1]]), pattern)


def plain_words(text: str) -> list[str]:
    """Return the words of a text in lower case; marks and digits only separate them."""
    return _separated(text.lower()).split()


def _separated(text: str) -> str:
    """Return a text with blanks in place of marks and digits; bytes are translated ten times as fast."""
    plain = text if text.isascii() else _OTHER_MARKS.sub(" ", text)
    return plain.encode("utf-8", _PASS).translate(_BLANKS).decode("utf-8", _PASS)


def with_zeros(text: str) -> str:
    """Return a text with 0 for each digit."""
    return text.encode("utf-8", _PASS).translate(_ZEROS).decode("utf-8", _PASS)


def found_with_zeros(find: Callable[[str], tuple[str, ...]], text: str) -> tuple[str, ...]:
    """Return the phrases that are found in a text: the same for all numbers, but for these themselves."""
    phrases = find(plain := with_zeros(text))
    if plain == text or "0" not in "".join(phrases):
        return phrases
    zeros, numbers = set(_NUMBER.findall(" ".join(phrases))), _NUMBER.findall(text)
    if zeros - {"0" * len(number) for number in numbers[:1]} or (zeros and numbers[1:]):
        return find(text)  # it is not plain which of the numbers stands there
    return tuple([phrase.replace(zero, numbers[0]) for phrase in phrases for zero in zeros])


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Return whether one of some parts is in a text; a loop costs half of what a generator does."""
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False


def both_ends(text: str, head: int, tail: int) -> str:
    """Return so many characters of the beginning and of the end of a text, all of one that is no longer."""
    return text if len(text) <= head + tail else f"{text[:head]}\n{text[-tail:]}"


@cache
def _marks() -> re.Pattern[str]:
    needed = " ".join(pattern_needs()["sets"]).split(" ")
    keys = {"=", "-", *needed} - {FOREIGN}  # those two are what calculations have
    return re.compile(f"[{re.escape(''.join(key for key in keys if len(key) == 1 and not key.isalnum()))}]")


def word_places(text: str) -> WordPlaces:
    """Return the words of a text, the same object for short texts that differ in their digits alone.

    Its text may have other digits, where no pattern that may match tells them apart.
    """
    plain = with_zeros(text)
    words = _kept_places(plain)
    if plain == text or not words.fitting & patterns_that_are(TELLS_DIGITS):
        return words
    found = WordPlaces(text)
    found.keys, found.fitting = words.keys, words.fitting
    return found


class WordPlaces:
    """A text, and where each of its words stands.

    Attributes:
        words: those of the text, in lower case, in order; marks and digits only separate them.
        lower: the text in lower case, of the same length.
        found: what `phrase_tables` found in its sentences, None before that.
        rows: the rows of each table that `phrase_tables` found.
    """

    def __init__(self, text: str) -> None:
        lower = text.lower()
        # A few letters become two in lower case, and then the places would be wrong.
        self.lower = lower if len(lower) == len(text) else text
        self.text = text
        self._plain = f" {_separated(self.lower)} "
        self.words = self._plain.split()
        self._places: dict[str, list[int]] = {}
        self.found: dict[int, Any] | None = None
        self.rows: dict[str, Any] = {}

    @once
    def sentences(self) -> list[Sentence]:
        """Its sentences, each with its end, and with 0 for each digit."""
        *before, last = with_zeros(self.text).split(SENTENCE_END)
        if not before:
            return [Sentence(last, self.words, with_zeros(self.lower))]
        return [_kept_sentence(part + SENTENCE_END) for part in before] + [_kept_sentence(last)]

    @once
    def _around(self) -> list[str]:
        """The keys of the last mark, of the first word, and of a number before it."""
        first = _FIRST_SIGN.search(self.text)
        number = [FIRST + NUMBER] if first and first[0].isdecimal() else []
        word = self.words[0][:KEY_LETTERS] if self.words else ""
        return [LAST + self.lower.rstrip()[-1:], FIRST + word, *number]

    @once
    def keys(self) -> frozenset[str]:
        """The keys of its words, and those marks and numbers that patterns need."""
        return frozenset(self._around).union(*(one.keys for one in self.sentences))

    @once
    def fitting(self) -> int:
        """The patterns of all tables whose needs the text has, a bit each."""
        _, by_key, _ = _fulfilled(TABLES)
        within = patterns_that_are(WITHIN)
        found = whole = numbers = 0
        for one in self.sentences:
            found |= one.patterns
            whole |= one.bits
            numbers += NUMBER in one.keys
        last, first, *more = [by_key.get(key, 0) for key in self._around]
        first |= more[0] if more else 0
        if len(self.sentences) == 1:
            return _common(whole | first | last)
        if first or last:
            found |= _common(self.sentences[0].bits | first) | _common(self.sentences[-1].bits | last)
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
            while place >= 0 and len(found) < MOST_PLACES:
                found.append(place)
                place = self._plain.find(word, place + 1)
        return found


_kept_places = remember_texts(256)(WordPlaces)


class Sentence:
    """A sentence, with 0 for each digit.

    Attributes:
        keys: those of its words, marks and numbers.
        bits: of the sets that have one of its keys.
        patterns: those of all tables whose needs it has, a bit each.
        found: what `phrase_tables` found in it, None before that.
    """

    def __init__(self, text: str, words: list[str], lower: str) -> None:
        """Take a sentence, its words, and itself in lower case."""
        self.text = text
        keys = {word[:KEY_LETTERS] for word in words}
        keys.update(_marks().findall(lower))
        if "0" in lower:
            keys.update((NUMBER, NUMBERS) if _NUMBER.sub("", lower, count=1).count("0") else (NUMBER,))
        if not lower.isascii() and max(lower) > FOREIGN:
            keys.add(FOREIGN)
        self.bits, by_key, _ = _fulfilled(TABLES)
        for key in by_key.keys() & keys:
            self.bits |= by_key[key]
        self.keys, self.patterns = frozenset(keys), _common(self.bits)
        self.found: tuple[tuple[int, Any], ...] | None = None


@remember_texts(512)
def _kept_sentence(text: str) -> Sentence:
    lower = text.lower()
    return Sentence(text, _separated(lower).split(), lower)


def keys_in(text: str) -> frozenset[str]:
    """Return the keys of a sentence."""
    return _kept_sentence(with_zeros(text)).keys


@cache
def patterns_that_are(mark: int) -> int:
    """Return the patterns of all tables that have a mark in `pattern_needs`, a bit each."""
    needs = pattern_needs()
    derived = [one for name in TABLES for row in needs[name] for one in row]
    return sum(1 << bit for bit, (_, _, marks) in enumerate(derived) if marks & mark)


def _common(bits: int, names: tuple[str, ...] = TABLES) -> int:
    """Return the patterns of tables of which each set has a key."""
    size = _fulfilled(names)[2]
    found = bits & ((1 << size) - 1)
    for _ in range(MOST_SETS - 1):
        bits >>= size
        found &= bits
    return found


@cache
def _fulfilled(names: tuple[str, ...]) -> tuple[int, dict[str, int], int]:
    """Return which patterns of some tables have what they need, a bit each, for each of their sets in turn.

    First those that need no such set, then by key those whose set has it, then the number of patterns.
    Numbers of a few words of memory: to look into hundreds of small sets would cost more than all else that
    is read.
    """
    needs = pattern_needs()
    by_key: dict[str, int] = {}
    without = 0
    sets = [one[0] for name in names if name in TABLES for row in needs[name] for one in row]
    sets += [one for name in names if name in LISTS for one in needs[name]]
    for bit, numbers in enumerate(sets):
        for place in range(MOST_SETS):
            mark = 1 << place * len(sets) + bit
            if place >= len(numbers):
                without |= mark
                continue
            for key in map(intern, needs["sets"][numbers[place]].split(" ")):
                by_key[key] = by_key.get(key, 0) | mark
    once_each: dict[int, int] = {}
    by_key = {key: once_each.setdefault(marks, marks) for key, marks in by_key.items()}
    return without, by_key, len(sets)


def places_fitting(name: str, keys: frozenset[str]) -> list[int]:
    """Return the places of the patterns of a list whose needs a text with some keys has."""
    bits, by_key, size = _fulfilled((name,))
    for key in by_key.keys() & keys:
        bits |= by_key[key]
    found = _common(bits, (name,))
    return [place for place in range(size) if found >> place & 1] if found else []
