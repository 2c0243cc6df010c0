"""Read the instructions of a prompt: what an answer must be, and which form it must have.

The instructions are data, a table of rows: name, words that select the row, patterns. A row
with `task` asks for work on a text. Of two instructions of one name the system's goes before
the user's, and the later before the earlier. Knows nothing of how they are fulfilled.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from mockgpt.generation.prompt import phrase_tables, wording
from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.phrases import WordPlaces, word_places

_EXAMINED_EARLIER = 400  # characters of an earlier message of the user
# Of a group, what the system asks for leaves no room for what the user does.
_SIZES = ("sentences", "most_sentences", "paragraphs", "bullet_count")
_CASES = ("uppercase", "lowercase")
_EXCLUSIVE = ((_CASES, _CASES), (_SIZES, _SIZES), (("one_word",), _SIZES))
_MOST_EARLIER = 8  # earlier messages that may hold instructions that stay in force


class Instruction(NamedTuple):
    """One instruction; `said` are the parts of the text that it names."""

    name: str
    said: tuple[str, ...] = ()
    by_system: bool = False
    is_task: bool = False


class Instructions:
    """All instructions in force, by name."""

    def __init__(self, found: list[Instruction]) -> None:
        """Take the instructions, those that win over others first."""
        self.tasks = [one for one in found if one.is_task]
        by_system = {one.name for one in found if one.by_system}
        excluded = {name for one, group in _EXCLUSIVE if not by_system.isdisjoint(one) for name in group}
        self._found: dict[str, Instruction] = {}
        for one in found:
            if one.by_system or one.name not in excluded:
                self._found.setdefault(one.name, one)

    def __bool__(self) -> bool:
        return bool(self._found)

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def has_any(self, names: Iterable[str]) -> bool:
        """Return whether an instruction of one of the names is in force."""
        return not self._found.keys().isdisjoint(names)

    def of(self, names: frozenset[str]) -> Iterable[str]:
        """Return those of some names of which an instruction is in force."""
        return names & self._found.keys()

    def get(self, name: str, by_system: bool | None = None) -> Instruction | None:
        """Return the instruction of a name that wins; `by_system` takes only those of one side."""
        one = self._found.get(name)
        return one if one is not None and by_system in (None, one.by_system) else None

    def said(self, name: str) -> str:
        """Return the first part of the text that an instruction names, or ""."""
        one = self._found.get(name)
        return one.said[0] if one is not None and one.said else ""


def read(conversation: Conversation, excerpt: str, words: WordPlaces) -> Instructions:
    """Return the instructions of the system, of an excerpt of the last message, and of earlier ones."""
    found = [*_of_text(conversation.system, True), *_read(excerpt, words)]
    for earlier in conversation.earlier_texts[:_MOST_EARLIER]:
        kept = _of_text(earlier[:_EXAMINED_EARLIER], False)
        standing = any(one.name == "standing" for one in kept)
        found += [one for one in kept if (standing and not one.is_task) or one.name == "when_said"]
    return Instructions(found)


@lru_cache(maxsize=256)
def _of_text(text: str, by_system: bool) -> tuple[Instruction, ...]:
    """Remember what a text that comes again with each request says."""
    return tuple(_read(text, word_places(text), by_system)) if text else ()


def names_in(text: str) -> frozenset[str]:
    """Return the names of the instructions that a text of the user gives."""
    return frozenset(one.name for one in _of_text(text, False))


def _read(text: str, words: WordPlaces, by_system: bool = False) -> list[Instruction]:
    said_parts = wording.read(text, frozenset(words.words), by_system)
    found = [Instruction(name, said, by_system) for name, said in said_parts]
    for row, (_, parts) in phrase_tables.table("instructions").matches(words):
        said = tuple([text[start:end].strip() for start, end in parts])
        # A row of a dictated text has all its lines.
        place = 0 if row.name == "exact" else len(found)
        found.insert(place, Instruction(row.name, said, by_system, "task" in row.data))
    return found
