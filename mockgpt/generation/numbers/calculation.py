"""Evaluate arithmetic expressions exactly.

A small parser of its own, as no text of a client may be evaluated as code. Numbers and nesting
are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import add, mul, sub, truediv
from typing import TYPE_CHECKING, Any

from mockgpt.generation.text_data import english, wording_numbers

if TYPE_CHECKING:
    from fractions import Fraction

OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {"+": add, "-": sub, "*": mul, "/": truediv}
_SIGNS = ("+-", "*/")  # those that bind less before those that bind more
_LONGEST = 120  # characters of an expression
_DEEPEST = 20
_LARGEST_EXPONENT = 64
MOST_DIGITS = 60
_WITNESSES = (2, 3, 5, 7, 11, 13, 17)  # of composite numbers below 3.4e14, all of them: Jaeschke, 1993
_LONGEST_PRIME = 200  # bits; longer numbers hardly ever are, and take longer to try
_ROMAN = 0  # in place of a base
_DIGITS = {2: "b", 8: "o", 10: "d", 16: "x"}
_LARGEST_ROMAN = 3999


def is_prime(number: int) -> bool:
    """Return whether a number is prime, by the test of Miller and Rabin."""
    if number < 2 or number.bit_length() > _LONGEST_PRIME or any(number % one == 0 for one in _WITNESSES):
        return number in _WITNESSES
    halvings = ((number - 1) & (1 - number)).bit_length() - 1
    rests = (pow(one, (number - 1) >> halvings, number) for one in _WITNESSES)
    return all(
        rest == 1 or number - 1 in (pow(rest, 1 << times, number) for times in range(halvings))
        for rest in rests
    )


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


def _sum(tokens: list[str], place: int, depth: int, signs: tuple[str, ...] = _SIGNS) -> tuple[Fraction, int]:
    if not signs:
        return _power(tokens, place, depth)
    value, place = _sum(tokens, place, depth, signs[1:])
    while place < len(tokens) and tokens[place] in signs[0]:
        other, end = _sum(tokens, place + 1, depth, signs[1:])
        value, place = OPERATIONS[tokens[place]](value, other), end
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


def in_base(*said: str) -> str:
    """Return a number in the base that is named, "" where it is none.

    Args:
        said: the number and its base, before or after the other one: `binary 1010 decimal`, `1010 binary`,
            `decimal binary 1010`. Of an unnamed base its digits decide.
    """
    known = english()["bases"]
    named = [known.get(one[:3].lower()) for one in said]
    bases = [base for base in named if base is not None]
    digits = next((one.replace(",", "").lower() for one in said if one[:3].lower() not in known), "")
    if not bases or not digits:
        return ""
    if named[-1] is None:
        bases.reverse()  # "the decimal value of binary 1010"
    target = bases[-1]
    source = bases[0] if bases[1:] else _base_of(digits, target)
    if len(bases) == 1 and not digits.isdecimal() and target != 10:
        source, target = target, 10  # "the Roman numeral XIV" is in that base already
    try:
        number = _of_roman(digits) if source == _ROMAN else int(digits, source)
    except (KeyError, ValueError):
        return ""
    return _as_roman(number) if target == _ROMAN else format(number, _DIGITS[target])


def _base_of(digits: str, target: int) -> int:
    """Return the base of a number of which none is named."""
    if target != 10:
        return 10
    if set(digits) <= {"0", "1"}:
        return 2
    return _ROMAN if set(digits) <= set("ivxlcdm") else 16


def _of_roman(letters: str) -> int:
    values = {one.lower(): value for value, one in english()["roman"]}
    each = [values[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(each, [*each[1:], 0], strict=True))


def _as_roman(number: int) -> str:
    text, left = "", number if 0 < number <= _LARGEST_ROMAN else 0
    for value, letters in english()["roman"]:
        text += letters * (left // value)
        left %= value
    return text
