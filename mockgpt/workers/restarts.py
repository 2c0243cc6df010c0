"""How often workers may be restarted. It must not know a process or a clock."""

from __future__ import annotations

from collections import deque

RESTARTS_A_MINUTE = 5  # of each worker: more is a fault that a restart does not mend
_MINUTE_SECONDS = 60.0


class Restarts:
    """The restarts of the last minute, of all workers together: a crash of the host's may end all at once."""

    def __init__(self, workers: int) -> None:
        self.limit = workers * RESTARTS_A_MINUTE
        self._at: deque[float] = deque()

    def allows(self, now: float) -> bool:
        """Count one more restart, and tell whether it may happen.

        Args:
            now: seconds, on a clock that does not go back.
        """
        while self._at and self._at[0] <= now - _MINUTE_SECONDS:
            self._at.popleft()
        self._at.append(now)
        return len(self._at) <= self.limit
