"""Judge what a grading prompt shows: whether a document is relevant, or an answer is said by its source.

The prompts of evaluations and of retrieval name their parts: `Retrieved document: …`, `User question: …`.
It must not know how a judgement is worded.
"""

from __future__ import annotations

import re

from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.phrases import has_any
from mockgpt.generation.prompt.stems import long_beginnings, stem, stems
from mockgpt.generation.text_data import english_words, gate, pattern

_EXAMINED = 8_000  # characters
_MOST_DESCRIBED = 12  # options of which a system may say what they are for
_RELEVANT = 0.3  # of the words of a question that a relevant document has
_SAID = 0.6  # of the words of an answer that its source has, or of those of the right answer


def judged(system: str, text: str) -> bool | None:
    """Return whether what a text shows is as good as is asked, None where that is not asked."""
    lower = f"{system}\n{text}"[:_EXAMINED].lower()
    if ":" not in text or not has_any(lower, gate("judging")):
        return None
    labels = [*pattern("judgement", "label").finditer(text := text[:_EXAMINED])]
    ends = [*(label.start() + 1 for label in labels), len(text)][1:]
    shown = {str(one.lastgroup): text[one.end() : end] for one, end in zip(labels, ends, strict=False)}
    source, question, answer = map(shown.get, ("source", "question", "answer"))
    right = shown.get("right", "")
    if answer and (source or right):
        said = _is_said(answer, source or "") or bool(
            right and (_is_said(answer, right) or _is_said(right, answer))
        )
        of_invention = "hallucinat" in lower and not has_any(lower, ("ground", "support"))
        return said != of_invention
    other = source or answer
    return _share(question, other) >= _RELEVANT if question and other else None


def _is_said(answer: str, source: str) -> bool:
    """Return whether a source says what an answer says: most of its words, and all its names and numbers."""
    names = re.findall(r"(?<![.!?] )(?<!^)\b[A-Z]\w+|\d+(?:[.,]\d+)*", answer)
    if not all(name in source for name in names):
        return False
    denies = [bool(re.search(r"\b(?:not?|never)\b|n['’]t\b", one.lower())) for one in (answer, source)]
    return _share(answer, source) >= _SAID and (denies[1] or not denies[0])


def _share(text: str, source: str) -> float:
    """Return which share of the words of a text a source has, or words with the same beginning."""
    asked, known = stems(text), stems(source)
    found = len(asked & known) + len(long_beginnings(asked - known) & long_beginnings(known))
    return found / len(asked) if asked else 0.0


def described(named: list[str], text: str, system: str) -> str:
    """Return the option whose description by the system shares most words with a message, or ""."""
    form, system = pattern("labels", "described").pattern, system[:_EXAMINED]
    asked = stems(text) - stems(" ".join(english_words("stop_words")))
    shared = {
        one: len(asked & stems(" ".join(re.findall(rf"\b{re.escape(name)}[\"'`]?{form}", system))))
        for one in named[:_MOST_DESCRIBED]
        if (name := one.partition(" (")[0]) in system
    }
    best = max(shared, key=shared.__getitem__, default="")
    return best if best and shared[best] else ""


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
