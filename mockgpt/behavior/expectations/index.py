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
_FEW = 16  # entries to try: looking for a shorter list costs more
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

    def shelves(self, text: str) -> list[list[Entry]]:
        """Return the entries of a text, to be extended."""
        return [self._entries.setdefault(text, [])]

    def found(self, view: RequestView) -> list[list[Entry]]:
        """Return the lists of entries that a request may match."""
        return [self._entries[text] for text in self._read(view) if text in self._entries]


class _Parts(Generic[Entry]):
    """Entries by four bytes of a text that they demand somewhere in another.

    Args:
        stride: how far apart the places are at which a message is looked at. An entry is filed under so many
            overlapping groups of four bytes, one of which lies at such a place wherever its text stands.
    """

    def __init__(self, read: Read, stride: int) -> None:
        self._read = read
        self._stride = stride
        self._grams: set[int] = set()
        self._entries: dict[int, list[Entry]] = {}

    def shelves(self, text: str) -> list[list[Entry]]:
        """Return the shortest lists of entries that share four bytes with this text, to be extended."""
        data = text.encode("utf-8", "surrogatepass")[-_EXAMINED_BYTES:]
        chosen, shortest = {0}, -1
        for start in range(len(data) - _GRAM_BYTES + 1 - self._stride, -1, -1):
            places = range(start, start + self._stride)
            grams = {int.from_bytes(data[at : at + _GRAM_BYTES], byteorder) for at in places}
            length = max(len(self._entries.get(gram, ())) for gram in grams)
            if shortest < 0 or length < shortest:
                chosen, shortest = grams, length
            if length < _FEW:
                break
        self._grams |= chosen
        return [self._entries.setdefault(gram, []) for gram in chosen]

    def found(self, view: RequestView) -> list[list[Entry]]:
        """Return the lists of entries that a request may match."""
        found: set[int] = set()
        longest = _BYTES_A_TRY * len(self._entries)
        for text in self._read(view):
            data = memoryview(text.encode("utf-8", "surrogatepass"))
            longest -= len(data)
            if longest < 0:  # trying every entry is faster
                return list(self._entries.values())
            for start in range(0, min(_GRAM_BYTES, len(data) - _GRAM_BYTES + 1), self._stride):
                whole = data[start : len(data) - (len(data) - start) % _GRAM_BYTES]
                found |= self._grams.intersection(whole.cast("I"))  # without a loop of Python's
        return [self._entries[gram] for gram in found]


class Index(Generic[Entry]):
    """Every entry, each filed under the rarest of its keys."""

    def __init__(self) -> None:
        self._drawers: dict[tuple[str, int], _Texts[Entry] | _Parts[Entry]] = {}
        self._others: list[Entry] = []
        self._filed: dict[int, list[list[Entry]]] = {}

    def add(self, entry: Entry) -> None:
        """File an entry, which comes after those filed before."""
        places = [self._shelves(key) for key in entry.keys]
        shelves = min(places, key=lambda lists: max(map(len, lists)), default=[self._others])
        for shelf in shelves:
            shelf.append(entry)
        self._filed[id(entry)] = shelves

    def _shelves(self, key: Key) -> list[list[Entry]]:
        stride = 0
        if key.part:
            stride = 2 if len(key.text.encode("utf-8", "surrogatepass")) > _GRAM_BYTES else 1
        drawer = self._drawers.get((key.source, stride))
        if drawer is None:
            drawer = _Parts(key.read, stride) if stride else _Texts(key.read)
            self._drawers[key.source, stride] = drawer
        return drawer.shelves(key.text)

    def remove(self, entry: Entry) -> None:
        """Take an entry out; one that is not filed is left alone."""
        for shelf in self._filed.pop(id(entry), ()):
            shelf.remove(entry)

    def candidates(self, view: RequestView) -> Iterable[Entry]:
        """Return the entries that a request may match, in their order; all others do not match it."""
        lists = [self._others] if self._others else []
        for drawer in self._drawers.values():
            lists += drawer.found(view)
        if len(lists) < 2:
            return lists[0] if lists else ()
        return sorted({entry.order: entry for entries in lists for entry in entries}.values(), key=_order)


def _order(entry: Filed) -> int:
    return entry.order
