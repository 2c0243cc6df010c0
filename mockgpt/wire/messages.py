"""The vocabulary that every layer above the bytes shares.

Request and Exchange are filled in while a request lives, so they are slotted
classes; what is decided once is a NamedTuple.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from mockgpt.wire.connection import Connection

# Annotations are evaluated here on purpose: as strings they cost a compile() for each field at start.
RawHeaders = list[tuple[bytes, bytes]]


class Request:
    """One HTTP request. `headers` are h11's: names in lower case, values stripped.

    `path` is the target without query, still percent-encoded; `received_at` is
    on the loop's clock, the moment the request was complete.
    """

    __slots__ = (
        "_body_sha256",
        "_fields",
        "body",
        "connection",
        "headers",
        "http_version",
        "id",
        "method",
        "path",
        "query",
        "received_at",
        "time",
    )

    def __init__(
        self,
        id: str,
        method: str,
        target: str,
        headers: RawHeaders,
        connection: Connection,
        http_version: str = "1.1",
    ) -> None:
        self.id = id
        self.method = method
        self.path, _, self.query = target.partition("?")
        self.headers = headers
        self.connection = connection
        self.http_version = http_version
        self.body = b""
        self.received_at = 0.0
        self.time = 0.0
        self._body_sha256: str | None = None
        self._fields: dict[bytes, bytes] | None = None

    @property
    def fields(self) -> dict[bytes, bytes]:
        """The first value of each header, by name in lower case; made once, asked often."""
        if self._fields is None:
            self._fields = dict(reversed(self.headers))
        return self._fields

    def header(self, name: bytes) -> str | None:
        """Return the first value of a header, `name` in lower case, or None."""
        value = self.fields.get(name)
        return None if value is None else value.decode("latin-1")

    @property
    def body_sha256(self) -> str:
        """Lower-case hex digest of the body, computed once."""
        if self._body_sha256 is None:
            import hashlib

            self._body_sha256 = hashlib.sha256(self.body).hexdigest()
        return self._body_sha256


class BodyEvent(NamedTuple):
    """One piece of a streamed body and when it is due, in seconds after the request was complete."""

    at: float
    data: bytes


# What a live stream yields while it has nothing to say; see `Delivery.on_start`.
NOT_YET = BodyEvent(float("inf"), b"")


# Between kept events: what neither text in UTF-8 nor a damaged piece of it holds. One object for a whole
# write keeps the journal cheap: a hundred small ones are a hundred cache misses, then and later.
EVENT_SEPARATOR = b"\xff\x00\xfe"


class Fault(NamedTuple):
    """What is broken on purpose while an answer goes out: a fault's name and its number."""

    name: str
    amount: int = 0


class Delivery(NamedTuple):
    """How and when an answer's bytes go out. Decided as data; only the protocol performs it.

    Attributes:
        status: HTTP status.
        headers: everything but the framing headers and `date`, which belong to the wire.
        body: the whole body of an unstreamed answer.
        events: the pieces of a streamed one, in order of time, made as they are needed.
        at: seconds after the request was complete at which the head leaves (of an
            unstreamed answer: head and body together).
        close: the connection ends after this answer.
        fault: how the wire breaks it; None leaves it whole.
        keep_alive_ms: how long the connection may idle afterwards, 0 for ever; None: as the listener has it.
        on_start: for a live stream, whose `events` may yield NOT_YET: is given what to call when
            there is more.
    """

    status: int
    headers: RawHeaders
    body: bytes = b""
    events: Iterator[BodyEvent] | None = None
    at: float = 0.0
    close: bool = False
    fault: Fault | None = None
    keep_alive_ms: int | None = None
    on_start: Callable[[Callable[[], None]], None] | None = None


class Exchange:
    """One request and what was answered: told by the application, timed by the protocol.

    `outcome` is None while the answer is under way, then one of complete,
    client_left, reset, timed_out, faulted, aborted.
    """

    __slots__ = (
        "bytes_sent",
        "completion_tokens",
        "delivery",
        "duration_ms",
        "events_budget_bytes",
        "expectation_id",
        "failure",
        "fault",
        "first_byte_ms",
        "head",
        "journaled",
        "kept_body_bytes",
        "kept_events",
        "match",
        "model",
        "outcome",
        "plan",
        "prompt_tokens",
        "request",
        "request_number",
        "requested_tokens",
        "route",
        "scenario",
        "stream",
    )

    def __init__(self, request: Request, scenario: str) -> None:
        self.request = request
        self.scenario = scenario
        self.request_number = request.connection.requests
        self.route: str | None = None
        self.match: Any = None  # what the service found the route to be; its own business
        self.plan: Any = None  # under what settings and orders the service will answer; the same
        self.journaled = True
        self.model: str | None = None
        self.stream = False
        self.expectation_id: str | None = None
        self.failure: str | None = None
        self.fault: str | None = None
        self.prompt_tokens = 0
        self.requested_tokens = 0  # what a limit counts: the prompt and the reply it allows for
        self.completion_tokens = 0
        self.delivery: Delivery | None = None
        self.head = b""  # of the answer, as it was sent
        self.first_byte_ms: float | None = None
        self.duration_ms: float | None = None
        self.bytes_sent = 0
        self.kept_body_bytes = 0  # how much of either body the journal may keep
        # Sent events, those of one write together, as (ms after the request, events joined by
        # EVENT_SEPARATOR), as long as the budget lasts; below 0 it did not.
        self.kept_events: list[tuple[float, bytes]] = []
        self.events_budget_bytes = 0
        self.outcome: str | None = None

    @property
    def events(self) -> list[tuple[float, bytes]]:
        """The kept events, each with the milliseconds after the request."""
        return events_of(self.kept_events)


def events_of(kept: list[tuple[float, bytes]]) -> list[tuple[float, bytes]]:
    """Return kept events one by one."""
    return [(at, event) for at, sent in kept for event in sent.split(EVENT_SEPARATOR)]


_ATTEMPT_HEADER = b"x-stainless-retry-count"  # sent by OpenAI's SDKs: 0 for the first try


_ATTEMPT_DIGITS = 6


def attempt_of(headers: RawHeaders) -> int | None:
    """Return what `x-stainless-retry-count` says, None where it is missing or no number."""
    for name, value in headers:
        if name == _ATTEMPT_HEADER:
            return int(value) if value.isdigit() and len(value) <= _ATTEMPT_DIGITS else None
    return None
