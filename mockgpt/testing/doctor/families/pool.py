"""Connections to the upstream: kept, shared, and not used when they are closing."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from mockgpt.config.value_text import counted
from mockgpt.testing.doctor.examination import Asked, Examination
from mockgpt.testing.doctor.judging import verdict
from mockgpt.testing.doctor.records import Case, Verdict

_REQUESTS, _MOST_CONNECTIONS = 50, 5
_CALLERS = 20
_STALE_REQUESTS = 4
_STALE_SECONDS = 0.5
_SWEEP = range(285, 310)  # milliseconds around the idle time of 300


async def reuse(examination: Examination) -> Verdict:
    """Judge how many connections many requests of one caller need."""
    since = examination.mock.now()
    async with await examination.caller.connect() as channel:
        for number in range(_REQUESTS):
            if channel.ended:
                return verdict("info", f"the front closes the caller's connection after {number} answers")
            asked = await examination.chat(connection=channel)
            if asked.answer.status != 200:
                return verdict("fail", "a request over a kept connection failed", asked)
    used = {each["connection_id"] for each in await _all(examination, since)}
    numbers: dict[str, Any] = {"connections": len(used)}
    if len(used) <= _MOST_CONNECTIONS:
        return verdict(
            "pass", f"{_REQUESTS} requests, {counted(len(used), 'connection')} upstream", asked, **numbers
        )
    new = [each for each in await examination.mock.connections(since) if each["id"] in used]
    resumed = sum(bool((each["tls"] or {}).get("resumed")) for each in new)
    reason = f"{_REQUESTS} requests, {counted(len(used), 'connection')} upstream"
    reason += f", {resumed} of them with a resumed session"
    return verdict("warn", reason, asked, **numbers, resumed=resumed)


async def _all(examination: Examination, since: float) -> list[dict[str, object]]:
    return await examination.mock.exchanges(since=f"{since:.3f}", path="/v1/chat/completions")


async def shared_by_callers(examination: Examination) -> Verdict:
    """Judge whether callers share the connections."""
    since = examination.mock.now()
    for _ in range(_CALLERS):
        asked = await examination.chat()
    used = {each["connection_id"] for each in await _all(examination, since)}
    word = "warn" if len(used) >= _CALLERS else "pass"
    return verdict(
        word, f"{_CALLERS} callers, {counted(len(used), 'connection')} upstream", asked, connections=len(used)
    )


async def stale(examination: Examination) -> Verdict:
    """Judge requests that come after the upstream has closed its idle connections."""
    await examination.mock.use("doctor_idle_300")
    failed: list[Asked] = []
    for number in range(_STALE_REQUESTS):
        if number:
            await asyncio.sleep(_STALE_SECONDS)
        asked = await examination.chat()
        if asked.answer.status != 200:
            failed.append(asked)
    if failed:
        reason = f"{len(failed)} of {_STALE_REQUESTS} requests after idle connections were closed failed"
        return verdict("fail", reason, failed[0])
    return verdict(
        "pass", f"{_STALE_REQUESTS} requests after idle connections were closed: all answered", asked
    )


async def close_race(examination: Examination, tries: int) -> Verdict:
    """Judge POSTs that meet a connection which closes as they arrive."""
    failed: list[Asked] = []
    attempts = []
    for _ in range(tries):
        first = await examination.fault("close_keep_alive_race")
        if first.answer.status != 200:
            continue
        asked = await examination.chat()
        attempts.append(len(await asked.seen()))
        if asked.answer.status != 200:
            failed.append(asked)
    if not attempts:
        return verdict("unknown", "no request met such a connection", first)
    if failed:
        status = failed[0].answer.status
        reason = f"{len(failed)} of {tries} POSTs that met a closing connection were answered {status}"
        return verdict("warn", reason, failed[0])
    return verdict("pass", f"{tries} POSTs met a closing connection, and all were answered", asked)


async def close_race_sweep(examination: Examination) -> Verdict:
    """Judge requests around the moment at which the upstream closes idle connections."""
    await examination.mock.use("doctor_idle_300")
    failed: list[Asked] = []
    asked = await examination.chat()
    for milliseconds in _SWEEP:
        await asyncio.sleep(milliseconds / 1000)
        asked = await examination.chat()
        if asked.answer.status != 200:
            failed.append(asked)
    if failed:
        statuses = sorted({str(each.answer.status) for each in failed})
        reason = f"{len(failed)} of {len(_SWEEP)} requests around the idle time got {', '.join(statuses)}"
        return verdict("warn", reason, failed[0])
    return verdict("pass", f"{len(_SWEEP)} requests around the idle time: all answered", asked)


_PROXY = ("proxy", "gateway")
CASES = (
    Case(
        name="pool.reuse",
        severity="warn",
        reference="a handshake each costs the proxy and the upstream milliseconds of CPU",
        sent="50 chats over one connection of the caller",
        caller="200",
        mock="the number of connections",
        rule="pass: at most 5",
        judge=reuse,
        profiles=_PROXY,
    ),
    Case(
        name="pool.shared_by_callers",
        severity="warn",
        reference="-",
        sent="20 callers, a chat each",
        caller="200",
        mock="the number of connections",
        rule="warn: 20",
        judge=shared_by_callers,
        profiles=_PROXY,
    ),
    Case(
        name="pool.stale",
        severity="fail",
        reference="sozu #1442",
        sent="chats half a second apart, while the mock closes idle connections after 0.3 s",
        caller="200",
        mock="-",
        rule="fail: any 5xx",
        judge=stale,
        quick=True,
        bound_s=20.0,
    ),
    Case(
        name="pool.close_race_post",
        severity="warn",
        reference="praxis #1196; RFC 9110 9.2.2",
        sent="POSTs to connections that the mock closes as they arrive",
        caller="200",
        mock="how often each came",
        rule="warn: 5xx for a request that was never processed",
        judge=partial(close_race, tries=6),
        race=True,
        profiles=_PROXY,
    ),
    Case(
        name="pool.close_race_sweep",
        severity="warn",
        reference="praxis #1196; hyper #2136",
        sent="25 chats 285 to 309 ms apart, while the mock closes idle connections after 300 ms",
        caller="200",
        mock="-",
        rule="warn: any 5xx",
        judge=close_race_sweep,
        race=True,
        bound_s=40.0,
        profiles=_PROXY,
    ),
)
