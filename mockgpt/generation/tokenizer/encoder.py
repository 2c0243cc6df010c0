"""The encoder: splits text into pre-tokens, merges their bytes into tokens, caches the result.

Owns the bounded cache of encoded pre-tokens and the slicing of long work. The functions for
the rest of the package are in `encoding`, which opens an encoder on first use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from os.path import dirname, join

from mockgpt.generation.tokenizer.bpe import merge_windows
from mockgpt.generation.tokenizer.pretokenizer import RULES, SLICE_CHARACTERS, Pretokenizer, SplitRules
from mockgpt.generation.tokenizer.vocabulary import ABSENT, PATH, TokenBytes, Vocabulary, open_vocabulary

# Most words of a prompt occur again. The size of a cached one is estimated by the most that CPython
# takes: the dictionary's entry, the headers of key and tuple; four bytes per character; a reference
# and an integer per token. A million bytes are about 4,000 English words; there are three such caches.
CACHE_BYTES = 1_000_000
ENTRY_BYTES = 190
CHARACTER_BYTES = 4
TOKEN_BYTES = 40
CACHED_CHARACTERS = 256
# Texts of up to 2,048 characters whose tokens are known: what was said earlier comes again with each request.
COUNTED_TEXTS = 512

# A stretch without a boundary that is longer than this is not split where time is limited: one match
# in it may take `re` tens of milliseconds. Its tokens are estimated: fewer than any text has except a
# run of one character, and still more than the longest context (128,000).
STRETCH_LIMIT_CHARACTERS = 1 << 20
CHARACTERS_PER_ESTIMATED_TOKEN = 8


class TokenCache(dict[str, tuple[int, ...]]):
    """Tokens by pre-token, or by word; a missing one is encoded, and cached unless it is long.

    The cache is emptied when CACHE_BYTES are reached, which is cheaper than an order of use.
    """

    __slots__ = ("_encode", "_room")

    def __init__(self, encode: Callable[[str], Iterable[int]]) -> None:
        super().__init__()
        self._encode = encode
        self._room = CACHE_BYTES

    def __missing__(self, text: str) -> tuple[int, ...]:
        tokens = tuple(self._encode(text))
        if len(text) <= CACHED_CHARACTERS:
            weight = ENTRY_BYTES + CHARACTER_BYTES * len(text) + TOKEN_BYTES * len(tokens)
            if weight > self._room:
                self.clear()
                self._room = CACHE_BYTES
            self._room -= weight
            self[text] = tokens
        return tokens


class Encoder:
    """Encodes and counts with one vocabulary.

    Attributes:
        count_short: returns the number of tokens of a text of up to 2,048 characters, and remembers it.
        token_bytes: the bytes of its tokens by rank.
    """

    __slots__ = ("_cache", "_pieces", "_pretokenizer", "_words", "count_short", "token_bytes", "vocabulary")

    def __init__(self, vocabulary: Vocabulary, rules: SplitRules) -> None:
        self.vocabulary = vocabulary
        self._pretokenizer = Pretokenizer(vocabulary.classes, rules)
        self._cache = TokenCache(self._of_pretoken)
        self._words = TokenCache(lambda word: self._of_piece(f" {word}"))  # with a space before it
        self._pieces = TokenCache(self._of_piece)
        self.count_short = lru_cache(COUNTED_TEXTS)(lambda stretch: sum(map(len, self._groups(stretch))))
        self.token_bytes = TokenBytes(vocabulary)

    def _of_pretoken(self, pretoken: str) -> list[int]:
        tokens: list[int] = []
        for _ in encode_pretoken(self.vocabulary, pretoken, tokens):
            pass
        return tokens

    def _of_piece(self, piece: str) -> Iterator[int]:
        return chain.from_iterable(map(self._cache.__getitem__, self._pretokenizer.split(piece)))

    def _groups(self, stretch: str | list[str], written: bool = False) -> Iterator[tuple[int, ...]]:
        """Return the tokens of a stretch, by word or by pre-token; of JSON that is written here, by piece.

        The names and many values of that occur again.
        """
        if not isinstance(stretch, str):
            return map(self._cache.__getitem__, stretch)
        words = self._pretokenizer.words(stretch)
        if words is None:
            if written and stretch[:1] in "{[":
                return map(self._pieces.__getitem__, self._pretokenizer.pieces(stretch))
            return map(self._cache.__getitem__, self._pretokenizer.split(stretch))
        return chain(((self._pieces[words[0]],) if words[0] else ()), map(self._words.__getitem__, words[1:]))

    def encode(self, text: str) -> list[int]:
        """Return all tokens of `text` in one step."""
        if len(text) <= SLICE_CHARACTERS:
            return list(chain.from_iterable(self._groups(text, True)))
        return list(chain.from_iterable(self.encode_slices(text)))

    def count(self, text: str) -> int:
        """Return the number of tokens of `text` in one step."""
        return self.count_short(text) if len(text) <= SLICE_CHARACTERS else max(self.count_slices(text, None))

    def count_slices(self, text: str, limit: int | None = STRETCH_LIMIT_CHARACTERS) -> Iterator[int]:
        """Yield the number of tokens so far, every few milliseconds; the last one is the total."""
        total = 0
        for stretch in self._pretokenizer.stretches(text, limit):
            if isinstance(stretch, int):
                total += stretch // CHARACTERS_PER_ESTIMATED_TOKEN
            elif _is_long(stretch):
                tokens: list[int] = []
                for _ in encode_pretoken(self.vocabulary, stretch[0], tokens):
                    yield total + len(tokens)
                total += len(tokens)
            elif isinstance(stretch, str):
                total += self.count_short(stretch)
            else:
                total += sum(map(len, self._groups(stretch)))
            yield total

    def encode_slices(self, text: str) -> Iterator[list[int]]:
        """Yield all tokens of `text` in lists; a list takes a few milliseconds of work."""
        for stretch in self._pretokenizer.stretches(text):
            assert not isinstance(stretch, int)  # lengths of unsplit stretches come only with a limit
            if _is_long(stretch):
                tokens: list[int] = []
                done = 0
                for _ in encode_pretoken(self.vocabulary, stretch[0], tokens):
                    yield tokens[done:]
                    done = len(tokens)
                yield tokens[done:]
            else:
                yield list(chain.from_iterable(self._groups(stretch, True)))


def _is_long(stretch: str | list[str]) -> bool:
    """Whether a stretch is one pre-token that takes more than a few milliseconds."""
    return isinstance(stretch, list) and len(stretch) == 1 and len(stretch[0]) > SLICE_CHARACTERS


def encode_pretoken(vocabulary: Vocabulary, pretoken: str, tokens: list[int]) -> Iterator[None]:
    """Append the tokens of one pre-token to `tokens`, pausing every few milliseconds."""
    try:
        data = pretoken.encode()
    except UnicodeEncodeError:
        # A lone surrogate is no character; as in tiktoken, it counts as U+FFFD.
        data = pretoken.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    # First look up the whole pre-token, as tiktoken does: merging does not reach every token.
    rank = vocabulary.rank(data)
    if rank == ABSENT:
        yield from merge_windows(vocabulary, data, tokens)
    else:
        tokens.append(rank)


def open_encoder(name: str = "o200k_base") -> Encoder:
    """Map the vocabulary and compile the pattern of an encoding, in about 2 ms.

    Raises:
        MockGPTError: the vocabulary is missing or damaged.
    """
    return Encoder(open_vocabulary(join(dirname(PATH), f"{name}.bin")), RULES[name])
