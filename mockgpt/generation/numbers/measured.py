"""Answer questions about things by the numbers that a text gives them: `tea 2.50`, `Ann is 31`, a table.

Which has the most, which of two has more, how much all are together or on average, which are over a limit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from mockgpt.generation.context import Context
from mockgpt.generation.numbers.calculation import number, number_text
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt import judgement, passages
from mockgpt.generation.prompt.phrases import both_ends, keys_in, places_fitting, with_zeros
from mockgpt.generation.prompt.stems import stems
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text_data import english, english_words, pattern

if TYPE_CHECKING:
    from fractions import Fraction

_EXAMINED, _TAIL = 4_000, 300  # characters of a text, and of the end of a long one, which asks
_MOST_ROWS = 200
_UNITS = (("speed", "time"), ("price", "money"), ("weight", "mass"))  # what asks for a number of which unit
_YEARS = range(1_800, 2_101)  # numbers that are years, of which an older thing has the smaller


class Measure(NamedTuple):
    """A number that a text gives a thing: its value, as it is written, and its unit or column."""

    value: Fraction
    shown: str
    unit: str


Rows = dict[str, list[Measure]]


def answer(context: Context) -> tuple[str, str]:
    """Return the short and the full answer to a question about things and their numbers; "" for others."""
    said = context.conversation
    sources = (said.full_text, said.system, said.last_answer, *said.earlier_texts[:2])
    if not places_fitting("measured", context.reading.words.keys) or not any(map(_numbered, sources)):
        return "", ""
    asked, rest = _parted(both_ends(said.full_text, _EXAMINED, _TAIL))
    written = rest.count('"total"') == 1 or pattern("measured", "written").search(rest)
    if asked and kind(asked) == "together" and written:
        return "", ""  # the text itself says the total
    for source in (rest, *sources[1:]) if asked else ():
        # What cites its sources is answered with a sentence of them.
        cites = "[1]" in source and pattern("measured", "cites").search(f"{said.system}\n{said.text}")
        if _numbered(source) and not cites and len(rows := rows_of(source[:_EXAMINED], asked)) > 1:
            # "A ticket for a child" is not all tickets.
            whom = pattern("measured", "for_whom").search(asked)
            other = whom and not stems(whom[1]).isdisjoint(stems(rest) - stems(" ".join(rows)))
            # "I take a soup. What is the total?" is asked of a list of prices.
            of_some = source is not rest and kind(asked) == "together"
            return ("", "") if other else answered(f"{rest} {asked}" if of_some else asked, rows)
    return "", ""


def _numbered(text: str) -> bool:
    zeros = with_zeros(text[:_EXAMINED])  # a pattern would take ten times as long
    return zeros[zeros.find("0") : zeros.rfind("0")].strip("0") != ""


def _parted(text: str) -> tuple[str, str]:
    """Return the sentence of a text that asks about measures, and the rest of it."""
    before = max(map(text[: text.find("?") + 1].rfind, (". ", "! ", "\n"))) + 1  # no sentence before asks
    sentences = list(pattern("measured", "sentence").finditer(text, before))
    asking = [one for one in sentences if one[0].rstrip().endswith("?")]
    asking = asking or [one for one in sentences if pattern("measured", "tells").match(one[0])]
    one = next((one for one in reversed(asking) if kind(one[0])), None)
    if one is None:
        return "", ""
    start = one.start() + max(map(one[0].rfind, "]}")) + 1  # JSON before it
    return text[start : one.end()].strip(), f"{text[:start]}\n{text[one.end() :]}"


def kind(sentence: str) -> str:
    """Return what a sentence asks of measures, "" for nothing."""
    kinds = english()["kinds_of_measures"]
    fitting = (kinds[place] for place in places_fitting("measured", keys_in(sentence)))
    return next((name for name in fitting if pattern("measured", name).search(sentence)), "")


def rows_of(text: str, asked: str = "") -> Rows:
    """Return the numbers of the things in a text by name: of a table's `asked` rows, or an enumeration."""
    is_number = pattern("measured", "cell").fullmatch
    if table := next((table for table in passages.tables(text) if len(table) > 2), None):
        rows: Rows = {}
        columns, *cells = table
        texts = (place for place in range(len(columns)) if not all(is_number(row[place]) for row in cells))
        title = next(texts, 0)
        if kind(asked) == "value" and any(columns[place].lower() in asked.lower() for place in texts):
            return rows  # it asks for a text
        named = [row for row in cells if any(one[1:] and one in asked for one in row)]
        for row in (named if len(named) > 1 else cells)[:_MOST_ROWS]:
            for place, cell in enumerate(row):
                if place != title and (match := is_number(cell)) and columns[place].lower() != "id":
                    rows.setdefault(row[title], []).append(Measure(number(match[1]), cell, columns[place]))
        return rows
    groups: dict[tuple[str, str], Rows] = {}
    last, end = ("", ""), 0
    for match in islice(pattern("measured", "row").finditer(text), _MOST_ROWS):
        pause()
        words = pattern("measured", "before_name").sub("", match["name"]).split()
        name = " ".join(words)
        unit, sign = match["unit"] or "", match["sign"] or ""
        unit = "" if pattern("measured", "no_unit").match(unit) else unit
        one = Measure(number(match["value"]), f"{sign}{match['value']}{unit}", unit.strip() or sign)
        skipped, known = english_words("question_words"), english_words("stop_words")
        if all(word in skipped or word.lower() in known for word in words):  # "Mia" is a name
            if groups:  # a further number of the same thing: "Ben ran 5 km in 24 minutes"
                next(reversed(groups[last].values())).append(one)
            continue
        # "An 18-hour battery" is told as "a 12-hour battery" is.
        named_unit, joint = one.unit.lower().removesuffix("s"), match["joint"].strip().removesuffix("n")
        follows = pattern("measured", "continues").fullmatch(text[end : match.start()]) is not None
        # "The Volta has 320 km, the Zeta 410 km" says what the Zeta has, too; "level 2" alone says nothing.
        same = named_unit in ("", last[0]) if follows else not named_unit and joint == last[1]
        last, end = last if same and joint + last[1] else (named_unit, joint or str(end)), match.end()
        groups.setdefault(last, {}).setdefault(name, []).append(one)
    return max(groups.values(), key=len, default={})


def answered(asked: str, rows: Rows) -> tuple[str, str]:
    """Return the short and the full answer to a question about things whose numbers are known."""
    name, about = kind(asked), stems(asked)
    if not name:
        return "", ""  # what asks stands before JSON
    things = {name: _asked_for(measures, about, asked) for name, measures in rows.items()}
    named = {name: one for name, one in things.items() if stems(name) and stems(name) <= about}
    among = named if name == "value" or (len(named) > 1 and name != "limited") else things
    return _KINDS[name](asked, among) if name not in _OF_TWO or len(among) == 2 else ("", "")


def _asked_for(measures: list[Measure], about: frozenset[str], asked: str) -> Measure:
    """Return the number of a thing that a question is about, by its column or unit; else the first."""
    kinds = [pattern("measured", unit) for word, unit in _UNITS if pattern("measured", word).search(asked)]
    of_kind = [one for one in measures if any(unit.match(one.unit) for unit in kinds)]
    fitting = [one for one in measures if one in of_kind or not stems(one.unit).isdisjoint(about)]
    # "The total of all orders" names the order after what is asked for.
    return min(fitting or measures[:1], key=lambda one: asked.lower().find(one.unit.lower()))


Things = dict[str, Measure]


def _is_least(asked: str, things: Things) -> bool:
    """Tell whether the smallest number is asked for: of the cheapest, and of the fastest by its seconds."""
    least = pattern("measured", "least").search(asked) is not None
    timed = all(pattern("measured", "time").match(one.unit) for one in things.values())
    years = all(one.value in _YEARS for one in things.values())
    fast, old = (pattern("measured", name).search(asked) for name in ("speed", "old"))
    return least != bool((timed and fast) or (years and old))


def _extreme(asked: str, among: Things) -> tuple[str, str]:
    ranked = sorted(among, key=lambda name: among[name].value, reverse=not _is_least(asked, among))
    place = pattern("measured", "place").search(asked)
    index = ("second", "third").index(place[1].lower()) + 1 if place else 0
    if index >= len(ranked):
        return "", ""
    name = ranked[index]
    first = [one for one in ranked if among[one].value == among[name].value]
    if index == 0 and len(first) > 1:
        return " and ".join(first), f"{' and '.join(first)}, {among[name].shown} each."
    of_value = pattern("measured", "of_value").search(asked)
    return among[name].shown if of_value else name, f"{capitalized(name)} ({among[name].shown})."


def _compared(asked: str, named: Things) -> tuple[str, str]:
    first, second = named
    less = _is_least(asked, named)
    if " or " not in asked and re.match(r"(?i)(?:is|are|does|do|did|was|has) ", asked):
        subject, other = sorted(named, key=lambda name: asked.lower().find(name.lower()))
        one, two = named[subject].value, named[other].value
        true = one < two if less else one > two
        said = f"{subject}: {named[subject].shown}, {other}: {named[other].shown}"
        return ("Yes", f"Yes. {said}.") if true else ("No", f"No. {said}.")
    if named[first].value == named[second].value:
        return "both", f"Both are the same: {named[first].shown}."
    name = min(named, key=lambda one: named[one].value * (1 if less else -1))
    return name, f"{capitalized(name)} ({named[name].shown})."


def _written(value: Fraction, things: Things) -> str:
    """Return a result as the numbers are written that it is of: with their decimals, currency or unit."""
    example = next(iter(things.values()))
    sign, unit = (re.sub(r"[\d.,]+", "\0", one.shown).split("\0") for one in (example, example))
    decimals = any(re.search(r"\.\d\d", one.shown) for one in things.values())
    text = f"{float(value):.2f}" if decimals else number_text(round(value, 2))
    text = text if any("," in one.shown for one in things.values()) else text.replace(",", "")
    return f"{sign[0]}{text}{unit[-1]}" if (len({one.unit for one in things.values()}) == 1) else text


def _together(asked: str, summed: Things) -> tuple[str, str]:
    if len(summed) == 2 and pattern("measured", "price_and_count").search(" ".join(summed)):
        first, second = summed.values()
        product = _written(first.value * second.value, summed)
        return product, f"{first.shown} * {second.shown} = {product}."
    total = _written(sum((one.value for one in summed.values()), number("0")), summed)
    return total, f"{' + '.join(one.shown for one in summed.values())} = {total}."


def _computed(asked: str, among: Things) -> tuple[str, str]:
    """Return the difference of two numbers, or the average of all."""
    first, *others = (one.value for one in among.values())
    apart = kind(asked) == "difference"
    result = _written(abs(first - others[0]) if apart else sum(others, first) / len(among), among)
    return result, f"The {'difference' if apart else 'average'} is {result}."


def _limited(asked: str, things: Things) -> tuple[str, str]:
    match = pattern("measured", "limit").search(asked)
    if match is None:
        return "", ""
    limit, words = number(match["number"]), match["limit"].lower()
    fits = [name for name, one in things.items() if judgement.within(words, limit, one.value)]
    if asked.lower().startswith("how many"):
        return str(len(fits)), f"{len(fits)}: {', '.join(fits)}." if fits else "None of them."
    return (", ".join(fits), f"{capitalized(', '.join(fits))}.") if fits else ("None", "None of them.")


def _looked_up(asked: str, named: Things) -> tuple[str, str]:
    if len(named) != 1 or "source" in asked.lower():
        return "", ""
    name, one = next(iter(named.items()))
    return one.shown, f"{capitalized(name)}: {one.shown}."


_OF_TWO = ("difference", "compared")
_KINDS: dict[str, Callable[[str, Things], tuple[str, str]]] = {
    "difference": _computed,
    "limited": _limited,
    "extreme": _extreme,
    "compared": _compared,
    "average": _computed,
    "together": _together,
    "value": _looked_up,
}


def superlative(text: str) -> str:
    """Return who is the tallest, the oldest and so on of those whom sentences compare, else ""."""
    asked = pattern("measured", "superlative").search(text)
    compared = pattern("measured", "comparison").findall(text) if asked else []
    least = pattern("measured", "least").search
    wanted = least(asked[1]) is None if asked else True
    pairs = [(one, other)[:: 1 if (least(name) is None) == wanted else -1] for one, name, other in compared]
    tops = {first for first, _ in pairs} - {second for _, second in pairs}
    return tops.pop() if len(tops) == 1 else ""
