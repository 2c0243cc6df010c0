"""Streams: passed on as they come, byte for byte, and broken when they break."""

from __future__ import annotations

import asyncio
from collections import Counter
from functools import partial
from hashlib import sha256

import orjson

from mockgpt.testing.doctor.answer import CallerAnswer
from mockgpt.testing.doctor.examination import Asked, Examination
from mockgpt.testing.doctor.judging import verdict
from mockgpt.testing.doctor.mock import Record
from mockgpt.testing.doctor.records import Case, Verdict

_JITTER_WARN_MS, _JITTER_FAIL_MS, _FEWEST_ARRIVALS = 100.0, 250.0, 10
_HEAD_LATE_MS = 200.0  # the first token comes after 300 ms
_HANG_SECONDS = 6.0
_ERROR = 400  # statuses from here on say that there is no answer
_PACED_TRIES = 3  # a proxy that holds events back does so each time, a busy machine does not
_AT_ONCE, _MANY_AT_ONCE = 20, 500
_LATE_FIRST_EVENT_MS = 3000.0

EXACT = {
    "heartbeat_comments": "comments between events",
    "crlf_events": "lines that end with CR LF",
    "split_utf8": "characters split across chunks",
    "duplicate_event": "an event twice",
    "malformed_event": "an event whose JSON is cut",
    "huge_event=200000": "an event of 200 KB",
    "one_byte_writes": "bytes one by one",
    "chunk_extensions": "extensions on every chunk",
    "tiny_records": "tiny TLS records",
}
TRUNCATIONS = {
    "reset_mid_stream": "a TCP reset",
    "truncate_body=400": "a close",
    "malformed_chunk": "a chunk without a size",
    "cut_record": "a cut TLS record",
    "reset_after=200": "a TCP reset after 200 ms",
    "bad_record_mac": "the alert bad_record_mac",
    "corrupt_record": "a corrupt TLS record",
}


async def _sent(asked: Asked) -> bytes | None:
    """Return the body that the mock sent, as its events say."""
    seen = await asked.seen()
    return "".join(each["data"] for each in seen[-1]["response"]["events"]).encode() if seen else None


async def not_buffered(examination: Examination) -> Verdict:
    """Judge by jitter, not by delay: a constant lag is no buffer. The best of three tries counts."""
    await examination.mock.use("doctor_paced")
    best: Verdict | None = None
    for _ in range(_PACED_TRIES):
        found = await _paced(examination)
        if best is None or _WORSE.index(found.verdict) < _WORSE.index(best.verdict):
            best = found
        if best.verdict in ("pass", "unknown") or best.seen.get("arrivals", 0) in (1, 2):
            break  # all at the end is no matter of a busy machine
    assert best is not None
    return best


_WORSE = ("pass", "warn", "fail", "unknown")


async def _paced(examination: Examination) -> Verdict:
    """Judge two streams at once, one of them for a caller that takes gzip."""
    worst, fewest, lines = 0.0, 10_000, []
    codings = ((), (("Accept-Encoding", "gzip"),))
    for asked in await asyncio.gather(*(examination.chat(stream=True, headers=each) for each in codings)):
        seen = await asked.seen()
        if asked.answer.status != 200 or not seen:
            return verdict("unknown", "the stream was not answered", asked, seen)
        sent = [each["at_ms"] for each in seen[-1]["response"]["events"]]
        came = [at for at, _ in asked.answer.events]
        lags = [arrived - left for arrived, left in zip(came, sent, strict=False)]
        jitter = max(lags) - min(lags) if lags else 0.0
        worst, fewest = max(worst, jitter), min(fewest, len({round(at) for at, _ in asked.answer.arrivals}))
        lines.append(f"{len(came)} events, jitter {jitter:.0f} ms")
    if worst > _JITTER_FAIL_MS or fewest < _FEWEST_ARRIVALS:
        reason = f"events are held back: jitter {worst:.0f} ms, {fewest} arrivals for {len(sent)} events"
        return verdict("fail", reason, asked, seen, jitter_ms=round(worst), arrivals=fewest)
    word = "warn" if worst > _JITTER_WARN_MS else "pass"
    return verdict(word, f"{len(sent)} events, jitter {worst:.0f} ms", asked, seen, runs=lines)


async def head_at_once(examination: Examination) -> Verdict:
    """Judge when the head of a stream comes."""
    await examination.mock.use("doctor_paced")
    asked = await examination.chat(stream=True, until=lambda answer: answer.head_ms is not None)
    if asked.answer.head_ms is None:
        return verdict("unknown", "the stream was not answered", asked)
    if asked.answer.head_ms > _HEAD_LATE_MS:
        reason = f"the head comes only with the first event, after {asked.answer.head_ms:.0f} ms"
        return verdict("warn", reason, asked)
    return verdict("pass", f"the head comes after {asked.answer.head_ms:.0f} ms", asked)


async def events_exact(examination: Examination) -> Verdict:
    """Judge whether odd but valid streams arrive byte for byte; of a gateway, as the same text."""
    await examination.mock.use("doctor_fast")
    wrong = []
    all_asked = await asyncio.gather(*(examination.fault(fault, stream=True) for fault in EXACT))
    for (fault, what), asked in zip(EXACT.items(), all_asked, strict=True):
        sent = await _sent(asked)
        if asked.answer.broken or sent is None:
            wrong.append(f"{what} (incomplete)")
        elif examination.profile == "gateway":
            if fault != "malformed_event" and text_of(asked.answer) != _text(sent):
                wrong.append(what)
        elif not _same(bytes(asked.answer.body), sent, await asked.seen()):
            wrong.append(what)
    if wrong:
        return verdict("fail", f"changed on the way: {', '.join(wrong)}", asked)
    return verdict("pass", f"{len(EXACT)} odd but valid streams arrive as they were sent", asked)


def _same(body: bytes, sent: bytes, seen: list[Record]) -> bool:
    digest = seen[-1]["response"].get("body_sha256") if seen else None
    if digest:
        return bool(digest == sha256(body).hexdigest())
    # A mock that does not say the digest shows half a character as U+FFFD: then only ASCII can be compared.
    return _ascii(body) == _ascii(sent)


def _ascii(data: bytes) -> bytes:
    return bytes(byte for byte in data if byte < 0x80)


def text_of(answer: CallerAnswer) -> str:
    """Return the text that a stream's deltas add up to."""
    return _text(bytes(answer.body))


def _text(body: bytes) -> str:
    text = ""
    for line in body.splitlines():
        if line.startswith(b"data:") and b"[DONE]" not in line:
            try:
                choices = orjson.loads(line[5:]).get("choices") or [{}]
            except (ValueError, AttributeError):
                continue
            text += (choices[0].get("delta") or {}).get("content") or ""
    return text


async def missing_done(examination: Examination) -> Verdict:
    """Judge whether a [DONE] that was not sent is invented."""
    await examination.mock.use("doctor_fast")
    asked = await examination.fault("missing_done", stream=True)
    if asked.answer.status != 200:
        return verdict("unknown", "the stream was not answered", asked, await asked.seen())
    if asked.answer.has_done:
        return verdict("fail", "[DONE] was invented: the upstream did not send it", asked, await asked.seen())
    return verdict("pass", "a stream without [DONE] arrives without it", asked)


async def truncation(examination: Examination, fault: str, what: str) -> Verdict:
    """Judge whether the caller can know that a stream broke."""
    await examination.mock.use("doctor_fast" if "after" not in fault else "doctor_paced")
    asked = await examination.fault(fault, stream=True, bound_s=_HANG_SECONDS, times=1)
    seen = await asked.seen()
    answer = asked.answer
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    if answer.ended == "bound":
        reason = (
            f"the stream broke by {what}, and the caller was left waiting for {answer.end_ms / 1000:.0f} s"
        )
        return verdict("fail", reason, asked, seen)
    if answer.status is not None and answer.status >= _ERROR:
        return verdict("pass", f"the stream broke by {what}; the caller got {answer.status}", asked, seen)
    if not answer.broken and not answer.has_error_event:
        if answer.has_done or answer.finish_reason:
            return verdict("fail", f"the stream broke by {what}, and an end was invented for it", asked, seen)
        reason = f"the stream broke by {what}, and the caller got a clean end: it cannot know that"
        return verdict("fail", reason, asked, seen)
    how = "an error event" if answer.has_error_event and not answer.broken else answer.ended or "a broken end"
    return verdict("pass", f"the stream broke by {what}; the caller knows by {how}", asked, seen)


def _row(fault: str, what: str) -> Case:
    name = fault.partition("=")[0]
    return Case(
        name=f"sse.truncation.{name}",
        severity="critical",
        reference="RFC 9112 8; RFC 8446 6.1; LiteLLM #33404; mitmproxy #8364",
        sent=f"a stream that the mock breaks in its middle by {what}",
        caller="an end that is not clean: no last chunk, a reset, or an error event",
        mock="outcome faulted, the events that left",
        rule="fail: a clean end, an invented one, or none at all",
        judge=partial(truncation, fault=fault, what=what),
        quick=name in ("reset_mid_stream", "truncate_body", "cut_record", "malformed_chunk"),
    )


async def _one(examination: Examination) -> Asked:
    return await examination.chat(stream=True)


async def concurrent(examination: Examination, number: int) -> Verdict:
    """Judge many streams at once."""
    await examination.mock.use("doctor_paced")
    asked = await asyncio.gather(*(_one(examination) for _ in range(number)), return_exceptions=True)
    whole = [
        each for each in asked if isinstance(each, Asked) and each.answer.has_done and not each.answer.broken
    ]
    first = max((each.answer.events[0][0] for each in whole if each.answer.events), default=0.0)
    if len(whole) < number:
        others = Counter(
            each.answer.line().partition(" at ")[0] if isinstance(each, Asked) else str(each)
            for each in asked
            if each not in whole
        )
        why, _ = others.most_common(1)[0]
        word = "fail" if number <= _AT_ONCE else "warn"  # beyond that a proxy may have its limits
        reason = f"{len(whole)} of {number} streams at once were whole; the others: {why}"
        return verdict(word, reason, whole=len(whole))
    word = "warn" if first > _LATE_FIRST_EVENT_MS else "pass"
    return verdict(
        word, f"{number} streams at once, the last first event after {first:.0f} ms", first_ms=round(first)
    )


CASES = (
    Case(
        name="sse.not_buffered",
        severity="critical",
        reference="nginx proxy_buffering; WHATWG HTML 9.2",
        sent="a stream with one token each 50 ms, also with Accept-Encoding: gzip",
        caller="the arrival of each event",
        mock="when each event left",
        rule="fail: jitter above 250 ms or fewer than 10 arrivals. warn: above 100 ms",
        judge=not_buffered,
        quick=True,
        race=True,
    ),
    Case(
        name="sse.head_at_once",
        severity="warn",
        reference="clients time out on the head",
        sent="a stream whose head leaves at once, and its first token after 300 ms",
        caller="when the head comes",
        mock="-",
        rule="warn: only with the first event",
        judge=head_at_once,
        quick=True,
    ),
    Case(
        name="sse.events_exact",
        severity="fail",
        reference="WHATWG HTML 9.2",
        sent="nine odd but valid streams",
        caller="the bytes of each",
        mock="the events that left",
        rule="fail: not byte for byte; of a gateway: not the same text",
        judge=events_exact,
        quick=True,
    ),
    Case(
        name="sse.missing_done_passed_on",
        severity="fail",
        reference="LiteLLM #33404",
        sent="a stream without [DONE]",
        caller="no [DONE]",
        mock="-",
        rule="fail: it is invented",
        judge=missing_done,
        quick=True,
    ),
    *(_row(fault, what) for fault, what in TRUNCATIONS.items()),
    Case(
        name="sse.concurrent_20",
        severity="fail",
        reference="-",
        sent="20 streams at once",
        caller="20 whole streams",
        mock="-",
        rule="fail: fewer. warn: a first event after more than 3 s",
        judge=partial(concurrent, number=_AT_ONCE),
        quick=True,
    ),
    Case(
        name="sse.concurrent_500",
        severity="warn",
        reference="-",
        sent="500 streams at once",
        caller="500 whole streams",
        mock="-",
        rule="warn: fewer, or a first event after more than a second",
        judge=partial(concurrent, number=_MANY_AT_ONCE),
        bound_s=60.0,
    ),
)
