"""Callers that leave: the upstream has to be told, or it goes on writing tokens that somebody pays for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from time import monotonic

from mockgpt.testing.doctor.answer import AnswerReader
from mockgpt.testing.doctor.connection import CallerConnection
from mockgpt.testing.doctor.examination import CHAT, Asked, Examination
from mockgpt.testing.doctor.judging import verdict
from mockgpt.testing.doctor.mock import Record
from mockgpt.testing.doctor.records import Case, Verdict

_PASS_MS, _WARN_MS = 1500.0, 5000.0
_WATCHED_SECONDS = 9.0  # longer than any of these answers takes
_SETTLED_SECONDS = 0.4  # until the request has reached the mock, and the proxy waits
_FIRST_EVENT_SECONDS = 2.5  # a proxy that holds events back never shows one: then the caller leaves anyway
_UPLOAD_BYTES = 2_000_000
_LEFT = ("client_left", "reset", "aborted")


async def _leave(
    examination: Examination,
    scenario: str,
    leave: Callable[[CallerConnection], None],
    *,
    stream: bool,
    events: int,
) -> tuple[Asked, Record | None, float]:
    """Ask, leave after so many events, and return what the mock saw of it and after how many milliseconds."""
    await examination.mock.use(scenario)
    nonce = examination.new_nonce()
    caller = examination.caller
    data = caller.request(CHAT, examination.body(nonce, stream), examination.headers(nonce, stream))
    channel = await caller.connect()
    since = examination.mock.now()
    try:
        await channel.send(data)
        bound = _FIRST_EVENT_SECONDS if events else _SETTLED_SECONDS
        answer = await AnswerReader(channel).read(
            bound, until=lambda answer: bool(events) and len(answer.events) >= events
        )
    finally:
        left_at = examination.mock.now()
        leave(channel)
    asked = Asked(nonce, answer, since, examination)
    return asked, *(await _watched(asked, left_at))


async def _watched(asked: Asked, left_at: float) -> tuple[Record | None, float]:
    """Return the exchange once it has ended, and how long after the caller left that was."""
    seen = await asked.seen(wait_s=_WATCHED_SECONDS)
    if not seen or seen[-1]["timing"]["duration_ms"] is None:
        return None, 0.0
    exchange = seen[-1]
    ended = exchange["time"] + exchange["timing"]["duration_ms"] / 1000
    return exchange, max(0.0, (ended - left_at) * 1000)


def _judged(asked: Asked, exchange: Record | None, milliseconds: float, when: str) -> Verdict:
    if exchange is None:
        return verdict("unknown", "the mock does not say what became of the request", asked)
    if exchange["outcome"] not in _LEFT:
        sent = exchange["response"]["bytes"]
        reason = (
            f"the caller left {when}, and the upstream was not told: it answered to the end, {sent} bytes"
        )
        return verdict("fail", reason, asked, [exchange])
    word = "pass" if milliseconds < _PASS_MS else "warn" if milliseconds < _WARN_MS else "fail"
    reason = f"the caller left {when}; the upstream knew after {milliseconds:.0f} ms"
    return verdict(word, reason, asked, [exchange], ms=round(milliseconds))


async def in_stream(examination: Examination, way: str) -> Verdict:
    """Judge a caller that leaves after the first event."""
    leave = CallerConnection.close if way == "fin" else CallerConnection.reset
    found = await _leave(examination, "doctor_long", leave, stream=True, events=1)
    return _judged(*found, f"after the first event, by {way.upper()}")


async def before_first_byte(examination: Examination) -> Verdict:
    """Judge a caller that leaves before the head, between head and first event, and while JSON is awaited."""
    worst: Verdict | None = None
    for scenario, stream, when in (
        ("doctor_late_head", True, "before the head"),
        ("doctor_late", True, "between head and first event"),
        ("doctor_late_head", False, "while a JSON answer was awaited"),
    ):
        found = await _leave(examination, scenario, CallerConnection.close, stream=stream, events=0)
        judged = _judged(*found, when)
        if judged.verdict == "fail":
            return judged
        if worst is None or judged.verdict != "pass":
            worst = judged
    assert worst is not None
    return worst


async def half_close(examination: Examination) -> Verdict:
    """Say whether a caller that sends nothing more, but reads on, still gets its stream."""
    await examination.mock.use("doctor_fast")
    nonce = examination.new_nonce()
    caller = examination.caller
    data = caller.request(CHAT, examination.body(nonce, True), examination.headers(nonce, True))
    since = examination.mock.now()
    async with await caller.connect() as channel:
        await channel.send(data)
        channel.half_close()
        answer = await AnswerReader(channel).read(5.0)
    asked = Asked(nonce, answer, since, examination)
    goes_on = answer.has_done and not answer.broken
    reason = "goes on to the end" if goes_on else "is cancelled"
    return verdict("info", f"the stream of a caller that half-closes {reason}", asked, await asked.seen())


async def during_upload(examination: Examination) -> Verdict:
    """Say what becomes of a request whose caller leaves in the middle of its body."""
    nonce = examination.new_nonce()
    caller = examination.caller
    body = examination.body(nonce, text="x" * _UPLOAD_BYTES)
    data = caller.request(CHAT, body, examination.headers(nonce))
    since = examination.mock.now()
    channel = await caller.connect()
    await channel.send(data[: len(data) // 2])
    await asyncio.sleep(_SETTLED_SECONDS)
    channel.close()
    started = monotonic()
    settled = await examination.chat()
    asked = Asked(nonce, settled.answer, since, examination)
    seen = await asked.seen(wait_s=1.5)
    if any(each["request"]["body_sha256"] for each in seen):  # only a complete body has a digest
        return verdict("fail", "half a request was sent upstream as a whole one", asked, seen)
    if settled.answer.status != 200:
        return verdict("fail", "after a caller left during its upload, the next request failed", asked, seen)
    what = "the upstream saw it break off" if seen else "the upstream saw nothing of it"
    return verdict("pass", what, asked, seen, ms=round((monotonic() - started) * 1000))


def _row(way: str) -> Case:
    return Case(
        name=f"sse.cancel.{way}",
        severity="fail",
        reference="LiteLLM #31499; linkerd #728",
        sent=f"a stream of six seconds; the caller leaves after the first event by {way.upper()}",
        caller="-",
        mock="outcome client_left, and when",
        rule="pass: under 1.5 s. warn: under 5 s. fail: the stream runs to its end",
        judge=partial(in_stream, way=way),
        quick=way == "fin",
    )


CASES = (
    _row("fin"),
    _row("rst"),
    Case(
        name="sse.cancel.before_first_byte",
        severity="fail",
        reference="LiteLLM #31499; HAProxy option abortonclose",
        sent="the caller leaves before the head, between head and first event, and while JSON is awaited",
        caller="-",
        mock="outcome client_left, and when",
        rule="fail: the answer runs to its end",
        judge=before_first_byte,
        quick=True,
    ),
    Case(
        name="sse.cancel.half_close",
        severity="info",
        reference="RFC 8446 6.1",
        sent="a stream; the caller sends close_notify and FIN, and goes on reading",
        caller="the stream",
        mock="its outcome",
        rule="information: it goes on, or is cancelled",
        judge=half_close,
    ),
    Case(
        name="body.cancel_during_upload",
        severity="fail",
        reference="RFC 9112 8",
        sent="half of a body of 2 MB, then the caller leaves; then a plain chat",
        caller="200 for the plain chat",
        mock="no whole request from half a body",
        rule="fail: half a request arrives as a whole one, or the next one fails",
        judge=during_upload,
    ),
)
