"""What a text says of the JSON that it wants: keys in words, a schema, an example, a type, the value."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

import orjson

from mockgpt.generation.json_schema import inspection, values
from mockgpt.generation.json_schema.described_keys import keys_in, of_words, schema_of
from mockgpt.generation.text_data import english, first_part, pattern

LARGEST = 60_000  # characters in which a schema or an example is looked for
_MOST_KEYS, _MOST_OBJECTS = 40, 40  # of an object; beginnings of objects that are tried
_OF_PYTHON = {"None": "null", "True": "true", "False": "false"}
_DEEPEST = 6  # levels of an example
_EXAMINED = 500  # characters in which a thing is named
_HEAD = 4_000  # characters in which an object is looked for that is wanted where something is lacking
_SCHEMA_KEYS = frozenset(("properties", "$defs", "anyOf", "oneOf", "allOf", "$ref", "items"))
_OF_A_PROPERTY = frozenset(("type", "$ref", "anyOf", "allOf", "enum", "const"))


class WantedJSON(NamedTuple):
    """What a prompt says of the JSON it wants: a schema, or the very value."""

    schema: dict[str, Any] | None = None
    value: Any = None
    sketched: bool = False


@lru_cache(maxsize=16)
def described(text: str) -> WantedJSON | None:
    """Return what the schema, the example or the type in a text says, None where it has none."""
    best, place, other_place = _of_fields(text), -1, otherwise(text)[1]
    last: dict[str, Any] = {}
    for _ in range(_MOST_OBJECTS):
        place = text.find("{", place + 1)
        if place < 0:
            break
        value, end = object_at(text, place)
        before = text[max(0, place - 60) : place]
        if value is None and pattern("described", "literal").search(before):
            closed = text[end - 1] == "}"
            whole = text[place:end] if closed else text[place:].partition("\n\n")[0].rstrip(" .")
            value, end = object_at(_mended(whole), 0)[0], place + len(whole)
        given = place == other_place or re.search(r"(?i)\binput:?\s*$", before[-10:]) is not None
        given = given or (not text[:place].strip() and any(map(str.isidentifier, keys_in(text[end:]))))
        if isinstance(value, dict) and (given or re.match(r"\s*(?:->|=>|→)", text[end : end + 10])):
            place = end - 1  # what the wanted object is made of
        elif isinstance(value, dict) and value:
            either = last.keys() == value.keys() and re.search(r"\}[\s,]*(?:or|/|\|)\s*$", before)
            other = WantedJSON(_of_example(value, others=last)) if either else None
            found, last = other or _of_object(value, before, text[end : end + 60]), value
            found = found if _is_schema(value) else _in_array(found, before)
            # A schema goes before an example, and of two schemas the later is meant.
            known = best is not None and best.schema is not None and _is_schema(best.schema)
            best = best if known and not (either or _is_schema(value)) else found
            place = end - 1
        elif best is None or best.sketched:
            shape, end = _shape(text, place)
            sketch = WantedJSON(shape, sketched=True)
            best = _in_array(sketch, text[max(0, place - 40) : place]) if shape else best
            place = end - 1 if shape else place
    return best


def otherwise(text: str) -> tuple[Any, int]:
    """Return the object that a text wants where what it asks for is lacking, and its place; None and -1."""
    found = pattern("described", "otherwise").search(text[:_HEAD])
    return (object_at(text, found.end())[0], found.end()) if found else (None, -1)


def thing_named(text: str) -> tuple[dict[str, Any], str]:
    """Return the schema of what stands for a thing, "a JSON object for a book", else {}; and the rest."""
    match = pattern("worked_out", "thing").search(text := text[:_EXAMINED])
    words = first_part(match).lower().split()
    known = english()["objects_of_things"]
    schemas = (known.get(word) or known.get(word.removesuffix("s"), "") for word in reversed(words))
    keys = next(filter(None, schemas), "").split()
    parts = [(one.rstrip("*"), one.endswith("*")) for one in keys]
    own = known["item"].split()
    members = {key: {"type": "array", "items": schema_of(tuple(own))} for key, several in parts if several}
    schema = schema_of(tuple([key for key, _ in parts]))
    rest = text.replace(match[0], " ") if match else text
    return {**schema, "properties": schema["properties"] | members} if keys else {}, rest


def _in_array(found: WantedJSON, before: str) -> WantedJSON:
    """Return what is wanted as the items of an array, where the text before an object opens or names one."""
    wrapped = found.schema and re.search(r"(?i)(?:\[|\b(?:array|list) of(?: \w+)?(?: like)?:?)\s*$", before)
    return found._replace(schema={"type": "array", "items": found.schema}) if wrapped else found


def _of_fields(text: str) -> WantedJSON | None:
    """Return the schema of a class in Python, or of a list of fields with their types."""
    owner, listed = (pattern("described", name).search(text) for name in ("class", "bulleted"))
    said = listed[1] if listed else owner[1] if owner else text
    fields = pattern("described", "bullet" if listed else "field").findall(said)[:_MOST_KEYS]
    if len(fields) < 1 + (owner is None):
        return None
    sketch = ";".join(f"{name}: {re.sub('[{};]', ' ', kind)}" for name, kind in fields)
    return WantedJSON(_shape(f"{{{sketch}}}", 0)[0], sketched=True)


def object_at(text: str, place: int) -> tuple[Any, int]:
    """Return the JSON object, or the array, that begins at a place, and where it ends."""
    depth, in_string, index = 0, False, place
    opening, closing = "[]" if text[place] == "[" else "{}"
    for match in re.finditer(r'\\.|["{}\[\]]', text[place:]):
        sign, index = match.group(), place + match.end()
        if sign == '"':
            in_string = not in_string
        elif not in_string and sign in (opening, closing):
            depth += 1 if sign == opening else -1
            if not depth:
                break
    try:
        value = orjson.loads(text[place:index])
        orjson.dumps(value)  # of more than 254 levels nothing could be written
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None, index
    return value, index


def _mended(text: str) -> str:
    """Return an object with the signs and names of Python, bare keys, wrong commas or no end as JSON."""
    bare = re.sub(r'"[^"\n]*"', "", text)
    text += "]" * (bare.count("[") - bare.count("]")) + "}" * (bare.count("{") - bare.count("}"))
    text = re.sub(r"([\"\d\]}e])(\s+)(?=\"[\w ]{1,40}\"\s*:)", r"\1,\2", text)
    text = re.sub(r"(?<=[\[{:,\s])'([^'\"\\\n]*)'(?=\s*[\]}:,])", r'"\1"', text)
    text = re.sub(r"\b(?:None|True|False)\b", lambda one: _OF_PYTHON[one[0]], text)
    return re.sub(r"([{,]\s*)([A-Za-z_]\w*)(?=\s*:)", r'\1"\2"', re.sub(r",(?=\s*[\]}])", "", text))


def _is_schema(value: dict[str, Any]) -> bool:
    parts = [value.get(key, {}) for key in ("properties", "items")]
    return not _SCHEMA_KEYS.isdisjoint(value) and all(isinstance(one, (dict, bool)) for one in parts)


def _of_object(value: dict[str, Any], before: str, after: str) -> WantedJSON:
    parts = {name: part for name, part in value.items() if name != "$defs"}
    if parts and all(isinstance(one, dict) and not _OF_A_PROPERTY.isdisjoint(one) for one in parts.values()):
        # The schemas of the properties alone, as agno writes them.
        shape = {"type": "object", "properties": parts, "required": list(parts)}
        return WantedJSON({**shape, "$defs": value.get("$defs", {})})
    if _is_schema(value):
        return WantedJSON(value)
    literal = pattern("described", "literal").search(before)
    alone = not pattern("described", "nothing_else").sub("", after)
    echoed = pattern("described", "echoed").match(after)
    if (
        (echoed or (literal and (alone or "json" not in literal[0].lower())))
        and any(one not in ([], {}, "", None) for one in value.values())  # else it is to be filled
        and not re.search(r"^\W*(?:for|from|with|where)\b|(?i:\n\s*(?:input|text|example|now)\b)", after)
        and not pattern("described", "placeholder").search(str(value))
    ):
        return WantedJSON(None, value)
    wanted = _of_example(value)
    if re.search(r"(?i)\b(?:complete|fill)\b", before):  # what is given stays
        wanted["properties"].update({key: {"const": given} for key, given in value.items() if given})
    return WantedJSON(wanted)


def _of_example(value: Any, depth: int = 0, others: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the schema of values like an example; `others` are what its texts may be instead."""
    if others and all(isinstance(one, str) for one in (*others.values(), *value.values())):
        members = {key: {"enum": [others[key], part]} for key, part in value.items()}
        return {"type": "object", "properties": members, "required": list(members)}
    if isinstance(value, dict) and depth < _DEEPEST:
        members = {key: _of_example(part, depth + 1) for key, part in value.items()}
        members |= _constants({key: orjson.dumps(part).decode() for key, part in value.items()}, not depth)
        empty = {key: values.schema_of_key(key) for key, part in value.items() if part in (None, "", 0)}
        for key, one in empty.items():
            kinds = {"": inspection.SCALARS, 0: ("integer",)}.get(value[key], (one["type"],))
            may = one | {"type": [one["type"], "null"]} if value[key] is None and "enum" not in one else one
            members |= {key: may} if one["type"] in kinds and value[key] is not False else {}
        return {"type": "object", "properties": members, "required": list(members)}
    if isinstance(value, list) and depth < _DEEPEST:
        return {"type": "array", "items": _of_example(value[0], depth + 1) if value else {"type": "string"}}
    if isinstance(value, bool):
        return {"type": "boolean"}
    if isinstance(value, (int, float)):
        return {"type": "integer" if isinstance(value, int) and value else "number"}
    return of_words(value) if isinstance(value, str) and not value[:1].isdigit() else {"type": "string"}


def _constants(said: dict[str, str], whole: bool) -> dict[str, Any]:
    """Return the values that stay beside placeholders, as "ok" does: texts, and of the `whole` numbers."""
    if not any(map(pattern("described", "open").search, said.values())):
        return {}
    stays = pattern("described", "constant").fullmatch
    kept = {key: orjson.loads(one) for key, one in said.items() if one.strip('"') != key and stays(one)}
    texts = {key for key, one in kept.items() if isinstance(one, str)}
    return {key: {"const": one} for key, one in kept.items() if key in texts or (whole and key != "id")}


def _shape(text: str, place: int, depth: int = 0) -> tuple[dict[str, Any] | None, int]:
    """Return the schema of the sketch of an object that begins at a place, and where it ends."""
    properties: dict[str, Any] = {}
    said: dict[str, str] = {}
    if names := pattern("described", "bare_keys").match(text, place):
        return schema_of(tuple(re.findall(r"\w+", names[0]))), names.end()
    place += 1
    while (member := pattern("described", "member").match(text, place)) and len(properties) < _MOST_KEYS:
        key, opened = member[1], member[2]
        place = member.end()
        if opened.endswith("{") and depth < _DEEPEST:
            part, place = _shape(text, place - 1, depth + 1)
            said[key] = text[member.end() : place]
            after = re.compile(r"\s*+(?:\[\]|(?:,\s*+)?(?:(?:\.\.\.|…)\s*+)?\])").match(text, place)
            place = after.end() if after else place
            properties[key] = {"type": "array", "items": part or {}} if after or "[" in opened else part or {}
        elif value := pattern("described", "sketched").match(text, place):
            said[key] = words = re.sub(r"(?://|#).*", "", value[0]).strip()
            part = of_words(words)
            if part == {"type": "string"} and not re.search(r"\b(?:str|text)", words):
                part = values.schema_of_key(key)
            elif part == {"type": "number"} and key.lower().endswith("id"):
                part = {"type": "integer"}
            many = "[" in opened[-1:] or pattern("described", "many").match(words) is not None
            properties[key] = {"type": "array", "items": part} if many and "items" not in part else part
            place = value.end()
    properties |= _constants(said, not depth)
    shape = {"type": "object", "properties": properties, "required": list(properties)}
    return (shape if properties else None), text.find("}", place) + 1 or len(text)
