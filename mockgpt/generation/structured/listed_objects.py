"""Objects for several things: what a text says of each, or what is known of each; what XML and pairs hold.

Takes the keys from the words of the request; those of one object are up to `json_mode`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from mockgpt.generation.context import Context, Prose
from mockgpt.generation.json_schema.described_json import object_at, otherwise, thing_named
from mockgpt.generation.json_schema.described_keys import is_key, keys_in, schema_of
from mockgpt.generation.json_schema.given_json import typed
from mockgpt.generation.json_schema.merge import members_of
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.passages import parsed
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.records import entities, tags_of
from mockgpt.generation.structured.structured_output import filled, filling_of, is_said, roles
from mockgpt.generation.structured.worked_out import of_things, value
from mockgpt.generation.text import demanded, labels, strings
from mockgpt.generation.text.material import listed, material, texts_in
from mockgpt.generation.text.tables import told
from mockgpt.generation.text_data import english, english_words, first_part, pattern

_KINDS = frozenset(("people", "persons", "places", "locations", "organizations", "companies", "dates"))
_MOST_KEYS = 40  # whose values are read
_LONGEST_EDIT = 1_000  # characters of a text that tells sections
_DEEPEST = 10  # levels of YAML
_LONGEST_XML = 1_500  # characters; so its depth is bounded too


def objects(context: Context, prose: Prose) -> Any:
    """Return the list of objects that a message asks for by their number and keys, or of some things."""
    own = sections(context.conversation.text) or _tallied(context)
    if told := own or _of_aspects(context) or _of_each(context):
        return told
    text = pattern("json_mode", "of_each_key").sub("", context.conversation.text[:2000])
    plain = re.sub(r"\([^()\n]*\)", "", text)
    match, array = (pattern("json_mode", name).search(plain) for name in ("objects", "array"))
    named = pattern("json_mode", "keys").search(text) if array else None
    head, colon, after = text.partition(":")
    each = keys_in(head) if colon and pattern("json_mode", "each_thing").search(head) else []
    each = each or (keys_in(text) if array else [])
    lists = (names for names, _ in reversed(Facts(text).lists))
    named_things = listed(material(context)) if colon else next(lists, [])
    things = [one for one in named_things if value(each[1], context, one)] if each[1:] else []
    listed_people = pattern("json_mode", "several_named").search(head)
    keyed = (array or (listed_people and colon)) and each[1:] and all(map(is_key, each))
    keys = tuple(each if things else keys_in(text)) if match or named or things or keyed else ()
    of_things_named = thing_named(text)[0] if match and not (keys or material(context)) else {}
    keys = keys or tuple(members_of(of_things_named))
    if not keys or (match is None and len(keys) < 2):
        return constants(text)
    text = after if listed_people and colon else text
    quoted = pattern("json_mode", "quoted_keys").finditer(text)
    for one in filter(None, (named, match, pattern("json_mode", "each_with").search(text), *quoted)):
        text = text.replace(one[0], " ")  # it says no values
    count = len(things) or strings.number_of(first_part(match) or "0") or context.style.items
    bounds = {"minItems": count, "maxItems": count} if count else {}
    items = {"type": "array", "items": of_things_named or schema_of(keys), **bounds}
    whole = {"type": "object", "properties": {"items": items}, "required": ["items"]}
    plain = context.conversation.text if Facts(text).lists else re.sub(r"^\W*\w+", "create", text)
    made_up = pattern("json_mode", "made_up").match(plain)
    filling = Filling([Facts("")]) if made_up else filling_of(context, text)
    made = filled(whole, context, prose, filling)["items"]
    for index, one in enumerate(made, 1):
        one.update({keys[0]: things[index - 1]} if things else {})
        subject = str(next(iter(one.values())))
        known = {name: value(name, context, subject) for name in list(one)[1:]}
        texts = {name for name in known if type(one[name]) is str}
        found = {name: text if name in texts else typed(text) for name, text in known.items() if text}
        one.update(found | ({"id": index} if "id" in one else {}))
    return made


def tagged(context: Context) -> list[Any]:
    """Return each entity of a text with its tag, such as PERSON, where a message asks for both."""
    said = f"{context.conversation.system}\n{context.conversation.text}"[:_LONGEST_EDIT]
    found = pattern("json_mode", "tagged").search(said)
    usual = "named entities" in said.lower() and not (keys_in(said) or "{" in said)
    if not (names := found.groups() if found else ("text", "type") * usual):
        return []
    tags = tags_of(re.findall(r"\b[A-Z]{3,12}\b", said))
    if not tags and "entit" in said.lower():
        listed_tags = tags_of(re.findall(r"[a-z]+", said.partition(": ")[0]))
        tags = listed_tags or tags_of(english()["usual_entities"])
    facts = Facts((material(context) or context.conversation.text) if tags else "")
    return [{names[0]: name, names[1]: tag} for name, tag in entities(facts, tags)]


def _tallied(context: Context) -> dict[str, Any]:
    """Return how often each word, letter or item occurs, or the items by their first letter or length."""
    text, said = context.conversation.text[:2000], material(context)
    by, each = (pattern("json_mode", name).search(text) for name in ("grouped", "tallied"))
    made: dict[str, Any] = {}
    for one in listed(said) if by else ():
        key = str(len(one)) if by and by[1][0] in "ln" else one[0]
        made.setdefault(key, []).append(one)
    if each and not by:
        part = {"w": r"[\w'-]+", "l": r"\w", "c": r"\w"}.get((each[1] or each[0])[0].lower())
        made = dict(Counter(re.findall(part, said) if part else listed(said)))
    return made


def _of_aspects(context: Context) -> Any:
    """Return the mood of each aspect of a review by its name, or as objects with the two named keys."""
    asks = {"aspect", "aspects", "sentiment", "sentiments"}.intersection(context.conversation.words)
    found = labels.aspects(material(context)) if len({one[:6] for one in asks}) == 2 else {}
    as_objects = {*keys_in(context.conversation.text[:2000].partition(":")[0])} == {"aspect", "sentiment"}
    return [{"aspect": one, "sentiment": mood} for one, mood in found.items()] if as_objects else found


def labelled(context: Context) -> Any:
    """Return the label of each of several things that a message asks to classify, or of each name in it."""
    said, text = context.conversation, context.conversation.text[: 2 * _LONGEST_EDIT]
    opened = pattern("json_mode", "things_begin").split(text, maxsplit=1)
    head, after = opened if opened[1:] else text.partition(":")[::2]
    asked = f"{said.system[:_LONGEST_EDIT]}\n{head}"[-2 * _LONGEST_EDIT :]
    things = texts_in(after or (said.system and head)) if pattern("json_mode", "labels").search(asked) else []
    if not things[1:]:
        return tagged(context)
    holder = first_part(pattern("json_mode", "list_key").search(asked))
    keys = [one for one in pattern("json_mode", "shown_key").findall(asked) if one != holder]
    told, instruction = pattern("json_mode", "label_names").search(asked), labels.named(context)
    plain = head.replace(f" {told[0]}", ".") if told and told[0][0] == "(" else head
    keys = keys or [key.partition(" ")[0] for key in keys_in(plain) if " map" not in head]
    key = next((one for one in reversed(keys) if roles(one) & {"label", "chosen"}), "".join(keys[-1:]))
    names = re.split(", (?:or )?| or |[/|]", first_part(told)) if told else []
    names = names or (labels.options(instruction) if instruction else [])
    if not names[1:] or names == things:
        return None
    made: Any = [labels.plain(labels.chosen(names, context.about(one))) for one in things]
    if keys[1:]:
        counts, rows = english_words("counting_keys"), enumerate(zip(things, made, strict=True), 1)
        each = (
            (dict.fromkeys(keys, one), dict.fromkeys(counts & {*keys}, n), label) for n, (one, label) in rows
        )
        made = [texts | numbers | {key: label} for texts, numbers, label in each]
        return {holder: made} if holder else made
    held, *array = (pattern("json_mode", name).search(asked) for name in ("held", "array", "labels_alone"))
    made = made if key or any(array) else dict(zip(things, made, strict=True))
    return {key: made} if key and (held or not any(array)) else made


def _of_each(context: Context) -> list[Any]:
    """Return an object for each of the things that are asked for together with something of theirs."""
    head, colon, after = context.conversation.text[:2000].partition(":")
    asked = pattern("json_mode", "of_each").search(head)
    if asked is None:
        keys = tuple(keys_in(head)) if colon and pattern("json_mode", "of_every").search(head) else ()
        array = {"items": schema_of(keys)}
        made = filling_of(context, after.strip()).suggest("items", array, "array") if keys[1:] else None
        return made if made and made[1:] else []
    parts = re.split(r",? and (?:their |its )?|, (?:their )?| with (?:their|its) ", asked[1])
    if _KINDS.issuperset(one.split()[-1] for one in parts):
        return []  # each is a list of its own
    known, lasts = english()["keys_of_several"], [one.lower().split()[-1] for one in parts]
    singular = [known.get(one) or re.sub(r"ies$", "y", one).removesuffix("s") for one in lasts]
    keys = tuple([known.get(one.lower()) or last for one, last in zip(parts, singular, strict=True)])
    items = schema_of(keys)
    if (after := after if colon else material(context)).strip():
        filling, array = filling_of(context, after.strip()), {"items": items}
        found: list[Any] = filling.suggest(asked[1].split()[-1], array, "array") or []
        return found if found[1:] or re.search(r"\d", after) else of_things(items, listed(after), context)
    return of_things(items, [], context)


def sections(text: str) -> dict[str, Any]:
    """Return the values that a text tells of keys in sections, by names with dots or in parentheses."""
    if valued := pattern("json_mode", "valued_keys").search(text[:_LONGEST_EDIT]):
        return {key: typed(said) for key, said in re.findall(r"([\w-]+) \(([^()\n]+)\)", valued[1])}
    found = [*pattern("json_mode", "section").finditer(text[:_LONGEST_EDIT])]
    starts = [("", 0), *((first_part(one), one.end()) for one in found)]
    ends = [*(one.start() for one in found), len(text)]
    made: dict[str, Any] = {}
    for (section, start), end in zip(starts, ends, strict=True):
        for key, sign, said in pattern("json_mode", "told_pair").findall(text[start:end].split(". ")[0]):
            *path, last = [*filter(None, (section, *key.split(".")))]
            inner = made if section or sign.strip() or said[0] in "\"'" or said.isdecimal() else {}
            for one in path:
                inner = inner.setdefault(one, {}) if isinstance(inner, dict) else {}
            if isinstance(inner, dict):
                value = parsed(said)
                inner[last] = typed(said.strip("\"'")) if value is None else value
    whole = len(made) == 1 and found and found[0][4]  # "a user object with …" may be all that is asked for
    equal = 1 < len(made) <= text.count("=") and not keys_in(pattern("json_mode", "told_pair").sub(" ", text))
    return made if equal or (any(isinstance(one, dict) for one in made.values()) and not whole) else {}


def constants(text: str) -> dict[str, Any]:
    """Return the values that a text gives keys: `a key "ok" set to true`, `"ok": true and "n": 3`."""
    keyed = pattern("tables", "keys_for").search(text)
    keys, said = map(listed, keyed.groups()) if keyed and re.search(" values | to ", keyed[0]) else ([], [])
    if keys and len(keys) == len(said):
        return dict(zip(keys, map(typed, said), strict=True))
    text = re.sub(r"\ban empty (?:array|list)\b", "[]", text)
    found = pattern("json_mode", "constant").findall(re.sub(r"\{[^{}]+\}", " ", text))[:_MOST_KEYS]
    given = {part.strip("\"'`") for one in found for part in one}
    plain = re.sub(r"\[[^\[\]\n]*\]", " ", text)
    if found and any(one[0] not in given for one in pattern("json_mode", "quoted_keys").findall(plain)):
        return {}  # of '"people" and "places": "…"' no key has a value
    read = (parsed(one) if one[0] in "[{" else typed(one.strip("\"'`“”")) for *_, one in found)
    values = {key or quoted: one for (key, quoted, _), one in zip(found, read, strict=True)}
    several = pattern("json_mode", "key_list").findall(text)
    return values | {key: [*map(typed, listed(one))] for key, one in several}


def instead(members: list[tuple[str, Any]], context: Context, filling: Filling) -> Any:
    """Return what a prompt wants where a text says none of some keys or is of no matter here, else None."""
    text = f"{context.conversation.system[-_LONGEST_EDIT:]}\n{context.conversation.text[:_LONGEST_EDIT]}"
    if (other := otherwise(text)[0]) is None:
        return None
    scope = context.instructions.get("scope", by_system=True)
    outside = scope and demanded.out_of_scope(scope, context)
    return other if outside or not any(is_said(*one, context, filling) for one in members) else None


def of_literals(parts: dict[str, Any], context: Context) -> dict[str, Any]:
    """Return what is worked out of the values that a message gives beside other keys, as of `"n": 5`."""
    given = {key: one["const"] for key, one in parts.items() if isinstance(one, dict) and "const" in one}
    said = ", ".join([one if isinstance(one, str) else f"{one} {key}" for key, one in given.items()])
    asks = said and not context.conversation.system
    known = {key: one for key in parts if asks and key not in given and (one := value(key, context, said))}
    # "212 °F" is a number where a key has the unit.
    return {key: typed(one.partition(" ")[0] if one[:1].isdigit() else one) for key, one in known.items()}


def told_pairs(context: Context) -> dict[str, Any]:
    """Return the labelled values of a text such as `a: 1, b = 2`, `a is 1` or `A - 1`, if more than one."""
    text = context.reading.asked.text
    shown = Facts(pattern("json_mode", "dashed").sub(r"\1: ", text)).labelled[:_MOST_KEYS]
    found = [one[:2] for one in shown] if shown[1:] else told(text)
    snake, camel = ("snake_case" in context.instructions), ("camel_case" in context.instructions)
    values = {}
    for name, said in found:
        key = "".join(map(str.capitalize, name.split())) if camel else name.replace(" ", "_")
        values[key.lower() if snake else key[0].lower() + key[1:] if camel else key] = typed(said)
    return values if len(values) > 1 else {}


def as_written(value: Any, text: str) -> str:
    """Return a value as a text writes it, where this is not to be changed; else ""."""
    place = text.find("{") if isinstance(value, dict) else -1
    given, end = object_at(text, place) if place >= 0 else (None, 0)
    changed = given != value or pattern("json_mode", "changes_form").search(text[:place] + text[end:])
    return "" if changed else text[place:end]


def of_xml(text: str) -> dict[str, Any]:
    """Return what the elements of a text hold, {} for a text without; one that recurs is a list."""
    held: dict[str, list[Any]] = {}
    for name, inner in pattern("json_mode", "element").findall(text[:_LONGEST_XML]):
        held.setdefault(name, []).append(of_xml(inner) or typed(inner.strip()))
    return {name: several if several[1:] else several[0] for name, several in held.items()}


def of_yaml(text: str, depth: int = 0) -> Any:
    """Return what YAML holds: the values of keys or the items after dashes; None for other texts."""
    text = re.sub(r"(?m)^ *\n| *(?<!\S)#[^\n]*$", "", text).rstrip()
    lead, dash = re.findall(r"( *)(- )?", text)[0]
    made: dict[Any, Any] = {}
    for place, part in enumerate(re.split(rf"(?m)^{lead}{dash or '(?![ -])'}", text)[1:]):
        key, colon, after = part.partition(":")
        if depth > _DEEPEST or not (dash or colon):
            return None
        said, _, inner = (part if dash else after).partition("\n")
        inner = f"{lead}  {part}" if dash and re.match(r"[\w-]+:\s", part) else inner
        said = said.strip(" \"'")
        value = [*map(typed, listed(said.strip("[ ]")))] if said[:1] == "[" else typed(said)
        made[place if dash else key.strip("\"' ")] = of_yaml(inner, depth + 1) if inner.strip() else value
    return [*made.values()] if dash else made


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that allows null for the values that a text may lack."""
    parts = members_of(schema)
    plain = {name: part for name, part in parts.items() if isinstance(part, dict) and not roles(name)}
    may = {name: part for name, part in plain.items() if part.get("type") in ("string", "integer", "number")}
    lacking = {name: {**part, "type": [part["type"], "null"]} for name, part in may.items()}
    return schema | ({"properties": parts | lacking} if lacking else {})
