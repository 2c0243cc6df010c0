"""What was found about JSON that clients send again with every request: tools, and schemas of answers.

Kept by digest, so that a large value costs its digest only. Knows nothing of what is found.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Generic, TypeVar

import orjson

Result = TypeVar("Result")

_MOST = 512  # values; the oldest is forgotten


def digest(*values: object) -> bytes:
    """Return a digest of values that are JSON, or named tuples of it; b"" of what has no JSON."""
    try:
        return sha256(orjson.dumps(values, default=tuple)).digest()
    except TypeError:  # more than 254 levels, or text that is no UTF-8
        return b""


class Remembered(dict[bytes, Result], Generic[Result]):
    """Results by digest; nothing is remembered of b""."""

    def remember(self, key: bytes, result: Result) -> Result:
        """Keep a result, and return it."""
        if key:
            if len(self) >= _MOST:
                del self[next(iter(self))]
            self[key] = result
        return result
