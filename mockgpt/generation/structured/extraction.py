"""Extract what a message asks for by its kind: its emails, its order number, the value of a key of its JSON.

Answers no questions; that is up to `grounding`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.described_json import object_at
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.numbers.calculation import as_number
from mockgpt.generation.numbers.dates import written
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.passages import form, shown, tables
from mockgpt.generation.prompt.phrases import KEY_LETTERS
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.properties import of_kind, property_of
from mockgpt.generation.text.lists import mentioned_items
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text.strings import in_form_of
from mockgpt.generation.text_data import english, english_words, first_part, gate, pattern

_EXAMINED = 8000  # characters of one text
_JOINTS = (": ", ":\n")  # between the name of a kind and its value, or the list of its values
_FEW = 30  # characters: a text that is not longer than what is asked by so many is no text


@cache
def _known_kinds() -> frozenset[str]:
    """Return the keys of the last words of what may be listed."""
    last = (name.split()[-1] for name in english()["asked_names"])
    return frozenset(f"{name}{ending}"[:KEY_LETTERS] for name in last for ending in ("", "s"))


def answer(text: str, context: Context) -> str:
    """Return the value that a text asks for, "" where it asks for none or has none."""
    if value := _of_object(text, context) or _of_headers(text):
        return value
    words, keys = context.reading.words.words, context.reading.words.keys
    start = text[:400].lower()
    asked = None if gate("extracting").isdisjoint(words) else form("extract").search(start)
    if not (asked or gate("questions").isdisjoint(keys) or gate("values").isdisjoint(keys)):
        # What a table says of one thing is a sentence for `grounding`.
        tabular = any(len(rows) > 2 for rows in tables(text))
        asked = None if tabular else form("extract_asked").search(f"\n{start}")
    if asked and (value := _extracted(first_part(asked), context)):
        return value
    lists = not (keys.isdisjoint(_known_kinds()) or keys.isdisjoint(gate("listing")))
    known = form("extract_known").search(text.lower()) if lists else None
    # "Who is it? Give me only the name." asks something else.
    asks = known and "?" in text[: known.start(1)]
    return _extracted(known[1], context, known=True) if known and not asks else ""


def of_system(context: Context) -> str:
    """Return the values that the system wants of every message, alone, "" where it wants or finds none."""
    asked = context.instructions.said("extract")
    found = _extracted(asked, context, whole=True) if asked else ""
    plain = "number" in context.instructions and "number" not in asked  # "the order number" may have letters
    return as_number(found) if plain else found


def named(asked: str, text: str) -> str:
    """Return the value of what has a name such as "log level" in a text, "" where that is no known kind."""
    name = "_".join(words_of(asked))
    facts = Facts(text)
    value = Filling([facts]).suggest(name, {}, "string") if property_of(name).classed else None
    return str(value or next((told for label, told, _ in facts.labelled if label == asked.lower()), ""))


def _of_object(text: str, context: Context) -> str:
    """Return the value in the JSON object of a text whose key the rest of the text names, else ""."""
    place = text.find("{")
    value, end = object_at(text, place) if place >= 0 else (None, 0)
    listed = text[:place].rstrip().endswith("[")  # the rows of a table
    if not isinstance(value, dict) or listed or "json" in context.instructions:
        return ""
    asked = {*words_of(text[:place]), *words_of(text[end:])}
    if asked & {"keys", "fields", "properties"} and asked & {"what", "which", "list"}:
        return ", ".join(value)
    asked = {word.removesuffix("'s") for word in asked}
    best, most, objects = "", 0, [(0, value)]
    for named, one in objects:  # those in it too: what more of the keys that lead to it name goes first
        for key, part in one.items():
            names = named + (asked.issuperset(words_of_name(key)) and any(words_of_name(key)))
            objects += [(names, part)] if isinstance(part, dict) else []
            narrower = names > max(named, most) or (names == most > named and isinstance(best, dict))
            best, most = (part, names) if narrower else (best, most)
    return str(len(best)) if "many" in asked and isinstance(best, list) else shown(best)


def _of_headers(text: str) -> str:
    """Return what a header of the e-mail in a text says, where the text asks for it, else ""."""
    asks = "From: " in text or "Subject: " in text
    asked = " ".join(re.findall(r"(?<![^.!?\n])[^.!?\n]{3,200}\?", text)).lower() if asks else ""
    for form_of, name in english()["asked_headers"].items() if asked else ():
        found = re.search(rf"(?<!\w){name}: *([^\n]+?)(?= (?:From|To|Cc|Date|Subject): |\n|$)", text)
        if found and re.search(form_of, asked):
            person, _, address = found[1].rstrip(">").partition(" <")
            return address if address and "address" in asked else person
    return ""


def _extracted(asked: str, context: Context, known: bool = False, whole: bool = False) -> str:
    """Return the values of each asked kind, as of "the emails and dates"; `whole`: from all that is said."""
    kinds = re.split(" and (?:the )?", asked.replace("'s ", " "))
    found = [(kind, _of_kind(kind, context, known or len(kinds) > 1, whole)) for kind in kinds]
    named = (f"{kind.capitalize()}{_JOINTS[value[:2] == '- ']}{value}" for kind, value in found if value)
    return "\n".join(named) if len(kinds) > 1 else found[0][1]


def _of_kind(asked: str, context: Context, known: bool, whole: bool) -> str:
    """Return the values of a kind that the message holds, such as its emails; `known` for known kinds."""
    name = form("noise").sub(" ", asked).strip()
    last = words_of(name)[-1:] or ("",)
    names = english()["asked_names"]
    kind = names.get(_singular(name.lower())) or names.get(_singular(last[0]))
    if known and not (kind or whole):
        return ""
    before, _, question = context.conversation.full_text[:_EXAMINED].rpartition("\n")
    text = "" if whole else before if question.endswith("?") else material(context)
    said = context.conversation.full_text[:_EXAMINED]
    text = text or said.partition("?")[2] or first_part(pattern("material", "quoted").search(said))
    if whole or (known and len(text) < len(asked) + _FEW):
        text = context.conversation.full_text[:_EXAMINED]
    filling = Filling([facts := Facts(text)])
    labels = (name.lower(), kind, name.lower().rpartition(" ")[0])  # `Due: 3 May` is the due date
    labelled = [value for label, value, _ in facts.labelled if label.removesuffix(" no") in labels]
    several = re.search(r"(?i)\b(?:every|all|each) ", context.conversation.text[:80]) is not None
    many = several or kind == "people" or (last[0].endswith("s") and last[0] not in ("address", "us"))
    # "The shipment number" is that of the shipment.
    name = "_".join(words_of(name if kind == "number" and " " in name else kind or name))
    one = "integer" if name in english_words("whole_keys") else "string"
    value = filling.suggest(name, {"items": {"type": "string"}}, "array" if many else one)
    if many and name == "number":
        value = [one.text for one in filling.sources[0].numbers]
    if isinstance(value, list):
        return _shown(value, kind, context)
    value = labelled[-1] if labelled and not many else value
    # The first amount of a receipt is seldom its total.
    if (value is None or (kind == "total" and not labelled)) and property_of(name).known_as:
        number = filling.suggest(name, {}, "number")
        # As the text writes it: 3.70, not 3.7.
        spelled = re.search(rf"(?<![\d.]){re.escape(str(number))}0*(?![\d.])", text)
        value = None if number is None else spelled[0] if spelled else str(number)
    return "" if value is None else _alone(str(value), kind, context)


def _alone(value: str, kind: str | None, context: Context) -> str:
    """Return the one value of a kind, "" for what is of none."""
    digits = re.search(r"\d", value) is not None
    if digits < (kind == "number") or (kind in ("person", "author", "sender") and value[:1].isdigit()):
        return ""
    if kind == "date":
        return str(dates([value], context)[0])
    plain = kind in ("price", "total", "amount") and form("as_number").search(context.conversation.text)
    return as_number(value) if plain else value


def _shown(values: list[Any], kind: str | None, context: Context) -> str:
    """Return the values of a kind as a list, dates as ISO ones where that is asked for."""
    values = dates(values, context) if kind == "date" else values
    if kind == "price":  # "$12.99" holds 12.99
        said = [*map(str, values)]
        values = [one for one in said if not any(one in other for other in said if one != other)]
    style = context.style
    joined = values and (style.bare or style.comma or not values[1:]) and not style.per_line
    mark = "" if joined or (style.per_line and not style.bullets) else "- "
    if style.numbered:
        return in_form_of("1. ", [*map(str, values)])
    return (", " if joined else "\n").join(f"{mark}{one}" for one in values)


def dates(values: list[Any], context: Context) -> list[Any]:
    """Return dates, as ISO ones where that is asked for."""
    said = context.conversation
    in_iso = form("in_iso").search(f"{said.system}\n{said.text}")
    return [written((str(one), "yyyy-mm-dd")) or one for one in values] if in_iso else list(values)


def _singular(word: str) -> str:
    return word.removesuffix("es") if word.endswith("sses") else word.removesuffix("s")


def of_asked_kind(context: Context) -> list[Any]:
    """Return the values of the asked kind in the text of a message, or the items of the last answer."""
    said, form_of = context.conversation, pattern("json_mode", "asked_kind")
    asked = form_of.search(said.text[:500])
    text = material(context) or (pattern("reading", "asks_for_json").sub(" ", said.text) if asked else "")
    if asked is None and (asked := form_of.search(said.system[:500])):
        text = said.text  # that of a system is asked of every message
    who = "who" in context.conversation.words  # such characters are people
    if asked and asked[1] in english_words("parts_of_texts") and not who:
        quoted = [one.text for one in context.reading.facts.all("quoted")]
        return quoted if quoted[1:] else pattern("json_mode", f"part_{asked[1]}").findall(text)
    known = of_kind(Facts(text), property_of(asked[1].lower())) if asked and text else None
    if known is None and (mentioned := mentioned_items(context)):
        return list(mentioned)
    if asked and text:
        numeric = asked[1] == "numbers" or "array of numbers" in context.conversation.text
        kind = {"type": "number" if numeric else "string"}
        value = Filling([Facts(text)]).suggest(asked[1].lower(), {"items": kind}, "array")
        if value:
            return dates(value, context) if asked[1] == "dates" else list(value)
    items = listed(context.conversation.changed)
    return items if len(items) > 1 else []
