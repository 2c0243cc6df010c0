"""Write text of any length about a topic: sections with headings and varied sentences.

The sentences are frames filled from lists, so there are many thousands of them. No frame is
used twice before all others were used once. The time grows with the length only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count, cycle, islice, pairwise

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text import knowledge
from mockgpt.generation.text.strings import number_of
from mockgpt.generation.text_data import gate, pattern, replies

_TRIED = 16  # paragraphs of which one has the length that is left
_SENTENCES = (4, 6)  # per paragraph
_PARAGRAPHS = (2, 3)  # per section
CHARACTERS_PER_TOKEN = 5.0  # of these texts, measured with o200k_base
_NATURAL_TOKENS = 600
_HEADED_TOKENS = 250  # shorter texts have no headings
_SENTENCE_WORDS = 17  # of a sentence, about
_MOST_SECTIONS, _EXAMINED = 50, 600  # and characters of a message in which they are named
_CONCLUDED_TOKENS = 75  # shorter texts have no conclusion
_LISTS = tuple((name, f"{name}s") for name in ("group", "claim", "consequence", "example", "factor"))


def article(context: Context) -> str:
    """Return a text with introduction, sections and conclusion, about as long as `context` asks for."""
    style, data, slots = context.style, replies()["long"], context.slots()
    tokens = context.target_tokens or int(style.words * 1.25) or _NATURAL_TOKENS
    names, known = headings(context), knowledge.definition(context)
    introduction = known or context.pick(data["introductions"]).format_map(slots)
    if names or (style.paragraphs and not style.words):
        entry = _shuffled(context)
        each = style.sentences or (names and max(2, style.words // len(names) // _SENTENCE_WORDS)) or 0
        begun = f"{introduction} {paragraph(context, entry, each - 1)}" if each > 1 else introduction
        others = (len(names) or style.paragraphs) - 1
        said = [begun, *(paragraph(context, entry, each) for _ in range(others))]
        if names:
            sections = (f"## {name}\n\n{part}" for name, part in zip(names, said, strict=True))
            said = [f"# {_title(context)}", *sections]
        return "\n\n".join(said)
    unheaded = pattern("long_text", "unheaded").search(context.conversation.text)
    headed = not (style.paragraphs or style.bullets or unheaded or "exact_words" in context.instructions)
    headed = headed and tokens > _HEADED_TOKENS
    parts = [f"# {_title(context)}"] if headed else []
    parts.append(introduction)
    ending = [context.pick(data["conclusions"]).format_map(slots)] if tokens > _CONCLUDED_TOKENS else []
    if headed:
        ending.insert(0, "## Conclusion")
    measure: Callable[[str], int] = (lambda text: len(text.split())) if style.words else len
    room = (style.words or int(tokens * CHARACTERS_PER_TOKEN)) - sum(map(measure, parts + ending))
    for part in _parts(context, headed):
        if measure(part) > room:
            # The last paragraph may be shorter, but it ends with a sentence: the one that fits best.
            tried = [part, *(paragraph(context) for _ in range(_TRIED if style.words else 0))]
            cuts = ["", *(one[: dot.end()] for one in tried for dot in re.finditer(r"\.(?= |$)", one))]
            parts.append(min(cuts, key=lambda cut: abs(measure(cut) - room)))
            break
        parts.append(part)
        room -= measure(part)
    while not parts[-1] or (headed and parts[-1].startswith("#")):
        parts.pop()
    if not style.paragraphs:
        return "\n\n".join((*parts, *ending))
    said = re.split(r"(?<=[.!?]) ", " ".join((*parts, *ending)))
    ends = [len(said) * number // style.paragraphs for number in range(style.paragraphs + 1)]
    return "\n\n".join(" ".join(said[start:end]) for start, end in pairwise(ends))


def headings(context: Context) -> list[str]:
    """Return the headings of the sections that a message asks for, [] where it asks for none."""
    asked = context.instructions.get("sections")
    may = not gate("headings").isdisjoint(context.reading.words.keys)
    named = pattern("long_text", "named").search(context.conversation.text[:_EXAMINED]) if may else None
    if named:
        parts = re.split(r",? and (?:an? |the )?|, (?:an? |the )?", named[1] or named[2])
        return [capitalized(part.strip(" \"'“”`")) for part in parts]
    count = 0 if asked is None or asked.said[1:] else min(number_of(asked.said[0]), _MOST_SECTIONS)
    return [*islice(cycle(replies()["long"]["sections"]), count)]


def _title(context: Context) -> str:
    small = ("a", "an", "the", "of", "in", "on", "and", "for", "to", "with", "or", "your")
    titled = pattern("long_text", "title").search(context.conversation.text)
    if titled:
        return titled.group(1)
    words = context.topic.phrase.split()
    shown = [word if word in small and index else capitalized(word) for index, word in enumerate(words)]
    return " ".join(shown) if context.topic.known else "A Closer Look"


def _parts(context: Context, headed: bool) -> Iterator[str]:
    entry = _shuffled(context)
    sections = replies()["long"]["sections"]
    # Sections keep their order, as the first ones are about beginnings.
    kept = sorted(context.random.sample(range(len(sections)), len(sections) - len(sections) // 3))
    for number in count():
        if headed:
            part, place = divmod(number, len(kept))
            yield f"## {sections[kept[place]]}" + (f", Part {part + 1}" if part else "")
        for _ in range(context.random.randint(*_PARAGRAPHS)):
            yield paragraph(context, entry)


def _shuffled(context: Context) -> Callable[[str], str]:
    """Return what gives the entries of the lists in random order, none again before all others were used."""
    left: dict[str, list[str]] = {}
    draw, lists = context.random.random, replies()["long"]

    def entry(name: str) -> str:
        entries = left.get(name)
        if not entries:
            entries = left[name] = list(lists[name])
        place = int(draw() * len(entries))
        drawn, entries[place] = entries[place], entries[-1]
        entries.pop()
        return drawn

    return entry


def paragraph(context: Context, entry: Callable[[str], str] | None = None, count: int = 0) -> str:
    """Return as many sentences about the topic, without a count four to six."""
    entry = entry or _shuffled(context)
    slots = {**context.slots()}
    sentences: list[str] = []
    for _ in range(count or context.random.randint(*_SENTENCES)):
        for slot, name in _LISTS:
            slots[slot] = entry(name)
        slots["Group"] = capitalized(slots["group"])
        sentences.append(entry("frames").format_map(slots))
    return " ".join(sentences)


def continuation(context: Context, size: int) -> str:
    """Return at least `size` characters in paragraphs, to append to an answer."""
    entry, text = _shuffled(context), ""
    while len(text) < size:
        text += "\n\n" + paragraph(context, entry)
    return text
