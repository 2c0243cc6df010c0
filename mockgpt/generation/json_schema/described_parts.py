"""The objects within others whose keys words list: `"user" with name and age`, `address has street and city`.

Each word gets the letter of its part in such a list, so that one pattern finds whose keys are listed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from mockgpt.generation.json_schema.described_json import is_key, key_of, keys_in, schema_of
from mockgpt.generation.json_schema.described_range import described_count
from mockgpt.generation.text_data import english, first_part, pattern, wording_numbers

_MOST = 150  # words and marks that are read


class _Group(NamedTuple):
    """The keys of an owner, "" for the whole answer; of the items of an array with some bounds, if of any."""

    owner: str
    keys: list[str]
    bounds: dict[str, Any] | None


def parts_described(text: str) -> tuple[dict[str, Any], str]:
    """Return the schema of objects within others whose keys a text lists, {} for none; and what it gives."""
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
    parts = schema.get("items", schema)["properties"]
    nested = any("properties" in one.get("items", one) for one in parts.values())
    known = sum(map(is_key, parts)) * 2 > len(parts)
    flat = whole.keys[1:] and known and len(parts) > len(keys_in(text))
    return schema if nested or flat else {}, after


def _groups(text: str) -> tuple[list[_Group], list[str]]:
    """Return the keys that a text lists for each owner, and the owners that are surely keys."""
    found = [*pattern("described", "words").finditer(text)][:_MOST]
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
        keys = [key for part in parts if (key := key_of(part) or part * (part in owners))]
        keys += [words[one.start(name)] for name in ("last", "only") if one[name] and whole]
        several = one["gap"].lstrip("btkmpohfcw")  # "an array of 2 users", "each"
        start, end = one.end("gap") - len(several), one.end("gap")
        said = text[found[start].start() : found[end - 1].end()]
        if one["each"]:  # "3 movies, every movie has …"
            many = rf"(?i)\b((?:\d+|two|three|four|five|six|ten) {re.escape(owner)}s?\b)"
            said = first_part(re.search(many, text)) or text
        values = one["gap"][-1:] == "s" and not all(map(is_key, keys))  # "an array with red and green"
        if keys[not whole :] and not values:
            groups.append(_Group(owner, keys, described_count(said) if several else None))
    return groups, [*told]


@cache
def _letters() -> dict[str, str]:
    letters = english()["words_of_parts"].items()
    return {word: letter for letter, words in letters for word in words.split(" ")}


def _letter(word: str) -> str:
    """Return a letter for the part that a word or a mark has where keys are listed."""
    if word[0] in "\"'`(" and word[1:]:
        return "a" if word[0] == "(" else "q"
    number = word.isdecimal() or word.lower() in wording_numbers()
    return _letters().get(word.lower(), "d" if number else "w")


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
