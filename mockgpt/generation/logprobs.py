"""Log probabilities for the tokens of a finished text.

Invented, but consistent: all are negative, alternatives are sorted, the chosen token is
among them where it is likely enough, and the probabilities of one position add up to less
than 1. Knows no endpoint and never changes the text.

Source: the `logprobs` object of OpenAI's API reference, chat completions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from mockgpt.generation.reply import TokenLogprob

# Different sets of alternatives per kind of token in one reply. Tokens share them, which keeps
# long replies cheap.
_DISTRIBUTIONS = 12
_CHOSEN_IS_BEST = 0.93  # probability that the chosen token is the most likely one

# Alternatives are of the kind of the chosen token: words after a space, parts of words, punctuation.
_WORDS = (
    " the a to and of in is it that for you with this can be are on as your have not more will an"
    " one some also most first both many such each often like help about here make"
)
_PIECES = "The I It A You This In s ing ed er ly es al ion y able Sure Yes Here That To For If With"
_MARKS = ". , ! : ; ? - ( ) \" ' \n \n\n .\n :\n **"


class _Distribution(NamedTuple):
    """Alternatives of one position, and the probability that they leave to the chosen token."""

    best: float
    alternatives: tuple[TokenLogprob, ...]
    tokens: frozenset[str]


class Logprobs:
    """Makes the log probabilities of one reply, whose answers share their alternatives."""

    def __init__(self, top: int, random: Random) -> None:
        """Prepare for up to `top` (0..20) alternatives per token, drawn from `random`."""
        self._top = top
        self._random = random
        self._distributions: dict[tuple[str, int], _Distribution] = {}

    def records(self, tokens: Sequence[bytes], random: Random | None = None) -> list[TokenLogprob]:
        """Return one record per token of an answer; its draws are from `random` where that is given."""
        return [self._record(token, random or self._random) for token in tokens]

    def _distribution(self, kind: str, number: int) -> _Distribution:
        key = (kind, number)
        distribution = self._distributions.get(key)
        if distribution is None:
            distribution = self._distributions[key] = _new_distribution(
                _texts()[kind], self._top, self._random
            )
        return distribution

    def _record(self, token: bytes, random: Random) -> TokenLogprob:
        distribution = self._distribution(_kind(token), int(random.random() * _DISTRIBUTIONS))
        text = token_text(token)
        if random.random() < _CHOSEN_IS_BEST:
            # A little less than the rest, as tokens outside the list have their share too.
            logprob = math.log(distribution.best * random.uniform(0.96, 0.999))
        else:
            logprob = distribution.alternatives[0].logprob - random.uniform(0.05, 2)
        spelled = tuple(token)
        chosen = TokenLogprob(text, logprob, spelled)
        if not self._top:
            return chosen
        others = distribution.alternatives
        if text in distribution.tokens:
            others = tuple(one for one in others if one.token != text)
        listed: tuple[TokenLogprob, ...] = (chosen, *others)
        if others and logprob < others[0].logprob:
            listed = tuple(sorted(listed, key=_by_probability))
        return TokenLogprob(text, logprob, spelled, listed[: self._top])


@cache
def _texts() -> dict[str, list[str]]:
    words = [" " + word for word in _WORDS.split()]
    return {"word": words, "piece": _PIECES.split(), "mark": _MARKS.split(" ")}


def _kind(token: bytes) -> str:
    if token[:1] == b" ":
        return "word"
    return "piece" if token[:1].isalnum() or token[:1] >= b"\x80" else "mark"


def _new_distribution(texts: list[str], top: int, random: Random) -> _Distribution:
    """Draw alternatives that leave at least two thirds of the probability to the chosen token."""
    left = 10 ** random.uniform(-4, -0.5)
    alternatives: list[TokenLogprob] = []
    for text in random.sample(texts, min(max(top, 1), len(texts))):
        share = left * random.uniform(0.3, 0.7)
        left -= share
        alternatives.append(TokenLogprob(text, math.log(share), tuple(text.encode())))
    alternatives.sort(key=_by_probability)
    best = 1 - sum(math.exp(one.logprob) for one in alternatives)
    return _Distribution(best, tuple(alternatives), frozenset(one.token for one in alternatives))


def _by_probability(record: TokenLogprob) -> float:
    return -record.logprob


def token_text(token: bytes) -> str:
    """Return a token's text as the API writes it: the bytes of a split character become `\\xe2\\x9c`."""
    try:
        return token.decode()
    except UnicodeDecodeError:
        return "".join(f"\\x{byte:02x}" for byte in token)
