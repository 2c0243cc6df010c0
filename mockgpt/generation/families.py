"""Choose the reply family from what the last user message asks for.

A table of tests in order; the first that holds names the family. First version:
the table grows with the data.
"""

from __future__ import annotations

from .conversation import Conversation


def choose(conversation: Conversation) -> str:
    """Return the name of the family that answers best."""
    words = frozenset(conversation.words)
    if len(words) <= 4 and words & {"hello", "hi", "hey"}:
        return "greeting"
    if words & {"code", "function", "python", "script"}:
        return "code"
    if words & {"list", "ideas", "examples"}:
        return "list"
    return "question" if conversation.text.rstrip().endswith("?") else "statement"
