"""Conversions between units of length, weight, volume, time and temperature, which are data."""

from __future__ import annotations

import re
from functools import cache

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.phrases import NUMBER, plain_words
from mockgpt.generation.text_data import english, gate, pattern

_MONEY = {"$": "USD", "€": "EUR", "£": "GBP"}
_ABSOLUTE_ZERO = 273.15  # kelvin at 0 °C


@cache
def _units() -> dict[str, tuple[str, float, str]]:
    """Return dimension, size and written form of every unit by each of its names."""
    return {
        name: (dimension, size, names.split("|")[0])
        for dimension, rows in english()["units"].items()
        for names, size in rows.items()
        for name in names.split("|")
    }


@cache
def _unit_words() -> frozenset[str]:
    return frozenset(word for name in _units() for word in plain_words(name))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a conversion, and of an amount in two units: `3 hours and 20 minutes`."""
    names = "|".join(re.escape(name) for name in sorted(_units(), key=len, reverse=True))
    amount = r"-?\d[\d,]{0,12}(?:\.\d{1,9})?"
    return (
        re.compile(
            rf"({amount}) ?(?:degrees )?({names})\b.{{0,12}}?\b(?:to|in|into) (?:degrees )?({names})(?!\w)"
            rf"|\b(?:how many|how much|number of|convert to)(?: is)? ({names}) "
            r"(?:(?:are |is )(?:there )?(?:in )?|in |make |equals? )"
            rf"({amount}|an?|one|half an?) ?({names})(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(\d+) ?({names}),? (?:and )?(\d+(?:\.\d+)?) ?({names})\b(?= (?:to|in|into)\b)", re.IGNORECASE
        ),
    )


def answer(context: Context) -> tuple[str, str]:
    """Return the short and the full answer to a conversion, or two empty strings without one."""
    words = context.reading.words
    needed = (("how", NUMBER), gate("joints_of_units"))
    if any(map(words.keys.isdisjoint, needed)) or _unit_words().isdisjoint(words.words):
        return "", ""
    said = context.conversation.text[:500]
    text = re.sub(r"([$€£])(\d[\d,.]*\d|\d)", lambda one: f"{one[2]} {_MONEY[one[1]]}", said)
    conversion, compound = _patterns()
    match = conversion.search(compound.sub(_in_smaller_unit, text))
    if not match:
        return "", ""
    written, source, target = match[1] or match[5], match[2] or match[6], match[3] or match[4]
    usual = 0.5 if written[0] in "hH" else 1.0  # "half an hour", "an hour"
    value = float(written.replace(",", "")) if written[0] in "-0123456789" else usual
    dimension, size, unit = _units()[source.lower()]
    other, other_size, wanted = _units()[target.lower()]
    if dimension != other:
        return "", ""
    if dimension == "temperature":
        result = _to_kelvin(value, unit) - (0 if wanted == "K" else _ABSOLUTE_ZERO)
        result = result * 1.8 + 32 if wanted == "°F" else result
    else:
        result = value * (_rate(text, other, wanted) or size / other_size)
    short = f"{_number_text(result)} {wanted}"
    about = "" if round(result, 2) == result else "about "
    return short, f"{_number_text(value)} {source if value == 1 else unit} is {about}**{short}**."


def _rate(text: str, dimension: str, wanted: str) -> float:
    """Return the rate of exchange that a text names, 0 without one."""
    rate = pattern("strings", "rate").search(text)
    if dimension != "money" or rate is None:
        return 0
    backwards = rate[1] and _units().get(rate[1].lower(), ("", 0, ""))[2] == wanted
    return 1 / float(rate[2]) if backwards else float(rate[2] or rate[4])


def _in_smaller_unit(match: re.Match[str]) -> str:
    """Return `3 hours and 20 minutes` as 200 minutes."""
    (dimension, size, _), (other, small, _) = _units()[match[2].lower()], _units()[match[4].lower()]
    if dimension != other:
        return match[0]
    return f"{round(int(match[1]) * size / small + float(match[3]), 4):.10g} {match[4]}"


def size_of(text: str) -> tuple[str, float] | None:
    """Return dimension and size of an amount such as `900 g`, None for any other text."""
    match = re.fullmatch(r"(-?\d[\d,]{0,12}(?:\.\d{1,9})?) ?([^\W\d]{1,20})", text.strip())
    unit = _units().get(match[2].lower()) if match else None
    if match is None or unit is None:
        return None
    value = float(match[1].replace(",", ""))
    return unit[0], _to_kelvin(value, unit[2]) if unit[0] == "temperature" else value * unit[1]


def _number_text(value: float) -> str:
    digits = 2 if abs(value) >= 1 or value == 0 else 6
    return f"{value:,.{digits}f}".rstrip("0").rstrip(".")


def _to_kelvin(value: float, unit: str) -> float:
    if unit == "°F":
        return (value - 32) / 1.8 + _ABSOLUTE_ZERO
    return value + _ABSOLUTE_ZERO if unit == "°C" else value
