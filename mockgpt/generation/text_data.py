"""The texts and values that come with the package, as JSON files in `mockgpt/data`.

Each file is read on first use and cached. Callers must not change what is returned.
"""

from __future__ import annotations

import re
from functools import cache
from os.path import dirname, join
from typing import Any

import orjson

_FOLDER = join(dirname(dirname(__file__)), "data")


@cache
def replies() -> dict[str, Any]:
    """Return the parts of replies: sentences by family, lists, facts, stories."""
    return _load("replies.json")


@cache
def english() -> dict[str, Any]:
    """Return words and phrases that English messages are read with, some as regular expressions."""
    return _load("english.json")


@cache
def english_words(name: str) -> frozenset[str]:
    """Return one of the word lists of `english`, as a set."""
    return frozenset(english()[name])


@cache
def families() -> dict[str, Any]:
    """Return the reply families: `families`, in the order in which their patterns are tried."""
    return _load("families.json")


@cache
def instructions() -> dict[str, Any]:
    """Return the instructions that prompts give: names, words and patterns."""
    return _load("instructions.json")


@cache
def pattern_needs() -> dict[str, Any]:
    """Return what texts must have for the patterns of families and instructions to be tried."""
    return _load("pattern_needs.json")


@cache
def wording() -> dict[str, Any]:
    """Return the words of the sentences that say what an answer may be, as alternatives of patterns."""
    words = _load("wording.json")
    many = "|".join(word for number, named in words["numbers"].items() if number != "1" for word in named)
    ones = "|".join(words["numbers"]["1"])
    return words | {"number": rf"\d{{1,5}}|{many}|{ones}", "many": rf"\d{{1,5}}|{many}"}


@cache
def wording_numbers() -> dict[str, int]:
    """Return small numbers by their words, in many languages."""
    numbers: dict[str, list[str]] = _load("wording.json")["numbers"]
    return {word: int(number) for number, words in numbers.items() for word in words}


@cache
def languages() -> dict[str, Any]:
    """Return the languages other than English: words that identify them, sentences to answer with."""
    return _load("languages.json")


@cache
def code() -> dict[str, Any]:
    """Return programming tasks: words that ask for them, and their code by language."""
    return _load("code.json")


@cache
def values() -> dict[str, Any]:
    """Return plausible property values: `texts`, `whole_numbers` and `decimals` by a word of its name."""
    return _load("values.json")


@cache
def pattern(module: str, name: str) -> re.Pattern[str]:
    """Return a regular expression of a module, compiled on first use."""
    return re.compile(_patterns()[module][name])


@cache
def _patterns() -> dict[str, Any]:
    return _load("patterns.json")


def _load(name: str) -> dict[str, Any]:
    with open(join(_FOLDER, name), "rb") as file:
        loaded: dict[str, Any] = orjson.loads(file.read())
    return loaded
