"""The texts and values that come with the package, as JSON files in `mockgpt/data`.

Each file is read on first use and cached. Callers must not change what is returned.
"""

from __future__ import annotations

import re
from functools import cache, partial
from os.path import dirname, join
from sys import intern
from typing import Any

import orjson

# Patterns of the data; those that are made of what a client sends are not kept.
compiled = cache(re.compile)
_FOLDER = join(dirname(dirname(__file__)), "data")


def _load(name: str) -> dict[str, Any]:
    """Return what a file holds; rows of some of its tables have several names."""
    with open(join(_FOLDER, f"{name}.json"), "rb") as file:
        loaded: dict[str, Any] = orjson.loads(file.read())
    for table in loaded.get("with_several_names", ()):
        loaded[table] = {name: row for names, row in loaded[table].items() for name in names.split("|")}
    return loaded


replies = cache(partial(_load, "replies"))  # the parts of replies: sentences by family, lists, facts, stories
translations = cache(partial(_load, "translations"))  # words, sentences and phrases in other languages
languages = cache(partial(_load, "languages"))  # words that identify other languages, and their sentences
families = cache(partial(_load, "families"))  # the reply families, in the order in which they are tried
instructions = cache(partial(_load, "instructions"))  # what prompts ask for: names, words, patterns
code = cache(partial(_load, "code"))  # programming tasks: words that ask for them, code by language
values = cache(partial(_load, "values"))  # plausible texts and numbers by a word of a property's name
moderation = cache(partial(_load, "moderation"))  # phrases, and how much each raises which category
_patterns = cache(partial(_load, "patterns"))
pattern_needs = cache(partial(_load, "pattern_needs"))  # what a text must have for a pattern to be tried


@cache
def needed_keys(number: int) -> frozenset[str]:
    """Return a set of keys of `pattern_needs`, which are parted by blanks there; most are never asked for."""
    return frozenset(map(intern, pattern_needs()["sets"][number].split(" ")))


@cache
def english() -> dict[str, Any]:
    """Return words and phrases to read English with, some as patterns."""
    words = _load("english")
    words["related"] = {name: _with_others(name, words["related"]) for name in words["related"]}
    return words


def _with_others(name: str, rows: dict[str, list[str]]) -> list[str]:
    """Return a row of words, in which `*name` stands for all of another row."""
    return [word for one in rows[name] for word in (_with_others(one[1:], rows) if one[0] == "*" else [one])]


@cache
def pairs(text: str) -> dict[str, str]:
    """Return what stands before and after each "=" of a text such as `ich=du, mein=dein`."""
    return dict(pair.split("=") for pair in text.split(", ")) if text else {}


@cache
def english_words(name: str, table: str = "") -> frozenset[str]:
    """Return a list or text of words of `english`, or of a table in it, as a set; `*name` names another."""
    words = (english()[table] if table else english())[name]
    each = words.split() if isinstance(words, str) else words
    return frozenset().union(*(english_words(one[1:], table) if one[0] == "*" else {one} for one in each))


@cache
def gate(name: str) -> frozenset[str]:
    """Return the words, or parts of words, one of which a text has where what is named is worth trying."""
    return frozenset(english()["gates"][name])


@cache
def wording() -> dict[str, Any]:
    """Return the words of the sentences that say what an answer may be, as alternatives of patterns."""
    words = _load("wording")
    many = "|".join(word for number, named in words["numbers"].items() if number != "1" for word in named)
    ones = "|".join(words["numbers"]["1"])
    return words | {"number": rf"\d{{1,5}}|{many}|{ones}", "many": rf"\d{{1,5}}|{many}"}


@cache
def wording_numbers() -> dict[str, int]:
    """Return small numbers by their words, in many languages."""
    numbers: dict[str, list[str]] = _load("wording")["numbers"]
    return {word: int(number) for number, words in numbers.items() for word in words}


def first_part(match: re.Match[str] | None) -> str:
    """Return the first part of a text that a match names, "" where there is none."""
    return next(filter(None, match.groups()), "") if match else ""


@cache
def by_name() -> dict[str, str]:
    """Return the key of each language, English too, by each of its names in lower case."""
    names = dict.fromkeys(("english", "englisch", "englische", "anglais", "inglés", "inglese", "inglês"), "")
    for key, language in languages().items():
        names.update((name.lower(), key) for name in (*language["names"], language["own_name"]))
    return names


@cache
def pattern(module: str, name: str) -> re.Pattern[str]:
    """Return a pattern of a module, compiled on first use; `NAMES` in it are those of all languages."""
    source = _patterns()[module][name]
    if "NAMES" in source:
        source = source.replace("NAMES", "|".join(sorted(by_name(), key=len, reverse=True)))
    return re.compile(source)
