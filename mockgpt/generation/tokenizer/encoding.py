"""Text to tokens and back, with one vocabulary: what the modules named after encodings offer.

Knows no HTTP and no settings. Making one opens nothing: the first call opens pattern and vocabulary.

Special tokens in a text (`<|endoftext|>`) are ordinary text, as in the content of a message.
A lone surrogate, which is no character, counts as U+FFFD, as in tiktoken.
"""

from __future__ import annotations

from codecs import utf_8_decode
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mockgpt.generation.tokenizer.encoder import Encoder


class Encoding:
    """An encoding by its name, which is also that of its file.

    Args:
        special_tokens: ids outside the vocabulary. They are decoded, but encoding never returns them.
    """

    def __init__(self, name: str, special_tokens: dict[int, bytes]) -> None:
        self.name = name
        self.special_tokens = special_tokens

    @cached_property
    def _encoder(self) -> Encoder:
        # Loaded with the vocabulary, when the first text is counted.
        from mockgpt.generation.tokenizer.encoder import open_encoder

        return open_encoder(self.name)

    def encode(self, text: str) -> list[int]:
        """Return the ids of `text`'s tokens, equal to those of `tiktoken.encode_ordinary`."""
        return self._encoder.encode(text)

    def count(self, text: str) -> int:
        """Return the number of tokens of `text`; for long texts see `count_slices`."""
        return self._encoder.count(text)

    @property
    def count_short(self) -> Callable[[str], int]:
        """What returns the number of tokens of a text of up to 2,048 characters, and remembers it."""
        return self._encoder.count_short

    def count_slices(self, text: str) -> Iterator[int]:
        """Yield the number of tokens so far, every few milliseconds of work; the last one is the total.

        A caller on an event loop lets other tasks run between two numbers and stops when it has seen
        enough. Text of up to 2,048 characters takes one step. A stretch of more than
        2^20 characters in which no word follows a space is not split: it counts as one token per eight
        characters, which is more than any model's context.
        """
        return self._encoder.count_slices(text)

    def rank(self, data: bytes) -> int:
        """Return the id of the one token whose bytes these are, `vocabulary.ABSENT` where there is none."""
        return self._encoder.vocabulary.rank(data)

    def token_bytes(self, text: str) -> list[bytes]:
        """Return the UTF-8 bytes of each token; a token may hold part of a character."""
        return list(map(self._encoder.token_bytes.__getitem__, self._encoder.encode(text)))

    def token_slices(self, text: str) -> Iterator[list[bytes]]:
        """Yield what `token_bytes` returns in lists; a list takes a few milliseconds of work."""
        for found in self._encoder.encode_slices(text):
            yield list(map(self._encoder.token_bytes.__getitem__, found))

    def pieces(self, text: str) -> tuple[str, ...]:
        """Return the deltas of a stream: one per token, joining to `text`.

        A character that is split over several tokens is held back until it is complete, so there may be
        fewer deltas than tokens. No delta is empty.
        """
        return tuple(piece for pieces, _ in self.piece_slices(text) for piece in pieces)

    def piece_slices(self, text: str) -> Iterator[tuple[list[str], int]]:
        """Yield what `pieces` returns in lists, each with its number of tokens; it takes milliseconds."""
        held = b""
        for batch in self.token_slices(text):
            found = []
            for data in batch:
                held += data
                piece, used = utf_8_decode(held, "strict", False)
                if used:
                    found.append(piece)
                    held = held[used:]
            yield found, len(batch)

    def decode_bytes(self, tokens: Iterable[int]) -> bytes:
        """Return the joined bytes of `tokens`.

        Raises:
            ValueError: an id that this encoding does not have; the message names it.
        """
        vocabulary = self._encoder.vocabulary
        found = []
        for token in tokens:
            if 0 <= token < vocabulary.size:
                found.append(vocabulary.token_bytes(token))
            elif token in self.special_tokens:
                found.append(self.special_tokens[token])
            else:
                raise ValueError(f"{token} is not a token of {self.name}")
        return b"".join(found)
