"""What a text says of the JSON that it wants: keys in words, a schema, an example, a type, the value."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

import orjson

from mockgpt.generation.json_schema.described_range import described_count, described_range
from mockgpt.generation.json_schema.inspection import SCALARS
from mockgpt.generation.json_schema.values import schema_of_key, words_of_name
from mockgpt.generation.pausing import pause
from mockgpt.generation.text_data import english, english_words, first_part, pattern, values

LARGEST = 60_000  # characters in which a schema or an example is looked for
_MOST_KEYS, _MOST_OBJECTS = 40, 40  # of an object; beginnings of objects that are tried
_OF_PYTHON = {"None": "null", "True": "true", "False": "false"}
_DEEPEST = 6  # levels of an example
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
    best, place = _of_fields(text), -1
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
        given = re.search(r"(?i)\binput:?\s*$", text[max(0, place - 10) : place]) is not None
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
        return orjson.loads(text[place:index]), index
    except orjson.JSONDecodeError:
        return None, index


def _mended(text: str) -> str:
    """Return an object with the signs and names of Python, bare keys, wrong commas or no end as JSON."""
    bare = re.sub(r'"[^"\n]*"', "", text)
    text += "]" * (bare.count("[") - bare.count("]")) + "}" * (bare.count("{") - bare.count("}"))
    text = re.sub(r"([\"\d\]}e])(\s+)(?=\"[\w ]{1,40}\"\s*:)", r"\1,\2", text)
    text = re.sub(r"(?<=[\[{:,\s])'([^'\"\\\n]*)'(?=\s*[\]}:,])", r'"\1"', text)
    text = re.sub(r"\b(?:None|True|False)\b", lambda one: _OF_PYTHON[one[0]], text)
    return re.sub(r"([{,]\s*)([A-Za-z_]\w*)(?=\s*:)", r'\1"\2"', re.sub(r",(?=\s*[\]}])", "", text))


def _is_schema(value: dict[str, Any]) -> bool:
    return not _SCHEMA_KEYS.isdisjoint(value) and all(
        isinstance(value.get(key, {}), (dict, bool)) for key in ("properties", "items")
    )


def _of_object(value: dict[str, Any], before: str, after: str) -> WantedJSON:
    properties = {name: part for name, part in value.items() if name != "$defs"}
    if properties and all(
        isinstance(part, dict) and not _OF_A_PROPERTY.isdisjoint(part) for part in properties.values()
    ):
        # The schemas of the properties alone, as agno writes them.
        shape = {"type": "object", "properties": properties, "required": list(properties)}
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
        if any(isinstance(part, str) and re.match(r"\s*(?:<|\.\.\.|…)", part) for part in value.values()):
            literal = pattern("described", "plain_text").fullmatch  # "ok" beside "<what was asked for>" stays
            members |= {key: {"const": one} for key, one in value.items() if literal(str(one))}
        empty = {key: schema_of_key(key) for key, part in value.items() if part in (None, "", 0)}
        for key, one in empty.items():
            kinds = {"": SCALARS, 0: ("integer",)}.get(value[key], (one["type"],))
            members |= {key: one} if one["type"] in kinds and value[key] is not False else {}
        return {"type": "object", "properties": members, "required": list(members)}
    if isinstance(value, list) and depth < _DEEPEST:
        return {"type": "array", "items": _of_example(value[0], depth + 1) if value else {"type": "string"}}
    if isinstance(value, bool):
        return {"type": "boolean"}
    if isinstance(value, (int, float)):
        return {"type": "integer" if isinstance(value, int) and value else "number"}
    return _of_words(value) if isinstance(value, str) and not value[:1].isdigit() else {"type": "string"}


def _of_words(text: str) -> dict[str, Any]:
    """Return the schema that a placeholder such as `<number>`, `a|b` or `"a" or "b"` stands for."""
    quoted = re.findall(r"[\"']([^\"']{1,60})[\"']", text)
    if (bounds := described_range(text)) or len(quoted) > 1:
        return bounds or {"enum": quoted}
    plain = text.strip(" \"'<>[](),.")
    plain = re.sub(r",? or |, ", "|", plain) if " or " in plain else plain
    if re.search(r"YYYY-MM-DD|^dates?$|(?i:\biso\b(?! ?(?:639|3166|4217|\w*[- ]?code)))", plain):
        return {"type": "string", "format": "date"}
    if re.fullmatch(r"(?i)HH:MM|-?\d{1,9}(?:\.\d{1,9})?", plain):
        return {"type": "string" if ":" in plain else "number", "description": plain}
    if re.fullmatch(r"[a-zA-Z_ -]+(?:/[a-z_ -]+)+", plain):
        plain = plain.replace("/", "|")
    options = [part.strip() for part in plain.split("|")]
    if {one.lower() for one in options} <= {"true", "false", "null"}:
        return {"type": "boolean"}
    named = [one for one in options if one.lower() not in ("null", "none", "undefined", "")]
    if 0 < len(named) < len(options):
        inner = _of_words("|".join(named))
        return {**inner, "type": [inner["type"], "null"]} if inner.get("type") in SCALARS else inner
    types = {word: kind for word, kind in english()["json_types"].items() if kind not in ("array", "object")}
    others = english_words("kinds_of_workers")  # "<agent or FINISH>"
    if len(options) > 1 and all(0 < len(one) <= 40 and one not in others for one in options):
        return {"enum": options}
    words = [one.removesuffix("s") for one in re.findall("[a-z]+", plain.lower())]
    return {"type": next((types[one] for one in words if one in types), "string")}


def _shape(text: str, place: int, depth: int = 0) -> tuple[dict[str, Any] | None, int]:
    """Return the schema of the sketch of an object that begins at a place, and where it ends."""
    properties: dict[str, Any] = {}
    if names := pattern("described", "bare_keys").match(text, place):
        return schema_of(tuple(re.findall(r"\w+", names[0]))), names.end()
    place += 1
    while (member := pattern("described", "member").match(text, place)) and len(properties) < _MOST_KEYS:
        key, opened = member[1], member[2]
        place = member.end()
        if opened.endswith("{") and depth < _DEEPEST:
            part, place = _shape(text, place - 1, depth + 1)
            after = re.compile(r"\s*+(?:\[\]|(?:,\s*+)?(?:(?:\.\.\.|…)\s*+)?\])").match(text, place)
            place = after.end() if after else place
            properties[key] = {"type": "array", "items": part or {}} if after or "[" in opened else part or {}
        elif value := pattern("described", "sketched").match(text, place):
            words = re.sub(r"(?://|#).*", "", value[0]).strip()
            part = _of_words(words)
            if part == {"type": "string"} and not re.search(r"\b(?:str|text)", words):
                literal = re.fullmatch(r"\"([a-z]\w*)\"", words) if "..." in text else None
                part = {"const": literal[1]} if literal else schema_of_key(key)
            many = "[" in opened[-1:] or pattern("described", "many").match(words) is not None
            properties[key] = {"type": "array", "items": part} if many and "items" not in part else part
            place = value.end()
    shape = {"type": "object", "properties": properties, "required": list(properties)}
    return (shape if properties else None), text.find("}", place) + 1 or len(text)


def keys_in(text: str) -> list[str]:
    """Return the names of the keys that a text asks for; of two words they get an underscore.

    What a key may be stays behind it, as in `label (spam/ham)`.
    """
    pause()
    text = pattern("json_mode", "key_case").sub("", text)
    text = pattern("json_mode", "typed_key").sub(r"\1 (\2)", re.sub(r"\b[a-z]{3,}'s (?=[a-z])", "", text))
    each = pattern("json_mode", "of_each_key").search(text)  # "a, b (both integers)"
    text = text.replace(each[0], "") if each else text
    parts = re.split(r"[:.]\s|\bwhere\b", pattern("json_mode", "either_quoted").sub(" ", text))
    asking = next((one for one in parts if "json" in one.lower()), "")
    quoted = pattern("json_mode", "quoted_keys").findall(asking or parts[0])[:_MOST_KEYS]
    if (quoted[1:] or any(" of " in many for _, _, many in quoted)) and "json" in text.lower():
        kinds = [kind or many or (each[1] if each else "") for _, kind, many in quoted]
        return [f"{one[0]} ({kind})" if kind else one[0] for one, kind in zip(quoted, kinds, strict=True)]
    before = pattern("json_mode", "keys_before").search(text) is not None  # "a and b as JSON: Ann Lee, …"
    for name in ("asked",) * before + (*english()["key_listings"],):
        for match in pattern("json_mode", name).finditer(text):
            names = first_part(match)
            listed = pattern("described", "keys_in_parentheses").fullmatch(names)
            keys = [*map(key_of, pattern("json_mode", "joint").split(listed[1] if listed else names))]
            if any(keys) and (keys[1:] or not before) and keys not in (["example"], ["sample"], ["object"]):
                keys = [f"{key.partition(' (')[0]} ({each[1]})" if key and each else key for key in keys]
                return [key for key in dict.fromkeys(keys) if key][:_MOST_KEYS]
    return []


def key_of(text: str) -> str:
    text = re.sub(r" of (?=(?:birth|death|issue|purchase)\b)", "_of_", text)
    words = re.findall(r"[^\W\d][\w-]*", re.sub(r"\([^()]*\)", "", text))
    quoted = re.fullmatch(r"\s*[\"'`]\w+[\"'`]\s*", text) is not None  # a key, whatever it is
    lone = quoted or (len(words) == 1 and (len(words[0]) == 1 or words[0] in ("from", "to", "object")))
    name = "_".join([word for word in words if lone or word.lower() not in english_words("no_keys")][:2])
    # "Name und Alter" are words of a sentence, `orderId` is a key.
    name = name.lower() if name.istitle() else name
    allowed = re.search(r"\([^()]{2,100}\)", text)
    return f"{name} {allowed[0]}" if name and allowed else name


def is_key(name: str) -> bool:
    """Return whether a word is known as a key, not only as what a value may be, such as `spam`."""
    known = (*values().values(), *map(english_words, english()["kinds_of_keys"]))
    return any(word in table for word in (name, *words_of_name(name)[-1:]) for table in known)


def _of_allowed(key: str, allowed: str) -> dict[str, Any]:
    """Return the schema of a key, and of what is said behind it: `paid (boolean)`, `label (spam/ham)`."""
    usual = schema_of_key(key)
    allowed = pattern("described", "one_of").sub("", allowed)
    plain = pattern("described", "listed").sub("", allowed.strip("()"))
    inner = [key_of(part) for part in pattern("json_mode", "joint").split(plain)]
    nested = schema_of(tuple(inner), key) if inner[1:] and all(map(is_key, inner)) else None
    several = nested and key.endswith("s") and not key.endswith("ss")
    if several or pattern("described", "many_said").search(allowed):
        return {"type": "array", "items": nested or {"type": "string"}} | described_count(allowed)
    if nested:
        return nested
    typed = not english()["json_types"].keys().isdisjoint(inner) or not all(map(str.isidentifier, inner))
    listed = allowed.replace(", ", "|") if inner[2:] and not typed else allowed
    said = _of_words(listed) if allowed else usual
    if said == {"type": "number"} and (usual["type"] == "integer" or key.lower().endswith("id")):
        return {"type": "integer"}
    return usual if said == {"type": "string"} and "str" not in allowed else said


@lru_cache(maxsize=128)
def schema_of(keys: tuple[str, ...], of: str = "") -> dict[str, Any]:
    """Return the schema of an object with these keys, as `keys_in` returns them, of those `of` a key."""
    named = {name: allowed for name, _, allowed in (key.partition(" (") for key in keys)}
    properties = {name: _of_allowed(name, one) for name, one in named.items()}
    if {"day", "month"} <= named.keys():
        properties["day"] = {"type": "integer"}
    if (of or next(iter(named), "")).startswith("ingredient") and "unit" not in named:  # "800 g"
        properties.update({one: {"type": "string"} for one in ("amount", "quantity") if one in named})
    return {"type": "object", "properties": properties, "required": list(properties)}
