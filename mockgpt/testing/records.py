"""What the journal shows, as records: the tables of docs/journal.md, whose keys are attributes too.

Owns the types that a type checker and an editor see. It must not know where the tables come from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import orjson


class Record(dict[str, Any]):
    """A table whose keys are attributes: `record.id` is `record["id"]`."""

    _RECORDS: ClassVar[dict[str, type[Record]]] = {}

    def __init__(self, table: dict[str, Any]) -> None:
        super().__init__(table)
        for name, kind in self._RECORDS.items():
            if (value := self.get(name)) is not None:
                self[name] = [kind(one) for one in value] if isinstance(value, list) else kind(value)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            try:
                return self[name]
            except KeyError:
                known = ", ".join(self)
                raise AttributeError(
                    f"{type(self).__name__} has no {name!r}; there are {known}", name=name, obj=self
                ) from None

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self]


class IdentityRecord(Record):
    """What a verified client certificate says."""

    common_name: str
    subject: str
    issuer: str
    serial: str
    sans: list[str]
    fingerprint_sha256: str
    not_before: str
    not_after: str


class TLSParameters(Record):
    """What was negotiated in a handshake; `version` is such as `TLSv1.3`."""

    version: str
    cipher: str
    server_name: str | None
    alpn: str | None
    resumed: bool


class _Message(Record):
    """What a request and a response have in common."""

    headers: list[list[str]]
    body: str | None

    def header(self, name: str) -> str | None:
        """Return the first value of a header, in any case of its name, or None."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def _parsed(self, text: str | None, whole: bool) -> Any:
        if text is None or not whole:
            raise ValueError(
                "the journal does not keep the whole body (journal.bodies, journal.body_limit_bytes)"
            )
        return orjson.loads(text)


class RequestRecord(_Message):
    """A request as it came; `body` is text, None where it is not kept."""

    method: str
    path: str
    query: str
    target: str
    http_version: str
    raw_head: str | None
    body_bytes: int
    body_sha256: str | None
    body_truncated: bool

    @property
    def text(self) -> str:
        """The body as text, "" where there is none."""
        return self.body or ""

    @property
    def json(self) -> Any:
        """The body parsed; ValueError where it is no JSON, or not kept whole."""
        return self._parsed(self.body, not self.body_truncated)


class EventRecord(Record):
    """One sent piece of a stream: `at_ms` after the request, and its text."""

    at_ms: float
    data: str


class ResponseRecord(_Message):
    """What was sent: of a stream its `events`, else the `body`; `status` is None where no head left."""

    _RECORDS: ClassVar = {"events": EventRecord}
    status: int | None
    body_sha256: str | None
    bytes: int
    truncated: bool
    events: list[EventRecord]
    planned: dict[str, int | None] | None

    @property
    def text(self) -> str:
        """The sent body as text: the whole, or the events of a stream one after the other."""
        return self.body if self.body is not None else "".join(event.data for event in self.events)

    @property
    def json(self) -> Any:
        """The sent body parsed; ValueError where it is no JSON, or not kept whole."""
        return self._parsed(self.text, not self.truncated)


class TimingRecord(Record):
    """Milliseconds; None where it has not come to that."""

    first_byte_in_ms: float
    head_ms: float
    body_ms: float | None
    first_byte_ms: float | None
    duration_ms: float | None


class TokensRecord(Record):
    """Counted tokens."""

    prompt: int
    completion: int


class ExchangeRecord(Record):
    """One request and what was answered."""

    _RECORDS: ClassVar = {
        "request": RequestRecord,
        "response": ResponseRecord,
        "client": IdentityRecord,
        "tls": TLSParameters,
        "timing": TimingRecord,
        "tokens": TokensRecord,
    }
    id: str
    state: str
    connection_id: str
    time: float
    request: RequestRecord
    response: ResponseRecord
    model: str | None
    stream: bool
    attempt: int | None
    client: IdentityRecord | None
    tls: TLSParameters | None
    forwarded: list[dict[str, Any]]
    scenario: str
    tenant: str
    expectation_id: str | None
    timing: TimingRecord
    failure: str | None
    fault: str | None
    tokens: TokensRecord
    outcome: str | None


class ConnectionRecord(Record):
    """One TCP connection with its handshake, accepted or refused; a refusal has a `reason`."""

    _RECORDS: ClassVar = {"client": IdentityRecord, "tls": TLSParameters}
    id: str
    time: float
    peer: str
    via: str | None
    proxy_protocol: dict[str, Any] | None
    outcome: str
    reason: str | None
    detail: str | None
    alert_sent: str | None
    alert_received: str | None
    client: IdentityRecord | None
    issuer: str | None
    tls: TLSParameters | None
    server_name_matches: bool | None
    handshake_ms: float | None
    requests: int
    bytes_in: int
    bytes_out: int
    closed_by: str | None
    closed_at: float | None
    certificate_generation: int
    tenant: str


class ExpectationRecord(Record):
    """A scripted answer at the time when it was asked for; None `remaining` is any number."""

    id: str
    match: dict[str, Any]
    reply: dict[str, Any]
    times: int | None
    matched: int
    remaining: int | None
