"""Cut a text at stop sequences and token limits, or give it an exact number of tokens.

Works on token bytes, so a cut falls where the real model's would. Knows nothing of what
the text says. The generators pause every few milliseconds of work, so that an event loop
can serve others; what they return is their result.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import NamedTuple

from mockgpt.generation.tokenizer.interface import Tokenizer

# One token after any word; appended where no cut gives the wanted number of tokens.
_FILLER = " so"
_CHARACTERS_PER_TOKEN = 5  # English in o200k_base: 4.5 to 5
LONGEST_TOKEN_CHARACTERS = 128  # of o200k_base: a run of 128 spaces
_SHORT = 2_000  # characters of a text whose tokens are found without a pause
_SAMPLE_TOKENS = 4  # enough to estimate the length of a text's tokens
_FILL_ATTEMPTS = 4
_UNSETTLED_TOKENS = 4  # at the end of a part of a text, which may be other tokens in the whole


class TruncatedText(NamedTuple):
    """A text with its tokens.

    Attributes:
        pieces: what a stream sends, one after the other; they join to `text`.
        tokens: the bytes of each token; together the bytes of `text`, and those of the
            character that the token limit split, if there is one.
        finish_reason: "length" if the token limit cut the text, else "stop".
    """

    text: str
    pieces: tuple[str, ...]
    tokens: tuple[bytes, ...]
    finish_reason: str


class _Pieces(dict[bytes, str]):
    """The texts of whole tokens; those looked up first are kept, so that equal ones are one object."""

    def __missing__(self, token: bytes) -> str:
        text = token.decode()
        if len(self) < _KEPT:
            self[token] = text
        return text


_KEPT = 4_096  # pieces: most texts are made of fewer
_PIECES = _Pieces()


def truncate(
    text: str,
    tokenizer: Tokenizer,
    max_tokens: int | None = None,
    stop: Sequence[str] = (),
    known: list[bytes] | None = None,
) -> Generator[None, None, TruncatedText]:
    """Cut `text` before the first stop sequence and at `max_tokens`.

    A character that the token limit splits is left out of the text; its tokens count, as
    they were generated.

    Args:
        known: the tokens of `text`, where they have been found already.
    """
    whole, text = len(text), cut_at_stop(text, stop)
    if known is not None and len(text) == whole:
        tokens = known
    elif len(text) <= _SHORT:
        tokens = tokenizer.token_bytes(text)
    else:
        tokens = yield from _tokens(text, tokenizer, None if max_tokens is None else max_tokens + 1)
        yield
    if max_tokens is None or len(tokens) <= max_tokens:
        return TruncatedText(text, pieces_of(tokens), tuple(tokens), "stop")
    del tokens[max_tokens:]
    pieces = pieces_of(tokens)
    return TruncatedText("".join(pieces), pieces, tuple(tokens), "length")


def _tokens(text: str, tokenizer: Tokenizer, enough: int | None) -> Generator[None, None, list[bytes]]:
    """Return the tokens of `text`; with a number in `enough`, at least as many of the first ones."""
    if enough is not None:
        text = text[: (enough + _UNSETTLED_TOKENS) * LONGEST_TOKEN_CHARACTERS]
    tokens: list[bytes] = []
    for batch in tokenizer.token_slices(text):
        tokens += batch
        if enough is not None and len(tokens) >= enough:
            break
        yield
    return tokens


def cut_at_stop(text: str, stop: Sequence[str]) -> str:
    """Return `text` up to the first of the stop sequences; empty ones are ignored."""
    places = [place for word in stop if word and (place := text.find(word)) >= 0]
    return text[: min(places)] if places else text


def pieces_of(tokens: Sequence[bytes]) -> tuple[str, ...]:
    """Return one delta per token.

    The bytes of an unfinished character wait for the rest of it; at the end they are dropped.
    """
    try:
        return tuple(map(_PIECES.__getitem__, tokens))
    except UnicodeDecodeError:
        return tuple(_joined(tokens))


def _joined(tokens: Sequence[bytes]) -> Iterator[str]:
    waiting = b""
    for token in tokens:
        waiting += token
        try:
            yield _PIECES[waiting]
            waiting = b""
        except UnicodeDecodeError as error:
            if error.start:
                yield waiting[: error.start].decode()
            waiting = waiting[error.start :]


def resize(
    text: str, wanted: int, tokenizer: Tokenizer, more: Callable[[int], str]
) -> Generator[None, None, list[bytes]]:
    """Cut or extend `text` so that it has exactly `wanted` tokens, and return these.

    Args:
        wanted: tokens, 0 or more.
        more: returns at least the given number of characters to append, "" if there are none;
            called while the text is too short.
    """
    if wanted <= 0:
        return []
    tokens = yield from _tokens(text, tokenizer, wanted + 1)
    while len(tokens) < wanted:
        each = sum(map(len, tokens)) / len(tokens) if len(tokens) > _SAMPLE_TOKENS else _CHARACTERS_PER_TOKEN
        addition = more(int((wanted - len(tokens) + 8) * each * 1.02))
        if not addition:
            break
        tokens = yield from _ended(tokens, addition, tokenizer)
    if len(tokens) == wanted:
        return tokens
    closed = yield from _ended(tokens[: wanted - 1], ".", tokenizer)  # best with a full stop at its end
    if len(closed) == wanted:
        return closed
    tokens = yield from _ended(tokens[:wanted], "", tokenizer)
    for _ in range(_FILL_ATTEMPTS):
        missing = wanted - len(tokens)
        if not missing:
            break
        kept = tokens if missing > 0 else tokens[: wanted + missing]
        tokens = yield from _ended(kept, _FILLER * missing, tokenizer)
    return tokens


def _ended(tokens: list[bytes], end: str, tokenizer: Tokenizer) -> Generator[None, None, list[bytes]]:
    """Return the tokens of a text that ends otherwise.

    A space and a letter begin a word, before which nothing changes: only the last word is encoded again.
    """
    places = range(len(tokens) - 1, 0, -1)
    start = next((place for place in places if tokens[place][:1] == b" " and tokens[place][1:2].isalpha()), 0)
    text = b"".join(tokens[start:]).decode("utf-8", "ignore")
    text = text.rstrip() if end == "." else text  # no full stop stands after a space
    changed = yield from _tokens(text + end, tokenizer, None)
    return tokens[:start] + changed
