"""Find the topic of a message: a phrase that fits into a sentence of the reply.

Works by patterns of English without a grammar: removes the phrase that asks ("can you
explain ...") and keeps what it asks for. The result is short and on one line; it may be
wrong, but it reads as a noun phrase. The lists of words are data.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mockgpt.generation.prompt.phrases import found_with_zeros, has_any
from mockgpt.generation.remembered import remember_texts
from mockgpt.generation.text_data import english, english_words, first_part, gate, languages, pairs, pattern

_LONGEST_TOPIC_WORDS = 9
_LONGEST_TOPIC = 70
_REQUEST_CHARACTERS = 500  # at the beginning and the end, where the sentence that asks is looked for
_STRIPPINGS = 6  # most phrases removed from one end
_OWN = {"your": "my", "you": "I", "yours": "mine", "yourself": "myself"}


class Topic(NamedTuple):
    """Phrases for the slots of a sentence.

    Attributes:
        phrase: a noun phrase such as `the theory of relativity`, or `this`.
        action: what the user wants to do, such as `bake bread`, for "how do I" questions.
        actor: the first noun of the question with its article, such as `your cat`.
        request: the sentence that asks.
        known: whether `phrase` comes from the message.
    """

    phrase: str
    action: str
    actor: str
    request: str
    known: bool


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = english()
    forms = {
        "opening": rf"^(?:{'|'.join(words['openings'])})\b[\s,:]*",
        "closing": rf"(?:^|(?<![\s,])[\s,]++)(?:{'|'.join(words['closings'])})$",
        "working": rf" (?:{'|'.join(words['working'])})$",
        "clausal": "|".join(words["clausal"]),
        "clause_end": "|".join(words["clause_ends"]),
        "how_to": "|".join(words["how_to"]),
        "actor": words["actor"],
        "sentence": r"[^.!?\n]+(?:\.(?=[^\s\"'”])[^.!?\n]*)*[.!?]*",
        "code": r"```.*?(?:```|\Z)",
        "place": r" (?:of|in|for|with|on|to|at|from) ",
    }
    # The ends of a phrase are looked for in lower case, which is several times as fast as ignoring it.
    return re.compile(forms[name], re.DOTALL | (0 if name in ("opening", "closing") else re.IGNORECASE))


def find(text: str) -> Topic:
    """Return the topic of a message."""
    if len(text) > 3 * _REQUEST_CHARACTERS:
        text = f"{text[:_REQUEST_CHARACTERS]}\n{text[-_REQUEST_CHARACTERS:]}"
    plain = _pattern("code").sub(" ", text) if "```" in text else text
    if match := pattern("topic", "begins").match(plain):
        plain = plain[match.end() :]
    if " what " in plain:
        plain = pattern("topic", "what_is").sub(r"\1 \2", plain)
    if has_any(plain, gate("units_of_length")):
        plain = pattern("topic", "relative").sub(r"\1", plain)
        if pattern("topic", "amount").search(plain):
            plain = pattern("topic", "length").sub(" ", plain)
    request = _request(plain)
    phrase, action, actor = found_with_zeros(_phrases, request)
    return Topic(phrase or "this", action, actor, request, bool(phrase))


@remember_texts(512)
def _phrases(request: str) -> tuple[str, str, str]:
    """Return the topic, action and actor of the sentence that asks, "" for what it has not."""
    asking = request.lower()
    phrase = _stripped(request)
    if asking.startswith("how"):
        phrase = _pattern("working").sub("", phrase)
    topic = in_second_person(_nominal(_shortened(phrase), bool(_pattern("clausal").search(request))))
    match = _pattern("how_to").search(request) if has_any(asking, gate("how_to")) else None
    action = first_part(match).strip(" ?!.")
    closing = _pattern("closing").search(action.lower()) if action else None
    action = in_second_person(_shortened(action[: closing.start() if closing else None]))
    actor = _pattern("actor").search(request) if has_any(asking, gate("asking")) else None
    acts = actor and actor.group(1).lower() not in english_words("pronouns")
    return topic, action, in_second_person(actor.group(1)) if actor and acts else ""


def _request(text: str) -> str:
    """Return the sentence that asks: the last question, else the first real sentence."""
    sentences: list[str] = [part.strip() for part in _pattern("sentence").findall(text[:_REQUEST_CHARACTERS])]
    form = pattern("topic", "form")
    asked = (part for part in reversed(sentences) if part.endswith("?") and not form.match(part))
    if question := next(asked, ""):
        return question
    content = [part for part in sentences if not form.match(part)]
    questions = [] if content else [part for part in sentences if part.endswith("?")]
    if not questions and len(text) > _REQUEST_CHARACTERS:
        tail = _pattern("sentence").findall(text[-_REQUEST_CHARACTERS:])
        questions = [part.strip() for part in tail if part.strip().endswith("?")]
    if questions:
        return str(questions[-1])
    sentences = content or sentences
    longer = (part for part in sentences if part.count(" ") >= 2 - bool(content))
    return next(longer, "") or next((part for part in sentences if part), "")


def _stripped(request: str) -> str:
    phrase = " ".join(request.strip(" \t\"'“”«»*#>-").rstrip("?!. ").split())
    opening = _pattern("opening")
    for end in (opening, _pattern("closing")):
        for _ in range(_STRIPPINGS):
            lower = phrase.lower()
            match = end.match(lower) if end is opening else end.search(lower)
            if match is None:
                break
            shorter = (phrase[: match.start()] + phrase[match.end() :]).strip(" ,;:-\"'“”?!.")
            if shorter == phrase:
                break
            phrase = shorter
    return phrase


def _shortened(phrase: str) -> str:
    first = _pattern("clause_end").split(phrase, maxsplit=1)[0].strip()
    words = (first if len(first) > 2 else phrase).split()[:_LONGEST_TOPIC_WORDS]
    while len(words) > 1 and words[-1].lower() in english_words("dangling"):
        words.pop()
    short = " ".join(words)[:_LONGEST_TOPIC].strip(" ,;:-.!?\"'")
    return "" if short.lower() in english_words("empty") else short


def _nominal(phrase: str, clausal: bool) -> str:
    """Return `phrase` if it can serve as a noun, with a gerund where it begins with a verb, else ""."""
    first, _, rest = phrase.partition(" ")
    if first.lower() in english_words("verbs"):
        before, joint, second = f" {rest}".partition(" or ")
        verb, _, after = second.partition(" ")
        if joint and verb in english_words("verbs"):
            rest = f"{before} or {gerund(verb)} {after}".strip()
        return f"{gerund(first.lower())} {rest}".strip()
    words = phrase.lower().split()
    if not words or words[0] in english_words("pronouns") - english_words("determiners"):
        return ""
    if words[0] in english_words("past") or (words[0].endswith("ed") and len(words) > 2):
        return ""
    if not english_words("finite").isdisjoint(words):
        return ""
    # "Why do cats purr" leaves a clause; of clauses only those that begin like a noun phrase serve.
    return "" if clausal and words[0] not in english_words("determiners") and len(words) > 2 else phrase


def gerund(verb: str) -> str:
    """Return the -ing form of a verb."""
    if verb == "debug" or re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb):
        return verb + verb[-1] + "ing"
    return verb[:-1] + "ing" if verb.endswith("e") and not verb.endswith("ee") else verb + "ing"


def in_second_person(phrase: str, language: str = "") -> str:
    """Return a phrase of the user in the second person: `my cat` becomes `your cat`.

    The first word loses a capital letter that it has only as the first word of a sentence.
    """
    turns = pairs((languages()[language] if language else english()).get("turns", ""))
    words = [turns.get(word.lower().replace("’", "'"), word) for word in phrase.split()]
    if words and words[0][:1].isupper() and words[0].lower() in english_words("common_starts"):
        words[0] = words[0].lower()
    return " ".join(words).replace("you was ", "you were ")


def in_first_person(sentence: str) -> str:
    """Return what a system says of the assistant as the assistant says it: `Your name` becomes `My name`."""
    sentence = sentence.replace("you are", "you am").replace("You are", "You am")
    return capitalized(" ".join(_OWN.get(word.lower(), word) for word in sentence.split()))


def capitalized(phrase: str) -> str:
    """Return the phrase with a capital first letter and the rest unchanged."""
    return phrase[:1].upper() + phrase[1:]


def is_plural(phrase: str) -> bool:
    """Return whether a noun phrase most likely takes a plural verb."""
    head = _pattern("place").split(phrase, maxsplit=1)[0].lower()
    words = head.split()
    if not words or words[0] in ("a", "an", "this", "that") or words[0].endswith("ing"):
        return False
    last = words[-1]
    several = last.endswith("s") and not last.endswith(("ss", "us", "is", "ics", "news"))
    return " and " in f" {head} " or (several and len(last) > 3)
