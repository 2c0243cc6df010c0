"""Measures whether a client still reads what is written to it.

One rule serves two cases: an answer in progress whose client has stopped reading, and a closing
connection whose client is still reading the last answer.
"""

from __future__ import annotations

_UNKNOWN = float("inf")


class WriteProgress:
    """How much of what was written is still unsent, measured from time to time."""

    __slots__ = ("_unsent_bytes",)

    def __init__(self) -> None:
        self._unsent_bytes = 0.0

    def restart(self, unsent_bytes: float = _UNKNOWN) -> None:
        """Begin to measure; without a number, any unsent size at the next call counts as progress."""
        self._unsent_bytes = unsent_bytes

    def made(self, unsent_bytes: int) -> bool:
        """Tell whether the client has read something since the last call, and remember the new size."""
        if unsent_bytes >= self._unsent_bytes:
            return False
        self._unsent_bytes = unsent_bytes
        return True
