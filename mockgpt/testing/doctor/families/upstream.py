"""An upstream that is not there, and is there again."""

from __future__ import annotations

from time import monotonic
from typing import Any

from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.judging import GATEWAY_STATUSES, verdict
from mockgpt.testing.doctor.records import Case, Verdict

_BACK_MS = 3000.0


async def down(examination: Examination) -> Verdict:
    """Judge a chat while nobody listens, and the first one after that."""
    own = examination.own_mock
    assert own is not None
    await own.stop()
    try:
        asked = await examination.chat(bound_s=12.0)
    finally:
        await own.start()
        await examination.mock.restarted()
    answer = asked.answer
    started = monotonic()
    await examination.settle()
    back_ms = (monotonic() - started) * 1000
    numbers: dict[str, Any] = {"ms": round(answer.end_ms), "back_ms": round(back_ms)}
    if answer.status is None and examination.profile == "tunnel":
        word, reason = "pass", "nobody listens: the connection was cut, as a tunnel has to"
    elif answer.status not in GATEWAY_STATUSES:
        told = f"answered {answer.status}" if answer.status else answer.line()
        word, reason = "fail", f"nobody listens: {told} in place of 502"
    elif back_ms > _BACK_MS:
        word, reason = (
            "warn",
            f"{answer.status} while nobody listens, and {back_ms / 1000:.1f} s until it works again",
        )
    else:
        word, reason = (
            "pass",
            f"{answer.status} after {answer.end_ms:.0f} ms; works again {back_ms:.0f} ms later",
        )
    return verdict(word, reason, asked, **numbers)


CASES = (
    Case(
        name="upstream.down",
        severity="fail",
        reference="RFC 9110 15.6.3",
        sent="a chat while nobody listens, then chats until one is answered",
        caller="502, 503 or 504",
        mock="-",
        rule="fail: another status, or a cut connection. warn: more than 3 s until it works again",
        judge=down,
        needs=("local",),
        bound_s=60.0,
    ),
)
