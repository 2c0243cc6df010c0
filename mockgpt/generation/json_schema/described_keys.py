"""The keys that a text names, and the kinds, the range and the number of values that words say of them.

Where words list the keys of objects within others, `"user" with name and age`, each word gets the letter of
its part in such a list, so that one pattern finds whose keys are listed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from mockgpt.generation.json_schema.inspection import SCALARS
from mockgpt.generation.json_schema.values import schema_of_key, words_of_name
from mockgpt.generation.pausing import pause
from mockgpt.generation.text_data import english, english_words, first_part, pattern, values, wording_numbers

_MOST_KEYS = 40  # of an object
_MOST_WORDS = 150  # words and marks that are read for the keys of objects within others
_LONGEST = 300  # characters of a description
_NUMBER = r"(-?\d{1,4}(?:\.\d{1,2})?)"
_RANGE = re.compile(rf"(?<![\w.,:/-]){_NUMBER} ?(?:-|–|to|and|through|\.\.) ?{_NUMBER}(?![\w:/-]|[.,]\d)")
_COUNT = re.compile(r"(?i)(?:\b(?:array|list) of |^\(?)(?:exactly )?(\d{1,2}|[a-z]{3,6}) [a-z]+s\b")
_EXAMPLE = re.compile(r"(?i)\be\.?g\b|\bexamples?\b|\bsuch as\b|\blike\b")
_FRACTIONS = re.compile(r"(?i)\b(?:float|decimal|fraction|probability)")


def keys_in(text: str) -> list[str]:
    """Return the names of the keys that a text asks for; of two words they get an underscore.

    What a key may be stays behind it, as in `label (spam/ham)`.
    """
    pause()
    text = pattern("json_mode", "key_case").sub("", text)
    text = pattern("json_mode", "typed_key").sub(r"\1 (\2)", re.sub(r"\b[a-z]{3,}'s (?=[a-z])", "", text))
    text = pattern("json_mode", "key_of_type").sub(r"\2 \3 (\1)", text)
    each = pattern("json_mode", "of_each_key").search(text)  # "a, b (both integers)"
    text = text.replace(each[0], "") if each else text
    parts = pattern("json_mode", "end_of_keys").split(pattern("json_mode", "either_quoted").sub(" ", text))
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
    lone = quoted or (len(words) == 1 and (len(words[0]) == 1 or words[0] in ("from", "to", "it", "object")))
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
        items = nested or of_words(first_part(pattern("described", "many_of").search(allowed)))
        return {"type": "array", "items": items} | described_count(allowed)
    if nested:
        return nested
    typed = not english()["json_types"].keys().isdisjoint(inner) or not all(map(str.isidentifier, inner))
    listed = allowed.replace(", ", "|") if inner[2:] and not typed else allowed
    said = of_words(listed) if allowed else usual
    if said == {"type": "number"} and (usual["type"] == "integer" or key.lower().endswith("id")):
        return {"type": "integer"}
    return usual if said == {"type": "string"} and "str" not in allowed else said


@lru_cache(maxsize=128)
def schema_of(keys: tuple[str, ...], of: str = "") -> dict[str, Any]:
    """Return the schema of an object with these keys, as `keys_in` returns them, of those `of` a key."""
    named = {name: allowed for name, _, allowed in (key.partition(" (") for key in keys)}
    properties = {name: _of_allowed(name, one) for name, one in named.items()}
    counted = [one for one in named if one in english()["parts_of_texts"]]  # how many there are of each
    for one in ["day"] * ({"day", "month"} <= named.keys()) + counted * (len(counted) > 1):
        properties[one] = {"type": "integer"}
    if (of or next(iter(named), "")).startswith("ingredient") and "unit" not in named:  # "800 g"
        properties.update({one: {"type": "string"} for one in ("amount", "quantity") if one in named})
    return {"type": "object", "properties": properties, "required": list(properties)}


def of_words(text: str) -> dict[str, Any]:
    """Return the schema that a placeholder such as `<number>`, `a|b` or `"a" or "b"` stands for."""
    quoted = re.findall(r"[\"']([^\"']{1,60})[\"']", text)
    if (bounds := described_range(text)) or len(quoted) > 1:
        return bounds or {"enum": quoted}
    plain = text.strip(" \"'<>[](),.")
    plain = re.sub(r",? or |, ", "|", plain) if " or " in plain else plain
    if steps := re.fullmatch(r"([A-Za-z]{1,4})(\d) ?(?:-|–|to) ?\1(\d)", plain):  # "P1-P4"
        first, last = sorted((int(steps[2]), int(steps[3])))
        return {"enum": [f"{steps[1]}{one}" for one in range(first, last + 1)]}
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
        inner = of_words("|".join(named))
        if "enum" in inner:  # "spam|hate|none"
            return {"enum": [None if one == "null" else one for one in options]}
        return {**inner, "type": [inner["type"], "null"]} if inner.get("type") in SCALARS else inner
    types = {word: kind for word, kind in english()["json_types"].items() if kind not in ("array", "object")}
    others = english_words("kinds_of_workers")  # "<agent or FINISH>"
    whole = sorted(int(one) for one in options if re.fullmatch(r"[0-9]{1,3}", one))
    if whole[1:] and not quoted and len(whole) == len(options) == whole[-1] - whole[0] + 1:
        return {"type": "integer", "minimum": whole[0], "maximum": whole[-1]}
    if len(options) > 1 and all(0 < len(one) <= 40 and one not in others for one in options):
        return {"enum": options}
    words = [one.removesuffix("s") for one in re.findall("[a-z]+", plain.lower())]
    return {"type": next((types[one] for one in words if one in types), "string")}


def described_range(text: str) -> dict[str, Any]:
    """Return the schema of a number within the range that its description names, {} where it names none."""
    text = text[:_LONGEST]
    found = _RANGE.search(text)
    if found is None or _EXAMPLE.search(text, 0, found.start()):
        return {}
    low, high = float(found[1]), float(found[2])
    if low >= high:
        return {}
    whole = "." not in found[0].replace("..", "") and high - low > 1 and not _FRACTIONS.search(text)
    kind = int if whole else float
    return {"type": "integer" if whole else "number", "minimum": kind(low), "maximum": kind(high)}


def described_count(text: str) -> dict[str, Any]:
    """Return how many items an array has by its description, such as "array of 3 strings"; else {}."""
    if text.startswith(("empty ", "(empty ")):
        return {"maxItems": 0}
    said = first_part(_COUNT.search(text[:_LONGEST]))
    count = int(said) if said.isdecimal() else wording_numbers().get(said, 0)
    return {"minItems": count, "maxItems": count} if count else {}


_VALUE = re.compile(r"(?<=[a-z])(?: [A-Z][a-z]+){1,3}$")  # "an object user with name Ann"


class _Group(NamedTuple):
    """The keys of an owner, "" for the whole answer; of the items of an array with some bounds, if of any."""

    owner: str
    keys: list[str]
    bounds: dict[str, Any] | None


def parts_described(text: str) -> tuple[dict[str, Any], str]:
    """Return the schema of objects within others whose keys a text lists, {} for none; and what it gives."""
    text = pattern("json_mode", "of_each_key").sub("", text)
    given = pattern("described", "given").search(text)
    text, after = (text[: given.start()], text[given.start() :]) if given else (text, "")
    groups, told = _groups(text)
    # Without such, "Generate 3 users. Each user has …" is an array.
    roots = [one for one in groups if not one.owner]
    roots = roots or [one for one in groups if one.bounds and one.owner not in told]
    roots = roots or [_Group("", [], None) for _ in told[:1]]  # '"books" is an array of 3 objects with …'
    if not roots:
        return {}, ""
    whole = roots[0]
    inner = {one.owner: one for one in reversed(groups) if one.owner and one is not whole}
    listed = {key.partition(" ")[0] for one in groups for key in one.keys}
    alone = [name for name in told if name in inner and listed.isdisjoint((name, f"{name}s"))]
    schema = _schema(_Group("", [*whole.keys, *alone], whole.bounds), inner)
    root = schema.get("items", schema)
    parts = root["properties"]
    asked = {key.partition(" (")[0]: key for key in keys_in(text)}
    if "(" in text and whole.keys and parts.keys() <= asked.keys():
        # "total" of "id, items (array of {name}), total"
        parts |= schema_of(tuple([key for name, key in asked.items() if name not in parts]))["properties"]
        root["required"] = [*parts]
    nested = any("properties" in one.get("items", one) for one in parts.values())
    known = sum(map(is_key, parts)) * 2 > len(parts)
    flat = whole.keys[1:] and known and len(parts) > len(keys_in(text))
    return schema if nested or flat else {}, after


def _groups(text: str) -> tuple[list[_Group], list[str]]:
    """Return the keys that a text lists for each owner, and the owners that are surely keys."""
    found = [*pattern("described", "words").finditer(text)][:_MOST_WORDS]
    words = [one[0].strip("\"'`") for one in found]
    letters = "".join(_letter(one[0]) for one in found)
    groups: list[_Group] = []
    told: dict[str, None] = {}
    matches = [*pattern("described", "owned").finditer(letters)]
    owners = {words[one.start("owner")] for one in matches if one["owner"]}  # keys whatever their names
    for one in matches:
        # "A person with a name and an address, which has …" is the whole answer.
        whole = not one["each"] and (one["owner"] in ("", "j", "e") or not (groups or one["told"]))
        owner = "" if whole else words[one.start("each" if one["each"] else "owner")]
        told |= {owner: None} if one["told"] else {}
        first, last = one.span("list")
        said = text[found[first].start() : found[last - 1].end()] if one["list"] else ""
        parts = pattern("json_mode", "joint").split(said)
        parts = [_VALUE.sub("", part) for part in parts] if owner else parts
        keys = [key for part in parts if (key := key_of(part) or part * (part in owners))]
        keys += [words[one.start(name)] for name in ("last", "only") if one[name] and whole]
        several = one["gap"].lstrip("btkmpohfcw")  # "an array of 2 users", "each"
        start, end = one.end("gap") - len(several), one.end("gap")
        said = text[found[start].start() : found[end - 1].end()]
        if one["each"]:  # "3 movies, every movie has …"
            many = rf"(?i)\b(\d+|two|three|four|five|six|ten) (?:[a-z]+ )?{re.escape(owner)}s?\b"
            said = f"{counted[1]} items" if (counted := re.search(many, text)) else text
        values = one["gap"][-1:] == "s" and not all(map(is_key, keys))  # "an array with red and green"
        if keys[not whole :] and not values:
            groups.append(_Group(owner, keys, described_count(said) if several else None))
    return groups, [*told]


def _letter(word: str) -> str:
    """Return a letter for the part that a word or a mark has where keys are listed."""
    if word[0] in "\"'`(" and word[1:]:
        return "a" if word[0] == "(" else "q"
    number = word.isdecimal() or word.lower() in wording_numbers()
    return str(english()["words_of_parts"].get(word.lower(), "d" if number else "w"))


def _schema(group: _Group, inner: dict[str, _Group]) -> dict[str, Any]:
    """Return the schema of the keys of a group, those with keys of their own as objects or arrays.

    Those of an owner are taken from `inner` once, so that owners that name each other make no more of them.
    """
    schema = schema_of(tuple(group.keys), group.owner)
    parts = dict(schema["properties"])
    for name in parts:
        if one := inner.pop(name, None) or inner.pop(name.removesuffix("s"), None):
            parts[name] = _schema(one._replace(owner=name), inner)
    schema = {**schema, "properties": parts}
    return schema if group.bounds is None else {"type": "array", "items": schema, **group.bounds}
