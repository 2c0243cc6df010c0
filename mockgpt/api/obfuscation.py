"""The padding that hides the size of a stream's deltas.

It is a slice of a fixed, random-looking text, at a place that depends on the
answer's id: new random text would cost more than the delta itself.

Source: `stream_options.include_obfuscation` of the API reference; lengths as captured in 2025.
"""

from __future__ import annotations

import hashlib
from zlib import crc32

_ALPHANUMERIC = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_TO_ALPHANUMERIC = bytes(_ALPHANUMERIC[byte % 62] for byte in range(256))

BLOCK = 16  # the size of a delta with its padding is a multiple of this
_STRIP_LENGTH = 4096
_STRIP = hashlib.shake_256(b"mockgpt").digest(_STRIP_LENGTH + BLOCK).translate(_TO_ALPHANUMERIC)
_STRIDE = 37  # odd, so that every place of the text is used


class Padding:
    """The paddings of one stream, in order."""

    __slots__ = ("_place",)

    def __init__(self, seed: str) -> None:
        self._place = crc32(seed.encode("utf-8", "replace")) % _STRIP_LENGTH

    def take(self, length: int) -> bytes:
        """Return 0 to 15 bytes of padding for a delta of `length` characters; 15 for an empty one."""
        place = self._place = (self._place + _STRIDE) % _STRIP_LENGTH
        return _STRIP[place : place + (-length % BLOCK if length else BLOCK - 1)]

    def of(self, length: int) -> str:
        """Return what `take` returns, as text."""
        return self.take(length).decode("ascii")
