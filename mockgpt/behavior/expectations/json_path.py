"""Paths into a JSON value as matches write them: `response_format.type`, `messages[-1].content`.

It must not know whose value it is.
"""

from __future__ import annotations

import re
from typing import Any

_STEP = re.compile(r"\[(-?[0-9]{1,6})\]|\.?([^.\[\]]+)")
_LONGEST_PATH = 500


def read_path(path: str) -> tuple[str | int, ...]:
    """Return the steps of a path: names of members, and places in arrays, from the end where below 0.

    Raises:
        ValueError: it is no such path.
    """
    steps: list[str | int] = []
    end = 0
    while end < len(path) <= _LONGEST_PATH:
        step = _STEP.match(path, end)
        if step is None:
            break
        steps.append(step[2] if step[1] is None else int(step[1]))
        end = step.end()
    if not steps or end < len(path) or path.startswith("."):
        raise ValueError(f"paths such as messages[0].role, not {path[:80]!r}")
    return tuple(steps)


def value_at(value: Any, steps: tuple[str | int, ...]) -> Any:
    """Return the value at the end of a path, None where there is none."""
    for step in steps:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and -len(value) <= step < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value
