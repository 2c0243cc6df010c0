"""What is known of Python: operators, functions and methods of plain values, and how large these may be."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, ItemsView, KeysView, ValuesView
from typing import Any

from mockgpt.generation.text_data import english, pairs

MOST_ITEMS = 1_000  # items and characters of a value
LARGEST_NUMBER = 10**18


class Unknown(Exception):
    """The program has something that is not known here, or is too large."""


_SAME = pairs(english()["python_operators"])  # nodes, and the functions that do the same
OPERATORS: dict[type, Callable[..., Any]] = {
    **{getattr(ast, node): getattr(operator, name) for node, name in _SAME.items()},
    ast.In: lambda one, many: one in many,
    ast.NotIn: lambda one, many: one not in many,
}


class _Drawn(list[Any]):
    """What an iterator gives, as a list: what it holds is known, how it is written is not."""

    def __repr__(self) -> str:
        raise Unknown


_KNOWN = (abs, all, any, chr, len, max, min, ord, round, sorted, sum)
_TYPES = (bool, dict, float, int, list, range, set, str, tuple)
FUNCTIONS: dict[str, Callable[..., Any]] = {one.__name__: one for one in (*_KNOWN, *_TYPES)} | {
    "enumerate": lambda *values: _Drawn(enumerate(*values)),
    "reversed": lambda many: _Drawn(reversed(many)),
    "zip": lambda *many: _Drawn(zip(*many, strict=False)),
    "type": lambda one: type(one),
}


def weight(value: Any) -> int:
    """Return the items and characters that a value holds, or raise `Unknown` where they are too many."""
    found, pending = 0, [value]
    while pending:
        one = pending.pop()
        if isinstance(one, (int, float)) and abs(one) > LARGEST_NUMBER:
            raise Unknown
        found += len(one) if isinstance(one, (str, list, tuple, dict, set, range)) else 0
        if found > MOST_ITEMS:
            raise Unknown
        if isinstance(one, (list, tuple, set, dict, KeysView, ValuesView, ItemsView)):
            pending += one
            pending += one.values() if isinstance(one, dict) else ()
    return found
