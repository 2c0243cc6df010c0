"""Read the requested style of an answer: length, form, language, persona."""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.instructions import Instructions
from mockgpt.generation.prompt.language import answer_language
from mockgpt.generation.prompt.phrases import has_any
from mockgpt.generation.text_data import gate, pattern, replies, wording_numbers

_EXAMINED = 1200  # characters of a message in which a persona is looked for
_MOST_ITEMS = 50
_MOST_WORDS = 12_000
LONG_WORDS = 100  # from here on, a text of so many words is a long text
_NOT_NAMES = frozenset(("AI", "An", "A", "The", "ChatGPT", "GPT", "Assistant"))


class ResponseStyle(NamedTuple):
    """The requested style; 0, "" and False stand for no request.

    Attributes:
        language: key of the language to answer in, "" for English.
        words: maximum number of words; with `is_long` the approximate number.
        sentences, lines, paragraphs, items: the number of them.
        per_line, comma: the items stand on lines of their own, or between commas; `unmarked` without numbers.
        bare: nothing but what is asked for, without a sentence around it.
        most_words: `words` is the most that is allowed.
        persona: key of a persona, such as `pirate`.
        name: the name of the assistant.
        role: what the assistant is, such as `a helpful math tutor`.
    """

    language: str = ""
    one_word: bool = False
    yes_or_no: bool = False
    concise: bool = False
    is_long: bool = False
    words: int = 0
    sentences: int = 0
    lines: int = 0
    per_line: bool = False
    unmarked: bool = False
    comma: bool = False
    paragraphs: int = 0
    items: int = 0
    bare: bool = False
    bullets: bool = False
    numbered: bool = False
    most_words: bool = False
    persona: str = ""
    name: str = ""
    role: str = ""


def read(conversation: Conversation, instructions: Instructions) -> ResponseStyle:
    """Return the style that the instructions ask for."""
    language, persona = answer_language(conversation), _persona(conversation)
    if not instructions:
        return ResponseStyle(language=language, persona=persona)
    flags: dict[str, Any] = dict.fromkeys(instructions.of(gate("style_flags")), True)
    if not instructions.has_any(gate("style_parts")):
        return ResponseStyle(language=language, persona=persona, **flags)
    if instructions.has_any(("sentences", "paragraphs")):
        flags.pop("bare", None)  # "exactly two sentences" are no bare value
    name = instructions.said("name")
    amended = _amount("amended", instructions)
    bullets = _of(amended, "bullet_count", instructions)
    words = min(_amount("words", instructions) or _amount("exact_words", instructions), _MOST_WORDS)
    if "least_words" in instructions:
        words += max(2, words // 10)
    elif "fewer_words" in instructions:
        words = max(1, words - 1)
    return ResponseStyle(
        language=language,
        # "Summarize in ten words" is short, whatever the text says of a long debate.
        is_long=not 0 < words < LONG_WORDS and instructions.get("is_long", by_system=False) is not None,
        words=words,
        sentences=min(_of(amended, "sentences", instructions), _MOST_ITEMS),
        lines=min(_amount("lines", instructions), _MOST_ITEMS),
        paragraphs=min(_amount("paragraphs", instructions), _MOST_ITEMS),
        items=min(bullets or _of(amended, "items", instructions), _MOST_ITEMS),
        persona=persona,
        name=name if name not in _NOT_NAMES else "",
        role=pattern("response_style", "role_end").split(instructions.said("role"), maxsplit=1)[0].strip(),
        **flags,
    )


def _of(amended: int, name: str, instructions: Instructions) -> int:
    """Return an amount, or the later one that takes its place ("no, 4 will do")."""
    amount = _amount(name, instructions)
    return amended if amended and amount else amount


def _amount(name: str, instructions: Instructions) -> int:
    word = instructions.said(name).lower().replace(",", "")
    return int(word) if word.isdecimal() else wording_numbers().get(word, int(bool(word)))


def _persona(conversation: Conversation) -> str:
    lower = f"{conversation.system}\n{conversation.text[:_EXAMINED]}".lower()
    for key, persona in replies()["personas"].items():
        if has_any(lower, persona["words"]):  # a story about one has none
            return key if pattern("response_style", "persona").search(lower) else ""
    return ""
