"""One kept exchange: made when its last byte is about to leave, shown when somebody asks.

Holds what the exchange already had, secrets replaced, bodies cut and headers packed, so that
keeping costs a few microseconds and few objects: those are what the next request pays for,
in cache misses. JSON is made on demand. It must not know where entries are kept.
"""

from __future__ import annotations

from typing import Any

from mockgpt.redaction import PackedHeaders, Redaction, credential
from mockgpt.wire.messages import Connection, Exchange, RawHeaders, events_of

# What the parts occupy on a 64-bit CPython, allocator included; a test holds them to tracemalloc.
_ENTRY_BYTES = 1000  # the entry, its numbers and short strings, and its share of the connection's record
_EVENTS_BYTES = 125  # of one write: a tuple, a float, a bytes object, a place in the list

_ATTEMPT_HEADER = b"x-stainless-retry-count"  # sent by OpenAI's SDKs: 0 for the first try
_ATTEMPT_DIGITS = 6


class Entry:
    """What is kept of one exchange.

    Attributes:
        api_key: what the client authenticated with; for filters only, never shown.
        body: the request's, None where bodies are not kept; cut at the limit.
        size: estimated memory in bytes.
    """

    __slots__ = (
        "_answer_headers",
        "_body_sha256",
        "_events",
        "_request_headers",
        "api_key",
        "body",
        "body_bytes",
        "bytes_sent",
        "completion_tokens",
        "connection",
        "duration_ms",
        "expectation_id",
        "failure",
        "fault",
        "first_byte_ms",
        "id",
        "method",
        "model",
        "outcome",
        "path",
        "prompt_tokens",
        "response_body",
        "response_cut",
        "scenario",
        "size",
        "status",
        "stream",
        "time",
    )

    def __init__(self, exchange: Exchange, redaction: Redaction) -> None:
        request, delivery = exchange.request, exchange.delivery
        limit = exchange.kept_body_bytes
        self.id = request.id
        self.connection: Connection = request.connection
        self.time = request.time
        self.method = request.method
        self.path = request.path
        self.model = exchange.model
        self.stream = exchange.stream
        self.scenario = exchange.scenario
        self.expectation_id = exchange.expectation_id
        self.failure = exchange.failure
        self.fault = exchange.fault
        self.outcome = exchange.outcome
        self.prompt_tokens = exchange.prompt_tokens
        self.completion_tokens = exchange.completion_tokens
        self.first_byte_ms = exchange.first_byte_ms
        self.duration_ms = exchange.duration_ms
        self.bytes_sent = exchange.bytes_sent
        self._events = exchange.kept_events
        packed = self._request_headers = redaction.packed(request.headers)
        self.api_key = credential(request.fields)
        size = _ENTRY_BYTES + len(packed.values) + len(request.path)
        self.status: int | None = None
        self._answer_headers: PackedHeaders | None = None
        self.response_body: bytes | None = None
        self.response_cut = limit > 0 and exchange.events_budget_bytes < 0
        if delivery is not None:
            self.status = delivery.status
            packed = self._answer_headers = redaction.packed(delivery.headers)
            size += len(packed.values)
            if delivery.events is None and limit:
                body = self.response_body = delivery.body[:limit]
                size += len(body)
                self.response_cut = len(delivery.body) > limit
        self.body: bytes | None = None
        self.body_bytes = len(request.body)
        if limit:
            body = self.body = request.body[:limit]
            size += len(body)
        # Of what is not kept whole, the digest has to be taken now.
        self._body_sha256 = request.body_sha256 if self.body_bytes > limit else None
        for _, events in self._events:
            size += _EVENTS_BYTES + len(events)
        self.size = size

    @property
    def headers(self) -> RawHeaders:
        """The request's headers, secrets replaced."""
        return self._request_headers.unpacked()

    @property
    def response_headers(self) -> RawHeaders:
        """The answer's headers but for those of its framing."""
        return self._answer_headers.unpacked() if self._answer_headers is not None else []

    @property
    def events(self) -> list[tuple[float, bytes]]:
        """Sent pieces of a stream as (ms after the request, bytes)."""
        return events_of(self._events)

    @property
    def truncated(self) -> bool:
        """Tell whether less than the whole request body is kept."""
        return self.body is not None and len(self.body) < self.body_bytes

    @property
    def body_sha256(self) -> str:
        """Lower-case hex digest of the whole request body."""
        if self._body_sha256 is None:
            import hashlib

            self._body_sha256 = hashlib.sha256(self.body or b"").hexdigest()
        return self._body_sha256

    @property
    def attempt(self) -> int | None:
        """Which retry this was, 0 for the first try, None where the client does not say."""
        return attempt_of(self.headers)

    def header(self, name: bytes) -> str | None:
        """Return the first value of a header, `name` in lower case, or None."""
        return next((value.decode("latin-1") for key, value in self.headers if key == name), None)

    def as_json(self) -> dict[str, Any]:
        """Return the exchange as the admin plane and the JSON Lines file show it."""
        from mockgpt.forwarded_certificates import forwarded_certificates

        connection = self.connection
        identity, tls = connection.identity, connection.tls
        return {
            "id": self.id,
            "connection_id": connection.id,
            "time": self.time,
            "request": {
                "method": self.method,
                "path": self.path,
                "headers": _pairs(self.headers),
                "body": _text(self.body, self.truncated),
                "body_bytes": self.body_bytes,
                "body_sha256": self.body_sha256,
                "body_truncated": self.truncated,
            },
            "model": self.model,
            "stream": self.stream,
            "attempt": self.attempt,
            "client": identity.as_json() if identity else None,
            "tls": tls.as_json() if tls else None,
            "forwarded": [each.as_json() for each in forwarded_certificates(self.headers, identity)],
            "scenario": self.scenario,
            "expectation_id": self.expectation_id,
            "response": {
                "status": self.status,
                "headers": _pairs(self.response_headers),
                "body": _text(self.response_body, self.response_cut),
                "bytes": self.bytes_sent,
                "truncated": self.response_cut,
                "events": [{"at_ms": at, "data": _text(data, False)} for at, data in self.events],
            },
            "timing": {"first_byte_ms": self.first_byte_ms, "duration_ms": self.duration_ms},
            "failure": self.failure,
            "fault": self.fault,
            "tokens": {"prompt": self.prompt_tokens, "completion": self.completion_tokens},
            "outcome": self.outcome,
        }


def attempt_of(headers: RawHeaders) -> int | None:
    """Return what `x-stainless-retry-count` says, None where it is missing or no number."""
    for name, value in headers:
        if name == _ATTEMPT_HEADER:
            return int(value) if value.isdigit() and len(value) <= _ATTEMPT_DIGITS else None
    return None


def connection_json(connection: Connection) -> dict[str, Any]:
    """Return a connection as the admin plane shows it."""
    return {
        "id": connection.id,
        "time": connection.time,
        "peer": connection.peer,
        "outcome": connection.outcome,
        "reason": connection.reason,
        "detail": connection.detail,
        "alert_sent": connection.alert_sent,
        "alert_received": connection.alert_received,
        "client": connection.identity.as_json() if connection.identity else None,
        "tls": connection.tls.as_json() if connection.tls else None,
        "handshake_ms": connection.handshake_ms,
        "requests": connection.requests,
        "bytes_in": connection.bytes_in,
        "bytes_out": connection.bytes_out,
        "closed_by": connection.closed_by,
        "certificate_generation": connection.certificate_generation,
    }


def _pairs(headers: RawHeaders) -> list[list[str]]:
    return [[name.decode("latin-1"), value.decode("latin-1")] for name, value in headers]


def _text(data: bytes | None, cut: bool) -> str | None:
    """Return bytes as text; a character that the limit cut in two is left out."""
    if data is None:
        return None
    if cut:
        data = _whole_characters(data)
    return data.decode("utf-8", "replace")


def _whole_characters(data: bytes) -> bytes:
    """Return data without an unfinished UTF-8 sequence at its end (RFC 3629: four bytes at most)."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 != 0x80:  # no continuation: the last character starts here
            width = 1 if byte < 0x80 else 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return data[:-back] if width > back else data
    return data
