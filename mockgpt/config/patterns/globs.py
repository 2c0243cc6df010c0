"""Texts in which `*` stands for any text, and every other character for itself.

Such a pattern costs a search for each of its pieces, never a step back. It must not know what is compared.
"""

from __future__ import annotations

from collections.abc import Callable


def glob(pattern: str) -> Callable[[str], bool]:
    """Return a function that compares a whole text with a pattern."""
    first, *others = pattern.split("*")
    if not others:
        return pattern.__eq__
    *middle, last = others

    def fits(text: str) -> bool:
        if not text.startswith(first) or not text.endswith(last):
            return False
        position, end = len(first), len(text) - len(last)
        for piece in middle:
            found = text.find(piece, position, end)
            if found < 0:
                return False
            position = found + len(piece)
        return position <= end

    return fits
