"""Answers in another language than English: what is known, words of it, things of a kind, whole texts."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from mockgpt.generation.context import Context
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt import language, passages
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text import knowledge, lists, rewriting, strings, tables, translation, truth
from mockgpt.generation.text.list_tasks import joined
from mockgpt.generation.text.material import listed
from mockgpt.generation.text_data import compiled, english, first_part, languages, pairs, pattern

_FEW, _MOST_STEPS = 3, 4  # things, steps
_SHORT_WORDS = 40  # a longer answer in another language is written in paragraphs
_PARAGRAPH_WORDS, _SENTENCE_WORDS, _SENTENCES = 45, 14, 4  # of a paragraph, of a sentence, in a paragraph
_EXAMINED = 400  # characters in which the topic is looked for
_POLITE_ENDING = 5  # characters after a greeting, such as a particle and an exclamation mark
_ASKED = 200  # characters of a request for words
_KINDS = ("synonyms", "opposites", "plurals", "rhymes")


def known(family: str, context: Context) -> str:
    """Return a greeting, thanks or what is known of the question in another language, "" where nothing is."""
    found, text = _of_text(family, context), context.conversation.text.strip()
    question = "" if found else passages.question_of(text)
    alone = context.about(question) if question not in ("", text) else None  # without "Réponds en un mot."
    return _of_text(family, alone) if alone and alone.style.language else found


def _of_text(family: str, context: Context) -> str:
    data = languages().get(context.style.language, {})
    words = set(context.conversation.words)
    text = context.conversation.text.lower()
    # In languages without spaces between words, two "words" may be a whole question.
    spaced = data.get("script") not in ("han", "kana", "thai")
    for form, answers, *families in data.get("known", ()):
        pause()
        match = compiled(form).search(text)
        if (match or family in families) and (context.style.name or "{name}" not in answers[0]):
            given = match and match.re.groups and context.conversation.text[slice(*match.span(1))]
            said = given or _name_told(data["known"], context)
            if said or "{said}" not in answers[0]:
                return context.pick(answers).format(name=context.style.name, said=said)
    if found := _words(context) or _table(context):
        return found
    for form, told in data.get("answers", {}).items():
        if match := compiled(form).search(text):
            said = context.conversation.text[slice(*match.span(1))] if match.re.groups else ""
            return str(told).format(said=said, Said=capitalized(said))
    greeted = spaced and len(words) <= 3 and not words.isdisjoint(data["greetings"])
    if family == "greeting" or greeted or _starts(text, data["greetings"]):
        return context.pick(data["greeting"])
    if family == "thanks" or (spaced and words & set(data["thanked"])) or _starts(text, data["thanked"]):
        return context.pick(data["thanks"])
    if family == "yes_no" and (true := truth.affirmed(context)) is not None:
        return f"{translation.known_phrase('yes' if true else 'no', context.style.language).capitalize()}."
    city = knowledge.capital(context)
    country = next((name for name, one in pairs(data.get("cities", "")).items() if one == city), "")
    return str(data["capital"][1]).format(country=country.title(), city=city) if country else ""


def _name_told(rows: list[list[Any]], context: Context) -> str:
    """Return the name with which the user has introduced themselves, by a row of a language."""
    form = compiled(next((form for form, _, *families in rows if "introduction" in families), "(?!)"))
    match = next(filter(None, map(form.search, context.conversation.earlier_texts)), None)
    return match[1] if match else rewriting.introduced_name(context.conversation.text)


def in_language(family: str, context: Context) -> str:
    """Return what is known, a list of things or a few sentences, in the language of the response style."""
    if told := known(family, context):
        forms = ("named_last", "named_first") if context.style.bare else ()
        alone = (first_part(pattern("translation", form).fullmatch(told)) for form in forms)
        return next((one for one in alone if one and one not in context.conversation.text), told)
    data = languages()[context.style.language]
    opening, style = _opening(data, context), context.style
    pools, text = data.get("pools", {}), context.conversation.text[:_EXAMINED].lower()
    found = compiled("|".join(rf"\b({name})\b" for name in pools) or "(?!)").search(text)
    named = [*pools][found.lastindex - 1] if found and found.lastindex else ""
    if not named and (by_kind := pairs(data.get("english_pools", ""))):
        kinds = map(lists.pool_named, context.conversation.words)
        named = next((by_kind[kind] for kind in kinds if kind in by_kind), "")
    listed = style.items or style.comma or style.per_line or style.bullets or style.numbered
    if named and (listed or family == "list" or pattern("translation", "lists").match(text)):
        names = pools[named].split(", ")
        wanted = min(style.items or _FEW, len(names))
        complete = named in data.get("complete_pools", ())  # and ordered
        names = names[: style.items or None] if complete else context.random.sample(names, wanted)
        plain = style.comma or (style.per_line and not style.numbered)
        mark = "- " if style.bullets else "1. "
        return joined(names, context) if plain else strings.in_form_of(mark, names)
    if style.paragraphs > 1 or (style.words > _SHORT_WORDS and not style.most_words):
        return _long(data["bodies"], opening, context)
    bodies = context.random.sample(data["bodies"], min(2, len(data["bodies"])))
    joint = "" if style.language in ("chinese", "japanese") else " "
    if family in ("list", "steps"):
        lines = strings.in_form_of("1. ", data["bodies"][: style.items or _MOST_STEPS])
        return f"{opening}\n\n{lines}"
    parts = [opening, *bodies]
    if context.random.random() < 0.6:
        parts.append(context.pick(data["closings"]))
    return joint.join(parts)


def _opening(data: dict[str, Any], context: Context) -> str:
    """Return a first sentence that names what the message is about, where that is known."""
    form, sentence = data.get("about", ("", ""))
    text = context.conversation.text[:_EXAMINED]
    about = form.replace("TOPIC", pattern("translation", "topic").pattern)
    topic = first_part(re.search(about, text, re.IGNORECASE) if form else None).strip()
    if not topic and context.topic.known and not language.detect(text, context.conversation.words):
        named = re.sub(r"^(?:an?|the|my|your) ", "", context.topic.phrase)
        alone = named[:1].isupper() or " " not in named
        topic = translation.plainly(named, context.style.language) or (named if alone else "")
    return str(sentence).format(topic=topic) if topic and sentence else context.pick(data["openings"])


def _long(bodies: list[str], opening: str, context: Context) -> str:
    """Return as many paragraphs, or about as many words, as are asked for."""
    wanted = context.style.words or _PARAGRAPH_WORDS * context.style.paragraphs
    said, left = [opening], list[str]()
    while len(" ".join(said).split()) < wanted - _SENTENCE_WORDS // 2:
        left = left or context.random.sample(bodies, len(bodies))
        said.append(left.pop())
    count = context.style.paragraphs or max(1, len(said) // _SENTENCES)
    cuts = [len(said) * number // count for number in range(count + 1)]
    return "\n\n".join(" ".join(said[start:end]) for start, end in pairwise(cuts))


def _starts(text: str, words: list[str]) -> bool:
    """Return whether a text is one of the words and little more; for scripts without spaces."""
    return any(text.startswith(word) and len(text) - len(word) <= _POLITE_ENDING for word in words)


def _words(context: Context) -> str:
    """Return the words that are asked for in the language of the answer, "" where none are known."""
    text = context.conversation.text[:_ASKED].strip()
    asked = pattern("foreign_words", "kind").search(text)
    named = pattern("foreign_words", "word").search(text, asked.end()) if asked else None
    if asked is None or named is None:
        return ""
    kind, word = _KINDS[(asked.lastindex or 1) - 1], (named[1] or named[2])
    known = pairs(languages()[context.style.language].get(kind, ""))
    found = _plural(word, known) if kind == "plurals" else _known(word.lower(), kind, known)
    others = [one for one in found.split("/") if one and one.lower() != word.lower()]
    count = context.style.items or (1 if kind == "opposites" else len(others))
    return joined(others[:count], context)


def _table(context: Context) -> str:
    """Return the Markdown table that is asked for, made of an English one with the same columns; else ""."""
    text, spoken = context.conversation.text[:_EXAMINED], context.style.language
    asked = pattern("foreign_words", "table").search(text)
    if asked is None:
        return ""
    names = listed(asked["columns"]) if asked["columns"] else [asked["things"], asked["their"]]
    in_english = english()["foreign_columns"] | english()["foreign_properties"]
    columns = " and ".join(in_english.get(one.lower(), one) for one in names)
    many = pattern("foreign_words", "rows").search(text)
    count = strings.number_of(asked["count"] or (many[1] if many else str(_FEW)))
    about = context.about(f"Create a markdown table with columns {columns} and {count} rows.")
    _, rule, *lines = tables.markdown(Instruction("table"), about).splitlines()
    rows = [names, *(line.strip("| ").split(" | ") for line in lines)]
    told = [[capitalized(translation.plainly(one, spoken) or one) for one in row] for row in rows]
    head, *others = (f"| {' | '.join(row)} |" for row in told)
    return "\n".join((head, rule, *others))


def _known(word: str, kind: str, known: dict[str, str]) -> str:
    if kind == "rhymes":
        return next((words for end, words in known.items() if word.endswith(end)), "")
    backwards = {other.lower(): one for one, other in known.items()} if kind == "opposites" else {}
    return known.get(word) or backwards.get(word, "")


def _plural(word: str, rules: dict[str, str]) -> str:
    """Return the plural by the first rule: that of the word itself, or of what it ends with (`al$=aux`)."""
    lower = word.lower()
    ends = ((end, many) for end, many in rules.items() if "$" in end and compiled(end).search(lower))
    plural = rules.get(lower) or next((compiled(end).sub(many, lower) for end, many in ends), "")
    return plural[:1].upper() + plural[1:] if word[:1].isupper() else plural
