"""Read the requested style of an answer: length, form, language, persona.

Examines the system prompt and the last user message; the user message takes precedence.
Knows nothing of the content of the answer.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.language import answer_language
from mockgpt.generation.text_data import replies

_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_MOST_ITEMS = 50
_MOST_WORDS = 12_000
_EXAMINED = 1200  # characters at the beginning and the end of a long message
_NUMBER = rf"(\d{{1,5}}|{'|'.join(_NUMBERS[1:])}|an?|a couple of|a few)"


class ResponseStyle(NamedTuple):
    """The requested style; 0, "" and False stand for no request.

    Attributes:
        language: key of the language to answer in, "" for English.
        words: maximum number of words; with `is_long` the approximate number.
        sentences, paragraphs, items: the number of them.
        persona: key of a persona, such as `pirate`.
        name: the name of the assistant.
        role: what the assistant is, such as `a helpful math tutor`.
    """

    language: str = ""
    one_word: bool = False
    yes_or_no: bool = False
    concise: bool = False
    is_long: bool = False
    uppercase: bool = False
    lowercase: bool = False
    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    items: int = 0
    persona: str = ""
    name: str = ""
    role: str = ""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    forms = {
        "one_word": r"\b(?:one|a single|1)[ -]word\b|\bsingle word\b"
        r"|\bonly (?:the )?(?:word|name|label|number)\b",
        "yes_or_no": r"\b(?:only |just )?(?:['\"]?yes['\"]? or ['\"]?no['\"]?|yes/no)\b",
        "concise": r"\b(?:concise(?:ly)?|brief(?:ly)?|short(?:ly)?(?! story)|terse(?:ly)?|succinct(?:ly)?"
        r"|keep it short|in a nutshell)\b",
        "is_long": r"\b(?:long|lengthy|detailed|in[ -]depth|comprehensive|thorough(?:ly)?|extensive"
        r"|elaborate|essay|article|blog post|whitepaper|at length)\b",
        "uppercase": r"\b(?:all caps|upper ?case|capital letters)\b",
        "lowercase": r"\b(?:lower ?case)\b",
        "words": rf"\b(\d{{1,5}}|{'|'.join(_NUMBERS[3:])})[ -]words?\b",
        "sentences": rf"\b{_NUMBER}[ -](?:\w+ )?sentences?\b",
        "paragraphs": rf"\b{_NUMBER}[ -](?:\w+ )?paragraphs?\b",
        "items": r"\b(?:list|name|give|suggest|top|write|recommend|need|want|tell|brainstorm|generate|provide"
        rf"|share|the|are)(?: me| us)?(?: of)?(?: the)? (\d{{1,3}}|{'|'.join(_NUMBERS[2:])})\b"
        r"(?! (?:words?|sentences?|paragraphs?|lines?)\b)",
        "name": r"\b(?i:you are|you're|your name is|call yourself|act as|named|called) ([A-Z][\w-]{1,20})\b"
        r"(?! (?:expert|developer|engineer))",
        "role": r"\b(?:you are|you're|act as)(?: [A-Z][\w-]*,)? ((?:an?|the) [^.,;:!?\n]{3,60})",
    }
    return re.compile(forms[name], 0 if name == "name" else re.IGNORECASE)


def read(conversation: Conversation) -> ResponseStyle:
    """Return the style that system prompt and last user message ask for."""
    # A long message is mostly material; requests stand at its beginning or end.
    text = (
        conversation.text
        if len(conversation.text) <= 2 * _EXAMINED
        else conversation.text[:_EXAMINED] + conversation.full_text[-_EXAMINED:]
    )
    both = f"{conversation.system}\n{text}"
    lower = both.lower()
    role = _pattern("role").search(conversation.system)
    name = _pattern("name").search(conversation.system)
    return ResponseStyle(
        language=answer_language(conversation),
        one_word=_found("one_word", both),
        yes_or_no=_found("yes_or_no", both),
        concise=_found("concise", both),
        is_long=_found("is_long", text),
        uppercase=_found("uppercase", both) and "code" not in lower,
        lowercase=_found("lowercase", both) and "code" not in lower,
        words=min(_amount("words", text) or _amount("words", conversation.system), _MOST_WORDS),
        sentences=min(_amount("sentences", text) or _amount("sentences", conversation.system), _MOST_ITEMS),
        paragraphs=min(
            _amount("paragraphs", text) or _amount("paragraphs", conversation.system), _MOST_ITEMS
        ),
        items=min(_amount("items", text), _MOST_ITEMS),
        persona=_persona(lower),
        name=name.group(1) if name and name.group(1) not in _NOT_NAMES else "",
        role=_shortened(role.group(1)) if role else "",
    )


_NOT_NAMES = frozenset(("AI", "An", "A", "The", "ChatGPT", "GPT", "Assistant"))


def _found(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


def _amount(name: str, text: str) -> int:
    match = _pattern(name).search(text)
    if not match:
        return 0
    word = match.group(1).lower()
    if word.isdecimal():
        return int(word)
    return _NUMBERS.index(word) if word in _NUMBERS else {"a couple of": 2, "a few": 3}.get(word, 1)


def _persona(lower: str) -> str:
    for key, persona in replies()["personas"].items():
        if any(word in lower for word in persona["words"]):
            return str(key)
    return ""


def _shortened(role: str) -> str:
    for end in (" that ", " who ", " which ", " designed ", " named ", " called ", " and "):
        role = role.split(end, 1)[0]
    return role.strip()
