"""Runs cases one after the other, and brings the hop back to where it works between them.

A case that fails leaves no trace in the next: after each, a plain chat has to pass. Where the proxy itself
ends, the run goes on after a restart if it can, and else ends early and says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from time import monotonic

from mockgpt.testing.doctor.connection import Refused
from mockgpt.testing.doctor.examination import Examination, ProxyGone
from mockgpt.testing.doctor.mock import MissingHere, MockError
from mockgpt.testing.doctor.records import Case, Result, Verdict

STAYS_UP = Case(
    name="proxy.stays_up",
    severity="critical",
    reference="-",
    sent="everything else",
    caller="after each case, a plain chat within 20 s",
    mock="-",
    rule="fail: the proxy ended, or never answered again; the report says after which case",
    judge=lambda examination: _unused(examination),
    quick=True,
)
_WORST_FIRST = ("fail", "warn", "unknown", "pass", "info", "skip")


async def _unused(_examination: Examination) -> Verdict:
    raise AssertionError("judged by the runner itself")


class Runner:
    """One run over a list of cases.

    Attributes:
        results: so far.
        ended_early: why it ended before the last case, else empty.
    """

    def __init__(
        self, examination: Examination, cases: Sequence[Case], repeat: int, show: Callable[[Result], None]
    ) -> None:
        self._examination, self._cases, self._repeat, self._show = examination, cases, repeat, show
        self.results: list[Result] = []
        self.ended_early = ""
        self._deaths: list[str] = []

    async def run(self) -> None:
        """Judge every case."""
        for case in self._cases:
            if case.name == STAYS_UP.name:
                continue
            self._add(await self.judged(case))
            if not await self._settled(case):
                break
        if any(case.name == STAYS_UP.name for case in self._cases):
            self._add(Result(STAYS_UP, self._stayed_up(), 0.0))

    def _add(self, result: Result) -> None:
        self.results.append(result)
        self._show(result)

    async def judged(self, case: Case) -> Result:
        """Return the result of one case; the hop is as the case leaves it."""
        examination = self._examination
        examination.nonces = []
        started = monotonic()
        reason = self._skipped(case)
        if reason:
            return Result(case, Verdict("skip", reason), 0.0)
        found = []
        for number in range(self._repeat):
            if number and not await self._settled(case):
                break
            found.append(await self._once(case))
        worst = min(found, key=lambda each: _WORST_FIRST.index(each.verdict))
        same = sum(each.verdict == worst.verdict for each in found)
        if len(found) > 1 and same < len(found):
            worst = worst._replace(reason=f"{worst.reason} ({same} of {len(found)} times)")
        milliseconds = (monotonic() - started) * 1000
        return Result(case, worst, milliseconds, tuple(examination.nonces), len(found))

    def _skipped(self, case: Case) -> str:
        if self._examination.profile not in case.profiles:
            return f"not a question for a {self._examination.profile}"
        return self._examination.missing(case.needs)

    async def _once(self, case: Case) -> Verdict:
        try:
            async with asyncio.timeout(case.bound_s):
                return await case.judge(self._examination)
        except TimeoutError:
            return Verdict("unknown", f"not decided within {case.bound_s:g} s")
        except Refused as refused:
            return Verdict("unknown", f"no connection to the front: {refused}")
        except (MissingHere, ProxyGone) as reason:
            return Verdict("unknown", str(reason))
        except MockError:
            raise
        except Exception as error:  # a mistake of ours must not end the run, nor look like one of the proxy
            return Verdict("unknown", f"the case itself failed: {type(error).__name__}: {error}")

    async def _settled(self, case: Case) -> bool:
        """Bring the hop back; return whether the run can go on."""
        examination = self._examination
        try:
            await examination.settle()
        except ProxyGone as gone:
            self._deaths.append(f"{gone}, after {case.name}")
            if examination.restart_proxy is not None:
                try:
                    await examination.restart_proxy()
                    await examination.settle()
                except ProxyGone as still:
                    self.ended_early = f"after {case.name}: {still}, and a restart did not help"
                    return False
                return True
            self.ended_early = f"gone after {case.name}: {gone}"
            return False
        if examination.gone():
            self._deaths.append(f"{examination.gone()}, after {case.name}")
            return True
        return True

    def _stayed_up(self) -> Verdict:
        if self._deaths:
            return Verdict("fail", "; ".join(self._deaths), seen={"times": len(self._deaths)})
        return Verdict("pass", f"it answered after each of {len(self.results)} cases")
