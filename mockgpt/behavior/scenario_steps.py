"""How far each scenario has progressed: its number of requests, its start, and the step in force.

A scenario's clock starts with its first request, so that a test sees the same whether the server
has just started or has waited for an hour. Steps are computed when a request comes; there is no
timer. It must not know what a step changes.

    its own keys --step 1's after_requests--> step 1 --its for_ms, or step 2's after_requests--> step 2 ...
    ... the last step --its for_ms--> its own keys

With `repeat` all steps are repeated that many times; a last step without `for_ms` stays in force.
"""

from __future__ import annotations

from typing import NamedTuple

from mockgpt.config import Scenario

NO_STEP = -1  # the scenario's own keys, before the first step and after the last
_MS = 1000.0


class Place(NamedTuple):
    """Where in its scenario a request is.

    Attributes:
        ordinal: number of the request in the scenario, from 1.
        elapsed_ms: since the scenario's first request.
        step: index of the step in force, or NO_STEP.
    """

    ordinal: int
    elapsed_ms: float
    step: int


class ScenarioProgress:
    """The clocks of all scenarios that have had a request."""

    def __init__(self) -> None:
        self._by_name: dict[str, ScenarioClock] = {}

    def enter(self, scenario: Scenario, now: float) -> Place:
        """Count a request and return its place; `now` is in seconds."""
        clock = self.counted(scenario, now)
        return Place(clock.ordinal, (now - clock.began) * _MS, clock.step)

    def counted(self, scenario: Scenario, now: float) -> ScenarioClock:
        """Count a request and return the clock, which tells its place until the next one is counted."""
        clock = self._by_name.get(scenario.name)
        if clock is None:
            clock = self._by_name[scenario.name] = ScenarioClock(now)
        clock.ordinal += 1
        if scenario.steps:
            clock.advance(scenario, now)
        return clock

    def look(self, scenario: Scenario, now: float) -> int:
        """Return the step in force, without counting a request."""
        progress = self._by_name.get(scenario.name) or ScenarioClock(now)
        progress.leave(scenario, now)
        return progress.step

    def restart(self, name: str | None = None) -> None:
        """Begin a scenario again with its next request; None: every scenario."""
        if name is None:
            self._by_name.clear()
        else:
            self._by_name.pop(name, None)


class ScenarioClock:
    """One scenario's clock.

    Attributes:
        began: when its first request came, in seconds.
        ordinal: how many requests it has had.
        round: how many times all its steps are over.
        step: the step in force, or NO_STEP.
        since: when that step began, in seconds.
        served: how many requests that step has had.
    """

    __slots__ = ("began", "ordinal", "round", "served", "since", "step")

    def __init__(self, now: float) -> None:
        self.began = self.since = now
        self.ordinal = self.served = self.round = 0
        self.step = NO_STEP

    def advance(self, scenario: Scenario, now: float) -> None:
        """Leave every step that is over, and count a request."""
        self.leave(scenario, now)
        self.served += 1

    def leave(self, scenario: Scenario, now: float) -> None:
        """Leave every step that is over."""
        while (left_at := self._end_of_step(scenario, now)) is not None:
            self.since, self.served = left_at, 0
            self.step += 1
            if self.step == len(scenario.steps):
                self.step = NO_STEP
                self.round += 1

    def _end_of_step(self, scenario: Scenario, now: float) -> float | None:
        """Return when the step in force ended, None while it lasts."""
        if self.round >= scenario.repeat:
            return None
        steps, step = scenario.steps, self.step
        for_ms = steps[step].for_ms if step != NO_STEP else 0
        if for_ms and now >= (end := self.since + for_ms / _MS):
            return end
        following = step + 1
        if following == len(steps):
            return None
        after_requests = steps[following].after_requests
        if after_requests:
            return now if self.served >= after_requests else None
        # The next step waits for no requests: it follows the scenario's own keys at once, and another step
        # only after its time.
        return self.since if step == NO_STEP else None
