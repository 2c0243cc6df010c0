"""One kept exchange: made when its last byte is about to leave, shown when somebody asks.

Holds what the exchange already had, bodies cut and headers packed, so that keeping costs a
few microseconds and few objects: those are what the next request pays for, in cache misses.
Secrets are replaced and JSON is made on demand. It must not know where entries are kept.
"""

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from sys import intern
from typing import Any

from mockgpt.redaction import Redaction, credential
from mockgpt.wire.messages import Connection, Exchange, RawHeaders, events_of

# What the parts occupy on a 64-bit CPython, allocator included; a test holds them to tracemalloc.
_ENTRY_BYTES = 1000  # the entry, its numbers and short strings, and its share of the connection's record
_FRAGMENTED, _WHOLE = 7, 5  # what lies unused between bodies of all sizes that come and go
_EVENTS_BYTES = 125  # of one write: a tuple, a float, a bytes object, a place in the list

_BETWEEN = b"\n"  # which no header name or value holds (RFC 9110 section 5.5)
_flat = chain.from_iterable

_ATTEMPT_HEADER = b"x-stainless-retry-count"  # sent by OpenAI's SDKs: 0 for the first try
_ATTEMPT_DIGITS = 6


# Read together, by one call: a dozen single assignments are a tenth of what the journal costs.
_facts_of_exchange = attrgetter(
    "model",
    "stream",
    "scenario",
    "expectation_id",
    "failure",
    "fault",
    "outcome",
    "prompt_tokens",
    "completion_tokens",
    "first_byte_ms",
    "duration_ms",
    "bytes_sent",
)
_facts_of_request = attrgetter("id", "connection", "time", "method", "path", "body", "headers")


def _fact(place: int) -> Any:
    return property(lambda entry: entry._facts[place])


class Entry:
    """What is kept of one exchange.

    Attributes:
        body: the request's, None where bodies are not kept; cut at the limit.
        status: as it was sent; None where the client left before that, or a fault sent something else.
        size: estimated memory in bytes.
    """

    __slots__ = (
        "_answer_head",
        "_body_sha256",
        "_events",
        "_facts",
        "_headers",
        "_redaction",
        "body",
        "body_bytes",
        "connection",
        "id",
        "method",
        "path",
        "response_body",
        "response_cut",
        "size",
        "status",
        "time",
    )

    def __init__(self, exchange: Exchange, redaction: Redaction) -> None:
        request, delivery = exchange.request, exchange.delivery
        limit = exchange.kept_body_bytes
        self._facts: tuple[Any, ...] = _facts_of_exchange(exchange)
        self.connection: Connection
        self.id, self.connection, self.time, method, path, body, headers = _facts_of_request(request)
        # The same few come again and again: one text for all entries is one less to fetch and to free.
        self.method = intern(method)
        self.path = intern(path)
        self._redaction = redaction
        self._headers = packed = _BETWEEN.join(_flat(headers))
        self._answer_head = head = exchange.head
        size = _ENTRY_BYTES + len(packed) + len(path) + len(head)
        self.response_cut = limit > 0 and exchange.events_budget_bytes < 0
        self.response_body: bytes | None = None
        self.status: int | None = None
        if delivery is not None and head:
            self.status = delivery.status
            if delivery.events is None and limit:
                answered = delivery.body
                self.response_body = answered[:limit]
                size += len(self.response_body)
                self.response_cut = len(answered) > limit
        self.body_bytes = length = len(body)
        self.body: bytes | None = body[:limit] if limit else None
        size += min(length, limit)
        # Of what is not kept whole, the digest has to be taken now.
        self._body_sha256 = request.body_sha256 if length > limit else None
        self._events = exchange.kept_events or None
        if self._events is not None:
            for _, events in self._events:
                size += _EVENTS_BYTES + len(events)
        self.size = size * _FRAGMENTED // _WHOLE

    model: str | None = _fact(0)
    stream: bool = _fact(1)
    scenario: str = _fact(2)
    expectation_id: str | None = _fact(3)
    failure: str | None = _fact(4)
    fault: str | None = _fact(5)
    outcome: str | None = _fact(6)
    prompt_tokens: int = _fact(7)
    completion_tokens: int = _fact(8)
    first_byte_ms: float | None = _fact(9)
    duration_ms: float | None = _fact(10)
    bytes_sent: int = _fact(11)

    @property
    def headers(self) -> RawHeaders:
        """The request's headers, secrets replaced."""
        return self._redaction.headers(self._unpacked())

    @property
    def api_key(self) -> str | None:
        """What the client authenticated with; for filters and matches, never shown."""
        return credential(dict(reversed(self._unpacked())))

    def mentions(self, text: bytes) -> bool:
        """Tell whether the request's headers hold a text somewhere: a quick look before a careful one."""
        return text in self._headers

    def _unpacked(self) -> RawHeaders:
        parts = self._headers.split(_BETWEEN)
        return list(zip(parts[::2], parts[1::2], strict=False))

    @property
    def response_headers(self) -> RawHeaders:
        """The answer's headers as they were sent, secrets replaced; none where nothing was."""
        lines = self._answer_head.split(b"\r\n")[1:-2]
        headers = [line.partition(b": ") for line in lines]
        return self._redaction.headers([(name, value) for name, _, value in headers])

    @property
    def events(self) -> list[tuple[float, bytes]]:
        """Sent pieces of a stream as (ms after the request, bytes)."""
        return events_of(self._events) if self._events is not None else []

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
        return attempt_of(self._unpacked())

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
