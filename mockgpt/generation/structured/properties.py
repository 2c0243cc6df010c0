"""What the name and the description of a property say of its value, and the entities of that kind."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.facts import Facts, Found
from mockgpt.generation.remembered import once, remember_names
from mockgpt.generation.text_data import by_name, english, english_words, pattern

_LONGEST = 300  # characters of a description


class Property(NamedTuple):
    """What is known of a property: words of its name, those that stand for it, and of its description.

    `spoken` are all words by which a text may name it; `classed` says that a table knows its name.
    """

    name: str
    words: tuple[str, ...]
    known_as: frozenset[str]
    described: frozenset[str]
    spoken: frozenset[str]
    classed: bool


@remember_names(1024)
def property_of(name: str, description: str = "") -> Property:
    """Return what is known of a property by its name and description."""
    aliases = english()["foreign_properties"]
    named = words_of_name(aliases.get(name.lower(), aliases.get("_".join(words_of_name(name)), name)))
    words = [part for word in named for part in aliases.get(word, word).split("_")]
    others = english()["property_words"]
    known_as = {other for word in words for other in others.get(word, ())}
    known_as.update(word for word in words if word not in english_words("weak_words"))
    stop = english_words("stop_words")
    described = {word for word in words_of_name(description, 200) if len(word) > 2 and word not in stop}
    known = frozenset(known_as or words)
    classed = not _classes().isdisjoint(words) or not _classes().isdisjoint(known)
    # A number in a name, as in `field_7`, is in many texts and names nothing.
    spoken = frozenset(word for word in known.union(words) if not word.isdecimal())
    return Property(name[:_LONGEST], tuple(words), known, frozenset(described), spoken or known, classed)


@cache
def _classes() -> frozenset[str]:
    """Return the words of properties that some table knows."""
    kinds = (word for words, _ in english()["property_kinds"] for word in words)
    tables = (english()["asking_words"], english()["property_roles"])
    groups = (words for table in tables for words in table.values())
    others = ("parts_of", "related", "pooled", "known_members", "asked_by", "worked_out")
    return frozenset(kinds).union(by_name(), *map(english().__getitem__, others), *groups)


class Taker:
    """What hands out each entity once, for the properties of the schema `root`."""

    def __init__(self, said: list[Facts], request: str) -> None:
        """Take the texts of the conversation, and the phrase that is asked about."""
        self.said = said
        self.request = request
        self.root: Any = None
        self.used: set[tuple[int, int]] = set()

    @once
    def beside(self) -> frozenset[str]:
        """The words of the names of the schema's properties, at all levels."""
        return frozenset[str]().union(*map(words_of_name, re.findall(r"'(\w+)': \{", str(self.root))))

    @once
    def today(self) -> str:
        """What the texts say of today's date."""
        found = (pattern("dates", "today").search(one.text) for one in self.said)
        return next((one[0] for one in found if one), "")

    def take(self, facts: Facts, found: list[Found]) -> str | None:
        """Return the next entity that is not used yet."""
        for one in found:
            if (id(facts), one.start) not in self.used:
                self.used.add((id(facts), one.start))
                return one.text
        return None


def asking(name: str) -> frozenset[str]:
    """Return the words of property names that ask for a code, a person, a place and so on."""
    return english_words(name, "asking_words")


@cache
def kinds_asked() -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """Return words of property names with the kinds that they ask for, the most specific first."""
    return tuple((frozenset(words), tuple(kinds)) for words, kinds in english()["property_kinds"])


def of_kind(facts: Facts, asked: Property) -> list[Found] | None:
    """Return all entities of the kind that a property asks for, None where it asks for none."""
    for words, kinds in kinds_asked():
        if not words.isdisjoint(asked.words):
            return [one for kind in kinds for one in facts.all(kind)]
    pairs = (("tickers", ("symbol",)), ("codes", ("proper_code", "code")), ("priced", ("priced_line",)))
    for words, kinds in ((asking(name), kinds) for name, kinds in pairs):
        found = [] if words.isdisjoint(asked.words) else [one for kind in kinds for one in facts.all(kind)]
        if found:
            return found
    words = asked.known_as | {word.removesuffix("s") for word in asked.words[-1:]}
    return None if asking("where").isdisjoint(words) else facts.places or None


def place_of(form: str, lower: str) -> int:
    """Return where a text in lower case mentions something, -1 where it does not."""
    if len(form) == 1 and form.isalnum():
        unit = re.search(rf"\d ?°?{form}(?!\w)", lower)  # "68 F"
        return unit.start() if unit else -1
    begun = r"(?<![^\W_])" if form[0].isalnum() else ""
    match = re.search(rf"{begun}{re.escape(form)}(?![^\W\d_])", lower) if form in lower else None
    return match.start() if match else -1


def form_of(keywords: dict[str, Any], name: str = "") -> str:
    """Return the format that the schema of a property or its description demands."""
    form, described = keywords.get("format"), keywords.get("description")
    if form or not described:
        return str(form or "")
    said = f"{name}: {described}"[:_LONGEST]
    return next((one for one in ("clock", "date-time", "date") if pattern("filling", one).search(said)), "")


@lru_cache(maxsize=1024)
def implying(asked: Property) -> tuple[str, tuple[str, ...]]:
    """Return what implies a property, as alternatives of a pattern, and beginnings of words that name it."""
    implied = next(filter(None, map(english()["implied"].get, asked.words)), "")
    words = [word for word in asked.words if word not in english_words("finite")]
    named = (word[: max(4, len(word) - 2)] for word in (*words, *asked.known_as) if len(word) > 2)
    return implied, (" ".join(words), *named)


def of_what(name: str, schema: Any) -> str:
    """Return the name of a property; the `name` of a `Symptom` is of that kind."""
    title = str(schema.get("title")).lower() if name == "name" and isinstance(schema, dict) else ""
    return title if title and any(title in words for words, _ in kinds_asked()) else name
