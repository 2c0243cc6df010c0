"""Read regular expressions in Python's syntax, all but what cannot be searched in one pass.

Refused where they are written: back-references, look-around, atomic groups and possessive
repetitions, which need steps back, and repetitions of very many parts. It must not know what is searched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from mockgpt.config.patterns.automaton import (
    ACCEPT,
    ASCII_WORD,
    END,
    LAST_NEWLINE,
    NEWLINE,
    START,
    WORD,
    Around,
    Automaton,
    Node,
)
from mockgpt.config.patterns.characters import character_test
from mockgpt.config.patterns.syntax import parsed

LONGEST_EXPRESSION = 500
MOST_NODES = 1_000  # `(a{1,30}b){1,30}` has 1,800
_NOT_SEARCHED = {
    "ASSERT": "look-around",
    "ASSERT_NOT": "look-around",
    "GROUPREF": "back-references",
    "GROUPREF_EXISTS": "conditions on a group",
    "ATOMIC_GROUP": "atomic groups",
    "POSSESSIVE_REPEAT": "possessive repetitions",
}


def expression(pattern: str) -> Callable[[str], bool]:
    """Return a search for a regular expression, in time proportional to the text.

    Raises:
        ValueError: it is none, it is very long, or it cannot be searched in one pass; says which.
    """
    if len(pattern) > LONGEST_EXPRESSION:
        raise ValueError(f"a regular expression of at most {LONGEST_EXPRESSION} characters")
    tree = parsed(pattern)
    reader = _Reader()
    try:
        entry = reader.sequence(tree, ACCEPT, tree.state.flags)
    except RecursionError:
        raise ValueError("a regular expression of fewer groups within groups") from None
    return Automaton(pattern, reader.graph, entry)


class _Reader:
    """Makes the graph from its end to its beginning: each part is given the node that follows it."""

    def __init__(self) -> None:
        self.graph = [Node(())]

    def _add(self, node: Node) -> int:
        if len(self.graph) >= MOST_NODES:
            raise ValueError(
                f"a regular expression of at most {MOST_NODES} parts, repeated ones counted each"
            )
        self.graph.append(node)
        return len(self.graph) - 1

    def sequence(self, items: Any, following: int, flags: int) -> int:
        """Add the parts of a parsed sequence; return the node that begins it."""
        for name, value in reversed(list(items)):
            following = self._part(str(name), value, following, flags)
        return following

    def _part(self, name: str, value: Any, following: int, flags: int) -> int:
        if name in _NOT_SEARCHED:
            raise ValueError(f"a regular expression without {_NOT_SEARCHED[name]}")
        if name == "BRANCH":
            return self._choice([self.sequence(one, following, flags) for one in value[1]])
        if name == "SUBPATTERN":
            _, added, removed, items = value
            return self.sequence(items, following, (flags | added) & ~removed)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            return self._repeat(value, following, flags)
        if name == "AT":
            return self._add(Node((following,), holds=_around(str(value), flags)))
        return self._add(Node((following,), takes=character_test(name, value, flags)))

    def _choice(self, beginnings: Sequence[int]) -> int:
        return self._add(Node(tuple(beginnings)))

    def _repeat(self, value: Any, following: int, flags: int) -> int:
        low, high, items = value
        if str(high) == "MAXREPEAT":
            loop = self._choice(())
            self.graph[loop] = Node((self.sequence(items, loop, flags), following))
            following = loop
        else:
            for _ in range(high - low):
                following = self._choice((self.sequence(items, following, flags), following))
        for _ in range(low):
            before = len(self.graph)
            following = self.sequence(items, following, flags)
            if len(self.graph) == before:
                break  # a repetition of nothing
        return following


def _around(name: str, flags: int) -> Around:
    lines = flags & re.MULTILINE
    word = ASCII_WORD if flags & re.ASCII else WORD

    def boundary(before: int, after: int) -> bool:
        return bool(before & word) != bool(after & word)

    tests: dict[str, Around] = {
        "AT_BEGINNING": lambda before, _: bool(before & (START | NEWLINE if lines else START)),
        "AT_BEGINNING_STRING": lambda before, _: bool(before & START),
        "AT_END": lambda _, after: bool(after & (END | (NEWLINE if lines else LAST_NEWLINE))),
        "AT_END_STRING": lambda _, after: bool(after & END),
        "AT_BOUNDARY": boundary,
        "AT_NON_BOUNDARY": lambda before, after: not boundary(before, after),
    }
    return tests[name]
