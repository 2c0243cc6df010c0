"""Answer what is asked about dates and times: so much later, between two, the weekday, another notation.

Each function takes what an instruction names and gives "" where that is no date.
"""

from __future__ import annotations

import re
from calendar import day_name, monthrange
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from mockgpt.generation.text_data import english, first_part, pairs, pattern, wording_numbers

_YEAR = 2025  # of a date that names none
_DAY_MINUTES = 24 * 60
_BACK = ("before", "prior", "earlier", "ago", "subtract")
_FORMS = {"yyyy": "%Y", "mm": "%m", "dd": "%d"}


def _date(text: str) -> date | None:
    text = pairs(english()["named_days"]).get(text.lower(), text)
    written = iso(text if re.search(r"\d{4}", text) else f"{text} {_YEAR}")
    return date.fromisoformat(written) if written else None


def day_of(text: str) -> str:
    """Return the date in a text as `2025-03-09`, of a lone year its first day; "" where there is none."""
    year = re.search(r"\b[12]\d{3}\b", text)
    return iso(text if year else f"{text} {_YEAR}") or (f"{year[0]}-01-01" if year else "")


def _like(given: str, found: date) -> str:
    """Return a date in the notation of another, or the one that is named: `DD/MM/YYYY`."""
    if re.match(r"(?i)yyyy|mm/|dd[./]|iso", given):
        return written((found.isoformat(), given))
    year = f" {found.year}" if re.search(r"\d{4}", given) else ""
    if re.match(r"\d{4}", given):
        return found.isoformat()
    if re.match(r"\d+[./]", given):
        return found.strftime("%d.%m.%Y" if "." in given else "%m/%d/%Y")
    if given[0].isdecimal():
        return f"{found.day} {found:%B}{year}"
    return f"{found:%B} {found.day}{f',{year}' if year else ''}"


def moved(said: tuple[str, ...]) -> str:
    """Return the date so many days, weeks, months or years after or before another."""
    amount, unit, direction, given = said[:4]
    if re.fullmatch(r"\d{4}", given):  # a year
        return str(int(given) + int(_count(amount, direction)))
    start, count = _date(given), int(_count(amount, direction))
    if start is None:
        return ""
    year, month = divmod((start.year * 12 + start.month - 1 + count * (12 if unit[0] == "y" else 1)), 12)
    try:
        if unit[0] in "dw":
            return _like(said[-1], start + timedelta(days=count * (7 if unit[0] == "w" else 1)))
        # The 31st of a month that has 30 days is its last.
        return _like(said[-1], date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])))
    except (OverflowError, ValueError):  # no calendar goes so far
        return ""


def between(said: tuple[str, ...]) -> str:
    """Return how many days or weeks lie between two dates."""
    unit, first, second = said[:3]
    # "January 1 and March 1, 2023" are of one year.
    years = re.findall(r"\b\d{4}\b", f"{first} {second}")
    year = years[0] if len(years) == 1 else ""
    start, end = (_date(one if year in one else f"{one} {year}") for one in (first, second))
    if start is None or end is None:
        return ""
    days = abs((end - start).days)
    months = abs((end.year - start.year) * 12 + end.month - start.month)
    counts = {"d": days, "w": days // 7, "m": months, "y": months // 12}
    return f"{counts[unit[0].lower()]} {unit.lower()}"


def weekday(said: tuple[str, ...]) -> str:
    """Return the day of the week of a date."""
    found = _date(said[0])
    return f"{found:%A}" if found else ""


def days_in_month(said: tuple[str, ...]) -> str:
    """Return how many days a month has, in a year or in most years."""
    first = _date(f"1 {said[0]} {said[1] if len(said) > 1 else _YEAR}")
    return str(monthrange(first.year, first.month)[1]) if first else ""


def written(said: tuple[str, ...]) -> str:
    """Return a date in a notation such as `DD/MM/YYYY`; the two may stand in any order."""
    given, form = said[:2] if re.search(r"\d", said[0]) and "8601" not in said[0] else said[1::-1]
    found = _date(given)
    if found is None:
        return ""
    if re.fullmatch(r"[A-Za-z]+ \d\d?,? \d{4}|\d\d? [A-Za-z]+ \d{4}", form):
        return _like(form, found)  # as "March 5, 2024"
    form = re.sub(r"yyyy|mm|dd", lambda part: _FORMS[part[0]], form.lower())
    return found.strftime(form if "%" in form else "%Y-%m-%d")


def of_today(system: str, text: str) -> str:
    """Return the date, day or year of today or a day near it, by the date that a system tells, else ""."""
    text = re.sub(r"(?i)\b(today|tomorrow|yesterday)'s (date|day|weekday)", r"the \2 \1", text)
    asked = pattern("dates", "of_today").search(text)
    told = pattern("dates", "today").search(system) if asked else None
    if asked is None or told is None:
        return ""
    away = asked["away"].lower()
    number = asked["many"] or ("0" if away in ("today", "it", "now") else "1")
    direction = "before" if away in ("yesterday", "ago") else "after"
    found = moved((number, asked["unit"] or "day", direction, told[1]))
    if asked["kind"].lower() == "year":
        return found[:4] if found[:4].isdecimal() else found[-4:]
    return found if asked["kind"].lower() == "date" else weekday((found,))


def _count(text: str, direction: str) -> float:
    count = float(text) if text[:1].isdecimal() else wording_numbers().get(text.lower(), 1)
    return -count if direction.lower().startswith(_BACK) else count


def _minutes(clock: str) -> int:
    hour, minute = hours(clock.replace(".", "").strip()).split(":")
    return int(hour) * 60 + int(minute)


def _clock(minutes: int, half_days: bool) -> str:
    hour, minute = divmod(minutes % _DAY_MINUTES, 60)
    halved = f"{hour % 12 or 12}:{minute:02} {'AM' if hour < 12 else 'PM'}"
    return halved if half_days else f"{hour:02}:{minute:02}"


def clock_moved(said: tuple[str, ...]) -> str:
    """Return the time some hours and minutes after or before another; of no direction, when that ends."""
    amounts, direction, given = said[:3] if said[2:] else (said[1], "after", said[0])
    parts = re.findall(r"(\d+(?:\.\d)?|[a-z-]+) ?(h|m)", amounts.lower())
    minutes = sum(_count(count, direction) * (60 if unit == "h" else 1) for count, unit in parts)
    return _clock(_minutes(given) + int(minutes), "m" in given.lower())


def clock_between(said: tuple[str, ...]) -> str:
    """Return the minutes or hours from one time to another."""
    unit = next((one for one in said if one[0].isalpha()), "")
    first, second = [one for one in said if one != unit][:2]
    minutes = (_minutes(second) - _minutes(first)) % _DAY_MINUTES
    if unit.lower().startswith("minute"):
        return f"{minutes} minutes"
    whole, rest = divmod(minutes, 60)
    if unit:
        return f"{minutes / 60:g} hours"
    parts = [f"{whole} hour{'s' * (whole != 1)}"] * (whole > 0) + [f"{rest} minutes"] * (rest > 0)
    return " ".join(parts) or "0 minutes"


def clock_written(said: tuple[str, ...]) -> str:
    """Return a time as one of 24 hours, or of twice 12; the time and the number may stand in any order."""
    given, kind = said[:2] if ":" in said[0] or "m" in said[0].lower() else said[1::-1]
    return _clock(_minutes(given), kind.startswith("12"))


def zone_moved(said: tuple[str, ...]) -> str:
    """Return the time in one place when it is another in a second place; either place may stand first."""
    clock, here, there = said[:3] if re.match(r"\d|noon|midnight", said[0].lower()) else (*said[1:3], said[0])
    zones = pairs(english()["clock_zones"])
    names = [re.sub(r"^the | time$", "", one.strip().lower()) for one in (here, there)]
    if not all(name in zones for name in names):
        return ""
    given = {"noon": "12:00 pm", "midnight": "12:00 am"}.get(clock.lower(), clock)
    minutes = _minutes(given) + int((float(zones[names[1]]) - float(zones[names[0]])) * 60)
    day = {-1: " (the day before)", 1: " (the next day)"}.get(minutes // _DAY_MINUTES, "")
    return _clock(minutes, "m" in given.lower()) + day


def near(text: str, told: str) -> str:
    """Return a day such as `tomorrow` or `next Friday` as a date, seen from what is told of today."""
    today, said = pattern("dates", "today").search(told), pattern("dates", "near").match(text)
    start = _date(today[1]) if today else None
    if start is None or said is None:
        year = start.year if start else first_part(re.search(r"\b(20\d\d)\b", told))
        return text if re.search(r"\d{4}", text) else f"{text} {year}"
    many = int(_count(said["many"] or "1", "")) * 7 ** ("week" in text.lower())
    days = english()["days_away"].get(text.lower(), many)
    if said["day"]:
        days = ([*day_name].index(said["day"].capitalize()) - start.weekday() - 1) % 7 + 1
        days += 7 * bool(said["next"] and start.weekday() + days < 7)  # "next Friday" is of the next week
    with suppress(OverflowError):  # no calendar goes further than the year 9999
        return (start + timedelta(days=days)).isoformat()
    return text


ROWS: dict[str, Callable[[tuple[str, ...]], str]] = {
    "date_moved": moved,
    "days_between": between,
    "weekday_of": weekday,
    "days_in_month": days_in_month,
    "date_written": written,
    **dict.fromkeys(("clock_moved", "clock_ended"), clock_moved),
    "clock_between": clock_between,
    "clock_written": clock_written,
    "zone_moved": zone_moved,
}


def iso(text: str, clock: str = "", with_time: bool = False) -> str | None:
    """Return a date as `2025-03-09`, with a time as `2025-03-09T15:30:00Z`; None where it has no year.

    Of `03/04/2025` the month comes first, unless the first number is none; of `03.04.2025` the day.
    """
    parts = [int(part) for part in re.findall(r"\d+", text.partition("T")[0])]
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    months = [*enumerate(map(tuple, english()["month_beginnings"]), 1)]
    month = next((place for word in words for place, begun in months if word.startswith(begun)), 0)
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
