"""The padding that hides the size of a stream's deltas.

Random-looking text is cut from a fixed strip, at a place that depends on the
answer's id: drawing it anew would cost more than the delta itself.

Source: `stream_options.include_obfuscation` of the API reference; lengths as captured in 2025.
"""

from __future__ import annotations

import hashlib
from zlib import crc32

_ALPHANUMERIC = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_TO_ALPHANUMERIC = bytes(_ALPHANUMERIC[byte % 62] for byte in range(256))

BLOCK = 16  # a delta and its padding fill whole blocks
_STRIP_LENGTH = 4096
_STRIP = hashlib.shake_256(b"mockgpt").digest(_STRIP_LENGTH + BLOCK).translate(_TO_ALPHANUMERIC)
_STRIDE = 37  # odd, so that every place of the strip comes up


class Padding:
    """The paddings of one stream, in order."""

    __slots__ = ("_place",)

    def __init__(self, seed: str) -> None:
        self._place = crc32(seed.encode("utf-8", "replace")) % _STRIP_LENGTH

    def take(self, length: int) -> bytes:
        """Return the padding for a delta of `length` characters; 15 for an empty one, 0 to 15 else."""
        place = self._place = (self._place + _STRIDE) % _STRIP_LENGTH
        return _STRIP[place : place + (-length % BLOCK if length else BLOCK - 1)]

    def of(self, length: int) -> str:
        """Return the same as text."""
        return self.take(length).decode("ascii")
