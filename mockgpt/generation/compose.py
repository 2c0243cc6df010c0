"""Compose the text of an answer: its content by reply family, then its response style.

Most families consist of an opening, bodies and a closing, which are data; the others have
a function in the table below. Counts no tokens and cuts nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from mockgpt.generation import other_languages
from mockgpt.generation.context import Context
from mockgpt.generation.family_sentences import assemble, employer, greeting, history_slots, name_told
from mockgpt.generation.numbers import arithmetic, dates, measured, stories, unit_conversion
from mockgpt.generation.numbers.calculation import as_number
from mockgpt.generation.prompt import judgement, topic
from mockgpt.generation.prompt.passages import asked_parts, is_closed
from mockgpt.generation.prompt.response_style import LONG_WORDS
from mockgpt.generation.text import (
    code,
    creative,
    demanded,
    knowledge,
    labels,
    lists,
    long_text,
    rewriting,
    translation,
    truth,
)
from mockgpt.generation.text.frames import framed, reframed
from mockgpt.generation.text.material import material
from mockgpt.generation.text.style import apply_style
from mockgpt.generation.text_data import english_words, gate, pattern, replies

_TAIL = 300  # characters at the end of a long message, which may ask
_HOLDS = 70  # characters of a message that may hold a context
_COMPARING = 600  # characters of a message that compares a few things, or has a term
_SHORT_QUESTION = 24  # words
# Families of "Tell Ann that …".
_TELLING = frozenset(("statement", "draft", "question", "permission", "thanks"))
_FEW_WORDS = 8  # in which no whole sentence fits


def _family(family: str, context: Context) -> str:
    """Return the family that the form and the length make of a family."""
    family, style = creative.form_named(context) or family, context.style
    if family in ("statement", "list") and pattern("compose", "coder").search(context.conversation.system):
        return "code"
    of_a_topic = family in ("summary", "product") and style.words >= LONG_WORDS and not material(context)
    in_paragraphs = family in english_words("in_paragraphs")
    if of_a_topic or (in_paragraphs and (style.paragraphs > 1 or long_text.headings(context))):
        return "long_text"
    many = style.paragraphs > 1 or (style.items > 1 and style.sentences == 1)
    if style.sentences and not (style.words or many) and family in english_words("in_brief"):
        return "definition"
    if family == "list" and style.words > _FEW_WORDS and not (context.topic.known or style.items):
        return "statement"  # "Write exactly 40 words"
    return "steps" if family == "list" and "steps" in context.conversation.words else family


def compose(family: str, context: Context) -> str:
    """Return the text of an answer of `family`."""
    if "ngl" in context.conversation.system and (asked := translation.asked_in_english(context)):
        family, context = asked.reading.family, asked
    family, style = _family(family, context), context.style
    text = "" if context.conversation.changed and reframed(context) else demanded.answer(context)
    if not text and (given := reframed(context)):
        return apply_style(given, context)
    text = text or knowledge.prepared(context) or _said(family, context) or _short(family, context)
    if text:
        text = _number_alone(text, context) if any(map(str.isalpha, text)) else text
        cut = style.words and context.instructions.get("summarize", by_system=True)
        return (apply_style if cut else framed)(text, context)
    if (style.one_word and family != "translation") or style.yes_or_no:
        return apply_style(one_word(family, context), context)
    if family in english_words("answered") and len(context.conversation.words) <= _SHORT_QUESTION:
        # Short questions of fact and calculation take many forms; what is known answers all of them.
        short, full = max(unit_conversion.answer(context), arithmetic.answer(context))
        short, full = (short, full) if short else knowledge.fact(context)
        if full and style.language and not (short := arithmetic.in_digits(short)).strip()[:1].isdecimal():
            short = full = _translated(short, context)
        if full:
            wrapped = "wrapped_in" in context.instructions
            brief = wrapped or style.language or 0 < style.words < min(_FEW_WORDS, len(full.split()))
            return framed(knowledge.sized(short, context), context) if brief else apply_style(full, context)
    if family in _TELLING and (told := creative.message(context)):
        return apply_style(told, context)
    of_length = style.words or style.sentences or style.paragraphs or style.bullets or style.concise
    if family in ("statement", "draft") and of_length:
        if not (context.topic.known or style.language):
            return apply_style(continuation(context).strip(), context)
        family = "definition"  # a text about it is asked for, however
    spoken = style.language and family not in english_words("language_free")
    maker = None if spoken else _MAKERS.get(family)
    text = maker(context) if maker else ""
    if style.language and not text:
        return apply_style(other_languages.in_language(family, context), context)
    return apply_style(text or assemble(family, context), context)


def _translated(fact: str, context: Context) -> str:
    """Return a short fact in the language of the answer, names as they are; "" for capitals and unknown."""
    named = (*replies()["capitals"].values(), *replies()["lists"]["pools"]["planet"])
    is_name = (" " in fact and fact.istitle()) or fact in named
    said = translation.known_phrase(fact, context.style.language) or (fact if is_name else "")
    return f"{topic.capitalized(said)}." if said and not knowledge.capital(context) else ""


def _said(family: str, context: Context) -> str:
    """Return what the conversation says on a question, with numbers or in words, "" where it says nothing."""
    text = context.conversation.text
    if context.instructions.get("extract", by_system=True) and (found := _grounded(context)):
        return found
    system = context.conversation.system
    about_you = "your" in system.lower() and pattern("compose", "of_assistant").search(text)
    if about_you and "your" in (found := _grounded(context)).lower():
        return topic.in_first_person(found)
    if system and (told := dates.of_today(system, text) or employer(context)):
        return told
    # A term with a named value, such as `x + 3`.
    may = family != "code" and not gate("signs_of_terms").isdisjoint(context.reading.words.keys)
    has_term = may and pattern("compose", "of_values").search(text[:_COMPARING])
    if has_term and (known := arithmetic.answer(context))[0]:
        return known[not context.style.bare]
    if told := stories.told(context):
        return as_number(told.rpartition("=")[2]) if context.style.bare else told
    short, full = measured.answer(context)
    if full:
        return short if context.style.bare or context.style.one_word else full
    if len(text) <= _COMPARING and " than " in text and (most := measured.superlative(text)):
        return most if context.style.bare or context.style.one_word else f"{most} is."
    if "?" in text and " and " in text and (both := _each_asked(text, context)):
        return both
    of_all = len(text) <= _COMPARING and not gate("of_all").isdisjoint(context.reading.words.keys)
    if of_all and (true := judgement.of_rules(text)) is not None:
        return "Yes." if true else "No."
    if context.conversation.earlier_texts and (back := rewriting.of_conversation(context)):
        return back
    asks_back = context.conversation.earlier_texts and pattern("compose", "asks_back").search(text)
    tells = is_closed(system) or (family == "permission" and system != "")
    alone = len(text) <= _HOLDS and not tells and family in english_words("answered")
    if alone and knowledge.fact(context)[1]:
        return ""  # "Who wrote 'Romeo and Juliet'?" holds no answer
    # A long message that asks holds what is asked about.
    end = context.conversation.full_text[-_TAIL:]
    asks = len(text) > _HOLDS and any(map(pattern("compose", "asks").search, (text, end)))
    lists = family == "list" and (material(context) or pattern("compose", "after_text").search(text))
    closed = asks and is_closed(context.conversation.full_text)
    holds = lists or closed or (family in english_words("seldom_grounded") and (asks or tells))
    return "" if family in english_words("ungrounded") and not (asks_back or holds) else _grounded(context)


def _each_asked(text: str, context: Context) -> str:
    """Return what is known of each of several questions in one sentence, "" where one is not known."""
    parts = asked_parts(text[:_COMPARING])
    each = map(context.about, parts) if parts[1:] else ()
    known = [arithmetic.answer(one)[1] or knowledge.fact(one)[1] for one in each]
    return " ".join(known) if all(known) else ""


def _short(family: str, context: Context) -> str:
    """Return the short answer to a question of fact or calculation where only that is asked for, else ""."""
    keys = context.reading.words.keys
    may = family in ("statement", "question") and not keys.isdisjoint(gate("numbers_alone"))
    asks = context.style.language and "number" in context.instructions
    if asks and any(map(str.isdecimal, told := other_languages.known(family, context))):
        return as_number(told)
    said = f"{context.conversation.system} {context.conversation.text}".lower() if may else ""
    number = may and pattern("compose", "number_only").search(said) is not None
    bare = context.style.bare and family != "code"
    if number or bare or context.instructions.has_any(("final_line", "tags", "wrapped_in")):
        solvers = (unit_conversion.answer, arithmetic.answer, knowledge.fact)
        short = next(filter(None, (solve(context)[0] for solve in solvers)), "")
        spoken = context.style.language
        if short:
            short = (translation.known_phrase(short, spoken) if spoken else "") or short
            numeric = number or "number" in context.instructions
            return as_number(short) if numeric else knowledge.sized(short, context)
    return str(context.random.randint(18, 65)) if number else ""


def _number_alone(found: str, context: Context) -> str:
    """Return the number of an amount or of a value where only a number is asked for, else what is given."""
    asked = f"{context.conversation.system} {context.conversation.text}".lower()
    is_amount = len(found) <= _HOLDS and pattern("compose", "amount").fullmatch(found)
    return as_number(found) if is_amount and pattern("compose", "number_only").search(asked) else found


def _grounded(context: Context) -> str:
    # Loaded when a question is asked: it brings what finds facts in the conversation.
    from mockgpt.generation.structured import grounding

    found = context.reading.remembered("grounded", lambda: grounding.answer(context))
    found = _number_alone(found, context)
    return rewriting.in_a_word(found, context) if context.style.one_word or context.style.bare else found


def _known(context: Context) -> str:
    """Return the fact or definition that answers the question, or ""; sometimes with a closing."""
    fact = knowledge.fact(context)[1]
    text = fact or knowledge.definition(context)
    if text and not fact and context.random.random() < 0.4:
        text += " " + context.pick(replies()["families"]["definition"]["closings"])
    if text and not (context.style.bullets or context.style.words) and context.random.random() < 0.2:
        text = f"{context.pick(replies()['openers'])} {text}"
    return text


def _yes_or_no(context: Context) -> str:
    affirmed, full = truth.affirmed(context), knowledge.fact(context)[1]
    if affirmed is not None:
        return f"{'Yes' if affirmed else 'No'}. {full}".strip()
    return full or assemble("yes" if context.random.random() < 0.7 else "no", context)


def _recalled_name(context: Context) -> str:
    name, asks_more = name_told(context), " and " in context.conversation.text
    found = _grounded(context) if asks_more or not name else ""
    told = (context.style.bare and name) or assemble("recall_name" if name else "recall_nothing", context)
    return found if found and (name in found or not name) else f"{found} {told}".strip()


_MAKERS: dict[str, Callable[[Context], str]] = {
    "arithmetic": lambda context: (
        unit_conversion.answer(context)[1]
        or arithmetic.answer(context)[1]
        or _grounded(context)
        or _known(context)
    ),
    "classification": labels.label,
    "code": code.answer,
    "comparison": lambda context: (
        ("" if context.style.sentences else lists.comparison(context)) or assemble("opinion", context)
    ),
    **dict.fromkeys(("definition", "figure", "opinion", "person", "question", "reason"), _known),
    "email": creative.email,
    "extraction": _grounded,
    "follow_up": creative.continued,
    "greeting": greeting,
    "haiku": creative.haiku,
    "introduction": lambda context: assemble("introduction" if name_told(context) else "statement", context),
    "list": lists.items,
    "long_text": long_text.article,
    "mechanism": lambda context: knowledge.definition(context) or assemble("mechanism", context),
    "one_more": lambda context: lists.another(context) or assemble("one_more", context),
    "poem": creative.poem,
    "recall_earlier": lambda context: (
        history_slots(context, "{earlier}")["earlier"]
        if context.style.language
        else ""
        if context.conversation.earlier_texts
        else assemble("recall_nothing", context)
    ),
    "recall_name": _recalled_name,
    "repeat": rewriting.repetition,
    "rewrite": rewriting.correction,
    "slogan": creative.slogan,
    "steps": lists.steps,
    "story": creative.story,
    "summary": lambda context: rewriting.summary(context) or knowledge.definition(context),
    "translation": translation.answer,
    "yes_no": _yes_or_no,
}


def one_word(family: str, context: Context) -> str:
    """Return an answer of one word or number."""
    if family == "classification" or "classif" in context.conversation.system.lower():
        return labels.label(context)
    if family == "recall_name":
        found = name_told(context)
    elif family == "summary":
        found = next(iter(rewriting.keywords(material(context))), "").rpartition(" ")[2]
    else:
        found = knowledge.fact(context)[0] or knowledge.capital(context)
    if context.style.language and not found:
        found = other_languages.known(family, context).rstrip(".!?").rpartition(" ")[2]
    if context.style.yes_or_no or family == "yes_no":
        return "No" if truth.affirmed(context) is False else "Yes"
    if found:
        asks_who = pattern("compose", "asks_who").search(context.conversation.text)
        return found.rpartition(" ")[2] if asks_who else found
    if family == "greeting":
        return context.pick(["Hello", "Hi", "Welcome"])
    word = next((word for word in context.topic.phrase.split()[::-1] if len(word) > 3), "")
    pool = replies()["lists"]["pools"].get(word.lower(), replies()["lists"]["pools"]["word"])
    named = [word.strip(".,").capitalize()] if context.topic.known and word else []
    return context.pick([one for one in (*pool, *named) if " " not in one] or named)


def continuation(context: Context) -> str:
    """Return text that continues the prompt, as the legacy completions endpoint does."""
    text = context.conversation.full_text[-200:].rstrip()
    chosen = context.random.sample(replies()["continuations"], 3)
    if text[-1:] not in ".!?:\"'”" and text:
        # The prompt stops within a sentence, so the first words continue it.
        chosen[0] = chosen[0][:2].lower() + chosen[0][2:]
    return "".join(chosen)
