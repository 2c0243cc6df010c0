"""What happens to a request on purpose, decided in one place and in one order.

What the request asks for itself, then limits, then failures, then faults: the
first that stops it wins. Everything is returned as data; nothing here sleeps,
writes, or knows an endpoint.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from mockgpt.behavior.latency import CONSTANT, DrawnPace, Pace, pace_of
from mockgpt.behavior.rate_limits import Buckets, Standing, account_of, limit_headers, used_up
from mockgpt.behavior.request_overrides import NO_OVERRIDES, RequestOverrides
from mockgpt.behavior.scenario_steps import NO_STEP, ScenarioProgress
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import Config, RateLimitsSettings, Scenario
from mockgpt.errors import APIError
from mockgpt.wire.headers import AnswerHeaders, RenderedHeaders
from mockgpt.wire.messages import Exchange, Fault, Request

if TYPE_CHECKING:
    from mockgpt.behavior.failure_rules import Attempts
    from mockgpt.behavior.failures import Failing
    from mockgpt.behavior.rate_limits import Refusal


_KEPT_DECISIONS = 256


class Plan(NamedTuple):
    """What a request is decided under, from its head on: a running answer keeps the scenario it began with.

    Attributes:
        overrides: what the request asks for itself.
        random: the source of its draws.
        step: of the scenario's timeline, whose settings are in force; NO_STEP for none.
        elapsed_ms: since the first request of its scenario.
        limited: a model answers, so limits, failures and delays apply.
    """

    overrides: RequestOverrides
    random: SeededRandom
    step: int = NO_STEP
    elapsed_ms: float = 0.0
    limited: bool = True


class Decision(NamedTuple):
    """What happens to one request: when it is answered, and what goes wrong on purpose."""

    pace: Pace | DrawnPace
    limits: AnswerHeaders
    failing: Failing | None = None
    fault: Fault | None = None


class Counted(NamedTuple):
    """What was counted of a request elsewhere, before it is decided.

    Attributes:
        standing: in its buckets; None is counted here.
        first: it is one of the first attempts of its call; None is counted here.
    """

    standing: Standing | None = None
    first: bool | None = None

    def among_first(self, _number: int, _request: Request, _scenario: str, _identity: str) -> bool:
        """Tell whether it is one of the first attempts."""
        return bool(self.first)


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
        self._usual: _UsualDecisions | None = None

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

    def plan(self, scenario: Scenario, seed: int, overrides: RequestOverrides | None, limited: bool) -> Plan:
        """Return the plan of a request, and count it into its scenario if a model answers it.

        Args:
            seed: the server's; a header's comes before it.
        """
        overrides = overrides or NO_OVERRIDES
        seed = seed if overrides.seed is None else overrides.seed
        if not limited:
            return Plan(overrides, SeededRandom(seed, scenario.name, 0), limited=False)
        clock = self._progress.counted(scenario, now := self._clock())
        random = SeededRandom(seed, scenario.name, clock.ordinal)
        return Plan(overrides, random, clock.step, (now - clock.began) * 1000)

    def early_fault(self, settings: Config, plan: Plan) -> Fault | None:
        """Return the fault that has to happen before the request's body has come, or None."""
        if plan.overrides.fault is None and not settings.faults.percent:
            return None
        early: Fault | None = _fault_draws().early_fault(settings.faults, plan.overrides, plan.random)
        return early

    def decide(
        self,
        settings: Config,
        plan: Plan,
        exchange: Exchange,
        answers_under_way: Callable[[], int],
        settled: bool = False,
        counted: Counted | None = None,
    ) -> Decision:
        """Return what happens to a request that was found valid.

        Args:
            answers_under_way: tells the load of the moment, this answer included.
            settled: an expectation answers, so nothing is left to limits and draws.
            counted: what replicas count together; None: everything is counted here.

        Raises:
            APIError: 400, the fault it asks for cannot happen to the answer it asks for.
        """
        overrides, limits = plan.overrides, settings.rate_limits
        tokens = exchange.requested_tokens or exchange.prompt_tokens
        if overrides is NO_OVERRIDES and plan.limited:
            if (usual := self._usual) is None or usual.settings is not settings:
                usual = self._usual = _UsualDecisions(settings, plan.random)
            if usual.pace is not None:
                return usual[tokens]
        standing = self._standing_uncounted(limits, exchange.request, tokens)
        name, fault = overrides.error, overrides.fault
        if fault is not None:
            fault = _fault_draws().asked_fault(fault, exchange, _streams(overrides, exchange))
        elif name is None and plan.limited and not settled:
            if limits.requests_per_minute or limits.tokens_per_minute:
                if counted is not None and counted.standing is not None:
                    standing = counted.standing
                else:
                    account = account_of(limits.per, exchange.request)
                    standing = self._buckets.take(limits, account, tokens, self._clock())
                name = standing.refusal.name if standing.refusal is not None else None
            errors = settings.errors
            may_fail = settings.responses.error_rate_percent or errors.first_attempts or errors.every
            if name is None and may_fail:
                name = self._drawn_failure(settings, plan, exchange, counted)
            if name is None and settings.faults.percent:
                fault = _fault_draws().drawn_fault(settings.faults, plan.random, exchange)
        running = answers_under_way() - 1 if settings.latency.load_factor > 1 else 0
        delay_ms = overrides.delay_ms
        if overrides.latency is not None:
            settings = settings._replace(latency=overrides.latency)
            delay_ms = delay_ms if plan.limited else delay_ms or 0
        if plan.limited or overrides.latency is not None:
            pace = pace_of(settings, exchange.prompt_tokens, plan.random, delay_ms, running)
        else:
            pace = Pace((delay_ms or 0) / 1000, (delay_ms or 0) / 1000, 0.0)
        failing = None
        if name is not None:
            failing = _failing(name, settings, exchange, overrides, standing.refusal)
            if standing.refusal is None:
                standing = used_up(standing, limits, failing.bucket)
        return Decision(pace, limit_headers(limits, *standing[:2]) if plan.limited else [], failing, fault)

    # The limit headers of a bucket of which so much is used; remembered, so this is no call.
    limit_headers = staticmethod(limit_headers)

    def headers_before(self, settings: Config, request: Request) -> RenderedHeaders:
        """Return the limit headers, where limits are enforced, of a request refused before a decision."""
        limits = settings.rate_limits
        return limit_headers(limits, *self._standing_uncounted(limits, request, 0)[:2])

    def _standing_uncounted(self, limits: RateLimitsSettings, request: Request, tokens: int) -> Standing:
        """Return what the headers of an answer say that takes nothing of the limits."""
        if not (limits.requests_per_minute or limits.tokens_per_minute):
            return Standing(1, tokens)
        return self._buckets.look(limits, account_of(limits.per, request), self._clock())

    def note_limits(
        self, limits: RateLimitsSettings, account: str, used: tuple[float, float], tokens: int
    ) -> Standing:
        """Take over how much of an account's buckets is used; return its standing with this request."""
        return self._buckets.note(limits, account, used, tokens, self._clock())

    def _drawn_failure(
        self, settings: Config, plan: Plan, exchange: Exchange, counted: Counted | None
    ) -> str | None:
        # Loaded by the first request that may fail on purpose.
        from mockgpt.behavior.failure_rules import Attempts, drawn_failure, named

        if self._attempts is None:
            self._attempts = Attempts()
        request = exchange.request
        account = account_of(settings.rate_limits.per, request)
        attempts = self._attempts if counted is None or counted.first is None else counted
        return named(drawn_failure(settings, plan.random, plan.elapsed_ms, attempts, request, account))


class _UsualDecisions(dict[int, Decision]):
    """The decisions about the requests under some settings, by their tokens, where nothing else matters.

    Attributes:
        pace: of every request, None where something may happen to one.
    """

    def __init__(self, settings: Config, random: SeededRandom) -> None:
        super().__init__()
        self.settings = settings
        self.pace = _uneventful_pace(settings, random)

    def __missing__(self, tokens: int) -> Decision:
        assert self.pace is not None, "asked first"
        decision = Decision(self.pace, limit_headers(self.settings.rate_limits, 1, tokens))
        if len(self) >= _KEPT_DECISIONS:
            self.clear()
        self[tokens] = decision
        return decision


def draws(settings: Config) -> bool:
    """Tell whether what happens to a request depends on its number, or on the time of its scenario."""
    errors, latency = settings.errors, settings.latency
    return bool(
        settings.responses.error_rate_percent or errors.first_attempts or errors.every
        or settings.faults.percent or any(each.distribution != CONSTANT for each in latency[:3])
    )  # fmt: skip


def _uneventful_pace(settings: Config, random: SeededRandom) -> Pace | None:
    """Return the pace of all requests, where nothing but the same delays happens to any of them."""
    limits, errors, latency = settings.rate_limits, settings.errors, settings.latency
    eventful = (
        limits.requests_per_minute or limits.tokens_per_minute or settings.responses.error_rate_percent
        or errors.first_attempts or errors.every or settings.faults.percent
        or latency.load_factor != 1 or latency.per_prompt_token_ms.mean
    )  # fmt: skip
    pace = None if eventful else pace_of(settings, 0, random)
    drawn = any(each.distribution != CONSTANT for each in latency[:3])
    return pace if type(pace) is Pace and not drawn else None


def _fault_draws() -> ModuleType:
    # Loaded by the first request that may suffer a fault.
    from mockgpt.behavior import fault_draws

    return fault_draws


def _streams(overrides: RequestOverrides, exchange: Exchange) -> bool:
    """Tell whether the answer goes out as a stream, and no error takes its place."""
    if overrides.error is not None and overrides.after_events is None:
        return False
    return exchange.stream if overrides.streams is None else overrides.streams


def _failing(
    error: str | APIError,
    settings: Config,
    exchange: Exchange,
    overrides: RequestOverrides,
    refusal: Refusal | None,
) -> Failing:
    # Loaded by the first request that fails on purpose.
    from mockgpt.behavior.failures import failing

    after_events = settings.errors.after_chunks or None
    if error is overrides.error and (overrides.after_events is not None or not isinstance(error, str)):
        after_events = overrides.after_events
    failure = failing(
        error,
        settings,
        exchange.model or "",
        tokens=exchange.requested_tokens or exchange.prompt_tokens,
        after_events=after_events if exchange.stream and refusal is None else None,
        refusal=refusal,
    )
    return failure._replace(event=overrides.error_event) if overrides.error_event else failure
