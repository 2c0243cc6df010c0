"""The messages between the layers: a request, the delivery of its answer, and the exchange of both.

What does not change is a NamedTuple. Request and Exchange get their values over time, so they are
classes with slots. This module must not know who decides and who writes.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from mockgpt.wire.connection import Connection
from mockgpt.wire.headers import AnswerHeaders, HeadFacts, RawHeaders

# Annotations are evaluated here on purpose: as strings they would cost a compile() for each field at start.


class Request:
    """One HTTP request.

    Attributes:
        headers: as h11 gives them: names in lower case, values stripped.
        facts: what its head says, computed once; `fields` and `credential` are among them.
        raw_headers: the same with their names as the client wrote them.
        target: as the client wrote it: a path, a URL, or `*` (RFC 9112 section 3.2).
        path, query: the two parts of the path that it names, still percent-encoded.
        raw_head: the first bytes of a head that could not be read; empty otherwise.
        encoded: codings, bytes and SHA-256 of the body as received, where `body` is decoded; else None.
        begun_at, head_at: when its first byte and when its whole head had come, on the loop's clock.
        received_at: when the request was complete, on the loop's clock.
        complete: its body has come, too.
        time: when its head came, Unix seconds.
        parsed: the value of a large JSON body that is parsed already, or the error that it is; else None.
    """

    __slots__ = (
        "_body_sha256",
        "begun_at",
        "body",
        "complete",
        "connection",
        "credential",
        "encoded",
        "facts",
        "fields",
        "head_at",
        "headers",
        "http_version",
        "id",
        "method",
        "parsed",
        "path",
        "query",
        "raw_head",
        "raw_headers",
        "received_at",
        "target",
        "time",
    )

    def __init__(
        self,
        id: str,
        method: str,
        target: str,
        headers: RawHeaders,
        connection: Connection,
        *,
        http_version: str = "1.1",
        path: str | None = None,
        raw_headers: RawHeaders | None = None,
        facts: HeadFacts | None = None,
    ) -> None:
        self.id = id
        self.method = method
        self.target = target
        self.path, _, self.query = (target if path is None else path).partition("?")
        self.headers = headers
        self.raw_headers = headers if raw_headers is None else raw_headers
        self.raw_head = b""
        self.encoded: tuple[str, int, str] | None = None
        self.facts = HeadFacts(headers, self.raw_headers) if facts is None else facts
        # Nearly every layer needs them, so both are looked up once.
        self.fields = self.facts.fields
        self.credential = self.facts.credential
        self.connection = connection
        self.http_version = http_version
        self.body = b""
        self.begun_at = self.head_at = self.received_at = 0.0
        self.complete = False
        self.time = 0.0
        self.parsed: Any = None
        self._body_sha256: str | None = None

    def header(self, name: bytes) -> str | None:
        """Return the first value of a header, `name` in lower case, or None."""
        value = self.fields.get(name)
        return None if value is None else value.decode("latin-1")

    def know_body_sha256(self, digest: str | None) -> None:
        """Take the digest of a body that was hashed as it came."""
        self._body_sha256 = digest

    @property
    def body_sha256(self) -> str:
        """Lower-case hex digest of the body, computed once."""
        if self._body_sha256 is None:
            self._body_sha256 = hashlib.sha256(self.body).hexdigest()
        return self._body_sha256


class BodyEvent(NamedTuple):
    """One piece of a streamed body.

    Attributes:
        at: when it is due, in seconds after the request was complete.
        data: empty where who makes the events has worked for a turn, and others have theirs first.
        tokens: how many tokens of the reply have been sent with it and those before it.
    """

    at: float
    data: bytes
    tokens: int = 0


class EventPart(BodyEvent):
    """A part of an event, of which the rest follows; `tokens` says nothing."""

    __slots__ = ()


# What a live stream yields while it has no event; see `Delivery.on_start`.
NOT_YET = BodyEvent(float("inf"), b"")

# What a stream yields in place of its end where it stops short: the connection closes without the end.
CUT_SHORT = BodyEvent(float("inf"), b"")


# Separates the events of one write: a byte that neither UTF-8 text nor a part of it contains. The events of
# one write are joined into one object, because a hundred small objects cost a hundred cache misses.
EVENT_SEPARATOR = b"\xff"


# Events of one write together, each with its milliseconds; see `Exchange.kept_events`.
KeptEvents = list[tuple[float, bytes | list[bytes]]]


class Fault(NamedTuple):
    """What is broken on purpose: a fault's name and its number."""

    name: str
    amount: int = 0


class Delivery(NamedTuple):
    """How and when an answer's bytes go out. It is only data; a response writer carries it out.

    Attributes:
        status: HTTP status.
        headers: all except the framing headers and `date`, which `wire` adds.
        body: the whole body of an unstreamed answer.
        events: the pieces of a streamed answer, in order of time, made when they are needed.
        at: when the head, or all of an unstreamed answer, leaves: seconds after the request was complete.
        close: the connection ends after this answer.
        cut: the stream ends before the reply does, so that only the tokens of its events are sent.
        fault: how the answer is broken; None: it is not.
        coded: its content coding is decided; `responses.compress` does not apply.
        length: of a streamed body, where its head announces one; None: it is chunked.
        on_start: of a live stream, whose events may be NOT_YET: is given what to call when there is more.
    """

    status: int
    headers: AnswerHeaders
    body: bytes = b""
    events: Iterator[BodyEvent] | None = None
    at: float = 0.0
    close: bool = False
    cut: bool = False
    fault: Fault | None = None
    on_start: Callable[[Callable[[], None]], None] | None = None
    length: int | None = None
    coded: bool = False


class Exchange:
    """One request and what was answered.

    Three groups of values, each with one writer: the service writes what the request is about and
    what is planned for it, the protocol writes the delivery, and the response writer writes what
    was sent and when. It exists from the end of the request's head on.

    Attributes:
        route: template of the path, None where none was found.
        journaled: false for health checks.
        requested_tokens: what a limit counts: the tokens of the prompt and the longest reply that is allowed.
        planned_tokens: the tokens of the whole reply.
        tenant: the name of the one it belongs to, None where the settings have none.
        failure, fault: names of the failure or fault on purpose.
        keep_alive_ms: how long the connection may idle after it, 0: no limit.
        kept_body_bytes: how much of either body the journal may keep.
        events_budget_bytes: how much of the sent events it may still keep; below 0 some were left out,
            or nothing is kept at all.
        delivery: what the answer was meant to be, None as long as it is not decided.
        status, head: of the answer, once its whole head was sent; None and empty before.
        body: what the body is made of, where it is not a stream; `body_bytes` of it were sent.
        bytes_sent: all bytes, head and framing included.
        completion_tokens: the tokens that were sent.
        kept_events: sent events, those of one write together, as (ms after the request, events joined
            by EVENT_SEPARATOR, or a list where one of them may contain it).
        closes_next: the connection closes in place of an answer to its next request.
        digest: of the whole stream, where not all its events are kept.
        outcome: None while the answer is in progress, then complete, client_left, reset, timed_out,
            faulted or aborted.
    """

    __slots__ = (
        "body",
        "body_bytes",
        "bytes_sent",
        "closes_next",
        "completion_tokens",
        "delivery",
        "digest",
        "duration_ms",
        "events_budget_bytes",
        "expectation_id",
        "failure",
        "fault",
        "first_byte_ms",
        "head",
        "journaled",
        "keep_alive_ms",
        "kept_body_bytes",
        "kept_events",
        "model",
        "outcome",
        "planned_tokens",
        "prompt_tokens",
        "request",
        "request_number",
        "requested_tokens",
        "route",
        "scenario",
        "status",
        "stream",
        "tenant",
    )

    def __init__(self, request: Request, scenario: str = "") -> None:
        self.request = request
        self.request_number = request.connection.requests
        # Written by the service.
        self.scenario = scenario
        self.route: str | None = None
        self.journaled = True
        self.keep_alive_ms = 0
        self.kept_body_bytes = 0
        self.model: str | None = None
        self.stream = False
        self.prompt_tokens = 0
        self.requested_tokens = 0
        self.planned_tokens = 0
        self.expectation_id: str | None = None
        self.tenant: str | None = None
        self.failure: str | None = None
        self.fault: str | None = None
        # Written by the protocol.
        self.delivery: Delivery | None = None
        # Written by the response writer.
        self.status: int | None = None
        self.head = b""
        self.body = b""
        self.body_bytes = 0
        self.first_byte_ms: float | None = None
        self.duration_ms: float | None = None
        self.bytes_sent = 0
        self.completion_tokens = 0
        self.kept_events: KeptEvents = []
        self.events_budget_bytes = -1
        self.digest: hashlib._Hash | None = None
        self.closes_next = False
        self.outcome: str | None = None

    def end(self, outcome: str, now: float) -> None:
        """Record how it ended; `now` is a time of the loop's clock."""
        self.outcome = outcome
        self.duration_ms = round((now - self.request.received_at) * 1000, 3)

    @property
    def events(self) -> list[tuple[float, bytes]]:
        """The kept events, each with the milliseconds after the request."""
        return events_of(self.kept_events)


def events_of(kept: KeptEvents) -> list[tuple[float, bytes]]:
    """Return kept events one by one."""
    return [
        (at, event)
        for at, sent in kept
        for event in (sent.split(EVENT_SEPARATOR) if isinstance(sent, bytes) else sent)
    ]
