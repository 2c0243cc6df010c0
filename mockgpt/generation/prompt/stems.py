"""Compare words by their stems: without endings, and as one of those that mean the same."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any

from mockgpt.generation.prompt import conversation, phrases
from mockgpt.generation.remembered import remember_names, remember_texts
from mockgpt.generation.text_data import compiled, english, english_words, pattern

PREFIX = 5  # letters: words of one beginning count as the same
_LONGEST_WORD = 40  # letters that are compared
_FEW = 50  # stems of a sentence
_SURE = 3  # letters that a word and its stem have in common
# "log in" and "sign up" are verbs of two words, "2.1" is one word.
_APART = ("log", "sign", "check", "chek", "pic", " living")


@remember_texts(512, _FEW)
def long_beginnings(found: frozenset[str]) -> frozenset[str]:
    """Return the beginnings of the stems that are long enough to have one."""
    return frozenset(word[:PREFIX] for word in found if len(word) >= PREFIX)


@remember_texts(1024)
def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text, without those that every question has."""
    plain = text.lower().replace("'", " ").replace("’", " ")
    if phrases.has_any(plain, _APART) or plain.find(".", 0, -2) >= 0:
        plain = pattern("grounding", "apart").sub(r"\1\2", plain)
    if not plain.isascii():
        letters = unicodedata.normalize("NFD", plain)
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return frozenset([_meaning(word[:_LONGEST_WORD]) for word in conversation.words_of(plain)]) - {""}


@lru_cache(maxsize=8192)
def _meaning(word: str) -> str:
    """Return the stem of a word, or of those that mean the same; "" of words that all questions have."""
    found = stem(word)
    return "" if word in english_words("question_words") else english()["same_stems"].get(found, found)


@remember_names(8192)
def stem(word: str) -> str:
    """Return a word without English endings, so that `booking` and `book` are equal."""
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ie", "ed", "ers", "er", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending) + ("y" if ending in ("ies", "ied", "ie") else "")
            break
    return word.removesuffix("e") if len(word) > 3 else word


@cache
def _written() -> dict[str, list[str]]:
    """Return the beginnings of the words that have a stem other than their own, or imply it."""
    found: dict[str, list[str]] = {}
    for word, same in english()["same_stems"].items():
        found.setdefault(same, []).append(word[:_SURE])
    for _, words, signs in english()["implied_stems"]:
        for word in words.split():
            found.setdefault(word, []).extend(signs)
    return found


def asked_words(question: str) -> tuple[tuple[str, ...], ...]:
    """Return, for each stem of a question, beginnings one of which every word with this stem has."""
    sure = {word: 1 if word.isdecimal() else _SURE for word in stems(question)}
    return tuple([(word[:letters], *_written().get(word, ())) for word, letters in sure.items()])


def implied(text: str, asked: frozenset[str] | None = None) -> list[str]:
    """Return the stems, all or those `asked` for, that a text implies: "I'm Ann, 31" speaks of an age."""
    if not (rows := _implied_of(asked)):
        return []
    lower = text.lower()
    fitting = (row for row in rows if phrases.has_any(lower, row[2]))
    return " ".join([words for form, words, _ in fitting if compiled(form).search(text)]).split()


@lru_cache(maxsize=64)
def _implied_of(asked: frozenset[str] | None) -> list[list[Any]]:
    rows = _implying()
    beginnings = {word[:PREFIX] for word in asked or ()}
    return [row for row, begun in rows if asked is None or not begun.isdisjoint(beginnings)]


@cache
def _implying() -> list[tuple[list[Any], frozenset[str]]]:
    """Return what implies some stems, each with the beginnings of these."""
    rows: list[list[Any]] = english()["implied_stems"]
    return [(row, frozenset(word[:PREFIX] for word in row[1].split())) for row in rows]
