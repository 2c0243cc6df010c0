"""Bodies: large ones, slow ones, and those that the upstream does not want to read to their end."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from time import monotonic

from mockgpt.testing.doctor.answer import AnswerReader
from mockgpt.testing.doctor.examination import CHAT, Asked, Examination
from mockgpt.testing.doctor.judging import header_of, verdict
from mockgpt.testing.doctor.records import Case, Verdict

_LARGE = 8_000_000
_CHUNK = 65_536
_BOUND_SECONDS = 25.0
_SLOW_BYTES, _SLOW_PIECES, _SLOW_GAP = 100_000, 20, 0.1
_CONTINUE_MS = 500.0
_HEAD_SECONDS = 2.0
_SMALL_BUFFER = 4096


async def request_8mb(examination: Examination) -> Verdict:
    """Judge bodies of 8 MB, by length and in chunks."""
    for chunked in (False, True):
        nonce = examination.new_nonce()
        body = examination.body(nonce, text="x" * _LARGE)
        headers = examination.headers(nonce)
        if chunked:
            pieces = [body[at : at + _CHUNK] for at in range(0, len(body), _CHUNK)]
            data = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
            lines = [*headers, ("Transfer-Encoding", "chunked"), ("Content-Type", "application/json")]
            data = examination.caller.request(CHAT, headers=lines, method="POST") + data
        else:
            data = examination.caller.request(CHAT, body, headers)
        asked = await examination.raw(data, nonce, bound_s=_BOUND_SECONDS, linger_s=0.0)
        seen = await asked.seen()
        how = "in chunks" if chunked else "with a length"
        if not seen:
            return verdict(
                "fail", f"8 MB {how}: {asked.answer.status or 'no answer'}, nothing went upstream", asked
            )
        if (
            examination.profile != "gateway"
            and seen[-1]["request"]["body_sha256"] != sha256(body).hexdigest()
        ):
            return verdict("fail", f"8 MB {how} arrived as another body", asked, seen)
    return verdict("pass", "8 MB arrive, with a length and in chunks", asked, seen)


async def request_streamed(examination: Examination) -> Verdict:
    """Say whether a slow upload is passed on as it comes, or kept until it is complete."""
    nonce = examination.new_nonce()
    body = examination.body(nonce, text="x" * _SLOW_BYTES)
    data = examination.caller.request(CHAT, body, examination.headers(nonce))
    since = examination.mock.now()
    async with await examination.caller.connect() as channel:
        size = len(data) // _SLOW_PIECES + 1
        for at in range(0, len(data), size):
            await channel.send(data[at : at + size])
            await asyncio.sleep(_SLOW_GAP)
        answer = await AnswerReader(channel).read(10.0)
    asked = Asked(nonce, answer, since, examination)
    seen = await asked.seen()
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    took = (seen[-1]["timing"] or {}).get("body_ms")
    if took is None:
        return verdict("unknown", "the mock does not say when the body was complete", asked, seen)
    whole_ms = _SLOW_PIECES * _SLOW_GAP * 1000
    how = "passed on as it comes" if took > whole_ms / 2 else "kept until it is complete"
    return verdict(
        "info", f"a slow upload is {how}: the mock read it for {took:.0f} ms", asked, seen, body_ms=took
    )


async def early_413(examination: Examination) -> Verdict:
    """Judge an answer that comes while the body is still being sent."""
    nonce = examination.new_nonce()
    body = examination.body(nonce, text="x" * 2_000_000)
    headers = [*examination.headers(nonce), ("x-mockgpt-fault", "early_response")]
    data = examination.caller.request(CHAT, body, headers)
    asked = await examination.raw(data, nonce, bound_s=10.0)
    seen = await asked.seen()
    if asked.answer.status == 413:
        return verdict("pass", "an answer of 413 before the end of the body arrives", asked, seen)
    if not seen or seen[-1]["response"]["status"] != 413:
        return verdict(
            "unknown", "the mock did not answer early: the fault's header did not arrive", asked, seen
        )
    return verdict(
        "fail", f"the upstream answered 413 early, the caller got {asked.answer.line()}", asked, seen
    )


async def expect_100(examination: Examination) -> Verdict:
    """Judge a caller that waits for 100 Continue before it sends its body."""
    nonce = examination.new_nonce()
    caller, body = examination.caller, examination.body(nonce)
    headers = [*examination.headers(nonce), ("Expect", "100-continue")]
    data = caller.request(CHAT, body, headers)
    head = data[: -len(body)]
    since = examination.mock.now()
    async with await caller.connect() as channel:
        started = monotonic()
        await channel.send(head)
        reader = AnswerReader(channel)
        first = await reader.read(
            _HEAD_SECONDS, started=started, until=lambda answer: 100 in answer.informational
        )
        if first.status is not None:
            asked = Asked(nonce, first, since, examination)
            return verdict("warn", f"Expect: 100-continue was answered {first.status} before the body", asked)
        await channel.send(body)
        answer = await AnswerReader(channel).read(10.0) if first.continue_ms else await reader.read(10.0)
    asked = Asked(nonce, answer, since, examination)
    seen = await asked.seen()
    if first.continue_ms is None or first.continue_ms > _CONTINUE_MS:
        late = "never" if first.continue_ms is None else f"only after {first.continue_ms:.0f} ms"
        return verdict("warn", f"100 Continue came {late}", asked, seen)
    arrives = (
        "and Expect goes upstream" if seen and header_of(seen[-1], "expect") else "from the proxy itself"
    )
    return verdict("pass", f"100 Continue after {first.continue_ms:.0f} ms, {arrives}", asked, seen)


async def reply_8mb(examination: Examination) -> Verdict:
    """Judge an answer of 8 MB, with a caller that takes what comes."""
    nonce = examination.new_nonce()
    await examination.mock.expect(nonce, {"content": "y" * 1_000_000})
    body = examination.body(nonce, n=8)
    data = examination.caller.request(CHAT, body, examination.headers(nonce))
    asked = await examination.raw(data, nonce, bound_s=_BOUND_SECONDS, linger_s=0.0)
    seen = await asked.seen()
    if not seen or seen[-1]["response"]["status"] != 200:
        return verdict("unknown", "the mock did not answer 8 MB", asked, seen)
    if asked.answer.status != 200 or asked.answer.broken:
        return verdict("fail", "an answer of 8 MB did not arrive whole", asked, seen)
    return verdict("pass", f"an answer of {len(asked.answer.body) / 1e6:.1f} MB arrives whole", asked, seen)


async def slow_caller(examination: Examination) -> Verdict:
    """Judge a caller whose head comes slowly, and that reads its answer slowly."""
    nonce = examination.new_nonce()
    caller = examination.caller
    data = caller.request(CHAT, examination.body(nonce), examination.headers(nonce))
    since = examination.mock.now()
    async with await caller.connect() as channel:
        channel.small_receive_buffer(_SMALL_BUFFER)
        for at in range(0, len(data), 40):
            await channel.send(data[at : at + 40])
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.5)
        answer = await AnswerReader(channel).read(10.0)
    asked = Asked(nonce, answer, since, examination)
    seen = await asked.seen()
    if answer.status != 200 or answer.broken:
        return verdict("warn", f"a slow caller got {answer.line()}", asked, seen)
    return verdict("pass", "a caller that sends and reads slowly is answered", asked, seen)


CASES = (
    Case(
        name="body.request_8mb",
        severity="fail",
        reference="nginx client_max_body_size is 1m",
        sent="8 MB, with a length and in chunks",
        caller="200 or 400",
        mock="the digest of the body",
        rule="fail: 413, or another body",
        judge=request_8mb,
        bound_s=60.0,
    ),
    Case(
        name="body.request_streamed",
        severity="info",
        reference="nginx proxy_request_buffering",
        sent="a body of 100 KB over two seconds",
        caller="200",
        mock="how long the body took",
        rule="information: passed on as it comes, or kept until it is complete",
        judge=request_streamed,
    ),
    Case(
        name="body.early_413",
        severity="fail",
        reference="RFC 9112 9.6",
        sent="2 MB; the mock answers 413 before it has read them",
        caller="413",
        mock="413",
        rule="fail: a reset or another status in place of it",
        judge=early_413,
        profiles=("proxy", "tunnel"),
    ),
    Case(
        name="body.expect_100",
        severity="warn",
        reference="RFC 9110 10.1.1",
        sent="a head with Expect: 100-continue, and the body after the 100",
        caller="100 within 0.5 s, then 200",
        mock="Expect",
        rule="warn: late, or none",
        judge=expect_100,
    ),
    Case(
        name="body.reply_8mb",
        severity="fail",
        reference="-",
        sent="a chat whose answer has 8 MB",
        caller="all of it",
        mock="what was sent",
        rule="fail: it is not whole",
        judge=reply_8mb,
        bound_s=60.0,
    ),
    Case(
        name="body.slow_caller",
        severity="warn",
        reference="time limits for heads: nginx 60 s, hyper 30 s, Node 60 s",
        sent="a chat, 40 bytes each 50 ms, by a caller that reads slowly",
        caller="200",
        mock="-",
        rule="warn: not answered",
        judge=slow_caller,
    ),
)
