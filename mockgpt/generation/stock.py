"""The texts and values that come with the package.

Read on first use and kept; nobody may change what is returned.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import orjson

_FOLDER = Path(__file__).parent.parent / "data"


@cache
def replies() -> dict[str, Any]:
    """Return the reply families: openings, bodies, closings and lists of words, by name."""
    return _load("replies.json")


@cache
def values() -> dict[str, Any]:
    """Return plausible property values: `texts`, `whole_numbers` and `decimals` by word of the name."""
    return _load("values.json")


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = orjson.loads((_FOLDER / name).read_bytes())
    return loaded
