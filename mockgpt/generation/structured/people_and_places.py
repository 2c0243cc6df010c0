"""Find the person or the place that a property asks for, in what one text says."""

from __future__ import annotations

import re
from functools import cache

from mockgpt.generation.prompt.facts import Facts, Found
from mockgpt.generation.structured.properties import Property, Taker, asking
from mockgpt.generation.text_data import english, pattern, replies

TAKERS = frozenset(("recipient", "payee", "to"))  # properties of whom something is sent to


def role(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return a person: after a role's word, else the next name that is no place."""
    words = set(asked.words)
    if words.isdisjoint(asking("who")) or "currency" in words:
        return None
    named = facts.all("titled") or facts.all("introduced")
    names = [*named, *(one for one in facts.names if not re.search(r"\d", one.text))]
    quoted = [(one.start, one.end) for one in facts.all("quoted")]
    names = [one for one in names if not any(start <= one.start < end for start, end in quoted)] or names
    if "name" in words and facts.direct:  # no person is called so
        names = [one for one in names if facts.lower[: one.start].rstrip().rpartition(" ")[2] != "the"]
    houses = [(one.start, one.end) for one in facts.all("address")] if facts.all("address") else []
    names = [one for one in names if not any(start <= one.start < end for start, end in houses)]
    people = [one for one in names if words & TAKERS or not is_place(facts, one)]
    if houses:
        people = [one for one in people if not _is_known(one)]
    people = people or [one for one in names if houses and not _is_known(one)]
    if not asking("after_by").isdisjoint(words):
        after = [
            one for one in people if re.search(r"\b(?:by|from|this is|to)\s+$", facts.lower[: one.start])
        ]
        people = after or people
    if words & {"customer", "person", "full", "first", "last", "patient", "contact"}:
        people = sorted(people, key=lambda one: " " not in one.text or one.text.isupper())
    if words & {"first", "last", "surname", "given", "family", "middle"}:
        whole = next((one.text.split() for one in people if " " in one.text), None)
        middle = "middle" in words
        return (
            None
            if whole is None
            else " ".join(whole[1:-1])
            if middle
            else whole[0 if words & {"first", "given"} else -1]
        )
    return (
        filling.take(facts, people)
        if words & {"name", "full", "person", "user", "who", "customer"} or len(people)
        else None
    )


def is_place(facts: Facts, one: Found) -> bool:
    return pattern("texts", "is_place").search(facts.lower[max(0, one.start - 10) : one.start]) is not None


def currencies(facts: Facts) -> list[Found]:
    """Return the codes of the currencies that are named, each once: those of an amount, then the others."""
    codes = [one for one in facts.all("symbol") if one.text in english()["currencies"]]
    signs = english()["currency_signs"]
    named = re.compile(rf"[€$£¥]|\b(?:{'|'.join(sign for sign in signs if sign.isalpha())})s?\b")
    codes += [Found(signs[one[0].rstrip("s")], *one.span()) for one in named.finditer(facts.lower)]
    first: dict[str, Found] = {}
    for one in sorted(codes, key=lambda one: (not _of_an_amount(facts.lower, one), one.start)):
        first.setdefault(one.text, one)
    return list(first.values())


def _of_an_amount(text: str, one: Found) -> bool:
    return text[: one.start].rstrip()[-1:].isdigit() or text[one.end :].lstrip()[:1].isdigit()


def place(filling: Taker, facts: Facts, asked: Property) -> str | None:
    words = set(asked.words)
    if words & {"currency"} or (
        words & (asking("from") | asking("to"))
        and facts.all("symbol")
        and not words & asking("where") - {"origin", "destination"}
    ):
        return filling.take(facts, currencies(facts))
    if words & {"timezone", "tz"}:
        zones = english()["timezones"]
        return next(
            (one for one in zones if one.rpartition("/")[2].replace("_", " ").lower() in facts.lower), None
        )
    if words & asking("tickers"):
        return ticker(filling, facts)
    if words & {"language", "lang"} and facts.all("tongue"):
        return facts.all("tongue")[-1].text
    for kind, names in (("from", asking("from")), ("to", asking("to"))):
        if words & names and facts.all(kind):
            return facts.all(kind)[0].text
    if words.isdisjoint(asking("where")):
        return None
    if known := whereabouts(asked, facts):
        return known
    address = facts.all("address")
    if address and (after := pattern("texts", "city_after").match(facts.text, address[0].end)):
        return after[1]
    if words & {"room", "area", "zone"} or not (facts.places or words & {"city", "country"}):
        inside = [Found(one[1], *one.span(1)) for one in pattern("filling", "in_the").finditer(facts.text)]
        return filling.take(facts, inside) or (inside[-1].text if inside else None)
    return filling.take(facts, facts.places) or (facts.places[-1].text if facts.places else None)


def whereabouts(asked: Property, facts: Facts) -> str:
    """Return the country of the city, or the city of the sight, that a text names, as a property asks."""
    if "country" in asked.words:
        return _country(facts)
    return "" if {"city", "town"}.isdisjoint(asked.words) else _known(facts.lower, english()["landmarks"])


def _country(facts: Facts) -> str:
    """Return the country that a text names, else that of the city or the sight that it names."""
    named = [name for name in replies()["capitals"] if re.search(rf"\b{name}\b", facts.lower)]
    if named:
        start = facts.lower.index(max(named, key=len))
        return facts.text[start : start + len(max(named, key=len))]
    sight = _known(facts.lower, english()["landmarks"])
    found = _known(sight.lower() or facts.lower, _countries())
    return found.upper() if found in ("uk", "usa") else found.title()


def _is_known(one: Found) -> bool:
    """Whether a name is that of a city or a country."""
    return one.text.lower() in _countries() or one.text.lower() in replies()["capitals"]


@cache
def _countries() -> dict[str, str]:
    """Return the country of each city that is known, in lower case."""
    capitals = {city.lower(): country for country, city in reversed(replies()["capitals"].items())}
    return capitals | {
        city.strip(): country
        for country, cities in english()["cities"].items()
        for part in cities.split(",")
        for city in ([part] if "," in cities and part is not cities.split(",")[0] else part.split())
    }


def _known(lower: str, table: dict[str, str]) -> str:
    """Return what a table has for the first of its names that a text mentions, "" for none."""
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", lower[:2000])
    for index in range(len(words)):
        for length in (4, 3, 2, 1):
            if value := table.get(" ".join(words[index : index + length])):
                return value
    return ""


def ticker(filling: Taker, facts: Facts) -> str | None:
    """Return the symbol in a text, else that of the company that it names."""
    return filling.take(facts, facts.all("symbol")) or _known(facts.lower, english()["tickers"]) or None
