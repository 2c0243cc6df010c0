"""Tell whether a text is a regular expression in Python's syntax, without compiling it.

Compiling has no useful bound: each class of 15 characters can take 10 ms. It must not know who asks.
"""

from __future__ import annotations

import re
import warnings
from typing import Any

_BEHIND = -1  # the direction of a look-behind in the parsed tree


def parsed(pattern: str) -> Any:
    """Return the tree of an expression.

    Raises:
        ValueError: it is none; says why.
    """
    try:
        # Warnings are about syntax that another version of Python may read differently.
        with warnings.catch_warnings(action="ignore"):
            return re._parser.parse(pattern)  # type: ignore[attr-defined]
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"a regular expression ({error})") from None


def is_expression(pattern: str) -> bool:
    """Tell whether `re.compile` would take a pattern."""
    try:
        return _looks_behind_in_vain(parsed(pattern)) is False
    except (ValueError, RecursionError):
        return False


def _looks_behind_in_vain(items: Any) -> bool:
    """Tell whether a look-behind has no fixed width, which only compiling refuses."""
    for item in items:
        if isinstance(item, tuple | list):
            if len(item) == 2 and str(item[0]).startswith("ASSERT") and item[1][0] == _BEHIND:
                shortest, longest = item[1][1].getwidth()
                if shortest != longest:
                    return True
            if _looks_behind_in_vain(item):
                return True
        elif hasattr(item, "data") and _looks_behind_in_vain(item.data):  # a parsed subpattern
            return True
    return False
