"""The upstream refuses the proxy's certificate: the caller has to be told soon, and by the right status."""

from __future__ import annotations

from functools import partial
from typing import Any

from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.families.upstream_tls import SLOW_MS
from mockgpt.testing.doctor.judging import GATEWAY_STATUSES, connection_line, verdict
from mockgpt.testing.doctor.records import Case, Verdict

_HANDSHAKES = 2
WAYS = {
    "alert_tls13": ("doctor_refuse_tls13", "an alert over TLS 1.3, after the proxy thinks it is connected"),
    "alert_tls12": ("doctor_refuse_tls12", "an alert over TLS 1.2, within the handshake"),
    "close": ("doctor_refuse_close", "a close without an alert"),
}


async def refused(examination: Examination, scenario: str, what: str) -> Verdict:
    """Judge a chat while the mock refuses everyone."""
    mock = examination.mock
    await mock.close_connections()
    await mock.use(scenario)
    since = mock.now()
    for _ in range(3):
        asked = await examination.chat(bound_s=12.0)
        if asked.answer.status != 200:
            break
        # An open connection was used; under a mock that cannot close it, it stays open.
        await mock.close_connections()
    met = [each for each in await mock.connections(since) if each["outcome"] == "refused"]
    answer, lines = asked.answer, "; ".join(map(connection_line, met))
    numbers: dict[str, Any] = {"handshakes": len(met), "ms": round(answer.end_ms)}
    if not met:
        return verdict(
            "unknown", "the mock refused no connection: the proxy used an open one", asked, **numbers
        )
    if answer.ended == "bound":
        word, reason = "fail", f"refused by {what}: no answer within {answer.end_ms / 1000:.0f} s"
    elif answer.status is None and examination.profile == "tunnel":
        word, reason = "pass", f"refused by {what}: the connection was cut, as a tunnel has to"
    elif answer.status not in GATEWAY_STATUSES:
        told = f"answered {answer.status}" if answer.status else "cut the connection"
        word, reason = "fail", f"refused by {what}: the proxy {told} in place of 502"
    elif len(met) > _HANDSHAKES:
        word, reason = "warn", f"refused by {what}: {answer.status} after {len(met)} handshakes"
    elif answer.end_ms > SLOW_MS:
        word, reason = (
            "warn",
            f"refused by {what}: {answer.status}, but only after {answer.end_ms / 1000:.1f} s",
        )
    else:
        word, reason = "pass", f"refused by {what}: {answer.status} after {answer.end_ms:.0f} ms"
    return verdict(word, reason, asked, **numbers)._replace(mock=lines)


async def refused_by_http(examination: Examination) -> Verdict:
    """Say whether a refusal that is told as 401 or 403 is passed on."""
    told = {}
    for status in (401, 403):
        await examination.mock.close_connections()
        await examination.mock.use(f"doctor_refuse_{status}")
        asked = await examination.chat()
        if asked.answer.status == 200:
            return verdict("unknown", "the mock refused no connection: the proxy used an open one", asked)
        told[status] = asked.answer.status
    changed = [f"{status} became {came}" for status, came in told.items() if came != status]
    if changed:
        return verdict("warn", f"a refusal was changed: {', '.join(changed)}", asked)
    return verdict("pass", "a refusal told as 401 or 403 is passed on", asked)


CASES = (
    *(
        Case(
            name=f"upstream_refuses.{name}",
            severity="fail",
            reference="RFC 9110 15.6.3; rustls #1707",
            sent=f"a chat, while the mock refuses the proxy's certificate by {what}",
            caller="502, 503 or 504 within 2 s",
            mock="refused connections, their number",
            rule="fail: another status, a cut connection, no answer. warn: more than 2 handshakes, or 2 s",
            judge=partial(refused, scenario=scenario, what=what),
            quick=name == "alert_tls13",
        )
        for name, (scenario, what) in WAYS.items()
    ),
    Case(
        name="upstream_refuses.http_403",
        severity="info",
        reference="nginx answers clients that it refuses by HTTP",
        sent="a chat, while the mock refuses the proxy's certificate by 401, then by 403",
        caller="the same status",
        mock="-",
        rule="warn: changed",
        judge=refused_by_http,
        profiles=("proxy", "tunnel"),
    ),
)
