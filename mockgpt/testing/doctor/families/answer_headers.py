"""Headers of answers, and whether bodies and codings are what they say."""

from __future__ import annotations

from gzip import decompress
from hashlib import sha256
from zlib import error as zlib_error

from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.families.headers import row
from mockgpt.testing.doctor.judging import verdict
from mockgpt.testing.doctor.records import Verdict

_ANSWER_HEAD_BYTES = 6000
_LOST_IS_WRONG = ("x-request-id", "retry-after", "content-type", "openai-processing-ms", "openai-version")


async def response_size(examination: Examination) -> Verdict:
    """Judge an answer whose head is large."""
    asked = await examination.fault(f"huge_head={_ANSWER_HEAD_BYTES}")
    seen = await asked.seen()
    if asked.answer.status != 200 or asked.answer.broken:
        return verdict("fail", f"an answer with a head of 6 KB became {asked.answer.status}", asked, seen)
    return verdict("pass", "an answer with a head of 6 KB arrives", asked, seen)


async def response(examination: Examination) -> Verdict:
    """Judge the headers of an answer."""
    asked = await examination.chat()
    seen = await asked.seen()
    if not seen or asked.answer.status != 200:
        return verdict("unknown", "the request was not answered", asked)
    sent = [(name.lower(), value) for name, value in seen[-1]["response"]["headers"]]
    wanted = [
        pair for pair in sent if pair[0] in _LOST_IS_WRONG or pair[0].startswith(("x-ratelimit-", "openai-"))
    ]
    lost = [name for name, value in wanted if value not in asked.answer.values(name)]
    if examination.profile == "gateway":
        lost = [name for name in lost if not name.startswith("x-ratelimit-") and name != "content-type"]
        word = "warn"
    else:
        word = "fail"
    if lost:
        return verdict(word, f"lost or changed: {', '.join(lost)}", asked, seen, lost=lost)
    return verdict("pass", f"{len(wanted)} headers that SDKs read arrive as they were sent", asked, seen)


async def body_unchanged(examination: Examination) -> Verdict:
    """Say whether the request's body arrives byte for byte."""
    asked = await examination.chat(text="  two spaces, ünïcode, \\u0041", temperature=1.0)
    seen = await asked.seen()
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    body = examination.body(asked.nonce, text="  two spaces, ünïcode, \\u0041", temperature=1.0)
    same = seen[-1]["request"]["body_sha256"] == sha256(body).hexdigest()
    return verdict(
        "info", "request bodies arrive byte for byte" if same else "request bodies are rewritten", asked, seen
    )


async def compressed(examination: Examination) -> Verdict:
    """Say whether a caller that takes gzip gets an answer it can read."""
    asked = await examination.chat(headers=[("Accept-Encoding", "gzip, br")])
    coding = asked.answer.header("content-encoding")
    if asked.answer.status != 200 or asked.answer.broken:
        return verdict("fail", "an answer to a caller that takes gzip was not whole", asked)
    if coding == "gzip":
        try:
            decompress(bytes(asked.answer.body))
        except (OSError, EOFError, zlib_error):
            return verdict("fail", "an answer with Content-Encoding: gzip is no gzip", asked)
    if coding is None and asked.answer.json() is None:
        return verdict("fail", "an answer without Content-Encoding is no JSON", asked)
    return verdict("info", f"answers are {'compressed by ' + coding if coding else 'not compressed'}", asked)


CASES = (
    row(
        "response_size",
        response_size,
        severity="fail",
        reference="nginx proxy_buffer_size is 4k",
        sent="a chat whose answer has a head of 6 KB",
        mock="what was sent",
        rule="fail: 5xx",
        quick=True,
    ),
    row(
        "response",
        response,
        severity="fail",
        reference="OpenAI's SDKs read them",
        sent="a chat",
        caller="x-request-id, x-ratelimit-*, openai-*, content-type",
        mock="the headers that were sent",
        rule="fail: one is lost or changed",
        quick=True,
    ),
    row(
        "body_unchanged",
        body_unchanged,
        severity="info",
        sent="a body with spaces, escapes and letters beyond ASCII",
        mock="its digest",
        rule="information: rewritten or not",
        profiles=("proxy", "tunnel", "gateway"),
    ),
    row(
        "compressed",
        compressed,
        severity="fail",
        reference="RFC 9110 8.4",
        sent="Accept-Encoding: gzip, br",
        caller="an answer that its headers describe",
        rule="fail: it cannot be read",
    ),
)
