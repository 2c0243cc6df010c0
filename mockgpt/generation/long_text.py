"""Write text of any length about a topic: headed sections of varied sentences.

The sentences are frames filled from lists, so there are many thousands of them;
none is repeated before its frame has had others in between. Cost grows with the
length and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from .context import Context
from .stock import replies
from .subject import capitalized

_SENTENCES = (4, 6)  # of a paragraph
_PARAGRAPHS = (2, 3)  # of a section
CHARACTERS_PER_TOKEN = 5.6  # of these texts, measured with o200k_base
_NATURAL_TOKENS = 600
_CLOSING_TOKENS = 75  # conclusion and heading


def article(context: Context) -> str:
    """Return a text with introduction, sections and conclusion, about as long as `context` wants it."""
    wishes = context.wishes
    tokens = context.aim or int(wishes.words * 1.25) or _NATURAL_TOKENS
    if wishes.paragraphs and not wishes.words:
        return "\n\n".join(paragraph(context) for _ in range(wishes.paragraphs))
    stock = replies()["long"]
    headed = tokens > 250
    size = (tokens - (_CLOSING_TOKENS if headed else 0)) * CHARACTERS_PER_TOKEN
    parts = [f"# {_title(context)}"] if headed else []
    parts.append(context.pick(stock["introductions"]).format_map(context.slots()))
    length = sum(map(len, parts))
    for part in _parts(context, headed):
        if length + len(part) > size:
            break
        parts.append(part)
        length += len(part) + 2
    while headed and parts[-1].startswith("#"):
        parts.pop()
    if headed:
        parts.append("## Conclusion")
    if headed or tokens > _CLOSING_TOKENS:
        parts.append(context.pick(stock["conclusions"]).format_map(context.slots()))
    return "\n\n".join(parts)


def _title(context: Context) -> str:
    small = ("a", "an", "the", "of", "in", "on", "and", "for", "to", "with", "or", "your")
    words = context.subject.topic.split()
    shown = [word if word in small and index else capitalized(word) for index, word in enumerate(words)]
    return " ".join(shown) if context.subject.known else "A Closer Look"


def _parts(context: Context, headed: bool) -> Iterator[str]:
    sections: list[str] = []
    while True:
        if headed:
            sections = sections or context.random.sample(replies()["long"]["sections"], 15)
            yield f"## {sections.pop()}"
        for _ in range(context.random.randint(*_PARAGRAPHS)):
            yield paragraph(context)


def paragraph(context: Context) -> str:
    """Return four to six sentences about the topic."""
    stock = replies()["long"]
    random = context.random
    frames = random.sample(stock["frames"], random.randint(*_SENTENCES))
    slots = context.slots()
    return " ".join(frame.format_map({**slots, **_fillers(stock, random)}) for frame in frames)


def _fillers(stock: dict[str, Any], random: Random) -> dict[str, str]:
    group = random.choice(stock["groups"])
    return {
        "claim": random.choice(stock["claims"]),
        "consequence": random.choice(stock["consequences"]),
        "example": random.choice(stock["examples"]),
        "factor": random.choice(stock["factors"]),
        "group": group,
        "Group": capitalized(group),
    }


def more(context: Context, size: int) -> str:
    """Return at least `size` characters in paragraphs, to carry an answer on."""
    parts: list[str] = []
    length = 0
    while length < size:
        part = "\n\n" + paragraph(context)
        parts.append(part)
        length += len(part)
    return "".join(parts)
