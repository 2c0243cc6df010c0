"""Time limits: slow answers pass, answers that never come end, and a silent stream does not end as if it
were whole.

All of them wait, so they wait side by side: the first case starts them all, and each reads its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from mockgpt.testing.doctor.examination import Asked, Examination
from mockgpt.testing.doctor.judging import GATEWAY_STATUSES, verdict
from mockgpt.testing.doctor.mock import poll
from mockgpt.testing.doctor.records import Case, Verdict

_SLOW_MS = 20_000
_SLOW_BOUND = 35.0
_EVER_MS = 600_000
_BEGIN_SECONDS = 5.0


async def _start(examination: Examination) -> dict[str, asyncio.Task[Asked]]:
    """Start all waits; those that change the mock for everyone first."""
    mock, bound = examination.mock, examination.options.bound_s
    await mock.close_connections()
    await mock.handshakes(fault="stall_before_server_hello", amount=_EVER_MS)
    handshake = asyncio.create_task(examination.chat(bound_s=bound))
    await asyncio.sleep(0.5)
    await mock.rest()
    never = {"fault": f"stall_before_response={_EVER_MS}"}
    tasks = {
        "handshake": handshake,
        "first_byte": await _begun(examination, reply=never, bound_s=bound),
        "slow": await _begun(
            examination, reply={"content": "late", "delay_ms": _SLOW_MS}, bound_s=_SLOW_BOUND
        ),
    }
    await mock.use("doctor_20s")
    tasks["stream"] = await _begun(examination, stream=True, bound_s=_SLOW_BOUND)
    await mock.use("doctor_fast")
    stall = {"fault": "stall_mid_stream=3"}
    tasks["stalled"] = await _begun(examination, stream=True, reply=stall, bound_s=bound)
    return tasks


async def _begun(examination: Examination, **how: Any) -> asyncio.Task[Asked]:
    """Ask, and return once the mock has the request: what is changed there afterwards is not for this one."""
    nonce, since = examination.new_nonce(), examination.mock.now()
    task = asyncio.create_task(examination.chat(nonce=nonce, **how))
    await poll(lambda: examination.mock.with_nonce(nonce, since), _BEGIN_SECONDS)
    return task


def _reading(name: str, judge: Callable[[Examination, Asked], Coroutine[Any, Any, Verdict]]) -> Any:
    async def read(examination: Examination) -> Verdict:
        tasks = await examination.shared("timeouts", partial(_start, examination))
        return await judge(examination, await tasks[name])

    return read


async def slow_answer(examination: Examination, asked: Asked) -> Verdict:
    """Judge an answer after 20 s."""
    answer, seen = asked.answer, await asked.seen()
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    if answer.status != 200 or answer.broken:
        became, seconds = answer.status or answer.ended, answer.end_ms / 1000
        reason = f"an answer that takes 20 s became {became} after {seconds:.0f} s"
        return verdict("fail", reason, asked, seen)
    return verdict("pass", "an answer after 20 s arrives", asked, seen)


async def slow_stream(examination: Examination, asked: Asked) -> Verdict:
    """Judge a stream of 20 s."""
    answer, seen = asked.answer, await asked.seen()
    if answer.status != 200 or answer.broken or not answer.has_done:
        return verdict("fail", f"a stream of 20 s was cut after {answer.end_ms / 1000:.0f} s", asked, seen)
    return verdict("pass", "a stream of 20 s arrives whole", asked, seen)


async def first_byte(examination: Examination, asked: Asked) -> Verdict:
    """Judge an answer that never comes."""
    answer, seen = asked.answer, await asked.seen(ended=False)
    seconds = answer.end_ms / 1000
    if len(seen) > 1 and examination.options.expect.get("retries") != "post":
        return verdict("fail", f"a POST without an answer was sent {len(seen)} times", asked, seen)
    if answer.ended == "bound":
        return verdict("warn", f"nothing within {seconds:.0f} s: its limit, if any, is longer", asked, seen)
    if answer.status != 504:
        return verdict(
            "warn", f"{answer.status or answer.ended} after {seconds:.0f} s, in place of 504", asked, seen
        )
    return verdict("pass", f"504 after {seconds:.0f} s", asked, seen)


async def stalled_stream(examination: Examination, asked: Asked) -> Verdict:
    """Judge a stream that falls silent."""
    answer, seen = asked.answer, await asked.seen(ended=False)
    seconds = answer.end_ms / 1000
    if answer.ended == "bound":
        return verdict(
            "warn", f"silent for {seconds:.0f} s, and not cut: its limit, if any, is longer", asked, seen
        )
    if not answer.broken and not answer.has_error_event:
        return verdict(
            "fail", f"a stream that fell silent got a clean end after {seconds:.0f} s", asked, seen
        )
    return verdict("pass", f"a stream that fell silent was cut after {seconds:.0f} s", asked, seen)


async def handshake(examination: Examination, asked: Asked) -> Verdict:
    """Judge a handshake that gets no answer."""
    answer = asked.answer
    stalled = [
        each for each in await examination.mock.connections() if "stall_before" in (each["detail"] or "")
    ]
    seconds = answer.end_ms / 1000
    if not stalled and answer.status == 200:
        return verdict("unknown", "no handshake met the silence: the proxy used an open connection", asked)
    if answer.status == 200:
        return verdict("pass", f"another handshake after {seconds:.0f} s, and 200", asked)
    if answer.status in GATEWAY_STATUSES:
        return verdict("pass", f"{answer.status} after {seconds:.0f} s without a ServerHello", asked)
    what = f"nothing within {seconds:.0f} s" if answer.ended == "bound" else answer.line()
    return verdict("warn", f"a handshake without an answer: {what}", asked)


def _row(name: str, judge: Any, **fields: Any) -> Case:
    given = {"caller": "what comes, and when", "mock": "attempts", "reference": "-", "bound_s": 700.0}
    return Case(name=f"timeout.{name}", judge=judge, **{**given, **fields})


CASES = (
    _row(
        "slow_20s",
        _reading("slow", slow_answer),
        severity="fail",
        reference="OpenAI's SDKs wait 600 s; Envoy's route timeout is 15 s",
        sent="a chat that is answered after 20 s",
        rule="fail: 5xx",
    ),
    _row(
        "stream_20s",
        _reading("stream", slow_stream),
        severity="fail",
        reference="Envoy's route timeout is 15 s",
        sent="a stream of 20 s",
        rule="fail: it is cut",
    ),
    _row(
        "first_byte",
        _reading("first_byte", first_byte),
        severity="info",
        reference="RFC 9110 15.6.5",
        sent="a chat that is never answered, waited for as long as --bound says",
        rule="pass: 504, and when. warn: something else, or nothing. fail: it is sent again",
    ),
    _row(
        "stalled_stream",
        _reading("stalled", stalled_stream),
        severity="warn",
        reference="RFC 9112 8",
        sent="a stream that falls silent after three events",
        rule="pass: cut, and when. warn: not cut within --bound. fail: a clean end",
    ),
    _row(
        "handshake",
        _reading("handshake", handshake),
        severity="warn",
        sent="a chat; the mock does not answer the ClientHello",
        rule="pass: 5xx, or another try, and when. warn: nothing within --bound",
    ),
)
