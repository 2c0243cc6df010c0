"""Makes the Delivery of an answer: headers, times, fault.

This is the last step before `wire` sends the answer. It decides nothing, and
knows the form of errors but no endpoint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import orjson

from mockgpt.api.azure.flavor import in_flavor
from mockgpt.api.endpoint import Answer, Endpoint, error_frame
from mockgpt.api.errors.envelope import error_object
from mockgpt.api.headers import answer_headers, gateway_headers
from mockgpt.api.router import RouteMatch
from mockgpt.behavior.latency import IMMEDIATE, DrawnPace, Pace
from mockgpt.errors import APIError
from mockgpt.wire.headers import AnswerHeaders
from mockgpt.wire.messages import BodyEvent, Delivery, Exchange, Request

if TYPE_CHECKING:
    from mockgpt.behavior.decision import Decision
    from mockgpt.behavior.failures import Failing

_NOTHING_DECIDED: tuple[Pace | DrawnPace, AnswerHeaders, None, None] = (IMMEDIATE, [], None, None)
_INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_ANY_ORIGIN = (b"access-control-allow-origin", b"*")
_PREFLIGHT_AGE = (b"access-control-max-age", b"86400")


def answer_delivery(
    exchange: Exchange,
    match: RouteMatch[Endpoint] | None,
    answer: Answer,
    decision: Decision | None,
    *,
    public: bool = False,
) -> Delivery:
    """Return an answer with its times, the fault that was decided, and its headers.

    Args:
        decision: None where nothing happens on purpose.
        public: the endpoint is not OpenAI's, so the answer has none of the API's headers.
    """
    pace, limits, failing, fault = decision if decision is not None else _NOTHING_DECIDED
    processing_ms = round(pace.head * 1000) or 1
    headers = (
        gateway_headers(exchange.request.id)
        if public
        else answer_headers(answer.content_type, exchange.request.id, processing_ms, limits)
    )
    frames = answer.frames
    if frames is None:
        at = _end(pace, answer.tokens)
        return _finished(exchange, match, Delivery(answer.status, headers, answer.body, at=at, fault=fault))
    if failing is not None:
        frames = _failing_midway(frames, failing, answer.error_frame or error_frame)
    stream = Delivery(
        answer.status,
        headers,
        events=_timed(frames, pace),
        at=pace.head,
        close=failing is not None,
        cut=failing is not None,
        fault=fault,
    )
    return _finished(exchange, match, stream)


def _finished(exchange: Exchange, match: RouteMatch[Endpoint] | None, delivery: Delivery) -> Delivery:
    """Return an answer as this client gets it: in its flavor, and readable for a page of any origin."""
    if b"origin" in exchange.request.fields:
        delivery = delivery._replace(headers=[*delivery.headers, _ANY_ORIGIN])
    return in_flavor(exchange, match, delivery)


def _end(pace: Pace | DrawnPace, tokens: int) -> float:
    """Return when the last of this number of tokens is due."""
    if not tokens:
        return pace.head
    return pace.first + (tokens - 1) * pace.gap if type(pace) is Pace else pace.at(tokens - 1)


def _timed(frames: Iterator[tuple[int, bytes]], pace: Pace | DrawnPace) -> Iterator[BodyEvent]:
    """Return a stream's frames as events, each with its time."""
    unpaced = type(pace) is Pace and not pace.gap
    return UnpacedEvents(frames, pace.first) if unpaced else _paced(frames, pace)


class UnpacedEvents(Iterator[BodyEvent]):
    """A stream's frames as events that are all due at one time, so that many are taken in one call.

    Args:
        frames: each with the ordinal of its token; an empty one is a pause.
        at: when they are due.
    """

    __slots__ = ("_at", "_frames", "_previous", "_sent")

    def __init__(self, frames: Iterator[tuple[int, bytes]], at: float) -> None:
        self._frames = frames
        self._at = at
        self._sent, self._previous = 0, -1

    def __next__(self) -> BodyEvent:
        token, frame = next(self._frames)
        if token >= 0:
            self._sent += max(1, token - self._previous)
            self._previous = token
        return BodyEvent(self._at if frame else 0.0, frame, self._sent)

    def take(self, first: BodyEvent, size: int) -> tuple[list[bytes], int, BodyEvent | None]:
        """Return the data of `first` and of what follows, up to this size; their tokens; the next event."""
        taken = [first.data]
        size -= len(first.data)
        tokens = sent = self._sent
        previous = self._previous
        for token, frame in self._frames:
            if token >= 0:
                sent += token - previous if token > previous else 1
                previous = token
            size -= len(frame)
            if size < 0 or not frame:
                self._sent, self._previous = sent, previous
                return taken, tokens, BodyEvent(self._at if frame else 0.0, frame, sent)
            taken.append(frame)
            tokens = sent
        return taken, tokens, None


def _paced(frames: Iterator[tuple[int, bytes]], pace: Pace | DrawnPace) -> Iterator[BodyEvent]:
    """Yield a stream's frames as events, each with its time.

    Runs once for every event of every stream, so equal gaps are added up here without a call.
    """
    due = first = pace.first
    new = tuple.__new__  # half the time of BodyEvent()
    constant = type(pace) is Pace
    gap = pace.gap if type(pace) is Pace else 0.0
    sent, previous = 0, -1
    for token, frame in frames:
        if token >= 0:
            due = first + token * gap if constant else pace.at(token)
            # A frame may hold several tokens; the choices of one answer count from 0 each.
            sent += token - previous if token > previous else 1
            previous = token
        # Between frames that are made while they are sent, an empty one lets others have their turn.
        yield new(BodyEvent, (due if frame else 0.0, frame, sent))


def _failing_midway(
    frames: Iterator[tuple[int, bytes]], failing: Failing, error_frame: Callable[[APIError, str], bytes]
) -> Iterator[tuple[int, bytes]]:
    """End a stream with an error: after this number of events, at the latest in place of the last one."""
    held: tuple[int, bytes] | None = None
    count = 0
    for frame in frames:
        if not frame[1]:
            yield frame
            continue
        if held is not None:
            yield held
        if count >= (failing.after_chunks or 0):
            break
        held = frame
        count += 1
    yield -1, error_frame(failing.error, failing.event)


def error_delivery(
    exchange: Exchange,
    match: RouteMatch[Endpoint] | None,
    error: APIError,
    limits: AnswerHeaders | None = None,
) -> Delivery:
    """Return an error in OpenAI's envelope.

    Args:
        limits: the limit headers of an error that the API itself gives; None: it is given before.
    """
    request_id = exchange.request.id
    headers: AnswerHeaders
    if limits is None:
        headers = gateway_headers(request_id)
    else:
        headers = answer_headers(b"application/json", request_id, 1, limits)
    return _finished(exchange, match, _in_envelope(error, headers))


def failure_delivery(
    exchange: Exchange, match: RouteMatch[Endpoint] | None, decision: Decision, failing: Failing
) -> Delivery:
    """Return a failure in place of the answer, at the time of the answer's head."""
    at, request_id = decision.pace.head, exchange.request.id
    headers: AnswerHeaders
    if failing.page:
        headers = [(b"content-type", b"text/html"), (b"x-request-id", request_id.encode("ascii"))]
        failure = Delivery(failing.error.status, headers, failing.page, at=at, fault=decision.fault)
    else:
        processing_ms = max(1, round(at * 1000))
        if failing.error.status == 401:  # what refuses a key stands before the API
            headers = gateway_headers(request_id)
        else:
            headers = answer_headers(b"application/json", request_id, processing_ms, decision.limits)
        failure = _in_envelope(failing.error, headers)._replace(at=at, fault=decision.fault)
    return _finished(exchange, match, failure)


def _in_envelope(error: APIError, headers: AnswerHeaders) -> Delivery:
    extra = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in error.headers]
    return Delivery(error.status, [*headers, *extra], orjson.dumps(error_object(error), option=_INDENTED))


def preflight(request: Request, methods: Iterable[str]) -> Delivery:
    """Answer OPTIONS with what is allowed, a browser's preflight included."""
    allowed = ", ".join(sorted({*methods, "OPTIONS"})).encode("ascii")
    headers = [(b"allow", allowed), (b"x-request-id", request.id.encode("ascii"))]
    if b"access-control-request-method" in request.fields:
        # `*` would not allow `authorization` (Fetch standard, section 4.9).
        wanted = request.fields.get(b"access-control-request-headers", b"*")
        headers += [
            (b"access-control-allow-methods", allowed),
            _ANY_ORIGIN,
            (b"access-control-allow-headers", wanted),
            _PREFLIGHT_AGE,
        ]
    return Delivery(200, headers)
