"""One request from Request to Delivery: the line every answer takes, as code.

Size limits are the wire's; then authentication, route, validation, failures,
writer, and the form. Holds what lives as long as the server: scenario, seed,
counters. The only place that turns an exception into an answer.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

from mockgpt.api.authentication import authenticate
from mockgpt.api.azure.flavor import flavored, other_route
from mockgpt.api.delivery import deliver, failed, headers_of, preflight, refusal
from mockgpt.api.endpoint import Endpoint, EndpointCall
from mockgpt.api.headers import answer_headers, gateway_headers
from mockgpt.api.reply_cache import ReplyCache, StoredObjects
from mockgpt.api.routes import router
from mockgpt.api.scripted.user_templates import UserTemplates, load_libraries
from mockgpt.application.control import Control
from mockgpt.behavior.rate_limits import account_of
from mockgpt.config import Config
from mockgpt.config.scenarios import scenario_config
from mockgpt.errors import APIError
from mockgpt.telemetry.access_log import AccessLog
from mockgpt.telemetry.log import Log
from mockgpt.telemetry.observers import Observers
from mockgpt.wire.messages import Delivery, Exchange, RawHeaders, Request
from mockgpt.wire.router import RouteMatch

if TYPE_CHECKING:
    from mockgpt.api.scripted.answer import Scripted
    from mockgpt.behavior.decision import Behavior, Decision, Plan
    from mockgpt.behavior.request_headers import RequestOverrides

_SEED_BITS = 53  # fits a JSON number in every language
_MALFORMED = "malformed"  # the route of what never became a request
_OVERRIDE_PREFIX = b"x-mockgpt-"  # a glance; `overrides` looks closely


class Application(Observers):
    """Answers the requests of the mTLS listener, and tells the observers what happened.

    Attributes:
        control: what can be changed while it runs.
        stopping: /health says so.
    """

    def __init__(self, config: Config, log: Log, clock: Callable[[], float] = monotonic) -> None:
        self.log = log
        self._clock = clock
        self.stopping = False
        self._router = router()
        self.control = control = Control(config, clock)
        control.on_reset.append(self._reset)
        control.on_scenario.append(lambda name: self.behavior.restart(name))
        super().__init__(AccessLog(log, control.journal), control.journal, control.metrics)
        self._behavior: Behavior | None = None
        self._under_way: set[Exchange] = set()  # answers that were decided and are not out yet
        self._kept = StoredObjects()
        self._drawn_seed = int.from_bytes(os.urandom(8), "big") >> (64 - _SEED_BITS)
        self.configure(config)

    def configure(self, config: Config) -> None:
        """Take new settings; running answers keep the ones they began with.

        Raises:
            ConfigError: a file of texts or an expectation that cannot be used; nothing has changed then.
        """
        libraries = load_libraries(config)
        self.control.configure(config)
        self._libraries = libraries
        self.config = config
        self._settings: dict[tuple[str, int], Config] = {}
        self._begin_anew()

    @property
    def seed(self) -> int:
        """The seed in force: as set, or drawn once at start."""
        return self._seed(self.settings(self.control.scenario))

    def _seed(self, settings: Config) -> int:
        seed = settings.responses.seed
        return self._drawn_seed if seed == "random" else int(seed)

    def settings(self, scenario: str, step: int = -1) -> Config:
        """Return the settings under a scenario, in one of its steps from 0."""
        settings = self._settings.get((scenario, step))
        if settings is None:
            settings = self._settings[scenario, step] = scenario_config(self.config, scenario, step)
        return settings

    def settings_of_connections(self) -> Config:
        """Return the settings under which a connection begins now."""
        scenario = self.control.scenarios[self.control.scenario]
        return self.settings(scenario.name, self.behavior.step_of(scenario) if scenario.steps else -1)

    def _reset(self) -> None:
        self._kept = StoredObjects()
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Forget what depends on settings; what clients asked to be kept stays."""
        self._replies = ReplyCache(self._kept)
        if self._behavior is not None:
            self._behavior.reset()

    @property
    def behavior(self) -> Behavior:
        """What decides the fate of requests; made for the first one."""
        if self._behavior is None:
            from mockgpt.behavior.decision import Behavior

            self._behavior = Behavior(self._clock)
        return self._behavior

    # -- requests ------------------------------------------------------------------------------

    def begin(self, request: Request) -> Exchange:
        """Judge a request by its head: authentication, then route."""
        exchange = Exchange(request, self.control.scenario)
        match = self._router.find(request.path)
        if match is None:
            match = other_route(request, self.settings(exchange.scenario))
        exchange.match = match
        try:
            self._admit(request, match)
            if match is not None:
                exchange.route = match.template
                endpoint = match.target(request.method)
                exchange.journaled = endpoint is None or endpoint.journaled
                if endpoint is not None and not endpoint.public:
                    self._plan(exchange, endpoint.model)
        except APIError as error:
            exchange.delivery = flavored(exchange, refusal(error, gateway_headers(request.id)))
        if exchange.delivery is None and request.method == "OPTIONS" and match is not None:
            exchange.delivery = preflight(request, match.methods)
        self._keep(exchange)
        return exchange

    def _keep(self, exchange: Exchange) -> None:
        """Say how much of an exchange's bodies the journal is to keep."""
        if not self.control.journal.keeps or not exchange.journaled:
            return
        plan: Plan | None = exchange.plan
        settings = (self.settings(exchange.scenario) if plan is None else plan.settings).journal
        if settings.bodies:
            exchange.kept_body_bytes = exchange.events_budget_bytes = settings.body_limit_bytes

    def _admit(self, request: Request, match: RouteMatch[Endpoint] | None) -> None:
        endpoint = match.target(request.method) if match is not None else None
        if endpoint is None or not endpoint.public:
            authenticate(request, self.settings(self.control.scenario).auth)
        if endpoint is not None:
            return
        from mockgpt.api.errors import requests as request_errors

        if match is None:
            raise request_errors.unknown_path(request.method, request.path)
        if request.method != "OPTIONS":
            raise request_errors.method_not_allowed(request.method, request.path, sorted(match.methods))

    def _plan(self, exchange: Exchange, limited: bool) -> None:
        """Settle the scenario of a request, and do what cannot wait for its body."""
        overrides = None
        request = exchange.request
        if _OVERRIDE_PREFIX in b"\n".join(request.fields):
            from mockgpt.behavior.request_headers import overrides_of

            if self.settings(exchange.scenario).control.request_headers:
                overrides = overrides_of(request.headers, self.control.scenarios)
        if limited or overrides is not None:
            exchange.scenario = (overrides and overrides.scenario) or exchange.scenario
            exchange.plan = plan = self._new_plan(exchange, overrides, limited)
            fault = self.behavior.early_fault(plan)
            if fault is not None:
                exchange.fault = fault.name
                exchange.delivery = self._early(exchange)._replace(fault=fault)

    def _new_plan(self, exchange: Exchange, overrides: RequestOverrides | None, limited: bool) -> Plan:
        seed = self._seed(self.settings(exchange.scenario))
        scenario = self.control.scenarios[exchange.scenario]
        return self.behavior.plan(scenario, self.settings, seed, overrides, limited)

    def _early(self, exchange: Exchange) -> Delivery:
        error = APIError(413, "The request body is too large.")
        return refusal(error, gateway_headers(exchange.request.id))

    def refuse(self, request: Request, status: int, sentence: str) -> Exchange:
        """Answer a request that HTTP itself forbids to serve."""
        exchange = Exchange(request, self.control.scenario)
        exchange.route = _MALFORMED
        exchange.delivery = refusal(APIError(status, sentence), gateway_headers(request.id))
        self._keep(exchange)
        return exchange

    async def answer(self, exchange: Exchange) -> None:
        """Decide the answer to a complete request."""
        try:
            exchange.delivery = self._kept_alive(exchange, await self._decide(exchange))
        except Exception as error:  # the one place; a client never sees a traceback
            import traceback

            from mockgpt.behavior import failures

            self.log.write(
                "error", "exception", request_id=exchange.request.id, traceback=traceback.format_exc()
            )
            failure = failures.error_of("server_error", self.config, "")
            exchange.failure = type(error).__name__
            exchange.delivery = flavored(exchange, refusal(failure, gateway_headers(exchange.request.id)))

    async def _decide(self, exchange: Exchange) -> Delivery:
        request = exchange.request
        match: RouteMatch[Endpoint] = exchange.match
        endpoint = match.target(request.method)
        assert endpoint is not None
        plan: Plan | None = exchange.plan
        settings = self.settings(exchange.scenario) if plan is None else plan.settings
        call = self._call(exchange, settings, plan)
        decision: Decision | None = None
        try:
            checked = await endpoint.handler.check(call)
            script = await self._script(call, endpoint, checked)
            if script is not None:
                plan, call = self._scripted_plan(exchange, plan, script), call._replace(reply=script.reply)
            if plan is not None:
                decision = self._decision(plan, exchange, script)
                if decision.failing is not None and not decision.failing.after_chunks:
                    return flavored(exchange, failed(request.id, decision, decision.failing))
                if script is not None and script.whole is not None:
                    return Delivery(*script.whole, at=decision.pace.head)
            answer = await endpoint.handler.write(call, checked)
        except APIError as error:
            headers = self._headers_of_refusal(exchange, plan, endpoint.public)
            return flavored(exchange, refusal(error, headers))
        if endpoint.public:
            return deliver(answer, None, gateway_headers(request.id))
        headers = headers_of(answer, decision, request.id)
        return flavored(exchange, deliver(answer, decision, headers))

    def _call(self, exchange: Exchange, settings: Config, plan: Plan | None) -> EndpointCall:
        seed, overrides = self._seed(settings), None
        if plan is not None:
            seed, overrides = plan.random.seed, plan.overrides
        match: RouteMatch[Endpoint] = exchange.match
        endpoint = match.target(exchange.request.method)
        deployment = match.parameters[0] if endpoint is not None and endpoint.deployed else None
        library = self._libraries.get(settings.responses.templates_path)
        return EndpointCall(
            exchange,
            settings,
            match.parameters,
            seed,
            self._replies,
            overrides,
            None,
            self.stopping,
            deployment,
            UserTemplates(library, self.control.journal.redaction.hides) if library is not None else None,
        )

    async def _script(self, call: EndpointCall, endpoint: Endpoint, checked: Any) -> Scripted | None:
        """Return what an expectation makes of a request; what it asks for itself comes before that."""
        scripts = self.control.scripts
        if endpoint.public or (scripts is None and call.settings.control.unmatched == "generate"):
            return None
        asked = call.overrides
        if asked is not None and (asked.error, asked.fault, asked.reply) != (None, None, None):
            return None
        from mockgpt.api.scripted.answer import scripted

        return await scripted(call, endpoint, checked, scripts, self.control.journal.redaction)

    def _scripted_plan(self, exchange: Exchange, plan: Plan | None, script: Scripted) -> Plan:
        """Lay what was scripted over the plan of a request."""
        name = script.scripted.scenario
        if plan is not None and plan.overrides.scenario is not None:
            name = None  # what a request asks for itself comes first
        if plan is None or name is not None:
            exchange.scenario = name or exchange.scenario
            overrides = plan.overrides if plan is not None else None
            plan = self._new_plan(exchange, overrides, plan is not None and plan.limited)
        return plan._replace(overrides=script.with_reply(plan.overrides))

    def _decision(self, plan: Plan, exchange: Exchange, script: Scripted | None) -> Decision:
        account = account_of(plan.settings.rate_limits.per, exchange.request)
        settled = script is not None and script.settled
        running = len(self._under_way)
        decision = self.behavior.decide(plan, exchange, account, settled=settled, running=running)
        self._under_way.add(exchange)
        if script is not None and (failing := script.failing()) is not None:
            decision = decision._replace(failing=failing)
        if decision.failing is not None:
            exchange.failure = decision.failing.name
        if decision.fault is not None:
            exchange.fault = decision.fault.name
        return decision

    def record(self, exchange: Exchange) -> None:
        """Take note of a finished exchange."""
        self._under_way.discard(exchange)
        super().record(exchange)

    def _headers_of_refusal(self, exchange: Exchange, plan: Plan | None, public: bool) -> RawHeaders:
        if public:
            return gateway_headers(exchange.request.id)
        limits: RawHeaders = []
        if plan is not None and plan.limited:
            limits = self.behavior.headers_before(
                plan.settings, account_of(plan.settings.rate_limits.per, exchange.request)
            )
        return answer_headers(b"application/json", exchange.request.id, 1, limits)

    def _kept_alive(self, exchange: Exchange, delivery: Delivery) -> Delivery:
        """Note how long the connection may idle, where a scenario says otherwise than the listener."""
        plan: Plan | None = exchange.plan
        if plan is None or plan.settings.server is self.config.server:
            return delivery
        return delivery._replace(keep_alive_ms=plan.settings.server.keep_alive_timeout_ms)
