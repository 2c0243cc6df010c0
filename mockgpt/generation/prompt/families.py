"""Choose the reply family from what the last user message asks for.

The patterns are data, a table in order of priority; the first one that matches decides.
The names of families are public: users give their own texts by family.
"""

from __future__ import annotations

from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.phrase_tables import PhraseRow, table
from mockgpt.generation.prompt.phrases import WordPlaces, word_places
from mockgpt.generation.text_data import families

_HEAD, _TAIL = 700, 500  # characters of a long message in which requests are looked for
_OTHERS = ("image", "yes", "no", "recall_nothing", "statement")  # families that have no pattern


def names() -> tuple[str, ...]:
    """Return the names of all families, those with patterns in their order of priority."""
    return (*(row["name"] for row in families()["families"]), *_OTHERS)


def choose(conversation: Conversation, words: WordPlaces) -> str:
    """Return the name of the reply family for the last user message, of whose ends `words` are."""
    if conversation.images:
        return "image"
    if conversation.request is not conversation.text:
        # A first part that only asks for a form is no request.
        words = word_places(excerpt(conversation.request, conversation.full_text))
    count = len(conversation.words)

    def allowed(row: PhraseRow) -> bool:
        most: int = row.data.get("most_words", count)
        return most >= count and (conversation.last_answer != "" or "needs_history" not in row.data)

    return next((row.name for row, _ in table("families").matches(words, allowed)), "statement")


def excerpt(text: str, whole: str) -> str:
    """Return the beginning of a text, and the end of all of it, where the request is looked for."""
    if len(text) > _HEAD + _TAIL:
        text = f"{text[:_HEAD]}\n{whole[-_TAIL:]}"
    return text.replace("’", "'")
