"""What a request's head decides: route, API key, settings in force, and faults that happen before its body.

The result is one `Admitted` record. The later steps read it and look nothing up a second time.
"""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from mockgpt.api.azure.flavor import find_route
from mockgpt.api.delivery import error_delivery, preflight
from mockgpt.api.endpoint import Endpoint
from mockgpt.api.router import RouteMatch
from mockgpt.api.routes import ANY_METHOD, UNSERVED, UNSERVED_ROUTE, endpoint_of
from mockgpt.application.control import Control
from mockgpt.config import Config
from mockgpt.config.scenarios import NO_STEP
from mockgpt.errors import APIError
from mockgpt.wire.headers import AnswerHeaders
from mockgpt.wire.interfaces import Answerer
from mockgpt.wire.messages import Delivery, Exchange, Fault, Request

if TYPE_CHECKING:
    from mockgpt.behavior.decision import Plan
    from mockgpt.behavior.request_overrides import RequestOverrides

_OVERRIDE_PREFIX = b"x-mockgpt-"
_RETRY_SECONDS = "1"  # after which there may be memory again
_MALFORMED = "malformed"  # the route of bytes that are not a valid request


class Admitted(NamedTuple):
    """What is known of a request that may be answered.

    Attributes:
        match: the route that its path matches.
        settings: in force for it, with the keys of its scenario and step.
        seed: seeds everything random in the content.
        plan: the failure, fault and delays that are planned for it; None where none can happen.
    """

    exchange: Exchange
    match: RouteMatch[Endpoint]
    endpoint: Endpoint
    settings: Config
    seed: int
    plan: "Plan | None" = None


class Route(NamedTuple):
    """What a head leads to under some settings; kept with the facts of a head that comes again.

    Attributes:
        overriding: it has headers that control this request.
    """

    settings: Config
    match: RouteMatch[Endpoint]
    endpoint: Endpoint
    overriding: bool


class Admission:
    """Decides whether a request is refused by its head.

    Args:
        answer: answers an admitted request.
    """

    def __init__(self, control: Control, answer: Callable[[Admitted], Coroutine[Any, Any, Delivery]]) -> None:
        self._control = control
        self._answer = answer

    def admit(self, exchange: Exchange) -> Answerer | Delivery:
        """Return what answers a request once it is complete, or the answer that refuses it."""
        control, request = self._control, exchange.request
        scenario = exchange.scenario = control.scenario
        exchange.tenant = control.tenant
        settings = control.settings[scenario, NO_STEP]
        seed = control.seed_under(settings)
        take_settings(exchange, settings, control.journal.keeps)
        known: list[Route] = request.facts.route
        route = known[0] if known and known[0].settings is settings else self._find(exchange, settings)
        if isinstance(route, Delivery):
            return route
        _, match, endpoint, overriding = route
        exchange.route, exchange.journaled = match.template, endpoint.journaled
        overrides = None
        if overriding:
            try:
                overrides = self._overrides(exchange, settings)
            except APIError as error:
                limits = limits_before(control, endpoint, settings, request)
                return error_delivery(exchange, match, error, limits)
        if endpoint.public or not (endpoint.model or overrides is not None):
            return partial(self._answer, Admitted(exchange, match, endpoint, settings, seed))
        if overrides is not None and overrides.scenario is not None:
            scenario = exchange.scenario = overrides.scenario
            seed = control.seed_under(control.settings[scenario, NO_STEP])
        behavior = control.loaded_behavior or control.behavior
        plan = behavior.plan(control.scenarios[scenario], seed, overrides, endpoint.model)
        planned = control.settings[scenario, plan.step]
        if planned is not settings:
            take_settings(exchange, planned, control.journal.keeps)
        if planned.faults.percent or plan.overrides.fault is not None:
            fault = behavior.early_fault(planned, plan)
            if fault is not None:
                return self._answered_early(exchange, fault)
        return partial(self._answer, Admitted(exchange, match, endpoint, planned, plan.random.seed, plan))

    def _find(self, exchange: Exchange, settings: Config) -> Route | Delivery:
        """Return where a request's head leads, or the answer that refuses it."""
        request = exchange.request
        match = find_route(request, settings)
        if match is not None:
            exchange.route = match.template
        try:
            endpoint = endpoint_of(request, match, settings, self._control.scripts)
        except APIError as error:
            return error_delivery(exchange, match, error)
        if endpoint is UNSERVED:
            match = match or UNSERVED_ROUTE
        if match is None or endpoint is None:
            return preflight(request, match.methods if match is not None else ANY_METHOD)
        # One search over all names, because most requests have no such header.
        overriding = not endpoint.public and _OVERRIDE_PREFIX in b"\n".join(request.fields)
        route = Route(settings, match, endpoint, overriding)
        if endpoint is not UNSERVED:  # scripts come and go
            request.facts.route[:] = [route]
        return route

    def _overrides(self, exchange: Exchange, settings: Config) -> "RequestOverrides | None":
        if not settings.control.request_headers:
            return None
        # Loaded by the first request that has such a header.
        from mockgpt.behavior.request_headers import overrides_of

        return overrides_of(exchange.request.headers, self._control.scenarios)

    def _answered_early(self, exchange: Exchange, fault: Fault) -> Delivery:
        exchange.fault = fault.name
        too_large = APIError(413, "The request body is too large.")
        return error_delivery(exchange, None, too_large)._replace(fault=fault)

    def refuse(self, exchange: Exchange, status: int, sentence: str) -> Delivery:
        """Return the answer to a request that is not valid HTTP."""
        exchange.scenario, exchange.tenant = self._control.scenario, self._control.tenant
        exchange.route = _MALFORMED
        settings = self._control.settings[exchange.scenario, NO_STEP]
        take_settings(exchange, settings, self._control.journal.keeps)
        again = (("retry-after", _RETRY_SECONDS),) if status == 503 else ()
        return error_delivery(exchange, None, APIError(status, sentence, headers=again))


def limits_before(
    control: Control, endpoint: Endpoint, settings: Config, request: Request
) -> AnswerHeaders | None:
    """Return the limit headers of a refusal; None where it has none of the API's headers."""
    if endpoint.public or not endpoint.model:
        return None if endpoint.public else []
    limits, behavior = settings.rate_limits, control.loaded_behavior
    if behavior is not None and (limits.requests_per_minute or limits.tokens_per_minute):
        return behavior.headers_before(settings, request)
    # Loaded by the first refusal; a request is used where requests are not limited.
    from mockgpt.behavior.rate_limits import limit_headers

    return limit_headers(limits, 0 if limits.requests_per_minute else 1, 0)


def take_settings(exchange: Exchange, settings: Config, keeps: bool) -> None:
    """Set how much of the bodies the journal keeps, if it `keeps`, and how long the connection may idle."""
    exchange.keep_alive_ms = settings.server.keep_alive_timeout_ms
    kept = settings.journal.body_limit_bytes if settings.journal.bodies else 0
    if keeps:
        exchange.kept_body_bytes = exchange.events_budget_bytes = kept
