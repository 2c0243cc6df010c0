"""Poems, stories, emails, slogans, plans, and messages that tell somebody something."""

from __future__ import annotations

import re
from itertools import cycle
from typing import Any, NamedTuple

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema import merge, values
from mockgpt.generation.numbers import arithmetic
from mockgpt.generation.prompt.phrases import has_any, places_fitting
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text import labels, lists, long_text, rewriting
from mockgpt.generation.text.strings import number_of
from mockgpt.generation.text_data import compiled, english, english_words, pattern, replies

_FORMS = {"haiku": "haiku", "poem": "poem", "limerick": "poem", "story": "story", "joke": "joke"}
_PLANS = ("plan", "steps", "tasks")
_USUAL_LINES = 6  # of a dialogue
_LONGEST_REQUEST = 600  # characters of what a message is to tell
_SUBJECT_WORDS, _AROUND_WORDS = 8, 30  # of an email, beside what it tells
_SENTENCE_WORDS = 16  # about; what is left of the words that are asked for when no sentence more fits


def form_named(context: Context) -> str:
    """Return the family of the form that the first words name (`Answer with a haiku: ...`), or ""."""
    said = context.conversation
    asked = pattern("creative", "in_form").search(said.system) if said.system else None
    may = context.reading.family in ("statement", "draft", "long_text") and has_any(said.system, _PLANS)
    if may and pattern("creative", "plans").search(said.system):
        return "steps"
    if said.request is said.text and not asked:
        return ""
    head = asked[1].lower() if asked else said.text[: len(said.text) - len(said.request)].lower()
    return next((family for word, family in _FORMS.items() if word in head), "")


def haiku(context: Context) -> str:
    """Return as many haikus as are asked for, each in three lines."""
    haikus: list[str] = replies()["creative"]["haiku"]
    asked = pattern("creative", "haikus").search(context.conversation.text)
    count = min(number_of(asked[1]), len(haikus)) if asked else 1
    return "\n\n".join(one.format_map(_slots(context)) for one in context.random.sample(haikus, count))


def poem(context: Context) -> str:
    """Return rhymed stanzas, or the lines or couplets that are asked for."""
    words, slots = context.conversation.words, _slots(context)
    if "limerick" in words:
        return context.pick(replies()["creative"]["limerick"]).format_map(slots)
    stanzas = [stanza.format_map(slots).splitlines() for stanza in replies()["creative"]["poem"]]
    asked = pattern("creative", "stanzas").search(context.conversation.text)
    count = min(number_of(asked[1]), len(stanzas)) if asked else context.random.randint(2, 3)
    if {"couplet", "couplets"} & {*words}:
        return "\n\n".join(f"{first}\n{third}" for first, _, third, _ in stanzas[: count if asked else 1])
    lines = context.style.lines or (14 if "sonnet" in words else 0)
    if lines and not asked:
        # So many lines, and nothing else; the first names what the poem is about.
        return "\n".join([line for stanza in stanzas for line in stanza][:lines])
    chosen = sorted(context.random.sample(stanzas, count), key=stanzas.index)
    each = lines if lines <= len(stanzas[0]) else lines // count  # "of four lines each", or of all
    return "\n\n".join("\n".join(stanza[: each or None]) for stanza in chosen)


def story(context: Context) -> str:
    """Return a story: a beginning, a middle and an end; a dialogue where one is asked for."""
    data = replies()["creative"]
    if not english_words("dialogues").isdisjoint(context.conversation.words):
        return _dialogue(context)
    parts = [context.pick(data[f"story_{part}"]) for part in ("beginnings", "middles", "ends")]
    told = [part.format_map(_slots(context)) for part in parts]
    room = context.style.words - sum(len(part.split()) for part in told)
    while room > _SENTENCE_WORDS:
        told.insert(-1, rewriting.beginning(long_text.paragraph(context), room))
        room -= len(told[-2].split())
    least = context.style.paragraphs or len(told)
    joint = " " if context.style.sentences else "\n\n"
    return joint.join([*told[: least - 1], " ".join(told[least - 1 :])])


def _dialogue(context: Context) -> str:
    """Return what two say in turn, each with the name that the message gives."""
    text, lines = context.conversation.text, replies()["creative"]["dialogue"]
    named = pattern("creative", "speakers").search(text)
    about = pattern("creative", "spoken_of").search(text)
    speakers = cycle(map(capitalized, named.groups() if named else ("A", "B")))
    said = [line.format(topic=about[1] if about else "this") for line in lines]
    asked = zip(speakers, said[: context.style.lines or _USUAL_LINES], strict=False)
    return "\n".join(f"{who}: {line}" for who, line in asked)


def email(context: Context) -> str:
    """Return an email with subject line and greeting."""
    data = replies()["creative"]
    text = pattern("topic", "length").sub(" ", context.conversation.text[:500])
    if position := pattern("creative", "cover_letter").search(text):
        return str(data["cover_letter"]).format(topic=position[1] or "[position]")
    match = pattern("creative", "email").search(text)
    request = pattern("creative", "email_3").search(text)
    about = pattern("creative", "email_2").search(text) or request
    slots = _slots(context)
    if about:
        # The user signs the message, so "my vacation" stays "my vacation".
        slots["topic"] = about.group(1).strip()
        slots["Topic"] = capitalized(slots["topic"])
    name = match.group(1) if match else "[Name]"
    several = name.endswith("s") and not name.endswith("ss")
    slots["recipient"] = f"[{name}'s name]" if name.islower() and not several else name
    declines = not english_words("declining").isdisjoint(context.conversation.words)
    slots["point"] = context.pick(data["email_declines" if declines else "email_points"])
    slots["ask"] = context.pick(data["email_asks"])
    if told := _told(context):
        subject = slots["Topic"] if about else rewriting.beginning(told.about, _SUBJECT_WORDS).rstrip(".!")
        slots |= {"recipient": told.name or slots["recipient"], "point": told.sentences, "subject": subject}
    more = [one for one in (*data["email_points"], *data["email_asks"]) if one not in slots.values()]
    around = _AROUND_WORDS if told else 2 * _AROUND_WORDS
    while len(slots["point"].split()) < context.style.words - around:
        slots["point"] += " " + (more.pop(0) if more else long_text.paragraph(context, count=1))
    form = "email_telling" if told else "email_request" if request else "email"
    text = str(context.pick(data[form]).format_map(slots))
    if "letter" in context.conversation.words and "email" not in context.conversation.words:
        text = re.sub(r"^Subject: .*\n\n(?:Hi|Dear)", "Dear", text)  # it has no subject line
        text = re.sub("(?:Best|Kind) regards", "Sincerely", text)
    return text


def continued(context: Context) -> str:
    """Return more of the poem, story or article before, where it is asked to go on; else ""."""
    makers = {"poem": poem, "story": story, "long_text": long_text.article}
    text = context.conversation.text
    request = context.about(next(iter(context.conversation.earlier_texts), text))
    if "how did you" in text.lower() or "show your work" in text.lower():
        return arithmetic.answer(request)[1]
    if re.search(r"(?i)\bexample", text) and request.topic.known:
        return str(english()["example_of"]).format(topic=request.topic.phrase)
    if not pattern("creative", "goes_on").match(text):
        return ""
    maker = makers.get(request.reading.family)
    return re.sub(r"^\*\*.*\*\*\s+", "", maker(request)) if maker else ""


class _Told(NamedTuple):
    """What somebody is to be told: the sentences, what they are about, and the name of somebody."""

    sentences: str
    about: str
    name: str = ""


def message(context: Context) -> str:
    """Return what is to be told: "Tell Ann that her parcel is here", "Thank Bo for the book"; or ""."""
    told = _told(context)
    if told is None or not told.name:
        return told.sentences if told else ""
    return f"Hi {told.name}, {re.sub('^The ', 'the ', told.sentences)}"


def _told(context: Context) -> _Told | None:
    text = context.conversation.text[:_LONGEST_REQUEST]
    rows = () if context.style.language else places_fitting("messages", context.reading.words.keys)
    for row in rows:
        kind, sentences = replies()["creative"]["messages"][row]
        if match := compiled(kind).search(text):
            whom = match["whom"] or ""
            plain = pattern("creative", "form_after").sub("", match["said"])
            said = _said_to(plain.strip(" \"'“”"), whom)
            named = re.search(r"\b[A-Z]\w+$", whom)
            to = f", {named[0]}" if named else ""
            told = context.pick(sentences).format(said=said, Said=capitalized(said), to=to)
            return _Told(told, capitalized(said) or "Thank you", whom if whom.istitle() else "")
    return None


def _said_to(text: str, whom: str) -> str:
    """Return a clause as it is said to the one it is for: "her parcel" becomes "your parcel"."""
    turns = english()["said_to"]["somebody" if whom else "user"]
    turned = " ".join(turns.get(word.lower(), word) for word in text.split())
    for wrong, right in english()["said_to"]["verbs"].items():
        turned = compiled(rf"\b{wrong}\b").sub(right, turned)
    return turned


def slogan(context: Context) -> str:
    """Return one slogan, or the requested number of them."""
    slogans = replies()["creative"]["slogan"]
    tweet = not english_words("posts").isdisjoint(context.conversation.words)
    count = 1 if tweet else min(max(context.style.items, 1), len(slogans))
    slots = _slots(context)
    plain = re.split(r" with (?:\w+ )?hashtags?\b", slots["topic"])[0]
    slots["topic"] = pattern("creative", "of_slogan").sub("", plain)
    slots["Topic"] = capitalized(slots["topic"])
    chosen = [text.format_map(slots) for text in context.random.sample(slogans, count)]
    if count == 1:
        named = " ".join(re.findall(r"#\w+", context.conversation.text))
        tags = named or f"#{slots['Topic'].title().replace(' ', '')}"
        return f"{chosen[0]} {tags}" if tweet else f'"{chosen[0]}"'
    return "\n".join(f"{number}. {text}" for number, text in enumerate(chosen, 1))


def _slots(context: Context) -> dict[str, str]:
    slots = context.slots()
    if not context.topic.known or slots["topic"].endswith((*_FORMS,)) or '"' in slots["topic"]:
        slots |= {"topic": "the open sky", "Topic": "The open sky"}
    return slots


def planned_steps(items: Any, context: Context) -> list[Any]:
    """Return the steps of a calculation or of a plan as items of an array, [] for neither."""
    keys, solution = tuple(merge.members_of(items)), arithmetic.solution(context)
    if not solution:
        return planned(keys, context)
    if len(keys) == 2:
        return [dict(zip(keys, step, strict=True)) for step in solution]
    return [" ".join(step) for step in solution]


def planned(keys: tuple[str, ...], context: Context) -> list[Any]:
    """Return the steps of a plan, as objects where these have keys; [] where no plan is asked for."""
    agents, keys = labels.named(context), tuple(key.partition(" (")[0] for key in keys)
    named = labels.options(agents) if agents else []

    def part(key: str, place: int, text: str) -> Any:
        words = {*values.words_of_name(key)}
        if words & {"id", "number", "index", "order"} or (words == {"step"} and len(keys) > 1):
            return place
        if words & {"agent", "worker", "assignee", "tool"}:
            return named[(place - 1) % len(named)] if named else "assistant"
        return {"priority": "high" if place == 1 else "medium", "status": "pending"}.get(key, text)

    steps = enumerate(_plan(context), 1)
    return [{key: part(key, *step) for key in keys} if keys else step[1] for step in steps]


def _plan(context: Context) -> list[str]:
    """Return the steps of a plan in a few words each, [] where the prompt asks for no plan."""
    said = context.conversation
    whole = f"{said.system}\n{said.text[:_LONGEST_REQUEST]}"
    if not pattern("creative", "plans").search(whole):
        return []
    count = pattern("creative", "count_of_steps").search(whole)
    stages = lists.stages(context, number_of(count[1]) if count else 4)
    titles = [one.split("**")[1].rstrip(".") for one in stages]
    given = said.text.strip(" .!?")
    goal = context.topic.action or context.topic.phrase
    if quoted := context.reading.facts.all("quoted"):
        goal = quoted[0].text
    elif "\n" not in given and not pattern("creative", "plans").search(given):
        goal = given[:_LONGEST_REQUEST]
    return [f"{titles[0]}: {goal}", *titles[1:]]
