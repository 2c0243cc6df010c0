"""Log probabilities for the tokens of a finished text.

Invented, but consistent: all negative, alternatives sorted, the chosen token among
them when it is likely enough, probabilities of one place adding up to less than 1.
Knows no endpoint and never changes the text.

Source: the `logprobs` object of OpenAI's API reference, chat completions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from mockgpt.generation.reply import TokenLogprob

_SHAPES = 12  # different sets of alternatives per kind of token and reply; shared, so long replies stay cheap
_CHOSEN_IS_BEST = 0.93

# Alternatives look like what they stand in for: words after a space, pieces of words, marks.
_WORDS = (
    " the a to and of in is it that for you with this can be are on as your have not more will an"
    " one some also most first both many such each often like help about here make"
)
_PIECES = "The I It A You This In s ing ed er ly es al ion y able Sure Yes Here That To For If With"
_MARKS = ". , ! : ; ? - ( ) \" ' \n \n\n .\n :\n **"


class _Shape(NamedTuple):
    best: float
    alternatives: tuple[TokenLogprob, ...]
    tokens: frozenset[str]


class Logprobs:
    """Makes the records of one reply, in as many parts as one likes."""

    def __init__(self, top: int, random: Random) -> None:
        """Prepare for up to `top` (0..20) alternatives per token."""
        self._top = top
        self._random = random
        self._shapes: dict[tuple[str, int], _Shape] = {}

    def records(self, tokens: Sequence[bytes]) -> list[TokenLogprob]:
        """Return one record per token."""
        return [self._record(token) for token in tokens]

    def _shape(self, kind: str) -> _Shape:
        key = (kind, self._random.randrange(_SHAPES))
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._shapes[key] = _new_shape(_texts()[kind], self._top, self._random)
        return shape

    def _record(self, token: bytes) -> TokenLogprob:
        shape = self._shape(_kind(token))
        text = token_text(token)
        random = self._random
        if random.random() < _CHOSEN_IS_BEST:
            # A hair below what is left over, as tokens outside the list have their share too.
            logprob = math.log(shape.best * random.uniform(0.96, 0.999))
        else:
            logprob = shape.alternatives[0].logprob - random.uniform(0.05, 2)
        chosen = TokenLogprob(text, logprob, tuple(token))
        if not self._top:
            return chosen
        others = shape.alternatives
        if text in shape.tokens:
            others = tuple(one for one in others if one.token != text)
        listed: tuple[TokenLogprob, ...] = (chosen, *others)
        if others and logprob < others[0].logprob:
            listed = tuple(sorted(listed, key=_by_probability))
        return chosen._replace(top=listed[: self._top])


@cache
def _texts() -> dict[str, list[str]]:
    words = [" " + word for word in _WORDS.split()]
    return {"word": words, "piece": _PIECES.split(), "mark": _MARKS.split(" ")}


def _kind(token: bytes) -> str:
    if token[:1] == b" ":
        return "word"
    return "piece" if token[:1].isalnum() or token[:1] >= b"\x80" else "mark"


def _new_shape(texts: list[str], top: int, random: Random) -> _Shape:
    """Return alternatives that leave the chosen token two thirds of the probability or more."""
    left = 10 ** random.uniform(-4, -0.5)
    alternatives: list[TokenLogprob] = []
    for text in random.sample(texts, min(max(top, 1), len(texts))):
        share = left * random.uniform(0.3, 0.7)
        left -= share
        alternatives.append(TokenLogprob(text, math.log(share), tuple(text.encode())))
    alternatives.sort(key=_by_probability)
    best = 1 - sum(math.exp(one.logprob) for one in alternatives)
    return _Shape(best, tuple(alternatives), frozenset(one.token for one in alternatives))


def _by_probability(record: TokenLogprob) -> float:
    return -record.logprob


def token_text(token: bytes) -> str:
    """Return a token's text as the API writes it: bytes that are no whole characters become `\\xe2\\x9c`."""
    try:
        return token.decode()
    except UnicodeDecodeError:
        return "".join(f"\\x{byte:02x}" for byte in token)
