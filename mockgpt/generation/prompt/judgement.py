"""Judge what a prompt shows: whether a document is relevant, an answer said by its source, a limit kept.

The prompts of evaluations and of retrieval name their parts: `Retrieved document: …`, `User question: …`.
It must not know how a judgement is worded.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.conversation import Conversation, words_of
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.passages import is_open
from mockgpt.generation.prompt.phrases import has_any
from mockgpt.generation.prompt.stems import implied, long_beginnings, stem, stems
from mockgpt.generation.remembered import remember_texts
from mockgpt.generation.text_data import english, english_words, first_part, gate, pattern

_EXAMINED = 8_000  # characters
_MOST_DESCRIBED = 12  # options of which a system may say what they are for
_MOST_LIMITS = 8  # of a prompt
_RELEVANT = 0.3  # of the words of a question that a relevant document has, or of a sentence what denies it
_SAID = 0.6  # of the words of an answer that its source has, or of those of the right answer
_FEW, _ALL_SAID = 4, 0.75  # words of a short one: of "The shop sells bread" one makes it another


def judged(system: str, text: str) -> bool | None:
    """Return whether what a text shows is as good as is asked, None where that is not asked."""
    lower = f"{system}\n{text}"[:_EXAMINED].lower()
    if relation := _relation(text, lower):
        asked = (one for one in ("contradict", "entail") if one in lower)
        return relation.startswith(next(asked, "entailment both ways"))
    if ":" not in text or not has_any(lower, gate("judging")):
        return None
    labels = [*pattern("judgement", "label").finditer(text := text[:_EXAMINED])]
    ends = [*(label.start() + 1 for label in labels), len(text)][1:]
    shown = {str(one.lastgroup): text[one.end() : end] for one, end in zip(labels, ends, strict=False)}
    source, question, answer = map(shown.get, ("source", "question", "answer"))
    right = shown.get("right", "")
    if answer:  # "Text: … Statement: … Is it true or false?"
        source = source or shown.get("text")
        answer = " ".join(filter(None, pattern("judgement", "asks_after").split(answer)))
    if answer and (source or right):
        agrees = right and (_is_said(answer, right) or _is_said(right, answer))
        said = _is_said(answer, source or "") or bool(agrees)
        of_invention = "hallucinat" in lower and not has_any(lower, ("ground", "support"))
        return said != of_invention
    other = (source or answer) if has_any(lower, gate("relevance")) else None
    return _share(question, other) >= _RELEVANT if question and other else None


def _relation(text: str, lower: str) -> str:
    """Return whether a first sentence entails a second, contradicts it or neither; "" without two."""
    asked = has_any(lower, gate("comparing_sentences"))
    pair = pattern("judgement", "pair").search(text) if asked else None
    if pair is None:
        return ""
    parts = [[*map(stem, words_of(part))] for part in pair.groups() if part]
    one, other = ({*part} - english_words("stop_words") for part in parts)
    rows = [[{*words.split()} for words in row] for row in english()["meant_by"].items()]
    known, told = (each.union(*(wider for wider, some in rows if some & each)) for each in (one, other))
    groups = ({*group.split()} for group in english()["exclusive"])
    denies = [not english_words("denying").isdisjoint(each) for each in (one, other)]
    apart = (group for group in groups if not one & other & group)
    opposed = any(one & group - other and other & group - known for group in apart)
    if opposed or (denies[0] != denies[1] and known & other):
        return "contradiction"
    # "The dog bit the man", and "The man bit the dog"
    swapped = parts[0][-1] in parts[1][:2] and parts[1][-1] in parts[0][:2] and " by " not in lower
    return "neutral" if other - known or swapped else "entailment both ways" if one <= told else "entailment"


def _is_said(answer: str, source: str) -> bool:
    """Return whether a source says what an answer says: most of its words, and all its names and numbers."""
    if (opened := is_open(answer, source)) is not None:
        return opened
    names = re.findall(r"(?<![.!?] )(?<!^)\b[A-Z]\w+|\d+(?:[.,]\d+)*", answer)
    if not all(name in source for name in names):
        return False
    denies = [bool(re.search(r"\b(?:not?|never)\b|n['’]t\b", one.lower())) for one in (answer, source)]
    least = _ALL_SAID if len(stems(answer)) <= _FEW else _SAID
    return _share(answer, source) >= least and (denies[1] or not denies[0])


def _share(text: str, source: str) -> float:
    """Return which share of the words of a text a source has, or words with the same beginning."""
    asked, known = stems(text), stems(source)
    found = len(asked & known) + len(long_beginnings(asked - known) & long_beginnings(known))
    return found / len(asked) if asked else 0.0


def described(named: list[str], text: str, system: str) -> str:
    """Return the option that a limit or what the system says it is for gives a message, or ""."""
    if relation := _relation(text, f"{system}\n{text}"[:_EXAMINED].lower()):
        return next((one for one in named if one.lower().startswith(relation[:6])), "")
    form, system = pattern("labels", "described").pattern, system[:_EXAMINED]
    if limited := by_limit(named, text[:_EXAMINED], system):
        return limited
    asked = stems(text) - stems(" ".join(english_words("stop_words")))

    def shared(option: str) -> int:
        name = option.partition(" (")[0]
        told = re.findall(rf"\b{re.escape(name)}[\"'`]?{form}", system) if name in system else []
        return len(asked & stems(" ".join(told)))

    best = max(named[:_MOST_DESCRIBED], key=shared, default="")
    return best if shared(best) else ""


def of_bounds(conversation: Conversation, by_system: bool) -> str:
    """Return the label whose bounds ("A from 90, B from 70") hold the last number of a message, else ""."""
    text, form = conversation.text[:_EXAMINED], pattern("judgement", "bound")
    told = f"{conversation.system * by_system}\n{text}"[:_EXAMINED]
    found = [*islice(form.finditer(told), _MOST_DESCRIBED)]
    values = re.findall(r"(?<![\w.-])-?\d+(?:\.\d+)?", form.sub(" ", text).replace(",", ""))
    if not (found[1:] and values and pattern("judgement", "asks_label").search(told)):
        return ""
    held, value = [], float(values[-1])
    for bound in found:
        said = bound.group("low", "high", "one", "other")
        low, *high = (float(re.sub(r"[^\d.-]", "", one)) for one in said if one)
        size = (bound["size"] or bound["more"] or "from").strip().lower()
        if low <= value <= high[0] if high else within(size, low, value):
            held.append((min(abs(value - edge) for edge in (low, *high)), bound["label"] or bound["after"]))
    other = first_part(pattern("judgement", "otherwise").search(told))
    known = {bound["label"] or bound["after"] for bound in found} - english_words("stop_words")
    return min(held, default=(0, other))[1] if len(known) == len(found) else ""


def of_secret(secret: str, conversation: Conversation) -> str:
    """Return a refusal where a message asks for the prompt, or the password, that a system keeps secret."""
    text, own = conversation.text[:_EXAMINED].lower(), pattern("judgement", "own_prompt")
    asked = own.search(text) is not None if own.search(secret) else secret in text
    told = pattern("demanded", "told").search(conversation.system) if asked else None
    return str(told[told.lastindex or 1] if told else english()["withheld"]) * asked


def of_rules(text: str) -> bool | None:
    """Return whether what a text says of all of a kind holds for the one that it asks about, else None."""
    if "?" not in text or not pattern("judgement", "of_all").search(text):
        return None
    skipped = english_words("question_words") | {"all", "every", "each", "any", "no", "not", "some"}
    sentences = re.findall(r"(?<![^.!?\n])[^.!?\n]++[.!?]", text[: text.rfind("?") + 1])
    parted = [[stem(word) for word in words_of(one) if word not in skipped] for one in sentences]
    asked = parted.pop() if parted else []
    known = set(asked[:1])
    for _ in parted:
        for one, words in zip(sentences, parted, strict=False):
            if words[1:] and words[0] in known:
                if words[1:] == asked[1:]:
                    return re.search(r"(?i)\b(?:no|not|never|cannot)\b|n't", one) is None
                known.update(words[1:] if len(words) == 2 else ())
    return None


def met(condition: str, text: str) -> bool | None:
    """Return whether the amount in a text is within a limit ("is below 100"), None without either."""
    limit = pattern("labels", "limit").search(condition)
    if limit is None:
        return None
    facts = Facts(text.replace(limit[0], " "))
    said = [limit["limit"] or limit["bound"], *(one.text for one in facts.all("money") or facts.numbers)]
    most, *values = (float(re.findall(r"-?\d+(?:\.\d+)?", one.replace(",", ""))[0]) for one in said[:2])
    return within((limit["size"] or limit["more"]).lower(), most, values[0]) if values else None


def within(words: str, limit: Any, value: Any) -> bool:
    """Return whether a number is within a limit as words say: "at most", "over", "or less"."""
    less = pattern("judgement", "less").match(words)
    equal = value == limit and pattern("judgement", "or_equal").match(words) is not None
    return equal or bool(value < limit if less else value > limit)


def by_limit(named: list[str], text: str, system: str) -> str:
    """Return which of two options a limit decides ("approve only if it is below 100"), "" without one."""
    for limit in _limits(f"{system}\n{text}"):
        pause()
        option = next((one for one in named if one[:4].lower() == limit["deed"][:4].lower()), "")
        is_met = met(limit[0], text) if option else None
        if is_met is not None and (len(named) == 2 or is_met != bool(limit["denies"])):
            return option if is_met != bool(limit["denies"]) else named[named[0] == option]
    return ""


@remember_texts(16)
def _limits(text: str) -> tuple[re.Match[str], ...]:
    """Remember the limits in a text, which each property of a schema is compared with."""
    return tuple(islice(pattern("labels", "limit").finditer(text), _MOST_LIMITS))


def names_unknown(question: str, known: str) -> bool:
    """Return whether a question is about names, or a quality of something, of which the texts say nothing."""
    names = [one.text for one in Facts(question).names if one.start > 1]  # not "¿En"
    if names and not any(name in known for name in names):
        return True
    pause()
    told = stems(known)
    pause()
    told = told.union(implied(known))
    pause()
    # "Does it sell paper?", "What is the population of Lake Mora?"
    asks_of = re.match(r"(?i:do|does|did|can|has|have)\b.*?\b(\w++)\W*+$", question)
    quality = asks_of or pattern("grounding", "quality").search(question)
    if quality and stems(quality[quality.lastindex or 1]).isdisjoint(told):
        return True
    # "How many sisters", where only brothers are counted.
    many = pattern("grounding", "amount_of").match(question)
    of_what = pattern("grounding", "counted" if many and many[1] else "weighed")
    counted = many and stems(" ".join(of_what.findall(known)))
    people = stems(" ".join(english()["people_counted"]))
    if many and (counted or many[1]) and stems(many[1] or many[2]).isdisjoint(told | people):
        return True
    # "The premium plan", where only another plan is spoken of.
    qualified = ((stems(kind), thing) for kind, thing in pattern("grounding", "qualified").findall(question))
    things = (thing for kind, thing in qualified if kind and kind.isdisjoint(told))
    return any(any(map(stems, re.findall(rf"\b([A-Za-z]{{3,20}}) {thing}", known))) for thing in things)
