"""From what was decided and written to a Delivery: headers, times, damage.

The last thing that happens to an answer before the wire performs it. Decides
nothing; knows the form of errors, but no endpoint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import orjson

from mockgpt.api.endpoint import Answer, error_frame
from mockgpt.api.headers import answer_headers
from mockgpt.behavior.latency import IMMEDIATE, DrawnPace, Pace
from mockgpt.errors import APIError
from mockgpt.wire.messages import BodyEvent, Delivery, RawHeaders, Request

if TYPE_CHECKING:
    from mockgpt.behavior.decision import Decision
    from mockgpt.behavior.failures import Failing

_INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_PREFLIGHT_HEADERS: RawHeaders = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-headers", b"*"),
    (b"access-control-max-age", b"86400"),
]


def deliver(answer: Answer, decision: Decision | None, headers: RawHeaders) -> Delivery:
    """Put an answer on its pace, with the damage that was decided."""
    if decision is None:
        if answer.frames is None:
            return Delivery(answer.status, headers, answer.body)
        return Delivery(answer.status, headers, events=_paced(answer.frames, IMMEDIATE))
    pace, fault = decision.pace, decision.fault
    if answer.frames is None:
        return Delivery(answer.status, headers, answer.body, at=pace.end(answer.tokens), fault=fault)
    frames, failing = answer.frames, decision.failing
    if failing is not None:
        frames = _failing_midway(frames, failing, answer.error_frame or error_frame)
    events = _paced(frames, pace)
    return Delivery(
        answer.status, headers, events=events, at=pace.head, close=failing is not None, fault=fault
    )


def _paced(frames: Iterator[tuple[int, bytes]], pace: Pace | DrawnPace) -> Iterator[BodyEvent]:
    due = pace.first
    new = tuple.__new__  # half of what Event() takes, for every event of every stream
    for token, frame in frames:
        if token >= 0:
            due = pace.at(token)
        yield new(BodyEvent, (due, frame))


def _failing_midway(
    frames: Iterator[tuple[int, bytes]], failing: Failing, error_frame: Callable[[APIError], bytes]
) -> Iterator[tuple[int, bytes]]:
    """Break a stream off with an error: after so many events, at the latest in place of the last one."""
    held: tuple[int, bytes] | None = None
    for count, frame in enumerate(frames):
        if held is not None:
            yield held
        if count >= failing.after_chunks:
            break
        held = frame
    yield -1, error_frame(failing.error)


def headers_of(answer: Answer, decision: Decision | None, request_id: str) -> RawHeaders:
    """Return the headers of an answer that the API itself gives."""
    if decision is None:
        return answer_headers(answer.content_type, request_id, 1, [])
    processing_ms = max(1, round(decision.pace.head * 1000))
    return answer_headers(answer.content_type, request_id, processing_ms, decision.limits)


def refusal(error: APIError, headers: RawHeaders, at: float = 0.0) -> Delivery:
    """Return an error answer in OpenAI's envelope."""
    extra = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in error.headers]
    return Delivery(error.status, [*headers, *extra], orjson.dumps(error.body(), option=_INDENTED), at=at)


def failed(request_id: str, decision: Decision, failing: Failing) -> Delivery:
    """Return a failure in place of what was asked for."""
    at = decision.pace.head
    if failing.page:
        headers = [(b"content-type", b"text/html"), (b"x-request-id", request_id.encode("ascii"))]
        delivery = Delivery(failing.error.status, headers, failing.page, at=at)
    else:
        delivery = refusal(failing.error, headers_of(Answer(), decision, request_id), at)
    return delivery._replace(fault=decision.fault)


def preflight(request: Request, methods: Iterable[str]) -> Delivery | None:
    """Answer OPTIONS with what is allowed, a browser's preflight included; None where a path has its own."""
    if "OPTIONS" in methods:
        return None
    allowed = ", ".join(sorted({*methods, "OPTIONS"})).encode("ascii")
    headers = [(b"allow", allowed), (b"x-request-id", request.id.encode("ascii"))]
    if request.header(b"access-control-request-method") is not None:
        headers += [(b"access-control-allow-methods", allowed), *_PREFLIGHT_HEADERS]
    return Delivery(200, headers)
