"""Solve questions about a few numbers in a story: what is left, rules of three, steady motion."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from mockgpt.generation.context import Context
from mockgpt.generation.numbers.calculation import OPERATIONS, evaluate, number, number_text
from mockgpt.generation.text_data import compiled, english, gate, pattern, wording_numbers

EXAMINED = 500  # characters of a message
_LEAST_NUMBERS, _MOST_NUMBERS = 2, 4
_ONES = {"half an": "0.5", "an": "1", "a": "1"}
_SECONDS = {"h": 3600, "m": 60, "s": 1}
_TIMES = {"h": ("hours", "h"), "m": ("minutes", "min"), "s": ("seconds", "s")}  # alone, and in a speed


def told(context: Context) -> str:
    """Return the full answer to a question about a few numbers in a story, "" for any other message."""
    said = context.conversation
    whole = said.text
    text = whole[:EXAMINED]
    if "?" not in text or gate("amounts").isdisjoint(context.reading.words.keys):
        return ""
    digit = re.search(r"\d", whole)
    solvers = (_motion, worded, story) if digit and "?" in whole[digit.end() :] else ()
    if found := next((one for one in (solve(text)[1] for solve in solvers) if one), ""):
        return found
    if not said.earlier_texts or not pattern("arithmetic", "goes_on").search(text):
        return ""
    before = (said.last_answer, " ".join(said.earlier_texts[:_MOST_NUMBERS][::-1]))
    both = [f"{one[-EXAMINED:]} {text}" for one in before]
    return next(filter(None, (solve(one)[1] for solve in (worded, story) for one in both)), "")


@lru_cache(maxsize=8)
def story(text: str) -> tuple[str, str]:
    """Solve a question about a few numbers: "I have 3 apples and buy 4 more. How many do I have?"."""
    before_question = text.rpartition(". ")[0] or text
    asks = pattern("arithmetic", "asks").search(text.lower())
    if not asks or not pattern("arithmetic", "told").search(before_question):
        return "", ""
    text = in_digits(text)
    found = list(re.finditer(r"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?(?=(\s?%| percent\b)?)", text))
    rate = pattern("arithmetic", "times").search(text.lower()) is not None
    if not rate and any(pattern("arithmetic", name).search(text) for name in ("unlike", "tells")):
        return "", ""  # no sum of kilograms and dollars, or of what is told itself
    change = pattern("arithmetic", "change").search(text)
    if not 2 <= len(found) <= (3 if rate else _MOST_NUMBERS):
        return "", ""
    value, written, sign = number(found[0][0]), found[0][0], ""
    for before, one in pairwise(found):
        clause = text[before.end() : one.end()].lower()
        after = re.split(r"[.,;?!]|\b(?:and|then)\b", text[one.end() :].lower(), maxsplit=1)[0]
        # "I spent 12 on lunch and 8 on coffee" takes both away.
        clause = clause.replace(" and ", " ") if sign == "-" else clause
        sign = "-" if change else _sign_of(clause, after, rate) or sign
        amount = number(one[0])
        if one[1]:
            amount, sign = value * amount / 100, "+" if sign == "+" and "off" not in after else "-"
        if not sign or (sign == "/" and not amount):
            return "", ""
        if sign == "/" and value < amount and len(found) == 2:
            value, amount, written = amount, value, number_text(amount)  # "Three friends share 24 sweets"
        value = OPERATIONS[sign](value, amount)
        written += f" {sign} {number_text(amount)}"
    return number_text(value), f"{written} = {number_text(value)}"


@lru_cache(maxsize=8)
def worded(text: str) -> tuple[str, str]:
    """Solve a story of a known form, such as a rule of three; the form says how its numbers are put together.

    In a form `#` stands for a number, `%` for a fraction, `_` for words between, `~` for those at the end;
    a formula that ends with `up` gives as many things as hold all.
    """
    text = in_digits(text)
    amounts, tells = (pattern("arithmetic", name).findall(text) for name in ("amounts", "tells"))
    if tells or len(amounts) < _LEAST_NUMBERS:  # "It has 9 rooms and 2 bars. How many rooms are there?"
        return "", ""
    for said, instead in english()["story_words"].items():
        text = compiled(f"(?i){said}").sub(instead, text)
    parts, count = str.maketrans(english()["story_parts"]), len(re.findall(r"\d+(?:[./]\d+)*", text))
    for form, formula in english()["stories"].items():
        fits = form.count("#") + form.count("%") in (count, count - 1)  # a `1` may stand for "one"
        told = compiled(f"(?is){form.translate(parts)}").match(text) if fits else None
        written, up, _ = told.expand(formula).partition(" up") if told else ("", "", "")
        if written and (value := evaluate(written)) is not None and value >= 0:
            result = number_text(number(str(-(-value // 1))) if up else value)
            return result, f"{written}{', rounded up' if result != number_text(value) else ''} = {result}"
    return "", ""


def _motion(text: str) -> tuple[str, str]:
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


def _sign_of(clause: str, after: str, rate: bool) -> str:
    """Return the operation that the words around a number of a story mean, "" for none."""
    for words in (after, clause):
        for name, sign in (("divided", "/"), ("minus", "-"), ("plus", "+")):
            if name != "divided" or words is after or not rate:
                matches = list(pattern("arithmetic", name).finditer(words))
                if matches and not (name == "minus" and rate and "-" not in words and "off" not in words):
                    return sign
    return "*" if rate else ""


def in_digits(text: str) -> str:
    """Return a text with digits for the words of numbers."""
    numbers, form = wording_numbers(), pattern("arithmetic", "number_word")
    text = pattern("arithmetic", "does_one").sub(r"\1 1", text)
    return form.sub(lambda word: str(sum(map(numbers.__getitem__, word[0].lower().split("-")))), text)
