"""One kept exchange: packed when its last byte has left, read when a client asks for it.

Packed it is one object of bytes, bodies cut, so that keeping it costs a few microseconds and
next to no cache misses, which the next requests would pay for. Secrets are replaced on demand.
It must not know where entries are kept, nor how they are shown: that is `telemetry.journal_json`.
"""

from functools import cached_property
from hashlib import sha256
from marshal import dumps, loads
from operator import attrgetter
from typing import NamedTuple, Self

from mockgpt.wire.connection import Connection
from mockgpt.wire.headers import BETWEEN, RawHeaders, attempt_of, credential, sent_headers
from mockgpt.wire.messages import Exchange, KeptEvents, events_of
from mockgpt.wire.redaction import Redaction, without_secret_parameters

# Marshal's format without references between objects: no object occurs twice, and looking costs time.
_PLAIN = 2


class PackedFields(NamedTuple):
    """What is packed, in this order. A new field is added here, and its value in `pack`.

    Attributes:
        id ... encoded: of the request, under the same names.
        model ... head: of the exchange, under the same names.
        joined_headers: of the request, names and values by turns, as the client wrote them.
        body: of the request, as far as it has come; None where bodies are not kept, or nothing was read
            of it. Cut at the limit.
        body_bytes: how much of it has come.
        digest: SHA-256 of the request's body, None where it is kept whole and can be computed later.
        arrival: when the request's first byte came, in seconds after its connection was made; how long its
            head and its body took from there, None for a body that has not come.
        kept_events: of a stream, as those of the exchange.
        response_body: what was sent of it; None of a stream, where bodies are not kept, and where no head
            was sent. Cut at the limit.
        response_digest: SHA-256 of what was sent of the body or stream, None where it can be computed later,
            or is not known.
        response_cut: less than what was sent is kept.
        planned: status, bytes and tokens of the answer that was meant, None where it is what was sent.
    """

    id: str
    time: float
    method: str
    path: str
    query: str
    target: str
    http_version: str
    raw_head: bytes
    encoded: tuple[str, int, str] | None
    model: str | None
    stream: bool
    scenario: str
    tenant: str | None
    expectation_id: str | None
    failure: str | None
    fault: str | None
    outcome: str | None
    prompt_tokens: int
    completion_tokens: int
    first_byte_ms: float | None
    duration_ms: float | None
    bytes_sent: int
    status: int | None
    head: bytes
    joined_headers: bytes
    body: bytes | None
    body_bytes: int
    digest: str | None
    arrival: tuple[float, float, float | None]
    kept_events: KeptEvents
    response_body: bytes | None
    response_digest: str | None
    response_cut: bool
    planned: tuple[int, int | None, int] | None


_names = PackedFields._fields
_OF_EXCHANGE, _COMPUTED = _names.index("model"), _names.index("joined_headers")
_fields_of_request = attrgetter(*_names[:_OF_EXCHANGE])
_fields_of_exchange = attrgetter(*_names[_OF_EXCHANGE:_COMPUTED])


def pack(exchange: Exchange) -> bytes:
    """Return everything the journal keeps of an exchange but for its connection."""
    request, limit = exchange.request, exchange.kept_body_bytes
    body = request.body
    length = len(body)
    begun_at, head_at, delivery = request.begun_at, request.head_at, exchange.delivery
    as_meant = delivery is None or (exchange.outcome == "complete" and not delivery.cut)
    computed = (
        request.facts.joined,
        body[:limit] if limit and (body or request.complete) else None,
        length,
        # Of what is not kept whole, the digest has to be taken now.
        request.body_sha256 if length > limit and request.complete else None,
        (
            begun_at - request.connection.begun_at,
            head_at - begun_at,
            request.received_at - head_at if request.complete else None,
        ),
        *_sent(exchange),
        None if as_meant else _planned(exchange),
    )
    return dumps(_fields_of_request(request) + _fields_of_exchange(exchange) + computed, _PLAIN)


def _sent(exchange: Exchange) -> tuple[KeptEvents, bytes | None, str | None, bool]:
    """Return what was sent: events, body, digest, and whether some of it is not kept."""
    delivery, limit = exchange.delivery, exchange.kept_body_bytes
    if delivery is None or exchange.status is None:
        return [], None, None, False
    if exchange.body or not (delivery.events or exchange.kept_events or exchange.digest):
        size = exchange.body_bytes
        digest = None if size <= limit else sha256(exchange.body[:size]).hexdigest()
        return [], exchange.body[: min(size, limit)] if limit else None, digest, size > limit
    cut = exchange.events_budget_bytes < 0
    digest = exchange.digest.hexdigest() if exchange.digest is not None else None
    if exchange.stream:
        return exchange.kept_events, None, digest, cut
    # A JSON answer that is written in pieces, as it is large or its framing is at fault.
    return [], b"".join(event for _, event in exchange.events) if limit else None, digest, cut


def _planned(exchange: Exchange) -> tuple[int, int | None, int] | None:
    """Return status, bytes and tokens of the answer that was meant, where something else was sent."""
    delivery = exchange.delivery
    assert delivery is not None, "something was meant"
    size = None
    if delivery.events is None and exchange.body is delivery.body and exchange.head:
        size = len(exchange.head) + len(delivery.body)
    meant = delivery.status, size, exchange.planned_tokens
    sent = exchange.status, exchange.bytes_sent if size is not None else None, exchange.completion_tokens
    return None if meant == sent else meant


class JournalEntry(PackedFields):
    """A kept exchange, unpacked.

    Attributes:
        connection: the record of its connection, which is shared and not packed.
        packed: what makes it again: what it is when it is packed, its connection, what hides secrets.
        size: bytes it takes when it is packed.
    """

    connection: Connection
    packed: tuple[bytes, Connection, Redaction]
    size: int
    _redaction: Redaction

    def __new__(cls, packed: bytes, connection: Connection, redaction: Redaction) -> Self:
        """Unpack an entry; raises TypeError where `pack` gave another number of fields."""
        entry = cls._make(loads(packed))
        entry.connection = connection
        entry.packed = packed, connection, redaction
        entry.size = len(packed)
        entry._redaction = redaction
        return entry

    @property
    def shown_head(self) -> bytes:
        """The head that could not be read, secrets replaced."""
        return self._redaction.head(self.raw_head)

    @property
    def state(self) -> str:
        """`open` until the exchange has ended, then `ended`."""
        return "open" if self.outcome is None else "ended"

    @property
    def headers(self) -> RawHeaders:
        """The request's headers, names in lower case, secrets replaced."""
        return self._redaction.headers(self._unpacked())

    @property
    def headers_as_sent(self) -> RawHeaders:
        """The request's headers, names as the client wrote them, secrets replaced."""
        return [(sent, value) for (sent, _), (_, value) in zip(self._pairs(), self.headers, strict=True)]

    @property
    def shown_query(self) -> str:
        """The query, secrets replaced."""
        return without_secret_parameters(self.query)

    @property
    def api_key(self) -> str | None:
        """The key that the client authenticated with; for filters and matches, never shown."""
        return credential(dict(reversed(self._unpacked())))

    def mentions(self, text: bytes) -> bool:
        """Tell whether a text, in any case, is anywhere in the headers: a cheap test before an exact one."""
        return text.lower() in self.joined_headers.lower()

    def _pairs(self) -> RawHeaders:
        parts = self.joined_headers.split(BETWEEN)
        return list(zip(parts[::2], parts[1::2], strict=False))

    def _unpacked(self) -> RawHeaders:
        return [(name.lower(), value) for name, value in self._pairs()]

    @property
    def response_headers(self) -> RawHeaders:
        """The answer's headers as they were sent, secrets replaced; empty where none were sent."""
        return self._redaction.headers(sent_headers(self.head))

    @property
    def events(self) -> list[tuple[float, bytes]]:
        """Sent pieces of a stream as (ms after the request, bytes)."""
        return events_of(self.kept_events)

    @property
    def truncated(self) -> bool:
        """Whether only the beginning of the request's body is kept."""
        return self.body is not None and len(self.body) < self.body_bytes

    @property
    def complete(self) -> bool:
        """Whether the whole body of the request has come."""
        return self.arrival[2] is not None

    @cached_property
    def body_sha256(self) -> str | None:
        """Lower-case hex digest of the whole request body, None where not all of it has come."""
        if self.digest is not None or not self.complete:
            return self.digest
        return sha256(self.body or b"").hexdigest()

    @property
    def response_body_sha256(self) -> str | None:
        """Lower-case hex digest of what was sent of the body; None where nothing was, or it is not known."""
        if self.response_digest is not None or self.status is None:
            return self.response_digest
        if self.response_cut:
            return None
        whole = self.response_body
        return sha256(b"".join(event for _, event in self.events) if whole is None else whole).hexdigest()

    @property
    def attempt(self) -> int | None:
        """Which retry this was, 0 for the first try, None where the client does not say."""
        return attempt_of(self._unpacked())

    def header(self, name: bytes) -> str | None:
        """Return the first value of a header, `name` in lower case, or None."""
        return next((value.decode("latin-1") for key, value in self.headers if key == name), None)
