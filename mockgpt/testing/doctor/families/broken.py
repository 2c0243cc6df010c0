"""Answers that are broken, or no HTTP at all: the caller gets an error, and nothing that looks whole."""

from __future__ import annotations

from functools import partial

from mockgpt.testing.doctor.examination import Asked, Examination
from mockgpt.testing.doctor.judging import refused_properly, verdict
from mockgpt.testing.doctor.mock import Record
from mockgpt.testing.doctor.records import Case, Verdict

_PROXY = ("proxy", "gateway")
HANG_SECONDS = 6.0
_MOST_GETS = 3
JSON_BREAKS = {
    "truncate_body": "a close",
    "reset_mid_stream": "a TCP reset",
    "bad_record_mac": "an alert",
    "cut_record": "a cut TLS record",
}


async def resent(examination: Examination, fault: str) -> Verdict:
    """Judge how often a POST is sent that gets no answer."""
    asked = await examination.fault(fault, bound_s=HANG_SECONDS * 2)
    seen = await asked.seen()
    attempts = len(seen)
    if not attempts:
        return verdict("unknown", "the request did not arrive", asked)
    if attempts > 1 and examination.options.expect.get("retries") != "post":
        word = "info" if examination.profile == "gateway" else "fail"
        return verdict(word, f"a POST without an answer was sent {attempts} times", asked, seen)
    if not refused_properly(asked.answer) and not (
        examination.profile == "tunnel" and asked.answer.status is None
    ):
        return verdict("warn", f"sent {attempts} times, and answered by no 502 or 504", asked, seen)
    return verdict(
        "pass", f"a POST without an answer was sent {attempts} times; {asked.answer.status}", asked, seen
    )


async def get_resent(examination: Examination) -> Verdict:
    """Say how often a GET is sent that gets no answer; it may be."""
    nonce = examination.new_nonce()
    headers = [*examination.headers(nonce), ("x-mockgpt-fault", "empty_response")]
    asked = await examination.raw(
        examination.caller.request("/v1/models", headers=headers), nonce, bound_s=12.0
    )
    attempts = len(await asked.seen())
    if not attempts:
        return verdict("unknown", "the request did not arrive", asked)
    word = "warn" if attempts > _MOST_GETS else "info"
    return verdict(word, f"a GET without an answer was sent {attempts} times", asked, attempts=attempts)


async def garbage(examination: Examination) -> Verdict:
    """Judge bytes that are no HTTP."""
    asked = await examination.fault("garbage_response", bound_s=HANG_SECONDS)
    seen = await asked.seen()
    answer = asked.answer
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    if answer.status == 200 or (answer.status is None and answer.raw):
        how = "as a 200" if answer.status else "as they were"
        return verdict("fail", f"512 bytes that are no HTTP went to the caller {how}", asked, seen)
    if refused_properly(answer):
        return verdict("pass", f"bytes that are no HTTP became {answer.status}", asked, seen)
    return verdict(
        "warn", f"bytes that are no HTTP became {answer.status or 'a cut connection'}", asked, seen
    )


async def json_broken(examination: Examination, fault: str, what: str) -> Verdict:
    """Judge a JSON answer that breaks in its middle."""
    asked = await examination.fault(fault, bound_s=HANG_SECONDS, times=1)
    seen = await asked.seen()
    answer = asked.answer
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    if answer.ended == "bound":
        reason = f"half a JSON answer, then {what}: the caller was left waiting for {HANG_SECONDS:.0f} s"
        return verdict("fail", reason, asked, seen)
    if answer.status == 200 and not answer.broken:
        if examination.profile == "gateway" and answer.json() is not None and len(seen) > 1:
            return verdict("info", f"asked again after {what}, and answered whole", asked, seen)
        return verdict("fail", f"half a JSON answer, then {what}: the caller takes it for whole", asked, seen)
    return verdict("pass", f"half a JSON answer, then {what}: the caller knows", asked, seen)


def _not_believed(asked: Asked, seen: list[Record], what: str) -> Verdict:
    """Judge an answer whose framing contradicts itself."""
    answer = asked.answer
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    if refused_properly(answer):
        return verdict("pass", f"{what} became {answer.status}", asked, seen)
    if answer.status == 200:
        return verdict("fail", f"{what}: the answer was passed on as 200", asked, seen)
    if answer.ended == "bound":
        return verdict("fail", f"{what}: the caller was left waiting", asked, seen)
    return verdict("warn", f"{what} became {answer.status or 'a cut connection'}", asked, seen)


async def two_lengths(examination: Examination) -> Verdict:
    """Judge two Content-Length headers that differ."""
    asked = await examination.fault("duplicate_content_length", bound_s=HANG_SECONDS)
    return _not_believed(asked, await asked.seen(), "an answer with two lengths")


async def length_and_chunks(examination: Examination) -> Verdict:
    """Judge an answer with a length and chunks: the chunks count, or it is an error."""
    asked = await examination.fault("content_length_and_chunked", bound_s=HANG_SECONDS)
    seen = await asked.seen()
    if asked.answer.status == 200 and not asked.answer.broken and asked.answer.json() is not None:
        return verdict("pass", "an answer with a length and chunks: the chunks were read", asked, seen)
    return _not_believed(asked, seen, "an answer with a length and chunks")


async def wrong_length_next(examination: Examination) -> Verdict:
    """Judge whether the rest of an answer whose length is too short is taken for the next answer."""
    later: list[Asked] = []
    async with await examination.caller.connect() as channel:
        first = await examination.fault("wrong_content_length", connection=channel, bound_s=HANG_SECONDS)
        if not (channel.ended or first.answer.ended):
            later.append(await examination.chat(connection=channel, bound_s=HANG_SECONDS))
    later += [await examination.chat(bound_s=HANG_SECONDS) for _ in range(2)]
    seen = await first.seen()
    for each in later:
        own = await each.seen(wait_s=1.0)
        shown = each.answer.header("x-request-id")
        other = each.answer.status == 200 and own and shown not in (own[-1]["id"], None)
        if other or each.answer.problem:
            return verdict("fail", "the rest of an answer was taken for the next one", each, [*seen, *own])
    for each in later:
        if each.answer.status not in (None, 200):
            reason = f"after an answer with a length too short the next request got {each.answer.status}"
            return verdict("warn", reason, each, seen)
    return verdict("pass", "an answer with a length too short does not reach into the next", later[-1], seen)


def row(name: str, judge: object, **fields: object) -> Case:
    """Return a row of the family `broken`."""
    given = {"mock": "what was sent", "reference": "-", "profiles": _PROXY, "severity": "fail"}
    return Case(name=f"broken.{name}", judge=judge, **{**given, **fields})  # type: ignore[arg-type]


CASES = (
    *(
        row(
            f"{fault}.post",
            partial(resent, fault=fault),
            reference="RFC 9110 9.2.2; nginx CHANGES 1.9.13",
            sent=f"a POST, and the mock {what} in place of an answer",
            caller="502, 503 or 504",
            mock="how often it came",
            rule="fail: more than once. warn: no 502, 503 or 504",
            quick=fault == "empty_response",
            profiles=("proxy", "tunnel", "gateway"),
        )
        for fault, what in (("empty_response", "closes"), ("reset_before_response", "resets the connection"))
    ),
    row(
        "empty_response.get",
        get_resent,
        severity="info",
        reference="RFC 9110 9.2.2; nginx proxy_next_upstream_tries",
        sent="a GET, and the mock closes in place of an answer",
        caller="502, 503 or 504",
        mock="how often it came",
        rule="information; warn: more than three times",
        profiles=("proxy",),
    ),
    row(
        "garbage",
        garbage,
        reference="RFC 9112 2.2",
        sent="a chat, answered by 512 bytes that are no HTTP",
        caller="502",
        rule="fail: they are passed on, as they are or as a 200 (HTTP/0.9)",
        quick=True,
    ),
    *(
        row(
            f"json_{fault}",
            partial(json_broken, fault=fault, what=what),
            severity="critical",
            reference="RFC 9112 8",
            sent=f"a chat; half of its JSON answer, then {what}",
            caller="an incomplete answer, or 502",
            rule="fail: it is taken for whole, or the caller waits",
            quick=fault == "truncate_body",
            profiles=("proxy", "tunnel", "gateway"),
        )
        for fault, what in JSON_BREAKS.items()
    ),
    row(
        "duplicate_content_length",
        two_lengths,
        reference="RFC 9112 6.3",
        sent="a chat; its answer has two lengths that differ",
        caller="502",
        rule="fail: one of them is believed",
        quick=True,
    ),
    row(
        "content_length_and_chunked",
        length_and_chunks,
        reference="RFC 9112 6.3",
        sent="a chat; its answer has a length and chunks",
        caller="502, or the whole body",
        rule="fail: the length is believed",
        quick=True,
    ),
    row(
        "wrong_content_length_next",
        wrong_length_next,
        severity="critical",
        reference="response queue poisoning",
        sent="a chat whose answer's length is too short, then two more",
        caller="each its own answer",
        mock="which answer was whose",
        rule="fail: the rest of the first is taken for another answer. warn: another request fails",
        profiles=("proxy", "gateway"),
    ),
)
