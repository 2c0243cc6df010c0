"""Which scenario is in force: the configured one, or one switched to at run time, perhaps for a while.

Asked for every request, so that a time to live needs no timer. It must not know what a scenario is.
"""

from __future__ import annotations

from collections.abc import Callable, Container

# Scenarios waiting beneath a temporary one; whoever nests deeper has forgotten the outermost.
_DEPTH_LIMIT = 100


class ScenarioState:
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
        # Innermost last, as (name, end); each ends before the one beneath it.
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
        """How long it stays so, None for good."""
        self.name  # noqa: B018 - forgets what has expired
        return self.temporary[-1][1] - self._now() if self.temporary else None

    def switch(self, name: str, ttl_seconds: float | None = None) -> None:
        """Put a scenario in force, for good or for so long; then the one before it is back."""
        if ttl_seconds is None:
            self.base = name
            self.temporary.clear()
            return
        end = self._now() + ttl_seconds
        # What ends sooner would never be seen again.
        self.temporary = [kept for kept in self.temporary if kept[1] > end][-_DEPTH_LIMIT:]
        self.temporary.append((name, end))

    def configure(self, configured: str, known: Container[str]) -> None:
        """Take a new configured scenario; what was switched to at run time stays, where it still exists."""
        if self.base == self._configured or self.base not in known:
            self.base = configured
        self._configured = configured
        self.temporary = [kept for kept in self.temporary if kept[0] in known]

    def reset(self) -> None:
        """Return to the configured scenario."""
        self.base = self._configured
        self.temporary.clear()
