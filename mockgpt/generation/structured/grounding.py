"""Answer from what the conversation says: a context, facts of the system, earlier messages.

Finds what a question asks for, by its words and by the kind of thing it names. Where the
prompt says that only a context counts and it says nothing, the answer says so. Draws on no
knowledge of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mockgpt.generation.context import Context
from mockgpt.generation.numbers import of_rows
from mockgpt.generation.prompt import language, passages
from mockgpt.generation.prompt.asked_values import LESS, SUBJECT, clause_of, lone_value, value_of, values_of
from mockgpt.generation.prompt.conversation import Conversation, words_of
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.judgement import names_unknown
from mockgpt.generation.prompt.passages import (
    Passage,
    form,
    is_closed,
    passages_of,
    said_where_unknown,
    sentences,
)
from mockgpt.generation.prompt.phrases import both_ends, has_any
from mockgpt.generation.prompt.stems import PREFIX, asked_words, implied, long_beginnings, stems
from mockgpt.generation.prompt.topic import capitalized, in_second_person
from mockgpt.generation.structured import extraction
from mockgpt.generation.text_data import english, english_words, pattern

_EXAMINED, _TAIL = 16_000, 4_000  # characters of one text, of its end, which asks
_EXAMINED_EARLIER = 2000  # characters of an earlier one
_LEAST_CONTEXT = 4  # characters beside the question
_OPENING = 800  # characters in which a context is announced
_SHORT = 120  # characters of a message that corrects the one before it
_NO_VALUE = 0.6  # what a sentence loses that has no number or date where one is asked for
_ASKS = 0.3  # what one that asks loses
_SENTENCE = 9  # words of what is more than the value of a label
_STEM = 4  # letters that singular and plural have in common
_FEW_WORDS = 6  # an answer of fewer is the value alone
_ANY_SHARE = 0.1  # of the question's words that what says it in other words has


def answer(context: Context) -> str:
    """Return what the conversation says on the question of the last message, "" where it says nothing."""
    said = context.conversation
    text = both_ends(said.full_text, _EXAMINED, _TAIL)
    if given := form("given_text").match(text) or form("asked_before").fullmatch(text):  # 'Given "…", who …?'
        told, asked = given["told"] or given["other"], given["asked"]
        alone, mark = "Context: " * is_closed(text), "?" * ("?" not in asked)
        return answer(context.about(f"{alone}{told}\n\n{asked}{mark}"))
    question = passages.question_of(text)
    head, announced, _ = text[:_SHORT].partition(":\n")
    last = text.rpartition("\n")[2]
    request = question or (head if announced and not pattern("of_rows", "asked").search(last) else last)
    for source in (text, said.system, *said.earlier_texts[:1]):
        if told := of_rows.answer(source, request):
            return told
    if context.instructions.get("extract", by_system=True):
        instead = said_where_unknown(said.system, said.system.lower())
        return extraction.of_system(context) or instead or english()["none_found"] * context.style.bare
    value = extraction.answer(text, context)
    closed = value and question and is_closed(text)
    if value and not (closed and names_unknown(question, text.replace(question, ""))):
        return value
    # What a system's prompt tells may answer a message that does not ask: "I lost my card!".
    asks = len(text) < _SHORT and (said.system or form("of_list").match(text))
    question = question or (text if asks else "")
    return (_listed(question, said) or _told(question, text, context)) if question else ""


def _told(question: str, text: str, context: Context) -> str:
    """Return the sentence, or the value, that answers a question, or what is to be said where none does."""
    said, lower = context.conversation, text.lower()
    closed = is_closed(text) or is_closed(said.system)
    if not (closed or said.system or said.earlier_texts) and len(text) <= len(question) + _LEAST_CONTEXT:
        return ""  # there is nothing but the question
    questions = [*passages.questions_before(text, question), question]
    candidates = dict.fromkeys(each for one in questions for each in _passages(context, one))  # each once
    parts = [part for one in questions for part in passages.asked_parts(one)]
    if several := _of_each(parts, candidates, context):
        return several
    found = _best(question, candidates, _subject(question, text, said.system)) if candidates else None
    if not (found or said.changed):
        found = _best(question, passages_of(said.last_answer), frozenset())
    fallback = said_where_unknown(f"{said.system}\n{text}", f"{said.system.lower()}\n{lower}")
    all_said = " ".join((said.system, *said.earlier_texts, text.replace(question, "")))
    known = all_said if closed or fallback else ""
    signs = form("signs").match(question)
    takes, asks_who = bool(signs and signs["takes"]), question[:4].lower() == "who "
    agents = form("taker" if takes else "agent").findall(text)[-1 if takes else 0 :] if asks_who else []
    if found is not None and not (signs and len(agents) == 1) and _tells(found, question, known):
        return english()["withheld"] if _is_secret(found, said.system) else _phrased(found, question, context)
    if len(agents) == 1 and not (known and names_unknown(question, known)):
        return str(agents[0])  # "Who made it?" is answered by the only one by whom anything is said to be
    rest = text.replace(question, " ")
    named = None if fallback and question[:3] == "Who" else form("named").match(question)
    if named and (value := extraction.named(named[1], rest)):
        return value  # "What is the log level?"
    letter = re.match(r"(?i)what(?:'s| is) ([a-z])\?$", question)  # "Remember: A = 12"
    if letter and (equal := re.search(rf"\b{letter[1]} ?= ?(\S{{0,60}}\w)", all_said)):
        return f"{letter[1]} = {equal[1]}."
    lone = _listed(question, said, by_place=False)
    lone = lone or ("" if known else lone_value(question, rest) or lone_value(question, said.last_answer))
    unknown = english()["unknown_in"] if closed else {"": ""}
    return lone or fallback or str(unknown.get(language.detect(question, words_of(question)), unknown[""]))


def _subject(question: str, text: str, system: str) -> frozenset[str]:
    """Return the words that a context begins with: all its sentences are about them."""
    after = text.partition(question)[2] if question in text[: len(question) + _SHORT] else text
    source = after if len(after) > _SHORT // 4 else system or text
    may = has_any(source[:_OPENING].lower(), ("context", "text", "passage", "document", "information"))
    # "Answer from the context. Context: ..."
    labelled = pattern("grounding", "source").search(source, 0, _OPENING) if may else None
    source = source[labelled.end() :] if labelled else source
    return stems(" ".join(re.split(r"[.:]\s", passages.unlabelled(source[:_SHORT]))[0].split()[:SUBJECT]))


def _listed(question: str, said: Conversation, *, by_place: bool = True) -> str:
    """Return the item of the only list that was said whose place a question names, else how many it has."""
    asked = form("of_list").search(question)
    texts = [one for one in said.earlier_texts if asked and len(one) <= _EXAMINED]
    lists = [(items, text) for text in texts for items, _ in Facts(text).lists if items[1:]]
    if asked is None or len(lists) != 1:
        return ""
    (items, text), place = lists[0], (asked["place"] or asked["named"] or "").lower()
    noun = (asked["noun"] or "one").lower()
    # "Who was the first president?" is of no list.
    told = noun in english_words("items_of_lists") or noun.rstrip("s")[:_STEM] in text.lower()
    if not (place and by_place and told):
        return "" if place or by_place else str(len(items))
    return "".join(f"{capitalized(one)}." for one in items[english()["ordinals"].get(place, 0) - 1 :][:1])


def _tells(found: Passage, question: str, known: str) -> bool:
    """Return whether a passage answers a question; `known` is all that counts, "" where more does."""
    asked, lower = stems(question), question.lower()
    wants = known and pattern("grounding", "wants_one").match(lower)
    values = values_of(found.text, question) if known else []
    values = [one for one in values if not (lower.startswith("how") and form("year").fullmatch(one))]
    about = asked - stems(" ".join(one.text for one in Facts(question).names))
    unsaid = known and about and about.isdisjoint(found.stems)
    if (unsaid and (not values or lower[4:8] == "many")) or (wants and not (values or asked <= found.stems)):
        return False  # a year is no age, nor a price
    if known and names_unknown(question, known):
        return False
    if (size := form("size").match(lower)) and (told := form("sized").findall(found.text)):
        return size[1] in told  # how deep it is, where only its length is told
    # Half of the words of a question for yes or no, and a third where it asks who, may say something else.
    few = 2 if form("decides").match(lower) else 3 if lower.startswith("who ") else 0
    return not (known and few) or len(asked) < 3 or few * len(asked & found.stems) > len(asked)


def _is_secret(found: Passage, system: str) -> bool:
    """Return whether a system says of what a passage says that it must not be told."""
    for secret in form("secret").finditer(system) if found.text in system else ():
        before = system[: secret.start()].rstrip(" .!;,")
        just_before = found.text.rstrip(".") in before[-len(found.text) - 1 :]
        if just_before if secret[2] else secret[1] in found.text.lower():
            return True
    return False


def _of_each(parts: list[str], passages: Iterable[Passage], context: Context) -> str:
    """Return what is said on each of several questions, "" where there is but one."""
    found = [_best(one, passages, frozenset()) for one in parts] if parts[1:] else []
    if 2 * sum(map(bool, found)) < len(parts):
        return ""
    # What says least of one of them says it in other words: "Maria is a nurse" of her job.
    pairs = zip(found, parts, strict=False)
    near = ((one or _best(asked, passages, frozenset(), _ANY_SHARE), asked) for one, asked in pairs)
    return " ".join(dict.fromkeys(_phrased(one, asked, context) for one, asked in near if one))


def _passages(context: Context, question: str) -> Iterator[Passage]:
    """Yield the sentences to look in: of the message, of earlier ones, of the system."""
    said = context.conversation
    text = both_ends(said.full_text, _EXAMINED, _TAIL)
    if len(text) > len(question) + _LEAST_CONTEXT:
        # Letters without marks have other words.
        asked = asked_words(question) if text.isascii() else ()
        about = stems(question) or frozenset(implied(question))
        for one in sentences(text, asked, question):
            more = implied(one.text, about)
            yield one._replace(stems=one.stems.union(more)) if more else one
    asks_back = pattern("grounding", "asks_back").search(question) is not None
    for index, earlier in enumerate(said.earlier_texts):
        earlier = earlier[:_EXAMINED_EARLIER]
        if asks_back:
            yield Passage(earlier, stems(f"{earlier} {question}"), own=True)
        # "No, it's at 14:30" is about what the message before it said.
        corrects = len(earlier) < _SHORT and form("corrects").match(earlier.lower())
        before = said.earlier_texts[index + 1] if corrects and index + 1 < len(said.earlier_texts) else ""
        yield from passages_of(earlier, before[:_EXAMINED_EARLIER], True)
    yield from passages_of(said.system)


def _best(
    question: str, passages: Iterable[Passage], subject: frozenset[str], share: float = passages.LEAST_SHARE
) -> Passage | None:
    """Return the passage that shares most words with the question, the latest of those about the user."""
    decides = form("decides").match(question) is not None
    asked = stems(question) or frozenset(implied(question))
    # "Can I return it after 10 days?" is answered by any number of days.
    asked = frozenset(one for one in asked if not (decides and one.isdecimal())) or asked
    beginnings, least = long_beginnings(asked), len(asked) * share / 2
    plain = [word[:PREFIX] for word in words_of(question) if word not in english_words("question_words")]
    plain += plain[-1:]  # what is asked about counts more than what is done with it
    wants_value = pattern("grounding", "wants_value").search(question) is not None
    best, most = None, 0.0
    for passage in passages:
        common, alike = asked & passage.stems, beginnings & long_beginnings(passage.stems)
        if len(common) + len(alike) < max(1, least):
            continue
        others = {word[:PREFIX] for word in passage.stems - asked} if alike else ()
        shared: float = len(common) + len(alike.intersection(others))
        highest = shared + 1 + decides + 1.5 * (": " in passage.text)
        if (highest + len(plain) / 10) / len(asked) + highest / 10 <= most:
            continue  # whatever else it has, another passage has more
        values = values_of(passage.text, question)
        # A capitalized word that begins a sentence need not be a name.
        first = values and values[0][0].isalpha() and values[0] == passage.text.split(" ", 1)[0]
        shared += bool(values) - bool(first) / 2
        # "Capacity: 2 l" tells more of the capacity of a thing than "Name: …" does.
        label, is_labelled, told = passage.text.partition(": ")
        shared += 1.5 * bool(is_labelled and told.count(" ") < _SENTENCE and set() < stems(label) <= asked)
        shared += decides and passage.text.startswith(("Yes", "No"))
        # All sentences of a text are about its subject.
        less = 0 if passage.own else len(common & subject) * LESS
        # The question's very words are a little more than others of the same meaning.
        same = 0 if passage.own else sum(word in passage.text.lower() for word in plain) / 10
        lacks = wants_value and not values and not form("no_value").search(passage.text)
        missing = _NO_VALUE if lacks else _ASKS * passage.text.endswith("?")
        score = (shared + same - less) / len(asked) + shared / 10 - missing
        if score > most and form("former").search(passage.text) and not form("former").search(question):
            score -= _ASKS
        if score > most and shared / len(asked) >= share:
            best, most = passage, score
    return best


def _phrased(found: Passage, question: str, context: Context) -> str:
    """Return the passage as an answer: its one value where only that is asked for, else the sentence."""
    source = re.match(r"\[\d+\]", found.text)
    text = re.sub(r"^\[\d+\]\s*", "", found.text)
    few = 0 < context.style.words < max(_FEW_WORDS, len(text.split()))
    brief = context.style.bare or context.style.one_word or few
    facts = Facts(text)
    days = facts.all("day") or facts.all("date")
    if days and form("in_iso").search(context.conversation.text):
        return str(extraction.dates([days[0].text], context)[0])
    # "Who made it, and when? Cite the source." has no single value.
    asked = context.conversation.full_text[-_OPENING:] if source else question
    more = brief and pattern("grounding", "asks_more").search(asked)
    if question.lower().startswith("how many"):
        many = max((len(items) for items, _ in facts.lists), default=0)
        if many > 1 and not (facts.numbers or facts.all("number_word")):
            return str(many) if brief else f"{many}: {text}"
    head, labelled, after = text.partition(": ")
    if labelled and context.style.comma and stems(head) <= stems(question):
        return after.rstrip(".")
    clause = clause_of(text, question)
    if brief and not more and (value := value_of(clause or text, question)):
        return value.strip("\"“”'")
    which_of = pattern("grounding", "which_of").search
    if (which := which_of(question)) and not which_of(text) and (values := values_of(text, question))[1:]:
        return f"{values[-1 if which[1] else 0]}."
    text = clause or text
    decides = form("decides").match(question) and " or " not in question
    opened = passages.is_open(question, text) if decides else None
    decides = opened is not None or (decides and stems(question) <= found.stems)
    denied = pattern("grounding", "denies").search(text) if opened is None else not opened
    verdict = "" if not decides or re.match(r"(?i)(?:yes|no)\b", text) else "No. " if denied else "Yes. "
    if found.own:
        said, both = form("remember").sub("", text), f"{text} {question}"
        if named := pattern("grounding", "announced").match(said):
            return str(named[1])
        text = in_second_person(said, language.detect(both, words_of(both)))
    elif text in context.conversation.system:
        for form_of, turned in english()["said_to"]["system"]:
            text = re.sub(form_of, turned, text, count=1, flags=re.IGNORECASE)
    text = f"{verdict}{capitalized(text)}{'' if text[-1:] in '.!?' else '.'}"
    return f"{text} {source.group()}" if source else text
