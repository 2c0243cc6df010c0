"""Answers that an instruction decides: dictated texts, one of some options, a number, a task.

A row of the table says which instruction leads to which answer. The system's instructions
go before the user's. What comes out is the whole answer, without a sentence around it
unless the function writes one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mockgpt.generation.context import Context
from mockgpt.generation.numbers import arithmetic, calculation, dates, stories, unit_conversion
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.instructions import Instruction, names_in
from mockgpt.generation.prompt.judgement import of_bounds, of_secret
from mockgpt.generation.prompt.passages import is_closed, passages_of, question_of
from mockgpt.generation.prompt.stems import stems
from mockgpt.generation.spelling import spelled
from mockgpt.generation.text import knowledge, labels, lists, rewriting, strings, tasks, truth
from mockgpt.generation.text.material import material
from mockgpt.generation.text_data import by_name, english, english_words, languages, pattern, wording_numbers

_FEW_OPTIONS = 2  # more of them, each a word, are no question to talk about
_LONGEST_OPTION = 60
_ON_STORIES = ("of_numbers", "count_units")  # unless these are stories
_LIMITS = ("scope", "forbidden_topic")
_ON_WORDS = ("in_sentence", "repeat_times")
_SCOPE = 5  # letters: words of one beginning are of one scope
_BEGINNING = 6  # letters: long words of one beginning are related
_EXAMINED = 2000  # characters in which a label is looked for
_QUOTES = " \t\"'`“”«».,;:!?()[]{}"


def answer(context: Context) -> str:
    """Return the answer that an instruction decides, "" where none does."""
    if not (context.instructions.tasks or context.instructions.has_any(_NAMES)):
        return ""
    # "Give the first six Fibonacci numbers" asks for no code, nor does a word in quotation marks.
    text = context.conversation.text if context.reading.family == "code" else ""
    is_code = pattern("demanded", "names_code").search(re.sub(r"(?<!\w)(['\"])[^'\"\n]{1,80}\1", "", text))
    rows = [row for row in _ROWS if row[0] in context.instructions]
    for by_system in (True, False):
        for name, fulfil in rows:
            instruction = context.instructions.get(name, by_system)
            if instruction and (text := fulfil(instruction, context)):
                return text
    said = context.conversation.text
    asks = (is_closed(said) or ("\n\n" in said and said[-1:] == "?")) and question_of(said)
    for instruction in context.instructions.tasks:
        if asks and not instruction.by_system and instruction.name not in names_in(asks):
            continue  # a word of the context, such as "a range of 8 km"
        # "Write a function that sorts" is no task to do here.
        of_form = instruction.name in english_words("tasks_of_form")
        is_story = instruction.name in _ON_STORIES and stories.worded(said[: stories.EXAMINED])[0]
        if (of_form or not is_code) and not is_story and (text := tasks.answer(instruction, context)):
            return text
    return ""


def _exact(instruction: Instruction, context: Context) -> str:
    instructions, said = context.instructions, instruction.said[0] if instruction.said else ""
    limited = instruction.by_system and instructions.has_any(_LIMITS)  # whose rows say it where it is to be
    works = instructions.has_any(_ON_WORDS) or (instructions.tasks and context.conversation.changed)
    told = context.conversation.system if instruction.by_system else context.conversation.text
    of_source = instruction.name == "otherwise" and is_closed(told)
    if limited or works or of_source or (said and said in instructions.said("include")):
        return ""  # it works on what was said, or tells of a word
    if instruction.said[1:]:
        return "\n".join(instruction.said)  # a line each
    quoted = said[:1] in "\"'`“«" and said.rstrip(".")[-1:] in "\"'`”»"
    bare = said.rstrip(".").strip("\"'`“”« »") if quoted and said[1:-1] else said
    one_word = "one_word" in context.instructions and len(bare.split()) > 1
    # "Answer in one word: what is it?" asks; it dictates nothing.
    offers = len(said) <= _LONGEST_OPTION and re.search(r"\b(?:or|oder|ou)\b", said)
    # "Answer with the number: what is …? 1) … 2) …"
    asks = ("? " in said and not quoted) or (said.endswith(("?", "？")) and instruction.name == "exact")
    return "" if asks or one_word or offers else bare


def _when_said(instruction: Instruction, context: Context) -> str:
    text = context.conversation.text.strip(_QUOTES).lower()
    texts = (text, re.split(r"[.!?:] ", text)[-1])  # "When I say marco, say polo. Marco!"
    pairs = zip(instruction.said[::2], instruction.said[1::2], strict=True)
    replies = (reply for heard, reply in pairs if heard.strip(_QUOTES).lower() in texts)
    return next(replies, "").strip("\"'`“”")


def when_asked(instruction: Instruction, context: Context) -> str:
    """Return what is to be said to a message that names what a condition names ("asks for a refund")."""
    said = {word[:_BEGINNING] for word in context.conversation.words}
    near, moods = english()["related"], english()["tones"]
    own, skipped = {*words_of(context.conversation.system)}, english_words("asked_about")
    for subject, reply in zip(instruction.said[::2], instruction.said[1::2], strict=True):
        for words in map(words_of, re.split(r",? or |, (?:and )?", subject)):
            named = [word for word in words if word not in skipped] or words
            others = [(one, one.rstrip("s"), *near.get(one, ()), *labels.things(one) - own) for one in named]
            others = [(*one, *english().get(moods.get(one[0]), ())) for one in others]
            if named and all(not said.isdisjoint(part[:_BEGINNING] for part in one) for one in others):
                return reply.strip("\"'`“”")
    return ""


def _by_condition(instruction: Instruction, context: Context) -> str:
    """Return what is to be said where a condition holds for the text, or what is said otherwise."""
    if len(instruction.said) < 2 or context.instructions.has_any(("when_said", "when_asked")):
        return ""
    one, condition, other = (part.rstrip(".") for part in (*instruction.said, "No")[:3])
    if instruction.name == "if_else":
        one, condition = condition, one
    met = truth.holds(condition, material(context, instruction), context)
    return context.pick([one, other]) if met is None else one if met else other


def _option(instruction: Instruction, context: Context) -> str:
    named = labels.options(instruction)
    other = context.instructions.get("set")
    if other and {*map(str.lower, named)} == {*map(str.lower, other.said)}:
        instruction, named = other, [*other.said]  # "Is this spam or ham? Answer SPAM or HAM."
    if len(named) < 2:
        return ""
    if len("".join(named)) == len(named) and (letters := context.instructions.get("letters")):
        return _letter(letters, context)
    demanded = (
        context.style.bare
        or context.style.one_word
        or instruction.by_system
        or instruction.name in ("set", "options")
        or (instruction.name == "as_one_of" and len(instruction.said) > 1)  # "Is it a tool or an animal?"
        or all(one.lower() in english_words("yes") | english_words("no") for one in named)
        or (instruction.name == "one_of" and len(named) > _FEW_OPTIONS and all(map(str.isidentifier, named)))
    ) or pattern("demanded", "chooses").search(context.reading.excerpt) is not None
    if several := labels.of_each(named, context):
        return several
    # "What is the second item: milk, eggs?" offers no options.
    tasks_named = {one.name for one in context.instructions.tasks if not instruction.by_system}
    works_on_items = len(named) > 2 and not english_words("item_tasks").isdisjoint(tasks_named)
    works_on_items = works_on_items and not labels.next_worker(named, context)
    if works_on_items or not demanded:
        # It names what it asks about, or it asks about a text in quotation marks.
        quoted = not works_on_items and context.reading.facts.all("quoted")
        found = "" if works_on_items else labels.of_kind(named, context)
        return found or (labels.fitting(named, context) if quoted else "")
    said = " ".join(instruction.said)
    option = labels.plain(labels.chosen(named, context, said if len(instruction.said) == 1 else ""))
    told = context.conversation.system + context.conversation.text
    plain = not context.style.bare and option in ("yes", "no")  # and in no quotation marks
    return option.capitalize() if plain and not re.search(rf"['\"`]{option}", told) else option


def _letter(instruction: Instruction, context: Context) -> str:
    told = f"{context.conversation.system} {context.conversation.full_text}".lower()
    asked = pattern("demanded", "letter_2").search(told) or context.instructions.get("set", by_system=True)
    found = pattern("demanded", "letter").findall(instruction.said[0]) if asked and instruction.said else []
    kind = pattern("demanded", "which_is").search(context.conversation.text)
    said = [(letter, f"Is {text.strip(' .?!')} {kind[1]}?" if kind else text) for letter, text in found]
    true = [letter for letter, text in said if truth.of(context.about(text))]
    if len(true) == 1:
        return str(true[0])
    named = {re.sub(r"^(?:an?|the) ", "", text.strip(" .?!")): letter for letter, text in found}
    right = [letter for text, letter in named.items() if spelled(text.lower()) == text.lower()]
    if "spelled" in context.conversation.words and len(right) == 1:
        return str(right[0])
    if compared := strings.compared([*named], context.conversation.text):
        return str(named[compared])
    known = (knowledge.fact(context)[0] or arithmetic.answer(context)[0]).lower()
    fitting = [letter for letter, text in found if known and known in text.lower()]
    return fitting[0] if fitting else context.pick([letter for letter, _ in found])


def _number(instruction: Instruction, context: Context) -> str:
    """Return a number within the range; a text full of praise or blame gets one near the end of it."""
    text = context.conversation.text
    named = "json" not in context.instructions and context.instructions.get("number", instruction.by_system)
    wanted = pattern("demanded", "number_wanted").search(context.reading.excerpt)
    alone = wanted or context.style.bare or instruction.by_system
    calculates = pattern("demanded", "calculates").search(text) or stories.worded(text[: stories.EXAMINED])[0]
    if not (named and alone) or calculates or ("?" in text and is_closed(text)):  # "from 7 to 10"
        return ""
    bounds = instruction.said if len(instruction.said) > 1 else ("0", *instruction.said)
    first, last = (float(wording_numbers().get(part.lower(), part)) for part in bounds[:2])
    if first > last and re.search(r"\d - \d", text):
        return ""  # a subtraction
    low, high = sorted((first, last))
    words = set(re.findall(r"[^\W\d_]+", text[:_EXAMINED].lower()))
    if not (instruction.by_system or words.isdisjoint(english()["kinds_of_numbers"])):
        return lists.any_number(context)
    good, bad = (len(words & english_words(side)) for side in ("good", "bad"))
    mood, end = good - bad, 0.25 if good and bad else 0.45  # from the middle of the scale
    if pattern("demanded", "worst_last").search(text):
        mood = -mood  # the end of the scale is the worst
    if label := pattern("demanded", "likely").search(f"{context.conversation.system} {text}"):
        options = [(label[1] or label[2]).lower(), "other"]
        mood = -1 if labels.of_text(options, (material(context) or text).lower()) == "other" else 1
    if pattern("demanded", "highest_first").search(f"{context.conversation.system} {text}"):
        mood = -mood
    place = 0.5 + end * ((mood > 0) - (mood < 0)) if mood or good else context.random.random()
    value = low + (high - low) * place
    whole = high - low > 1 and "float" not in words and "decimal" not in words
    return str(round(value)) if whole else f"{value:.2f}"


def out_of_scope(instruction: Instruction, context: Context) -> str:
    """Return a refusal of what the system does not allow to talk about, "" for any other message."""
    if context.reading.family in english()["scope_families"] or not instruction.by_system:
        return ""
    subject = instruction.said[0].lower() if instruction.said else ""
    named = [one for one in words_of(subject) if one[2:] and one not in english_words("stop_words")]
    named, rows = named or [subject], english()["related"].items()

    def is_named(word: str) -> bool:
        return any(one.startswith(word[:_SCOPE]) or word.startswith(one[:_SCOPE]) for one in named)

    related = tuple(other for word, others in rows if is_named(word) for other in others)
    sums = re.findall(r"\d ?[-+*/×÷^%] ?\d", context.conversation.text[:_EXAMINED])
    words = (*context.conversation.words, *"+" * len(sums))
    about = any((word[3:] and is_named(word)) or word.startswith(related) for word in words)
    system, scope = context.conversation.system, instruction.name == "scope"
    asked = stems(context.conversation.text[:_EXAMINED])
    # What the system itself tells of is within its scope.
    told_of = scope and any(3 * len(asked & one.stems) >= len(asked) for one in passages_of(system))
    if (about or told_of) == scope or subject in by_name():
        return ""
    if told := pattern("demanded", "told").search(system):
        return str(told[told.lastindex or 1])
    other = context.instructions.get("otherwise", True) or context.instructions.get("exact", True)
    if other and other.said:
        return other.said[0]
    form = languages()[context.style.language].get("refusal") if context.style.language else None
    return str(form or english()[instruction.name]).format(subject=subject)


def _one_of_kind(instruction: Instruction, context: Context) -> str:
    """Return any digit, letter, word, animal and so on."""
    kind = instruction.said[0].lower().replace("colour", "color").rpartition(" ")[2]
    other = "example_value" in context.instructions or (kind == "letter" and " " in instruction.said[0])
    if other or (kind == "word" and instruction.by_system):
        return ""  # it asks for a value of some form or a cover letter, or says how to answer
    if (among := context.instructions.get("one_of")) and (chosen := _option(among, context)):
        return chosen  # "Pick a color from [red, blue]"
    if kind in ("number", "integer"):
        known = arithmetic.answer(context)[0] or knowledge.fact(context)[0]
        return calculation.as_number(known) if known else lists.any_number(context)
    if signs := english()["signs_of_kinds"].get(kind):
        return context.pick([*signs])
    if kind == "emoji" or kind in wording_numbers():
        said, emojis = context.conversation.text, english()["emojis"]
        named = [sign for word, sign in emojis.items() if word in said.lower()]
        shown = pattern("demanded", "emoji").search(said)
        if count := wording_numbers().get(kind, 0):
            return "".join([*named, *context.random.sample([*{*emojis.values()} - {*named}], count)][:count])
        return shown[0] if shown else "".join(named) or context.pick(["😊", "👍", "🙂"])
    alone = len(instruction.said) > 1 or context.style.bare or context.style.one_word
    kinds = (kind, instruction.said[0].lower().partition(" ")[0])
    found = next(filter(None, (lists.one_of(one, context) for one in kinds)), "")
    return found.partition(" ")[0] if alone and kind in ("word", "color") else found


def _converted(instruction: Instruction, context: Context) -> str:
    """Return the value that a message is, in the unit or notation that the system converts to."""
    text, (*source, target) = context.conversation.text.strip(" ."), instruction.said
    if not instruction.by_system or len(text) > _LONGEST_OPTION:
        return ""
    if "?" in text:  # "When did it end?"
        text, told = knowledge.fact(context)[1], pattern("demanded", "told_date")
        return next((dates.written((date[0], target)) for date in told.finditer(text)), "")
    unit = " ".join(source) if re.fullmatch(r"-?\d[\d.,]*", text) else ""
    about = context.about(f"Convert {text} {unit} to {target}")
    amount = unit_conversion.answer(about)[0]
    return (calculation.as_number(amount) if "number" in context.instructions else amount) or answer(about)


def _reworded(instruction: Instruction, context: Context) -> str:
    """Return a message in other words, as the system asks for every one."""
    text = context.conversation.text if instruction.by_system else ""
    return text and (rewriting.toned(text, context.conversation.system.lower()) or rewriting.reworded(text))


_ROWS: tuple[tuple[str, Callable[[Instruction, Context], str]], ...] = (
    ("scope", out_of_scope),
    ("forbidden_topic", out_of_scope),
    ("secret", lambda one, context: of_secret(one.said[0].lower(), context.conversation)),
    ("bounded", lambda one, context: of_bounds(context.conversation, one.by_system)),
    ("when_said", _when_said),
    ("when_asked", when_asked),
    ("if_else", _by_condition),
    ("value_if", _by_condition),
    ("otherwise", _exact),
    ("empty_json", lambda one, context: "{}" if one.said[0][0].lower() in "od" else "[]"),
    ("range", _number),
    ("one_of_kind", _one_of_kind),
    ("reword", _reworded),
    ("convert_to", _converted),
    ("letters", _letter),
    ("exact", _exact),
    *((name, _option) for name in ("options", "one_of", "set", "as_one_of")),
)
_NAMES = frozenset(name for name, _ in _ROWS)
