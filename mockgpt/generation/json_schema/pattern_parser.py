"""Parse the subset of regular expressions that JSON schemas use.

A node of the tree is a tuple: ("text", str), ("class", ranges, negated), ("sequence",
nodes), ("choice", nodes), ("repeat", node, low, high or None), ("anchor", "^" or
"$"), ("nothing",). Look-around and back-references are outside
the subset.
"""

from __future__ import annotations

from typing import Any

PATTERN_LIMIT = 1000  # characters of a pattern
LARGEST_REPEAT = 2000
_DEEPEST_GROUP = 20

Node = tuple[Any, ...]
Ranges = tuple[tuple[int, int], ...]

_DIGIT: Ranges = ((48, 57),)
_WORD: Ranges = ((97, 122), (65, 90), (48, 57), (95, 95))
_SPACE: Ranges = ((32, 32), (9, 13))
_LETTER: Ranges = ((97, 122), (65, 90), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0xFF))
_CLASSES = {"d": _DIGIT, "w": _WORD, "s": _SPACE}
_LETTERS = {"L": _LETTER, "Letter": _LETTER, "Lu": ((65, 90),), "Ll": ((97, 122),)}
_PROPERTIES = _LETTERS | {"N": _DIGIT, "Nd": _DIGIT, "P": ((33, 35), (37, 42), (44, 47)), "Zs": ((32, 32),)}
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "0": "\0"}
_ANY: Ranges = ((10, 10), (13, 13))  # used negated: "." is every character except line ends


class PatternError(ValueError):
    """A pattern that is invalid or outside the subset; the text says why."""


def parse(pattern: str) -> Node:
    """Return the tree of `pattern`, or raise `PatternError` where it is invalid or outside the subset."""
    if len(pattern) > PATTERN_LIMIT:
        raise PatternError(f"a pattern of {len(pattern)} characters is too long")
    parser = _Parser(pattern)
    node = parser.choice(0)
    if parser.place < len(pattern):
        raise PatternError(f"the pattern {pattern[:60]!r} closes a group that is not open")
    return node


class _Parser:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.place = 0

    def _peek(self) -> str:
        return self.pattern[self.place : self.place + 1]

    def _take(self) -> str:
        character = self._peek()
        if not character:
            raise PatternError(f"the pattern {self.pattern[:60]!r} ends too early")
        self.place += 1
        return character

    def choice(self, depth: int) -> Node:
        """Parse alternatives up to the end or a closing parenthesis."""
        if depth > _DEEPEST_GROUP:
            raise PatternError("the pattern nests its groups too deeply")
        branches = [self._sequence(depth)]
        while self._peek() == "|":
            self.place += 1
            branches.append(self._sequence(depth))
        return branches[0] if len(branches) == 1 else ("choice", tuple(branches))

    def _sequence(self, depth: int) -> Node:
        nodes: list[Node] = []
        while (character := self._peek()) and character not in "|)":
            nodes.append(self._quantified(self._atom(depth)))
        return ("sequence", tuple(nodes))

    def _atom(self, depth: int) -> Node:
        character = self._take()
        if character == "(":
            self._group_opening()
            node = self.choice(depth + 1)
            if self._take() != ")":
                raise PatternError("a group of the pattern is not closed")
            return node
        if character == "[":
            return self._class()
        if character == "\\":
            return self._escape()
        if character in "^$":
            return ("anchor", character)
        if character == ".":
            return ("class", _ANY, True)
        if character in "*+?":
            raise PatternError(f"the pattern repeats nothing at {self.place}")
        return ("text", character)

    def _group_opening(self) -> None:
        if self._peek() != "?":
            return
        self.place += 1
        kind = self._take()
        if kind == "P":
            kind = self._take()
        if kind == "<" and self._peek() not in ("=", "!"):
            while self._take() != ">":
                pass
        elif kind != ":":
            raise PatternError("look-around and conditions are not supported in patterns")

    def _escape(self) -> Node:
        character = self._take()
        if character in "bB":
            return ("nothing",)
        if character in "AZz":
            return ("anchor", "^" if character == "A" else "$")
        ranges, negated = self._escaped_class(character)
        if ranges is not None:
            return ("class", ranges, negated)
        if character.isdigit() and character != "0":
            raise PatternError("back-references are not supported in patterns")
        return ("text", self._escaped_character(character))

    def _escaped_class(self, character: str) -> tuple[Ranges | None, bool]:
        if character.lower() in _CLASSES:
            return _CLASSES[character.lower()], character.isupper()
        if character in "pP" and self._peek() == "{":
            end = self.pattern.find("}", self.place)
            name = self.pattern[self.place + 1 : end]
            if end < 0 or name not in _PROPERTIES:
                raise PatternError(f"the character class {name[:20]!r} is not supported")
            self.place = end + 1
            return _PROPERTIES[name], character == "P"
        return None, False

    def _escaped_character(self, character: str) -> str:
        length = {"x": 2, "u": 4}.get(character)
        if length is None:
            return _CONTROLS.get(character, character)
        digits = self.pattern[self.place : self.place + length]
        self.place += length
        try:
            return chr(int(digits, 16))
        except ValueError:
            raise PatternError(f"the escape {character + digits!r} is not hexadecimal") from None

    def _class(self) -> Node:
        negated = self._peek() == "^"
        self.place += negated
        ranges: list[tuple[int, int]] = []
        first = True
        while (character := self._take()) != "]" or first:
            first = False
            if character == "\\":
                escape = self._take()
                members, inverted = self._escaped_class(escape)
                if members is not None:
                    ranges.extend(_complement(members) if inverted else members)
                    continue
                character = "\b" if escape == "b" else self._escaped_character(escape)
            low = high = ord(character)
            if self._peek() == "-" and self.pattern[self.place + 1 : self.place + 2] not in ("]", ""):
                self.place += 1
                end = self._take()
                high = ord(self._escaped_character(self._take()) if end == "\\" else end)
            if high < low:
                raise PatternError("a range of the pattern runs backwards")
            ranges.append((low, high))
        return ("class", tuple(ranges), negated)

    def _quantified(self, node: Node) -> Node:
        bounds = self._bounds()
        if bounds is None:
            return node
        if self._peek() in ("?", "+"):  # for making texts, lazy and possessive are the same
            self.place += 1
        low, high = bounds
        if low > LARGEST_REPEAT:
            raise PatternError(f"the pattern repeats something {low} times")
        return ("repeat", node, low, high)

    def _bounds(self) -> tuple[int, int | None] | None:
        character = self._peek()
        if character and character in "*+?":
            self.place += 1
            return {"*": (0, None), "+": (1, None), "?": (0, 1)}[character]
        end = self.pattern.find("}", self.place) if character == "{" else -1
        low, comma, high = self.pattern[self.place + 1 : max(end, 0)].partition(",")
        if end < 0 or not low.isdecimal() or not (high.isdecimal() or not high) or len(low + high) > 12:
            return None
        self.place = end + 1
        if not comma:
            return int(low), int(low)
        if high and int(high) < int(low):
            raise PatternError(f"the pattern repeats something at least {low} and at most {high} times")
        return int(low), int(high) if high else None


def _complement(ranges: Ranges) -> Ranges:
    """Return the printable ASCII characters that are in none of `ranges`."""
    singles = [code for code in range(32, 127) if not any(low <= code <= high for low, high in ranges)]
    return tuple((code, code) for code in singles)
