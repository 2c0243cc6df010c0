"""Make a text of the sentences of a reply family: an opening, bodies and a closing, which are data."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from mockgpt.generation.context import Context
from mockgpt.generation.text import rewriting
from mockgpt.generation.text_data import first_part, pattern, replies


def assemble(family: str, context: Context) -> str:
    """Return an opening, one or two bodies and sometimes a closing from the sentences of `family`."""
    # Without a known topic, sentences that name the topic would be empty of meaning.
    sentences = _usable(family, context.topic.known, bool(context.topic.actor))
    random = context.random
    scene = context.pick(replies()["scenes"])
    parts = [random.choice(sentences["openings"])]
    bodies = sentences["bodies"]
    if bodies:
        usual = 1 if len(bodies) < 3 or "\n" in bodies[0] else random.choice((1, 2, 2))
        count = sentences.get("bodies_used", usual)
        parts += random.sample(bodies, min(count, len(bodies)))
    naming = sentences["naming"]
    if naming and not any(map(_names, parts)):
        parts[0] = random.choice(naming)  # an answer about something names it
    closings = sentences["closings"]
    if closings and random.random() < 0.6:
        parts.append(random.choice(closings))
    text = ("\n\n" if any("\n" in part for part in parts) else " ").join(parts)
    if "{" not in text:
        return text
    return text.format_map(context.slots() | history_slots(context, text) | {"scene": scene})


@cache
def _usable(family: str, topic: bool, actor: bool) -> dict[str, Any]:
    """Return the sentences of a family, without those that name a topic or an actor where there is none.

    `naming` are the openings that name what there is.
    """
    families: dict[str, dict[str, Any]] = replies()["families"]
    sentences = families.get(family) or families["question"]

    def usable(texts: list[str]) -> list[str]:
        suitable = [text for text in texts if topic or "topic}" not in text.lower()]
        return [text for text in suitable if actor or "{actor}" not in text] or texts

    found = {name: usable(sentences[name]) for name in ("openings", "bodies", "closings")}
    return sentences | found | {"naming": [*filter(_names, found["openings"])] if topic else []}


def _names(text: str) -> bool:
    return "topic}" in text or "{actor}" in text


def history_slots(context: Context, text: str) -> dict[str, str]:
    """Return the values of the slots of a text that name what was said before."""
    said, first = context.conversation, pattern("compose", "first").search
    earlier = said.earlier_texts or ("…",)
    found: dict[str, Callable[[], str]] = {
        "said": lambda: rewriting.quote(said.last_answer),
        "earlier": lambda: rewriting.quote(earlier[-bool(first(said.text))]),
        "name": lambda: name_told(context),
    }
    return {name: find() for name, find in found.items() if f"{{{name}}}" in text}


def name_told(context: Context) -> str:
    """Return the name with which the user has introduced themselves, or the system the user, else ""."""
    said = context.conversation
    told = pattern("rewriting", "users_name").search(said.system)
    texts = (said.text, *said.earlier_texts)
    return next(filter(None, map(rewriting.introduced_name, texts)), first_part(told))


def greeting(context: Context) -> str:
    """Return a greeting, with the name of whom a message greets, or of the user where the system names it."""
    text = assemble("greeting", context)
    greets = pattern("rewriting", "greets").search(context.conversation.text)
    name = first_part(greets) or (name_told(context) if greets or context.conversation.system else "")
    return pattern("rewriting", "greeted").sub(rf"\g<0>, {name}", text, count=1) if name else text


def employer(context: Context) -> str:
    """Return for whom the assistant works, or who made it, as the system says, where it is asked; else ""."""
    if not pattern("compose", "of_employer").search(context.conversation.text):
        return ""
    of_role = pattern("compose", "employer").search(context.instructions.said("role"))
    named = context.instructions.said("employer") or first_part(of_role)
    made = pattern("compose", "of_maker").match(context.conversation.text)
    return named and f"I {'was made by' if made else 'work for'} {named}."
