"""Write dates as ISO 8601 says, from the notations in which people write them."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from mockgpt.generation.text_data import english, pattern


def iso(text: str, clock: str = "", with_time: bool = False) -> str | None:
    """Return a date as `2025-03-09`, with a time as `2025-03-09T15:30:00Z`; None where it has no year.

    Of `03/04/2025` the month comes first, unless the first number is none; of `03.04.2025` the day.
    """
    parts = [int(part) for part in re.findall(r"\d+", text.partition("T")[0])]
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    month = next(
        (place for word in words for place, begun in enumerate(_months(), 1) if word.startswith(begun)), 0
    )
    if month and len(parts) >= 2:
        day, year = parts[:2]
    elif len(parts) >= 3 and parts[0] > 31:
        year, month, day = parts[:3]
    elif len(parts) >= 3:
        day, month, year = parts[:3]
        if month > 12 or ("/" in text and day <= 12):
            day, month = month, day
    else:
        return None
    try:
        found = date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return None
    time = re.search(r"\d{2}:\d{2}", text)
    return f"{found}T{time[0] if time else hours(clock)}:00Z" if with_time else found


def hours(clock: str) -> str:
    """Return a time such as `3:30 pm` as `15:30`; midnight for no time."""
    match = pattern("dates", "clock").match(clock)
    if match is None:
        return "00:00"
    hour, half = int(match[1]), (match[3] or "").lower()
    return f"{hour % 12 + 12 * (half == 'p') if half else hour:02}:{match[2] or '00'}"


@cache
def _months() -> tuple[tuple[str, ...], ...]:
    """Return what the names of each month begin with, in some languages."""
    return tuple(map(tuple, english()["month_beginnings"]))
