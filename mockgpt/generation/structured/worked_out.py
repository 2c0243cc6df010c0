"""Work out values that a message asks for and does not say: a sum, a translation, the capital of a country.

A table says which question stands for a property's name; the model answers it like any other.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice
from typing import Any

from mockgpt.generation import compose
from mockgpt.generation.context import Context
from mockgpt.generation.json_schema import described_keys, given_json
from mockgpt.generation.json_schema.described_json import described
from mockgpt.generation.json_schema.instance import Suggest
from mockgpt.generation.json_schema.merge import Schema, members_of
from mockgpt.generation.json_schema.values import number, words_of_name
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.judgement import judged
from mockgpt.generation.remembered import remember_names
from mockgpt.generation.structured.people_and_places import whereabouts
from mockgpt.generation.structured.properties import property_of
from mockgpt.generation.structured.quantities import MANY
from mockgpt.generation.text import knowledge, labels, tables
from mockgpt.generation.text.lists import plain_items
from mockgpt.generation.text.material import listed, material, texts_in
from mockgpt.generation.text_data import by_name, english, english_words, pattern, wording_numbers

_LONGEST = 80  # characters of an answer that is a value
_LONGEST_SAID = 200  # characters of a text that say why it is judged so
_EXAMINED = 500  # characters in which a thing is named
_MOST = 40  # numbers, and members of a map
_NUMBERS = ("integer", "number")


def answered(question: str, context: Context) -> str:
    """Return the short answer to a question, "" where only a text answers it."""
    asked = context.about(f"{question} Only the answer.")
    said = context.reading.remembered(question, lambda: compose.compose(asked.reading.family, asked))
    return said if len(said) <= _LONGEST and "\n" not in said else ""


@remember_names(4096)
def _question(name: str) -> tuple[str, bool]:
    """Return the question that a name stands for, "" for none, and whether it is the name of a language."""
    words = words_of_name(name)
    joined = "_".join(words)
    if joined in by_name():
        return f"Translate '{{text}}' to {joined}.", True
    question = next(filter(None, map(english()["worked_out"].get, (joined, *words))), "")
    return question.replace("{name}", joined), False


def value(name: str, context: Context, of: str = "") -> str:
    """Return what the operation that a name stands for gives, of a text or of the message; "" for none."""
    text, system = context.conversation.text, context.conversation.system
    parts = pattern("json_mode", "counted_in").search(text) if name == "count" else None
    of = (parts and parts[2]) or of
    question, tongue = _question(f"{parts[1].lower()}_count" if parts else name)
    if not question or (tongue and not of and "transl" not in f"{system} {text}".lower()):
        return ""
    facts = Facts(of) if of else context.reading.asked
    named = " ".join(words_of_name(name))
    # Of a range, one end is the minimum; the length of a thing is none of a text.
    # "At most 12 participants" says what `max_participants` is.
    others = any(word in facts.lower for word in words_of_name(name)[1:])
    extreme = "imum" in question and (others or facts.all("range"))
    extreme = extreme or ("currency" in question and facts.all("currency_word"))
    measured = extreme or ("characters" in question and (others or facts.all("length")))
    said = re.search(rf"\b{re.escape(named)}(?: is| was| of|:)? \d[\d.]*+(?!,? (?:and )?-?\d)", facts.lower)
    if not of and (measured or said or any(label == named for label, _, _ in facts.labelled)):
        return ""
    numbers = [one.text for one in facts.numbers or context.reading.facts.numbers][:_MOST]
    counted = of or pattern("worked_out", "numbers").search(text)
    marks = {"plus": "+", "times": "*", "minus": "-", "over": "/", "numbers": ", "}
    known = {sign: f" {mark} ".join(numbers) for sign, mark in marks.items() if counted and numbers[1:]}
    said = pattern("worked_out", "measured").search(of or text)
    known["measured"] = said[0] if said and said[2][0].lower() != named.rpartition(" ")[2][0] else ""
    known["first"] = numbers[0] if counted and numbers else ""
    asked = context.reading.facts
    places = (one.text for one in (*facts.places, *facts.names, *asked.places))
    known["place"] = of or next((one for one in places if one.isalpha() and f"{one}:" not in text), "")
    tongues = asked.all("tongue") or Facts(system).all("tongue")
    target = min(tongues, key=lambda one: not asked.before(one).endswith("to "), default=None)
    known["tongue"] = target.text if target else ""
    if "{text}" in question:
        quotes = sorted((one.text for one in facts.all("quoted")), key=lambda one: " " not in one)
        quoted = quotes[0] if quotes else ""
        known["text"] = of or quoted or material(context) or (text if "transl" in system.lower() else "")
    if not all(known.get(slot) for slot in re.findall(r"{(\w+)}", question)):
        return ""
    return answered(question.format_map(known), context)


def known(name: str, context: Context) -> str:
    """Return the fact that a question asks for, where a name stands for it: who wrote it is the author."""
    if name.lower() == "country":  # of the city that is asked for
        return whereabouts(property_of(name), Facts(knowledge.fact(context)[0]))
    verb = english()["asked_by"].get("_".join(words_of_name(name)))
    asks = verb and re.search(rf"\b(?:{verb})(?!\w* by\b)", context.conversation.text.lower())
    return knowledge.fact(context)[0] if asks else ""


def rated(context: Context, described: Schema | None = None) -> int | float | None:
    """Return the rating that praise or blame deserves in the range `described`, or said; None without one."""
    words = context.reading.words.words
    mood = sum((word in english_words("good")) - (word in english_words("bad")) for word in words)
    asked = None if described else context.instructions.get("range")
    said = [wording_numbers().get(one.lower(), one) for one in asked.said[:2]] if asked else []
    ends = sorted(int(one) for one in said if str(one).isdecimal())
    ends = [described["minimum"], described["maximum"]] if described else ends
    if len(ends) != 2:
        return None
    good = _is_right(context)
    good = mood > 0 if mood and good is None else good
    if good is not None:
        return ends[good]
    if not (described or {"rate", "grade", "evaluate"}.intersection(words)):
        return None
    return context.random.randint(*ends) if type(ends[0]) is int else round(context.random.uniform(*ends), 2)


def _is_right(context: Context, about: str = "") -> bool | None:
    """Return whether the answer that a message shows beside its question or source is right, else None."""
    text = context.conversation.full_text
    pair = pattern("worked_out", "of_question").search(text[:_EXAMINED])
    right = answered(pair[1], context).lower() if pair else ""
    system = f"{context.conversation.system}\n{about}"
    return right in pair[2].lower() if pair and right else judged(system, text)


def _better(context: Context) -> str | None:
    """Return the letter or number of the only right answer of those that a message compares, else None."""
    shown = pattern("worked_out", "compared").findall(context.conversation.full_text[:_EXAMINED])
    question = next((asked for asked, _, _ in shown if asked), "")
    right = answered(question, context).lower() if question else ""
    fitting = [name for _, name, said in shown if right and right in said.lower()]
    return fitting[0] if len(fitting) == 1 else None


def reason(context: Context) -> str:
    """Return why a text is judged as it is: the fact that its question asks for, else what the text says."""
    said = context.conversation
    pair = pattern("worked_out", "of_question").search(said.full_text[:_EXAMINED])
    fact = knowledge.fact(context.about(pair[1]) if pair else context)[1]
    text = material(context) or ("" if not said.system or said.text.endswith("?") else said.text)
    first = re.split(r"(?<=[.!?])\s|\n", text.strip("\"'“” "))[0]
    return fact or (f"The text says: “{first[:_LONGEST_SAID]}”" if first else "")


def graded(
    name: str, keywords: Schema, kind: str, roles: frozenset[str], suggest: Suggest, context: Context
) -> int | float | bool | str | None:
    """Return the grade that a property holds, a number of a range or whether something is right, else None.

    Args:
        roles: of the name; "judged": it asks whether something is right.
        suggest: finds a value in what is said.
    """
    about = str(keywords.get("description", ""))
    ends = (keywords.get("minimum"), keywords.get("maximum"))
    ranged = "rating" in roles and ends in ((0, 1), (-1, 1), (-10, 10))
    described = keywords if ranged else described_keys.described_range(about) if kind in _NUMBERS else None
    if kind in _NUMBERS and described:
        said = suggest(name, keywords, kind)
        fits = said is not None and described["minimum"] <= said <= described["maximum"]
        noted = rf"{said}(?:%|(?: out of|/| of) ?\d)|(?:to|least|over) {said}\b"
        words = "|".join((*words_of_name(name), noted))
        named = fits and re.search(rf"\b(?:{words})", context.reading.asked.lower)
        paired = pattern("worked_out", "of_question").search(context.conversation.full_text[:_EXAMINED])
        return said if named and not paired else rated(context, described)
    if "winner" in roles and kind in ("string", "enum"):
        return _better(context)
    if kind not in ("string", "boolean") or "judged" not in roles:
        return None
    good = _is_right(context, about)
    if good is None or kind == "boolean":
        return good
    options = re.findall(r"['\"]([a-z]{2,20})['\"]", about.lower()) or ["yes", "no"]
    return next((one for one in options if (one in english_words("yes")) == good), None)


def mapped(context: Context) -> dict[str, Any]:
    """Return the map from one kind of thing to another that a message asks for, if any."""
    text = context.conversation.text[:2000]
    each = pattern("worked_out", "each").search(text)
    match = each or pattern("worked_out", "map").search(text)
    if match is None:
        return _translations(text, context)
    asked = next(filter(None, match.groups()[not each :: 2]))
    asked = asked if _question(asked)[0] else asked.removesuffix("s")
    rest = text[match.end() :]
    after = next(filter(None, each.groups()[1::2])) if each else rest.partition(":")[2].partition(". ")[0]
    outside = (names for names, at in Facts(text).lists if at >= match.end() or at < match.start())
    span = pattern("labels", "span").search(text)
    named = [str(one) for one in range(int(span[1]), int(span[2]) + 1)] if span else []
    named = named or texts_in(after) or next(outside, [])
    said = tables.pairs(text[: match.start()].rpartition(". ")[0]) or tables.pairs(material(context))
    if said[1:] and all(re.search(r"\d", value) for _, value in said):  # "Monday 9-17, Friday 9-15"
        return {key: given_json.typed(re.sub(rf" {re.escape(asked)}s?$", "", value)) for key, value in said}
    keys = [one.strip(" .'\"[]") for one in named] or plain_items(context)
    what = f"What is the {asked} of"
    found = {key: value(asked, context, key) or answered(f"{what} {key}?", context) for key in keys[:_MOST]}
    return {key: given_json.typed(one) for key, one in found.items()} if all(found.values()) else {}


def known_rows(name: str, items: Any, context: Context, beside: Collection[str]) -> list[Any]:
    """Return the aspects of a review with their moods, or what is known of the things that are asked for."""
    text = context.conversation.text
    if not (parts := members_of(items)):
        lists = words_of_name(name)[-1:] == ("languages",) and "capital" in beside and len(text) < _LONGEST
        return listed(value(name, context)) if lists else []
    moods = next((name for name in parts if "sentiment" in words_of_name(name)), "")
    if moods and len(parts) == 2 and (found := labels.aspects(material(context) or text)):
        name = next(one for one in parts if one != moods)
        return [{name: aspect, moods: mood} for aspect, mood in found.items()]
    asks = pattern("structured_output", "asks_for_things").match(text[:_EXAMINED])
    return of_things(items, [], context) if asks and not material(context) else []


def of_things(items: dict[str, Any], things: list[str], context: Context) -> list[dict[str, Any]]:
    """Return an object for each thing: its name, and what is known of it; none where a text is not known.

    Args:
        items: the schema of an object.
        things: their names; where there are none, things of the kind that the message asks for.
    """
    properties = members_of(items)
    count = len(things) or len(plain_items(context))
    tried = things or dict.fromkeys([*plain_items(context), *plain_items(context, _MOST)])
    found = (of_thing(properties, thing, context) for thing in [*tried][:_MOST])
    # Of the things of a kind, those of which all is known.
    texts = {name for name, part in properties.items() if _type(part) == "string"}
    made = [*islice((one for one in found if things or texts <= one.keys()), count)]
    for one in made:
        for name, part in properties.items():
            if _type(part) in _NUMBERS and name not in one:
                one[name] = number(part, name, context.random, _type(part) == "integer")
    whole = all(one.keys() == properties.keys() for one in made)
    return [{name: one[name] for name in properties} for one in made] if whole else []


def of_thing(properties: dict[str, Any], thing: str, context: Context) -> dict[str, Any]:
    """Return the name of a thing and what else is known of it, for some properties."""
    named = next((name for name, part in properties.items() if _type(part) == "string"), "")
    named = "" if value(named, context, thing) else named  # "the capital and the continent of Japan"
    made: dict[str, Any] = {named: thing} if named else {}
    for name, part in properties.items():
        question = f"What is the {' '.join(words_of_name(name))} of {thing}?"
        known = "" if name == named else value(name, context, thing) or answered(question, context)
        numeric = _type(part) in _NUMBERS
        said = number_in(known, _type(part), words_of_name(name)) if numeric else known
        if known and said is not None and (numeric or _type(part) == "string"):
            made[name] = said
    return made


def number_in(text: str, kind: str, words: Collection[str]) -> int | float | None:
    """Return the number of a text, in full unless the `words` of a name count millions; None for none."""
    found = re.search(r"(-?\d[\d,]*(?:\.\d+)?)(?: (million|billion))?", text.rpartition("=")[2])
    if found is None:
        return None
    said = float(found[1].replace(",", "")) * (1 if "millions" in words else MANY.get(found[2], 1))
    return int(said) if not said % 1 else said if kind == "number" else None


def _type(part: Any) -> str:
    return str(part.get("type")) if isinstance(part, dict) else ""


def _translations(text: str, context: Context) -> dict[str, Any]:
    tongues = context.reading.facts.all("tongue") if "transl" in text.lower() else []
    quoted = context.reading.asked.all("quoted") if tongues[1:] else []
    said = quoted[0].text if quoted else material(context) if tongues[1:] else ""
    if not said:
        each = pattern("worked_out", "translated").search(text) if len(tongues) == 1 else None
        things = texts_in(each[1])[:_MOST] if each else []
        found = {one: answered(f"Translate '{one}' to {tongues[0].text}.", context) for one in things}
        return found if all(found.values()) else {}
    wanted = described(text)
    keys = [*members_of(wanted.schema)] if wanted and wanted.schema else described_keys.keys_in(text)
    names = keys if len(keys) == len(tongues) else [one.text for one in tongues]
    told = [answered(f"Translate '{said}' to {one.text}.", context) for one in tongues]
    return dict(zip(names, told, strict=True))
