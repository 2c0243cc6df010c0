"""What the proxy costs in time: the same chats with it and without it, each over one kept connection."""

from __future__ import annotations

from statistics import median
from typing import Any

from mockgpt.testing.doctor.caller import Caller
from mockgpt.testing.doctor.examination import Asked, Examination
from mockgpt.testing.doctor.judging import verdict
from mockgpt.testing.doctor.records import Case, Verdict

_CHATS = 20
_WARM = 2  # the first ones pay for handshakes


async def _timed(examination: Examination, caller: Caller) -> tuple[list[float], Asked]:
    """Return the milliseconds of chats in turn, as many as the front lets through one connection."""
    times: list[float] = []
    async with await caller.connect() as channel:
        for _ in range(_WARM + _CHATS):
            asked = await examination.chat(caller=caller, connection=channel)
            times.append(asked.answer.end_ms)
            if channel.ended or asked.answer.status != 200:
                break
    return times[_WARM:] or times, asked


async def of_chats(examination: Examination) -> Verdict:
    """Say how much longer a chat takes, and how far the slowest is from the usual one."""
    assert examination.direct is not None
    without, _ = await _timed(examination, examination.direct)
    through, asked = await _timed(examination, examination.caller)
    more = median(through) - median(without)
    jitter = (max(through) - median(through)) - (max(without) - median(without))
    numbers: dict[str, Any] = {
        "through_ms": round(median(through), 1),
        "direct_ms": round(median(without), 1),
    }
    reason = (
        f"a chat takes {more:.1f} ms more than without the proxy ({median(without):.1f} ms);"
        f" the slowest of {len(through)} is {max(0.0, jitter):.1f} ms further off"
    )
    return verdict("info", reason, asked, **numbers, jitter_ms=round(jitter, 1))


CASES = (
    Case(
        name="overhead.chat",
        severity="info",
        reference="-",
        sent="20 chats in turn through the proxy, and 20 to the mock itself",
        caller="the time of each",
        mock="-",
        rule="information: what the proxy adds to a chat, and to the slowest one",
        judge=of_chats,
        needs=("local",),
    ),
)
