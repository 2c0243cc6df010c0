"""Small tasks on the user's text: sort, count, change the case, replace, tables.

Each task has an instruction of its name and a row here. A task without material to work
on gives "", and the answer is another.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text import rewriting, tables, translation
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text_data import english, pattern, wording_numbers

# Tasks whose result stands alone.
_WHOLE = frozenset(("csv", "table", "yaml", "title_of", "pair_lines", "line_each"))
_TITLE_WORDS = 6
_MOST_ITEMS = 1000
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
_MOST_COUNTED = 1000  # numbers in one answer
_LONGEST = 20_000  # characters of the text to work on
_SIGNS = {
    "dash": "-",
    "hyphen": "-",
    "comma": ", ",
    "space": " ",
    "slash": "/",
    "underscore": "_",
    "pipe": "|",
    "semicolon": "; ",
    "colon": ":",
    "dot": ".",
    "plus": "+",
}
_PARITIES: dict[str, Callable[[int], bool]] = {
    "even": lambda number: number % 2 == 0,
    "odd": lambda number: number % 2 == 1,
    "prime": lambda number: number > 1 and all(number % n for n in range(2, math.isqrt(number) + 1)),
}
_UNITS: dict[str, Callable[[str], int]] = {
    "words": lambda text: len(pattern("tasks", "word").findall(text)),
    "letters": lambda text: sum(map(str.isalpha, text)),
    "characters": len,
    "vowels": lambda text: sum(letter in "aeiou" for letter in text.lower()),
    "sentences": lambda text: len(re.findall(r"[.!?]+(?=\s|$)", text)),
    "lines": lambda text: len(text.splitlines()),
    "items": lambda text: len(listed(text)),
}


def is_of_form(instruction: Instruction) -> bool:
    """Return whether a task gives a text a form, such as CSV, rather than works on it."""
    return instruction.name in _WHOLE


def answer(instruction: Instruction, context: Context) -> str:
    """Return the result of a task, alone or in a short sentence; "" where there is nothing to work on."""
    result = _ROWS[instruction.name](instruction, context)
    if (
        not result
        or instruction.name in _WHOLE
        or instruction.by_system
        or context.style.bare
        or context.style.comma
        or "\n" in result
    ):
        return result
    return f"{context.pick(['Here is the result:', 'Here you go:', 'Result:'])} {result}"


def _items(context: Context, instruction: Instruction) -> list[str]:
    """Return the items to work on; of an enumeration in the middle of a sentence, from its first item on."""
    source = material(context, instruction)
    # What follows the first sentence asks for a form.
    source = re.split(r"[.!?]\s+(?=[A-Z])", source, maxsplit=1)[0]
    items = listed(source)
    if len(items) == 1 and len(pattern("tasks", "number").findall(source)) > 1:
        return pattern("tasks", "number").findall(source)
    if len(items) < 2:
        match = pattern("tasks", "items").search(context.conversation.text)
        items = listed(match.group(1)) if match else []
    return (
        items if len(items) > 1 else pattern("tasks", "number").findall(context.conversation.text[:_LONGEST])
    )


def _joined(items: list[str], context: Context) -> str:
    return ("\n" if context.style.per_line else ", ").join(items)


def _sort(instruction: Instruction, context: Context) -> str:
    items = _items(context, instruction)
    numeric = all(pattern("tasks", "number").fullmatch(item) for item in items)
    order = sorted(items, key=(lambda item: float(item)) if numeric else str.lower)
    down = pattern("tasks", "sort").search(context.conversation.text.lower())
    return _joined(order[::-1] if down else order, context) if len(items) > 1 else ""


def _count_range(instruction: Instruction, context: Context) -> str:
    first, last = (int(part) for part in instruction.said[:2])
    if abs(last - first) > _MOST_COUNTED:
        return ""
    return _joined(
        [str(n) for n in range(first, last + (1 if last >= first else -1), 1 if last >= first else -1)],
        context,
    )


def _count_up(instruction: Instruction, context: Context) -> str:
    most = wording_numbers().get(instruction.said[0].lower()) or int(instruction.said[0])
    return _joined([str(number) for number in range(1, min(most, _MOST_COUNTED) + 1)], context)


def _multiple(instruction: Instruction, context: Context) -> str:
    factor = {"double": 2.0, "triple": 3.0, "halve": 0.5}[instruction.said[0].lower()]
    return f"{float(instruction.said[1]) * factor:g}"


def _sequence(instruction: Instruction, context: Context) -> str:
    """Return the next number of a series with one step, or one factor."""
    numbers = _numbers(context)
    if len(numbers) < 3:
        return ""
    first, second, *_, before, last = (*numbers[:2], *numbers[-2:])
    if first and second / first == last / (before or 1) and second - first != last - before:
        return f"{last * last / before:g}"
    return f"{last + last - before:g}"


def _count_units(instruction: Instruction, context: Context) -> str:
    text = material(context, instruction)
    if not text:
        word = pattern("tasks", "count_units").search(context.conversation.text)
        text = word.group(1) if word else ""
    return str(_UNITS[instruction.said[0].lower()](text)) if text else ""


def _count_letter(instruction: Instruction, context: Context) -> str:
    letter, text = instruction.said[:2]
    return str(text.lower().count(letter.lower()))


def _nth(instruction: Instruction, context: Context) -> str:
    """Return the third word, the last letter and so on of a text."""
    which, unit = (part.lower() for part in instruction.said[:2])
    text = material(context, instruction)
    if not text:
        named = pattern("tasks", "of_what").search(context.conversation.text)
        text = named.group(1) if named else ""
    parts = {"word": text.split(), "line": text.splitlines(), "item": listed(text)}.get(unit, list(text))
    place = -1 if which == "last" else _PLACES.get(which, int(re.sub(r"\D", "", which) or 1) - 1)
    return parts[place].strip(".,;:!?") if -1 <= place < len(parts) else ""


def _parity(instruction: Instruction, context: Context) -> str:
    kind, first, last = (*instruction.said, "")[:3]
    low, high = (int(first), int(last)) if last else (1, int(first))
    numbers = range(low, min(high, low + _MOST_COUNTED) + 1)
    kept = [str(number) for number in numbers if _PARITIES[kind.lower()](number)]
    return _joined(kept, context)


def _longest(instruction: Instruction, context: Context) -> str:
    words = pattern("tasks", "word").findall(material(context, instruction))
    pick = min if instruction.said[0].lower() == "shortest" else max
    return pick(words, key=len) if words else ""


def _unique(instruction: Instruction, context: Context) -> str:
    items = _items(context, instruction)
    return _joined(list(dict.fromkeys(items)), context) if len(items) > 1 else ""


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


def _parts(context: Context, instruction: Instruction) -> list[str]:
    """Return the words of the name or phrase whose spelling is to change."""
    text = material(context, instruction)
    if not text:
        named = [
            one
            for one in pattern("tasks", "identifier").findall(context.conversation.text)
            if not re.search(r"(?i)[_-]?case$", one)
        ]
        text = named[0] if named else ""
    return [part.lower() for part in pattern("tasks", "part").findall(text)][:100]


def _title_case(instruction: Instruction, context: Context) -> str:
    return " ".join(map(capitalized, material(context, instruction).split()))


def _reverse(instruction: Instruction, context: Context) -> str:
    text = material(context, instruction)
    if not text:
        word = pattern("tasks", "reverse_2").search(context.conversation.text)
        text = word.group(1) or word.group(2) if word else ""
    items = listed(text)
    words = pattern("tasks", "reverse").search(context.conversation.text.lower())
    if words and len(items) > 1:
        return _joined(items[::-1], context)
    return " ".join(text.split()[::-1]) if words and " " in text else text[::-1]


def _replace(instruction: Instruction, context: Context) -> str:
    old, new = (*instruction.said, "", "")[:2]
    quoted = [one.text for one in context.reading.facts.all("quoted")]
    text = quoted[2] if len(quoted) > 2 else material(context)
    return text.replace(old, new) if old and old in text else ""


def _join(instruction: Instruction, context: Context) -> str:
    items = _items(context, instruction)
    sign = instruction.said[0]
    return _SIGNS.get(sign.lower(), sign).join(items) if len(items) > 1 else ""


def _title_of(instruction: Instruction, context: Context) -> str:
    words = re.sub(r"^(?:The|A|An) ", "", material(context, instruction)).split()[:_TITLE_WORDS]
    while words and words[-1].lower().strip(".,") in english()["dangling"]:
        words.pop()
    return " ".join(words).rstrip(".,;:")


def _line_each(instruction: Instruction, context: Context) -> str:
    match = pattern("tasks", "line_each").search(context.conversation.text)
    items = listed(match.group(1)) if match else []
    return "\n".join(items) if len(items) > 1 else ""


_ROWS: dict[str, Callable[[Instruction, Context], str]] = {
    "reverse": _reverse,
    "sort": _sort,
    "count_up": _count_up,
    "multiple": _multiple,
    "sequence": _sequence,
    "count_range": _count_range,
    "count_units": _count_units,
    "count_letter": _count_letter,
    "nth_word": _nth,
    "parity": _parity,
    "longest": _longest,
    "unique": _unique,
    "extreme": _extreme,
    "total": _total,
    "snake_case": lambda one, context: "_".join(_parts(context, one)),
    "kebab_case": lambda one, context: "-".join(_parts(context, one)),
    "pascal_case": lambda one, context: "".join(map(str.capitalize, _parts(context, one))),
    "camel_case": lambda one, context: "".join(
        part.capitalize() if index else part for index, part in enumerate(_parts(context, one))
    ),
    "title_case": _title_case,
    "upper_case": lambda one, context: material(context, one).upper(),
    "lower_case": lambda one, context: material(context, one).lower(),
    "replace": _replace,
    "join": _join,
    "csv": tables.csv_text,
    "table": tables.markdown,
    "yaml": tables.yaml,
    "pair_lines": tables.yaml,
    "line_each": _line_each,
    "translate": lambda one, context: translation.answer(context) if one.by_system else "",
    "correct": lambda one, context: (
        rewriting.corrected(material(context, one)) if one.by_system or context.style.bare else ""
    ),
    "summarize": lambda one, context: (
        rewriting.summary(context, material(context, one)) if one.by_system else ""
    ),
    "title_of": _title_of,
    "keywords": lambda one, context: _joined(rewriting.keywords(material(context, one)), context),
}
