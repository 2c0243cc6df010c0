"""Make a finished text as long as it may be: stop texts, token limits, exact lengths.

Works on token bytes, so a cut falls where the real model's would. Knows nothing
of what the text says.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import NamedTuple, TypeVar

from mockgpt.generation.tokenizer.interface import Tokenizer

# A word that is one token after any word, for lengths that no cut reaches.
_FILLER = " so"
_CHARACTERS_PER_TOKEN = 5  # English in o200k_base: 4.5 to 5
LONGEST_TOKEN_CHARACTERS = 128  # of o200k_base: so many spaces
_SAMPLE_TOKENS = 4  # enough to estimate the length of a text's tokens
_FILL_ATTEMPTS = 4
_UNSETTLED_TOKENS = 4

_Result = TypeVar("_Result")


class Fitted(NamedTuple):
    """A text with its tokens; `pieces` join to `text`, `tokens` to its bytes and perhaps a cut character."""

    text: str
    pieces: tuple[str, ...]
    tokens: tuple[bytes, ...]
    finish_reason: str


def fit(
    text: str, tokenizer: Tokenizer, *, stop: Sequence[str] = (), max_tokens: int | None = None
) -> Fitted:
    """Cut `text` as `fitting` does, however long that takes."""
    return finished(fitting(text, tokenizer, stop=stop, max_tokens=max_tokens))


def fitting(
    text: str, tokenizer: Tokenizer, *, stop: Sequence[str] = (), max_tokens: int | None = None
) -> Generator[None, None, Fitted]:
    """Cut `text` before the first stop text and at `max_tokens`, pausing every few milliseconds.

    Returns:
        finish_reason "length" if tokens were cut off, else "stop". A character that the limit
        splits is left out of the text but its tokens count, as they were generated.
    """
    text = cut_at_stop(text, stop)
    tokens = yield from _tokens(text, tokenizer, None if max_tokens is None else max_tokens + 1)
    if max_tokens is None or len(tokens) <= max_tokens:
        return Fitted(text, pieces_of(tokens), tuple(tokens), "stop")
    del tokens[max_tokens:]
    pieces = pieces_of(tokens)
    return Fitted("".join(pieces), pieces, tuple(tokens), "length")


def _tokens(text: str, tokenizer: Tokenizer, enough: int | None) -> Generator[None, None, list[bytes]]:
    """Return the tokens of `text`, or of its beginning that has `enough` of them or a few more."""
    if enough is not None:
        # The last ones of a cut text may be others in the whole text, so there are some to spare.
        text = text[: (enough + _UNSETTLED_TOKENS) * LONGEST_TOKEN_CHARACTERS]
    tokens: list[bytes] = []
    for batch in tokenizer.token_slices(text):
        tokens += batch
        if enough is not None and len(tokens) >= enough:
            break
        yield
    return tokens


def finished(steps: Generator[None, None, _Result]) -> _Result:
    """Return what a generator returns."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            result: _Result = stop.value
            return result


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


def exactly(
    text: str, wanted: int, tokenizer: Tokenizer, more: Callable[[int], str]
) -> Generator[None, None, str]:
    """Return `text` cut or carried on so that it has `wanted` tokens, pausing every few milliseconds.

    Args:
        wanted: tokens, 0 or more.
        more: gives at least so many characters to append; called while the text is too short.
    """
    if wanted <= 0:
        return ""
    tokens = yield from _tokens(text, tokenizer, wanted + 1)
    while len(tokens) < wanted:
        each = len(text) / len(tokens) if len(tokens) > _SAMPLE_TOKENS else _CHARACTERS_PER_TOKEN
        addition = more(int((wanted - len(tokens) + 8) * each * 1.02))
        if not addition:
            break
        text += addition
        tokens = yield from _tokens(text, tokenizer, wanted + 1)
    return (yield from _cut_exactly(tokens, wanted, tokenizer))


def _cut_exactly(tokens: list[bytes], wanted: int, tokenizer: Tokenizer) -> Generator[None, None, str]:
    if len(tokens) == wanted:
        return b"".join(tokens).decode()
    closed = _decoded(tokens[: wanted - 1]).rstrip() + "."
    if len((yield from _tokens(closed, tokenizer, None))) == wanted:
        return closed
    text = _decoded(tokens[:wanted])
    tokens = yield from _tokens(text, tokenizer, None)
    for _ in range(_FILL_ATTEMPTS):
        if len(tokens) == wanted:
            break
        if len(tokens) < wanted:
            text += _FILLER * (wanted - len(tokens))
        else:
            text = _decoded(tokens[: 2 * wanted - len(tokens)])
        tokens = yield from _tokens(text, tokenizer, None)
    return text


def _decoded(tokens: Sequence[bytes]) -> str:
    return b"".join(tokens).decode("utf-8", "ignore")
