"""Work on the items of a list and on numbers: sort, filter, count, add, join.

Each function takes the instruction of its row. What has nothing to work on gives "".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.text import strings
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text_data import pattern, wording_numbers

_MOST_ITEMS = 1000
_MOST_COUNTED = 1000  # numbers in one answer
_LONGEST = 20_000  # characters of the text to work on


def items_of(context: Context, instruction: Instruction) -> list[str]:
    """Return the items to work on; of an enumeration in the middle of a sentence, from its first item on."""
    source = material(context, instruction)
    # What follows the first sentence asks for a form.
    source = re.split(r"[.!?]\s+(?=[A-Z])", source, maxsplit=1)[0]
    items = listed(source)
    if len(items) == 1 and len(pattern("tasks", "number").findall(source)) > 1:
        items = pattern("tasks", "number").findall(source)
    if len(items) < 2:
        match = pattern("tasks", "items").search(context.conversation.text)
        items = listed(match.group(1)) if match else []
    numbers = pattern("tasks", "number").findall(context.conversation.text[:_LONGEST])
    return _kept(items if len(items) > 1 else numbers, instruction, context)


def _kept(items: list[str], instruction: Instruction, context: Context) -> list[str]:
    """Return the items that other instructions of the message keep too: "unique and sorted"."""
    if "unique" in context.instructions and instruction.name != "unique":
        items = list(dict.fromkeys(items))
    other = context.instructions.get("filter")
    if other and instruction.name not in ("filter", "unique"):
        fits = strings.condition(other.said)
        items = [item for item in items if fits(item)] or items
    return items


def joined(items: list[str], context: Context) -> str:
    named = pattern("tasks", "separated").search(context.conversation.text.lower())
    return ("\n" if context.style.per_line else strings.sign(named[1]) if named else ", ").join(items)


def _sort(instruction: Instruction, context: Context) -> str:
    items = items_of(context, instruction)
    numeric = all(pattern("tasks", "number").fullmatch(item) for item in items)
    by_length = pattern("tasks", "by_length").search(context.conversation.text.lower())
    order = sorted(items, key=len if by_length else (lambda item: float(item)) if numeric else str.lower)
    down = pattern("tasks", "sort").search(context.conversation.text.lower())
    return joined(order[::-1] if down else order, context) if len(items) > 1 else ""


def _count_range(instruction: Instruction, context: Context) -> str:
    first, last = (int(part) for part in instruction.said[:2])
    if abs(last - first) > _MOST_COUNTED:
        return ""
    return joined(
        [str(n) for n in range(first, last + (1 if last >= first else -1), 1 if last >= first else -1)],
        context,
    )


def _count_up(instruction: Instruction, context: Context) -> str:
    most = wording_numbers().get(instruction.said[0].lower()) or int(instruction.said[0])
    return joined([str(number) for number in range(1, min(most, _MOST_COUNTED) + 1)], context)


def _count_down(instruction: Instruction, context: Context) -> str:
    first = min(strings.number_of(instruction.said[0]), _MOST_COUNTED)
    return joined([str(number) for number in range(first, 0, -1)], context)


def _multiple(instruction: Instruction, context: Context) -> str:
    factor = {"double": 2.0, "triple": 3.0, "halve": 0.5}[instruction.said[0].lower()]
    return f"{float(instruction.said[1]) * factor:g}"


def first_numbers(instruction: Instruction) -> list[int]:
    """Return the first numbers of a kind, such as the first five primes."""
    count, kind = min(strings.number_of(instruction.said[0]), _MOST_ITEMS), instruction.said[1].lower()
    if kind in ("square", "cube"):
        return [n ** (2 if kind == "square" else 3) for n in range(1, count + 1)]
    if kind == "fibonacci":
        found = [0, 1]
        while len(found) < count:
            found.append(found[-1] + found[-2])
        return found[:count]
    fits = strings.condition((kind if kind in ("even", "odd", "prime") else "positive",))
    return list(islice((n for n in range(1, 100_000) if fits(str(n))), count))


def _sequence(instruction: Instruction, context: Context) -> str:
    """Return the next number of a series with one step, or one factor."""
    numbers = _numbers(context)
    if len(numbers) < 3:
        return ""
    first, second, *_, before, last = (*numbers[:2], *numbers[-2:])
    if first and second / first == last / (before or 1) and second - first != last - before:
        return f"{last * last / before:g}"
    return f"{last + last - before:g}"


def _parity(instruction: Instruction, context: Context) -> str:
    kind, first, last = (*instruction.said, "")[:3]
    low, high = (int(first), int(last)) if last else (1, int(first))
    numbers = range(low, min(high, low + _MOST_COUNTED) + 1)
    fits = strings.condition((kind,))
    kept = [str(number) for number in numbers if fits(str(number))]
    return joined(kept, context)


def _unique(instruction: Instruction, context: Context) -> str:
    items = items_of(context, instruction)
    return joined(list(dict.fromkeys(items)), context) if len(items) > 1 else ""


def _numbers(context: Context) -> list[float]:
    return [float(text) for text in pattern("tasks", "number").findall(context.conversation.text[:_LONGEST])]


def _extreme(instruction: Instruction, context: Context) -> str:
    numbers = _numbers(context)
    least = instruction.said[0].lower() in ("smallest", "lowest", "minimum", "min")
    return f"{(min if least else max)(numbers):g}" if len(numbers) > 1 else ""


def _total(instruction: Instruction, context: Context) -> str:
    numbers = _numbers(context)
    mean = instruction.said[0].lower() in ("average", "mean")
    return f"{sum(numbers) / (len(numbers) if mean else 1):.10g}" if len(numbers) > 1 else ""


def _filter(instruction: Instruction, context: Context) -> str:
    """Return the items of a list that a condition keeps; all but these where it is told to drop them."""
    if not pattern("tasks", "filters").search(context.conversation.text):
        return ""
    fits = strings.condition(instruction.said)
    drops = (
        re.search(r"\b(?:remove|drop|delete|exclude|without)\b", context.conversation.text.lower())
        is not None
    )
    items = items_of(context, instruction)
    return joined([item for item in items if fits(item) != drops], context) if len(items) > 1 else ""


def _shared_items(instruction: Instruction, context: Context) -> str:
    """Return the items that two lists have in common."""
    found = re.findall(
        r"[\[({]([^\[\](){}]+)[\])}]|:\s*([^:;\n.]+?)(?=[;\n.]|\s\w+ [AB2]:|$)", context.conversation.text
    )
    lists = [listed(one or other) for one, other in found]
    return joined([one for one in lists[0] if one in lists[1]], context) if len(lists) > 1 else ""


def _each(instruction: Instruction, context: Context) -> str:
    """Return each number of a list doubled, squared or with another operation."""
    name = instruction.said[0].lower()
    items = pattern("tasks", "number").findall(material(context, instruction) or context.conversation.text)
    value = float(instruction.said[1]) if len(instruction.said) > 1 else 2.0
    work: dict[str, Callable[[float], float]] = {
        "square": lambda n: n * n,
        "divide": lambda n: n / (value or 1),
        "halve": lambda n: n / 2,
        "add": lambda n: n + value,
        "subtract": lambda n: n - value,
        "triple": lambda n: n * 3,
        "multiply": lambda n: n * value,
        "double": lambda n: n * 2,
    }
    done = work[name]
    return joined([f"{done(float(item)):g}" for item in items], context) if len(items) > 1 else ""


def _join(instruction: Instruction, context: Context) -> str:
    items = items_of(context, instruction)
    return strings.sign(instruction.said[0]).join(items) if len(items) > 1 else ""


def _line_each(instruction: Instruction, context: Context) -> str:
    match = pattern("tasks", "line_each").search(context.conversation.text)
    items = listed(match.group(1)) if match else []
    return "\n".join(items) if len(items) > 1 else ""


ROWS: dict[str, Callable[[Instruction, Context], str]] = {
    "sort": _sort,
    "count_up": _count_up,
    "count_down": _count_down,
    "multiple": _multiple,
    "first_numbers": lambda one, context: joined([str(number) for number in first_numbers(one)], context),
    "sequence": _sequence,
    "count_range": _count_range,
    "parity": _parity,
    "unique": _unique,
    "extreme": _extreme,
    "total": _total,
    "join": _join,
    "filter": _filter,
    "shared_items": _shared_items,
    "each": _each,
    "line_each": _line_each,
}
