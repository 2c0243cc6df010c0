"""Calculate: expressions, percentages, square roots and linear equations.

Has a small parser of its own, as no text of a client may be evaluated as code. Numbers and
nesting are bounded.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.phrases import KEY_LETTERS, NUMBER
from mockgpt.generation.text_data import english, pattern

if TYPE_CHECKING:
    from fractions import Fraction

_EXAMINED = 500  # characters of a message
_LONGEST = 120  # characters of an expression
_DEEPEST = 20
_LARGEST_EXPONENT = 64
_MOST_DIGITS = 60


@cache
def _pattern(name: str) -> re.Pattern[str]:
    number = r"(-?\d[\d,]*(?:\.\d+)?)"
    forms = {
        "expression": r"[-+(\d.][-+*/×÷^().,\d\s]*\d[\d)]*",
        "percent": rf"{number}\s*(?:%|percent) of {number}",
        "root": rf"square root of {number}",
        "equation": r"(-?(?:\d{1,9}(?:\.\d{1,9})?)?)\s?\*?\s?([a-z])\s?([-+]\s?\d{1,9}(?:\.\d{1,9})?)?\s?=\s?"
        r"(-?\d{1,9}(?:\.\d{1,9})?)",
        "words": rf"\b({'|'.join(word for word in english()['arithmetic_words'] if word != 'x')})\b"
        r"|(?<=\d)\s*x\s*(?=\d)",
        "date": r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
        "token": r"\d+(?:\.\d+)?|[-+*/^()]",
    }
    return re.compile(forms[name], re.IGNORECASE)


def answer(context: Context) -> tuple[str, str]:
    """Return the short and the full answer to a calculation, or two empty strings when none is found."""
    text, keys = context.conversation.text[:_EXAMINED], context.reading.words.keys
    for signs, solve in _solvers() if NUMBER in keys else ():
        if not signs.isdisjoint(keys):
            short, full = solve(text, context)
            if short:
                return short, full
    return "", ""


@cache
def _operator_keys() -> frozenset[str]:
    """Return the marks and the beginnings of words one of which a calculation has."""
    words = (*english()["arithmetic_words"], *english()["arithmetic_names"], "squared", "cubed")
    return frozenset((*"+*/×÷^%=-", *(word.split()[0][:KEY_LETTERS] for word in words)))


def _percentage(text: str, context: Context) -> tuple[str, str]:
    match = _pattern("percent").search(text)
    if not match:
        return "", ""
    share, whole = (_number(part) for part in match.groups())
    result = number_text(share * whole / 100)
    full = [
        f"{number_text(share)}% of {number_text(whole)} is **{result}**.",
        f"{number_text(share)}% of {number_text(whole)} = {result}",
    ]
    return result, context.pick(full)


def _root(text: str, context: Context) -> tuple[str, str]:
    match = _pattern("root").search(text)
    value = _number(match.group(1) if match else "-1")
    if value < 0 or value > 10**_MOST_DIGITS:
        return "", ""
    exact = value.denominator == 1 and math.isqrt(value.numerator) ** 2 == value
    result = str(math.isqrt(value.numerator)) if exact else f"{math.sqrt(value):.4f}".rstrip("0")
    word = "is" if exact else "is approximately"
    return result, context.pick(
        [
            f"The square root of {number_text(value)} {word} {result}.",
            f"√{number_text(value)} {'=' if exact else '≈'} {result}",
            f"It {word} {result}, because {result}² {'=' if exact else '≈'} {number_text(value)}.",
        ]
    )


def _equation(text: str, context: Context) -> tuple[str, str]:
    match = _pattern("equation").search(text)
    if not match:
        return "", ""
    factor, term, right = _coefficients(match)
    name = match.group(2)
    if not factor:
        return "", ""
    steps = [output for _, output in _solved(factor, name, term, right)]
    intro = context.pick(
        ["Let's solve it step by step:", "Here is how to solve it:", "Isolate the variable:"]
    )
    return steps[-1], f"{intro}\n\n" + "\n".join(steps) + f"\n\nSo **{steps[-1]}**."


def _solved(factor: Fraction, name: str, term: Fraction, right: Fraction) -> list[tuple[str, str]]:
    """Return each step of solving a linear equation: its explanation and the equation after it."""
    left = f"{'' if factor == 1 else '-' if factor == -1 else number_text(factor)}{name}"
    steps: list[tuple[str, str]] = []
    if term:
        sign, verb, other = ("-", "Add", "to") if term < 0 else ("+", "Subtract", "from")
        amount = number_text(abs(term))
        steps.append(
            ("Start with the equation as it is given.", f"{left} {sign} {amount} = {number_text(right)}")
        )
        steps.append((f"{verb} {amount} {other} both sides.", f"{left} = {number_text(right - term)}"))
    else:
        steps.append(("Start with the equation as it is given.", f"{left} = {number_text(right)}"))
    if factor != 1:
        result = f"{name} = {number_text((right - term) / factor)}"
        steps.append((f"Divide both sides by {number_text(factor)}.", result))
    return steps


def solution(context: Context) -> list[tuple[str, str]]:
    """Return explanation and result of each step of a calculation; empty where there is none."""
    text = context.conversation.text[:_EXAMINED]
    match = _pattern("equation").search(text)
    if match:
        factor, term, right = _coefficients(match)
        if factor:
            return _solved(factor, match.group(2), term, right)
    short, full = answer(context)
    return [("Work out the value of the expression.", full.split("\n")[0].replace("*", ""))] if short else []


def _coefficients(match: re.Match[str]) -> tuple[Fraction, Fraction, Fraction]:
    factor_text, _, term_text, right_text = match.groups()
    factor = _number({"": "1", "-": "-1"}.get(factor_text, factor_text))
    return factor, _number((term_text or "0").replace(" ", "")), _number(right_text)


def _expression(text: str, context: Context) -> tuple[str, str]:
    plain = _pattern("words").sub(_operator, _named_operation(text))
    for match in _pattern("expression").finditer(plain):
        written = " ".join(match.group().strip(" ,.").split())
        value = evaluate(written)
        if value is None or _pattern("date").fullmatch(written):
            continue
        if not any(sign in written[1:] for sign in "+-*/×÷^"):
            continue
        result = number_text(value)
        return result, context.pick(
            [
                f"{written} = {result}",
                f"{written} equals {result}.",
                f"The answer is {result}.",
                f"{written} = **{result}**. Let me know if you'd like to see the steps.",
                f"That's {result}.",
                f"The result of {written} is {result}.",
            ]
        )
    return "", ""


def _named_operation(text: str) -> str:
    """Return `subtract 8 from 20` and the like as an expression."""
    match = pattern("arithmetic", "named").search(text)
    if match is None:
        return re.sub(r"(\d) (squared|cubed)\b", lambda m: f"{m[1]} ^ {2 if m[2] == 'squared' else 3}", text)
    name, first, second = match[1].lower(), match[2], match[3]
    sign = next(sign for start, sign in english()["arithmetic_names"].items() if name.startswith(start))
    first, second = (second, first) if name.startswith(("subtract", "take")) else (first, second)
    return f"{first} {sign} {second}"


def _story(text: str, context: Context) -> tuple[str, str]:
    """Solve a question about two numbers, such as "I have 3 apples and buy 4 more. How many do I have?"."""
    written = re.findall(r"(?<![\w.])\d+(?:\.\d+)?", text)
    if len(written) != 2 or "?" not in text:
        return "", ""
    signs = {"times": "*", "divided": "/", "minus": "-", "plus": "+"}
    sign = next(
        (sign for name, sign in signs.items() if pattern("arithmetic", name).search(text.lower())), ""
    )
    if not sign:
        return "", ""
    value = evaluate(f"{written[0]} {sign} {written[1]}")
    if value is None:
        return "", ""
    return number_text(value), f"{written[0]} {sign} {written[1]} = {number_text(value)}"


@cache
def _solvers() -> tuple[tuple[frozenset[str], Callable[[str, Context], tuple[str, str]]], ...]:
    """Return what solves a calculation, each with the signs and words one of which a text has for it."""
    return (
        (frozenset(("%", "percen")), _percentage),
        (frozenset(("square",)), _root),
        (frozenset("="), _equation),
        (_operator_keys(), _expression),
        (frozenset("?"), _story),
    )


def _operator(match: re.Match[str]) -> str:
    return f" {english()['arithmetic_words'][match.group().strip().lower()]} "


def _number(text: str) -> Fraction:
    # Loaded when something is calculated: 2 ms with the decimal module that it imports.
    from fractions import Fraction

    try:
        return Fraction(text.replace(",", "")[:_MOST_DIGITS])
    except ValueError:
        return Fraction(0)


def number_text(value: Fraction) -> str:
    """Return a number as people write it: whole, or with up to four decimals."""
    if value.denominator == 1:
        return f"{value.numerator:,}" if abs(value.numerator) >= 10_000 else str(value.numerator)
    try:
        return f"{float(value):,.4f}".rstrip("0").rstrip(".")
    except OverflowError:
        return f"{value.numerator // value.denominator}"


def evaluate(text: str) -> Fraction | None:
    """Return the value of an arithmetic expression, None if it is not one or exceeds the bounds."""
    if len(text) > _LONGEST:
        return None
    plain = text.replace("×", "*").replace("÷", "/").replace("**", "^").replace(",", "")
    tokens = _pattern("token").findall(plain)
    if "".join(tokens) != "".join(plain.split()):
        return None
    try:
        value, rest = _sum(tokens, 0, 0)
    except (ValueError, ZeroDivisionError, OverflowError, IndexError):
        return None
    too_large = max(abs(value.numerator), value.denominator) > 10**_MOST_DIGITS
    return None if rest < len(tokens) or too_large else value


def _sum(tokens: list[str], place: int, depth: int) -> tuple[Fraction, int]:
    value, place = _product(tokens, place, depth)
    while place < len(tokens) and tokens[place] in "+-":
        other, end = _product(tokens, place + 1, depth)
        value = value + other if tokens[place] == "+" else value - other
        place = end
    return value, place


def _product(tokens: list[str], place: int, depth: int) -> tuple[Fraction, int]:
    value, place = _power(tokens, place, depth)
    while place < len(tokens) and tokens[place] in "*/":
        other, end = _power(tokens, place + 1, depth)
        value = value * other if tokens[place] == "*" else value / other
        place = end
    return value, place


def _power(tokens: list[str], place: int, depth: int) -> tuple[Fraction, int]:
    base, place = _atom(tokens, place, depth)
    if place >= len(tokens) or tokens[place] != "^":
        return base, place
    exponent, place = _power(tokens, place + 1, depth + 1)
    if exponent.denominator != 1 or abs(exponent) > _LARGEST_EXPONENT or abs(base) > 10**6:
        raise ValueError("the power is out of bounds")
    return base ** int(exponent), place


def _atom(tokens: list[str], place: int, depth: int) -> tuple[Fraction, int]:
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    token = tokens[place]
    if token == "-":
        value, place = _atom(tokens, place + 1, depth + 1)
        return -value, place
    if token == "(":
        value, place = _sum(tokens, place + 1, depth + 1)
        if tokens[place] != ")":
            raise ValueError("a parenthesis is missing")
        return value, place + 1
    if not token[0].isdigit():
        raise ValueError("a number is missing")
    return _number(token), place + 1
