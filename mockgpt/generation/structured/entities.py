"""Find the entities in a message: places, numbers, dates, quoted texts, names.

They become the values of properties, by the name and the type of the property; each is used
once as long as there are others. Knows nothing of tools. Does not check whether a schema
allows a value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import islice
from typing import Any

from mockgpt.generation.json_schema.merge import Schema
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.topic import Topic
from mockgpt.generation.text.arithmetic import evaluate
from mockgpt.generation.text_data import english, english_words

_EXAMINED = 2000  # characters of a message
_LONGEST = 300  # characters of a value
_MOST = 20  # entities of a kind
_KIND_OF_FORMAT = {"email": "email", "uri": "url", "date": "date", "date-time": "date"}
# Words of property names that ask for a kind of text; those of the other kinds are data.
_ASKING_WORDS = {
    "email": frozenset(("email", "recipient", "to", "cc", "bcc")),
    "url": frozenset(("url", "link")),
    "expression": frozenset(("expression", "equation", "formula", "calculation")),
    "symbol": frozenset(("symbol", "ticker", "currency")),
}


@cache
def _asking(kind: str) -> frozenset[str]:
    """Return the words of property names that ask for a kind of text."""
    return _ASKING_WORDS.get(kind) or frozenset(english()["mentions"][kind])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    forms = english()["mention_patterns"]
    form = forms[name].replace("{proper}", forms["proper_name"])
    return re.compile(form, re.IGNORECASE if name in ("day", "about", "lower_place") else 0)


class Entities:
    """The entities of one message."""

    def __init__(self, text: str, topic: Topic) -> None:
        """Take a message; each kind of entity is searched on first use, at the beginning of `text`."""
        self._text = text[:_EXAMINED]
        self._topic = topic
        self._found: dict[str, list[str]] = {}
        self._handed_out: dict[str, int] = {}

    def all(self, kind: str) -> list[str]:
        """Return the entities of a kind: place, number, date, day, quoted, email, url, id and others."""
        found = self._found.get(kind)
        if found is None:
            matches = islice(_pattern(kind).finditer(self._text), _MOST)
            found = [
                next((part for part in match.groups() if part), match.group()).strip() for match in matches
            ]
            self._found[kind] = found
        return found

    def places(self) -> list[str]:
        """Return the named places in order, also those that follow after a comma or "and"."""
        places: list[str] = []
        for match in _pattern("place").finditer(self._text):
            if match.group(1).split()[0].lower() in _asking("no_place"):
                continue
            named = [match.group(1).rstrip(".")]
            end, joints = match.end(), ""
            while following := _pattern("and_place").match(self._text, end):
                named.append(following.group(1).rstrip("."))
                joints += self._text[end : following.start(1)]
                end = following.end()
            # "Paris, France" is one place, "Paris, London and Rome" are three.
            places += [", ".join(named)] if joints == ", " else named
            if len(places) > _MOST:
                break
        if not places:
            places = [
                name.title() for name in self.all("lower_place") if name.lower() not in _asking("no_place")
            ]
        return list(dict.fromkeys(places))[:_MOST]

    def _next(self, kind: str, values: list[str] | None = None) -> str | None:
        """Return the next unused entity of a kind, the last one again when all are used.

        `values` are the entities to choose from where they are not simply all of the kind.
        """
        values = self.all(kind) if values is None else values
        if not values:
            return None
        index = self._handed_out.get(kind, 0)
        self._handed_out[kind] = index + 1
        return values[min(index, len(values) - 1)]

    def _once(self, kind: str) -> str | None:
        """Return the next unused entity of a kind, None when all are used."""
        return self._next(kind) if self._handed_out.get(kind, 0) < len(self.all(kind)) else None

    def suggest(self, name: str, keywords: Schema, kind: str) -> Any:
        """Return a value of the message for a property, or None. Has the type `instance.Suggest`."""
        words = words_of_name(name)
        if kind == "enum":
            return self._listed(keywords.get("enum", [keywords.get("const")]))
        if kind in ("integer", "number"):
            return self._number(kind)
        if kind != "string":
            return None
        for value in self._texts(words, str(keywords.get("format", ""))):
            if value:
                return value[:_LONGEST]
        return None

    def _listed(self, values: list[Any]) -> Any:
        """Return the first of the values of an enum that the message mentions."""
        lower = f" {self._text.lower()} "
        for value in values:
            if isinstance(value, str) and len(value) > 1:
                words = value.lower().replace("_", " ")
                if re.search(rf"\b{re.escape(words[:60])}", lower):
                    return value
        return None

    def _number(self, kind: str) -> int | float | None:
        numbers = [text.replace(",", "") for text in self.all("number")]
        if kind == "integer":
            numbers = [text for text in numbers if "." not in text]
        value = self._next("number", numbers) if self._handed_out.get("number", 0) < len(numbers) else None
        if value is None:
            return None
        return float(value) if "." in value else int(value)

    def _texts(self, words: list[str], form: str) -> list[str | None]:
        """Return candidates for a text by format, else by the words of the name, the best first."""
        if form in _KIND_OF_FORMAT:
            return [self._next(_KIND_OF_FORMAT[form])]
        rows = (
            find for kinds, find in _CANDIDATES if not all(_asking(kind).isdisjoint(words) for kind in kinds)
        )
        return [value for find in rows for value in find(self)]

    def _people(self) -> list[str]:
        """Return capitalized words, without days, months and first words of sentences."""
        skipped = _asking("no_place") | english_words("stop_words")
        return [name for name in self.all("proper") if name.lower() not in skipped]

    def _expressions(self) -> list[str]:
        """Return arithmetic expressions, without dates."""
        dates = self.all("date")
        found = [text for text in self.all("expression") if evaluate(text) is not None]
        return [text for text in found if text not in dates]

    def has_value(self, name: str, keywords: Schema, kind: str) -> bool:
        """Return whether there is a value for a property, without using it up."""
        before = dict(self._handed_out)
        value = self.suggest(name, keywords, kind)
        self._handed_out = before
        return value is not None

    def select(self, kind: str, index: int) -> None:
        """Make the entity at `index` the next one of its kind, for one of several calls."""
        self._handed_out = {kind: index}


# Candidates for a text: the kinds that its name may ask for, and how to find them, the best first.
# All rows that apply are evaluated, so each uses up an entity of its kind.
_CANDIDATES: tuple[tuple[tuple[str, ...], Callable[[Entities], list[str] | list[str | None]]], ...] = (
    (("email",), lambda found: [found._next("email")]),
    (("url",), lambda found: [found._next("url")]),
    (("from",), lambda found: found.all("from")[:1]),
    (("to",), lambda found: found.all("to")[:1]),
    (("place",), lambda found: [found._next("place", found.places())]),
    (("expression",), lambda found: [found._next("expression", found._expressions())]),
    (("date",), lambda found: [found._next("date"), found._next("day")]),
    (("id",), lambda found: [found._next("id", [text.lstrip("#") for text in found.all("id")])]),
    (("people",), lambda found: [found._next("proper", found._people())]),
    (("person",), lambda found: [found._next("person")]),
    (("symbol",), lambda found: [found._next("symbol", re.findall(r"\b[A-Z]{2,5}\b", found._text))]),
    (("body",), lambda found: found.all("saying")[:1]),
    (("quoted", "text"), lambda found: [found._once("quoted")]),
    (("deed",), lambda found: found.all("deed")[:1]),
    (("event",), lambda found: found.all("event")[:1]),
    (("text",), lambda found: [found._next("about"), found._topic.phrase if found._topic.known else None]),
)
