"""Make single values for a schema: numbers within bounds, texts that suit the name of the property.

Knows the keywords for numbers and strings; knows no objects, arrays or references.

Source: JSON Schema 2020-12, validation sections 6.2, 6.3 and 7.3.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import Any, NamedTuple

from mockgpt.generation.json_schema import conformance, inspection, pattern_strings
from mockgpt.generation.json_schema.merge import Budget, Schema, SchemaError
from mockgpt.generation.json_schema.pattern_parser import PatternError
from mockgpt.generation.remembered import remember_names
from mockgpt.generation.text_data import english, english_words, replies, values

LONGEST_STRING = 20_000  # characters; a schema that requires more is refused
_LARGEST_SAFE_INTEGER = 2**53
_WIDE = 2**31 - 1  # a bound from here on says the size of a type, as those of int32 and of zod's int()
_DESCRIBED = 80  # characters of a description that say what a number is
_SCALE = 100  # bounds up to here may be those of a scale, such as of a rating, which is used in full
_MULTIPLE_ATTEMPTS, _NEAR_NUMBERS = 64, 100
_SHORTEST_PLURAL = 5  # letters: shorter ones are words such as "ties"
MOST_NAMES = 200  # of an object that are read
_LONGEST_MEANINGLESS_NAME = 3  # characters: "sample to" or "example x" would read badly


@remember_names(4096)
def words_of_name(name: str, longest: int = 100) -> tuple[str, ...]:
    """Return the words of a property name in lower case, for `zipCode`, `zip_code` and `ZIP-code` alike."""
    return tuple(part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name[:longest]))


@remember_names(512)
def words_of_all(names: tuple[str, ...]) -> frozenset[str]:
    """Return the words of some names."""
    return frozenset(word for name in names for word in words_of_name(name))


def schema_of_key(key: str) -> dict[str, Any]:
    """Return the schema of the values that a key of this name usually has."""
    name, words = key.lower(), words_of_name(key)
    last = [word for word in words if word not in english_words("unit_keys")][-1:]
    named = (name, *last) if last != ["number"] else (name,)  # an `order_number` is a code
    plural = name[_SHORTEST_PLURAL:] and name.endswith("ies") and name not in english_words("no_plurals")
    if plural or not english_words("listed_keys").isdisjoint(named):
        return {"type": "array", "items": schema_of_key(name[:-1])}
    is_unit = english_words("unit_keys") & {*words[-1:]} and (words[1:] or words[0][_SHORTEST_PLURAL - 1 :])
    counts = name.startswith(("years_of_", "number_of_", "count_of_", "num_of_"))
    usual = "number" if is_unit or counts else "string"
    tables = english()["kinds_of_keys"].items()
    kinds = (kind for one in named for names, kind in tables if one in english_words(names))
    kind = next(kinds, usual)
    return {"type": "boolean" if words[1:] and words[0] in ("is", "has", "can") else kind}


def number(keywords: Schema, name: str, random: Random, whole: bool) -> int | float:
    """Draw a number within the bounds of `keywords`; without bounds, one that suits `name`."""
    known = usual_range(f"{keywords.get('description', '')} {name}"[-_DESCRIBED:], whole)
    usual = known or (1, 100)
    if inspection.BOUNDS.isdisjoint(keywords):
        if whole and type(usual[0]) is int is type(usual[1]):
            return random.randint(*usual)
        interval = _Interval(usual[0], usual[1], open_low=False, open_high=False)
        return _whole_number(interval, random) if whole else _decimal(interval, random)
    low, high, open_low, open_high = _bounds(keywords)
    step = keywords.get("multipleOf")
    # Bounds that only say which type holds the number are none.
    if high is not None and high >= _WIDE and (low is None or low < _WIDE // 2):
        high, open_high = None, False
    if low is not None and low <= -_WIDE and (high is None or high > -_WIDE // 2):
        low, open_low = None, False
    # Of a million bedrooms that are allowed nobody has more than a few; a confidence is hardly below a half.
    if known and low is not None and high is not None:
        share = low == 0 and high in (1, 100) and high / 2 < known[1] <= high
        least, most = max(low, known[0]), min(high, known[1])
        if (share or high > max(_SCALE, low + 2 * (known[1] - known[0]))) and least < most:
            open_low, open_high = open_low and low >= known[0], open_high and high <= known[1]
            low, high = least, most
    if step is not None and low is None and high is None:
        low, high = 0, 100 * step
    elif step is None and high is None and (low is None or low < usual[1]):
        open_low = open_low and low is not None and low >= usual[0]
        low, high = usual[0] if low is None else max(low, usual[0]), usual[1]
    elif low is None and high is not None:
        low = min(0, high - 100) if high < 100 else 0
    elif high is None and low is not None:
        high = low + max(100, abs(low)) if low >= 0 else max(100, low + 100)
    assert low is not None
    assert high is not None
    if low > high or (low == high and (open_low or open_high)):
        raise SchemaError("The schema's minimum is above its maximum.")
    interval = _Interval(low, high, open_low, open_high)
    if step is not None:
        return _multiple(step, interval, random, whole)
    return _whole_number(interval, random) if whole else _decimal(interval, random)


class _Interval(NamedTuple):
    """The numbers from `low` to `high`; an open bound is not one of them."""

    low: float
    high: float
    open_low: bool
    open_high: bool

    def holds(self, value: float) -> bool:
        above = self.low < value or (self.low == value and not self.open_low)
        return above and (value < self.high or (value == self.high and not self.open_high))


def _bounds(keywords: Schema) -> tuple[float | None, float | None, bool, bool]:
    low, high = keywords.get("minimum"), keywords.get("maximum")
    over, under = keywords.get("exclusiveMinimum"), keywords.get("exclusiveMaximum")
    open_low, open_high = over is True, under is True
    if over is not None and not isinstance(over, bool) and (low is None or over >= low):
        low, open_low = over, True
    if under is not None and not isinstance(under, bool) and (high is None or under <= high):
        high, open_high = under, True
    return low, high, open_low, open_high


@lru_cache(maxsize=4096)
def usual_range(name: str, whole: bool) -> tuple[Any, Any] | None:
    """Return between which numbers values of such a name usually lie, None where nothing is known."""
    ranges = values()["whole_numbers" if whole else "decimals"]
    others = values()["decimals" if whole else "whole_numbers"]
    for word in _known_as(name):
        if word in ranges or word in others:
            low, high = ranges.get(word) or others[word]
            return (math.floor(low), math.ceil(high)) if whole and math.ceil(low) > high else (low, high)
    return None


@remember_names(1024)
def thing_of(names: tuple[str, ...]) -> str:
    """Return what has properties of these names, such as a house, "" for what no table knows."""
    words = words_of_all(names)
    return next((thing for thing, marks in values()["things"].items() if not words.isdisjoint(marks)), "")


def _known_as(name: str) -> Iterator[str]:
    """Yield what a table may call `house:price_usd`, the most specific first: `house_price`, `price`."""
    thing, _, own = name.rpartition(":")
    words = words_of_name(own.partition("_per_")[0] if not own.endswith("_capita") else own)
    for place in reversed(range(len(words))):
        for before in (*words_of_name(thing)[-1:], *words[:place][-1:]):
            yield f"{before}_{words[place]}"
        yield words[place]


def _whole_number(interval: _Interval, random: Random) -> int | float:
    low, high, open_low, open_high = interval
    if max(abs(low), abs(high)) > _LARGEST_SAFE_INTEGER:
        value = low if not open_low else math.nextafter(low, math.inf)
        value = high if low < -_LARGEST_SAFE_INTEGER <= high and not open_high else value
        return int(value) if abs(value) < 2**63 else value
    first, last = math.ceil(low), math.floor(high)
    first += open_low and first == low
    last -= open_high and last == high
    if first > last:
        raise SchemaError("No whole number lies between the schema's minimum and maximum.")
    return random.randint(first, last)


def _decimal(interval: _Interval, random: Random) -> float:
    low, high = interval.low, interval.high
    drawn = low + (high - low) * random.uniform(0.02, 0.98)
    drawn = drawn if math.isfinite(drawn) else low / 2 + high / 2
    # Few digits look natural; a narrow interval may need all of them.
    for digits in (1, 2, 4, 8):
        if interval.holds(value := round(drawn, digits)):
            return value
    if interval.holds(drawn):
        return drawn
    lowest = math.nextafter(low, math.inf) if interval.open_low else float(low)
    if lowest > high or (lowest == high and interval.open_high):
        raise SchemaError("No number lies between the schema's minimum and maximum.")
    return lowest


def _multiple(step: float, interval: _Interval, random: Random, whole: bool) -> int | float:
    if step <= 0:
        raise SchemaError("The schema's multipleOf must be above 0.")
    low, high, open_low, open_high = interval
    try:
        first, last = math.ceil(low / step), math.floor(high / step)
    except OverflowError:
        first, last = 0, -1
    first += open_low and first * step <= low
    last -= open_high and last * step >= high
    for attempt in range(_MULTIPLE_ATTEMPTS if first <= last else 0):
        count = random.randint(first, last) if attempt < _MULTIPLE_ATTEMPTS // 2 else first + attempt // 2
        value: int | float = count * step if isinstance(step, int) else round(count * step, 12)
        if isinstance(step, float) and value / step != int(value / step):
            continue
        if (whole and value != int(value)) or not low <= value <= high:
            continue
        # Integers of JSON have 64 bits here.
        return float(value) if abs(value) >= 2**63 else int(value) if whole else value
    if interval.holds(0):
        return 0
    raise SchemaError("No multiple of the schema's multipleOf lies between its minimum and maximum.")


def text(keywords: Schema, name: str, random: Random, budget: Budget) -> str:
    """Draw a text that has the format, pattern and length of `keywords` and suits `name`."""
    shortest: int = max(0, math.ceil(keywords.get("minLength", 0)))
    longest = keywords.get("maxLength")
    longest = None if longest is None else math.floor(longest)
    if shortest > LONGEST_STRING:
        raise SchemaError(
            f"The schema demands a text of at least {shortest:.0f} characters; that is too long."
        )
    if longest is not None and longest < shortest:
        raise SchemaError("The schema's minLength is above its maxLength.")
    pattern = keywords.get("pattern")
    candidates = _candidates(keywords, name, random)
    for candidate in candidates:
        fits = len(candidate) >= shortest and (longest is None or len(candidate) <= longest)
        if fits and (pattern is None or conformance.pattern_matches(pattern, candidate, budget)):
            return candidate
    if pattern is not None:
        meter = [0]
        try:
            return pattern_strings.make(pattern, random, shortest, longest, meter)
        except PatternError as error:
            raise SchemaError(f"The schema's pattern can't be met: {error}.") from None
        finally:
            budget.spend_on_pattern(meter[0])
    if keywords.get("format") == "email" and shortest:
        return "a" * (shortest - len("@example.com")) + "@example.com"
    return _sized(candidates[-1] if candidates else "text", shortest, longest)


def _candidates(keywords: Schema, name: str, random: Random) -> list[str]:
    form = str(keywords.get("format")).removeprefix("idn-").replace("iri", "uri")
    if form in values()["forms"]:
        return [_formed(form, random) for _ in range(3)]
    examples = keywords.get("examples")
    given = [one for one in examples if isinstance(one, str)] if isinstance(examples, list) else []
    known, form, shown = _known(name)
    if known:
        return given + random.sample(known, min(3, len(known)))
    if form:
        return [*given, _formed(form, random)]
    texts = values()["texts"]["*" if len(shown) > _LONGEST_MEANINGLESS_NAME else "word"]
    return [*given, random.choice(texts).format(name=shown)]


@remember_names(4096)
def _known(name: str) -> tuple[list[str], str, str]:
    """Return the texts that suit a name, or else the format that its values usually have; and its words."""
    names = [*_known_as(name)]
    names += [re.sub("(?<=ss)es$|s$", "", re.sub("ies$", "y", one)) for one in names]
    for word in names:
        if word in values()["texts"] or word in values()["formats"]:
            return values()["texts"].get(word, []), values()["formats"].get(word, ""), ""
    pools: dict[str, list[str]] = replies()["lists"]["pools"]
    things = next((pools[one] for one in names if one in pools), [])
    shown = " ".join(words_of_name(name.rpartition(":")[2]))
    return [re.sub(r" (?:–|by) .*|\*", "", one) for one in things], "", shown


def _sized(base: str, shortest: int, longest: int | None) -> str:
    if longest is not None and len(base) > longest:
        base = base[:longest]
        cut = base.rsplit(" ", 1)[0]
        base = cut if len(cut) >= shortest and cut else base
    if len(base) < shortest:
        base = ((base + " ") * (shortest // (len(base) + 1) + 1))[:shortest]
        base = base[:-1] + "." if base.endswith(" ") else base
    return base


def _formed(form: str, random: Random) -> str:
    """Return a value of a format; in its examples, # stands for a digit and ? for a hexadecimal one."""
    digits = {"#": "123456789", "?": "0123456789abcdef"}
    chosen = random.choice(values()["forms"][form])
    return re.sub(r"[#?]", lambda mark: random.choice(digits[mark[0]]), chosen)


def neighbors(value: Any, taken: int) -> Iterator[Any]:
    """Yield values similar to `value`, for arrays whose items must differ; `taken` items exist already."""
    if isinstance(value, str):
        yield f"{value} {taken + 1}"
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield value + taken
        for distance in range(1, _NEAR_NUMBERS):
            yield from (value + distance, value - distance)
