"""Compose a text of a family. First version: a handful of sentences."""

from __future__ import annotations

from random import Random

from .conversation import Conversation

_SENTENCES = {
    "greeting": ("Hello! How can I help you today?", "Hi there! What can I do for you?"),
    "code": ('Here is one way to do it:\n\n```python\ndef main():\n    print("Hello")\n```',),
    "list": (
        "Here are a few ideas:\n\n1. Start small.\n2. Measure what matters.\n3. Ask for feedback early.",
    ),
    "question": (
        "In short, it depends on the context, but the core idea is simple.",
        "The usual answer is to begin with the simplest case and build from there.",
    ),
    "statement": (
        "Thanks for telling me. What would you like to do next?",
        "Understood. How can I help with that?",
    ),
}
_MORE = (
    " It helps to look at a concrete case first.",
    " The details depend on what you want to achieve.",
    " In practice, small steps with quick feedback work best.",
)


def compose(family: str, talk: Conversation, random: Random) -> str:
    """Return a text of the family."""
    return random.choice(_SENTENCES[family]) + random.choice(_MORE)


def carry_on(talk: Conversation, random: Random, size: int) -> str:
    """Return at least `size` characters that carry a text on."""
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(random.choice(_MORE))
        length += len(parts[-1])
    return "".join(parts)
