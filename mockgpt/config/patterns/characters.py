"""Tell whether a part of a regular expression that stands for one character takes a given one.

As Python's `re` has it: classes such as `\\d` are those of Unicode unless the flag ASCII is set; a case
is ignored by comparing every case of both sides. It must not know what follows the character.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Test = Callable[[str], bool]

_CLASSES: dict[str, Test] = {
    "DIGIT": str.isdecimal,
    "SPACE": str.isspace,
    "WORD": lambda character: character.isalnum() or character == "_",
}
_ASCII_SPACES = frozenset(" \t\n\r\f\v")  # str.isspace also takes four control characters
_CATEGORY, _NOT = "CATEGORY_", "NOT_"


def character_test(name: str, value: Any, flags: int) -> Test:
    """Return the test of a part in the terms of Python's parser: LITERAL, NOT_LITERAL, ANY or IN."""
    if name == "ANY":
        return (lambda _: True) if flags & re.DOTALL else (lambda character: character != "\n")
    if name == "IN":
        return _set(list(value), flags)
    if name in ("LITERAL", "NOT_LITERAL"):
        wanted = name == "LITERAL"
        literal = chr(value)
        if not flags & re.IGNORECASE:
            return lambda character: (character == literal) is wanted
        cases = _cases(literal)
        return lambda character: cases.isdisjoint(_cases(character)) is not wanted
    return lambda _: False  # FAILURE, which nothing fulfils


def _cases(character: str) -> frozenset[str]:
    lower, upper = character.lower(), character.upper()
    forms = (character, lower, upper, lower.upper(), upper.lower())
    return frozenset(form for form in forms if len(form) == 1)


def _set(items: list[Any], flags: int) -> Test:
    wanted = not items or str(items[0][0]) != "NEGATE"
    tests = [_member(str(name), value, flags) for name, value in items if str(name) != "NEGATE"]
    if flags & re.IGNORECASE:
        return lambda character: any(test(case) for case in _cases(character) for test in tests) is wanted
    return lambda character: any(test(character) for test in tests) is wanted


def _member(name: str, value: Any, flags: int) -> Test:
    if name == "RANGE":
        low, high = map(chr, value)
        return lambda character: low <= character <= high
    if name == "CATEGORY":
        return _category(str(value).removeprefix(_CATEGORY), flags)
    return character_test(name, value, flags)


def _category(name: str, flags: int) -> Test:
    wanted = not name.startswith(_NOT)
    name = name.removeprefix(_NOT)
    test = _CLASSES[name]
    if flags & re.ASCII and name == "SPACE":
        return lambda character: (character in _ASCII_SPACES) is wanted
    if flags & re.ASCII:
        return lambda character: (character.isascii() and test(character)) is wanted
    return lambda character: test(character) is wanted
