"""Answers made of the user's own words: summaries, corrections, labels, extracts, repetitions, recollections."""

from __future__ import annotations

import re
from functools import cache

from .context import Context
from .subject import capitalized

_LONGEST_SENTENCE = 240
_LONGEST_REPETITION = 4000
_EXAMINED_SENTENCES = 60


@cache
def _pattern(name: str) -> re.Pattern[str]:
    forms = {
        "sentence": r"[^.!?\n。！？]+[.!?。！？]*",
        "repeat": r"^\W*(?:please |just |can you |could you |now )*(?:say|repeat|echo|output|print|return"
        r"|(?:respond|reply|answer) (?:only )?with)\b(?: (?:exactly|only|just|after me|back|verbatim|the (?:single )?"
        r"(?:word|words|phrase|text|following|sentence|string|number|letter)s?(?: (?:text|phrase|sentence|words?))?|this|and nothing else))*\s*:?\s*",
        "repeat_end": r"[,.]?\s*(?:and|with)? ?(?:nothing else|nothing more|no other text|only|and stop)[.!]*\s*$",
        "email": r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+",
        "url": r"https?://[^\s<>\"')\]]{1,200}",
        "date": r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b(?:January|February|March|April|May|June|July"
        r"|August|September|October|November|December) \d{1,2}(?:, \d{4})?",
        "number": r"[$€£]?\d[\d,]*(?:\.\d+)?%?",
        "name": r"\b[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})+\b",
        "introduction": r"\b(?:my name(?:'s| is)|i'm|i am|this is|call me) ([^\W\d_][\w'-]{1,20})",
        "labels": r"(?:as|into|either|of:|options:|categories:|labels:|classes:|one of)[: ]+(?:one of[: ]*|either )?"
        r"([\w -]{2,24}(?:, ?[\w -]{2,24}){0,12},? (?:or|and) [\w -]{2,24}|[\w-]{2,24}(?:, ?[\w-]{2,24}){1,12})",
        "slashed": r"\b([\w-]{2,24}(?: ?[/|] ?[\w-]{2,24}){1,12})",
    }
    return re.compile(forms[name], 0 if name == "name" else re.IGNORECASE)


def material(context: Context) -> str:
    """Return the text that a request is about: after a colon, a line break, or between quotation marks."""
    text = context.talk.text
    quoted = re.search(r"[\"“«]([^\"”»]{3,})[\"”»]", text)
    for mark in (":\n", ": ", "\n"):
        before, found, after = text.partition(mark)
        if found and after.strip() and len(before) < 300:
            return after.strip().strip('"“”')
    return quoted.group(1).strip() if quoted else ""


def summary(context: Context) -> str:
    """Return the first and the most telling sentences of the material, "" when there is none."""
    text = material(context)
    sentences: list[str] = []
    for match in _pattern("sentence").finditer(text):
        sentence = match.group().strip()[:_LONGEST_SENTENCE]
        if len(sentence) > 3:
            sentences.append(sentence)
        if len(sentences) == _EXAMINED_SENTENCES:
            break
    if not sentences:
        return ""
    wanted = context.wishes.sentences or (1 if len(sentences) < 4 else 2 if len(sentences) < 8 else 3)
    # The first sentence says what it is about; the longest ones say most of the rest.
    others = sorted(range(1, len(sentences)), key=lambda index: -len(sentences[index]))[: wanted - 1]
    kept = [sentences[index] for index in sorted((0, *others))]
    if "bullet" in context.talk.text.lower() or "key points" in context.talk.text.lower():
        return "Key points:\n\n" + "\n".join(f"- {capitalized(sentence)}" for sentence in kept)
    opening = context.pick(["In short: ", "Summary: ", "The main point: ", "To sum up: ", ""])
    return opening + " ".join(capitalized(sentence) for sentence in kept)


_CORRECTIONS = {
    **{
        "i": "I",
        "im": "I'm",
        "dont": "don't",
        "doesnt": "doesn't",
        "cant": "can't",
        "wont": "won't",
        "didnt": "didn't",
    },
    **{
        "teh": "the",
        "recieve": "receive",
        "seperate": "separate",
        "definately": "definitely",
        "alot": "a lot",
    },
    **{"wich": "which", "becuase": "because", "untill": "until", "tommorow": "tomorrow", "thier": "their"},
    **{
        "isnt": "isn't",
        "youre": "you're",
        "u": "you",
        "ur": "your",
        "its": "it's",
        "goed": "went",
        "havent": "haven't",
    },
}


def corrected(context: Context) -> str:
    """Return the material with its usual mistakes put right, "" when there is none."""
    text = material(context)[:_LONGEST_REPETITION]
    if not text:
        return ""
    words = re.sub(
        r"[^\W\d_]+(?:'[^\W\d_]+)?", lambda word: _CORRECTIONS.get(word.group().lower(), word.group()), text
    )
    sentences = [capitalized(part.strip()) for part in _pattern("sentence").findall(words) if part.strip()]
    better = " ".join(sentences)
    better = better if better[-1:] in '.!?:"' else better + "."
    opening = context.pick(["Here is the revised version:", "Here's an improved version:", "Corrected text:"])
    return f"{opening}\n\n{better}"


def label(context: Context) -> tuple[str, str]:
    """Return the label that fits and a sentence that names it."""
    source = f"{context.talk.system}\n{context.talk.text[:600]}"
    match = _pattern("labels").search(source) or _pattern("slashed").search(source)
    named = re.split(r", ?(?:or |and )?| or | and |[/|]", match.group(1)) if match else []
    labels = [name.strip(" .'\"") for name in named if 0 < len(name.strip()) <= 24]
    if len(labels) < 2:
        labels = ["positive", "negative", "neutral"]
    lower = material(context).lower() or context.talk.text.lower()
    chosen = _by_mood(labels, lower) or _by_mention(labels, lower) or context.pick(labels)
    sentence = context.pick(
        [
            "The text is best described as **{0}**.",
            "Classification: **{0}**",
            "I would label this as **{0}**.",
        ]
    )
    return chosen, sentence.format(chosen)


_GOOD = frozenset(
    (
        "love",
        "great",
        "excellent",
        "good",
        "amazing",
        "happy",
        "fantastic",
        "wonderful",
        "best",
        "perfect",
        "nice",
        "enjoyed",
        "recommend",
    )
)
_BAD = frozenset(
    (
        "hate",
        "bad",
        "terrible",
        "awful",
        "worst",
        "poor",
        "broken",
        "disappointed",
        "disappointing",
        "slow",
        "never",
        "angry",
        "useless",
        "refund",
    )
)


def _by_mood(labels: list[str], text: str) -> str:
    by_name = {name.lower(): name for name in labels}
    if not {"positive", "negative"} <= by_name.keys():
        return ""
    words = set(re.findall(r"[a-z']+", text))
    good, bad = len(words & _GOOD), len(words & _BAD)
    mood = "positive" if good > bad else "negative" if bad > good else "neutral"
    return by_name.get(mood, by_name["positive"])


def _by_mention(labels: list[str], text: str) -> str:
    return next((name for name in labels if text.count(name.lower()) and len(name) > 3), "")


def extracted(context: Context) -> str:
    """Return the addresses, dates, names or numbers of the material as a list, "" when there are none."""
    text = material(context) or context.talk.text
    request = context.talk.text[:200].lower()
    kinds = [kind for kind in ("email", "url", "date", "name", "number") if kind in request] or [
        "email",
        "url",
        "date",
        "name",
    ]
    found = [match for kind in kinds for match in _pattern(kind).findall(text)][:30]
    if not found:
        return ""
    lines = "\n".join(f"- {one}" for one in dict.fromkeys(found))
    return f"{context.pick(['Here is what I found:', 'I found the following:', 'The text contains:'])}\n\n{lines}"


def repetition(context: Context) -> str:
    """Return what the user wants to be said, "" when that can't be told."""
    text = context.talk.whole[:_LONGEST_REPETITION].strip()
    rest = _pattern("repeat").sub("", text, count=1)
    rest = _pattern("repeat_end").sub("", rest).strip()
    for opening, closing in (('"', '"'), ("'", "'"), ("“", "”"), ("`", "`"), ("«", "»")):
        if rest.startswith(opening) and rest.find(closing, 1) > 0:
            return rest[1 : rest.find(closing, 1)]
    if not rest or rest.lower().startswith(("to ", "me ", "that ", "it", "in ")):
        return ""
    said = capitalized(rest)
    return said if said[-1:] in '.!?…"' or len(said.split()) < 2 else said + "."


def introduced(text: str) -> str:
    """Return the name under which someone introduces themselves in `text`, or ""."""
    match = _pattern("introduction").search(text)
    return capitalized(match.group(1)) if match and match.group(1).lower() not in _NO_NAMES else ""


_NO_NAMES = frozenset(
    (
        "not",
        "a",
        "an",
        "the",
        "so",
        "very",
        "just",
        "sure",
        "sorry",
        "here",
        "trying",
        "looking",
        "going",
        "happy",
        "sad",
        "in",
        "from",
        "feeling",
        "really",
        "doing",
        "fine",
        "good",
        "ok",
        "tired",
        "great",
        "working",
        "using",
    )
)
