"""Which scenario is in force: the configured one, or one switched to at run time, for good or for a time.

Read for every request, so that a time to live needs no timer. It must not know what a scenario is.
"""

from __future__ import annotations

from collections.abc import Callable, Container

# Temporary scenarios within each other; beyond that the outermost are forgotten.
_DEPTH_LIMIT = 100


class ActiveScenario:
    """The scenario in force.

    Args:
        configured: the name the settings give.
        now: a clock in seconds that only goes forward.

    Attributes:
        base: the one in force for good.
        temporary: those in force for a while, innermost last, as (name, end); mostly none.
    """

    __slots__ = ("_configured", "_now", "base", "temporary")

    def __init__(self, configured: str, now: Callable[[], float]) -> None:
        self._configured = self.base = configured
        self._now = now
        # Each ends before the one that it lies in.
        self.temporary: list[tuple[str, float]] = []

    @property
    def name(self) -> str:
        """The name of the scenario in force at this moment."""
        temporary = self.temporary
        if temporary:
            now = self._now()
            while temporary and temporary[-1][1] <= now:
                temporary.pop()
            if temporary:
                return temporary[-1][0]
        return self.base

    @property
    def expires_in_seconds(self) -> float | None:
        """How long it stays in force, None without an end."""
        self.name  # noqa: B018 - forgets what has expired
        return self.temporary[-1][1] - self._now() if self.temporary else None

    def switch(self, name: str, ttl_seconds: float | None = None) -> None:
        """Put a scenario in force, for good or for a time, after which the previous one is in force again."""
        if ttl_seconds is None:
            self.base = name
            self.temporary.clear()
            return
        end = self._now() + ttl_seconds
        # A temporary scenario that ends sooner would never be in force again.
        self.temporary = [each for each in self.temporary if each[1] > end][-_DEPTH_LIMIT:]
        self.temporary.append((name, end))

    def configure(self, configured: str, known: Container[str]) -> None:
        """Take a new configured scenario; one switched to at run time stays in force where it still exists.

        Args:
            known: the names of all scenarios.
        """
        if self.base == self._configured or self.base not in known:
            self.base = configured
        self._configured = configured
        self.temporary = [each for each in self.temporary if each[0] in known]

    def reset(self) -> None:
        """Return to the configured scenario."""
        self.base = self._configured
        self.temporary.clear()
