"""Calculate: expressions, percentages, square roots, factorials, figures and linear equations."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import cache

from mockgpt.generation.context import Context
from mockgpt.generation.numbers import stories
from mockgpt.generation.numbers.calculation import MOST_DIGITS, as_number, evaluate, number, number_text
from mockgpt.generation.prompt.phrases import KEY_LETTERS
from mockgpt.generation.text_data import compiled, english, gate, pattern

_LARGEST_FACTORIAL = 50
_COMMAS_FROM = 7  # the first factorial of five digits is that of 8
_Solve = Callable[[str, Context], tuple[str, str]]


@cache
def _operators() -> re.Pattern[str]:
    names = "|".join(word for word in english()["arithmetic_words"] if word != "x")
    return re.compile(rf"\b({names})\b|(?<=\d)\s*x\s*(?=\d)", re.IGNORECASE)


def answer(context: Context) -> tuple[str, str]:
    """Return the short and the full answer to a calculation, or two empty strings when none is found."""
    said, keys = context.conversation, context.reading.words.keys
    if not (said.last_answer or said.earlier_texts) and keys.isdisjoint(_words()):
        return "", ""
    before = next((one for one in (said.last_answer, *said.earlier_texts[:1]) if re.search(r"\d", one)), "")
    text = _with_result(said.text[: stories.EXAMINED], before)
    earlier = " ".join(said.earlier_texts[:4])
    for name, value in pattern("arithmetic", "named_value").findall(earlier) if earlier else ():
        text = re.sub(rf"(?i)\b{name}\b(?! ?=)", value, text)
    changed = text != said.text[: stories.EXAMINED]
    for signs, words, solve in _solvers():
        if changed or not (signs.isdisjoint(keys) or words.isdisjoint(keys)):
            short, full = solve(text, context)
            if short:
                return _rounded(short, full, said.text)
    return "", ""


def _rounded(short: str, full: str, text: str) -> tuple[str, str]:
    """Return a result with as many decimals as a text asks for."""
    asked = pattern("arithmetic", "places").search(text)
    if asked is None or not re.fullmatch(r"-?\d{1,12}(?:\.\d{1,12})?", short):
        return short, full
    shown = f"{float(short):.{as_number(asked[1] or '0')}f}"
    return shown, full.replace(short, shown)


def _with_result(text: str, before: str) -> str:
    """Return a text with the last number said before in place of "that" and the like."""
    numbers = re.findall(r"-?\d[\d,]*(?:\.\d+)?", before[-200:]) if before else []
    if numbers and (match := pattern("arithmetic", "continued").match(text)):
        names = english()["arithmetic_continued"]
        return f"{numbers[-1]} {names[(match[1] or match[2].partition(' ')[0]).lower()]} {match[3] or ''}"
    if not numbers:
        return text
    said = pattern("arithmetic", "result").sub(lambda one: f"{one[1]}{numbers[-1]} ", text, count=1)
    return said.replace("  ", " ")


def _percentage(text: str, context: Context) -> tuple[str, str]:
    if asked := pattern("arithmetic", "percent_what").search(text):
        one, two = (number(part) for part in (asked["one"] or asked["part"], asked["two"] or asked["whole"]))
        share, whole = (two, one) if asked["joint"] == "is" else (one, two)
        shown = f"{number_text(share * 100 / (whole or 1))}%"
        return shown, f"{number_text(share)} is {shown} of {number_text(whole)}."
    match = pattern("arithmetic", "percent").search(text)
    if not match:
        return _percent_more(text)
    share, whole = (number(part) for part in match.groups())
    result = number_text(share * whole / 100)
    return result, _told("percentage", context, number_text(share), number_text(whole), result)


def _factorial(text: str, context: Context) -> tuple[str, str]:
    """Work out the factorial of a number."""
    match = pattern("arithmetic", "factorial").search(text)
    if match is None or (given := int(match[1] or match[2])) > _LARGEST_FACTORIAL:
        return "", ""
    result = f"{math.factorial(given):,}" if given > _COMMAS_FROM else str(math.factorial(given))
    return result, f"{given}! = {result}"


def _geometry(text: str, context: Context) -> tuple[str, str]:
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


def _percent_more(text: str) -> tuple[str, str]:
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


def _root(text: str, context: Context) -> tuple[str, str]:
    match = pattern("arithmetic", "root").search(text)
    value = number(match.group(1) if match else "-1")
    if value < 0 or value > 10**MOST_DIGITS:
        return "", ""
    exact = value.denominator == 1 and math.isqrt(value.numerator) ** 2 == value
    result = str(math.isqrt(value.numerator)) if exact else f"{math.sqrt(value):.4f}".rstrip("0")
    return result, _told("root" if exact else "root_about", context, number_text(value), result)


def _with_values(text: str, context: Context) -> tuple[str, str]:
    """Return what an expression is with the values of its letters: "If x = 5, what is 2x + 3?"."""
    asked = pattern("arithmetic", "with_letters").search(text)
    given = dict(pattern("arithmetic", "given").findall(text.lower())) if asked else {}
    if asked is None or given.keys().isdisjoint(asked[1].lower()):
        return "", ""
    wanted = asked[1].strip(" .")
    terms = re.sub(r"(?<=[\d)])\s*(?=[a-z(])", "*", in_signs(wanted.lower()))
    plain = re.sub(r"(?<![a-z])[a-z](?![a-z])", lambda one: f"({given.get(one[0], one[0])})", terms)
    value = evaluate(plain)
    result = number_text(value) if value is not None else ""
    return result, f"{wanted} = {result}" if result else ""


def _equation(text: str, context: Context) -> tuple[str, str]:
    steps = [output for _, output in _solved(text)]
    if not steps:
        return "", ""
    return steps[-1], _told("equation", context) + "\n\n" + "\n".join(steps) + f"\n\nSo **{steps[-1]}**."


def _solved(text: str) -> list[tuple[str, str]]:
    """Return each step of solving a linear equation: its explanation and the equation after it."""
    match = pattern("arithmetic", "equation").search(text)
    factor_text, name, term_text, right_text = match.groups() if match else ("0", "", "", "")
    factor = number({"": "1", "-": "-1"}.get(factor_text, factor_text))
    term, right = number((term_text or "0").replace(" ", "")), number(right_text)
    if not factor:
        return []
    left = f"{'' if factor == 1 else '-' if factor == -1 else number_text(factor)}{name}"
    sign, verb, other = ("-", "Add", "to") if term < 0 else ("+", "Subtract", "from")
    amount = number_text(abs(term))
    given = f"{left} {sign} {amount}" if term else left
    steps = [("Start with the equation as it is given.", f"{given} = {number_text(right)}")]
    if term:
        steps.append((f"{verb} {amount} {other} both sides.", f"{left} = {number_text(right - term)}"))
    if factor != 1:
        result = f"{name} = {number_text((right - term) / factor)}"
        steps.append((f"Divide both sides by {number_text(factor)}.", result))
    return steps


def solution(context: Context) -> list[tuple[str, str]]:
    """Return explanation and result of each step of a calculation; empty where there is none."""
    if steps := _solved(context.conversation.text[: stories.EXAMINED]):
        return steps
    short, full = answer(context)
    return [("Work out the value of the expression.", full.split("\n")[0].replace("*", ""))] if short else []


def _told(name: str, context: Context, *values: str) -> str:
    """Return one of the sentences that tell a result, the result alone in another language."""
    if context.style.language and values:
        return values[-1]
    return context.pick(english()["results"][name]).format(*values)


def _expression(text: str, context: Context) -> tuple[str, str]:
    in_words = _operators().search(text) and not re.search(r"\d", text)
    plain = in_signs(stories.in_digits(text) if in_words else text)
    for match in pattern("arithmetic", "expression").finditer(plain):
        written = " ".join(match.group().strip(" ,.").split())
        if not any(sign in written[1:] for sign in "+-*/×÷^"):
            continue
        value = evaluate(written)
        if value is None or pattern("arithmetic", "date").fullmatch(written):
            continue
        result = number_text(value)
        return result, _told("expression", context, written, result)
    return "", ""


def _named_operation(text: str) -> str:
    """Return `subtract 8 from 20` and the like as an expression."""
    match = pattern("arithmetic", "named").search(text)
    if match is None:
        for form, sums in english()["worded_sums"].items():
            text = compiled(form).sub(sums, text)
        return re.sub(r"(\d) (squared|cubed)\b", lambda m: f"{m[1]} ^ {2 if m[2] == 'squared' else 3}", text)
    name, first, second = (match[1] or match[4]).lower(), match[2] or match[5], match[3] or match[6] or ""
    if name.startswith("remainder"):
        return f"{first} - {second} * {number(first) // (number(second) or 1)}"
    sign = next(sign for start, sign in english()["arithmetic_names"].items() if name.startswith(start))
    first, second = (second, first) if name.startswith(("subtract", "take")) else (first, second)
    return f"{first} {sign} {second}"


@cache
def _solvers() -> tuple[tuple[frozenset[str], frozenset[str], _Solve], ...]:
    """Return what solves a calculation, after two sets: a text for it has a sign, or a word, of each."""
    rows: tuple[tuple[frozenset[str], _Solve], ...] = (
        (frozenset(("%", "percen")), _percentage),
        (frozenset(("square",)), _root),
        (frozenset(("factor", "!")), _factorial),
        (frozenset(("area", "perime", "volume", "circum")), _geometry),
        (frozenset("="), _with_values),
        (frozenset("="), _equation),
    )
    asks = (frozenset("?"), gate("amounts"))
    signs = tuple((keys, keys, solve) for keys, solve in rows)
    more = ["squared", "cubed", "born"]
    names = (*english()["arithmetic_words"], *english()["arithmetic_names"], *more)
    operators = (max(name.split(), key=len)[:KEY_LETTERS] for name in names)
    return (
        (*asks, lambda text, _: stories.worded(text)),
        *signs,
        (frozenset((*"+*/×÷^%=-", *operators)), gate("operands"), _expression),
        (*asks, lambda text, _: stories.story(text)),
    )


@cache
def _words() -> frozenset[str]:
    """Return the words and signs one of which every calculation has."""
    return frozenset().union(*(words for _, words, _ in _solvers()))


def in_signs(text: str) -> str:
    """Return a text with signs for the words of operations."""
    return _operators().sub(_operator, _named_operation(text))


def in_digits(text: str) -> str:
    """Return a text with digits for the words of numbers, and signs for those of operations."""
    return _operators().sub(_operator, stories.in_digits(text))


def _operator(match: re.Match[str]) -> str:
    return f" {english()['arithmetic_words'][match.group().strip().lower()]} "
