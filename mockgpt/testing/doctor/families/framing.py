"""How requests are framed: one request stays one, and says truly whom it is for."""

from __future__ import annotations

import asyncio
from typing import Any

from mockgpt.testing.doctor.answer import AnswerReader
from mockgpt.testing.doctor.examination import CHAT, Asked, Examination
from mockgpt.testing.doctor.judging import header_of, verdict
from mockgpt.testing.doctor.mock import Record, target_of
from mockgpt.testing.doctor.records import Case, Verdict
from mockgpt.testing.doctor.smuggling import HIDDEN, REQUESTS

_SETTLED_SECONDS = 0.5  # until the mock has written down what arrived
_SHOWN = 6  # names in a sentence
_FOREIGN = "evil.example"


async def smuggling(examination: Examination) -> Verdict:
    """Judge 29 requests whose end, or head, is unclear."""
    since = examination.mock.now()
    nonces = {name: examination.new_nonce() for name in REQUESTS}
    host = examination.caller.front.authority
    requests = [(REQUESTS[name](host, nonce).encode("latin-1"), nonce) for name, nonce in nonces.items()]
    answers = await examination.raw_many(requests, bound_s=3.0, linger_s=0.2)
    asked = dict(zip(REQUESTS, answers, strict=True))
    await asyncio.sleep(_SETTLED_SECONDS)
    exchanges = await examination.mock.exchanges(since=f"{since:.3f}")
    two = [
        name
        for name, nonce in nonces.items()
        if any(f"{HIDDEN}{nonce}" in target_of(each) for each in exchanges)
    ]
    unread = [each for each in exchanges if each["request"]["method"] == "-"]
    passed_on = [name for name, nonce in nonces.items() if any(_holds(each, nonce) for each in unread)]
    refused = sum((each.answer.status or 400) >= 400 for each in answers)
    numbers: dict[str, Any] = {"two_requests": two, "passed_on_malformed": passed_on, "refused": refused}
    if two:
        first = asked[two[0]]
        seen = [each for each in exchanges if _holds(each, nonces[two[0]])]
        return verdict(
            "fail", f"two requests went upstream where one was sent: {', '.join(two)}", first, seen, **numbers
        )
    if unread:
        more = f" and {len(passed_on) - _SHOWN} more" if len(passed_on) > _SHOWN else ""
        what = ", ".join(passed_on[:_SHOWN]) + more or f"{len(unread)} of them"
        return verdict(
            "warn", f"malformed requests went upstream as they were: {what}", None, unread, **numbers
        )
    return verdict(
        "pass", f"{refused} of {len(REQUESTS)} malformed requests refused, the others repaired", **numbers
    )


def _holds(exchange: Record, nonce: str) -> bool:
    request = exchange["request"]
    places = (request.get("raw_head") or "", target_of(exchange), *(value for _, value in request["headers"]))
    return any(nonce in place for place in places)


async def request_trailers(examination: Examination) -> Verdict:
    """Judge trailers of a request, one of them named like an identity header."""
    assert examination.hop is not None
    nonce = examination.new_nonce()
    name = (examination.hop.identity_headers or ("x-forwarded-client-cert",))[0]
    body = examination.body(nonce)
    lines = [*examination.headers(nonce), ("Transfer-Encoding", "chunked"), ("Trailer", f"{name}, x-trailer")]
    chunks = b"%x\r\n%s\r\n0\r\n%s: claimed-by-the-caller\r\nx-trailer: 1\r\n\r\n" % (
        len(body),
        body,
        name.encode(),
    )
    head = examination.caller.request(CHAT, headers=lines, method="POST")
    head = head.replace(b"\r\n\r\n", b"\r\nContent-Type: application/json\r\n\r\n")
    asked = await examination.raw(head + chunks, nonce)
    seen = await asked.seen(wait_s=1.0)
    if not seen:
        return verdict("pass", f"a request with trailers is refused ({asked.answer.status})", asked)
    merged = [
        each
        for each in (name, "x-trailer")
        if any("claimed" in v or v == "1" for v in header_of(seen[-1], each))
    ]
    if merged:
        return verdict("fail", f"trailers became headers: {', '.join(merged)}", asked, seen)
    return verdict("pass", "trailers of a request do not become headers", asked, seen)


async def http10(examination: Examination) -> Verdict:
    """Say how a caller of HTTP/1.0 is answered, with and without Host."""
    told = []
    for host in (True, False):
        nonce = examination.new_nonce()
        data = examination.caller.request(
            CHAT, examination.body(nonce, True), examination.headers(nonce, True), version="HTTP/1.0"
        )
        if not host:
            lines = data.split(b"\r\n")
            data = b"\r\n".join(line for line in lines if not line.startswith(b"Host:"))
        asked = await examination.raw(data, nonce)
        answer = asked.answer
        told.append(
            f"{'with' if host else 'without'} Host {answer.status or 'no answer'} {answer.framing}".strip()
        )
    return verdict("info", f"a stream for HTTP/1.0: {'; '.join(told)}", asked, await asked.seen(wait_s=0.3))


async def foreign_host(examination: Examination) -> Verdict:
    """Judge a Host that is not the proxy's, and a target with another authority."""
    arrived = []
    for absolute in (False, True):
        nonce = examination.new_nonce()
        path = f"http://{_FOREIGN}{CHAT}" if absolute else CHAT
        data = examination.caller.request(
            CHAT,
            examination.body(nonce),
            examination.headers(nonce),
            host=examination.caller.front.authority if absolute else _FOREIGN,
        ).replace(f" {examination.caller.front.base}{CHAT} ".encode(), f" {path} ".encode(), 1)
        asked = await examination.raw(data, nonce)
        seen = await asked.seen(wait_s=0.4)
        if any(_FOREIGN in header_of(each, "host") or _FOREIGN in target_of(each) for each in seen):
            arrived.append("absolute-form" if absolute else "Host")
    if arrived:
        return verdict("warn", f"evil.example went upstream as {', '.join(arrived)}", asked)
    return verdict("pass", "a foreign Host is refused or replaced", asked)


async def pipelining(examination: Examination) -> Verdict:
    """Say what becomes of three requests that are sent at once."""
    nonces = [examination.new_nonce() for _ in range(3)]
    caller = examination.caller
    data = b"".join(
        caller.request(f"/v1/models?{nonce}", headers=examination.headers(nonce)) for nonce in nonces
    )
    since = examination.mock.now()
    answers = []
    async with await caller.connect() as channel:
        reader = AnswerReader(channel)
        await channel.send(data)
        for _ in nonces:
            answers.append(await reader.read(3.0))
            if answers[-1].broken:
                break
    asked = Asked(nonces[0], answers[0], since, examination)
    right = 0
    for nonce, answer in zip(nonces, answers, strict=False):
        seen = await Asked(nonce, answer, since, examination).seen(wait_s=0.3)
        own = bool(seen) and answer.header("x-request-id") == seen[-1]["id"]
        right += own
        if seen and answer.status == 200 and not own and answer.header("x-request-id"):
            return verdict("fail", "an answer came for another request than its own", asked, seen)
    return verdict("info", f"{right} of 3 requests at once were answered, in order", asked)


_PROXY = ("proxy", "gateway")
CASES = (
    Case(
        name="framing.smuggling",
        severity="critical",
        reference="RFC 9112 6.1, 6.3, 11.2; HTTP Garden",
        sent="29 requests whose end or head is unclear, some with another one hidden in their body",
        caller="4xx, or one answer",
        mock="the number of requests, and heads that it cannot read",
        rule="fail: two requests of one. warn: malformed ones are passed on as they are",
        judge=smuggling,
        quick=True,
        profiles=_PROXY,
    ),
    Case(
        name="framing.request_trailers",
        severity="fail",
        reference="RFC 9110 6.5.1",
        sent="a chunked chat with trailers, one named like the identity header",
        caller="200 or 4xx",
        mock="its headers",
        rule="fail: trailers are merged into the headers",
        judge=request_trailers,
        profiles=_PROXY,
    ),
    Case(
        name="framing.http10_caller",
        severity="info",
        reference="RFC 9112 C.2.2",
        sent="a stream over HTTP/1.0, with and without Host",
        caller="how it is framed",
        mock="-",
        rule="information",
        judge=http10,
        profiles=_PROXY,
    ),
    Case(
        name="framing.foreign_host",
        severity="warn",
        reference="RFC 9110 7.4",
        sent="Host: evil.example; an absolute target with that authority",
        caller="200, 4xx or 421",
        mock="Host",
        rule="warn: it arrives",
        judge=foreign_host,
        profiles=_PROXY,
    ),
    Case(
        name="framing.pipelining",
        severity="info",
        reference="RFC 9112 9.3.2",
        sent="three GETs at once",
        caller="three answers in order",
        mock="three requests",
        rule="information; fail: an answer for another request",
        judge=pipelining,
        profiles=("proxy",),
    ),
)
