"""Correct the spelling of a word: known mistakes, and slips of typing in common words.

The common words are those of the model's own vocabulary, where each of them is one token, and the
earlier token the more common word. All other mistakes are rows of data.
"""

from __future__ import annotations

from mockgpt.generation.remembered import remember_names
from mockgpt.generation.text_data import english
from mockgpt.generation.tokenizer import encodings, vocabulary

_SHORTEST, _LONGEST = 4, 16  # letters; shorter words are near too many others
_COMMON = 60_000  # later tokens are rare words, foreign ones, or mistakes themselves


@remember_names(1024)
def spelled(word: str) -> str:
    """Return a word without letters that changed places, are doubled or should be; else the word."""
    if known := english()["corrections"].get(word.lower()):
        return str(known)
    if not (word.isascii() and word.islower()) or not _SHORTEST <= len(word) <= _LONGEST:
        return word
    rank, data = encodings.o200k_base.rank, f" {word}".encode()
    if rank(data) < vocabulary.ABSENT:
        return word
    near: list[bytes] = []
    for at in range(1, len(data)):
        before, one, other, after = data[:at], data[at : at + 1], data[at + 1 : at + 2], data[at + 2 :]
        near += (before + other + one + after, before + one + one + other + after)
        if one == other:
            near.append(before + other + after)
    found, nearest = min((rank(other), other) for other in near)
    return nearest[1:].decode() if found < _COMMON else word
