"""Lay out JSON files of `mockgpt/data`: what fits on a line stands on one, of all else each element.

Two people then change different lines. Without names it lays out the three that have many words.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parents[1] / "mockgpt" / "data"
_WIDEST = 100  # characters of a line, unless it is one text


def laid_out(value: Any, depth: int = 0, used: int = 0) -> str:
    """Return a value as JSON, indented by one blank for each depth; `used` is the length of its key."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or depth + used + len(flat) <= _WIDEST:
        return flat
    if isinstance(value, dict):
        keys = [json.dumps(key, ensure_ascii=False) + ": " for key in value]
        rows = [
            key + laid_out(each, depth + 1, len(key)) for key, each in zip(keys, value.values(), strict=True)
        ]
    else:
        rows = [laid_out(each, depth + 1) for each in value]
    before = "\n" + " " * depth
    return flat[0] + before + " " + f",{before} ".join(rows) + before + flat[-1]


if __name__ == "__main__":
    for name in sys.argv[1:] or ("english.json", "languages.json", "wording.json"):
        path = _DATA / name
        path.write_text(laid_out(json.loads(path.read_text("utf-8"))) + "\n", "utf-8")
