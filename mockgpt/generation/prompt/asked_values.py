"""Find in a text the values of the kind that a question asks for, and the clause that says the asked one."""

from __future__ import annotations

import re

from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.facts import Facts, Found
from mockgpt.generation.prompt.passages import form
from mockgpt.generation.prompt.phrases import keys_in, places_fitting
from mockgpt.generation.prompt.stems import PREFIX, implied, stems
from mockgpt.generation.remembered import remember_texts
from mockgpt.generation.text_data import compiled, english, english_words, first_part, pattern

LESS = 0.6  # what a word of the subject counts less
_FEW = 2  # letters of the words that all questions have
_LONG = 4  # blanks in what is no item of a list
SUBJECT = 4  # words that a text begins with, most likely its subject
_LONE = frozenset(("money", "date", "clock", "day", "email", "phone", "url", "year", "color", "place"))


def clause_of(text: str, question: str) -> str:
    """Return the clause that answers a question where each has a value of its own, else ""."""
    if one := _item_of(text, question):
        return one  # "color blue, number 42, city Oslo"
    values = values_of(text, question)
    if not values and " for " in question:  # "60 for free users and 600 for pro users"
        values = [one.text for one in _facts_of(text).numbers]
    clauses = pattern("grounding", "clauses").split(text) if values[1:] else []
    parts = [] if values[1:] else pattern("grounding", "owned").split(text)
    if parts[1:] and all(re.search(r"\b(?!and\b|und\b)[a-z]{3}", one) for one in parts):
        return _most_asked(parts, text, question)  # "Ann likes jazz, Bob likes rock"
    told = [one for one in clauses if any(value in one for value in values)]
    apart = all(re.search(r"^(?!who\b|which\b|that\b).*\b[a-z]{3}", one) for one in clauses)
    return _most_asked(clauses, text, question) if (told[1:] and told == clauses and apart) else ""


def _item_of(text: str, question: str) -> str:
    """Return the one item of a list that names what a question asks for, or is of its kind, else ""."""
    thing = pattern("grounding", "thing_asked").match(question)
    items = re.split(r",\s+(?:and )?|;\s*| and ", text.partition(": ")[2].rstrip(" .")) if thing else []
    if thing is None or not items[2:] or max(one.count(" ") for one in items) >= _LONG:
        return ""
    named = [one for one in items if re.search(rf"\b{thing[1]}\b", one, re.IGNORECASE)]
    of_kind = values_of(text, question) if " I " in question and not named else named
    return of_kind[0] if len(of_kind) == 1 else ""


def _most_asked(clauses: list[str], text: str, question: str) -> str:
    """Return the clause that says most of what is asked; its subject says less."""
    asked, subject = _beginnings(question), _beginnings(" ".join(text.split()[:SUBJECT]))
    last = words_of(question)[-1][:PREFIX]  # what is asked about counts more than what is done with it

    def points(clause: str) -> float:
        shared = asked & _beginnings(clause).union(implied(clause))
        return len(shared) - LESS * len(shared & subject) + (last in clause.lower()) / 10

    return max(clauses, key=points)


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:PREFIX] for word in stems(text))


def values_of(text: str, question: str) -> list[str]:
    """Return the entities of a sentence that are of the kind that a question asks for, and not in it."""
    facts, (kinds, known) = _facts_of(text), _asked_kinds(question)
    for kind in kinds:
        fresh = [one.text for one in _entities(facts, kind) if known.isdisjoint(words_of(one.text))]
        if fresh:
            return fresh
    return []


def _entities(facts: Facts, kind: str) -> list[Found]:
    return list(getattr(facts, f"{kind}s") if kind in ("name", "number", "place") else facts.all(kind))


# A sentence of a text that comes again with each request is searched once.
_facts_of = remember_texts(512)(Facts)


@remember_texts(64)
def _asked_kinds(question: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the kinds of entities that a question asks for, and its words."""
    lower = question.lower()
    fitting = [english()["answer_kinds"][place] for place in places_fitting("answer_kinds", keys_in(lower))]
    kinds = tuple([kind for form, kind in fitting if compiled(form).search(lower)])
    words = words_of(lower)
    return kinds, frozenset((*words, *(one.removesuffix("'s") for one in words)))


def value_of(text: str, question: str) -> str:
    """Return the part of a sentence that answers a question of its kind."""
    fresh, asks_who = values_of(text, question), question.lower().startswith("who ")
    agents = form("agent").findall(text) if asks_who and fresh else []
    kinds, known = _asked_kinds(question)
    if fresh and "month_year" in kinds:
        facts = map(_facts_of(text).all, ("month_year", "date", "day"))
        fresh = [one.text for day in facts for one in day if known.isdisjoint(words_of(one.text))] or fresh
    if len(agents) == 1:
        return str(agents[0])
    if fresh:
        things = "|".join(one for one in words_of(question) if len(one) > _FEW and stems(one))
        form_of = rf"(?i)({'|'.join(map(re.escape, fresh))})(?: more)? (?:{things})\b"
        beside = re.search(form_of, text) if things and fresh[1:] else None  # "120 employees"
        return beside[1] if beside else _nearest(fresh, text, question)
    return first_part(pattern("grounding", "value").search(text))


def _nearest(values: list[str], text: str, question: str) -> str:
    """Return the value nearest after a word of a question; of a range, the end where that is asked for."""
    if values[1:] and pattern("grounding", "asks_end").search(question):
        start = r"\d(?: ?[ap]m)? ?(?:-|–|to|until|till) ?"
        values = [one for one in values if re.search(start + re.escape(one), text)] or values
    asked = stems(question)
    places = [word.end() for word in re.finditer(r"\w+", text) if values[1:] and stems(word[0]) & asked]

    def gap(value: str) -> int:
        start = text.find(value)
        return start - max((end for end in places if end <= start), default=-len(text))

    return min(values, key=gap)


def lone_value(question: str, text: str) -> str:
    """Return the only value in a text of the kind that a question asks for, "" where there are more."""
    words = frozenset(words_of(question))
    of_it = not english_words("of_it").isdisjoint(words) and english_words("of_now").isdisjoint(words)
    if not of_it or Facts(question).names:
        return ""  # it is about something else
    facts = Facts(text)  # not remembered: it is all of a message
    for kind in filter(_LONE.__contains__, _asked_kinds(question)[0]):
        found = {one.text for one in _entities(facts, kind)}
        if len(found) == 1:
            return found.pop()
    return ""
