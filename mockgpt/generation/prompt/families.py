"""Choose the reply family from what the last user message asks for.

The patterns are data, a table in order of priority; the first one that matches decides.
The names of families are public: users give their own texts by family.
"""

from __future__ import annotations

from functools import cache

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.phrases import Phrases, words_in
from mockgpt.generation.text_data import families

_HEAD = 600  # characters at the beginning and the end of a long message, where the request is looked for
_TAIL = 300

# Families that have no pattern.
_OTHERS = ("image", "yes", "no", "recall_nothing", "statement")


def names() -> tuple[str, ...]:
    """Return the names of all families, those with patterns in their order of priority."""
    return (*(row["name"] for row in families()["families"]), *_OTHERS)


@cache
def _table() -> Phrases:
    return Phrases(families()["families"])


def choose(conversation: Conversation) -> str:
    """Return the name of the reply family for the last user message."""
    if conversation.images:
        return "image"
    text = conversation.request
    if len(text) > _HEAD + _TAIL:
        text = text[:_HEAD] + "\n" + conversation.full_text[-_TAIL:]
    text = text.replace("’", "'")
    for row in _table().candidates(words_in(text)):
        if row.data.get("most_words", len(conversation.words)) < len(conversation.words):
            continue
        if (conversation.last_answer or "needs_history" not in row.data) and row.pattern.search(text):
            return row.name
    return "statement"
