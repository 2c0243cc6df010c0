"""Whole answers that no endpoint has a say in: at once, or in chunks with times of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import orjson

from mockgpt.api.endpoint import error_frame
from mockgpt.api.scripted.placeholder_values import PlaceholderValues
from mockgpt.behavior.decision import Decision
from mockgpt.behavior.expectations.raw_reply import EVENT_STREAM, Headers, Raw
from mockgpt.behavior.latency import DrawnPace, Pace
from mockgpt.config.placeholders import Template, Tree
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.messages import BodyEvent, Delivery

_WITHOUT_BODY = (204, 304)
# Server-sent events, each with the empty line that ends it; what follows the last one, too.
_EVENT = re.compile(rb"(?:(?!\r\n\r\n|\n\n|\r\r).)*(?:\r\n\r\n|\n\n|\r\r)|.+", re.DOTALL)
_NO_FIELD_VALUE = re.compile(r"[^\t -~\x80-\xff]")


class WholeAnswer(NamedTuple):
    """An answer as it was written; `chunks` are milliseconds after the head, None for the pace in force."""

    status: int
    headers: RawHeaders
    body: bytes = b""
    chunks: tuple[tuple[float | None, bytes], ...] | None = None

    def delivery(self, decision: Decision) -> Delivery:
        """Return it with its times, and with the fault that was decided."""
        pace, fault = decision.pace, decision.fault
        if self.chunks is None:
            return Delivery(self.status, self.headers, self.body, at=pace.head, fault=fault)
        failing, chunks = decision.failing, self.chunks
        if failing is not None:
            chunks = (*chunks[: failing.after_chunks], (None, error_frame(failing.error)))
        return Delivery(
            self.status,
            self.headers,
            events=_timed(chunks, pace),
            at=pace.head,
            close=failing is not None,
            cut=failing is not None,
            fault=fault,
        )


def _timed(chunks: tuple[tuple[float | None, bytes], ...], pace: Pace | DrawnPace) -> Iterator[BodyEvent]:
    due = pace.head
    for number, (at_ms, data) in enumerate(chunks):
        at = pace.at(number) if at_ms is None else pace.head + at_ms / 1000
        due = max(due, at)
        yield BodyEvent(due, data)


def whole_answer(raw: Raw, values: PlaceholderValues, request_id: str) -> WholeAnswer:
    """Return an answer that is given as it was written, with `x-request-id` where it has none.

    A body of server-sent events becomes a chunk an event, as every server sends it.
    """
    headers = [(b"content-type", raw.content_type), *filled_headers(raw.headers, values)]
    if not any(name == b"x-request-id" for name, _ in headers):
        headers.append((b"x-request-id", request_id.encode("ascii")))
    if raw.status in _WITHOUT_BODY:
        return WholeAnswer(raw.status, headers[1:])
    if raw.chunks is not None:
        chunks = tuple((at_ms, _bytes(data, raw, values)) for at_ms, data in raw.chunks)
        return WholeAnswer(raw.status, headers, chunks=chunks)
    body = _bytes(raw.body, raw, values)
    if raw.content_type.startswith(EVENT_STREAM):
        return WholeAnswer(raw.status, headers, chunks=tuple((None, event) for event in _events(body)))
    return WholeAnswer(raw.status, headers, body)


def _events(body: bytes) -> list[bytes]:
    return _EVENT.findall(body)


def filled_headers(headers: Headers, values: PlaceholderValues) -> RawHeaders:
    """Return headers with their placeholders filled in; what a header cannot hold becomes `?`."""
    return [(name, _field_value(value.fill(values))) for name, value in headers]


def _field_value(text: str) -> bytes:
    # A client's words must not split the answer (RFC 9110 section 5.5).
    return _NO_FIELD_VALUE.sub("?", text).strip().encode("latin-1", "replace")


def _bytes(part: Template | Tree | bytes, raw: Raw, values: PlaceholderValues) -> bytes:
    if isinstance(part, bytes):
        return part
    if isinstance(part, Tree):
        return json_text(part.fill(values)).encode("utf-8")
    # Text that was written as JSON stays JSON, whatever a client's words hold.
    in_json = b"json" in raw.content_type or raw.content_type.startswith(EVENT_STREAM)
    return part.fill(values, _inside_json if in_json else str).encode("utf-8", "replace")


def _inside_json(text: str) -> str:
    return json_text(text)[1:-1]


def json_text(value: Any) -> str:
    """Return a value as compact JSON."""
    return orjson.dumps(value, default=str).decode()
