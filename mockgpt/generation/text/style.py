"""Apply a response style to a text: number of sentences or words, persona, letter case.

Knows nothing of what the text says.
"""

from __future__ import annotations

import re
from functools import cache

from mockgpt.generation.context import Context
from mockgpt.generation.text_data import replies

_CONCISE_SENTENCES = 2
_SHORT_ENOUGH = 120  # characters of a text that needs no shortening


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"(?<=[.!?])[\"')]* +(?=[\"'(*]*[A-Z0-9])|(?<=[。！？])")


def apply_style(text: str, context: Context) -> str:
    """Return `text` in the response style; a text with code is hardly changed."""
    style = context.style
    has_code = "```" in text
    concise = style.concise and not style.is_long and len(text) > _SHORT_ENOUGH
    wanted = style.sentences or (_CONCISE_SENTENCES if concise else 0)
    if wanted and "\n" not in text:
        text = _sentences(text, wanted, context, exactly=bool(style.sentences))
    if style.words and not has_code and not style.is_long and style.words < 100:
        text = _words(text, style.words)
    if style.persona and not style.one_word and not has_code:
        text = _with_persona(text, style.persona, context)
    if style.uppercase and not has_code:
        text = text.upper()
    elif style.lowercase and not has_code:
        text = text.lower()
    return text


def _sentences(text: str, wanted: int, context: Context, exactly: bool) -> str:
    parts = _sentence_end().split(text)
    spare = [*replies()["families"]["definition"]["bodies"], *replies()["families"]["question"]["bodies"]]
    while exactly and len(parts) < wanted and len(parts) < len(spare):
        parts.append(context.pick([sentence for sentence in spare if sentence not in parts] or spare))
    return " ".join(part.strip() for part in parts[:wanted])


def _words(text: str, most: int) -> str:
    words = text.split()
    if len(words) <= most:
        return text
    cut = " ".join(words[:most])
    end = max(cut.rfind(mark) for mark in ".!?")
    # End with a whole sentence, unless that would leave less than half of the text.
    return cut[: end + 1] if end > len(cut) // 2 else cut.rstrip(",;:-–") + "."


def _with_persona(text: str, persona: str, context: Context) -> str:
    data = replies()["personas"][persona]
    joint = "\n\n" if "\n" in text else " "
    return joint.join((context.pick(data["before"]), text, context.pick(data["after"])))
