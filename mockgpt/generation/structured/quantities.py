"""Find the number that a property asks for: by the words near it, its unit or its size; codes."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Any, NamedTuple

from mockgpt.generation.json_schema.merge import Schema, members_of
from mockgpt.generation.json_schema.values import usual_range, words_of_name
from mockgpt.generation.numbers import arithmetic, calculation
from mockgpt.generation.numbers.dates import hours, iso
from mockgpt.generation.prompt.facts import Facts, Found
from mockgpt.generation.structured.properties import Property, Taker, asking, property_of
from mockgpt.generation.text_data import english, english_words, first_part, pattern, wording_numbers

_ENDS = frozenset(("min", "max"))
_PARTS = ("year", "month", "day", "hour", "minute")  # of a date and a time
_WINDOW = 28  # characters on each side of a number in which a word says what it counts
_LEAST_SCORE = 1.0
_SIGN = 4  # characters of a currency between a label and its number
_SIGN_AFTER = 8  # characters of the currency after an amount
_LARGEST = 1e15  # product of an amount and what each costs
_EXAMINED = 500  # characters in which a calculation in words is looked for
MANY = {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_MOST_DIGITS = 15  # of a number, so that JSON holds it and a thousand times as much
_LENIENCE = 10  # a number that nothing is said of may be so many times as large as usual values


def of_property(
    filling: Taker, facts: Facts, asked: Property, keywords: Schema, whole: bool = False
) -> int | float | None:
    """Return the number that words near it, its unit or its size make the value of the property."""
    ends = [] if _ENDS.isdisjoint(asked.words) else pattern("quantities", "limit").findall(facts.lower)
    limits = [value_of(number) for most, number in ends if bool(most) == ("max" in asked.words)]
    if len(limits) == 1 or (ends and {"min", "max"} <= filling.beside):  # "under 100" is no minimum
        return next(iter(limits), None)
    part = next(iter(asked.words), "")
    dated = part in _PARTS and len(filling.beside.intersection(_PARTS)) > 1
    if dated and part in (parts := _iso_parts(facts)):
        return parts[part]
    told_by = _told_by(asked.words)
    known = asked.classed or asked.described or any(told_by)
    if not (known or facts.labelled or facts.all("ordinal") or _unused(filling, facts, whole)):
        return None
    levels = (level for form, level in told_by.levels if re.search(form, facts.lower))  # "half an hour"
    level = None if facts.numbers else next(levels, None)
    told = _told(facts, told_by, whole) if level is None else level
    if told is None and whole:  # "1 urgent, 2 high, 3 low"
        pairs = pattern("quantities", "level").findall(str(keywords.get("description", "")).lower()[:200])
        named = (int(number) for number, name in pairs if pairs[2:] and name in facts.lower_words)
        told = next(named, _ranked(facts, asked))
    if told is not None:
        return told
    labels = [place for label, _, place in facts.labelled if words_of_name(label) == asked.words]
    labelled = [one for one in facts.numbers if any(0 <= one.start - place <= _SIGN for place in labels)]
    said = (one for one in labelled if not (whole and _value(facts, one) % 1))
    found = next(said, None) or _best(filling, facts, asked, whole)
    if found is None:
        return None
    filling.used.add((id(facts), found.start))
    counted = {"million", "millions", "billion", "thousands"}.isdisjoint((*asked.words, *asked.described))
    return _value(facts, found) if counted else value_of(found.text)


class _Telling(NamedTuple):
    """What tells a number by itself: other units, the ends of a range (0 or 1), measures, a party, an id,
    words that stand for one; and whether it is of money, counts things, or may be any.
    """

    units: dict[str, int]
    ends: tuple[int, ...]
    measures: tuple[str, ...]
    people: bool
    codes: bool
    levels: tuple[tuple[str, int], ...]
    sums: bool
    things: bool
    any_number: bool


@lru_cache(maxsize=4096)
def _told_by(words: tuple[str, ...]) -> _Telling:
    """Return what tells the number of a property whose name has these words."""
    ends, last = english()["ends_of_ranges"], "".join(words[-1:])
    people = not english_words("people_counted").isdisjoint(words)
    return _Telling(
        units=english()["unit_factors"].get(last, {}),
        ends=tuple([ends[word] for word in words if word in ends]),
        measures=tuple([kind for kind, names in english()["measures"].items() if set(names) & set(words)]),
        people=people,
        codes=not asking("codes").isdisjoint(words),
        levels=tuple([(form, level) for form, level, named in english()["tools"]["levels"] if last in named]),
        sums=not asking("sums").isdisjoint(words),
        things=not english_words("things_counted").isdisjoint(words),
        any_number=people or not english_words("any_number").isdisjoint(words),
    )


def _told(facts: Facts, told_by: _Telling, whole: bool) -> int | float | None:
    """Return the number of a converted time, a range's end, a measure, a party or an id, or None."""
    for found in map(facts.all, told_by.measures):
        if found:
            return value_of(found[0].text)
    for unit, factor in told_by.units.items():
        if other := re.search(rf"(?<![\d.])(\d{{1,6}}(?:\.\d+)?)[ -]?{unit}\b", facts.lower):
            return value_of(other[1]) * factor
    for end in told_by.ends[:1] if facts.all("range") else ():
        return _ends(facts.text[facts.all("range")[0].start :])[end]
    if told_by.people and (count := 2 * bool(facts.all("pair")) or len(facts.all("alone"))):
        return count
    marked = whole and told_by.codes and facts.all("proper_code")
    return int(marked[0].text[1:]) if marked else None


def _ranked(facts: Facts, asked: Property) -> int | None:
    """Return the cents of an amount, or the number of what is "the third floor"; None for neither."""
    if "cents" in (*asked.words, *asked.described) and (paid := facts.all("money")):
        return round(100 * value_of(re.findall(r"\d[\d,]*(?:\.\d+)?", paid[0].text)[0]))
    ranks = dict([one.text.lower().split(" ")[::-1] for one in facts.all("ordinal")])
    rank = next((ranks[word] for word in asked.words if word in ranks), "") if ranks else ""
    return english()["ordinals"].get(rank) or (int(re.sub(r"\D", "", rank)) if rank else None)


def _unused(filling: Taker, facts: Facts, counts: bool = False) -> list[Found]:
    """Return the numbers that are not used yet, and those in words if `counts`."""
    found = facts.numbers + facts.all("number_word") if counts else facts.numbers
    return [one for one in found if (id(facts), one.start) not in filling.used]


def _free(filling: Taker, facts: Facts, asked: Property) -> list[Found]:
    """Return the numbers that are not used yet; the one of "order 12" is no amount."""
    free = _unused(filling, facts)
    if not (free and _told_by(asked.words).sums):
        return free
    code_before = pattern("filling", "code_before")
    return [one for one in free if not code_before.search(facts.before(one))]


def _iso_parts(facts: Facts) -> dict[str, int]:
    """Return the year, month and day of the first date of a text, and hour and minute of the first time."""
    dates, clocks = facts.all("date") or facts.all("day"), facts.all("clock")
    said = f"{dates and iso(dates[0].text, '', False)} {hours(clocks[0].text) if clocks else ''}"
    numbers = re.findall(r"^(?:(\d{4})-(\d\d)-(\d\d))?\S* ?(?:(\d\d):(\d\d))?", said)[0]
    return {name: int(one) for name, one in zip(_PARTS, numbers, strict=True) if one}


def beside(key: str, text: str) -> str:
    """Return the number that a text says right beside the words of a key that no table knows, else ""."""
    words = r"[ _-]".join(map(re.escape, words_of_name(key)))
    number = r"(-?\d[\d.]*)(?![\w:/-])"
    after = rf"\b{words}(?: \w+)?:?(?: is| was| at| of| =)? {number}"
    found = re.search(rf"(?i)(?<![\w.]){number}\+?%? {words}\b|{after}", text)
    known = found is None or property_of(key).classed
    return "" if known or found is None else first_part(found).rstrip(".")


def _best(filling: Taker, facts: Facts, asked: Property, whole: bool) -> Found | None:
    """Return the number that words near it make the value, else the first that may be; None for none."""
    free, told_by = _free(filling, facts, asked), _told_by(asked.words)
    if told_by.things or "age" in asked.words:
        houses = {one.start for one in facts.all("address")}
        free = [one for one in free if one.start not in houses]
    counts = facts.all("number_word") if whole or told_by.any_number else []
    counts = [one for one in counts if (id(facts), one.start) not in filling.used]
    named = asked.spoken | asked.described
    mentioned = asked.classed or any(word.removesuffix("s") in facts.lower for word in named)
    may = [one for one in (*free, *counts) if mentioned and not (whole and _value(facts, one) % 1)]
    scores = ((_score(facts, one, asked), one) for one in may)
    score, best = max(scores, key=lambda pair: pair[0], default=(0.0, None))
    if score >= _LEAST_SCORE:
        return best
    if told_by.things:  # an amount of money counts no things
        sums = [one.end for one in facts.all("money")]
        free = [one for one in free if not any(0 <= end - one.end <= _SIGN for end in sums)] + counts
        measured = {one.start for one in facts.all("measure")}  # "250 g" is as much as it says
        several = pattern("filling", "several").match
        sure = [one for one in free if one.start in measured]
        if sure := sure or [one for one in free if several(facts.text, one.end)]:
            return sure[0]
    may = [*free, *counts * told_by.any_number]
    return next((one for one in may if _plausible(_value(facts, one), asked, whole)), None)


def _ends(text: str) -> tuple[int | float, int | float]:
    """Return both ends of the range that a text begins with; `70-85k` counts both in thousands."""
    first, last = re.findall(r"\d[\d.,]*\d|\d", text)[:2]
    thousands = 1000 if re.match(r"[\d.,]*k?\D{1,5}[\d.,]*k", text, re.IGNORECASE) else 1
    return value_of(first) * thousands, value_of(last) * thousands


def _value(facts: Facts, one: Found) -> int | float:
    """Return the number that a text says, in full: of 2.1 million, 2100000."""
    many = MANY.get(facts.lower[one.end :].strip()[:9].split(" ")[0].rstrip(".,;"), 1)
    whole = value_of(one.text) * many
    return int(whole) if many > 1 and not whole % 1 else whole


def value_of(text: str) -> int | float:
    if text[:1].isalpha():
        if text == "once":
            return 1  # not Spanish for eleven
        return sum(wording_numbers()[word] for word in text.lower().split("-"))
    if re.search(r",\d\d$", text):  # as in "49,90" and "1.249,50"
        text = text.replace(".", "").replace(",", ".")
    plain = text.replace(",", "")[:_MOST_DIGITS]
    return float(plain) if "." in plain else int(plain)


def _plausible(value: float, asked: Property, whole: bool) -> bool:
    """Return whether a number that nothing is said of may be the value: one as large as such values are."""
    located = not english_words("located", "tools").isdisjoint(asked.words)
    if (whole and value % 1) or (located and not value % 1):
        return False  # nor are the 3 of "3 days" a latitude
    if not english_words("any_number").isdisjoint(asked.words):
        return True
    usual = usual_range(asked.name, whole)
    return usual is None or usual[0] / _LENIENCE <= value <= usual[1] * _LENIENCE


def _score(facts: Facts, one: Found, asked: Property) -> float:
    lower = facts.lower
    right = re.split(r"\d|[;!?\n]|\. |,(?! ?\d)", lower[one.end : one.end + _WINDOW])[0]
    left = re.split(r"[;!?\n]|\. |, (?=\w+ \w+ \w)", lower[max(0, one.start - _WINDOW) : one.start])[-1]
    left = "" if left.endswith(", ") and re.match(r" [a-z]{3}", right) else left  # "31 in favour, 12 against"
    after, before = re.findall(r"[^\W\d_]+|[$€£%°]", right), re.findall(r"[^\W\d_]+|[$€£%°]", left)
    score = 2.0 if one.text.lower() in asked.known_as else 0.0  # "scored once"
    paid = _told_by(asked.words).sums and facts.all("money")
    paid_for = paid and any(0 <= sum_.end - one.end <= 9 and sum_.start <= one.start for sum_ in paid)
    for words, near, far in ((after, 3.0, 2.0), (before[::-1], 2.6, 1.8)):
        more = 0.1 * len(set(words[:4]) & set(asked.words))  # "three times a day for 7 days"
        for place, word in enumerate(words[:4]):
            if _same_word(word, asked.known_as):
                score = max(score, more + (near if place == 0 else far - 0.2 * place))
            elif _same_word(word, asked.described):
                score = max(score, 1.4 - 0.1 * place)
    return score + 0.5 if paid_for and score else score


def _same_word(word: str, known: frozenset[str]) -> bool:
    return word in known or word.removesuffix("s") in known or f"{word}s" in known


def expressions(facts: Facts) -> list[Found]:
    """Return the calculations of a text, those in words as expressions."""
    for name, form in english()["worded_calculations"].items():
        if match := pattern("arithmetic", name).search(facts.text):
            return [Found(match.expand(form), *match.span())]
    dates = {one.text for one in facts.all("date")}
    worded = Facts(arithmetic.in_signs(facts.text[:_EXAMINED])).all("expression")
    written = [one._replace(text=" ".join(one.text.split())) for one in worded or facts.all("expression")]
    return [one for one in written if one.text not in dates and calculation.evaluate(one.text) is not None]


def code(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return the code after a word of the property's name, such as `order A-1`; else the next code."""
    if asking("codes").isdisjoint(asked.words) or asked.words[-1] in asking("who"):
        return None
    after: list[Found] = []
    specific = [word for word in asked.words if word not in ("id", "number", "code", "key")]
    specific += [f"{word}s" for word in specific]
    form = r"(?:(?=[\w-]*\d)[A-Za-z0-9][\w-]*[A-Za-z0-9]|[A-Za-z0-9]*\d)(?![\w-]| (?:more|units?|of)\b)"
    others = ["order", "ticket", "invoice", "id", "number", "reference", "code", "account", "user"]
    for words in (specific, others):
        words = [word for word in words if word in facts.lower]
        found = facts.after("|".join(map(re.escape, words)), form) if words else None
        after = [one for one in facts.numbers if found and one.start > found.start] or after
        if found and (id(facts), found.start) not in filling.used:
            filling.used.add((id(facts), found.start))
            return found.text
    known = (*facts.all("proper_code"), *facts.all("code"))
    codes = [one._replace(text=one.text.lstrip("#")) for one in known]
    # "Orders 7, 8 and 9": what follows one of them.
    return filling.take(facts, codes or after)


def summed(filling: Any, plain: Facts) -> float | None:
    """Return the sum of the amounts of a message, or how many times what each costs, where it says none."""
    for name, part in members_of(filling.root).items() if "total" not in plain.lower else ():
        if isinstance(part, dict) and part.get("type") == "array":
            made = filling.suggest(name, part, "array") or ()
            rows = [one.values() for one in made if isinstance(one, dict)]
            lines = [[one for one in row if type(one) in (int, float)] for row in rows]
            if lines and all(lines):
                return float(round(sum(map(math.prod, lines)), 2))
    counts = [value_of(one.text) for one in (*plain.numbers, *plain.all("number_word"))]
    if len(counts) == 2 and pattern("filling", "each").search(plain.text):
        return min(math.prod(counts), _LARGEST)
    receipt = "total" not in plain.lower and pattern("filling", "receipt").search(plain.text)
    sums = [one.end for one in plain.all("money")]
    numbers = [one for one in plain.numbers if re.search(r"[.,]\d\d$", one.text)] or plain.numbers
    amounts = [one for one in numbers if not sums or any(0 <= end - one.end <= _SIGN_AFTER for end in sums)]
    return sum(value_of(one.text) for one in amounts) if receipt and amounts[1:] else None
