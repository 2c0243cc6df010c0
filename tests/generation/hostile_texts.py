"""Texts that make a pattern read the same characters again and again, where it can be made to.

Some are repeated words and marks, for any pattern. Others are derived from the parse tree of one pattern:
what it reads before and in each of its repetitions, again and again, and never what it wants then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from mockgpt.generation.prompt.examined import examined

FEW_UNITS = ("a", "a ", "A a ", "(", "1, ", '"', "\n- ", "a: ", "a, ", "a and ", "=a", "a-")
UNITS = (
    *FEW_UNITS,
    "A ", "Aa ", "A", "()", "(a", "a)", "1", "1,", "1 ", "1.", "1-", "-1 ", " ", "  ", "\t", "'", "'a' ",
    "“a", '"a" ', '"a', '"a, ', "\n", "\n\n", "\na", "\n1. ", "a\n", "A\n", "=", "|", "| a ", "a | ",
    "\n| a |", "a,", "and ", "is ", "a is ", "a is a ", "the ", "the a ", "{", "}", "{a: ", "[", "]",
    "<a>", "<", "a.", "a. ", "A. ", "A a. ", "?", "a? ", "! ", "10:00 ", "a@", "@a.", "/", "a/", "/a",
    "$1 ", "$", "1 a ", "# ", "#a ", "*", "* ", "- ", "a - ", "a -", "**a", "say ", "with ", "to ", "in ",
    "of a ", "in A ", "in A, ", "a or ", "no ", "for ", "A and ", "A, ", "A b, ", ":", "a:", ": ",
    "a: b, ", "a; ", ";", "a=1 ", "a_", "_", "__ ", "\\", "`", "``` ", "a = a\n", "a(", "a()", "x: 1\n",
    "é", "é ", "你", "你 ", "json ", "json: ", "a json ", "http://a.", "->", "1 + ", "+", "1/", "1:",
    "2020-01-01 ", "Q: a\n", "A: a\n", "a as ", "a, a and ", "not ", "if a ", "I ", "'s ",
)  # fmt: skip
_PLAIN = "a A1,.:-\n'\"(é_/\t"  # one of these is in most classes of characters
_LONG = 9  # a repetition of more than so many is worth repeating
_MIXED = 3  # samples of what is repeated: a run of one character is shortened before it is read
_VARIATIONS = 4
_END = "\n\0"  # a line that nothing wants


def repeated(units: tuple[str, ...], length: int) -> Iterator[str]:
    """Yield a text of each unit, as patterns see it."""
    return (examined(unit * (length // len(unit))) for unit in units)


def derived(source: str, flags: int, length: int) -> Iterator[str]:
    """Yield texts made of what a pattern itself reads, as it sees them."""
    return (examined(text[:length]) for text in _derived(source, flags, length))


def _derived(source: str, flags: int, length: int) -> Iterator[str]:
    tree = parser.parse(source, flags)
    made: dict[str, None] = {}
    for variation in range(_VARIATIONS):
        whole = _Sample(Random(variation)).of(tree)
        made.update(dict.fromkeys((whole, whole[:-1], f"{whole} ")))
        repeats = _Sample(Random(variation))
        repeats.of(tree)
        for number in range(repeats.count):
            pumped = _Sample(Random(variation), number)
            try:
                pumped.of(tree)
            except _Reached:
                before, body = "".join(pumped.parts), pumped.body
                made[before + body * 3] = made[f"{before}{body} "] = None
                if body:
                    room = length - len(before) - len(_END)
                    yield before + body * (room // len(body)) + _END
                    yield (before + body * 40) * (length // (len(before) + 40 * len(body)) + 1)
    for unit in made:
        if unit:
            yield unit * (length // len(unit))


class _Reached(Exception):
    """The repetition that is wanted is reached."""


class _Sample:
    """Writes a text that a parse tree matches, or what it reads up to one of its long repetitions."""

    def __init__(self, chance: Random, wanted: int | None = None) -> None:
        self.parts: list[str] = []
        self.count = 0
        self.body = ""
        self._chance, self._wanted = chance, wanted

    def of(self, tree: Any) -> str:
        begun = len(self.parts)
        for kind, value in tree:
            self._item(kind, value)
        return "".join(self.parts[begun:])

    def _item(self, kind: Any, value: Any) -> None:
        if kind is op.LITERAL:
            self.parts.append(chr(value))
        elif kind is op.NOT_LITERAL:
            self.parts.append("b" if chr(value) == "a" else "a")
        elif kind is op.ANY:
            self.parts.append("a")
        elif kind is op.IN:
            self.parts.append(self._character(value))
        elif kind is op.BRANCH:
            self.of(self._chance.choice(value[1]))
        elif kind is op.SUBPATTERN:
            self.of(value[-1])
        elif kind is op.ATOMIC_GROUP:
            self.of(value)
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, body = value
            if most > _LONG:
                number, self.count = self.count, self.count + 1
                if number == self._wanted:
                    one = _Sample(self._chance)
                    self.body = "".join(one.of(body) for _ in range(_MIXED))
                    raise _Reached
            for _ in range(max(least, self._chance.choice((0, 1)) if most else 0)):
                self.of(body)

    def _character(self, members: Any) -> str:
        text = "".join(chr(value) for kind, value in members if kind is op.LITERAL) + _PLAIN
        fits = [one for one in self._chance.sample(text, len(text)) if _is_member(one, members)]
        ranges = [chr(value[0]) for kind, value in members if kind is op.RANGE]
        return (fits or ranges or ["a"])[0]


_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S", op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _is_member(one: str, members: Any) -> bool:
    negated = members[0][0] is op.NEGATE
    found = any(
        (kind is op.LITERAL and ord(one) == value)
        or (kind is op.RANGE and value[0] <= ord(one) <= value[1])
        or (kind is op.CATEGORY and re.match(_CATEGORIES[value], one) is not None)
        for kind, value in members
    )
    return found != negated
