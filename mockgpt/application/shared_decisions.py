"""What replicas count together of a request: its place, its limits and attempts, the expectation it claims.

Asked only where the settings in force, or the expectation that matched, need it: any other request costs no
round trip. Where the store is away, None or the replica's own count.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING

from mockgpt.application.admission import Admitted, take_settings
from mockgpt.application.control import Control
from mockgpt.behavior.decision import Counted, draws
from mockgpt.behavior.expectations.expectation import Expectation
from mockgpt.behavior.expectations.expectations import Expectations
from mockgpt.behavior.failure_rules import call_of, in_window
from mockgpt.behavior.rate_limits import Standing, account_of
from mockgpt.behavior.request_overrides import NO_OVERRIDES
from mockgpt.shared_state.circuit import Circuit
from mockgpt.shared_state.store import EXHAUSTED, HANDSHAKES, OTHER_STATE
from mockgpt.wire.headers import attempt_of

if TYPE_CHECKING:
    from mockgpt.api.scripted.answer import Usable
    from mockgpt.behavior.expectations.reply import ScriptedReply
    from mockgpt.behavior.expectations.request_view import RequestView
    from mockgpt.config import Config, RateLimitsSettings

BATCH_SECONDS = 0.1  # what need not be exact is told so much later
HEARD_SECONDS = 0.15  # and has been told by all after that
_DIGEST_BYTES = 16


class SharedDecisions:
    """Asks for the requests of one replica.

    Attributes:
        name: of the replica.
    """

    def __init__(self, control: Control, circuit: Circuit, name: str) -> None:
        self.name = name
        self._control = control
        self._circuit, self._store = circuit, circuit.store
        self._matched: Counter[str] = Counter()
        self._telling: asyncio.Task[None] | None = None
        control.on_reset.append(lambda: self._matched.clear())
        self._uncounted: Config | None = None
        control.handshakes.ordinals = self.handshake

    @property
    def state(self) -> str:
        """`shared`, or `degraded` while the store is away, so that nothing is exact."""
        return "shared" if self._circuit.up else "degraded"

    def needed(self, admitted: Admitted) -> bool:
        """Tell whether something of a request is counted together; remembered, as for most nothing is."""
        settings, plan = admitted.settings, admitted.plan
        if plan is None or (settings is self._uncounted and plan.overrides is NO_OVERRIDES):
            return False
        limits = settings.rate_limits
        steps = self._control.scenarios[plan.random.scenario].steps
        if not (steps or draws(settings) or limits.requests_per_minute or limits.tokens_per_minute):
            self._uncounted = settings
        return True

    async def entered(self, admitted: Admitted) -> Admitted:
        """Return a request with its place among those of all replicas."""
        plan, exchange, control = admitted.plan, admitted.exchange, self._control
        if plan is None or not plan.limited:
            return admitted
        scenario = control.scenarios[plan.random.scenario]
        if not scenario.steps and not draws(admitted.settings) and plan.overrides.latency is None:
            return admitted
        steps = tuple((step.after_requests, step.for_ms) for step in scenario.steps)
        place = await self._circuit.ask(self._store.enter(scenario.name, steps, scenario.repeat))
        if place is None:
            return admitted
        ordinal, elapsed_ms, step = place
        random = plan.random._replace(ordinal=ordinal)
        plan = plan._replace(random=random, step=step, elapsed_ms=elapsed_ms)
        settings = control.settings[scenario.name, step]
        if settings is not admitted.settings:
            take_settings(exchange, settings, control.journal.keeps)
        return admitted._replace(settings=settings, plan=plan)

    async def handshake(self, scenario: str) -> int | None:
        """Return the number of a connection among those of all replicas, None where the store is away."""
        place = await self._circuit.ask(self._store.enter(HANDSHAKES + scenario))
        return place and place[0]

    async def scripted(self, admitted: Admitted, reply: ScriptedReply) -> Admitted:
        """Return a request that an expectation answers: its reply may have picked another scenario."""
        return await self.entered(admitted) if reply.scenario is not None else admitted

    async def counted(self, admitted: Admitted, settled: bool) -> Counted:
        """Return what is counted of a request, nothing where an expectation has `settled` it."""
        plan, settings, request = admitted.plan, admitted.settings, admitted.exchange.request
        limits, errors = settings.rate_limits, settings.errors
        counted = Counted()
        if settled or plan is None or not plan.limited:
            return counted
        if plan.overrides.fault is not None or plan.overrides.error is not None:
            return counted
        if limits.requests_per_minute or limits.tokens_per_minute:
            counted = Counted(await self._standing(admitted, limits))
            if counted.standing is not None and counted.standing.refusal is not None:
                return counted
        if errors.first_attempts and in_window(errors, plan.elapsed_ms):
            attempt = attempt_of(request.headers)
            if attempt is None:
                call = call_of(request, plan.random.scenario, account_of(limits.per, request))
                first = await self._circuit.ask(self._store.attempt(call, errors.first_attempts))
            else:
                first = attempt < errors.first_attempts
            counted = counted._replace(first=first)
        return counted

    async def _standing(self, admitted: Admitted, limits: RateLimitsSettings) -> Standing | None:
        """Take a request from its account's buckets; the store gets a digest, as the name may be a secret."""
        exchange = admitted.exchange
        account = account_of(limits.per, exchange.request)
        tokens = exchange.requested_tokens or exchange.prompt_tokens
        named = blake2b(account.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).hexdigest()
        enforced = limits.requests_per_minute, limits.tokens_per_minute
        taken = await self._circuit.ask(self._store.take(named, enforced, (1, tokens)))
        if taken is None:
            return None
        return self._control.behavior.note_limits(limits, account, taken[1:], tokens)

    async def claimed(
        self, expectations: Expectations, view: RequestView, seed: int, usable: Usable
    ) -> Expectation | None:
        """Return the first expectation that matches and may answer, counted over all replicas, or None."""
        for each in expectations.matching(view, usable):
            definition = each.definition
            if definition.probability < 1:
                number = await self._circuit.ask(self._store.draw(each.id))
                if not each.draw(seed, number):
                    continue
            if definition.times is None and not definition.state and not definition.then:
                self._matched[each.id] += 1
                if self._telling is None:
                    self._telling = asyncio.get_running_loop().create_task(self._tell())
                expectations.note(each, each.matched + 1)
                return each
            state, then = dict(definition.state), dict(definition.then)
            times = definition.times or 0
            count = await self._circuit.ask(self._store.claim(each.id, times, state, then))
            if count is None:  # away: by what is known here
                able = not each.exhausted and expectations.is_in_state(each)
                count = each.matched + 1 if able else OTHER_STATE
            if count == EXHAUSTED:
                expectations.note(each, times)
            elif count != OTHER_STATE:
                expectations.note(each, max(count, each.matched))
                expectations.states.update(then)
                return each
        return None

    async def _tell(self) -> None:
        """Tell in a moment what has nothing to claim, and so no need to be exact."""
        await asyncio.sleep(BATCH_SECONDS)
        self._telling = None
        await self._add()

    async def told(self) -> None:
        """Return when the store knows every request that was counted here, or is away."""
        if self._matched:
            await self._circuit.tell(self._add())

    async def _add(self) -> None:
        if not self._matched:
            return
        matched, self._matched = dict(self._matched), Counter()
        if await self._circuit.ask(self._store.add(matched)) is None:
            self._matched.update(matched)

    async def refresh(self) -> None:
        """Take over how many requests each expectation has answered on all replicas, and the sequences."""
        await self.told()
        await asyncio.sleep(HEARD_SECONDS)
        counts, scripts = await self._circuit.ask(self._store.counts()), self._control.scripts
        if counts is not None and scripts is not None:
            matched, states = counts
            for each in scripts.all():
                scripts.note(each, matched.get(each.id, 0))
            scripts.states.clear()
            scripts.states.update(states)

    def close(self) -> None:
        """Wait for nothing more."""
        if self._telling is not None:
            self._telling.cancel()
