"""How well a function fits what is asked, in points, by the words that both have.

Words of a function's name weigh most, synonyms and the description less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.merge import members_of
from mockgpt.generation.json_schema.values import MOST_NAMES, words_of_all, words_of_name
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt import conversation, phrases
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.stems import stem
from mockgpt.generation.remembered import remember_names, remember_objects, remember_texts
from mockgpt.generation.reply import Tool
from mockgpt.generation.text_data import english, english_words

_NAME_WEIGHT = 3
_SYNONYM_WEIGHT = 2
_FAMILY_WEIGHT = 3
_OPERATOR_WEIGHT = 4
_ENTITY_WEIGHT = 3
_DEED_WEIGHT = 2  # of what a message begins with, where the description says it
_BEGINNING_WEIGHT = 2  # of what a message begins with, where the name has it
_VERB_WEIGHT = 3  # of an imperative that a function's name begins with
_QUESTIONS = ("what", "who", "where", "when", "which", "how", "show me ", "show all ", "show my ", "list ")
ANY = ""  # the key of functions that get points for more than words
CALL_SCORE = 3  # points: one specific word of the name, or a synonym and a word of the description
EXAMINED_DESCRIPTION = 600
_EXAMINED_WORDS = 300
_MOST_OPTIONS = 100  # values of a parameter that are looked for
_EXAMINED_OPERATORS = 500  # characters
_EXAMINED_POLITE = 8  # words


class _ToolStems(NamedTuple):
    """The word stems of a tool: of its name, specific or generic, its synonyms and its description."""

    specific: frozenset[str]
    generic: frozenset[str]
    synonyms: frozenset[str]
    described: frozenset[str]


class AskedPart(NamedTuple):
    """What a message or a part of it asks: stems, the beginning in lower case, its first word, the family."""

    stems: frozenset[str]
    lower: str
    first: str
    facts: Facts
    family: str
    verbs: frozenset[str]  # that call a function whose name begins with them


def asks(lower: str) -> bool:
    return lower.startswith(_QUESTIONS)


@cache
def tool_words(name: str) -> frozenset[str]:
    """Return the words of names of functions and properties that are of a kind."""
    return english_words(name, "tools")


@cache
def _kinds() -> tuple[tuple[frozenset[str], str], ...]:
    """Return the words of properties that ask for what a message has, with its kind."""
    return tuple((frozenset(names), kind) for names, kind in english()["tools"]["kinds_that_ask"])


@lru_cache(maxsize=512)
def _asked_of(name: str) -> list[tuple[re.Pattern[str], int, bool]]:
    """Return what asks for a function of this name: patterns, their points, and if a name must be said."""
    words = words_of_name(name.removeprefix("issue_"))
    stems = _stems(words).union(words)
    rows = (row for row in _asking() if not stems.isdisjoint(row[0]))
    return [(re.compile(form), points, named) for _, form, points, named in rows]


@cache
def _asking() -> tuple[tuple[frozenset[str], str, int, bool], ...]:
    """Return the rows of what asks for functions, each with the words of names and their stems."""
    operators = (((word,), form, _OPERATOR_WEIGHT, False) for word, form in english()["operators"].items())
    return tuple(
        (_stems(row[0]).union(row[0]), *row[1:]) for row in (*english()["tools"]["asked_of"], *operators)
    )


def finds(name: str) -> bool:
    """Whether a function of this name looks something up."""
    return verb_of(name) in tool_words("finders") or words_of_name(name)[-1:] == ("search",)


def acts(name: str) -> bool:
    """Whether a function of this name, or a verb, does something."""
    return verb_of(name) in english_words("action_verbs")


@remember_names(512)
def verb_of(name: str) -> str:
    """Return what a function of this name does: its first word, or the one after that of a server."""
    pause()
    verbs = tool_words("finders") | english_words("action_verbs")
    return next((word for word in words_of_name(name) if word in verbs), "")


@remember_objects
def index(offered: tuple[Tool, ...]) -> dict[str, int]:
    """Return, by what a message has, the functions that get points for it, a bit each.

    Keys are stems, `=` with a word of a name, `+` with a kind of what a message has, and ANY for the rest.
    """
    found: dict[str, int] = {}
    for place, one in enumerate(offered):
        pause()
        named, names = words_of_name(one.name), words_of_all(tuple(properties_of(one))[:MOST_NAMES])
        kinds = [f"+{kind}" for asking, kind in _kinds() if not asking.isdisjoint(names)]
        keys = [*stems_of(names).union(*_tool_stems(one.name, described(one))), *map("={}".format, named)]
        by_more = _asked_of(one.name) or _options(one) or not tool_words("telling").isdisjoint(names)
        for key in {*keys, *kinds, *([ANY] if by_more else ())}:
            found[key] = found.get(key, 0) | 1 << place
    return found


def score(tool: Tool, asked: AskedPart) -> int:
    """Return how well a tool fits what is asked; from CALL_SCORE on it is called."""
    stems = _tool_stems(tool.name, described(tool))
    names, first = words_of_all(tuple(properties_of(tool))[:MOST_NAMES]), asked.first
    evidence = len(stems_of(names) & asked.stems) + _entities(names, asked.facts)
    evidence += _ENTITY_WEIGHT * any(one in asked.lower for one in _options(tool))
    # "Search the posts of Lilian Weng", and a question about her.
    evidence += _ENTITY_WEIGHT * any(one.text in described(tool) for one in asked.facts.names)
    evidence += _DEED_WEIGHT * (stem(first) in stems.described and not asks(first))
    points = _score(stems, asked.stems, asked.family, evidence) + evidence
    for form, worth, named in _asked_of(tool.name):
        points += worth * bool((not named or asked.facts.names) and form.search(asked.lower))
    words, verb = words_of_name(tool.name), verb_of(tool.name)
    others = english()["synonyms"].get(verb, ())
    points += (stem(first) in stems.synonyms) + _BEGINNING_WEIGHT * (first in words and points > 0)
    if acts(first) and verb in tool_words("destroying") and _stems((verb, *others)).isdisjoint(asked.stems):
        points -= _VERB_WEIGHT  # it is not asked to destroy anything
    # "Email Bob that …" sends an email, whatever else is said; "compute" alone calculates no mortgage.
    deed = first in tool_words("deeds") and stem(first) in stems.specific | stems.synonyms
    deed = deed and not (first in others and (stems.specific - _stems([verb])).isdisjoint(asked.stems))
    return points + _VERB_WEIGHT * (deed or (first in asked.verbs and first in words))


@remember_objects
def _options(tool: Tool) -> list[str]:
    """Return the values of two or more words that a parameter of a function may have, as they are said."""
    parts = (part.get("enum") for part in properties_of(tool).values() if isinstance(part, dict))
    listed = (part[:_MOST_OPTIONS] for part in parts if isinstance(part, list))
    values = (one for part in listed for one in part if isinstance(one, str))
    return [one.lower().replace("_", " ") for one in values if re.search(r"\w[_ ]\w", one)]


def _entities(names: frozenset[str], facts: Facts) -> int:
    """Return points for what the message has for properties of some names: the ends of a way, a path."""
    ends = not names.isdisjoint(tool_words("ends")) and bool(facts.all("from") and facts.all("to"))
    ends = ends or (names.issuperset(tool_words("period")) and len(facts.all("date")) > 1)
    found = sum(not asking.isdisjoint(names) and bool(facts.all(kind)) for asking, kind in _kinds())
    named = not names.isdisjoint(tool_words("named")) and bool(facts.names or facts.all("quoted"))
    return _ENTITY_WEIGHT * (found + ends) + named


def asked_by(context: Context) -> AskedPart:
    """Return what the last message asks."""
    return context.reading.remembered("tool_words", lambda: _message(context))


def _message(context: Context) -> AskedPart:
    said = context.conversation
    # The words of a name such as "Times Square" are not about anything else.
    names = (one.text for one in context.reading.facts.names if " " in one.text and one.start)
    named = {word for name in names for word in conversation.words_of(name)}
    lower = said.text[:_EXAMINED_OPERATORS].lower()
    named |= {"tell"} if "tell me" in lower else set()  # no message
    words = [word for word in said.words if word not in named] if named else said.words
    stems, read = message_stems(words, said.text), context.reading
    verbs = english_words("generic_strong")
    return AskedPart(stems, lower, first_word(said.words), read.facts, read.family, verbs)


def asked_in(part: str, family: str) -> AskedPart:
    """Return what a part of a message of a family asks; any verb that it begins with counts."""
    words, lower = conversation.words_of(part), part.strip().lower()
    first = first_word(words)
    return AskedPart(message_stems(words, part), lower, first, Facts(part), family, frozenset((first,)))


def first_word(words: tuple[str, ...]) -> str:
    """Return the first word that says something, after those that only ask politely."""
    return next((word for word in words[:_EXAMINED_POLITE] if word not in tool_words("polite")), "")


def properties_of(tool: Tool) -> dict[str, Any]:
    """Return the properties of a function's parameters by name."""
    return members_of(tool.parameters)


def described(tool: Tool) -> str:
    """Return what is read of a function's description."""
    return tool.description[:EXAMINED_DESCRIPTION]


def nouns(tool: Tool) -> frozenset[str]:
    """Return the stems of what a function is about, by its name."""
    return _tool_stems(tool.name, described(tool)).specific


def is_about(tool: Tool, asked: AskedPart) -> bool:
    """Whether what a function is about by its name, if that says it, is in a message, or a synonym."""
    stems = _tool_stems(tool.name, described(tool))
    own = stems.specific - _stems([verb_of(tool.name)])
    return not own or not asked.stems.isdisjoint(own | stems.synonyms)


def lacks(tool: Tool, facts: Facts) -> bool:
    """Whether a function needs an id and a message has nothing that may be one."""
    needed = (tool.parameters or {}).get("required")
    words = words_of_all(tuple(map(str, needed[:MOST_NAMES])) if isinstance(needed, list) else ())
    return not words.isdisjoint(tool_words("ids")) and not (facts.all("code") or facts.all("number"))


@remember_texts(256)
def _foreign_stems(lower: str) -> frozenset[str]:
    words = english()["foreign_words"].items()
    return frozenset(stem(english_word) for english_word, others in words if phrases.has_any(lower, others))


def message_stems(words: Iterable[str], text: str) -> frozenset[str]:
    """Return the word stems of a message; some words of other languages count as their English ones."""
    return _stems(list(words)[:_EXAMINED_WORDS]) | _foreign_stems(phrases.with_zeros(text[:1000].lower()))


def _score(stems: _ToolStems, message: frozenset[str], family: str, evidence: int = 0) -> int:
    """Return the points of a tool; `evidence` are those for what the message has for its properties."""
    specific, synonyms = len(stems.specific & message), len(stems.synonyms & message)
    points = len(stems.described & message) + len(stems.generic & message)
    points += _NAME_WEIGHT * specific + _SYNONYM_WEIGHT * synonyms
    family_words = family_stems(family)
    # What calculates something of its own, such as a loan, is asked for by that.
    others = stems.specific - family_words if family_words & stems.specific else frozenset()
    if (not others or others & message) and family_words & (stems.specific | stems.described):
        return points + _FAMILY_WEIGHT
    # Words like "get" or "run" alone do not ask for a call.
    return points if specific or synonyms or (points and points + evidence >= CALL_SCORE) else 0


@lru_cache(maxsize=128)
def family_stems(family: str) -> frozenset[str]:
    return _stems(english()["family_words"].get(family, ()))


@lru_cache(maxsize=256)
def _tool_stems(name: str, description: str) -> _ToolStems:
    words = words_of_name(name)
    generic = _stems(english()["generic_verbs"])
    named = _stems(words)
    known = english()["synonyms"]
    synonyms = _stems(one for word in words for one in known.get(word, known.get(word.removesuffix("s"), ())))
    described = _stems(words_of_name(description, len(description))) - named - generic - synonyms
    specific = named - generic
    # In a name of generic verbs alone ("lookup"), these count as specific.
    common = named & generic if specific else frozenset()
    return _ToolStems(specific or named, common, synonyms - named, described)


@remember_names(256)
def stems_of(words: frozenset[str]) -> frozenset[str]:
    """Return the stems of words that say something."""
    return _stems(words)


def _stems(words: Iterable[str]) -> frozenset[str]:
    stop = english_words("stop_words")
    return frozenset(stem(word) for word in words if len(word) > 1 and word not in stop)
