"""Errors of the upstream: passed on as they are, and sent for once."""

from __future__ import annotations

from functools import partial

from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.judging import verdict
from mockgpt.testing.doctor.mock import Record
from mockgpt.testing.doctor.records import Case, Verdict

_KEPT = ("retry-after", "x-request-id", "content-type")
_RETRY_AFTER = {"retry-after": "7", "retry-after-ms": "7000"}


def _error(status: int) -> Record:
    body = {
        "error": {
            "message": f"status {status} of the upstream",
            "type": "doctor",
            "code": None,
            "param": None,
        }
    }
    headers = _RETRY_AFTER if status in (429, 503) else {}
    return {"raw": {"status": status, "headers": headers, "body": body}}


def _page(status: int) -> Record:
    return {"fault": f"html_error_page={status}"}


ERRORS: dict[str, tuple[int, Record]] = {
    "429": (429, _error(429)),
    "400": (400, _error(400)),
    "401": (401, _error(401)),
    "500": (500, _error(500)),
    "502_html": (502, _page(502)),
    "503": (503, _error(503)),
    "504": (504, _error(504)),
}


async def passed_on(examination: Examination, status: int, reply: Record) -> Verdict:
    """Judge one error."""
    asked = await examination.chat(reply=reply)
    seen = await asked.seen()
    answer = asked.answer
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    if answer.status != status:
        return verdict("fail", f"the upstream said {status}, the caller got {answer.status}", asked, seen)
    if len(seen) > 1:
        if examination.profile == "gateway":
            return verdict("info", f"{status} passed on after {len(seen)} attempts", asked, seen)
        return verdict("warn", f"{status} passed on, but the request was sent {len(seen)} times", asked, seen)
    if examination.profile == "gateway":
        return verdict("pass", f"{status} passed on, sent once", asked, seen)
    sent = {name.lower(): value for name, value in seen[-1]["response"]["headers"]}
    lost = [name for name in _KEPT if name in sent and answer.header(name) != sent[name]]
    if lost:
        return verdict("warn", f"{status} passed on, but {', '.join(lost)} lost or changed", asked, seen)
    body = seen[-1]["response"]["body"]
    if body and bytes(answer.body).decode("utf-8", "replace") != body:
        return verdict("warn", f"{status} passed on with another body", asked, seen)
    return verdict("pass", f"{status} passed on as it is, sent once", asked, seen)


CASES = tuple(
    Case(
        name=f"errors.{name}",
        severity="fail",
        reference="RFC 9110 10.2.3; OpenAI's SDKs read retry-after and x-request-id",
        sent=f"a chat that the mock answers with {status}{' and an HTML page' if 'html' in name else ''}",
        caller="the same status, body, retry-after and x-request-id",
        mock="one exchange",
        rule="fail: another status. warn: more than one attempt, another body, lost headers",
        judge=partial(passed_on, status=status, reply=reply),
        quick=name in ("429", "500", "502_html"),
    )
    for name, (status, reply) in ERRORS.items()
)
