"""The body of a request while it comes: held once, hashed as it comes, counted where it is large.

Knows no HTTP: it is given the pieces of one body after another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from io import BytesIO
from typing import Protocol

# Bodies up to this size are not counted, so that a usual request costs nothing: 1,000 of them are 64 MB.
UNCOUNTED_BYTES = 65_536
# A body is held, parsed, and its texts are cut into tokens.
COPIES = 2


class Account(Protocol):
    """Counts the memory that clients make the server hold."""

    @property
    def uncounted(self) -> int:
        """A body up to this size need not ask: UNCOUNTED_BYTES while there is memory, then 0."""

    def take(self, size: int) -> bool:
        """Count so many bytes; False where they would be too many."""

    def give_back(self, size: int) -> None:
        """Count them no longer, and have free memory returned to the system soon."""

    def measure(self, name: str, held_bytes: Callable[[], int]) -> None:
        """Count what a part of the process holds, too, by measuring it."""


class Unlimited:
    """An account of memory without a limit."""

    uncounted = UNCOUNTED_BYTES

    def take(self, _size: int) -> bool:
        """Count nothing."""
        return True

    def give_back(self, _size: int) -> None:
        """Count nothing."""

    def measure(self, _name: str, _held_bytes: Callable[[], int]) -> None:
        """Count nothing."""


class RequestBody:
    """The bodies of one connection, one at a time.

    Attributes:
        size: bytes that have come.
        taken: bytes that are counted.
    """

    __slots__ = ("_account", "_counted", "_digest", "_pieces", "size", "taken")

    def __init__(self, account: Account) -> None:
        self._account = account
        self.taken = 0
        self.restart()

    def restart(self) -> None:
        """Begin another body; what was counted stays so until `release`."""
        self.size = 0
        self._counted = UNCOUNTED_BYTES
        # Gives its bytes away without a copy; a list of one-byte chunks would need thirty times the memory.
        self._pieces = BytesIO()
        self._digest: hashlib._Hash | None = None

    def expect(self, length: int) -> bool:
        """Count a body whose length is known; False where there is no memory for it."""
        size = COPIES * max(0, length - self._counted)
        if not self._account.take(size):
            return False
        self.taken += size
        self._counted = max(length, self._counted)
        return True

    def add(self, data: bytes) -> bool:
        """Take a piece; False where there is no memory for it."""
        self.size += len(data)
        # Twice as much each time: a long body of unknown length is counted in a few steps.
        if self.size > self._counted and not self.expect(max(self.size, 2 * self._counted)):
            return False
        if self._counted > UNCOUNTED_BYTES:
            if self._digest is None:
                self._digest = hashlib.sha256(self.whole())
            self._digest.update(data)
        self._pieces.write(data)
        return True

    def whole(self) -> bytes:
        """Return what has come."""
        return self._pieces.getvalue()

    @property
    def sha256(self) -> str | None:
        """The digest of what has come, in hexadecimal; None of a usual body, which is hashed in a moment."""
        return None if self._digest is None else self._digest.hexdigest()

    def release(self) -> None:
        """Count nothing any longer: the request is answered or given up."""
        if self.taken:
            taken, self.taken = self.taken, 0
            self._account.give_back(taken)
