"""Poems, stories, emails and slogans about a topic.

The verses and sentences are data.
"""

from __future__ import annotations

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text import long_text, rewriting
from mockgpt.generation.text.strings import number_of
from mockgpt.generation.text_data import english_words, pattern, replies

_FORMS = {"haiku": "haiku", "poem": "poem", "limerick": "poem", "story": "story", "joke": "joke"}
_SENTENCE_WORDS = 16  # about; what is left of the words that are asked for when no sentence more fits


def form_named(context: Context) -> str:
    """Return the family of the form that the first words name (`Answer with a haiku: ...`), or ""."""
    said = context.conversation
    if said.request is said.text:
        return ""
    head = said.text[: len(said.text) - len(said.request)].lower()
    return next((family for word, family in _FORMS.items() if word in head), "")


def haiku(context: Context) -> str:
    """Return as many haikus as are asked for, each in three lines."""
    haikus: list[str] = replies()["creative"]["haiku"]
    asked = pattern("creative", "haikus").search(context.conversation.text)
    count = min(number_of(asked[1]), len(haikus)) if asked else 1
    slots = _slots(context)
    return "\n\n".join(one.format_map(slots) for one in context.random.sample(haikus, count))


def poem(context: Context) -> str:
    """Return two or three rhymed stanzas, under a title where the topic is known."""
    stanzas = replies()["creative"]["poem"]
    asked = pattern("creative", "stanzas").search(context.conversation.text)
    count = min(number_of(asked[1]), len(stanzas)) if asked else context.random.randint(2, 3)
    chosen = sorted(context.random.sample(range(len(stanzas)), count))
    slots = _slots(context)
    if "limerick" in context.conversation.words:
        return context.pick(replies()["creative"]["limerick"]).format_map(slots)
    if context.style.lines:
        # So many lines, and nothing else; the first names what the poem is about.
        verses = [line for stanza in stanzas for line in stanza.format_map(slots).splitlines() if line]
        return "\n".join(verses[: context.style.lines])
    text = "\n\n".join(stanzas[index].format_map(slots) for index in chosen)
    return f"**{slots['Topic']}**\n\n{text}" if context.topic.known and not asked else text


def story(context: Context) -> str:
    """Return a story: a beginning, a middle and an end."""
    data = replies()["creative"]
    parts = [context.pick(data[f"story_{part}"]) for part in ("beginnings", "middles", "ends")]
    told = [part.format_map(_slots(context)) for part in parts]
    room = context.style.words - sum(len(part.split()) for part in told)
    while room > _SENTENCE_WORDS:
        told.insert(-1, rewriting.beginning(long_text.paragraph(context), room))
        room -= len(told[-2].split())
    return "\n\n".join(told)


def email(context: Context) -> str:
    """Return an email with subject line and greeting."""
    data = replies()["creative"]
    match = pattern("creative", "email").search(context.conversation.text[:300])
    request = pattern("creative", "email_3").search(context.conversation.text[:500])
    about = pattern("creative", "email_2").search(context.conversation.text[:500]) or request
    slots = _slots(context)
    if about:
        # The user signs the message, so "my vacation" stays "my vacation".
        slots["topic"] = about.group(1).strip()
        slots["Topic"] = capitalized(slots["topic"])
    name = match.group(1) if match else "[Name]"
    slots["recipient"] = f"[{name}'s name]" if name.islower() else name
    declines = not english_words("declining").isdisjoint(context.conversation.words)
    slots["point"] = context.pick(data["email_declines" if declines else "email_points"])
    slots["ask"] = context.pick(data["email_asks"])
    return context.pick(data["email_request" if request else "email"]).format_map(slots)


def slogan(context: Context) -> str:
    """Return one slogan, or the requested number of them."""
    slogans = replies()["creative"]["slogan"]
    count = min(max(context.style.items, 1), len(slogans))
    slots = _slots(context)
    for word in ("your ", "the ", "a ", "an ", "my "):
        slots["topic"] = slots["topic"].removeprefix(word)
    slots["Topic"] = capitalized(slots["topic"])
    chosen = [text.format_map(slots) for text in context.random.sample(slogans, count)]
    if count == 1:
        return f'"{chosen[0]}"'
    return "\n".join(f"{number}. {text}" for number, text in enumerate(chosen, 1))


def _slots(context: Context) -> dict[str, str]:
    slots = context.slots()
    if not context.topic.known:
        slots |= {"topic": "the open sky", "Topic": "The open sky"}
    return slots
