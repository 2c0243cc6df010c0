"""Moderation scores from words: plausible and deterministic, not a real classification.

Each category has words that raise its score, which are data. A category that no word raises gets a
tiny score from the text's hash, in the range in which the real model says "no". Knows no endpoint.

Source of the categories: OpenAI API reference, moderations.
"""

from __future__ import annotations

import hashlib

from mockgpt.generation.text_data import compiled, moderation

FLAG_AT = 0.5
EXAMINED_CHARACTERS = 60_000

# In the order in which answers list them.
CATEGORIES = (
    *("harassment", "harassment/threatening", "sexual", "hate", "hate/threatening", "illicit"),
    *("illicit/violent", "self-harm/intent", "self-harm/instructions", "self-harm", "sexual/minors"),
    *("violence", "violence/graphic"),
)
# The categories that images are scored in too.
IMAGE_CATEGORIES = frozenset(
    ("sexual", *(one for one in CATEGORIES if one.startswith(("self-harm", "violence"))))
)


def score(text: str) -> dict[str, float]:
    """Return a score from 0 to 1 for each category; equal texts get equal scores."""
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4 * len(CATEGORIES)).digest()
    scores = {}
    for place, category in enumerate(CATEGORIES):
        drawn = int.from_bytes(digest[4 * place : 4 * place + 4]) / 2**32
        scores[category] = 10 ** (-6.5 + 3 * drawn)  # 3e-7 to 3e-4: the real model's "no"
    remaining = dict.fromkeys(CATEGORIES, 1.0)  # probability that a category does not apply
    # Longest first, so that "kill myself" is not read as "kill"; a plural or past tense may follow.
    phrases = compiled(rf"\b({'|'.join(sorted(moderation(), key=len, reverse=True))})(?:s|ed|ing)?\b")
    for phrase in set(phrases.findall(text[:EXAMINED_CHARACTERS].lower())):
        for category, probability in moderation()[phrase].items():
            remaining[category] *= 1 - probability
    for category, probability in remaining.items():
        if probability < 1:
            scores[category] = round(1 - probability - scores[category], 16)
    return scores
