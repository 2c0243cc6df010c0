"""Choose the reply family from what the last user message asks for.

A table of patterns in order, kept as data; the first that is found names the
family. The names are public: a user's own texts are given by family.
"""

from __future__ import annotations

import re
from functools import cache

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.text_data import families

_HEAD = 600  # characters at either end of a long message in which the request is looked for
_TAIL = 300

# Families that no pattern leads to.
_OTHERS = ("image", "yes", "no", "recall_nothing", "statement")


def names() -> tuple[str, ...]:
    """Return every family, in the order in which they are tried."""
    return (*(row["name"] for row in families()["families"]), *_OTHERS)


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str], int, bool], ...]:
    return tuple(
        (
            row["name"],
            re.compile("|".join(row["patterns"]), re.IGNORECASE),
            row.get("most_words", 0),
            row.get("needs_history", False),
        )
        for row in families()["families"]
    )


def choose(conversation: Conversation) -> str:
    """Return the name of the family that answers best."""
    if conversation.images:
        return "image"
    text = conversation.request
    if len(text) > _HEAD + _TAIL:
        text = text[:_HEAD] + "\n" + conversation.whole[-_TAIL:]
    text = text.replace("’", "'")
    for name, pattern, most_words, needs_history in _rules():
        if most_words and len(conversation.words) > most_words:
            continue
        if (conversation.said or not needs_history) and pattern.search(text):
            return name
    return "statement"
