"""Small tasks on the user's text: sort, count, change the case, replace, tables.

Each task has an instruction of its name and a row here. A task without material to work
on gives "", and the answer is another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from itertools import dropwhile
from string import ascii_lowercase, ascii_uppercase

from mockgpt.generation import grammar
from mockgpt.generation.context import Context
from mockgpt.generation.numbers import calculation, dates
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.text import list_tasks, lists, questions, rewriting, strings, tables, translation
from mockgpt.generation.text.list_tasks import joined
from mockgpt.generation.text.material import listed, listed_earlier, material, named_text
from mockgpt.generation.text_data import by_name, english, english_words, pattern, replies, wording_numbers

_TITLE_WORDS, _MOST_MORE = 6, 12  # of a title; things to add to a list
_LONGEST_SPELLED = 40  # letters


def answer(instruction: Instruction, context: Context) -> str:
    """Return the result of a task, alone; "" where there is nothing to work on."""
    return _ROWS[instruction.name](instruction, context)


def _said_in(instruction: Instruction, context: Context) -> str:
    phrase, words = instruction.said[0], context.conversation.words
    phrase = context.conversation.last_answer.strip(" .!") if phrase in ("it", "that", "this") else phrase
    named = words[::-1] if context.conversation.changed else (instruction.said[1].lower(),)
    language = next((by_name()[word] for word in named if word in by_name()), None)  # "And in Italian?"
    in_english = translation.in_english(phrase)
    known = translation.known_phrase(in_english or phrase, language or "") or in_english * (language == "")
    return capitalized(known) if known else ""


def _parts(context: Context, instruction: Instruction) -> list[str]:
    """Return the words of the name or phrase whose spelling is to change."""
    named = pattern("tasks", "identifier").findall(context.conversation.text)
    text = material(context, instruction) or next(iter(named), "")
    return [part.lower() for part in pattern("tasks", "part").findall(text)][:100]


def _literal_list(instruction: Instruction, context: Context) -> str:
    """Return a list as it stands in code: `["red", "blue"]`."""
    count, kind = instruction.said[:2]
    if kind.startswith(("num", "int", "digit")):
        return f"[{', '.join(strings.numbers((count,), context.random))}]"
    return "[" + ", ".join(f'"{item}"' for item in lists.plain_items(context, strings.number_of(count))) + "]"


def _reverse(instruction: Instruction, context: Context) -> str:
    if "sort" in context.instructions:
        return ""  # it says in which order
    text = material(context, instruction)
    if not text:
        word = pattern("tasks", "reverse").search(context.conversation.text)
        text = word.group(1) or word.group(2) if word else ""
    if not text and (whole := lists.whole(context)):
        return joined(whole[::-1], context)
    if joint := pattern("tasks", "between").search(context.conversation.text):
        return strings.sign(joint[1]).join(text[::-1])
    items = listed(text)
    asked = context.conversation.system if instruction.by_system else context.conversation.text
    words = pattern("tasks", "of_words").search(asked.lower())
    if (words or context.conversation.changed) and len(items) > 1:
        return joined(items[::-1], context)
    if "each word" in asked.lower():
        return " ".join(word[::-1] for word in text.split())
    return " ".join(text.split()[::-1]) if words and " " in text else text[::-1]


def _replace(instruction: Instruction, context: Context) -> str:
    if len(instruction.said) > 2:
        old, text, new = instruction.said[:3]
        return strings.replaced(old, new, text)
    old, new = (*instruction.said, "", "")[:2]
    quoted = [one.text for one in context.reading.facts.all("quoted")]
    text = quoted[2] if len(quoted) > 2 else material(context, instruction)
    return strings.replaced(old, new, text) if old and text else ""


def _concatenated(instruction: Instruction, context: Context) -> str:
    text = context.conversation.text
    if found := re.findall(r"\[([^\[\]]*)\]", text):
        return ", ".join(item for one in found for item in listed(one))
    quoted = [one.text for one in context.reading.facts.all("quoted")]
    joint = re.search(r"\b(?:with|by|using) (?:an? )?(space|comma|hyphen|dash|underscore)", text)
    return (strings.sign(joint[1]) if joint else "").join(quoted if len(quoted) > 1 else instruction.said)


def _formatted_number(instruction: Instruction, context: Context) -> str:
    """Return a number with commas, or rounded, and with as many decimals as asked for."""
    number, *rest = instruction.said
    commas = "," if rest and rest[0][-1:].isalpha() and rest[0] not in wording_numbers() else ""
    value, places = Decimal(number.replace(",", "")), "".join(rest[bool(commas) :])
    decimals = strings.number_of(places) if places else 0  # "to the nearest whole number"
    return f"{value:{commas}.{decimals}f}" if places or not commas else f"{value:,}"


def _alphabet(instruction: Instruction, context: Context) -> str:
    letters = [*(ascii_lowercase if "lowercase" in context.instructions else ascii_uppercase)]
    ends = pattern("tasks", "letters_from").search(context.conversation.text)
    first, last = map(ascii_uppercase.index, "".join(ends.groups()).upper() if ends else "AZ")
    letters = letters[first : last + 1]
    together = re.search(r"\b(?:no|without)(?: any)? spaces?\b", context.conversation.text)
    return "".join(letters) if together else joined(letters, context)


def _marked_up(instruction: Instruction, context: Context) -> str:
    """Return a text in bold, in a tag or as a heading."""
    text, kind = (*instruction.said, "")[:2]
    level = re.fullmatch(r"(?:level[ -]|h)(\d)", text)
    if text in english()["markup"]:
        text, kind = kind, text
    if (level or not kind) and "html" in context.conversation.words:
        text, kind = kind or text, f"h{level[1] if level else 1}"
    elif level or not kind:
        return f"{'#' * int(level[1] if level else 1)} {kind or text}"
    tag = kind.lower()
    if tag[0] == "h" and tag[1:].isdecimal() and "markdown" in context.conversation.words:
        return f"{'#' * int(tag[1:])} {text}"
    return str(english()["markup"].get(tag, f"<{tag}>{{0}}</{tag}>")).format(text)


def _with_more_items(instruction: Instruction, context: Context) -> str:
    """Return the list of the last answer with as many further things of its kind, or without one."""
    if mine := listed_earlier(context):
        return strings.in_form_of(mine, listed(mine))  # the conversation's reading has it as it is now
    given = context.conversation.changed or context.conversation.last_answer
    wanted = instruction.said[0].lower()
    counted = re.fullmatch(r"one|another|two|three|four|five|\d", wanted)
    items = listed(given)
    if instruction.name == "drop_item":
        place = english()["ordinals"].get(wanted, len(items) * (wanted == "last")) - 1
        kept = [one for n, one in enumerate(items) if n != place and one.lower() != wanted]
        return strings.in_form_of(given, kept) if kept and kept != items else ""
    known = {item.lower() for item in items}
    more = [one for one in lists.plain_items(context, _MOST_MORE, True) if one.lower() not in known]
    added = [capitalized(wanted) if items and items[0][:1].isupper() else wanted]
    added = more[: strings.number_of(wanted)] if counted else added
    return strings.in_form_of(given, [*items, *added]) if items[1:] or (items and counted) else ""


def _title_for(instruction: Instruction, context: Context) -> str:
    """Return as many titles about a subject as are asked for."""
    about = re.sub(r"^.*?\b(?:about|on|for) (?:an? |the |my )?", "", instruction.said[0])
    slots = dict.fromkeys(("topic", "Topic"), " ".join(map(capitalized, about.split())))
    titles = [title.format_map(slots) for title in english()["titles"]]
    fitting = [one for one in titles if len(one.split()) == context.style.words]
    chosen = fitting[:1] or context.random.sample(titles, max(1, min(context.style.items, len(titles))))
    return strings.in_form_of("1. ", chosen) if chosen[1:] else chosen[0]


def _spelled(instruction: Instruction, context: Context) -> str:
    text = instruction.said[0] if instruction.said else ""
    text = context.conversation.changed.strip(" .") if text == "it" else text
    if text.replace(",", "").isdecimal():
        return strings.in_words(int(text.replace(",", "")))
    return "-".join(text.upper() if len(text) < _LONGEST_SPELLED else "")


def _initials(words: list[str]) -> str:
    """Return the first letters of words in capitals, of a name those of its words in capitals."""
    named = [word for word in words if word[0].isupper()]
    return "".join(word[0].upper() for word in (named if named[1:] else words))


def _title_of(instruction: Instruction, context: Context) -> str:
    words = pattern("tasks", "of_title").sub("", material(context, instruction)).split()[:_TITLE_WORDS]
    kept = dropwhile(lambda word: word.lower().strip(".,") in english_words("dangling"), words[::-1])
    return capitalized(" ".join([*kept][::-1]).rstrip(".,;:"))


_ROWS: dict[str, Callable[[Instruction, Context], str]] = {
    **list_tasks.ROWS,
    **questions.ROWS,
    **tables.ROWS,
    **{name: partial(lambda answer, one, context: answer(one.said), row) for name, row in dates.ROWS.items()},
    "say_in_several": lambda one, context: translation.several(*one.said[:2]),
    "ascii": lambda one, context: chr(int(one.said[0])) if len(one.said[0]) > 1 else str(ord(one.said[0])),
    "as_fraction": lambda one, context: strings.as_fraction(*one.said[:2]),
    "example_value": lambda one, context: strings.example_value(one.said[0], context.random),
    "some_numbers": lambda one, context: joined(strings.numbers(one.said, context.random), context),
    "literal_list": _literal_list,
    "person": lambda one, context: grammar.in_person(one.said[0], material(context, one)),
    "negated": lambda one, context: grammar.negated(material(context, one)),
    "future_tense": lambda one, context: grammar.in_future(material(context, one)),
    "reverse": _reverse,
    "say_in": _said_in,
    "sign_named": lambda one, context: strings.sign(one.said[0]).strip(),
    "as_question": lambda one, context: grammar.as_question(material(context, one)),
    "bold_word": lambda one, context: strings.bold(*one.said[:2]),
    "plural": lambda one, context: ", ".join(map(grammar.plural_phrase, material(context, one).split(", "))),
    "snake_case": lambda one, context: "_".join(_parts(context, one)),
    "kebab_case": lambda one, context: "-".join(_parts(context, one)),
    "pascal_case": lambda one, context: "".join(map(str.capitalize, _parts(context, one))),
    "camel_case": lambda one, context: re.sub(
        "_(.)", lambda at: at[1].upper(), "_".join(_parts(context, one))
    ),
    "title_case": lambda one, context: " ".join(map(capitalized, material(context, one).split())),
    "upper_case": lambda one, context: named_text(one, context).upper(),
    "lower_case": lambda one, context: named_text(one, context).lower(),
    "replace": _replace,
    "concatenate": _concatenated,
    "take": lambda one, context: strings.taken(one.said, named_text(one, context)),
    "in_digits": lambda one, context: str(strings.number_of(one.said[0].lower())),
    **dict.fromkeys(("converted", "written"), lambda one, context: calculation.in_base(*one.said)),
    "spell": _spelled,
    "format_number": _formatted_number,
    "weekday": lambda one, context: strings.weekday(*one.said[:2]),
    "marked_up": _marked_up,
    "blockquote": lambda one, context: "\n".join(f"> {line}" for line in material(context, one).splitlines()),
    "acrostic": lambda one, context: strings.acrostic(one.said[0]),
    "censor": lambda one, context: strings.replaced(
        one.said[0], "*" * len(one.said[0]), material(context, one)
    ),
    "markdown_link": lambda one, context: strings.link(context.conversation.text),
    "combine": lambda one, context: re.sub(
        r"[.!?]\s+(I\b|.)", lambda end: f", and {end[1].lower()}".replace(" i", " I"), material(context, one)
    ),
    "alphabet": _alphabet,
    **dict.fromkeys(("add_item", "drop_item"), _with_more_items),
    "item_list": lambda one, context: strings.in_form_of(
        "1. " if context.style.numbered else "- ",
        ["[ ] " * ("checklist" in context.instructions) + item for item in listed(material(context, one))],
    ),
    "past_tense": lambda one, context: grammar.in_past(material(context, one)),
    "title_for": _title_for,
    "emoji_name": lambda one, context: strings.emoji(one.said[0]),
    "letters_of": lambda one, context: joined(strings.letters(one.said, material(context, one)), context),
    "continue_text": lambda one, context: (
        material(context, one).rstrip(".…") + context.pick(replies()["continuations"])
    ),
    "wrapped": lambda one, context: one.said[0],
    "unscramble": lambda one, context: rewriting.unscrambled(one.said[0]),
    "without": lambda one, context: strings.without(
        one.said[0],
        [named_text(one, context), *(found.text for found in context.reading.facts.all("quoted")[1:2])][-1],
    ),
    "echo": lambda one, context: context.conversation.text if one.by_system else "",
    "repeat_times": lambda one, context: strings.repeated(one.said, context.conversation.text),
    "part_of": lambda one, context: strings.part_of(
        one.said[0], named_text(one, context) or context.conversation.text
    ),
    "fill_template": lambda one, context: strings.filled(context.conversation.text),
    "split": lambda one, context: joined(
        one.said[0].split(strings.sign(one.said[1]).strip() or " "), context
    ),
    "initials": lambda one, context: _initials(named_text(one, context).split()),
    "passive": lambda one, context: grammar.in_passive(material(context, one)),
    "translate": lambda one, context: translation.answer(context) if one.by_system else "",
    "correct": lambda one, context: (
        rewriting.corrected(material(context, one)) if one.by_system or context.style.bare else ""
    ),
    "summarize": lambda one, context: (
        rewriting.summary(context, material(context, one)) if one.by_system else ""
    ),
    "title_of": _title_of,
    "keywords": lambda one, context: joined(rewriting.keywords(material(context, one), *one.said), context),
}
