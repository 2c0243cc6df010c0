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

from .reply import TokenLogprob

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

    def token_text(token: bytes) -> str:
    """Return a token's text, as the API writes it: bytes that are no whole characters become `\\xe2\\x9c`."""
    try:
        return token.decode()
    except UnicodeDecodeError:
        return "".join(f"\\x{byte:02x}" for byte in token)
