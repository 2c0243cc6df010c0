"""Answers that are odd and valid: they arrive whole."""

from __future__ import annotations

from functools import partial

from mockgpt.testing.doctor.examination import Asked, Examination
from mockgpt.testing.doctor.families.broken import HANG_SECONDS, row
from mockgpt.testing.doctor.judging import exchange_line, verdict
from mockgpt.testing.doctor.records import Verdict

_HINT_TRIES = 4
_ENOUGH = 2  # failures that say it all


async def early_hints(examination: Examination, count: int) -> Verdict:
    """Judge 103 Early Hints before an answer."""
    failed: list[Asked] = []
    tried = 0
    while tried < _HINT_TRIES and len(failed) < _ENOUGH:
        tried += 1
        asked = await examination.fault(f"informational_storm={count}", bound_s=HANG_SECONDS / 2)
        if asked.answer.status != 200 or asked.answer.broken:
            failed.append(asked)
    shown = failed[0] if failed else asked
    seen = await shown.seen()
    hints = shown.answer.informational.count(103)
    if failed:
        reason = f"{len(failed)} of {tried} answers after {count} x 103 Early Hints did not arrive whole"
        return verdict("fail" if count == 1 else "warn", reason, shown, seen)
    passed = f"{hints} of {count} hints passed on" if hints else "the hints were dropped"
    return verdict("pass", f"the answer arrives; {passed}", shown, seen)


async def whole(examination: Examination, fault: str, what: str, stream: bool) -> Verdict:
    """Judge an answer that is odd and valid."""
    if stream:
        await examination.mock.use("doctor_fast")
    asked = await examination.fault(fault, stream=stream, bound_s=HANG_SECONDS)
    seen = await asked.seen()
    if asked.answer.status != 200 or asked.answer.broken:
        return verdict("fail", f"an answer with {what} did not arrive whole", asked, seen)
    return verdict("pass", f"an answer with {what} arrives whole", asked, seen)


async def told(examination: Examination, fault: str, what: str) -> Verdict:
    """Say what becomes of an answer that is large or slow, but valid."""
    asked = await examination.fault(fault, bound_s=HANG_SECONDS)
    seen = await asked.seen()
    return verdict("info", f"{what}: {asked.answer.line()}", asked, seen)._replace(
        mock="; ".join(map(exchange_line, seen))
    )


CASES = (
    row(
        "early_hints",
        partial(early_hints, count=1),
        reference="RFC 9110 15.2",
        sent="a chat, answered by 103 Early Hints and then 200, four times",
        caller="the whole answer",
        rule="fail: it is cut, or never comes",
        race=True,
    ),
    row(
        "early_hints_100",
        partial(early_hints, count=100),
        severity="info",
        reference="RFC 9110 15.2",
        sent="a chat, answered by a hundred 103 and then 200, four times",
        caller="the whole answer",
        rule="warn: it is cut, or never comes",
        race=True,
    ),
    *(
        row(
            name,
            partial(whole, fault=fault, what=what, stream=stream),
            reference=reference,
            sent=f"a chat; its answer has {what}",
            caller="the whole answer",
            rule="fail: it is not whole",
            profiles=("proxy", "tunnel", "gateway"),
        )
        for name, fault, what, stream, reference in (
            ("chunk_extensions", "chunk_extensions", "chunk extensions", True, "RFC 9112 7.1.1"),
            ("trailers", "unexpected_trailers", "trailers that nobody announced", True, "RFC 9110 6.5.1"),
        )
    ),
    *(
        row(
            name,
            partial(told, fault=fault, what=what),
            severity="info",
            sent=f"a chat; {what}",
            caller="what comes",
            rule="information",
        )
        for name, fault, what in (
            ("many_headers", "many_headers=120", "an answer with 120 headers"),
            ("slow_close", "slow_close=2000", "an answer whose connection closes 2 s late"),
            ("html_502", "html_error_page=502", "a page of HTML with 502"),
        )
    ),
)
