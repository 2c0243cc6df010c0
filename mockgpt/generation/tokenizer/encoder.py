"""Puts splitting, vocabulary and merging together, and remembers what was encoded before.

Owns the bounded memory of encoded pre-tokens and the slicing of long work. The functions
the rest of the package calls are in `o200k_base`, which opens this on first use.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from mockgpt.generation.tokenizer.bpe import merge_windows
from mockgpt.generation.tokenizer.pretokenizer import SLICE_CHARACTERS, Pretokenizer
from mockgpt.generation.tokenizer.vocabulary import ABSENT, Vocabulary, open_vocabulary

# The words of a prompt come again. Kept ones are weighed by what CPython pays for them at most:
# the dictionary's entry, the key's and the tuple's headers; four bytes a character; a reference and
# an integer a token. Two million bytes are about 8,000 English words.
KEPT_BYTES = 2_000_000
ENTRY_BYTES = 190
CHARACTER_BYTES = 4
TOKEN_BYTES = 40
KEPT_CHARACTERS = 256

# A stretch without a boundary that is longer than this is not split when time counts: one match in
# it may take `re` tens of milliseconds. It is taken for fewer tokens than any text but a run of one
# character has, and still for more than the longest context (128,000).
STRETCH_LIMIT_CHARACTERS = 1 << 20
CHARACTERS_PER_ESTIMATED_TOKEN = 8


class Encoded(dict[str, tuple[int, ...]]):
    """Tokens by pre-token; one that is missing is encoded, and kept unless it is long.

    Everything is forgotten when KEPT_BYTES are reached: cheaper than remembering an order of use.
    """

    __slots__ = ("_room", "_vocabulary")

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._room = KEPT_BYTES

    def __missing__(self, pretoken: str) -> tuple[int, ...]:
        found: list[int] = []
        for _ in encode_pretoken(self._vocabulary, pretoken, found):
            pass
        tokens = tuple(found)
        if len(pretoken) <= KEPT_CHARACTERS:
            weight = ENTRY_BYTES + CHARACTER_BYTES * len(pretoken) + TOKEN_BYTES * len(tokens)
            if weight > self._room:
                self.clear()
                self._room = KEPT_BYTES
            self._room -= weight
            self[pretoken] = tokens
        return tokens


class Encoder:
    """One vocabulary, ready to encode."""

    __slots__ = ("_encoded", "_pretokenizer", "vocabulary")

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._pretokenizer = Pretokenizer(vocabulary.classes)
        self._encoded = Encoded(vocabulary)

    def encode(self, text: str) -> list[int]:
        """Return all tokens of `text`, however long that takes."""
        tokens: list[int] = []
        for batch in self._pretokenizer.slices(text):
            assert isinstance(batch, list)  # without a limit, no stretch comes unsplit
            tokens.extend(chain.from_iterable(map(self._encoded.__getitem__, batch)))
        return tokens

    def count(self, text: str) -> int:
        """Return how many tokens `text` has, however long that takes."""
        total = 0
        for batch in self._pretokenizer.slices(text):
            assert isinstance(batch, list)
            total += sum(map(len, map(self._encoded.__getitem__, batch)))
        return total

    def count_slices(self, text: str) -> Iterator[int]:
        """Yield the tokens counted so far, every few milliseconds; the last number is the sum."""
        total = 0
        for batch in self._pretokenizer.slices(text, STRETCH_LIMIT_CHARACTERS):
            if isinstance(batch, int):
                total += batch // CHARACTERS_PER_ESTIMATED_TOKEN
            elif len(batch) == 1 and len(batch[0]) > SLICE_CHARACTERS:
                tokens: list[int] = []
                for _ in encode_pretoken(self.vocabulary, batch[0], tokens):
                    yield total + len(tokens)
                total += len(tokens)
            else:
                total += sum(map(len, map(self._encoded.__getitem__, batch)))
            yield total

    def encode_slices(self, text: str) -> Iterator[list[int]]:
        """Yield all tokens of `text`, in lists worth a few milliseconds each."""
        for batch in self._pretokenizer.slices(text):
            assert isinstance(batch, list)
            if len(batch) == 1 and len(batch[0]) > SLICE_CHARACTERS:
                tokens: list[int] = []
                done = 0
                for _ in encode_pretoken(self.vocabulary, batch[0], tokens):
                    yield tokens[done:]
                    done = len(tokens)
                yield tokens[done:]
            else:
                yield list(chain.from_iterable(map(self._encoded.__getitem__, batch)))


def encode_pretoken(vocabulary: Vocabulary, pretoken: str, tokens: list[int]) -> Iterator[None]:
    """Fill `tokens` with those of one pre-token, giving way every few milliseconds."""
    try:
        data = pretoken.encode()
    except UnicodeEncodeError:
        # A lone surrogate is no character; like tiktoken, take it for U+FFFD.
        data = pretoken.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    # Looked up whole first, as tiktoken does: not every token can be reached by merging.
    rank = vocabulary.rank(data)
    if rank == ABSENT:
        yield from merge_windows(vocabulary, data, tokens)
    else:
        tokens.append(rank)


def open_encoder() -> Encoder:
    """Map the vocabulary and compile the pattern: about 2 ms.

    Raises:
        MockGPTError: the vocabulary is missing or damaged.
    """
    return Encoder(open_vocabulary())
