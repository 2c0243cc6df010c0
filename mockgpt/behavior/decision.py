"""What happens to a request on purpose, decided in one place and in one order.

What the request asks for itself, then limits, then failures, then faults: the
first that stops it wins. Everything is returned as data; nothing here sleeps,
writes, or knows an endpoint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from mockgpt.behavior.latency import DrawnPace, Pace, pace_of
from mockgpt.behavior.rate_limits import Buckets, Standing, limit_headers
from mockgpt.behavior.request_headers import NO_OVERRIDES, RequestOverrides
from mockgpt.behavior.scenario_steps import NO_STEP, ScenarioProgress
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import Config, Scenario
from mockgpt.errors import APIError
from mockgpt.wire.messages import Exchange, Fault, RawHeaders

if TYPE_CHECKING:
    from mockgpt.behavior.failure_rules import Attempts
    from mockgpt.behavior.failures import Failing
    from mockgpt.behavior.rate_limits import Refusal

_LATER = "close_after_n"  # the one fault that waits for the n-th answer of its connection


class Plan(NamedTuple):
    """Under what a request is decided, from its head on: a running answer keeps the scenario it began with.

    Attributes:
        settings: those of its scenario, with the step of its timeline laid over.
        overrides: what the request asks for itself.
        elapsed_ms: since the first request of its scenario.
        limited: a model answers, so limits, luck and delays apply.
    """

    settings: Config
    overrides: RequestOverrides
    random: SeededRandom
    elapsed_ms: float = 0.0
    limited: bool = True


class Decision(NamedTuple):
    """What happens to one request: when it is answered, and what goes wrong on purpose."""

    pace: Pace | DrawnPace
    limits: RawHeaders
    failing: Failing | None = None
    fault: Fault | None = None


class Behavior:
    """Decides, and remembers what that takes from one request to the next.

    Args:
        clock: seconds, never going back; limits and timelines run on it.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._buckets = Buckets()
        self._progress = ScenarioProgress()
        self._attempts: Attempts | None = None

    def reset(self) -> None:
        """Fill the buckets, forget the attempts, begin every scenario anew."""
        self._buckets.clear()
        self._progress.restart()
        self._attempts = None

    def restart(self, scenario: str) -> None:
        """Begin a scenario anew with its next request."""
        self._progress.restart(scenario)

    def step_of(self, scenario: Scenario) -> int:
        """Return the step of a scenario's timeline that is in force for connections, or NO_STEP."""
        return self._progress.look(scenario, self._clock()) if scenario.steps else NO_STEP

    def plan(
        self,
        scenario: Scenario,
        settings: Callable[[str, int], Config],
        seed: int,
        overrides: RequestOverrides | None,
        limited: bool,
    ) -> Plan:
        """Return the plan of a request, and count it into its scenario if a model answers it.

        Args:
            settings: returns those of a scenario's name and step.
            seed: the server's; a header's comes before it.
        """
        overrides = overrides or NO_OVERRIDES
        seed = seed if overrides.seed is None else overrides.seed
        if not limited:
            random = SeededRandom(seed, scenario.name, 0)
            return Plan(settings(scenario.name, NO_STEP), overrides, random, limited=False)
        place = self._progress.enter(scenario, self._clock())
        random = SeededRandom(seed, scenario.name, place.ordinal)
        return Plan(settings(scenario.name, place.step), overrides, random, place.elapsed_ms)

    def early_fault(self, plan: Plan) -> Fault | None:
        """Return the damage that has to be done before the request's body has come, or None."""
        asked = plan.overrides.fault
        if asked is None and not plan.settings.faults.percent:
            return None
        from mockgpt.behavior.fault_draws import early_fault
        from mockgpt.faults.table import EARLY

        if asked is not None:
            return asked if asked.name == EARLY else None
        return early_fault(plan.settings.faults, plan.random) if plan.overrides.error is None else None

    def decide(
        self, plan: Plan, exchange: Exchange, identity: str, *, settled: bool = False, running: int = 0
    ) -> Decision:
        """Return what happens to a request that was found valid.

        Args:
            identity: whose limits and attempts count together; empty: everybody's.
            settled: an expectation answers, so nothing is left to limits and luck.
            running: other answers under way, the load of the moment.

        Raises:
            APIError: 400, the fault it asks for cannot happen to the answer it asks for.
        """
        settings, overrides = plan.settings, plan.overrides
        tokens = exchange.requested_tokens or exchange.prompt_tokens
        standing = Standing(1, tokens)
        name, fault = overrides.error, overrides.fault
        if fault is not None:
            _check_applies(fault, exchange.stream and name is None)
        elif name is None and plan.limited and not settled:
            standing = self._take(settings, identity, tokens)
            name = standing.refusal.name if standing.refusal is not None else None
            name = name or self._drawn_failure(plan, exchange, identity)
            fault = self._drawn_fault(plan, exchange) if name is None else None
        if fault is not None and fault.name == _LATER and exchange.request_number < fault.amount:
            fault = None
        return Decision(
            _pace(plan, exchange, running),
            limit_headers(settings.rate_limits, *standing[:2]) if plan.limited else [],
            None if name is None else _failing(name, settings, exchange, tokens, standing.refusal),
            fault,
        )

    def headers_before(self, settings: Config, identity: str) -> RawHeaders:
        """Return the limit headers of a request that is refused before its fate is decided."""
        limits = settings.rate_limits
        if not _enforced(settings):
            return limit_headers(limits, 1, 0)
        return limit_headers(limits, *self._buckets.look(limits, identity, self._clock())[:2])

    def _take(self, settings: Config, identity: str, tokens: int) -> Standing:
        if not _enforced(settings):
            return Standing(1, tokens)
        return self._buckets.take(settings.rate_limits, identity, tokens, self._clock())

    def _drawn_failure(self, plan: Plan, exchange: Exchange, identity: str) -> str | None:
        settings = plan.settings
        if not (
            settings.responses.error_rate_percent or settings.errors.first_attempts or settings.errors.every
        ):
            return None
        from mockgpt.behavior.failure_rules import Attempts, drawn_failure

        if self._attempts is None:
            self._attempts = Attempts()
        return drawn_failure(
            settings, plan.random, plan.elapsed_ms, self._attempts, exchange.request, identity
        )

    def _drawn_fault(self, plan: Plan, exchange: Exchange) -> Fault | None:
        if not plan.settings.faults.percent:
            return None
        from mockgpt.behavior.fault_draws import answer_fault

        return answer_fault(plan.settings.faults, plan.random, exchange.stream)


def _pace(plan: Plan, exchange: Exchange, running: int) -> Pace | DrawnPace:
    delay_ms = plan.overrides.delay_ms
    if plan.limited:
        return pace_of(plan.settings, exchange.prompt_tokens, plan.random, delay_ms, running)
    delay = (delay_ms or 0) / 1000
    return Pace(delay, delay, 0.0)


def _enforced(settings: Config) -> bool:
    return bool(settings.rate_limits.requests_per_minute or settings.rate_limits.tokens_per_minute)


def _failing(
    name: str, settings: Config, exchange: Exchange, tokens: int, refusal: Refusal | None
) -> Failing:
    from mockgpt.behavior.failures import failing

    model = exchange.model or ""
    return failing(name, settings, model, tokens=tokens, stream=exchange.stream, refusal=refusal)


def _check_applies(fault: Fault, stream: bool) -> None:
    from mockgpt.faults.table import FAULTS, applies

    if not applies(fault.name, stream):
        form = "a stream" if stream else "a JSON answer"
        raise APIError(
            400,
            f"x-mockgpt-fault: {fault.name} happens to {FAULTS[fault.name].applies} only, and this is {form}",
            param="x-mockgpt-fault",
            code="invalid_value",
        )
