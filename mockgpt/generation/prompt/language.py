"""Find the language to answer in: the requested one, else the language of the message.

Decides by script where a script has one language, by common words otherwise. Rough on
purpose: it only chooses the sentences of a reply. "" stands for English.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.phrases import has_any
from mockgpt.generation.remembered import remember_names
from mockgpt.generation.text_data import by_name, english, english_words, languages, pattern

_MOST_EARLIER = 4
_SHORT, _FEW_WORDS = 80, 10  # characters and spaces of a message that only asks for a language
_EXAMINED = 400  # characters
# Least share of letters in a script. A foreign word in quotation marks does not change the language;
# Japanese mixes kana with kanji.
_LEAST_SHARE = 0.5
_LEAST_SHARE_KANA = 0.1
_LAST_LATIN = 0x36F  # the scripts come after it


@cache
def _by_word() -> dict[str, list[str]]:
    """Return the languages without a script of their own that a word is common in."""
    found: dict[str, list[str]] = {}
    for key, language in languages().items():
        if "script" not in language:
            for word in {*language["words"], *language["greetings"], *language["thanked"]}:
                found.setdefault(word, []).append(key)
    return found


def answer_language(conversation: Conversation) -> str:
    """Return the key of the language to answer in, "" for English."""
    asked = asked_in(conversation.system)
    if asked is None and not by_name().keys().isdisjoint(conversation.words):
        asked = asked_in(conversation.text[:_EXAMINED])
    if asked is not None:
        return asked
    for earlier in conversation.earlier_texts[:_MOST_EARLIER]:
        # A message that only asks for a language holds for what follows.
        asked = asked_in(earlier) if len(earlier) <= _SHORT and earlier.count(" ") < _FEW_WORDS else None
        if asked is not None:
            return asked
    return detect(conversation.text[:_EXAMINED], conversation.words[:80])


@remember_names(128)
def asked_in(text: str) -> str | None:
    """Return the key of the language that a text asks for, None where it asks for none."""
    if not has_any(text.lower(), by_name()):
        return None
    match = next(reversed([*pattern("language", "asked").finditer(text)]), None)
    if not match or re.search(r"(?i)translat|übersetz|tradu", text):
        return None
    return by_name()[(match.group(1) or match.group(2)).lower()]


def detect(text: str, words: tuple[str, ...]) -> str:
    """Return the key of the language that `text` is written in, "" for English."""
    if not text.isascii():
        letters = [ord(character) for character in text if character.isalpha()]
        beyond = [letter for letter in letters if letter > _LAST_LATIN]
        for script, low, high in english()["scripts"] if beyond else ():
            count = sum(low <= letter <= high for letter in beyond)
            if count and count >= len(letters) * (_LEAST_SHARE_KANA if script == "kana" else _LEAST_SHARE):
                return next(key for key, language in languages().items() if language.get("script") == script)
    common, by_word = english_words("common_words"), _by_word()
    best, most = "", sum(map(common.__contains__, words))
    if sum(map(by_word.__contains__, words)) <= most:
        return best
    hits = Counter(key for word in words for key in by_word.get(word, ()))
    for key in languages() if max(hits.values(), default=0) > most else ():
        if hits[key] > most and (hits[key] >= 2 or len(words) <= 3):
            best, most = key, hits[key]
    return best
