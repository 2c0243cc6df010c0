"""Answer questions about things by the numbers that sentences give them: `tea 2.50, rum 3.20`, `Ann is 31`.

Which has the most, which of two has more, how much all are together, which are over a limit. Tables are
up to `of_rows`, which also knows the words that ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from mockgpt.generation.context import Context
from mockgpt.generation.numbers import of_rows
from mockgpt.generation.numbers.calculation import number, number_text
from mockgpt.generation.prompt.passages import stems
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text import strings
from mockgpt.generation.text_data import english_words, gate, pattern

if TYPE_CHECKING:
    from fractions import Fraction

_EXAMINED = 4_000  # characters of a text
_MOST_ROWS = 200
_YEARS = range(1_800, 2_101)  # numbers that are years, of which an older thing has the smaller


class Measure(NamedTuple):
    """A number that a text gives a thing: its value, as it is written, and its unit."""

    value: Fraction
    shown: str
    unit: str


Things = dict[str, Measure]
Answer = tuple[str, str]


def answer(context: Context) -> Answer:
    """Return the short and the full answer to a question about things and their numbers; "" for others."""
    said = context.conversation
    sources = (said.full_text, said.system, said.last_answer, *said.earlier_texts[:2])
    if gate("measured").isdisjoint(context.reading.words.keys) or not any(map(_numbered, sources)):
        return "", ""
    asked, rest = _parted(said.full_text[:_EXAMINED])
    for source in (rest, *sources[1:]) if asked else ():
        # What cites its sources is answered with a sentence of them.
        if _numbered(source) and "[1]" not in source and len(rows := rows_of(source[:_EXAMINED])) > 1:
            return _answered(asked, rows)
    return "", ""


def _numbered(text: str) -> bool:
    return re.search(r"\d[^\d]+\d", text[:_EXAMINED]) is not None


def _parted(text: str) -> tuple[str, str]:
    """Return the sentence of a text that asks about measures, and the rest of it."""
    sentences = list(pattern("measured", "sentence").finditer(text))
    asking = [one for one in sentences if one[0].rstrip().endswith("?")]
    asking = asking or [one for one in sentences if pattern("measured", "tells").match(one[0])]
    for one in reversed(asking):
        if of_rows.kinds(one[0].lower()) or pattern("measured", "value").search(one[0]):
            return one[0].strip(), f"{text[: one.start()]}\n{text[one.end() :]}"
    return "", ""


def rows_of(text: str) -> dict[str, list[Measure]]:
    """Return the numbers of each thing in the longest enumeration of a text, by its name."""
    groups: dict[tuple[str, str], dict[str, list[Measure]]] = {}
    last, end = ("", ""), 0
    for match in islice(pattern("measured", "row").finditer(text), _MOST_ROWS):
        words = pattern("measured", "before_name").sub("", match["name"]).split()
        name = " ".join(words)
        unit, sign = match["unit"] or "", match["sign"] or ""
        unit = "" if pattern("measured", "no_unit").match(unit) else unit
        one = Measure(number(match["value"]), f"{sign}{match['value']}{unit}", unit.strip() or sign)
        if all(word.lower() in english_words("question_words") for word in words):
            if groups:  # a further number of the same thing: "Ben ran 5 km in 24 minutes"
                next(reversed(groups[last].values())).append(one)
            continue
        named_unit, joint = one.unit.lower().removesuffix("s"), match["joint"].strip()
        follows = pattern("measured", "continues").fullmatch(text[end : match.start()]) is not None
        # "The Volta has 320 km, the Zeta 410 km" says what the Zeta has, too; "level 2" alone says nothing.
        same = named_unit in ("", last[0]) if follows else not named_unit and joint == last[1]
        last, end = last if same and joint + last[1] else (named_unit, joint or str(end)), match.end()
        groups.setdefault(last, {}).setdefault(name, []).append(one)
    return max(groups.values(), key=len, default={})


def _answered(asked: str, rows: dict[str, list[Measure]]) -> Answer:
    lower, about = asked.lower(), stems(asked)
    kinds = of_rows.kinds(lower)
    timed = pattern("measured", "speed").search(lower) is not None
    things = {name: _asked_for(measures, about, timed) for name, measures in rows.items()}
    named = {name: one for name, one in things.items() if stems(name) and stems(name) <= about}
    among = named if len(named) > 1 else things
    if limit := of_rows.limit(lower):
        return _limited(strings.condition(limit), things, "many" in kinds)
    if "apart" in kinds:
        return _difference(among)
    ends = [kind for kind in kinds if kind in of_rows.ENDS]
    if ends or pattern("measured", "wins").search(lower):
        years = all(one.value in _YEARS for one in among.values())
        in_time = all(pattern("measured", "time").match(one.unit) for one in among.values())
        turned = (timed and in_time) or (years and pattern("measured", "old").search(lower) is not None)
        return _extreme(lower, among, (ends == ["least"]) != turned)
    if "mean" in kinds:
        mean = _written(sum((one.value for one in among.values()), number("0")) / len(among), among)
        return mean, f"The average is {mean}."
    if "total" in kinds:
        total = _written(sum((one.value for one in among.values()), number("0")), among)
        return total, f"{' + '.join(one.shown for one in among.values())} = {total}."
    if len(named) == 1 and pattern("measured", "value").search(lower):
        name, one = next(iter(named.items()))
        return one.shown, f"{capitalized(name)}: {one.shown}."
    return "", ""


def _asked_for(measures: list[Measure], about: frozenset[str], timed: bool) -> Measure:
    """Return the number of a thing that a question is about, by its unit; else the first."""
    for one in measures:
        if (timed and pattern("measured", "time").match(one.unit)) or not stems(one.unit).isdisjoint(about):
            return one
    return measures[0]


def _extreme(asked: str, among: Things, least: bool) -> Answer:
    """Return the thing with the largest or smallest number, or whether one has more than the other."""
    ranked = sorted(among, key=lambda name: among[name].value, reverse=not least)
    shown = among[ranked[0]].shown
    if len(among) == 2 and pattern("measured", "affirms").match(asked):
        subject = min(among, key=lambda name: asked.find(name.lower()))
        said = ", ".join(f"{name}: {one.shown}" for name, one in among.items())
        word = "Yes" if subject == ranked[0] and among[ranked[0]].value != among[ranked[1]].value else "No"
        return word, f"{word}. {said}."
    place = pattern("measured", "place").search(asked)
    index = ("second", "third").index(place[1]) + 1 if place else 0
    first = [one for one in ranked if among[one].value == among[ranked[0]].value]
    if index == 0 and len(first) > 1:
        return " and ".join(first), f"{' and '.join(first)}, {shown} each."
    if index >= len(ranked):
        return "", ""
    name = ranked[index]
    of_value = pattern("measured", "of_value").search(asked)
    return among[name].shown if of_value else name, f"{capitalized(name)} ({among[name].shown})."


def _written(value: Fraction, things: Things) -> str:
    """Return a result as the numbers are written that it is of: with their decimals, currency or unit."""
    example = next(iter(things.values())).shown
    sign, unit = re.split(r"[\d.,]+", example, maxsplit=1)
    decimals = any("." in one.shown for one in things.values())
    text = f"{float(value):.2f}" if decimals else number_text(round(value, 2))
    return f"{sign}{text}{unit}" if len({one.unit for one in things.values()}) == 1 else text


def _difference(among: Things) -> Answer:
    if len(among) != 2:
        return "", ""
    first, second = among.values()
    apart = _written(abs(first.value - second.value), among)
    return apart, f"The difference is {apart}."


def _limited(fits: Callable[[str], bool], things: Things, count: bool) -> Answer:
    """Return the things whose numbers are over or under a limit, or how many they are."""
    kept = [name for name, one in things.items() if fits(number_text(one.value).replace(",", ""))]
    if not kept:
        return "None", "None of them."
    names = ", ".join(kept)
    return (str(len(kept)), f"{len(kept)}: {names}.") if count else (names, f"{capitalized(names)}.")
