"""Finished exchanges and connections for tests of the journal."""

from __future__ import annotations

from typing import Any

from mockgpt.wire.connection import Connection, Identity, TLSInfo
from mockgpt.wire.messages import EVENT_SEPARATOR, Delivery, Exchange, Request

IDENTITY = Identity(
    common_name="gateway",
    subject="CN=gateway,O=tests",
    issuer="CN=tests CA",
    serial="0A",
    sans=("DNS:gateway.svc.local", "URI:spiffe://prod/gateway"),
    fingerprint_sha256="ab" * 32,
    not_before="2026-01-01T00:00:00Z",
    not_after="2027-01-01T00:00:00Z",
)
TLS = TLSInfo("TLSv1.3", "TLS_AES_256_GCM_SHA384", "localhost", "http/1.1", False)


def connection(number: int = 1, identity: Identity | None = IDENTITY) -> Connection:
    made = Connection(f"conn_{number}", f"127.0.0.1:{40_000 + number}", 1000.0 + number)
    made.identity, made.tls, made.handshake_ms = identity, TLS, 1.5
    return made


def exchange(
    number: int = 1,
    *,
    body: bytes = b'{"model":"gpt-4o-mini"}',
    answer: bytes = b'{"id":"chatcmpl-1"}',
    headers: tuple[tuple[bytes, bytes], ...] = (),
    events: tuple[tuple[float, tuple[bytes, ...]], ...] = (),
    keep: int = 65_536,
    on: Connection | None = None,
    **fields: Any,
) -> Exchange:
    """Return an exchange as the wire records it; `fields` are set on it, `path` and `time` on its request."""
    path = fields.pop("path", "/v1/chat/completions")
    request = Request(
        f"req_{number}",
        fields.pop("method", "POST"),
        path,
        [
            (b"host", b"localhost"),
            (b"authorization", b"Bearer sk-secret-1234"),
            (b"x-stainless-retry-count", b"0"),
            *headers,
        ],
        on or connection(),
    )
    request.body = body
    request.complete = True
    request.time = fields.pop("time", 1000.0 + number)
    made = Exchange(request, fields.pop("scenario", "default"))
    made.kept_body_bytes = made.events_budget_bytes = keep
    made.route = made.model = None
    delivery = Delivery(
        fields.pop("status", 200),
        [(b"content-type", b"application/json"), (b"x-request-id", request.id.encode())],
        answer,
    )
    made.delivery = delivery._replace(events=iter(()), body=b"") if events else delivery
    made.head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nset-cookie: id=hidden\r\n\r\n"
    made.status, made.body = fields.pop("sent", made.delivery.status), made.delivery.body
    made.body_bytes = len(made.body)
    if made.status is None:
        made.head = b""
    made.kept_events = [(at, EVENT_SEPARATOR.join(pieces)) for at, pieces in events]
    made.first_byte_ms, made.duration_ms, made.bytes_sent = 1.25, 2.5, 321
    made.outcome, made.route, made.model = "complete", path, "gpt-4o-mini"
    for name, value in fields.items():
        setattr(made, name, value)
    return made
