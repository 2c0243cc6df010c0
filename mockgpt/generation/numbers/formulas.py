"""Work out what needs a formula: factorials, areas, and numbers with so many percent more or less.

Each function returns the short and the full answer, or two empty strings. The formulas of figures are data.
"""

from __future__ import annotations

import math
import re

from mockgpt.generation.context import Context
from mockgpt.generation.numbers.calculation import evaluate, number, number_text
from mockgpt.generation.text_data import english, pattern

_LARGEST_FACTORIAL = 50
_ONES = {"half an": "0.5", "an": "1", "a": "1"}
_SECONDS = {"h": 3600, "m": 60, "s": 1}
_TIMES = {"h": ("hours", "h"), "m": ("minutes", "min"), "s": ("seconds", "s")}  # alone, and in a speed
_COMMAS_FROM = 7  # the first factorial of five digits is that of 8


def factorial(text: str, context: Context) -> tuple[str, str]:
    """Work out the factorial of a number."""
    match = pattern("arithmetic", "factorial").search(text)
    if match is None or (given := int(match[1] or match[2])) > _LARGEST_FACTORIAL:
        return "", ""
    result = f"{math.factorial(given):,}" if given > _COMMAS_FROM else str(math.factorial(given))
    return result, f"{given}! = {result}"


def geometry(text: str, context: Context) -> tuple[str, str]:
    """Work out the area, perimeter or volume of a figure whose sides or radius are named."""
    match = pattern("arithmetic", "figure").search(text)
    after = text[match.end() :] if match else ""
    told = pattern("arithmetic", "figure_told").search(text) if not match else None
    if told:  # "A rectangle is 5 cm by 8 cm. What is its area?"
        match, after = re.match("(.*) (.*)", f"{told[3]} {told[1]}"), told[2]
    sizes = [number(one) for one in re.findall(r"\d+(?:\.\d+)?", after)]
    forms = english()["figures"].get(f"{match[1]} {match[2]}".lower()) if match else None
    if not match or not forms or not sizes:
        return "", ""
    written = forms.format(*[number_text(one).replace(",", "") for one in (sizes * 3)[:3]])
    value = evaluate(written)
    if value is None:
        return "", ""
    result = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return result, f"The {match[1].lower()} of the {match[2].lower()} is {written} = {result}."


def percent_more(text: str) -> tuple[str, str]:
    """Return a number with so many percent taken off, or added: "20% off 50"."""
    match = pattern("arithmetic", "percent_more").search(text)
    asks = not match and pattern("arithmetic", "percent_asked").search(text)
    changed = pattern("arithmetic", "percent_changed").search(text) if asks else None
    if changed:  # "It rose from $80 to $100. What is the percentage increase?"
        before, now = (number(one) for one in changed.groups())
        share = f"{number_text(abs(now - before) * 100 / (before or 1))}%"
        return share, f"From {changed[1]} to {changed[2]}, the change is {share}."
    if not match:
        return "", ""
    share, name, whole = match[1] or match[6], (match[2] or match[4]).lower(), match[3] or match[5]
    if name.startswith("tip"):
        part = number(share) * number(whole) / 100
        return number_text(part), f"{share}% of {whole} is {number_text(part)}."
    less = name.startswith(("off", "disc", "less", "decr", "redu"))
    result = number_text(number(whole) * (100 - number(share) if less else 100 + number(share)) / 100)
    return result, f"{whole} {'minus' if less else 'plus'} {share}% is {result}."


def motion(text: str) -> tuple[str, str]:
    """Work out the speed, distance or time of a steady motion of which the other two are told, each once."""
    names = ("distance", "duration", "speed")
    found = {name: [*pattern("arithmetic", name).finditer(text)] for name in names}
    told = {name: matches[0] for name, matches in found.items() if matches}
    asked = next((name for name in found if pattern("arithmetic", f"{name}_asked").search(text)), "")
    if asked in told or not asked or [*map(len, found.values())].count(1) != 2:
        return "", ""
    amount = {name: number(_ONES.get(one[1], one[1])) for name, one in told.items()}
    said = [told[name][2][:2] for name in ("distance", "speed") if name in told]
    ways = {{"k": "km", "f": "feet"}.get(one[0], "miles" if one in ("mi", "mp") else "m") for one in said}
    speed_by, time_by = ((told[name][3] or "h")[0] if name in told else "" for name in ("speed", "duration"))
    if len(ways) > 1:
        return "", ""  # miles at kilometers per hour
    by_hour = "distance" in told and re.search(r"(?i)km/h|\bkmh|\bkph|\bmph|\b(?:per|an) hour\b", text)
    way, per = ways.pop(), speed_by or ("h" if by_hour else time_by)
    if "duration" in told:
        amount["duration"] *= number(str(_SECONDS[time_by])) / _SECONDS[per]
    first, second = (amount[name] for name in sorted(told, reverse=asked == "distance"))
    if asked != "distance" and not second:
        return "", ""
    sign, result = ("*", first * second) if asked == "distance" else ("/", first / second)
    alone, brief = _TIMES[per]
    speed = "mph" if (way, per) == ("miles", "h") else f"{way}/{brief}"
    units = {"distance": way, "duration": alone, "speed": speed}
    short = f"{number_text(result)} {units[asked]}"
    return short, f"{number_text(first)} {sign} {number_text(second)} = {short}"
