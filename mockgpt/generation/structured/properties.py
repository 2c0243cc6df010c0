"""What the name and the description of a property say of its value. Knows no texts."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.text_data import english, english_words


class Property(NamedTuple):
    """What is known of a property: words of its name, those that stand for it, and of its description."""

    name: str
    words: tuple[str, ...]
    known_as: frozenset[str]
    described: frozenset[str]


@lru_cache(maxsize=1024)
def property_of(name: str, description: str = "") -> Property:
    """Return what is known of a property by its name and description."""
    words = tuple(words_of_name(name))
    others = english()["property_words"]
    known_as = {other for word in words for other in others.get(word, ())}
    known_as.update(word for word in words if word not in english_words("weak_words"))
    stop = english_words("stop_words")
    described = {word for word in words_of_name(description, 200) if len(word) > 2 and word not in stop}
    return Property(name, words, frozenset(known_as or words), frozenset(described))
