"""Fill properties with what the conversation says, by their name, description and type.

The results of tools go before the last message, that before earlier ones and the system's.
Each entity is used once. Does not check whether a schema allows a value.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import count
from typing import Any

from mockgpt.generation.json_schema.merge import Schema, members_of, resolve
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.remembered import once
from mockgpt.generation.structured import properties, quantities, texts
from mockgpt.generation.structured.people_and_places import by_kind, option
from mockgpt.generation.structured.properties import Property, Taker, asking, form_of, of_kind, property_of
from mockgpt.generation.structured.records import Find, by_name, entities_in, listings, records_in
from mockgpt.generation.structured.tool_results import converted, is_of
from mockgpt.generation.text.material import listed
from mockgpt.generation.text_data import english, english_words, pattern

_LONGEST = 300  # characters of a text
_MOST_OPTIONS = 300  # of an enum that are looked for
_MOST_SUGGESTED, _MOST_RESULTS = 150, 200  # properties that are looked for in what is said, values of results
_HALVES = {"owner": 0, "org": 0, "repo": 1, "repository": 1}  # of a repository's name such as `me/website`


class Filling(Taker):
    """Values for the properties of one schema."""

    def __init__(
        self, sources: list[Facts], results: list[Any] | None = None, request: str = "", told: str = ""
    ) -> None:
        """Take the texts, the most telling first, the results of tools, and what is asked about.

        Args:
            told: what the results say, where the first text asks for a step after them: it goes before them.
        """
        super().__init__(sources, request)
        self.sources = sources
        self._told = told
        self._results = results or []
        self._suggested = count()

    def suggest(self, name: str, keywords: Schema, kind: str) -> Any:
        """Return a value that the conversation says, or None. Has the type `instance.Suggest`."""
        asked = property_of(name, str(keywords.get("description", ""))[:_LONGEST])
        find = _KINDS.get(kind)
        if find is None or next(self._suggested) >= _MOST_SUGGESTED:
            return None
        after = self._told or self._results
        value, sources = self._of_steps(find, asked, keywords, kind) if after else (None, self.sources)
        for facts in sources if value is None else ():
            if (value := find(self, facts, asked, keywords)) is not None:
                break
        if isinstance(value, dict) and (parts := members_of(keywords)):
            value = {key: one for key, one in value.items() if key in parts}
        return value[:_LONGEST] if isinstance(value, str) else value

    def _of_steps(self, find: Any, asked: Property, keywords: Schema, kind: str) -> tuple[Any, list[Facts]]:
        """Return what the results of earlier steps say, and in which texts to look where they say nothing."""
        # An address that was found goes before whatever else a step says of a person.
        addressed = not asking("addressed").isdisjoint(asked.words) and asked.words[-1] not in asking("ends")
        own = bool(self._told) and not addressed
        said = kind == "string" and bool(self._told) and not asking("said").isdisjoint(asked.words)
        refers = said and pattern("tool_plan", "refers").search(self.sources[0].text)
        if refers and not (self.sources[0].all("saying") or self.sources[0].all("quoted")):
            return self._told, []
        value = find(self, self.sources[0], asked, keywords) if own else None
        if value is None and self._results:
            value = self._of_results(asked, keywords, kind)
        if value is None and said:
            value = self._told
        mails = [one for one in self.sources if one.all("email")][:1] if self._told and not own else []
        return value, [*mails, *self.sources[own:]]

    def has_value(self, name: str, schema: Any) -> bool:
        """Return whether there is a value for a property, without using it up."""
        if not isinstance(schema, dict) or isinstance(schema.get("anyOf"), list):
            return isinstance(schema, dict) and any(self.has_value(name, one) for one in schema["anyOf"])
        if members := members_of(schema):
            return any(self.has_value(one, part) for one, part in members.items())
        return self.value_of(name, schema) is not None

    def value_of(self, name: str, schema: Schema, use: bool = False) -> Any:
        """Return the value of a property that is no object, or None; what it takes is used up if `use`."""
        kinds = schema.get("type")
        kind = next((one for one in (kinds if isinstance(kinds, list) else [kinds]) if one != "null"), "")
        before = set(self.used)
        value = self.suggest(name, schema, "enum" if isinstance(schema.get("enum"), list) else str(kind))
        self.used = self.used if use else before
        return value

    @once
    def _members(self) -> list[tuple[frozenset[str], Any]]:
        """Each value within the results, after the words of its key."""
        members: list[tuple[frozenset[str], Any]] = []
        pending: list[tuple[str, Any]] = [("", result) for result in self._results]
        while pending and len(members) < _MOST_RESULTS:
            key, value = pending.pop(0)
            if isinstance(value, dict):
                pending += list(value.items())[:_MOST_RESULTS]
            elif isinstance(value, list):  # the items of which most is said first
                items = [one for one in value[:_MOST_RESULTS] if isinstance(one, dict)]
                pending += [(key, one) for one in items]
            members.append((frozenset(words_of_name(str(key))), value))
        return members

    def _of_results(self, asked: Property, keywords: Schema, kind: str) -> Any:
        fitting = [one for one in self._members if is_of(one[1], kind, keywords)]
        for words, value in fitting:
            if words == set(asked.words):
                return converted(value, kind)
        for words, value in fitting:
            # `temp` is the temperature.
            begins = any(word[2:] and one.startswith(word) for one in asked.words for word in words)
            if begins or words & asked.known_as:
                return converted(value, kind)
        # A result that is nothing but a number is what was asked for, and the `id` of one is a `hotel_id`.
        last = {"id"} & {*asked.words[-1:]}
        alone = last or kind in ("integer", "number")
        return next((converted(value, kind) for words, value in fitting if alone and words == last), None)


def _text(filling: Filling, facts: Facts, asked: Property, keywords: Schema) -> str | None:
    half = _HALVES.get(next(iter(asked.words), ""))
    if half is not None and "owner" in filling.beside and (repos := facts.all("repo")):
        paths = [one.text for one in facts.all("path")]
        return next((one for one in repos if one.text not in paths), repos[0]).text.split("/")[half]
    listed = option(facts, str(keywords.get("description", ""))[:_LONGEST])
    found = listed or texts.of_property(filling, facts, asked, form_of(keywords, asked.name))
    if found and "format" not in keywords and found not in facts.text and found[:-1] in facts.text:
        found = found.removesuffix("Z")  # a time that is written as ISO 8601 says stays as it is
    if found and asked.words[-1:] == ("id",) and found.istitle() and found.replace(" ", "").isalpha():
        return None  # the name of a customer is no id
    return english()["airports"].get(found.lower(), found) if found and "iata" in asked.described else found


def _enum(filling: Filling, facts: Facts, asked: Property, keywords: Schema) -> Any:
    """Return the value of an enum that the text mentions, or that stands for what it mentions."""
    signs, operators = english()["signs"], english()["operators"]
    offered = keywords.get("enum", [keywords.get("const")])[:_MOST_OPTIONS]
    options = [one for one in offered if isinstance(one, str) and one]
    named: list[tuple[int, str]] = []
    for value in options:
        plain = value.lower().replace("_", " ")
        # "Urgent" is high where there is no such option.
        others = signs.get(value.lower(), ())
        forms = (plain, f"{plain}s", f"{plain}ing", *(others if {*others}.isdisjoint(options) else ()))
        done = re.search(operators[value], facts.lower) if value in operators else None
        places = [*(properties.place_of(form, facts.lower) for form in forms), done.start() if done else -1]
        named += [(place, value) for place in places if place >= 0][:1]
    # The last one is what something is converted to; a text that names all says which there are.
    ends = [not asking(name).isdisjoint(asked.words) for name in ("from", "to")]
    if named and (any(ends) or not (len(named) == len(options) > 1)):
        return (max if ends[1] else min if ends[0] else next)(iter(named))[1]
    labelled = [text for label, text, _ in facts.labelled if set(words_of_name(label)) & asked.known_as]
    numbers = (one for one in keywords.get("enum", ()) if isinstance(one, (int, float)))
    return next((one for one in numbers if labelled and labelled[0].split()[0] == str(one)), None)


def _boolean(filling: Filling, facts: Facts, asked: Property, keywords: Schema) -> bool | None:
    for label, text, _ in facts.labelled:
        first = text.lower().split()[0].strip(".,;") if words_of_name(label) == asked.words else ""
        if first in english_words("yes") or first in english_words("no"):
            return first in english_words("yes")
    implied, named = properties.implying(asked)
    places = [one.start() for one in re.finditer(rf"\b(?:{implied})", facts.lower)] if implied else []
    for place in (*places, *map(facts.lower.find, named)):
        if place >= 0:
            before = pattern("filling", "clause_begins").split(facts.lower[:place])[-1][-25:]
            if before.endswith(("in", "un", "dis")):
                return False  # inactive
            rest = facts.lower[place:]
            wanted = pattern("filling", "wanted").search(before)
            if "?" in rest[:40] and not wanted and not pattern("filling", "negated").search(rest):
                continue
            after = rest if "?" in rest else pattern("filling", "clause_ends").split(rest)[0]
            denied = pattern("filling", "denied").search(after)
            return pattern("filling", "negated").search(before) is None and denied is None
    return None


def _array(filling: Filling, facts: Facts, asked: Property, keywords: Schema) -> list[Any] | None:
    """Return the items of an enumeration that is labelled with the property, of names, or of a kind."""
    items = keywords.get("items")
    if isinstance(items, dict) and "$ref" in items and filling.root is not None:
        items = resolve(items["$ref"], filling.root)
    if isinstance(items, dict) and members_of(items):
        if entities := entities_in(facts, items):
            return entities
        for text, least in listings(facts, asked):
            made = records_in(facts, text, items, filling.root, _in_record)
            if len(made) >= least:
                return made
        return None
    named = "|".join(map(re.escape, asked.words))
    if re.search(rf"\b(?:no|not any|without(?: any)?) (?:[\w-]+ )?(?:{named})\b", facts.lower):
        return []
    kind = items.get("type") if isinstance(items, dict) else "string"
    if kind in ("integer", "number"):
        numbers = [quantities.value_of(one.text) for one in facts.numbers]
        return numbers if len(numbers) > 1 else None
    found = _texts(filling, facts, asked) if kind == "string" else []
    return found or _enumeration(filling, facts, asked)


def _texts(filling: Filling, facts: Facts, asked: Property) -> list[Any] | None:
    """Return what a label lists, or the entities of the kind that a property asks for, None for no kind."""
    names = "|".join(re.escape(word) for word in asked.known_as if word in facts.lower)
    marked = re.search(rf"\b(?:{names})\b[\w ]{{0,30}}:\s*(?=[-*•] |\d[.)] )", facts.lower) if names else None
    if marked:  # "Steps: 1. Open it 2. Wait", or bullets
        items = re.split(r"(?:^|\s)(?:[-*•]|\d+[.)])\s+", facts.text[marked.end() :].partition("\n\n")[0])
        one_a_line = facts.text[marked.end() - 1] == "\n"
        items = [item.partition("\n")[0] if one_a_line else item for item in items]
        return [item.strip(" .;\n") for item in items if item.strip()]
    for label, text, _ in facts.labelled:
        if set(words_of_name(label)) & asked.known_as:
            return listed(text.replace(" or ", ", ") if ", " in text else text)
    wants_places = set(asked.words[-1:]) & set(english()["kinds_of_names"]["place"])
    if wants_places and (places := by_kind(facts, asked)):
        return places
    named = of_kind(facts, asked)
    if named and len(named) == 1 and named[0].text.islower() and re.search(", | and ", named[0].text):
        return listed(named[0].text)
    if named is None and not asked.known_as.isdisjoint(english()["mentions"]["people"]):
        named = facts.all("email") or None
    fresh = [one for one in named or () if (id(facts), one.start) not in filling.used]
    texts_found = None if named is None else [one.text for one in fresh or named]
    # Of "black, cream and sage" only the first is known as a color.
    listed_with = (names for names, _ in facts.lists if names[2:] and set(names) > set(texts_found or names))
    return next(listed_with, texts_found)


def _enumeration(filling: Filling, facts: Facts, asked: Property) -> list[Any] | None:
    """Return the items of the enumeration that fits a property best, or names of the kind it asks for."""
    best, most = None, -1.0
    known = {word[:5] for word in asked.known_as if len(word) > 3}
    people = not asked.known_as.isdisjoint(english()["mentions"]["people"])
    others, office = english_words("pronouns") | filling.beside, pattern("people_and_places", "no_person")
    for names, place in facts.lists:
        before = re.findall(r"[^\W\d_]+", facts.lower[max(0, place - 40) : place])
        score = 2.0 * any(word[:5] in known for word in before)
        for index, name in enumerate(names[:-1]):  # "of memory, tagged production, web and edge"
            begun, _, rest = name.partition(" ")
            names = [rest, *names[index + 1 :]] if rest and begun.lower() in asked.known_as else names
        if any(name.partition(" ")[0].lower() in others for name in names):
            continue  # a clause, or labels
        score += people and all(name[:1].isupper() and not office.match(f"{name}\0") for name in names)
        score += 0.1 * len(names)
        if score > most and (id(facts), -place) not in filling.used and (score or not people):
            best, most = (names, place), score
    of_names = by_kind(facts, asked)
    sure = of_names or (of_names is not None and facts.direct and facts.names)
    if sure and (most < 1 or best is None or set(best[0]) < set(of_names or ())):
        return of_names
    if best is None or (most < 1 and not facts.direct):
        said = "|".join(one for word in asked.known_as if (one := word.removesuffix("s")) in facts.lower)
        form = rf"\b(?:{said})(?:s|g?ed)? (?:it |as |of |to |in |with )?['\"]?((?!and\b|a\b|the\b)[\w-]+)"
        found = re.search(rf"{form}['\"]?(?=[.,;!?\n]|$)", facts.text, re.I) if said else None
        return [found[1]] if found else None
    filling.used.add((id(facts), -best[1]))
    return best[0]


def _in_record(text: str, items: dict[str, Any]) -> Find:
    """Return what finds the values of properties in one record: of a kind, not by what stands around."""
    filling, facts = Filling([]), Facts(text)

    def find(name: str, keywords: Schema, kind: str) -> Any:
        asked = property_of(properties.of_what(name, items), str(keywords.get("description", ""))[:_LONGEST])
        filling.root = items if kind == "string" else None
        if kind == "string":
            return texts.of_property(filling, facts, asked, form_of(keywords, asked.name), own=True)
        return _KINDS[kind](filling, facts, asked, keywords) if kind in _KINDS else None

    return find


_KINDS: dict[str, Any] = {
    "object": lambda _, facts, asked, keywords: by_name(facts.text, keywords, _in_record),
    "enum": _enum,
    "boolean": _boolean,
    "integer": partial(quantities.of_property, whole=True),
    "number": quantities.of_property,
    "array": _array,
    "string": _text,
}
