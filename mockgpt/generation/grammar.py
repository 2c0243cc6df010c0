"""Change short English sentences and phrases: their voice, their number, and whether they ask.

Irregular forms are data. Knows no conversation.
"""

from __future__ import annotations

import re

from mockgpt.generation.text_data import english

_PHRASE_WORDS = 4
_LONGEST_WITH_ENDING = 6  # letters of an adjective that takes -er and -est


def in_passive(sentence: str) -> str:
    """Return a simple sentence of the past in the passive voice, "" for any other."""
    match = re.fullmatch(
        r"((?:\w+ )?\w+) (\w+ed|\w+) ((?:the|a|an|my|his|her|their) \w+|\w+)[.!]?", sentence.strip()
    )
    irregular = english()["participles"]
    if match is None or not (match[2].endswith("ed") or match[2] in irregular):
        return ""
    plural = match[3].endswith("s") and not match[3].endswith("ss")
    participle = irregular.get(match[2], match[2])
    subject, first = match[3][:1].upper() + match[3][1:], match[1]
    first = first[:1].lower() + first[1:] if first.lower().startswith(("the ", "a ", "an ", "my ")) else first
    return f"{subject} {'were' if plural else 'was'} {participle} by {first}."


def as_question(sentence: str) -> str:
    """Return a short statement as a question of yes or no, "" for any other text."""
    words = sentence.strip(" .!\"'").split()
    if len(words) < 2:
        return ""
    place = next((at for at, word in enumerate(words[:4]) if word.lower() in english()["auxiliaries"]), 0)
    if place:
        auxiliary, rest = words[place], [*words[:place], *words[place + 1 :]]
    else:
        third = words[0].lower() not in ("i", "you", "we", "they") and words[1].endswith("s")
        auxiliary, rest = (
            ("Does", [words[0], words[1].removesuffix("s"), *words[2:]]) if third else ("Do", words)
        )
    rest[0] = rest[0] if rest[0] == "I" or rest[0].lower() not in english()["lowered"] else rest[0].lower()
    return f"{auxiliary.capitalize()} {' '.join(rest)}?"


def plural(word: str) -> str:
    """Return the plural of an English noun in lower case."""
    known: dict[str, str] = english()["word_forms"]["plural"]
    if word[-2:-1] not in "aeiou" and word.endswith("y"):
        usual = f"{word[:-1]}ies"
    else:
        usual = f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
    return known.get(word, usual)


def combined(text: str) -> str:
    """Return the sentences of a text as one."""
    first, *others = re.split(r"(?<=[.!?])\s+", text.strip())
    names = ("I ", "I'")
    rest = (one if one.startswith(names) else one[:1].lower() + one[1:] for one in others)
    return ", and ".join([first, *rest]).replace(".,", ",")


def plural_phrase(text: str) -> str:
    """Return a short phrase with its last word in the plural, without an article or "one"."""
    words = re.sub(r"(?i)^(?:an?|one|the) ", "", text.strip(" .!\"'")).split()
    return " ".join([*words[:-1], plural(words[-1].lower())]) if 0 < len(words) <= _PHRASE_WORDS else ""


def compared(word: str, form: str) -> str:
    """Return the comparative or superlative of an adjective."""
    ending, place = ("er", 0) if form == "comparative" else ("est", 1)
    if irregular := english()["irregular_adjectives"].get(word):
        return str(irregular[place])
    if len(word) > _LONGEST_WITH_ENDING:
        return f"{('more', 'most')[place]} {word}"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnpt]", word):
        return word + word[-1] + ending
    return re.sub(r"(?<=[^aeiou])y$", "i", word).removesuffix("e") + ending
