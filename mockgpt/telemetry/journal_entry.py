"""One kept exchange: packed when its last byte is about to leave, read when a client asks for it.

Packed it is one object of bytes, bodies cut, so that keeping it costs a few microseconds and
next to no cache misses, which the next requests would pay for. Secrets are replaced on demand.
It must not know where entries are kept, nor how they are shown: that is `telemetry.journal_json`.
"""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from itertools import chain
from marshal import dumps, loads
from operator import attrgetter
from typing import NamedTuple, Self

from mockgpt.wire.connection import Connection
from mockgpt.wire.headers import RawHeaders, attempt_of, credential
from mockgpt.wire.messages import Exchange, events_of
from mockgpt.wire.redaction import Redaction

# Marshal's format without references between objects: no object occurs twice, and looking costs time.
_PLAIN = 2
_BETWEEN = b"\n"  # which no header name or value holds (RFC 9110 section 5.5)
_flat = chain.from_iterable


class PackedFields(NamedTuple):
    """What is packed, in this order. A new field is added here, and its value in `pack`.

    Attributes:
        id, time, method, path: of the request.
        kept_body_bytes ... kept_events: of the exchange, under the same names.
        joined_headers: of the request, names and values by turns.
        body: of the request, None where bodies are not kept; cut at the limit.
        body_bytes: the size of the whole body.
        digest: SHA-256 of the request's body, None where it is kept whole and can be computed later.
        status: as it was sent; None where the client left before that, or a fault sent something else.
        response_cut: less than the whole answer is kept.
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
    head: bytes
    kept_events: list[tuple[float, bytes]]
    joined_headers: bytes
    body: bytes | None
    body_bytes: int
    digest: str | None
    status: int | None
    response_body: bytes | None
    response_cut: bool


_names = PackedFields._fields
_OF_EXCHANGE, _COMPUTED = _names.index("model"), _names.index("joined_headers")
_fields_of_request = attrgetter(*_names[:_OF_EXCHANGE])
_fields_of_exchange = attrgetter(*_names[_OF_EXCHANGE:_COMPUTED])


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
    computed = (
        _BETWEEN.join(_flat(request.headers)),
        body[:limit] if limit else None,
        length,
        # Of what is not kept whole, the digest has to be taken now.
        request.body_sha256 if length > limit else None,
        status,
        answered,
        cut,
    )
    return dumps(_fields_of_request(request) + _fields_of_exchange(exchange) + computed, _PLAIN)


class JournalEntry(PackedFields):
    """A kept exchange, unpacked.

    Attributes:
        connection: the record of its connection, which is shared and not packed.
        size: bytes it takes when it is packed.
    """

    connection: Connection
    size: int
    _redaction: Redaction

    def __new__(cls, packed: bytes, connection: Connection, redaction: Redaction) -> Self:
        """Unpack an entry; raises TypeError where `pack` gave another number of fields."""
        entry = cls._make(loads(packed))
        entry.connection = connection
        entry.size = len(packed)
        entry._redaction = redaction
        return entry

    @property
    def headers(self) -> RawHeaders:
        """The request's headers, secrets replaced."""
        return self._redaction.headers(self._unpacked())

    @property
    def api_key(self) -> str | None:
        """The key that the client authenticated with; for filters and matches, never shown."""
        return credential(dict(reversed(self._unpacked())))

    def mentions(self, text: bytes) -> bool:
        """Tell whether a text is anywhere in the request's headers: a cheap test before an exact one."""
        return text in self.joined_headers

    def _unpacked(self) -> RawHeaders:
        parts = self.joined_headers.split(_BETWEEN)
        return list(zip(parts[::2], parts[1::2], strict=False))

    @property
    def response_headers(self) -> RawHeaders:
        """The answer's headers as they were sent, secrets replaced; empty where none were sent."""
        lines = self.head.split(b"\r\n")[1:-2]
        headers = [line.partition(b": ") for line in lines]
        return self._redaction.headers([(name, value) for name, _, value in headers])

    @property
    def events(self) -> list[tuple[float, bytes]]:
        """Sent pieces of a stream as (ms after the request, bytes)."""
        return events_of(self.kept_events)

    @property
    def truncated(self) -> bool:
        """Whether only the beginning of the request's body is kept."""
        return self.body is not None and len(self.body) < self.body_bytes

    @cached_property
    def body_sha256(self) -> str:
        """Lower-case hex digest of the whole request body."""
        if self.digest is not None:
            return self.digest
        return sha256(self.body or b"").hexdigest()

    @property
    def attempt(self) -> int | None:
        """Which retry this was, 0 for the first try, None where the client does not say."""
        return attempt_of(self._unpacked())

    def header(self, name: bytes) -> str | None:
        """Return the first value of a header, `name` in lower case, or None."""
        return next((value.decode("latin-1") for key, value in self.headers if key == name), None)
