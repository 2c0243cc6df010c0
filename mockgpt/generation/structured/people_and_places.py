"""Find the person or the place that a property asks for, in what one text says."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.facts import Facts, Found
from mockgpt.generation.structured.properties import Property, Taker, asking
from mockgpt.generation.text_data import by_name, english, english_words, languages, pattern, replies

_DOCTORS = frozenset(("doctor", "physician", "dentist"))
TAKERS = frozenset(("recipient", "payee", "to", "agent", "assignee"))  # whom something goes to


def role(filling: Taker, facts: Facts, asked: Property) -> str | None:
    """Return a person: after a role's word, else the next name that is no place."""
    words = set(asked.words)
    if words.isdisjoint(asking("who")) or "currency" in words or "language" in asked.described:
        return None
    of_thing = words == {"name"} and facts.direct and _is_of_a_thing(filling, facts)
    if of_thing or (words > {"name"} and words.isdisjoint(asking("who") - {"name"})):  # of a course
        return None
    if words == {"to"} and "from" in filling.beside and facts.all("to"):
        return None
    people = _people(facts, words)
    if filling.beside & english_words("firms") and words.isdisjoint(TAKERS):
        people = [one for one in people if kind_of_name(facts, one) != "organization"] or people
    if words.isdisjoint(_DOCTORS) and filling.beside & _DOCTORS:
        people = [one for one in people if not one.text.startswith(("Dr", "Prof"))] or people
    if words & TAKERS:
        people = [one for one in people if facts.before(one).endswith("to ")] or people
    if words & english_words("for_whom"):
        people = sorted(people, key=lambda one: not facts.before(one).endswith("for "))
    if not asking("after_by").isdisjoint(words):
        after = [one for one in people if pattern("people_and_places", "after_by").search(facts.before(one))]
        people = after or people
    if words & asking("full_names"):
        people = sorted(people, key=lambda one: " " not in one.text or one.text.isupper())
    if words & {"first", "last", "surname", "given", "family", "middle"}:
        title = pattern("people_and_places", "title")
        whole = next((title.sub("", one.text).split() for one in people if " " in one.text), None)
        if whole is None:
            return None
        return " ".join(whole[1:-1]) if "middle" in words else whole[0 if words & {"first", "given"} else -1]
    return filling.take(facts, people) if people else None


def _is_of_a_thing(filling: Taker, facts: Facts) -> bool:
    """Return whether a name is that of a thing: by the text, the schema's title or its properties."""
    title = words_of_name(str(filling.root.get("title")) if isinstance(filling.root, dict) else "")
    things = english_words("of_things") & filling.beside or asking("things").intersection(title)
    if things and english_words("of_people").isdisjoint(filling.beside):
        return True
    return pattern("people_and_places", "the_thing").match(facts.text) is not None


def _people(facts: Facts, words: set[str]) -> list[Found]:
    """Return the names that may be those of people, those with a title or an introduction first."""
    named = facts.all("titled") or facts.all("introduced")
    if words & _DOCTORS or "patient" in words:
        doctors = [one for one in facts.names if one.text.startswith(("Dr", "Prof"))]
        named = [] if "patient" in words and facts.all("titled") else named or doctors
    if "owner" in words:  # what is called so is owned
        named = [one for one in named if not facts.before(one).endswith((" called ", " named "))]
    office = pattern("people_and_places", "no_person")  # "CEO", "Student 20231187"
    known = (one for one in facts.names if not office.search(f"{one.text}\0{facts.text[one.end :][:7]}"))
    names = [part for one in (*named, *known) for part in parted(one)]
    quoted = [(one.start, one.end) for one in facts.all("quoted")]
    names = [one for one in names if not any(start <= one.start < end for start, end in quoted)] or names
    if facts.direct:  # no person is called so
        things = {"the", "on", *asking("where")}
        names = [one for one in names if facts.before(one).rstrip().rpartition(" ")[2] not in things]
    names.sort(key=lambda one: one.text.partition(" ")[0].lower() not in words)  # "CEO Ann Lee" is the CEO
    names = [one._replace(text=pattern("people_and_places", "office").sub("", one.text)) for one in names]
    people = [one for one in names if words & TAKERS or not is_place(facts, one)]
    given = (one for one in names if " " in one.text or facts.before(one).endswith(("from ", "by ")))
    people = people or [one for one in given if not _is_known(one)]
    houses = [(one.start, one.end) for one in facts.all("address")]
    if not houses:
        return people
    names = [one for one in names if not any(start <= one.start < end for start, end in houses)]
    names = [one for one in names if not _is_known(one)]
    return [one for one in names if one in people] or names


def is_place(facts: Facts, one: Found) -> bool:
    return pattern("texts", "is_place").search(facts.before(one)) is not None


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
    counted = text[: one.start].rstrip().endswith((" one", " a", " an", " per", *"0123456789"))
    return counted or text[one.end :].lstrip()[:1].isdigit()


def place(filling: Taker, facts: Facts, asked: Property) -> str | None:
    words = set(asked.words)
    money = words & asking("sides") or "currency" in words
    if (found := _currency(filling, facts, words) if money else None) or "currency" in words:
        return found
    if words & {"timezone", "tz"}:
        zones = {one.rpartition("/")[2].replace("_", " ").lower(): one for one in english()["timezones"]}
        town = filling.take(facts, [one for one in facts.places if one.text.lower() in zones])
        others = (zones[one] for one in zones if one in facts.lower)
        return zones[town.lower()] if town else next(others, None)
    if words & asking("tickers"):
        return ticker(filling, facts)
    if (words | asked.described) & {"language", "lang"} and (tongues := facts.all("tongue")):
        named = tongues[0 if (words & asking("from") and tongues[1:]) else -1].text
        known = languages().get(by_name().get(named.lower(), ""), {"code": "en"})
        return str(known["code"]) if "code" in asked.described else named
    for kind, names in (("from", asking("from")), ("to", asking("to"))):
        if words & names and facts.all(kind):
            return facts.all(kind)[0].text
    return _where(filling, facts, asked, words) if words & asking("where") else None


def _where(filling: Taker, facts: Facts, asked: Property, words: set[str]) -> str | None:
    if "country" in words:
        countries = _countries_in(facts)
        last = countries[-1].text if countries else whereabouts(asked, facts)
        if named := filling.take(facts, countries) or last:
            return named
    elif sight := whereabouts(asked, facts):
        return sight
    of_state = words & {"state", "province"}
    if of_state and (state := re.search(r", ([A-Z]{2})(?= \d{4,5}\b|[,.;]|$)", facts.text)):
        return state[1]
    address = facts.all("address")
    if address and (after := pattern("texts", "city_after").match(facts.text, address[0].end)):
        return None if of_state else after[1]
    if words & {"room", "area", "zone"} or not (facts.places or words & {"city", "country"}):
        inside = [Found(one[1], *one.span(1)) for one in pattern("filling", "in_the").finditer(facts.text)]
        # "Room 5" is a location, the room is 5.
        inside = [one for one in inside if "room" not in words or one.text[0] not in "rR"] or facts.places
        return filling.take(facts, inside) or (inside[-1].text if inside else None)
    cities = [one for one in facts.names if one.text.lower() in _countries() and words & {"city", "town"}]
    towns = [one for one in facts.places if one.text.lower() not in replies()["capitals"]]
    towns = sorted(towns or cities or facts.places, key=lambda one: not is_place(facts, one))
    free = filling.take(facts, towns)
    found = free or (towns[-1].text if towns else None)
    town, _, rest = (found or "").partition(", ")
    if words & {"city", "town"} and rest and not free:
        return rest  # of "in the Kulturhaus, Graz" the first is the venue's
    first = words & {"city", "town"} or (words & {"venue", "building"} and "city" in filling.beside)
    if of_state and not (free or rest) and "city" in filling.beside:
        return None  # the only place is the city
    return rest or town if of_state else town if first else found


def _currency(filling: Taker, facts: Facts, words: set[str]) -> str | None:
    named, is_source = currencies(facts), not words.isdisjoint(asking("from"))
    sides = words.isdisjoint(asking("where")) and named[1:]
    into = named and pattern("people_and_places", "into").search(facts.before(named[-1]))
    if into and len(named) == 1 and (is_source or words.isdisjoint(TAKERS | asking("where"))):
        # "In francs" says what something is converted to.
        return None if is_source else filling.take(facts, named)
    if "currency" not in words and not sides:
        return None
    home = [english()["currency_of"].get(one.text.lower(), "") for one in _countries_in(facts)]
    named = sides if sides and words & asking("to") else named
    return filling.take(facts, named) or next(filter(None, home), None)


def whereabouts(asked: Property, facts: Facts) -> str:
    """Return the country of the city, or the city of the sight, that a text names, as a property asks."""
    if "country" in asked.words:
        found = _known(_known(facts.lower, "landmarks").lower() or facts.lower, "cities")
        return found.upper() if found in ("uk", "usa") else found.title()
    return "" if {"city", "town"}.isdisjoint(asked.words) else _known(facts.lower, "landmarks")


@cache
def _country_names() -> re.Pattern[str]:
    names = sorted(replies()["capitals"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


def _countries_in(facts: Facts) -> list[Found]:
    """Return the countries that a text names, in order."""
    named = _country_names().finditer(facts.lower)
    found = [Found(facts.text[slice(*one.span())], *one.span()) for one in named]
    houses = " ".join(one.text for one in facts.all("address"))
    others = [one for one in facts.places if found and one.text.lower() not in _countries()]
    others = [one for one in others if not facts.lower[: one.start].endswith("for ")]
    others = [one for one in others if one.text not in houses and found[0].text not in one.text]
    return sorted({one.start: one for one in (*found, *others)}.values(), key=lambda one: one.start)


def _is_known(one: Found) -> bool:
    """Whether a name is that of a city or a country."""
    return one.text.lower() in _countries() or one.text.lower() in replies()["capitals"]


@cache
def _countries() -> dict[str, str]:
    """Return the country of each city that is known, in lower case."""
    capitals = {city.lower(): country for country, city in reversed(replies()["capitals"].items())}
    for country, cities in english()["cities"].items():
        capitals.update(dict.fromkeys(cities.split(","), country))
    return capitals


@lru_cache(maxsize=16)
def _known(lower: str, name: str) -> str:
    """Return what a table has for the first of its names that a text mentions, "" for none."""
    table = _countries() if name == "cities" else english()[name]
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", lower[:2000])
    for index in range(len(words)):
        for length in (4, 3, 2, 1):
            if value := table.get(" ".join(words[index : index + length])):
                return str(value)
    return ""


def by_kind(facts: Facts, asked: Property) -> list[str] | None:
    """Return the names that are of people, organizations or places, as a property asks; None for others."""
    kinds = english()["kinds_of_names"]
    wanted = next((kind for kind in kinds if set(asked.words[-1:]) & set(kinds[kind])), "")
    if not wanted and "entities" not in asked.words:
        return None
    parts = [part for one in facts.names for part in parted(one)]
    found = {part.text: kind_of_name(facts, part) for part in parts}
    return [text for text, kind in found.items() if kind and wanted in ("", kind)]


def parted(one: Found) -> list[Found]:
    """Return the person and the organization of a name such as `Ann Lee of Acme`."""
    first, of, last = one.text.partition(" of ")
    if not of or not (" " in first or first.isupper()):  # "CEO of Acme"
        return [one]
    return [Found(first, one.start, one.start + len(first)), Found(last, one.end - len(last), one.end)]


def kind_of_name(facts: Facts, one: Found) -> str:
    """Return whether a name is that of a place, an organization or a person."""
    before = facts.text[max(0, one.start - 12) : one.start]
    if pattern("people_and_places", "no_person").match(f"{one.text}\0"):
        return ""  # "CEO"
    if _is_known(one) or one.text.lower() in english()["landmarks"]:
        return "place"
    if is_organization(one) or pattern("people_and_places", "coined").match(one.text):
        return "organization"
    if before.endswith((" in ", " near ", "In ")):
        return "place"
    return "organization" if pattern("people_and_places", "member").search(before) else "person"


def is_organization(one: Found) -> bool:
    """Return whether a name is that of a known organization, or has a word that only such names have."""
    known = one.text.lower() in english()["tickers"]
    return known or pattern("people_and_places", "organization").search(one.text) is not None


def ticker(filling: Taker, facts: Facts) -> str | None:
    """Return the symbol in a text, else that of the company that it names."""
    symbol = filling.take(facts, facts.all("symbol")) or filling.take(facts, companies(facts))
    return symbol or _known(facts.lower, "tickers") or None


def companies(facts: Facts) -> list[Found]:
    """Return the symbols of the companies that a text names."""
    codes = english()["tickers"]
    return [one._replace(text=codes[one.text.lower()]) for one in facts.names if one.text.lower() in codes]


def end_of_way(facts: Facts, words: set[str]) -> str:
    """Return the end of a way that a property asks for, of `from savings to checking` or `a.txt to b.txt`."""
    ends = [words.isdisjoint(asking(name)) for name in ("from", "to")]
    match = pattern("people_and_places", "ends").search(facts.text) if ends[0] != ends[1] else None
    return str([one for one in match.groups() if one][ends[0]]) if match else ""


def option(facts: Facts, described: str) -> str | None:
    """Return the one of the values that a description lists which a text mentions."""
    listed = pattern("people_and_places", "options").search(described)
    words = re.findall(r"[\w-]+", listed[0]) if listed else []
    return next((one for one in words if one[2:] and re.search(rf"\b{one.lower()}\b", facts.lower)), None)
