"""Divide a text into the records that an array of objects asks for: one a line, a sentence or a clause.

Within a record, what no kind of value claims goes to the texts that no kind is known of, such as
`lamps` of `2 lamps at 19.90 each`. Finds no values of a kind; that is up to the caller. Only the
entities of a text are found here, each a record of its text and its type.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from random import Random
from typing import Any

from mockgpt.generation.json_schema.merge import Schema, check_shape, members_of, resolve
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.options import lower_case
from mockgpt.generation.structured.people_and_places import kind_of_name, parted
from mockgpt.generation.structured.properties import Property
from mockgpt.generation.text_data import english, english_words, pattern, replies

_MOST_PARTS, _FIRST_PARTS = 40, 12  # that are tried; of which one must be a record for the others to be tried
_LONGEST_PART, _MOST_LISTINGS = 600, 4  # characters; parts of a text that are about what is asked for
_CHOICES = 4  # of a question
_MOST_VALUES = 40  # of an enum
_ORDER = ("enum", "integer", "number", "boolean", "string", "array", "object")

Find = Callable[[str, dict[str, Any], str], Any]
"""Called with property name, keywords and type; returns what one part says of it, or None."""
Finder = Callable[[str, dict[str, Any]], Find]


def records(text: str, items: dict[str, Any], root: Any, finder: Finder) -> list[dict[str, Any]]:
    """Return the records of a text, each with a value of every required property, or raise `SchemaError`.

    `items` is the schema of a record, with references to `root`; `finder` gives what finds values in a part.
    """
    for one in (items, *items["properties"].values()):
        if isinstance(one, dict):
            check_shape(one)
    text = pattern("records", "holder").sub("", text)
    best: list[dict[str, Any]] = []
    # Some ways to divide a text have the same parts.
    record = cache(lambda part: _record(part, items, root, finder))
    for divided in _divided(text):
        parts = [part for part in divided if len(part) <= _LONGEST_PART][:_MOST_PARTS]
        made = [one for one in map(record, parts) if one] if any(map(record, parts[:_FIRST_PARTS])) else []
        if made[1:] and all(part.endswith(")") for part in parts):  # each is one, whatever it lacks
            made = [one for part in parts if (one := _record(part, items, root, finder, True))]
        if sum(map(len, made)) > sum(map(len, best)):
            best = made
    for index, one in enumerate(best, 1):
        one.update({"id": index} if one.get("id", "") is None else {})
    return best


def numbered(made: Any, text: str) -> Any:
    """Return what was made with the objects of a list numbered, where nothing says their ids."""
    for rows in made.values() if isinstance(made, dict) else [made]:
        objects = [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []
        if all(type(one.get("id")) is int and str(one["id"]) not in text for one in objects):
            for index, one in enumerate(objects, 1):
                one["id"] = index
    return made


def with_quiz(made: Any, random: Random, general: bool = False) -> Any:
    """Return what was made with questions that have their answers and choices; `general`: on any topic."""
    for one in made if isinstance(made, list) else [made]:
        parts = one if isinstance(one, dict) else {}
        both = [key for key in parts if re.search("question|answer", key) and isinstance(parts[key], str)]
        lists = {key for key, part in parts.items() if isinstance(part, list)}
        placed = {key for key, part in parts.items() if "correct" in key and type(part) is int}
        if len(both) == 2 or (general and both and lists and placed):
            named = random.sample([*replies()["capitals"].items()], _CHOICES)
            question, capital = f"What is the capital of {named[0][0].title()}?", named[0][1]
            parts |= {key: question if "question" in key else capital for key in both}
            choices = sorted(town for _, town in named)
            parts |= dict.fromkeys((lists | {"choices", "options"}) & parts.keys(), choices)
            parts |= dict.fromkeys(placed, choices.index(capital))
        else:
            parts |= {key: with_quiz(parts[key], random, general) for key in lists}
    return made


def records_in(facts: Facts, text: str, *asked: Any) -> list[dict[str, Any]]:
    """Return the records of a part of a text, as `records`; found once for each schema of a record."""
    key = (text, id(asked[0]))
    if key not in facts.records:
        facts.records[key] = asked[0], records(text, *asked)  # with the schema, so that no other has its id
    return facts.records[key][1]


def by_name(text: str, keywords: dict[str, Any], finder: Finder) -> dict[str, Any] | None:
    """Return numbers by name, for an object of any keys: `Ann scored 12, Ben scored 9`."""
    part = keywords.get("additionalProperties")
    if members_of(keywords) or not isinstance(part, dict) or part.get("type") not in ("integer", "number"):
        return None
    made = records(text, {"properties": {"name": {"type": "string"}, "value": part}}, None, finder)
    return {one["name"]: one["value"] for one in made} or None


def listings(facts: Facts, asked: Property) -> Iterator[tuple[str, int]]:
    """Yield parts of a text that may list what a property asks for, and how many records that takes."""
    own = (place for label, _, place in facts.labelled if set(words_of_name(label)) <= set(asked.words))
    for place in islice(own, _MOST_LISTINGS):
        yield re.split(r"\n|\.\s+(?=[A-Z][\w ]{0,30}:)", facts.text[place:], maxsplit=1)[0], 1
    sentences = re.split(r"(?<=[.!?])\s+|\n", facts.text) if len(asked.known_as) > 1 else ()
    about = (one for one in sentences if not asked.known_as.isdisjoint(re.findall(r"\w+", one.lower())))
    yield from ((sentence, 2) for sentence in islice(about, _MOST_LISTINGS))
    head, colon, listing = facts.text.partition(": ")
    # "Pancakes for 4, ready in 20 minutes: 200 g flour, 3 eggs": what is listed after a sentence.
    after = colon and ", " in head and not re.search(r"\n|\. ", head)
    yield listing if after else facts.text, 1


def _divided(text: str) -> Iterator[list[str]]:
    bullets, named = (pattern("records", name).findall(text) for name in ("bullets", "parentheses"))
    yield next((several for several in (bullets, named) if several[1:]), [])
    for name in () if bullets[1:] else ("lines", "sentences", "clauses"):
        yield [part for part in pattern("records", name).split(text) if part.strip()]


def _record(part: str, items: Schema, root: Any, finder: Finder, lacking: bool = False) -> dict[str, Any]:
    """Return the values of a part for the properties of a record; none where some but texts are `lacking`."""
    pause()
    if pattern("records", "total").match(part):
        return {}
    properties = {name: _plain(one, root) for name, one in items["properties"].items()}
    required = set(items.get("required", properties))
    counted = {"id"} if "id" in required and _kind(properties["id"]) == "integer" else set()
    made: dict[str, Any] = {}
    before, colon, after = part.rpartition(": ")
    # "Ship to Rome: 2 lamps" is a head and a record; "name: Ann" is a label and its value.
    headed = colon and not any(name in before.lower() for name in properties)
    if headed and (record := _record(after, items, root, finder)):
        return record
    find, left = finder(part, items), part
    for name, keywords in sorted(properties.items(), key=lambda pair: _ORDER.index(_kind(pair[1]))):
        value = find(name, keywords, _kind(keywords))
        if value is not None:
            made[name] = value
            left = _without(value, left)
    pieces = [piece for one in pattern("records", "joints").split(left) if (piece := _stripped(one))]
    pieces = [one for one in pieces if one.lower() not in properties]  # "4 sets of 8 squats"
    if not english_words("of_things").isdisjoint(properties):
        pieces.sort(key=lambda one: not one[:1].islower())  # "Ann bought 2 mugs" is of mugs
    may_lack = {name for name, one in items["properties"].items() if "null" in _types(one)}
    for name, keywords in properties.items():
        may = (pieces or lacking) and name not in may_lack
        if name not in made and _kind(keywords) == "string" and may:
            made[name] = pieces.pop(0) if pieces else ""
        elif name not in made and _kind(keywords) == "boolean":
            made[name] = False
    said = any(not isinstance(value, bool) for value in made.values())
    whole = said and required - may_lack - counted <= made.keys()
    return {name: made.get(name) for name in properties if name in made or name in required} if whole else {}


def _plain(schema: Any, root: Any) -> dict[str, Any]:
    """Return a schema without a reference, or the first branch that is not null."""
    if isinstance(schema, dict) and "$ref" in schema and root is not None:
        schema = resolve(schema["$ref"], root)
    branches = schema.get("anyOf", ()) if isinstance(schema, dict) else ()
    found = next((one for one in branches if isinstance(one, dict) and one.get("type") != "null"), schema)
    check_shape(found if isinstance(found, dict) else {})
    return found if isinstance(found, dict) else {}


def _types(schema: Any) -> list[str]:
    branches = schema.get("anyOf", [schema]) if isinstance(schema, dict) else []
    kinds = (one.get("type") for one in branches if isinstance(one, dict))
    return [str(one) for kind in kinds for one in (kind if isinstance(kind, list) else [kind])]


def _kind(keywords: dict[str, Any]) -> str:
    kinds = ["enum"] if "enum" in keywords else _types(keywords)
    return next((kind for kind in kinds if kind in _ORDER), "object")


def _without(value: Any, text: str) -> str:
    """Return a text with a mark in the place of a value, its currency and its unit."""
    shown = f"{value:g}" if isinstance(value, float) else str(value).lower()
    lower, place = lower_case(text), -1
    lower = lower.replace(",", ".") if isinstance(value, float) else lower  # 19,90
    while shown and (place := lower.find(shown, place + 1)) >= 0:
        end = place + len(shown)
        end += len(lower) - end - len(lower[end:].lstrip("0")) if isinstance(value, float) else 0
        head = text[:place].removesuffix(" ") if text[:place].endswith(("$ ", "€ ", "£ ")) else text[:place]
        head = head[:-1] if head.endswith(("$", "€", "£")) and not head[-2:-1].isalnum() else text[:place]
        end += bool(re.match(r"x\b", text[end:])) and isinstance(value, int)  # "2x tea"
        if not (head[-1:].isalnum() or head[-1:] == "_" or text[end : end + 1].isalnum()):
            unit = pattern("records", "unit").match(text, end) if isinstance(value, (int, float)) else None
            return f"{head}\n{text[unit.end() if unit else end :]}"
    return text


def _stripped(text: str) -> str:
    """Return a piece of a text without the words at its ends that only join it to others."""
    words = text.strip(" .,;:!?()[]\"'“”-*•@").split()
    joining = english_words("joining")
    kept = [place for place, word in enumerate(words) if word.isupper() or word.lower() not in joining]
    return " ".join(words[kept[0] : kept[-1] + 1]) if kept else ""


def tags_of(words: Iterable[str]) -> dict[str, str]:
    """Return the first of some words that stands for each kind of entity: ORG for organizations."""
    kinds = {tag: kind for kind, names in english()["kinds_of_names"].items() for tag in names}
    kinds |= english()["kinds_of_entities"]
    tags: dict[str, str] = {}
    for word in words:
        if word.lower() in kinds:
            tags.setdefault(kinds[word.lower()], word)
    return tags


def entities(facts: Facts, tags: dict[str, str]) -> list[tuple[str, str]]:
    """Return the entities of the kinds that have tags, each once with its tag, in order."""
    names = [part for one in facts.names for part in parted(one)]
    found = [(one.start, one.text, kind_of_name(facts, one)) for one in names]
    others = [kind for kind in tags if kind not in english()["kinds_of_names"]]
    found += [(one.start, one.text, kind) for kind in others for one in facts.all(kind)]
    ours = {tag for tags in english()["kinds_of_names"].values() for tag in tags}
    told = [
        (text, tags[kind]) for _, text, kind in sorted(found) if kind in tags and text.lower() not in ours
    ]
    return [*dict.fromkeys(told)]


def entities_in(facts: Facts, items: Any) -> list[dict[str, str]]:
    """Return an object for each entity, where the schema of an item has nothing but a text and its type."""
    parts = members_of(items)
    texts, types = (english_words(name).intersection(parts) for name in ("entity_texts", "entity_types"))
    if not (len(parts) == len(texts) + len(types) == 2 and texts and types):
        return []
    (text,), (kind,) = texts, types
    offered = parts[kind].get("enum") if isinstance(parts[kind], dict) else None
    words = offered[:_MOST_VALUES] if isinstance(offered, list) else english()["usual_entities"]
    tags = tags_of([one for one in words if isinstance(one, str)])
    return [{text: name, kind: tag} for name, tag in entities(facts, tags)] if len(tags) > 1 else []
