"""The vocabulary of an encoding, memory-mapped and searched in place.

Owns the layout of `data/o200k_base.bin` and `data/cl100k_base.bin` (written by
scripts/build_vocabulary.py): the token of given bytes, the bytes of a token, and the Unicode class
of every code point. Knows nothing of splitting text or merging bytes.

Nothing is unpacked: no token is a Python object before it is looked up, and the pages belong
to the page cache, shared by every process that maps the file.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from binascii import crc32
from itertools import accumulate, pairwise
from os import PathLike
from os.path import dirname, join

from mockgpt.errors import MockGPTError

PATH = join(dirname(dirname(dirname(__file__))), "data", "o200k_base.bin")

MAGIC = b"o200k\x00\x00\x01"
# Magic, number of tokens, number of slots, seed of the hash, number of classes, number of token bytes.
# All numbers in the file are little-endian.
HEADER = struct.Struct("<8s5I")
# The upper 16 bits of a token's crc32 choose its displacement.
BUCKET_BITS = 16
BUCKETS = 1 << BUCKET_BITS
# A slot holds a rank in its low 18 bits (199,998 < 2^18) and above it the upper 14 bits of its token's
# crc32: all but one in 16,384 misses end there, without reading offsets or bytes.
RANK_BITS = 18
RANK_MASK = (1 << RANK_BITS) - 1

ABSENT = 1 << 32
"""Rank of bytes that are no token: higher than every rank, so that comparisons need no special case."""


_KEPT = 4_096  # tokens whose bytes are kept: most texts are made of fewer, in 0.4 MB


class Vocabulary:
    """Tokens by their bytes, bytes by their token, classes by code point.

    A perfect hash finds a token: slot = (crc32 ^ displacement[crc32 >> 16]) % slots. The
    displacements are chosen at build time so that no two tokens share a slot. A look-up takes
    one probe for any input; there are no chains.

    Args:
        data: the whole file; it is read in place.

    Raises:
        MockGPTError: the file is truncated or of another version.
    """

    __slots__ = (
        "_displacements",
        "_offsets",
        "_seed",
        "_slot_count",
        "_slots",
        "_text",
        "byte_tokens",
        "classes",
        "size",
    )

    def __init__(self, data: mmap.mmap | bytes) -> None:
        view = memoryview(data)
        if len(view) < HEADER.size or view[: len(MAGIC)] != MAGIC:
            raise MockGPTError("the token vocabulary is damaged: unknown header; install mockgpt again")
        _, self.size, self._slot_count, self._seed, class_count, text_bytes = HEADER.unpack_from(view)
        widths = (4 * self._slot_count, 4 * (self.size + 1), 2 * BUCKETS, class_count, text_bytes)
        if len(view) != HEADER.size + sum(widths):
            raise MockGPTError(f"the token vocabulary is damaged: {len(view)} bytes; install mockgpt again")
        borders = pairwise(accumulate(widths, initial=HEADER.size))
        # The classes: of each code point below their number, as the one-byte character that stands for it
        # in pretokenizer.py.
        slots, offsets, displacements, self.classes, self._text = (view[slice(*one)] for one in borders)
        self._slots, self._offsets = _numbers(slots, "I"), _numbers(offsets, "I")
        self._displacements = _numbers(displacements, "H")
        # Every single byte is a token; merging begins with single bytes.
        self.byte_tokens = [self.rank(bytes((byte,))) for byte in range(256)]

    def rank(self, data: bytes) -> int:
        """Return the rank of the token whose bytes are `data`, or ABSENT."""
        code = crc32(data, self._seed)
        slot = self._slots[(code ^ self._displacements[code >> 16]) % self._slot_count]
        if slot >> RANK_BITS != code >> RANK_BITS:
            return ABSENT
        rank = slot & RANK_MASK
        offsets = self._offsets
        # Other bytes may have the same crc32, so the bytes are compared.
        return rank if self._text[offsets[rank] : offsets[rank + 1]] == data else ABSENT

    def token_bytes(self, rank: int) -> bytes:
        """Return the bytes of token `rank`, which must be in 0..size-1."""
        return self._text[self._offsets[rank] : self._offsets[rank + 1]].tobytes()


class TokenBytes(dict[int, bytes]):
    """The bytes of tokens by rank; those looked up first are kept, so that equal ones are one object."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, rank: int) -> bytes:
        data = self._vocabulary.token_bytes(rank)
        if len(self) < _KEPT:
            self[rank] = data
        return data


def open_vocabulary(path: str | PathLike[str] = PATH) -> Vocabulary:
    """Map the file read-only. The descriptor is closed; the mapping lives as long as the vocabulary.

    Raises:
        MockGPTError: the file is missing or damaged.
    """
    try:
        with open(path, "rb") as file:
            return Vocabulary(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise MockGPTError(f"the token vocabulary {path} cannot be read: {error}") from error


def _numbers(section: memoryview, code: str) -> memoryview:
    if sys.byteorder == "big":  # pragma: no cover - a copy of 1.7 MB, only on rare machines
        swapped = array(code, section.tobytes())
        swapped.byteswap()
        return memoryview(swapped)
    return section.cast(code)  # type: ignore[call-overload, no-any-return]
