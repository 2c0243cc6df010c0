"""Whether a client reads what is written to it: slowly, or not at all.

One rule serves two cases: an answer under way whose client has stopped reading, and a closing
connection whose client is still reading the last answer.
"""

from __future__ import annotations

_UNKNOWN = float("inf")


class WriteProgress:
    """How much of what was written is still unsent, looked at from time to time."""

    __slots__ = ("_unsent_bytes",)

    def __init__(self) -> None:
        self._unsent_bytes = 0.0

    def restart(self, unsent_bytes: float = _UNKNOWN) -> None:
        """Measure from here; without a number, anything that is unsent at the next look is progress."""
        self._unsent_bytes = unsent_bytes

    def made(self, unsent_bytes: int) -> bool:
        """Tell whether the client has read something since the last look, and remember this one."""
        if unsent_bytes >= self._unsent_bytes:
            return False
        self._unsent_bytes = unsent_bytes
        return True
