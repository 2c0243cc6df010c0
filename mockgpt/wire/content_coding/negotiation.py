"""Which coding an answer gets: what the client accepts, by its weights (RFC 9110 section 12.5.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ITEM = re.compile(
    r"\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?", re.IGNORECASE
)
_LONGEST = 1_000  # of a header; more than any client sends


def weights(accept_encoding: str) -> dict[str, float]:
    """Return the weight of each coding that is named, in lower case; what is not valid is left out."""
    found: dict[str, float] = {}
    for item in accept_encoding[:_LONGEST].split(","):
        if match := _ITEM.fullmatch(item):
            found[match[1].lower()] = min(1.0, float(match[2] or 1))
    return found


def chosen(accept_encoding: str | None, offered: Sequence[str]) -> str | None:
    """Return the offered coding that the client likes best, the first of equal ones; None: the plain body.

    Where even the plain body is refused and nothing else is left, it is sent all the same, as the section
    allows.
    """
    if not accept_encoding:
        return None
    wanted = weights(accept_encoding)
    other = wanted.get("*", 0.0)
    by_weight = {coding: wanted.get(coding, other) for coding in offered}
    best = max(by_weight, key=by_weight.__getitem__, default=None)
    if best is None or not by_weight[best]:
        return None
    return best if by_weight[best] >= wanted.get("identity", 0.0) else None
