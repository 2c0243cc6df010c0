"""Find the language to answer in: the one that is asked for, else the one of the message.

By script where that decides, by common words elsewhere. Rough on purpose: it only
chooses which sentences a reply is made of. "" stands for English.
"""

from __future__ import annotations

import re
from functools import cache

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.text_data import languages

_EXAMINED = 400
_SCRIPTS = (
    ("kana", (0x3040, 0x30FF)),
    ("hangul", (0xAC00, 0xD7AF)),
    ("han", (0x4E00, 0x9FFF)),
    ("cyrillic", (0x0400, 0x04FF)),
    ("arabic", (0x0600, 0x06FF)),
    ("devanagari", (0x0900, 0x097F)),
    ("greek", (0x0370, 0x03FF)),
    ("hebrew", (0x0590, 0x05FF)),
    ("thai", (0x0E00, 0x0E7F)),
)
_FEWEST_LETTERS = 0.5  # of the text in one script: a quoted foreign word does not change the language
_ENGLISH = frozenset(
    ("the", "is", "are", "what", "how", "why", "a", "an", "of", "to", "and", "you", "me", "my", "can", "do")
)


@cache
def _asked_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(by_name(), key=len, reverse=True))
    return re.compile(
        r"(?:answer|reply|respond|speak|write|responde|répond\w*|antworte\w*|only|always|output|explain)\b[^.\n]{0,40}?"
        rf"\b(?:in|en|auf|only|em)?\s*\b({names})\b",
        re.IGNORECASE,
    )


@cache
def by_name() -> dict[str, str]:
    """Return the key of each language by every name it has, in lower case; English is there too."""
    names = {"english": ""}
    for key, language in languages().items():
        names.update((name.lower(), key) for name in (*language["names"], language["own_name"]))
    return names


@cache
def _by_script() -> dict[str, str]:
    return {language["script"]: key for key, language in languages().items() if "script" in language}


@cache
def _words_of(key: str) -> frozenset[str]:
    language = languages()[key]
    return frozenset((*language["words"], *language["greetings"], *language["thanked"]))


def wanted(conversation: Conversation) -> str:
    """Return the key of the language to answer in, "" for English."""
    for text in (conversation.text[:_EXAMINED], conversation.system):
        match = _asked_pattern().search(text)
        if match and "translat" not in text.lower():
            return by_name()[match.group(1).lower()]
    return detected(conversation.text[:_EXAMINED], conversation.words[:80])


def detected(text: str, words: tuple[str, ...]) -> str:
    """Return the key of the language `text` is written in."""
    if not text.isascii():
        letters = [ord(character) for character in text if character.isalpha()]
        for script, (low, high) in _SCRIPTS:
            count = sum(low <= letter <= high for letter in letters)
            if count and count >= len(letters) * (0.1 if script == "kana" else _FEWEST_LETTERS):
                return _by_script()[script]
    best, most = "", sum(word in _ENGLISH for word in words)
    for key, language in languages().items():
        if "script" not in language:
            hits = sum(word in _words_of(key) for word in words)
            if hits > most and (hits >= 2 or len(words) <= 3):
                best, most = key, hits
    return best
