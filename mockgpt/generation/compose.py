"""Compose the text of an answer: what to say by family, then the form that is wished for.

Most families are made of an opening, bodies and a closing, kept as data; the others
have a maker in the table below. Counts no tokens and cuts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from mockgpt.generation.context import Context
from mockgpt.generation.text import (
    arithmetic,
    code,
    creative,
    knowledge,
    lists,
    long_text,
    rewriting,
    translation,
    unit_conversion,
)
from mockgpt.generation.text.style import shaped
from mockgpt.generation.text_data import english, replies

_LANGUAGE_FREE = frozenset(
    (
        "arithmetic",
        "repeat",
        "code",
        "translation",
        "extraction",
        "json",
        "classification",
        "rewrite",
        "summary",
    )
)
_LONGEST_QUOTE = 160


def compose(family: str, context: Context) -> str:
    """Return the text of an answer of `family`."""
    ordered = _ordered(context)
    if ordered:
        return ordered
    if context.style.one_word or context.style.yes_or_no:
        return shaped(short(family, context), context)
    if context.style.language and family not in _LANGUAGE_FREE:
        return shaped(translation.foreign(family, context), context)
    maker = _MAKERS.get(family)
    text = maker(context) if maker else ""
    return shaped(text or assembled(family, context), context)


def assembled(family: str, context: Context) -> str:
    """Return an opening, one or two bodies and perhaps a closing of the family's sentences."""
    sentences = replies()["families"].get(family) or replies()["families"]["question"]
    slots = context.slots() | _history_slots(context)
    random = context.random

    def usable(texts: list[str]) -> list[str]:
        # Without a subject, sentences that name one would sound hollow.
        fitting = [text for text in texts if context.topic.known or "topic}" not in text.lower()]
        return [text for text in fitting if context.topic.actor or "{actor}" not in text] or texts

    parts = [random.choice(usable(sentences["openings"]))]
    bodies = usable(sentences["bodies"])
    if bodies:
        usual = 1 if len(bodies) < 3 or "\n" in bodies[0] else random.choice((1, 2, 2))
        count = sentences.get("bodies_used", usual)
        parts += random.sample(bodies, min(count, len(bodies)))
    closings = usable(sentences["closings"])
    if closings and random.random() < 0.6:
        parts.append(random.choice(closings))
    joint = "\n\n" if any("\n" in part for part in parts) else " "
    return joint.join(parts).format_map(slots)


def _history_slots(context: Context) -> dict[str, str]:
    conversation = context.conversation
    return {
        "said": _quote(conversation.said),
        "earlier": _quote(conversation.earlier[0]) if conversation.earlier else "",
        "name": _name(context),
        "scene": context.pick(replies()["scenes"]),
    }


def _quote(text: str) -> str:
    """Return the first sentence of a text, short enough to be repeated."""
    sentence = re.split(r"(?<=[.!?])\s|\n", text.strip(), maxsplit=1)[0]
    line = " ".join(sentence.split())
    line = line[:-1] + "." if line.endswith(":") else line
    return line if len(line) <= _LONGEST_QUOTE else line[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _name(context: Context) -> str:
    for text in (context.conversation.text, *context.conversation.earlier):
        name = rewriting.introduced(text)
        if name:
            return name
    return ""


def _known(context: Context) -> str:
    """Return what is really known about the question, with a closing now and then."""
    fact = knowledge.fact(context)[1]
    text = fact or knowledge.definition(context)
    if text and not fact and context.random.random() < 0.4:
        text += " " + context.pick(replies()["families"]["definition"]["closings"])
    if text and context.random.random() < 0.2:
        text = f"{context.pick(replies()['openers'])} {text}"
    return text


def _mechanism(context: Context) -> str:
    return knowledge.definition(context) or assembled("mechanism", context)


def _yes_or_no(context: Context) -> str:
    return assembled("yes" if context.random.random() < 0.7 else "no", context)


def _introduction(context: Context) -> str:
    return assembled("introduction", context) if _name(context) else assembled("statement", context)


def _recalled_name(context: Context) -> str:
    return assembled("recall_name" if _name(context) else "recall_nothing", context)


def _recalled_earlier(context: Context) -> str:
    return assembled("recall_earlier" if context.conversation.earlier else "recall_nothing", context)


def _json(context: Context) -> str:
    from mockgpt.generation.structured.json_mode import (
        fenced,  # with the maker of schema instances: on first use
    )

    return fenced(context)


def _comparison(context: Context) -> str:
    return lists.comparison(context) or assembled("opinion", context)


_MAKERS: dict[str, Callable[[Context], str]] = {
    "arithmetic": lambda context: unit_conversion.answer(context)[1] or arithmetic.answer(context)[1],
    "classification": lambda context: rewriting.label(context)[1],
    "code": code.answer,
    "comparison": _comparison,
    "definition": _known,
    "email": creative.email,
    "extraction": rewriting.extracted,
    "figure": _known,
    "haiku": creative.haiku,
    "introduction": _introduction,
    "json": _json,
    "list": lists.items,
    "long_text": long_text.article,
    "mechanism": _mechanism,
    "opinion": _known,
    "poem": creative.poem,
    "question": _known,
    "reason": _known,
    "recall_earlier": _recalled_earlier,
    "recall_name": _recalled_name,
    "repeat": rewriting.repetition,
    "rewrite": rewriting.corrected,
    "slogan": creative.slogan,
    "steps": lists.steps,
    "story": creative.story,
    "summary": rewriting.summary,
    "translation": translation.answer,
    "yes_no": lambda context: knowledge.fact(context)[1] or _yes_or_no(context),
}


def short(family: str, context: Context) -> str:
    """Return an answer of one word or number."""
    if family == "classification" or "classif" in context.conversation.system.lower():
        return rewriting.label(context)[0]
    if family == "arithmetic":
        found = unit_conversion.answer(context)[0] or arithmetic.answer(context)[0]
    else:
        found = knowledge.fact(context)[0]
    if context.style.yes_or_no or family == "yes_no":
        return "Yes" if found else context.pick(["Yes", "Yes", "Yes", "No"])
    if found:
        return found
    if family == "greeting":
        return context.pick(["Hello", "Hi", "Welcome"])
    word = next((word for word in context.topic.phrase.split()[::-1] if len(word) > 3), "")
    pool = replies()["lists"]["pools"].get(word.lower(), replies()["lists"]["pools"]["word"])
    named = [word.strip(".,").capitalize()] if context.topic.known and word else []
    return context.pick([*pool, *named])


@cache
def _order_pattern() -> re.Pattern[str]:
    return re.compile(english()["order"], re.IGNORECASE)


def _ordered(context: Context) -> str:
    """Return the text that the system prompt dictates, or ""."""
    match = _order_pattern().search(context.conversation.system)
    return match.group(1) if match else ""


def continued(context: Context) -> str:
    """Return text that carries the user's on, as the legacy endpoint does."""
    text = context.conversation.whole[-200:].rstrip()
    sentences = replies()["continuations"]
    chosen = context.random.sample(sentences, min(3, len(sentences)))
    if text[-1:] not in ".!?:\"'”" and text:
        # The prompt stops within a sentence: the first words go on in it.
        chosen[0] = chosen[0][:2].lower() + chosen[0][2:]
    return "".join(chosen)
