"""Log probabilities for the tokens of a finished text.

Invented, but consistent: all are negative, alternatives are sorted, the chosen token is
among them where it is likely enough, and the probabilities of one position add up to less
than 1. Knows no endpoint and never changes the text.

Source: the `logprobs` object of OpenAI's API reference, chat completions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from random import Random
from typing import NamedTuple, overload

from mockgpt.generation.reply import TokenLogprob
from mockgpt.generation.text_data import replies

# Different sets of alternatives per kind of token in one reply. Tokens share them, which keeps
# long replies cheap.
_DISTRIBUTIONS = 12
_CHOSEN_IS_BEST = 0.93  # probability that the chosen token is the most likely one


class _Distribution(NamedTuple):
    """Alternatives of one position, and the probability that they leave to the chosen token."""

    best: float
    alternatives: tuple[TokenLogprob, ...]
    tokens: frozenset[str]


_BLOCK = 16  # tokens of which the records are made together, and kept by each of hundreds of streams


class LazyLogprobs(Sequence[TokenLogprob]):
    """The log probabilities of one text, made when they are looked at: a record is fifty times its token.

    Made again they are the same. Of the records only those of the last block are kept.

    Args:
        tokens: of the text.
        top: alternatives of each (0..20).
        seed: decides which alternatives there are, for all texts of a reply.
        number: decides the rest for this one.
    """

    __slots__ = ("_block", "_made_from", "_place", "_tokens")

    def __init__(self, tokens: Sequence[bytes], top: int, seed: int, number: int) -> None:
        self._tokens = tokens
        self._made_from = (top, seed, number)
        self._place = -1
        self._block: list[TokenLogprob] = []

    def __len__(self) -> int:
        return len(self._tokens)

    @overload
    def __getitem__(self, index: int) -> TokenLogprob: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[TokenLogprob, ...]: ...
    def __getitem__(self, index: int | slice) -> TokenLogprob | tuple[TokenLogprob, ...]:
        at = range(len(self._tokens))[index]
        if isinstance(at, range):
            return tuple(map(self.__getitem__, at))
        place, within = divmod(at, _BLOCK)
        if place != self._place:
            top, seed, number = self._made_from
            random = Random(f"{seed}/{number}/{place}")
            tokens = self._tokens[place * _BLOCK : (place + 1) * _BLOCK]
            self._block = [record(token, top, random, seed) for token in tokens]
            self._place = place
        return self._block[within]

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, LazyLogprobs)
            and self._made_from == other._made_from
            and self._tokens == other._tokens
        )

    __hash__ = None  # type: ignore[assignment]  # as equal ones may be made of lists


class JoinedLogprobs(Sequence[TokenLogprob]):
    """The log probabilities of two texts, one after the other."""

    __slots__ = ("_first", "_second")

    def __init__(self, first: Sequence[TokenLogprob], second: Sequence[TokenLogprob]) -> None:
        self._first = first
        self._second = second

    def __len__(self) -> int:
        return len(self._first) + len(self._second)

    @overload
    def __getitem__(self, index: int) -> TokenLogprob: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[TokenLogprob]: ...
    def __getitem__(self, index: int | slice) -> TokenLogprob | Sequence[TokenLogprob]:
        at, before = range(len(self))[index], len(self._first)
        if isinstance(at, range):
            return tuple(map(self.__getitem__, at))
        return self._first[at] if at < before else self._second[at - before]


def record(token: bytes, top: int, random: Random, seed: int = 0) -> TokenLogprob:
    """Return the record of a token with up to `top` (0..20) alternatives; `seed` decides which there are."""
    drawn = random.randrange(_DISTRIBUTIONS)
    distribution = _drawn_distribution(_kind(token), top, drawn, seed)
    text = token_text(token)
    if random.random() < _CHOSEN_IS_BEST:
        # A little less than the rest, as tokens outside the list have their share too.
        logprob = math.log(distribution.best * random.uniform(0.96, 0.999))
    else:
        logprob = distribution.alternatives[0].logprob - random.uniform(0.05, 2)
    chosen = TokenLogprob(text, logprob, tuple(token))
    if not top:
        return chosen
    others = distribution.alternatives
    if text in distribution.tokens:
        others = tuple(one for one in others if one.token != text)
    listed: tuple[TokenLogprob, ...] = (chosen, *others)
    if others and logprob < others[0].logprob:
        listed = tuple(sorted(listed, key=_by_probability))
    return TokenLogprob(text, logprob, chosen.bytes, listed[:top])


def _kind(token: bytes) -> str:
    if token[:1] == b" ":
        return "word"
    return "piece" if token[:1].isalnum() or token[:1] >= b"\x80" else "mark"


@lru_cache(maxsize=3 * _DISTRIBUTIONS)
def _drawn_distribution(kind: str, top: int, number: int, seed: int) -> _Distribution:
    """Draw alternatives that leave at least two thirds of the probability to the chosen token."""
    # Alternatives are of the kind of the chosen token: words after a space, parts of words, punctuation.
    texts, random = replies()["tokens"][kind].split("|"), Random(f"{seed}/{kind}/{number}")
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
