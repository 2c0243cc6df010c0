"""Work on the items of a list and on numbers: sort, filter, count, add, join.

Each function takes the instruction of its row. What has nothing to work on gives "".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import partial
from itertools import count as counting
from itertools import islice, pairwise
from string import ascii_uppercase
from typing import Any

from mockgpt.generation import text_data
from mockgpt.generation.context import Context
from mockgpt.generation.numbers.calculation import evaluate, is_prime, number_text
from mockgpt.generation.numbers.dates import day_of
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.text import strings
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text_data import by_name, english, english_words, first_part, languages, pattern

_KINDS_OF_NUMBERS = ("even", "odd", "prime")
_MOST_ITEMS = 1000
_LARGEST_PRIME = 1000  # of a series
_MOST_NEXT = 20  # numbers of a series to add
_LONGEST = 20_000  # characters of the text to work on
_SEVERAL = 4  # versions where no number is said
_LONGEST_VERSION = 300  # characters of what is said in other words


def items_of(context: Context, instruction: Instruction) -> list[str]:
    """Return the items to work on; of an enumeration in the middle of a sentence, from its first item on."""
    source = material(context, instruction)
    # What follows the first sentence asks for a form.
    source = re.split(r"(?<!\d)[.!?]\s+(?=[A-Z])", source, maxsplit=1)[0]
    source = re.sub(r"\]\s*(?:,|and|with|&)?\s*\[", ", ", source).strip("[] ")  # `[3,1] and [2,5]`
    items = listed(source)
    if len(items) == 1 and not (items := pattern("tasks", "number").findall(source))[1:]:
        items = source.split()  # words between blanks
    numbers = pattern("tasks", "number").findall(context.conversation.text[:_LONGEST])
    items = items if len(items) > 1 else numbers
    return list(dict.fromkeys(items)) if "unique" in context.instructions else items


def joined(items: list[str], context: Context) -> str:
    text, style = context.conversation.text.lower(), context.style
    named = pattern("tasks", "separated").search(text)
    usual = "," if re.search(r"(?:without|no) spaces?\b", text) else ", "
    if items[1:] and (style.numbered or style.bullets) and not (style.comma or named):
        return strings.in_form_of("1. " if style.numbered else "- ", items)
    on_lines = items[1:] and all(f"\n{one}" in context.conversation.text for one in items)
    return ("\n" if style.per_line or on_lines else strings.sign(named[1]) if named else usual).join(items)


def _place_in(items: list[str], text: str) -> Callable[[str], Any]:
    """Return what gives an item's place: on a known scale, by its amount, its length, its letters."""
    amounts = {item: pattern("tasks", "number").findall(item) for item in items}
    numeric = all(amounts[item] == [item] for item in items) or pattern("tasks", "by_amount").search(text)
    if scale := "alphabet" not in text and strings.scale_of(items, text):
        return lambda item: scale.index(item.lower())
    if numeric and all(len(one) == 1 for one in amounts.values()):
        return lambda item: float(amounts[item][0])  # `lamp 40, chair 25`
    if pattern("tasks", "by_length").search(text):
        return len
    by_last = re.search(r"\blast names?\b|\bsurname", text)
    return (lambda item: item.split()[-1].lower()) if by_last else strings.without_accents


def _sorted(items: list[str], instruction: Instruction, text: str) -> list[str]:
    falls = pattern("tasks", "sort").search(text) is not None
    days = [day_of(item) for item in items] if pattern("tasks", "by_date").search(text) else []
    if days and all(days):
        return [item for _, item in sorted(zip(days, items, strict=True), reverse=falls)]
    if re.search(r"\boldest (?:first|to)\b", text):
        # The oldest has the largest number of years, but the first date.
        one_each = all(len(pattern("tasks", "number").findall(item)) == 1 for item in items)
        falls = one_each and not all(map(str.isdecimal, items))
    return sorted(items, key=_place_in(items, text), reverse=falls)


def _filtered(items: list[str], instruction: Instruction, text: str) -> list[str]:
    """Return the items that a condition keeps; all but these where it is told to drop them."""
    # `pears: 7` is for `numbers.measured`.
    named = any(re.search(r"[A-Za-z]\W+\d", item) for item in items)
    if named or not pattern("tasks", "filters").search(text):
        return []
    fits = strings.condition(instruction.said)
    drops = re.search(r"\b(?:remove|drop|delete|exclude|without)\b", text) is not None
    return [item for item in items if fits(item) != drops]


def _count_range(instruction: Instruction, context: Context) -> str:
    """Return the numbers, or those of a kind, from one to another or from 1 on; in words where it says so."""
    named = instruction.said[0].lower() in _KINDS_OF_NUMBERS
    kind = (instruction.said[0] if named else context.instructions.said("filter")).lower()
    first, last = ("1", *instruction.said[named:])[-2:]
    first, last = (last, first) if instruction.name == "count_down" else (first, last)
    fits = strings.condition((kind,)) if kind in _KINDS_OF_NUMBERS else bool
    start, end = strings.number_of(first), strings.number_of(last)
    if abs(end - start) > _MOST_ITEMS:
        return ""
    text = context.conversation.text.lower()
    by = re.search(r"\b(?:by|in steps of|every|multiples of) (\d{1,3}|[a-z]{2,6}?)(?:e?s)?\b", text)
    each = strings.number_of(by[1]) if by else 1
    if each > 1 and (len(instruction.said) == 1 + named or "multiples" in text):
        start = -(-start // each) * each
    step = max(1, each) * (1 if end >= start else -1)
    asked = context.style.language if not by_name().keys().isdisjoint(context.conversation.words) else ""
    names = languages()[asked].get("numbers", "").split() if asked else []
    if 0 < min(start, end) <= max(start, end) <= len(names):
        return joined([names[one - 1] for one in range(start, end + step, step)], context)
    return joined([*filter(fits, map(str, range(start, end + step // abs(step), step)))], context)


def first_numbers(instruction: Instruction) -> list[int]:
    """Return the first numbers of a kind, such as the first five primes."""
    count, kind = min(strings.number_of(instruction.said[0]), _MOST_ITEMS), instruction.said[1].lower()
    if kind in ("square", "cube"):
        return [n ** (2 if kind == "square" else 3) for n in range(1, count + 1)]
    if kind == "multiple":
        return [n * strings.number_of(instruction.said[2]) for n in range(1, count + 1)]
    if kind == "fibonacci":
        found = [len(instruction.said) - 2, 1]  # "starting with 1"
        while len(found) < count:
            found.append(found[-1] + found[-2])
        return found[:count]
    fits = strings.condition((kind if kind in ("even", "odd", "prime") else "positive",))
    above = int(instruction.said[2]) if instruction.said[2:] else 0
    return list(islice((n for n in range(above + 1, above + 100_000) if fits(str(n))), count))


def _first_numbers(instruction: Instruction, context: Context) -> str:
    numbers = first_numbers(instruction)
    if numbers and re.search(r"\d(?:st|nd|rd|th) \w", context.conversation.text):
        return str(sum(numbers[-2:]) if numbers[:1] == [0] else numbers[-1])  # the first of Fibonacci's is 1
    asked = pattern("tasks", "of_first").search(context.conversation.text)
    if asked and numbers:
        return f"{_result(asked[1].lower(), [*map(float, numbers)]):.10g}"
    return joined([str(number) for number in numbers], context)


def _sequence(instruction: Instruction, context: Context) -> str:
    """Return what follows in a series of numbers, days, months or letters: as many as are asked for."""
    asked = pattern("tasks", "next_count").search(context.conversation.text[:_LONGEST])
    text = context.conversation.changed or context.conversation.text[:_LONGEST]
    count = min(strings.number_of(asked[1]), _MOST_NEXT) if asked else 1
    if gap := pattern("tasks", "gap").search(text):
        return _between(*([*map(float, pattern("tasks", "number").findall(side))] for side in gap.groups()))
    numbers = _numbers(context)
    if len(numbers) < 3:
        return joined(_next_in_circle(text, count), context)
    given = len(numbers)
    for _ in range(count):
        numbers.append(_following(numbers))
    return joined([f"{one:.10g}" for one in numbers[given:]], context)


def _between(before: list[float], after: list[float]) -> str:
    """Return the number that two parts of a series lack between them: of regular steps, or of one factor."""
    middle = (before[-1] + after[0]) / 2
    regular = len({other - one for one, other in pairwise((*before, middle, *after))}) == 1
    return f"{middle if regular else math.sqrt(abs(before[-1] * after[0])):.10g}"


def _following(numbers: list[float]) -> float:
    """Return the next number of a series: of one factor, of sums, of primes, or of regular steps."""
    pairs = [*pairwise(numbers)]
    steps = [other - one for one, other in pairs]
    if len(set(steps)) > 1 and 0 not in numbers and len({round(other / one, 9) for one, other in pairs}) == 1:
        return numbers[-1] * (numbers[-1] / numbers[-2])
    sums = [one + other for one, other in pairs]
    if len(numbers) > 3 and sums[:-1] == numbers[2:]:
        return sums[-1]
    primes = [one for one in numbers if one in range(_LARGEST_PRIME) and is_prime(int(one))]
    if len(set(steps)) > 1 and primes == numbers:
        return next(float(one) for one in counting(int(numbers[-1]) + 1) if is_prime(one))
    growth = [other - one for one, other in pairwise(steps)]
    return numbers[-1] + steps[-1] + (growth[-1] if (len(growth) > 1 and len(set(growth)) == 1) else 0)


def _next_in_circle(text: str, count: int) -> list[str]:
    """Return the next days, months or letters of a series of them."""
    pools = text_data.replies()["lists"]["pools"]
    for circle in (pools["day"], pools["month"], [*ascii_uppercase]):
        names = "|".join(circle)
        found = re.findall(rf"\b(?:{names})\b", text, 0 if len(circle[0]) == 1 else re.IGNORECASE)
        places = [circle.index(one.capitalize()) for one in found]
        if len(places) > 1:
            step = places[-1] - places[-2]
            return [circle[(places[-1] + step * n) % len(circle)] for n in range(1, count + 1)]
    return []


def _numbers(context: Context) -> list[float]:
    texts = (context.conversation.text, *context.conversation.earlier_texts[:1])  # "the sum of the numbers"
    found = (pattern("tasks", "number").findall(text[:_LONGEST]) for text in texts)
    return [float(number) for number in next(filter(None, found), ())]


def _of_numbers(instruction: Instruction, context: Context) -> str:
    """Return the largest, the sum, the mean and so on of the numbers of a message."""
    numbers, name = _numbers(context), instruction.said[0].lower()
    if len(numbers) == 2 and (span := pattern("tasks", "span").search(context.conversation.text)):
        numbers = [*map(float, range(int(span[1]), min(int(span[2]), int(span[1]) + 10 * _MOST_ITEMS) + 1))]
    if len(instruction.said) > 1:  # "the sum of the even numbers in ..."
        fits = strings.condition((instruction.said[1],))
        numbers = [one for one in numbers if fits(f"{one:g}")]
    return f"{_result(name, numbers):.10g}" if len(numbers) > 1 else ""


def _result(name: str, numbers: list[float]) -> float:
    """Return what a word says of some numbers: their mean, their sum, the largest and so on."""
    ranked, whole = sorted(numbers), [int(one) for one in numbers]
    if name in ("average", "mean"):
        return sum(numbers) / len(numbers)
    if name == "median":
        return (ranked[(len(ranked) - 1) // 2] + ranked[len(ranked) // 2]) / 2
    if name == "mode":
        return max(numbers, key=numbers.count)
    if name == "range":
        return ranked[-1] - ranked[0]
    if name in ("lcm", "product", "multiply"):
        return math.lcm(*whole) if name == "lcm" else math.prod(numbers)
    if name in ("gcd", "gcf", "hcf") or " common " in name:
        return math.lcm(*whole) if name.endswith("multiple") or name.startswith("least") else math.gcd(*whole)
    least = name == "min" or pattern("measured", "least").search(name)
    return sum(numbers) if name in english_words("words_for_sum") else ranked[0 if least else -1]


def _line_each(instruction: Instruction, context: Context) -> str:
    text = context.conversation.text
    match = None if "extract" in context.instructions else pattern("tasks", "line_each").search(text)
    words = material(context).split() if "each word" in text else []
    return "\n".join(listed(first_part(match)) if match else words)


def _each(instruction: Instruction, context: Context) -> str:
    """Return each number of a list doubled, squared or with another operation."""
    name, *amount = (part.lower() for part in instruction.said)
    items = pattern("tasks", "number").findall(material(context, instruction) or context.conversation.text)
    sign = english()["arithmetic_names"].get(name, "*")
    written = (f"{item} {sign} {item if name == 'square' else ''.join(amount)}" for item in items)
    values = [number_text(value) for one in written if (value := evaluate(one)) is not None]
    return joined(values, context) if len(values) > 1 else ""


_ON_ITEMS: dict[str, Callable[[list[str], Instruction, str], list[str]]] = {
    "sort": _sorted,
    "unique": lambda items, one, text: items,
    "filter": _filtered,
    "join": lambda items, one, text: [strings.sign(one.said[0]).join(items)],
}


def _on_items(instruction: Instruction, context: Context) -> str:
    items = items_of(context, instruction)
    if not items[1:]:
        return ""
    text = context.conversation.text.lower()
    done = joined(_ON_ITEMS[instruction.name](items, instruction, text), context)
    return f"[{done}]" if pattern("tasks", "as_literal").search(text) else done


def versions(instruction: Instruction, context: Context) -> list[str]:
    """Return a question or sentence in other words, or what to search for it, as often as is asked."""
    text = context.conversation.full_text[:_LONGEST]
    given = first_part(pattern("tasks", "original").search(text)) or material(context, instruction)
    said = given.strip().partition("\n")[0].strip(" \"'").rstrip(".?!")
    number, kind = instruction.said[:2]
    count = int(number) if number.isdecimal() else text_data.wording_numbers().get(number.lower(), _SEVERAL)
    if not said or len(said) > _LONGEST_VERSION:
        return []
    if said.split()[0].lower() in english_words("stop_words") | english_words("question_words"):
        said = said[:1].lower() + said[1:]
    matches = ((text_data.compiled(sign).match(said), forms) for sign, *forms in english()["versions"])
    parts, forms = next((match.groups(), forms) for match, forms in matches if match)
    if kind.startswith("quer"):
        forms, parts = english()["query_versions"], (re.sub(r"^(?:an?|the|my) ", "", parts[-1]),)
    return [form.format(*parts) for form in forms][:count]


ROWS: dict[str, Callable[[Instruction, Context], str]] = {
    "first_numbers": _first_numbers,
    "sequence": _sequence,
    "line_each": _line_each,
    "versions": lambda one, context: (
        "\n".join if context.style.per_line else partial(strings.in_form_of, "1. ")
    )(versions(one, context)),
    "each": _each,
    "of_numbers": _of_numbers,
    **dict.fromkeys(_ON_ITEMS, _on_items),
    "count_range": _count_range,
    "count_down": _count_range,
}
