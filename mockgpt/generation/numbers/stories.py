"""Solve questions about a few numbers in a story, and rules of three."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from mockgpt.generation.context import Context
from mockgpt.generation.numbers.calculation import OPERATIONS, number, number_text
from mockgpt.generation.numbers.formulas import age, motion
from mockgpt.generation.text_data import gate, pattern, wording_numbers

EXAMINED = 500  # characters of a message
_MOST_NUMBERS = 4
_FORMS = (  # of rules of three
    *("servings", "proportion", "proportion_of", "quotient", "share", "contents"),
    *("rate", "times_as", "times_as_told", "unit_price", "halved"),
)
_PARTS_OF_TIME = (("day", "week", 7), ("minute", "hour", 60), ("hour", "day", 24), ("month", "year", 12))
_SHARES = {"": 1, "half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


def told(context: Context) -> str:
    """Return the full answer to a question about a few numbers in a story, "" for any other message."""
    said = context.conversation
    whole = said.text
    text = whole[:EXAMINED]
    if "?" not in text or gate("amounts").isdisjoint(context.reading.words.keys):
        return ""
    digit = re.search(r"\d", whole)
    # All have two numbers, some of them in words.
    several = len(re.findall(r"\d+", text)) > 1 or " of th" in text
    several = several or " as " in text or not wording_numbers().keys().isdisjoint(said.words)
    solvers = (motion, proportion, age, story) if digit and several and "?" in whole[digit.end() :] else ()
    if found := next((one for one in (solve(text)[1] for solve in solvers) if one), ""):
        return found
    if not said.earlier_texts or not pattern("arithmetic", "goes_on").search(text):
        return ""
    before = (said.last_answer, " ".join(said.earlier_texts[:_MOST_NUMBERS][::-1]))
    both = [f"{one[-EXAMINED:]} {text}" for one in before]
    return next(filter(None, (solve(one)[1] for solve in (age, story) for one in both)), "")


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
    change = pattern("arithmetic", "change").search(text)
    if not 2 <= len(found) <= _MOST_NUMBERS or (len(found) > 2 and rate and len(found) > 3):
        return "", ""
    if change and rate and len(found) == 3:  # of so many things at a price, from what is paid
        many, price, paid = (number(one[0]) for one in found)
        rest = number_text(paid - many * price)
        return rest, f"{number_text(paid)} - {number_text(many)} * {number_text(price)} = {rest}"
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
def proportion(text: str) -> tuple[str, str]:
    """Solve a rule of three: "3 eggs for 6 people. How many eggs for 12 people?"."""
    for small, big, n in _PARTS_OF_TIME:  # "12 pages a day. How many in 2 weeks?"
        if re.search(rf"\b(?:a|per|each|every) {small}\b", text):
            text = re.sub(rf"\b(?:an?|one) {big}\b", f"{n} {small}s", text)
            for many in re.findall(rf"\b(\d{{1,9}}) {big}s\b", text):
                text = text.replace(f"{many} {big}s", f"{int(many) * n} {small}s")
    text = re.sub(r"\b(?:twice|(half)) as\b", lambda one: f"{'0.5' if one[1] else '2'} times as", text)
    forms = (pattern("arithmetic", name) for name in _FORMS if name != "share" or " of th" in text)
    match = next(filter(None, (form.search(text) for form in forms)), None)
    if match is None:
        return "", ""
    base = _SHARES.get(match["base"].lower()) or number(match["base"])
    other = number(match["other"] if match["other"].isdecimal() or "." in match["other"] else "1")
    if not match["first"][:1].isdecimal():  # "A box holds 6 eggs" asks for whole boxes
        result = str(-(-other // (base or 1)))
        return result, f"{match['other']} / {base} = {result}"
    result = number_text(number(match["first"]) * other / (base or 1))
    by = f" / {match['base']}" if match["base"] else ""
    return result, f"{match['first']} × {number_text(other)}{by} = {result}"


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
    numbers = wording_numbers()
    text = pattern("arithmetic", "does_one").sub(r"\1 1", text)
    return pattern("arithmetic", "number_word").sub(
        lambda word: str(sum(numbers[part] for part in word[0].lower().split("-"))), text
    )
