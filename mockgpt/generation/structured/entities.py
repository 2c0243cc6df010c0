"""Find the values a message mentions: places, numbers, dates, quoted texts, names.

They are handed out by the name and the type of what is wanted, each once as long
as there are others. Knows nothing of tools; whether a value is allowed is the schema's to say.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Any

from mockgpt.generation.json_schema.merge import Schema
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.topic import Topic
from mockgpt.generation.text.arithmetic import evaluate
from mockgpt.generation.text_data import english

_EXAMINED = 2000
_LONGEST = 300  # characters of a text taken over as a value
_MOST = 20  # mentions of a kind


@cache
def _names(kind: str) -> frozenset[str]:
    """Return the words of property names that ask for a kind of value."""
    return frozenset(english()["mentions"][kind])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    forms = english()["mention_patterns"]
    form = forms[name].replace("{proper}", forms["proper_name"])
    return re.compile(form, re.IGNORECASE if name in ("day", "about", "lower_place") else 0)


class Entities:
    """The values of one message, as far as they are wanted."""

    def __init__(self, text: str, topic: Topic) -> None:
        """Look into the beginning of `text`; nothing is searched before it is wanted."""
        self._text = text[:_EXAMINED]
        self._topic = topic
        self._found: dict[str, list[str]] = {}
        self._handed_out: dict[str, int] = {}

    def all(self, kind: str) -> list[str]:
        """Return the mentions of a kind: place, number, date, day, quoted, email, url, id and others."""
        found = self._found.get(kind)
        if found is None:
            matches = islice(_pattern(kind).finditer(self._text), _MOST)
            found = [
                next((part for part in match.groups() if part), match.group()).strip() for match in matches
            ]
            self._found[kind] = found
        return found

    def places(self) -> list[str]:
        """Return the named places in order, also those that follow with a comma or "and"."""
        places: list[str] = []
        for match in _pattern("place").finditer(self._text):
            if match.group(1).split()[0].lower() in _names("no_place"):
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
                name.title() for name in self.all("lower_place") if name.lower() not in _names("no_place")
            ]
        return list(dict.fromkeys(places))[:_MOST]

    def _next(self, kind: str, values: list[str]) -> str | None:
        """Return the next of `values` that was not given yet; the last one again when there are no more."""
        if not values:
            return None
        index = self._handed_out.get(kind, 0)
        self._handed_out[kind] = index + 1
        return values[min(index, len(values) - 1)]

    def _once(self, kind: str) -> str | None:
        """Return the next mention of a kind, None when all were given."""
        found = self.all(kind)
        return self._next(kind, found) if self._handed_out.get(kind, 0) < len(found) else None

    def suggest(self, name: str, keywords: Schema, kind: str) -> Any:
        """Return a value of the message for a property, or None; fits `schema.Suggest`."""
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
        lower = f" {self._text.lower()} "
        for value in values:
            if isinstance(value, str) and len(value) > 1:
                spoken = value.lower().replace("_", " ")
                if re.search(rf"\b{re.escape(spoken[:60])}", lower):
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
        """Return candidates for a text, the likeliest first."""
        named = frozenset(words)
        if form in ("email", "uri", "date", "date-time"):
            kind = {"email": "email", "uri": "url"}.get(form, "date")
            return [self._next(kind, self.all(kind))]
        candidates: list[str | None] = []
        if named & {"email", "recipient", "to", "cc", "bcc"}:
            candidates.append(self._next("email", self.all("email")))
        if "url" in named or "link" in named:
            candidates.append(self._next("url", self.all("url")))
        if named & _names("from") and self.all("from"):
            candidates.append(self.all("from")[0])
        if named & _names("to") and self.all("to"):
            candidates.append(self.all("to")[0])
        if named & _names("place"):
            candidates.append(self._next("place", self.places()))
        if named & {"expression", "equation", "formula", "calculation"}:
            dates = self.all("date")
            sums = [text for text in self.all("expression") if evaluate(text) is not None]
            sums = [text for text in sums if text not in dates]
            candidates.append(self._next("expression", sums))
        if named & _names("date"):
            candidates += [self._next("date", self.all("date")), self._next("day", self.all("day"))]
        if named & _names("id"):
            candidates.append(self._next("id", [text.lstrip("#") for text in self.all("id")]))
        if named & _names("people"):
            candidates.append(self._next("proper", self._people()))
        if named & _names("person"):
            candidates.append(self._next("person", self.all("person")))
        if named & {"symbol", "ticker", "currency"}:
            candidates.append(self._next("symbol", re.findall(r"\b[A-Z]{2,5}\b", self._text)))
        if named & _names("body"):
            candidates += self.all("saying")[:1]
        if named & (_names("quoted") | _names("text")):
            candidates.append(self._once("quoted"))
        if named & _names("deed"):
            candidates += self.all("deed")[:1]
        if named & _names("event"):
            candidates += self.all("event")[:1]
        if named & _names("text"):
            topic = self._topic.phrase if self._topic.known else None
            candidates += [self._next("about", self.all("about")), topic]
        return candidates

    def _people(self) -> list[str]:
        """Return capitalized words that are no days, months or sentence openings."""
        skipped = _names("no_place") | stop_words()
        return [name for name in self.all("proper") if name.lower() not in skipped]

    def has_value(self, name: str, keywords: Schema, kind: str) -> bool:
        """Return whether there is a value for a property, without handing it out."""
        given = dict(self._handed_out)
        value = self.suggest(name, keywords, kind)
        self._handed_out = given
        return value is not None

    def select(self, kind: str, index: int) -> None:
        """Make the mention at `index` the next one of its kind, for one call of several."""
        self._handed_out = {kind: index}


@cache
def stop_words() -> frozenset[str]:
    """Return words that say nothing about what is wanted."""
    return frozenset(english()["stop_words"])
