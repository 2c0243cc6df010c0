"""Read between which numbers a value lies, and how many there are, from words such as `score (1-10)`."""

from __future__ import annotations

import re
from typing import Any

from mockgpt.generation.text_data import first_part, wording_numbers

_LONGEST = 300  # characters of a description
_NUMBER = r"(-?\d{1,4}(?:\.\d{1,2})?)"
_RANGE = re.compile(rf"(?<![\w.,:/-]){_NUMBER} ?(?:-|–|to|and|through|\.\.) ?{_NUMBER}(?![\w:/-]|[.,]\d)")
_COUNT = re.compile(r"(?i)(?:\b(?:array|list) of |^\(?)(?:exactly )?(\d{1,2}|[a-z]{3,6}) [a-z]+s\b")
_EXAMPLE = re.compile(r"(?i)\be\.?g\b|\bexamples?\b|\bsuch as\b|\blike\b")
_FRACTIONS = re.compile(r"(?i)\b(?:float|decimal|fraction|probability)")


def described_range(text: str) -> dict[str, Any]:
    """Return the schema of a number within the range that its description names, {} where it names none."""
    text = text[:_LONGEST]
    found = _RANGE.search(text)
    if found is None or _EXAMPLE.search(text, 0, found.start()):
        return {}
    low, high = float(found[1]), float(found[2])
    if low >= high:
        return {}
    whole = "." not in found[0].replace("..", "") and high - low > 1 and not _FRACTIONS.search(text)
    kind = int if whole else float
    return {"type": "integer" if whole else "number", "minimum": kind(low), "maximum": kind(high)}


def described_count(text: str) -> dict[str, Any]:
    """Return how many items an array has by its description, such as "array of 3 strings"; else {}."""
    if text.startswith(("empty ", "(empty ")):
        return {"maxItems": 0}
    said = first_part(_COUNT.search(text[:_LONGEST]))
    count = int(said) if said.isdecimal() else wording_numbers().get(said, 0)
    return {"minItems": count, "maxItems": count} if count else {}
