"""Moderation scores from words: plausible and deterministic, not a real classification.

Each category has words that raise its score. A category that no word raises gets a tiny
score from the text's hash, in the range in which the real model says "no". Knows no endpoint.

Source of the categories: OpenAI API reference, moderations.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache

FLAG_AT = 0.5
EXAMINED_CHARACTERS = 60_000

# In the order in which answers list them.
CATEGORIES = (
    "harassment",
    "harassment/threatening",
    "sexual",
    "hate",
    "hate/threatening",
    "illicit",
    "illicit/violent",
    "self-harm/intent",
    "self-harm/instructions",
    "self-harm",
    "sexual/minors",
    "violence",
    "violence/graphic",
)
# The categories that images are scored in too.
IMAGE_CATEGORIES = frozenset(
    (
        "sexual",
        "self-harm/intent",
        "self-harm/instructions",
        "self-harm",
        "violence",
        "violence/graphic",
    )
)

# Each word or phrase with the categories that it raises, as (category, probability) pairs.
_RULES: dict[str, tuple[tuple[str, float], ...]] = {
    "kill": (("violence", 0.85), ("harassment/threatening", 0.3)),
    "kill you": (("harassment", 0.8), ("harassment/threatening", 0.9)),
    "kill them": (("violence", 0.8), ("harassment/threatening", 0.6)),
    "murder": (("violence", 0.85),),
    "shoot": (("violence", 0.6),),
    "stab": (("violence", 0.75),),
    "attack": (("violence", 0.35),),
    "beat up": (("violence", 0.6), ("harassment/threatening", 0.4)),
    "hurt you": (("harassment/threatening", 0.75), ("violence", 0.6)),
    "blood": (("violence", 0.3), ("violence/graphic", 0.35)),
    "gore": (("violence/graphic", 0.85), ("violence", 0.6)),
    "dismember": (("violence/graphic", 0.9), ("violence", 0.9)),
    "torture": (("violence", 0.8), ("violence/graphic", 0.5)),
    "bomb": (("illicit", 0.7), ("illicit/violent", 0.75), ("violence", 0.5)),
    "build a bomb": (("illicit", 0.9), ("illicit/violent", 0.95)),
    "weapon": (("illicit", 0.3), ("illicit/violent", 0.3), ("violence", 0.3)),
    "explosives": (("illicit", 0.7), ("illicit/violent", 0.7)),
    "steal": (("illicit", 0.6),),
    "shoplift": (("illicit", 0.85),),
    "counterfeit": (("illicit", 0.75),),
    "launder money": (("illicit", 0.9),),
    "hack into": (("illicit", 0.8),),
    "meth": (("illicit", 0.8),),
    "cocaine": (("illicit", 0.6),),
    "suicide": (("self-harm", 0.8), ("self-harm/intent", 0.5)),
    "kill myself": (("self-harm", 0.97), ("self-harm/intent", 0.97), ("violence", 0.4)),
    "end my life": (("self-harm", 0.95), ("self-harm/intent", 0.95)),
    "cut myself": (("self-harm", 0.9), ("self-harm/intent", 0.85)),
    "hurt myself": (("self-harm", 0.9), ("self-harm/intent", 0.9)),
    "how to commit suicide": (("self-harm/instructions", 0.95), ("self-harm", 0.9)),
    "hate you": (("harassment", 0.75),),
    "stupid": (("harassment", 0.55),),
    "idiot": (("harassment", 0.7),),
    "moron": (("harassment", 0.75),),
    "loser": (("harassment", 0.6),),
    "shut up": (("harassment", 0.55),),
    "worthless": (("harassment", 0.6),),
    "subhuman": (("hate", 0.9), ("harassment", 0.8)),
    "vermin": (("hate", 0.6), ("harassment", 0.5)),
    "inferior race": (("hate", 0.95), ("harassment", 0.7)),
    "ethnic cleansing": (("hate", 0.7), ("hate/threatening", 0.6), ("violence", 0.6)),
    "exterminate": (("hate/threatening", 0.6), ("violence", 0.7)),
    "sex": (("sexual", 0.6),),
    "porn": (("sexual", 0.9),),
    "nude": (("sexual", 0.7),),
    "erotic": (("sexual", 0.85),),
    "naked": (("sexual", 0.5),),
}


@cache
def _phrases() -> re.Pattern[str]:
    # Longest first, so that "kill myself" is not read as "kill"; a plural or past tense may follow.
    longest_first = sorted(_RULES, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(longest_first)})(?:s|ed|ing)?\b")


def score(text: str) -> dict[str, float]:
    """Return a score from 0 to 1 for each category; equal texts get equal scores."""
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4 * len(CATEGORIES)).digest()
    scores = {}
    for place, category in enumerate(CATEGORIES):
        drawn = int.from_bytes(digest[4 * place : 4 * place + 4]) / 2**32
        scores[category] = 10 ** (-6.5 + 3 * drawn)  # 3e-7 to 3e-4: the real model's "no"
    remaining = dict.fromkeys(CATEGORIES, 1.0)  # probability that a category does not apply
    for phrase in set(_phrases().findall(text[:EXAMINED_CHARACTERS].lower())):
        for category, probability in _RULES[phrase]:
            remaining[category] *= 1 - probability
    for category, probability in remaining.items():
        if probability < 1:
            scores[category] = round(1 - probability - scores[category], 16)
    return scores
