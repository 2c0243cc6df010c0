"""Answers that an instruction decides: dictated texts, one of some options, a number, a task.

A row of the table says which instruction leads to which answer. The system's instructions
go before the user's. What comes out is the whole answer, without a sentence around it
unless the function writes one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mockgpt.generation.context import Context
from mockgpt.generation.numbers import arithmetic
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.prompt.language import by_name, detect
from mockgpt.generation.text import knowledge, strings, tasks, translation, truth
from mockgpt.generation.text.material import material
from mockgpt.generation.text_data import english, english_words, languages, pattern, replies, wording_numbers

_FEW_OPTIONS = 2  # more of them, each a word, are no question to talk about
_LABEL_WORDS = 2  # a longer option is a part of a sentence
_LONGEST_OPTION = 60
_SCOPE = 4  # letters: words of one beginning are of one scope
_BEGINNING = 6  # letters: long words of one beginning are related
_RATING = (("rate",), ("score",), ("bewerte",), ("note",), ("grade",))
_EXAMINED = 2000  # characters in which a label is looked for
_QUOTES = " \t\"'`“”«».,;:!?()[]{}"


def answer(context: Context) -> str:
    """Return the answer that an instruction decides, "" where none does."""
    if not context.instructions:
        return ""
    is_code = context.reading.family == "code"
    for by_system in (True, False):
        for name, fulfil in _ROWS:
            instruction = context.instructions.get(name, by_system)
            text = fulfil(instruction, context) if instruction else ""
            if text:
                return text
    for instruction in context.instructions.tasks:
        # "Write a function that sorts" is no task to do here.
        text = tasks.answer(instruction, context) if tasks.is_of_form(instruction) or not is_code else ""
        if text:
            return text
    return ""


def _exact(instruction: Instruction, context: Context) -> str:
    said = instruction.said[0] if instruction.said else ""
    quoted = said[:1] in "\"'`“«" and said.rstrip(".")[-1:] in "\"'`”»"
    bare = said.rstrip(".").strip("\"'`“”« »") if quoted and said[1:-1] else said
    one_word = "one_word" in context.instructions and len(bare.split()) > 1
    # "Answer in one word: what is it?" asks; it dictates nothing.
    language = context.style.language if context.conversation.changed else ""
    if language and (found := translation.known_phrase(bare, language)):
        return found
    return (
        ""
        if said.endswith("?") or one_word or (pattern("demanded", "separator").search(said) and _offers(said))
        else bare
    )


def _offers(said: str) -> bool:
    return len(said) <= _LONGEST_OPTION and re.search(r"\b(?:or|oder|ou)\b", said) is not None


def _when_said(instruction: Instruction, context: Context) -> str:
    text = context.conversation.text.strip(_QUOTES).lower()
    pairs = zip(instruction.said[::2], instruction.said[1::2], strict=True)
    return next((reply.strip("\"'`“”") for heard, reply in pairs if heard.strip(_QUOTES).lower() == text), "")


def _when_asked(instruction: Instruction, context: Context) -> str:
    """Return what is to be said to a message that names what a condition names ("asks for a refund")."""
    said = {word[:_BEGINNING] for word in context.conversation.words}
    for subject, reply in zip(instruction.said[::2], instruction.said[1::2], strict=True):
        named = [word for word in words_of(subject) if word not in english_words("stop_words")]
        if named and all(word[:_BEGINNING] in said or word.removesuffix("s") in said for word in named):
            return reply.strip("\"'`“”")
    return ""


def options(instruction: Instruction) -> list[str]:
    """Return the options that an instruction names."""
    if len(instruction.said) > 1:
        return list(instruction.said)
    said = instruction.said[0] if instruction.said else ""
    parts = (
        said.splitlines() if instruction.name == "options" else pattern("demanded", "separator").split(said)
    )
    found = [pattern("demanded", "mark").sub("", part).strip(_QUOTES.replace(")", "")) for part in parts]
    return list(dict.fromkeys(part for part in found if 0 < len(part) <= _LONGEST_OPTION))


def _option(instruction: Instruction, context: Context) -> str:
    named = options(instruction)
    style = context.style
    demanded = (
        style.bare
        or style.one_word
        or instruction.by_system
        or instruction.name in ("set", "options")
        or (instruction.name == "one_of" and len(named) > _FEW_OPTIONS and all(map(str.isalpha, named)))
    ) or re.search(
        r"\b(?:choose|pick|select)\b|\b(?:answer|reply|respond) with (?:the|a|one)\b|[\w)] ?[/|] ?\w+\W*$",
        context.conversation.text.lower(),
    ) is not None
    if len(named) < 2 or not demanded:
        return strings.compared(named, context.conversation.text[:_EXAMINED]) if len(named) > 1 else ""
    option = chosen(named, context, " ".join(instruction.said) if len(instruction.said) == 1 else "")
    option = option.split(" (")[0]
    lower_pair = not style.bare and option in ("yes", "no")
    return option.capitalize() if lower_pair else option


def label(context: Context) -> str:
    """Return the label of a text: of the options that are named, else its sentiment."""
    instruction = named(context)
    if instruction:
        return chosen(options(instruction), context, " ".join(instruction.said)).split(" (")[0]
    return chosen(["positive", "negative", "neutral"], context)


def named(context: Context) -> Instruction | None:
    """Return the instruction that names short options, None where there is none."""
    for name in ("options", "one_of", "set", "as_one_of"):
        instruction = context.instructions.get(name)
        found = options(instruction) if instruction else []
        if len(found) > 1 and all(len(one.partition(" (")[0].split()) <= _LABEL_WORDS for one in found):
            return instruction
    return None


def chosen(named: list[str], context: Context, said: str = "") -> str:
    """Return the option that fits the message: by sentiment, by mention, by related words, or any."""
    text = (material(context) or context.conversation.text)[:_EXAMINED].lower()
    if all(one.lower() in text for one in named):
        text = context.conversation.text[:_EXAMINED].lower()
        text = re.sub(rf"{re.escape(named[0].lower())}.{{0,80}}?{re.escape(named[-1].lower())}", " ", text)
    # The list of options itself mentions all of them.
    text = text.replace(said.lower(), " ") if said else text
    pair = len(named) == 2 and next((one for one in named if one.lower() in english_words("yes")), "")
    if pair:
        true = truth.of(context)
        known = bool(knowledge.fact(context)[0] or context.random.random() < 0.7) if true is None else true
        return pair if known else next(one for one in named if one != pair)
    if compared := strings.compared(named, context.conversation.text[:_EXAMINED]):
        return compared
    if found := _of_language(named, context) or _of_pool(named, context):
        return found
    words = set(re.findall(r"[^\W\d_]+", text))
    squeezed = re.sub(r"[^\w]+", "", text)
    best, most = "", 0
    for option in named:
        parts = re.findall(r"[^\W\d_]+", option.lower())
        related = {word for part in parts for word in english()["related"].get(part, ())}
        # A related word may be the beginning of one in the text.
        hits = sum(any(word.startswith(other) for word in words) for other in related)
        hits += 2 * sum(part in words or part in squeezed for part in parts if len(part) > 3)
        hits += sum(
            word[:_BEGINNING] == part[:_BEGINNING] for part in parts for word in words if len(part) > 7
        )
        if hits > most:
            best, most = option, hits
    return best or _by_sentiment(named, words) or context.pick(named)


def _of_language(named: list[str], context: Context) -> str:
    """Return the option that names the language of the text to classify, where languages are offered."""
    known = {name: key for key, one in languages().items() for name in (one["code"], *one["names"])}
    known |= {"en": "", "english": "", "englisch": ""}
    by_key = {known[one.lower()]: one for one in named if one.lower() in known}
    quoted = context.reading.facts.all("quoted")
    text = quoted[0].text if quoted else material(context)
    return by_key.get(detect(text, tuple(text.lower().split())), "") if len(by_key) > 1 and text else ""


def _of_pool(named: list[str], context: Context) -> str:
    """Return the option that is of the kind that is asked for: the fruit among tools; or the odd one out."""
    data = replies()["lists"]
    names = {**data["pool_names"], **{name: name for name in data["pools"]}}
    for word in context.conversation.words:
        pool = {item.lower() for item in data["pools"].get(names.get(word, ""), ())}
        fitting = [one for one in named if one.lower() in pool]
        if len(fitting) == 1:
            return fitting[0]
    # "Is an apple a fruit or a vegetable?"
    kinds = {one: {item.lower() for item in data["pools"].get(one.lower(), ())} for one in named}
    holding = [one for one, pool in kinds.items() if not pool.isdisjoint(context.conversation.words)]
    return holding[0] if len(holding) == 1 else ""


def _by_sentiment(named: list[str], words: set[str]) -> str:
    # `0 (negative) or 1 (positive)`: what stands in parentheses says what the option means.
    by_name = {name.rpartition("(")[2].rstrip(")").lower(): name for name in named}
    good, bad = len(words & english_words("good")), len(words & english_words("bad"))
    wanted = "positive" if good > bad else "negative" if bad > good else "neutral"
    # The names of the three begin alike in many languages.
    beginnings = {
        "positive": ("posit", "good", "pos", "happy", "joy", "like", "lob", "praise"),
        "negative": ("negat", "bad", "neg", "sad", "ang", "unhapp", "dislike", "complaint", "beschw"),
    }.get(wanted, ("neut", "neu"))
    return next((name for form, name in by_name.items() if form.startswith(beginnings)), "")


def _letter(instruction: Instruction, context: Context) -> str:
    asked = pattern("demanded", "letter_2").search(context.conversation.full_text.lower())
    found = pattern("demanded", "letter").findall(instruction.said[0]) if asked and instruction.said else []
    known = (knowledge.fact(context)[0] or arithmetic.answer(context)[0]).lower()
    return next((letter for letter, text in found if known and known in text.lower()), "") or context.pick(
        [letter for letter, _ in found]
    )


def _number(instruction: Instruction, context: Context) -> str:
    """Return a number within the range; a text full of praise or blame gets one near the end of it."""
    if "json" in context.instructions or not (
        context.instructions.get("number", instruction.by_system)
        and (context.style.bare or instruction.by_system or context.conversation.words[:1] in _RATING)
    ):
        return ""
    if re.search(r"\d ?[+*/×÷=] ?\d", context.conversation.text):
        return ""
    bounds = instruction.said if len(instruction.said) > 1 else ("0", *instruction.said)
    numbers = wording_numbers()
    low, high = sorted(float(numbers.get(part.lower(), part)) for part in bounds[:2])
    words = set(re.findall(r"[^\W\d_]+", context.conversation.text[:_EXAMINED].lower()))
    mood = len(words & english_words("good")) - len(words & english_words("bad"))
    place = 0.5 if not mood else 0.95 if mood > 0 else 0.05
    place = context.random.random() if not mood else place
    value = low + (high - low) * place
    whole = high - low > 1 and "float" not in words and "decimal" not in words
    return str(round(value)) if whole else f"{value:.2f}"


def _out_of_scope(instruction: Instruction, context: Context) -> str:
    """Return a refusal of what the system does not allow to talk about, "" for any other message."""
    if context.reading.family in english()["scope_families"] or not instruction.by_system:
        return ""
    subject = instruction.said[0].lower() if instruction.said else ""
    named = {
        word[:_SCOPE]
        for word in re.findall(r"[^\W\d_]{3,}", subject)
        if word not in english_words("stop_words")
    }
    related = {
        other for word, others in english()["related"].items() if word[:_SCOPE] in named for other in others
    }
    words = set(re.findall(r"[^\W\d_]{3,}", context.conversation.text[:_EXAMINED].lower()))
    about = any(word[:_SCOPE] in named or any(word.startswith(other) for other in related) for word in words)
    if about == (instruction.name == "scope") or not named or subject in by_name():
        return ""
    told = pattern("demanded", "told").search(context.conversation.system)
    if told:
        return told[1]
    form = languages()[context.style.language].get("refusal") if context.style.language else None
    return str(form or english()[instruction.name]).format(subject=subject)


def _begun(instruction: Instruction, context: Context) -> str:
    word = context.pick(["Yes", "Yes", "No"])
    return f"{word}, in most cases. It depends a little on how strictly you look at it."


_ROWS: tuple[tuple[str, Callable[[Instruction, Context], str]], ...] = (
    ("scope", _out_of_scope),
    ("forbidden_topic", _out_of_scope),
    ("when_said", _when_said),
    ("when_asked", _when_asked),
    ("otherwise", _exact),
    ("letters", _letter),
    ("exact", _exact),
    ("options", _option),
    ("one_of", _option),
    ("set", _option),
    ("as_one_of", _option),
    ("begin_yes_no", _begun),
    ("range", _number),
)
