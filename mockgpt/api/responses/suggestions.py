"""Find the known names of which an unknown name may be a misspelling.

Must not know what the names stand for.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

MAX_EDITS = 2
MAX_SUGGESTIONS = 2


def suggestions(name: str, known: Iterable[str], taken: Container[str]) -> list[str]:
    """Return the known names at most two edits away, nearest first, without the `taken` ones.

    Names that differ by more than two characters in length are further away and are not measured,
    so a name of a megabyte costs nothing.
    """
    near = []
    for candidate in known:
        if abs(len(candidate) - len(name)) <= MAX_EDITS and candidate not in taken:
            edits = _edits(name, candidate)
            if edits <= MAX_EDITS:
                near.append((edits, candidate))
    return [candidate for _, candidate in sorted(near)][:MAX_SUGGESTIONS]


def _edits(one: str, other: str) -> int:
    """Return the Levenshtein distance."""
    row = list(range(len(other) + 1))
    for line, left in enumerate(one, 1):
        diagonal, row[0] = row[0], line
        for column, right in enumerate(other, 1):
            diagonal, row[column] = (
                row[column],
                min(diagonal + (left != right), row[column] + 1, row[column - 1] + 1),
            )
    return row[-1]
