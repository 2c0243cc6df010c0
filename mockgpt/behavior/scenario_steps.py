"""How far each scenario has come: how many requests it took, since when, and which of its steps is in force.

A scenario's clock starts with its first request, so that a test sees the same
whether the server has just started or waited for an hour. Steps are looked at
when a request comes; nothing ticks in between.

    its own keys --step 1's after_requests--> step 1 --its for_ms, or step 2's after_requests--> step 2 ...
    ... the last step --its for_ms--> its own keys

With `repeat` the whole way is gone so many times; a last step without `for_ms` stays.
"""

from __future__ import annotations

from typing import NamedTuple

from mockgpt.config import Scenario

NO_STEP = -1  # the scenario's own keys, before the first step and after the last
_MS = 1000.0


class Place(NamedTuple):
    """Where a request stands in its scenario.

    Attributes:
        ordinal: which request of the scenario it is, from 1.
        elapsed_ms: since the scenario's first request.
        step: index of the step in force, or NO_STEP.
    """

    ordinal: int
    elapsed_ms: float
    step: int


class ScenarioProgress:
    """The way of all scenarios that were asked for."""

    def __init__(self) -> None:
        self._by_name: dict[str, _ScenarioProgress] = {}

    def enter(self, scenario: Scenario, now: float) -> Place:
        """Count a request in and return where it stands; `now` is in seconds."""
        progress = self._by_name.get(scenario.name)
        if progress is None:
            progress = self._by_name[scenario.name] = _ScenarioProgress(now)
        progress.ordinal += 1
        step = progress.advance(scenario, now) if scenario.steps else NO_STEP
        return Place(progress.ordinal, (now - progress.began) * _MS, step)

    def look(self, scenario: Scenario, now: float) -> int:
        """Return the step in force, without a request that counts."""
        progress = self._by_name.get(scenario.name) or _ScenarioProgress(now)
        progress.leave(scenario, now)
        return progress.step

    def restart(self, name: str | None = None) -> None:
        """Begin a scenario anew with its next request; None: every one."""
        if name is None:
            self._by_name.clear()
        else:
            self._by_name.pop(name, None)


class _ScenarioProgress:
    """One scenario's progress. `since` and `served` are those of the step in force."""

    __slots__ = ("began", "ordinal", "round", "served", "since", "step")

    def __init__(self, now: float) -> None:
        self.began = self.since = now
        self.ordinal = self.served = self.round = 0
        self.step = NO_STEP

    def advance(self, scenario: Scenario, now: float) -> int:
        """Leave every step that is over and return the one this request falls into."""
        self.leave(scenario, now)
        self.served += 1
        return self.step

    def leave(self, scenario: Scenario, now: float) -> None:
        """Leave every step that is over."""
        while (left_at := self._over(scenario, now)) is not None:
            self.since, self.served = left_at, 0
            self.step += 1
            if self.step == len(scenario.steps):
                self.step = NO_STEP
                self.round += 1

    def _over(self, scenario: Scenario, now: float) -> float | None:
        """Return when the step in force was over, None while it lasts."""
        if self.round >= scenario.repeat:
            return None
        steps, step = scenario.steps, self.step
        lasting = steps[step].for_ms if step != NO_STEP else 0
        if lasting and now >= (end := self.since + lasting / _MS):
            return end
        following = step + 1
        if following == len(steps):
            return None
        wanted = steps[following].after_requests
        if wanted:
            return now if self.served >= wanted else None
        # Nothing to wait for: at once from the scenario's own keys, else only when the time is over.
        return self.since if step == NO_STEP else None
