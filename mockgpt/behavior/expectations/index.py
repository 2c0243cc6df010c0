"""Finds the expectations that a request may match, without looking at the others.

Each expectation is filed under one exact value that it demands, such as a path, a model or a header, or
under four bytes of a text that a message has to contain. Those that demand neither are looked at for
every request. It must not know what the values mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from sys import byteorder
from typing import Generic, NamedTuple, Protocol, TypeVar

from mockgpt.behavior.expectations.request_view import RequestView

Read = Callable[[RequestView], Iterable[str]]

_GRAM_BYTES = 4
_EXAMINED_BYTES = 64  # of a text that is looked for: enough to find four bytes that few others have
# How many bytes of a message cost as much to look up as one expectation costs to try.
_BYTES_A_TRY = 8


class Key(NamedTuple):
    """What a condition demands of a request.

    Attributes:
        source: names what is read; equal names read the same.
        text: one of the texts that `read` returns is this, or contains it.
        part: it is contained.
    """

    source: str
    read: Read
    text: str
    part: bool = False


class Filed(Protocol):
    """What can be filed: `order` is its place among all, `keys` are what it demands."""

    order: int

    @property
    def keys(self) -> tuple[Key, ...]:
        """What a request has to have, each enough to file it under."""


Entry = TypeVar("Entry", bound=Filed)


class _Texts(Generic[Entry]):
    """Entries by the exact text that they demand."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._entries: dict[str, list[Entry]] = {}

    def shelf(self, text: str) -> list[Entry]:
        """Return the entries of a text, to be extended."""
        return self._entries.setdefault(text, [])

    def found(self, view: RequestView) -> list[list[Entry]]:
        """Return the lists of entries that a request may match."""
        return [self._entries[text] for text in self._read(view) if text in self._entries]


class _Parts(Generic[Entry]):
    """Entries by four bytes of a text that they demand somewhere in another."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._grams: set[int] = set()
        self._entries: dict[int, list[Entry]] = {}

    def shelf(self, text: str) -> list[Entry]:
        """Return the shortest list of entries that share four bytes with this text, to be extended."""
        data = text.encode("utf-8", "surrogatepass")[-_EXAMINED_BYTES:]
        best, shortest = 0, -1
        for at in range(len(data) - _GRAM_BYTES, -1, -1):
            gram = int.from_bytes(data[at : at + _GRAM_BYTES], byteorder)
            length = len(self._entries.get(gram, ()))
            if shortest < 0 or length < shortest:
                best, shortest = gram, length
            if not length:
                break
        self._grams.add(best)
        return self._entries.setdefault(best, [])

    def found(self, view: RequestView) -> list[list[Entry]]:
        """Return the lists of entries that a request may match."""
        found: set[int] = set()
        longest = _BYTES_A_TRY * len(self._entries)
        for text in self._read(view):
            data = memoryview(text.encode("utf-8", "surrogatepass"))
            longest -= len(data)
            if longest < 0:  # trying every entry is faster
                return list(self._entries.values())
            for start in range(min(_GRAM_BYTES, max(0, len(data) - _GRAM_BYTES + 1))):
                whole = data[start : len(data) - (len(data) - start) % _GRAM_BYTES]
                found |= self._grams.intersection(whole.cast("I"))  # 20 ns a byte: no loop of Python's
        return [self._entries[gram] for gram in found]


class Index(Generic[Entry]):
    """Every entry, each filed under the rarest of its keys."""

    def __init__(self) -> None:
        self._texts: dict[str, _Texts[Entry]] = {}
        self._parts: dict[str, _Parts[Entry]] = {}
        self._others: list[Entry] = []
        self._shelves: dict[int, list[Entry]] = {}

    def add(self, entry: Entry) -> None:
        """File an entry, which comes after those filed before."""
        shelves = [self._shelf(key) for key in entry.keys]
        shelf = min(shelves, key=len, default=self._others)
        shelf.append(entry)
        self._shelves[id(entry)] = shelf

    def _shelf(self, key: Key) -> list[Entry]:
        if key.part:
            return self._parts.setdefault(key.source, _Parts(key.read)).shelf(key.text)
        return self._texts.setdefault(key.source, _Texts(key.read)).shelf(key.text)

    def remove(self, entry: Entry) -> None:
        """Take an entry out; one that is not filed is left alone."""
        shelf = self._shelves.pop(id(entry), None)
        if shelf is not None:
            shelf.remove(entry)

    def candidates(self, view: RequestView) -> Iterable[Entry]:
        """Return the entries that a request may match, in their order; all others do not match it."""
        lists = [self._others] if self._others else []
        for texts in self._texts.values():
            lists += texts.found(view)
        for parts in self._parts.values():
            lists += parts.found(view)
        if len(lists) < 2:
            return lists[0] if lists else ()
        return sorted({entry.order: entry for entries in lists for entry in entries}.values(), key=_order)


def _order(entry: Filed) -> int:
    return entry.order
