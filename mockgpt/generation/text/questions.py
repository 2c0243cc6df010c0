"""Answer what is asked about a text: how many words, which word is third, which language, how many names.

Each function takes the instruction of its row. What has no text to look at gives "".
"""

from __future__ import annotations

import codecs
import hashlib
import re
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Callable
from functools import partial
from urllib.parse import quote, unquote

from mockgpt.generation import grammar
from mockgpt.generation.context import Context
from mockgpt.generation.prompt import conversation, language
from mockgpt.generation.prompt.facts import Facts, Found
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.text import code, few_shot, knowledge, lists, rewriting, strings, truth
from mockgpt.generation.text.list_tasks import joined
from mockgpt.generation.text.material import listed, listed_earlier, material, named_text
from mockgpt.generation.text_data import english, first_part, languages, pattern, replies, wording_numbers

_UNITS: dict[str, Callable[[str], int]] = {
    "rows": lambda text: len([one for one in text.splitlines() if one.strip(" |:-")]) - 1,  # without columns
    "unique": lambda text: len({*pattern("tasks", "word").findall(text.lower())}),
    "syllables": lambda text: len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeioul])e\b", "", text.lower()))),
    "lines": lambda text: len(text.splitlines()),
    "items": lambda text: len(listed(text)),
}


def _count_units(instruction: Instruction, context: Context) -> str:
    word = pattern("tasks", "count_units").search(context.conversation.text)
    text = listed_earlier(context) or material(context, instruction) or first_part(word)
    unit = next(iter(instruction.said), "items" if context.conversation.changed else "words").lower()
    unit = unit.partition(" ")[0].replace("-", "")
    if told := re.search(rf"(?im)^\W{{0,4}}{re.escape(unit)}: ?(\d{{1,9}})$", context.conversation.full_text):
        return told[1]
    if (unit := english()["units_of_text"].get(unit, unit)) in _UNITS:
        return str(_UNITS[unit](text)) if text else ""
    if form := english()["counted_units"].get(unit):
        return str(len(re.findall(form, text))) if text else ""
    facts = Facts(re.sub(r"(?i)\bhow many\b[^?.:\n]{0,120}[?.:]", " ", context.conversation.full_text))
    found = getattr(facts, unit) if unit in ("names", "places", "numbers") else facts.all(unit)
    return str(len({one.text for one in found}))


def _count_letter(instruction: Instruction, context: Context) -> str:
    one, text = (part.lower() for part in instruction.said[:2])
    return str(len(re.findall(rf"(?<!\w){re.escape(one)}(?!\w)", text)) if len(one) > 1 else text.count(one))


def _nth(instruction: Instruction, context: Context) -> str:
    """Return the third word, the last letter and so on of a text."""
    which, unit = (part.lower() for part in (*instruction.said, "item")[:2])
    text = listed_earlier(context) or named_text(instruction, context)
    named = lists.whole(context) if unit.startswith(("day", "month")) else []
    parts = named or strings.parts_of(text, unit)[0] or listed(text)
    which = str(len(parts) // 2 + 1) if which == "middle" else which
    if which in ("next to last", "penultimate") or (which.endswith("last") and which != "last"):
        which, parts = "last", parts[: -2 if which.startswith("third") else -1]
    place = -1 if which == "last" else strings.number_of(which) - 1
    return (
        parts[place].strip(" " if unit == "sentence" else ".,;:!?")
        if parts and -1 <= place < len(parts)
        else ""
    )


def _masked(instruction: Instruction, context: Context) -> str:
    """Return a text with a mark in place of its names, emails and so on."""
    named, mark = instruction.said[0].lower(), (*instruction.said, "")[1] or "[REDACTED]"
    text = material(context, instruction)
    if "digit" in named:
        return re.sub(r"\d", (*instruction.said, "")[1] or "*", text)
    facts, found = Facts(text), list[Found]()
    asked = " ".join(kinds for word, kinds in english()["masked_kinds"].items() if word in named)
    for kind in set(asked.split()):
        names = [one for one in facts.names if one not in facts.places] if kind == "name" else []
        found += names if kind == "name" else facts.places if kind == "place" else facts.all(kind)
    for one in sorted(found, key=lambda one: -one.start):
        text = text[: one.start] + mark + text[one.end :]
    return text if found else ""


def _digest(name: str, text: str) -> str:
    return hashlib.new(name, text.encode(), usedforsecurity=False).hexdigest()


# How a text is encoded, by a sign for it in a message; the first one that is there.
_ENCODINGS: dict[str, Callable[[str], str]] = {
    "base": lambda text: b64encode(text.encode()).decode(),
    "rot": lambda text: codecs.encode(text, "rot13"),
    **{name: partial(_digest, name) for name in ("md5", "sha256", "sha512", "sha1")},
    "encode": partial(quote, safe=""),
    "decode": unquote,
}


def _encoded(instruction: Instruction, context: Context) -> str:
    """Return a text in base64, ROT13, percent-encoding or its digest, or what it says so encoded, else ""."""
    text, asked = material(context, instruction) or instruction.said[-1], context.conversation.text.lower()
    name = next((one for one in _ENCODINGS if one in asked.replace("sha-", "sha")), "base")
    if name != "base" or instruction.said[0].lower() != "decode":
        return _ENCODINGS[name](text)
    try:
        return b64decode(text, validate=True).decode()
    except ValueError:
        return ""


def _mentioning(instruction: Instruction, context: Context) -> str:
    """Return the sentences, or the lines, of a text that mention something."""
    parts, joint = strings.parts_of(material(context, instruction).strip("\"'“”"), instruction.said[0])
    return joint.join(one for one in parts if instruction.said[1].lower() in one.lower())


def _action_items(instruction: Instruction, context: Context) -> str:
    """Return the sentences of a text that say what somebody is to do, as a list."""
    parts, _ = strings.parts_of(material(context, instruction).strip("\"'“”"), "sentence")
    duties = [*filter(pattern("tasks", "duty").match, map(str.strip, parts))]
    return strings.in_form_of("1. " if context.style.numbered else "- ", duties) if duties else ""


def _swapped(instruction: Instruction, context: Context) -> str:
    parts, joint = strings.parts_of(material(context, instruction).rstrip("."), instruction.said[0])
    return joint.join([parts[-1], *parts[1:-1], parts[0]]) if len(parts) > 1 else ""


def _odd_one(instruction: Instruction, context: Context) -> str:
    """Return the item that is not of a kind, or not of the kind of all the others; "" where none is known."""
    kinds = {name: {*things.split()} for name, things in english()["kinds_of_things"].items()}
    items = [item.lower() for item in listed(material(context, instruction))]
    forms = {item: (item, f"{item}s", item.removesuffix("s")) for item in items}
    named = instruction.said[0].lower() if instruction.said else ""
    for name in [named] if named in kinds else kinds:
        others = [item for item in items if kinds[name].isdisjoint(forms[item])]
        if len(others) == 1 and len(items) > 2:
            return others[0]
    return ""


def _every_nth(instruction: Instruction, context: Context) -> str:
    """Return every second, third … word, letter or item of a text."""
    which, unit = instruction.said[0].lower(), instruction.said[1]
    parts, joint = strings.parts_of(material(context, instruction), unit)
    step = 2 if which == "other" else strings.number_of(which)
    drops = pattern("tasks", "drops").search(context.conversation.text)
    return joint.join(one for n, one in enumerate(parts, 1) if (n % step == 0) != bool(drops))


def _longest(instruction: Instruction, context: Context) -> str:
    text = material(context, instruction)
    words = listed(text) if context.conversation.changed else pattern("tasks", "word").findall(text)
    which = instruction.said[0].lower()
    pick = min if which in ("shortest", "fewest", "first") else max
    return pick(words, key=str.lower if which in ("first", "last") else len) if words else ""


def _most_frequent(instruction: Instruction, context: Context) -> str:
    parts = strings.parts_of(material(context, instruction).lower(), instruction.said[0])[0]
    plain = filter(None, (one.strip(" .,;:!?\"'") for one in parts))
    return next((one for one, _ in Counter(plain).most_common(1)), "")


def _language_of(instruction: Instruction, context: Context) -> str:
    quoted = context.reading.facts.all("quoted")
    text = quoted[0].text if quoted else material(context, instruction)
    found = language.detect(text, conversation.words_of(text)) if text else ""
    system = context.conversation.system if instruction.by_system else ""
    if text and re.search(r"\bcode\b", f"{system} {context.conversation.text}"):
        return str(languages()[found]["code"]) if found else "en"
    return (found or "english").capitalize() if text else ""


def _filled(instruction: Instruction, context: Context) -> str:
    """Return a sentence with the word that its blank stands for, or that word alone."""
    text = material(context, instruction) or context.conversation.text
    blank = pattern("tasks", "blank")
    sentence = text if blank.search(text) else f"{text.rstrip(' .…')} ___."
    plain = blank.sub(" ", sentence)
    head = plain.partition(" is ")[0]
    asking = (plain, f"What is {head[:1].lower()}{head[1:]}?", f"{plain.strip(' .')}?")
    facts = (knowledge.fact(context.about(one))[0] for one in asking)
    word = _form_or_country(plain) or truth.missing_word(plain) or next(filter(None, facts), "")
    word = word.lower() if word.lower() in wording_numbers() else word
    if not word and sentence is not text:
        return ""
    word = word or context.pick(replies()["lists"]["pools"]["word"]).lower()
    only = context.style.bare or context.style.one_word
    return word if only else blank.sub(lambda _: word, sentence, count=1)


def _form_or_country(sentence: str) -> str:
    """Return what "The opposite of hot is" or "Rome is the capital of" lacks, else ""."""
    if form := pattern("tasks", "lacks_form").search(sentence):
        return word_form(Instruction("word_form", form.groups()))
    city = pattern("tasks", "lacks_country").search(sentence)
    countries = ((of, country) for country, of in replies()["capitals"].items())
    return next((country.title() for of, country in countries if city and of == city[1]), "")


def word_form(instruction: Instruction, context: Context | None = None) -> str:
    """Return the opposite, plural or past of a word."""
    kind, word = (part.lower() for part in instruction.said[:2])
    if " " in word:
        each = (instruction._replace(said=(kind, one)) for one in listed(word))
        return ", ".join(word_form(one) or one.said[1] for one in each)
    alike = strings.rhymes if kind == "rhyme" else strings.synonyms
    same = alike(word) if kind.endswith(("word", "synonym", "rhyme")) else []
    forms: dict[str, str] = english()["word_forms"].get(kind.split()[0], {})
    both = {**{other: one for one, other in forms.items() if kind in ("opposite", "antonym")}, **forms}
    if kind in ("comparative", "superlative"):
        return grammar.compared(word, kind)
    usual = {"plural": grammar.plural(word), "past": f"{word}ed"}
    found = next(iter(same), "") or both.get(word) or usual.get(kind.split()[0], "").replace("eed", "ed")
    return str(english()["participles"].get(found, found)) if "participle" in kind else found


def _standalone(instruction: Instruction, context: Context) -> str:
    """Return a question with what its pronoun stands for, by what was said before, or else as it is."""
    said = context.conversation
    turns = [one.strip() for one in pattern("tasks", "human_turn").findall(said.full_text)]
    if not instruction.by_system and not turns[1:]:
        return ""
    asked, *before = [said.text, *said.earlier_texts] if instruction.by_system else turns[::-1]
    pronoun = pattern("tasks", "pronoun").search(asked)
    if pronoun is None or not before:
        return asked
    names = (next((one.text for one in Facts(text).names), "") for text in before)
    topics = (topic.phrase for text in before if (topic := context.about(text).topic).known)
    if not (subject := next(filter(None, names), "") or next(topics, "")):
        return asked
    return f"{asked[: pronoun.start()]}{subject}{chr(39) + 's' if pronoun[1] else ''}{asked[pronoun.end() :]}"


ROWS: dict[str, Callable[[Instruction, Context], str]] = {
    "code_language": lambda one, context: code.language_of(context.conversation.text),
    "code_output": lambda one, context: code.output(context),
    "few_shot": few_shot.answer,
    "standalone": _standalone,
    "in_sentence": lambda one, context: grammar.sentences_with(
        listed(one.said[0]), context.random, max(1, context.style.sentences)
    ),
    "mentioning": _mentioning,
    "action_items": _action_items,
    "two_sentences": lambda one, context: re.sub(
        r"[,;] (?:and )?(\w)", lambda next_one: f". {next_one[1].upper()}", material(context, one), count=1
    ),
    "every_nth": _every_nth,
    "odd_one": _odd_one,
    "base64": _encoded,
    "word_form": word_form,
    "part_of_speech": lambda one, context: grammar.kind_of((*one.said, material(context, one))[0])[2:],
    "of_part": lambda one, context: joined(grammar.of_part(one.said[0], material(context, one)), context),
    "ordered": lambda one, context: grammar.ordered(re.findall(r"\w[\w'’-]*\w|\w", one.said[0])),
    "swap_ends": _swapped,
    "trim": lambda one, context: " ".join(material(context, one).split()),
    "contraction": lambda one, context: rewriting.expanded(material(context, one)),
    "mask": _masked,
    "sentence_lines": lambda one, context: pattern("style", "sentence_end").sub("\n", material(context, one)),
    "count_units": _count_units,
    "count_letter": _count_letter,
    "nth_word": _nth,
    "longest": _longest,
    "most_frequent": _most_frequent,
    "fill_blank": _filled,
    "language_of": _language_of,
}
