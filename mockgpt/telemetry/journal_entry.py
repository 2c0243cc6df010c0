"""One kept exchange: packed when its last byte is about to leave, read when somebody asks.

Packed it is one object of bytes, bodies cut, so that keeping it costs a few microseconds and
next to no cache misses, which the next requests would pay for. Secrets are replaced and JSON
is made on demand. It must not know where entries are kept.
"""

from __future__ import annotations

from itertools import chain
from marshal import dumps, loads
from operator import attrgetter
from typing import Any

from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange, RawHeaders, attempt_of, events_of
from mockgpt.wire.redaction import Redaction, credential

# Marshal's format without references between objects: nothing here occurs twice, and looking costs time.
_PLAIN = 2
_BETWEEN = b"\n"  # which no header name or value holds (RFC 9110 section 5.5)
_flat = chain.from_iterable
_facts_of_request = attrgetter("id", "time", "method", "path")
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
    "head",
    "kept_events",
)


def pack(exchange: Exchange) -> bytes:
    """Return everything the journal keeps of an exchange but for its connection."""
    request, delivery, limit = exchange.request, exchange.delivery, exchange.kept_body_bytes
    body = request.body
    length = len(body)
    status = answered = None
    cut = limit > 0 and exchange.events_budget_bytes < 0
    if delivery is not None and exchange.head:
        status = delivery.status
        if delivery.events is None and limit:
            answered = delivery.body[:limit]
            cut = len(delivery.body) > limit
    return dumps(
        (
            _facts_of_request(request),
            _facts_of_exchange(exchange),
            _BETWEEN.join(_flat(request.headers)),
            body[:limit] if limit else None,
            length,
            # Of what is not kept whole, the digest has to be taken now.
            request.body_sha256 if length > limit else None,
            status,
            answered,
            cut,
        ),
        _PLAIN,
    )


class JournalEntry:
    """A kept exchange, unpacked.

    Attributes:
        body: the request's, None where bodies are not kept; cut at the limit.
        status: as it was sent; None where the client left before that, or a fault sent something else.
        size: bytes it takes when it is packed.
    """

    id: str
    time: float
    method: str
    path: str
    model: str | None
    stream: bool
    scenario: str
    expectation_id: str | None
    failure: str | None
    fault: str | None
    outcome: str | None
    prompt_tokens: int
    completion_tokens: int
    first_byte_ms: float | None
    duration_ms: float | None
    bytes_sent: int
    body: bytes | None
    body_bytes: int
    status: int | None
    response_body: bytes | None
    response_cut: bool
    _headers: bytes
    _body_sha256: str | None
    _answer_head: bytes
    _events: list[tuple[float, bytes]]

    def __init__(self, packed: bytes, connection: Connection, redaction: Redaction) -> None:
        request, exchange, self._headers, self.body, self.body_bytes, *rest = loads(packed)
        self._body_sha256, self.status, self.response_body, self.response_cut = rest
        self.id, self.time, self.method, self.path = request
        self.model, self.stream, self.scenario, self.expectation_id, *exchange = exchange
        self.failure, self.fault, self.outcome, *exchange = exchange
        self.prompt_tokens, self.completion_tokens, *exchange = exchange
        self.first_byte_ms, self.duration_ms, self.bytes_sent, self._answer_head, self._events = exchange
        self.connection = connection
        self.size = len(packed)
        self._redaction = redaction

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
        return attempt_of(self._unpacked())

    def header(self, name: bytes) -> str | None:
        """Return the first value of a header, `name` in lower case, or None."""
        return next((value.decode("latin-1") for key, value in self.headers if key == name), None)

    def as_json(self) -> dict[str, Any]:
        """Return the exchange as the admin plane and the JSON Lines file show it."""
        from mockgpt.certificates.forwarded import forwarded_certificates

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
