"""What is known of Python: operators, functions and methods of plain values, and how large these may be."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, ItemsView, KeysView, ValuesView
from typing import Any

MOST_ITEMS = 1_000  # items and characters of a value
LARGEST_NUMBER = 10**18


class Unknown(Exception):
    """The program has something that is not known here, or is too large."""


OPERATORS: dict[type, Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Not: operator.not_,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.In: lambda one, many: one in many,
    ast.NotIn: lambda one, many: one not in many,
}


class _Drawn(list[Any]):
    """What an iterator gives, as a list: what it holds is known, how it is written is not."""

    def __repr__(self) -> str:
        raise Unknown


_KNOWN = (
    *(abs, all, any, bool, chr, dict, float, int, len, list, max, min, ord, range, round, set, sorted, str),
    *(sum, tuple),
)
FUNCTIONS: dict[str, Callable[..., Any]] = {one.__name__: one for one in _KNOWN} | {
    "enumerate": lambda *values: _Drawn(enumerate(*values)),
    "reversed": lambda many: _Drawn(reversed(many)),
    "zip": lambda *many: _Drawn(zip(*many, strict=False)),
    "type": lambda one: type(one),
}
METHODS = frozenset(
    (
        *("upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "replace", "split", "join"),
        *("startswith", "endswith", "find", "index", "count", "isdigit", "isalpha", "append", "extend"),
        *("insert", "pop", "remove", "sort", "reverse", "copy", "get", "keys", "values", "items", "add"),
    )
)


def weight(value: Any) -> int:
    """Return the items and characters of a value and of all that it holds, each as often as it stands there.

    Raises:
        Unknown: they are too many, or a number is too large.
    """
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
