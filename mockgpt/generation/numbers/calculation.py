"""Evaluate arithmetic expressions exactly.

A small parser of its own, as no text of a client may be evaluated as code. Numbers and nesting
are bounded.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from mockgpt.generation.text_data import wording_numbers

if TYPE_CHECKING:
    from fractions import Fraction

_LONGEST = 120  # characters of an expression
_DEEPEST = 20
_LARGEST_EXPONENT = 64
MOST_DIGITS = 60
_LARGEST_PRIME = 10**10  # larger numbers are not tried to the end


def is_prime(number: int) -> bool:
    """Return whether a number is prime."""
    return number > 1 and all(number % n for n in range(2, math.isqrt(min(number, _LARGEST_PRIME)) + 1))


def number(text: str) -> Fraction:
    # Loaded when something is calculated: 2 ms with the decimal module that it imports.
    from fractions import Fraction

    try:
        return Fraction(text.replace(",", "")[:MOST_DIGITS])
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


def as_number(text: str) -> str:
    """Return the number in a short answer, in digits; the answer where it has none."""
    number = re.search(r"-?\d[\d,]*(?:\.\d+)?", text)
    named = next((word for word in text.lower().split() if word in wording_numbers()), "")
    return number.group().replace(",", "") if number else str(wording_numbers().get(named, text))


def with_plain_signs(text: str) -> str:
    """Return an expression whose signs are those of ASCII, without commas."""
    return text.replace("×", "*").replace("÷", "/").replace("−", "-").replace("**", "^").replace(",", "")


def evaluate(text: str) -> Fraction | None:
    """Return the value of an arithmetic expression, None if it is not one or exceeds the bounds."""
    if len(text) > _LONGEST:
        return None
    plain = with_plain_signs(text)
    tokens = re.findall(r"\d+(?:\.\d+)?|[-+*/^()]", plain)
    if "".join(tokens) != "".join(plain.split()):
        return None
    try:
        value, rest = _sum(tokens, 0, 0)
    except (ValueError, ZeroDivisionError, OverflowError, IndexError):
        return None
    too_large = max(abs(value.numerator), value.denominator) > 10**MOST_DIGITS
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
    return number(token), place + 1
