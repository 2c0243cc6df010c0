"""What a case is, and what comes out of it.

Data alone: no module here is known to it. A verdict is one of seven words, and never more than was seen:
`unknown` where the evidence is missing, `skip` where the case does not apply.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from mockgpt.testing.doctor.examination import Examination

SCHEMA = "mockgpt.doctor.v1"
VERDICTS = ("pass", "warn", "fail", "info", "skip", "unknown")
# What is between caller and mock: a proxy for HTTP, a tunnel for bytes, or a gateway that writes its own
# requests.
PROFILES = ("proxy", "tunnel", "gateway")


class Verdict(NamedTuple):
    """What a case found.

    Attributes:
        verdict: one of VERDICTS.
        reason: one sentence.
        caller: what the caller saw, one line.
        mock: what the mock saw, one line.
        seen: identifiers and numbers behind it, for the JSON report.
    """

    verdict: str
    reason: str
    caller: str = ""
    mock: str = ""
    seen: dict[str, Any] = {}  # noqa: RUF012 - never mutated


class Case(NamedTuple):
    """One row.

    Attributes:
        name: `family.case`; it never changes its meaning.
        severity: of a failure.
        reference: where the rule comes from.
        sent: what the caller sends and the mock does.
        caller, mock: what is read at each end.
        rule: what passes, warns and fails.
        judge: the function that does it.
        quick: it is part of `--quick`.
        profiles: those for which it is judged; the others skip it.
        race: another run may see another verdict; it is repeated within the case.
        needs: names of what it cannot do without (keys of `examination.NEEDS`).
        bound_s: how long it may take.
    """

    name: str
    severity: str
    reference: str
    sent: str
    caller: str
    mock: str
    rule: str
    judge: Callable[[Examination], Awaitable[Verdict]]
    quick: bool = False
    profiles: tuple[str, ...] = PROFILES
    race: bool = False
    needs: tuple[str, ...] = ()
    bound_s: float = 30.0

    @property
    def family(self) -> str:
        """The part of the name before the first dot."""
        return self.name.partition(".")[0]


class Result(NamedTuple):
    """The verdict of a case, with what a report shows beside it."""

    case: Case
    verdict: Verdict
    milliseconds: float
    nonces: tuple[str, ...] = ()
    repeats: int = 1

    def as_json(self) -> dict[str, Any]:
        """Return the object of the JSON report."""
        return {
            "name": self.case.name,
            "verdict": self.verdict.verdict,
            "severity": self.case.severity,
            "reason": self.verdict.reason,
            "caller": self.verdict.caller,
            "mock": self.verdict.mock,
            "seen": self.verdict.seen,
            "nonces": list(self.nonces),
            "ms": round(self.milliseconds),
            "repeats": self.repeats,
            "race": self.case.race,
            "reference": self.case.reference,
        }


class Report(NamedTuple):
    """All results of a run, and about what.

    Attributes:
        subject: what was judged and how: `via`, `upstream`, `profile`, `front`, `proxy` and others, texts
            for people.
        results: in the order in which they were found.
        seconds: how long it took.
        ended_early: why cases are missing, empty where none is.
    """

    subject: dict[str, Any]
    results: tuple[Result, ...]
    seconds: float
    ended_early: str = ""

    def count(self, verdict: str) -> int:
        """Return how many cases have this verdict."""
        return sum(result.verdict.verdict == verdict for result in self.results)

    def counts(self) -> dict[str, int]:
        """Return how many cases have each verdict."""
        return {verdict: self.count(verdict) for verdict in VERDICTS}

    def as_json(self) -> dict[str, Any]:
        """Return the object of the JSON report."""
        return {
            "schema": SCHEMA,
            "subject": self.subject,
            "seconds": round(self.seconds, 1),
            "ended_early": self.ended_early or None,
            "counts": self.counts(),
            "cases": [result.as_json() for result in self.results],
        }
