"""Text to o200k_base tokens and back: the ids, counts and deltas of gpt-4o and gpt-4o-mini.

Owns the functions the rest of the package counts with. Knows no HTTP and no settings.
Importing it costs nothing: pattern and vocabulary are opened by the first call.

Special tokens in a text (`<|endoftext|>`) are ordinary text, as in a message's content. A lone
surrogate, which is no character, counts as U+FFFD, as it does for tiktoken.
"""

from __future__ import annotations

from codecs import utf_8_decode
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mockgpt.generation.tokenizer.encoder import Encoder

SPECIAL_TOKENS = {199_999: b"<|endoftext|>", 200_018: b"<|endofprompt|>"}
"""Ids beside the vocabulary. They are decoded but never come out of encoding."""


def encode(text: str) -> list[int]:
    """Return the ids of `text`'s tokens, equal to those of `tiktoken.encode_ordinary`."""
    return _encoder().encode(text)


def count(text: str) -> int:
    """Return how many tokens `text` has; for text of unbounded length see `count_slices`."""
    return _encoder().count(text)


def count_slices(text: str) -> Iterator[int]:
    """Yield the number of tokens so far, every few milliseconds of work; the last number is the sum.

    A caller on an event loop gives way between two numbers and stops when it has seen enough, as
    `counted` does. Text of up to 4,096 characters takes one step. A stretch of more than 2^20
    characters in which no word follows a space is not split but taken for one token in eight
    characters, which is past every model's context.
    """
    return _encoder().count_slices(text)


async def counted(totals: Iterator[int], limit: int | None = None) -> int:
    """Return the last of `totals`, giving way to the event loop between them.

    Args:
        totals: from `count_slices` or `prompt_tokens.count_prompt_slices`. A single one is returned
            without giving way.
        limit: stop as soon as there are more; the result is then some number above it.
    """
    from asyncio import sleep

    total = 0
    for step, total in enumerate(totals):
        if limit is not None and total > limit:
            break
        if step:
            await sleep(0)
    return total


def token_bytes(text: str) -> list[bytes]:
    """Return the UTF-8 bytes of each token; a token may hold a part of a character."""
    encoder = _encoder()
    return list(map(encoder.vocabulary.token_bytes, encoder.encode(text)))


def token_slices(text: str) -> Iterator[list[bytes]]:
    """Yield what `token_bytes` returns in lists worth a few milliseconds each; whoever has enough stops."""
    encoder = _encoder()
    for found in encoder.encode_slices(text):
        yield list(map(encoder.vocabulary.token_bytes, found))


def pieces(text: str) -> tuple[str, ...]:
    """Return the deltas of a stream: one per token, joining to `text`.

    A character that is split over several tokens is held back until it is whole, so there may be
    fewer deltas than tokens. None is empty.
    """
    found = []
    held = b""
    for data in token_bytes(text):
        held += data
        piece, used = utf_8_decode(held, "strict", False)
        if used:
            found.append(piece)
            held = held[used:]
    return tuple(found)


def decode_bytes(tokens: Iterable[int]) -> bytes:
    """Return the bytes of `tokens`, joined.

    Raises:
        ValueError: an id that o200k_base does not have; the text names it.
    """
    vocabulary = _encoder().vocabulary
    found = []
    for token in tokens:
        if 0 <= token < vocabulary.size:
            found.append(vocabulary.token_bytes(token))
        elif token in SPECIAL_TOKENS:
            found.append(SPECIAL_TOKENS[token])
        else:
            raise ValueError(f"{token} is not a token of o200k_base")
    return b"".join(found)


def decode(tokens: Iterable[int]) -> str:
    """Return the text of `tokens`; bytes that are not UTF-8 become U+FFFD. Raises as `decode_bytes`."""
    return decode_bytes(tokens).decode(errors="replace")


@cache
def _encoder() -> Encoder:
    from mockgpt.generation.tokenizer.encoder import open_encoder

    return open_encoder()
