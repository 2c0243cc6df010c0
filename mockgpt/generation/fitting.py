"""Make a finished text as long as it may be: stop texts, token limits, exact lengths.

Works on token bytes, so a cut falls where the real model's would. Knows nothing
of what the text says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from mockgpt.generation.tokenizer import Tokenizer

# A word that is one token after any word, for lengths that no cut reaches.
_FILLER = " so"
_CHARACTERS_PER_TOKEN = 5  # English in o200k_base: 4.5 to 5
_MOST_CHARACTERS_PER_TOKEN = 8
_SAMPLE_TOKENS = 4  # enough to estimate the length of a text's tokens
_FILL_ATTEMPTS = 4
_UNSETTLED_TOKENS = 4  # the last ones of a cut text may be others in the whole text


class Fitted(NamedTuple):
    """A text with its tokens; `pieces` join to `text`, `tokens` to its bytes and perhaps a cut character."""

    text: str
    pieces: tuple[str, ...]
    tokens: tuple[bytes, ...]
    finish_reason: str


def fit(
    text: str, tokenizer: Tokenizer, *, stop: Sequence[str] = (), max_tokens: int | None = None
) -> Fitted:
    """Cut `text` before the first stop text and at `max_tokens`.

    Returns:
        finish_reason "length" if tokens were cut off, else "stop". A character that the limit
        splits is left out of the text but its tokens count, as they were generated.
    """
    text = cut_at_stop(text, stop)
    tokens: list[bytes] = []
    if max_tokens is not None and len(text) > max_tokens * _MOST_CHARACTERS_PER_TOKEN:
        # Far too long: its beginning nearly always has more tokens than are wanted.
        tokens = tokenizer.token_bytes(text[: max_tokens * _MOST_CHARACTERS_PER_TOKEN])
    if max_tokens is None or len(tokens) <= max_tokens + _UNSETTLED_TOKENS:
        tokens = tokenizer.token_bytes(text)
    if max_tokens is None or len(tokens) <= max_tokens:
        return Fitted(text, pieces_of(tokens), tuple(tokens), "stop")
    del tokens[max_tokens:]
    pieces = pieces_of(tokens)
    return Fitted("".join(pieces), pieces, tuple(tokens), "length")


def cut_at_stop(text: str, stop: Sequence[str]) -> str:
    """Return `text` up to the first of the `stop` texts; empty ones are ignored."""
    places = [place for word in stop if word and (place := text.find(word)) >= 0]
    return text[: min(places)] if places else text


def pieces_of(tokens: Sequence[bytes]) -> tuple[str, ...]:
    """Return one delta per token.

    Bytes of an unfinished character wait for the rest of it; at the end they are dropped.
    """
    pieces: list[str] = []
    waiting = b""
    for token in tokens:
        if waiting:
            token = waiting + token
        try:
            pieces.append(token.decode())
            waiting = b""
        except UnicodeDecodeError as error:
            pieces_before = token[: error.start].decode()
            if pieces_before:
                pieces.append(pieces_before)
            waiting = token[error.start :]
    return tuple(pieces)


def exactly(text: str, wanted: int, tokenizer: Tokenizer, more: Callable[[int], str]) -> str:
    """Return `text` cut or carried on so that it has `wanted` tokens.

    Args:
        wanted: tokens, 0 or more.
        more: gives at least so many characters to append; called while the text is too short.
    """
    if wanted <= 0:
        return ""
    tokens = tokenizer.token_bytes(text)
    while len(tokens) < wanted:
        each = len(text) / len(tokens) if len(tokens) > _SAMPLE_TOKENS else _CHARACTERS_PER_TOKEN
        addition = more(int((wanted - len(tokens) + 8) * each * 1.02))
        if not addition:
            break
        text += addition
        tokens = tokenizer.token_bytes(text)
    return _cut_exactly(tokens, wanted, tokenizer)


def _cut_exactly(tokens: list[bytes], wanted: int, tokenizer: Tokenizer) -> str:
    if len(tokens) == wanted:
        return b"".join(tokens).decode()
    closed = _decoded(tokens[: wanted - 1]).rstrip() + "."
    if tokenizer.count(closed) == wanted:
        return closed
    text = _decoded(tokens[:wanted])
    count = tokenizer.count(text)
    for _ in range(_FILL_ATTEMPTS):
        if count == wanted:
            break
        if count < wanted:
            text += _FILLER * (wanted - count)
        else:
            text = _decoded(tokenizer.token_bytes(text)[: 2 * wanted - count])
        count = tokenizer.count(text)
    return text


def _decoded(tokens: Sequence[bytes]) -> str:
    return b"".join(tokens).decode("utf-8", "ignore")
