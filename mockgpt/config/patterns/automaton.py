"""Search a text for a regular expression in one pass, without a step back.

An expression is a graph of nodes, of which several are active at once. Sets of active nodes become
states, made when a text first leads to them and kept for the next (a lazy deterministic automaton,
as in RE2). A text takes one look-up a character; making a state costs its nodes, which are counted
and bounded. It must not know the syntax of expressions.

Source: Russ Cox, "Regular Expression Matching Can Be Simple And Fast", 2007.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import NamedTuple

from mockgpt.config.patterns.turn import give_up, spend, steps_left

EXAMINED_CHARACTERS = 16_384  # what a test looks for is near the beginning
NODES_IN_A_SEARCH = 15_000  # looked at to make states; 5 to 10 ms
STEPS_OF_A_NODE = 20  # looking at a node takes as long as so many characters
_NODES_OF_A_STATE = 8  # making a state takes as long as looking at so many nodes
_KEPT_TRANSITIONS = 1_000  # of one expression, between two searches: 100 KB

# What stands before or after a place in a text.
OTHER, WORD, ASCII_WORD, NEWLINE, LAST_NEWLINE, END = 0, 1, 2, 4, 8, 16
START = END  # nothing stands before the first character, as nothing after the last
_LAST_NEWLINE = "\n$"  # the symbols that are no single character
_END = ""

ACCEPT = 0  # the node that ends every expression
Around = Callable[[int, int], bool]  # of what stands before and after


class Node(NamedTuple):
    """A node of the graph.

    Attributes:
        following: nodes that follow it.
        takes: tells whether it takes a character; None for a node that takes none.
        holds: tells whether a place in the text lets it pass; None for any place.
    """

    following: tuple[int, ...]
    takes: Callable[[str], bool] | None = None
    holds: Around | None = None


class _Found(Exception):
    pass


class _NotFound(Exception):
    pass


class _OutOfSteps(Exception):
    pass


class _State(dict[str, "_State"]):
    """The state that each symbol leads to, found out when a symbol is first seen."""

    __slots__ = ("automaton", "before", "closures", "nodes")

    def __init__(self, automaton: Automaton, nodes: frozenset[int], before: int) -> None:
        self.automaton = automaton
        self.nodes = nodes
        self.before = before
        self.closures: dict[int, tuple[Node, ...] | None] = {}

    def __missing__(self, symbol: str) -> _State:
        following = self[symbol] = self.automaton.step(self, symbol)
        return following


class Automaton:
    """A search for one expression; calling it tells whether a text holds it.

    Only the first 16,384 characters are examined. A search that would take longer than its share counts
    as not found, and `patterns.turn` says so.

    Args:
        pattern: the expression as it was written.
        graph: its nodes; the first is the end of the expression.
        entry: the node that begins it.
    """

    __slots__ = ("_entry", "_graph", "_initial", "_left", "_made", "_states", "pattern")

    def __init__(self, pattern: str, graph: list[Node], entry: int) -> None:
        self.pattern = pattern
        self._graph = graph
        self._entry = entry
        self._left = 0
        self._forget()

    def _forget(self) -> None:
        self._made = 0
        self._states: dict[tuple[frozenset[int], int], _State] = {}
        self._initial = _State(self, frozenset((self._entry,)), START)

    def __call__(self, text: str) -> bool:
        """Tell whether the text holds the expression."""
        length = min(len(text), EXAMINED_CHARACTERS)
        given = min(NODES_IN_A_SEARCH, (steps_left() - length) // STEPS_OF_A_NODE)
        if given <= 0:
            give_up(self.pattern)
            return False
        self._left = given
        state = self._initial
        try:
            for symbol in _symbols(text):
                state = state[symbol]
        except _Found:
            return True
        except _NotFound:
            return False
        except _OutOfSteps:
            give_up(self.pattern)
            return False
        finally:
            spend(length + (given - self._left) * STEPS_OF_A_NODE)
            if self._made > _KEPT_TRANSITIONS:
                self._forget()
        return False

    def step(self, state: _State, symbol: str) -> _State:
        """Return the state that a symbol leads to; raises what ends the search."""
        kind = _kind(symbol)
        if kind not in state.closures:
            state.closures[kind] = self._closure(state.nodes, state.before, kind)
        closure = state.closures[kind]
        if closure is None:
            raise _Found
        if kind & END:
            raise _NotFound
        self._count(len(closure) + 1)
        character = symbol[0]
        following = {self._entry}
        for node in closure:
            if node.takes is not None and node.takes(character):
                following.update(node.following)
        self._made += 1
        key = frozenset(following), kind
        if key not in self._states:
            self._count(_NODES_OF_A_STATE)
            self._states[key] = _State(self, *key)
        return self._states[key]

    def _closure(self, nodes: frozenset[int], before: int, after: int) -> tuple[Node, ...] | None:
        """Return the nodes that wait for a character at a place, None where the expression ends there."""
        waiting, seen = list(nodes), set(nodes)
        reached = []
        while waiting:
            self._count(1)
            index = waiting.pop()
            node = self._graph[index]
            if index == ACCEPT:
                return None
            if node.takes is not None:
                reached.append(node)
            elif node.holds is None or node.holds(before, after):
                new = [one for one in node.following if one not in seen]
                seen.update(new)
                waiting += new
        return tuple(reached)

    def _count(self, nodes: int) -> None:
        self._left -= nodes
        if self._left < 0:
            raise _OutOfSteps


def _symbols(text: str) -> chain[str]:
    """Return the characters of a text and its end; of a long text those examined and what stands behind."""
    if len(text) > EXAMINED_CHARACTERS:
        return chain(text[: EXAMINED_CHARACTERS + 1])
    if text.endswith("\n"):
        return chain(text[:-1], (_LAST_NEWLINE, _END))
    return chain(text, (_END,))


def _kind(symbol: str) -> int:
    if symbol == _END:
        return END
    if symbol == _LAST_NEWLINE:
        return NEWLINE | LAST_NEWLINE
    if symbol == "\n":
        return NEWLINE
    if symbol.isalnum() or symbol == "_":
        return WORD | ASCII_WORD if symbol.isascii() else WORD
    return OTHER
