"""Exchanges and connections as JSON: one form for the admin plane, the JSON Lines file and Python.

It must not know where they are kept. Loaded when the first of them is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mockgpt.certificates.forwarded import forwarded_certificates
from mockgpt.errors import QueryError
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.connection import Connection
from mockgpt.wire.content_coding.codings import readable
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.redaction import shown_target

_ENCODED = ("coding", "bytes", "sha256")
_MOST_DECODED_BYTES = 1_048_576  # of one answer that is shown


def exchange_json(entry: JournalEntry) -> dict[str, Any]:
    """Return an exchange as the admin plane and the JSON Lines file show it."""
    connection = entry.connection
    identity, tls = connection.identity, connection.tls
    return {
        **exchange_summary(entry),
        "request": _request(entry),
        "tls": tls.as_json() if tls else None,
        "forwarded": [each.as_json() for each in forwarded_certificates(entry.headers, identity)],
        "response": _response(entry),
    }


def exchange_summary(entry: JournalEntry) -> dict[str, Any]:
    """Return an exchange without headers, bodies, events and digests: a line of a list."""
    connection = entry.connection
    identity = connection.identity
    first_byte_in_ms, head_ms, body_ms = map(_milliseconds, entry.arrival)
    return {
        "id": entry.id,
        "state": entry.state,
        "connection_id": connection.id,
        "time": entry.time,
        "request": {
            "method": entry.method,
            "path": entry.path,
            "query": entry.shown_query,
            "body_bytes": entry.body_bytes,
        },
        "model": entry.model,
        "stream": entry.stream,
        "attempt": entry.attempt,
        "client": identity.as_json() if identity else None,
        "scenario": entry.scenario,
        **({} if entry.tenant is None else {"tenant": entry.tenant}),
        "expectation_id": entry.expectation_id,
        "response": {"status": entry.status, "bytes": entry.bytes_sent, "planned": _planned(entry)},
        "timing": {
            "first_byte_in_ms": first_byte_in_ms,
            "head_ms": head_ms,
            "body_ms": body_ms,
            "first_byte_ms": entry.first_byte_ms,
            "duration_ms": entry.duration_ms,
        },
        "failure": entry.failure,
        "fault": entry.fault,
        "tokens": {"prompt": entry.prompt_tokens, "completion": entry.completion_tokens},
        "outcome": entry.outcome,
        **_replica(connection),
    }


def _milliseconds(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds * 1000, 3)


def _replica(connection: Connection) -> dict[str, str]:
    """Return the name of the replica, where there are several."""
    return {} if connection.replica is None else {"replica": connection.replica}


_VIEWS = {"full": exchange_json, "summary": exchange_summary}


def take_view(parameters: dict[str, str]) -> Callable[[JournalEntry], dict[str, Any]]:
    """Remove `view` from the parameters of a query string, and return the function that renders so.

    Raises:
        QueryError: there is no such view.
    """
    name = parameters.pop("view", "full")
    if name not in _VIEWS:
        raise QueryError(f"view: {ascii(name)[:40]} is not allowed, expected one of {', '.join(_VIEWS)}")
    return _VIEWS[name]


def _request(entry: JournalEntry) -> dict[str, Any]:
    return {
        "method": entry.method,
        "path": entry.path,
        "query": entry.shown_query,
        "target": shown_target(entry.target),
        "http_version": entry.http_version,
        "headers": _pairs(entry.headers_as_sent),
        "raw_head": _escaped(entry.shown_head) if entry.raw_head else None,
        "body": _text(entry.body, entry.truncated),
        "body_bytes": entry.body_bytes,
        "body_sha256": entry.body_sha256,
        "body_truncated": entry.truncated,
        "encoded": entry.encoded and dict(zip(_ENCODED, entry.encoded, strict=True)),
    }


def _response(entry: JournalEntry) -> dict[str, Any]:
    body, events = _decoded(entry)
    return {
        "status": entry.status,
        "headers": _pairs(entry.response_headers),
        "body": _text(body, entry.response_cut),
        "body_sha256": entry.response_body_sha256,
        "bytes": entry.bytes_sent,
        "truncated": entry.response_cut,
        "events": [{"at_ms": at, "data": _text(data, False)} for at, data in events],
        "planned": _planned(entry),
    }


def _decoded(entry: JournalEntry) -> tuple[bytes | None, list[tuple[float, bytes]]]:
    """Return body and events as they can be read: without the coding they were sent in."""
    body, events = entry.response_body, entry.events
    coding = dict(entry.response_headers).get(b"content-encoding")
    if coding is None:
        return body, events
    pieces = [data for _, data in events] if body is None else [body]
    shown = readable(coding.decode("latin-1"), pieces, _MOST_DECODED_BYTES)
    if shown is None:
        return body, events
    if body is not None:
        return shown[0], events
    return None, [(at, data) for (at, _), data in zip(events, shown, strict=True) if data]


def _planned(entry: JournalEntry) -> dict[str, int | None] | None:
    """Return what was meant where something else was sent; a stream's bytes and events are not known."""
    if entry.planned is None:
        return None
    status, size, tokens = entry.planned
    return {"status": status, "bytes": size, "events": None if entry.stream else 0, "tokens": tokens}


def connection_json(connection: Connection) -> dict[str, Any]:
    """Return a connection as the admin plane shows it."""
    identity = connection.identity
    return {
        "id": connection.id,
        "time": connection.time,
        "peer": connection.peer,
        "via": connection.via,
        "proxy_protocol": header.as_json() if (header := connection.proxy_header) else None,
        "outcome": connection.outcome,
        "reason": connection.reason,
        "detail": connection.detail,
        "alert_sent": connection.alert_sent,
        "alert_received": connection.alert_received,
        "client": identity.as_json() if identity else None,
        "issuer": identity.issuer if identity and connection.outcome == "refused" else None,
        "tls": connection.tls.as_json() if connection.tls else None,
        "server_name_matches": connection.server_name_matches,
        "handshake_ms": connection.handshake_ms,
        "requests": connection.requests,
        "bytes_in": connection.bytes_in,
        "bytes_out": connection.bytes_out,
        "closed_by": connection.closed_by,
        "closed_at": connection.closed_at,
        "certificate_generation": connection.certificate_generation,
        **_replica(connection),
        **({} if connection.tenant is None else {"tenant": connection.tenant}),
    }


def _pairs(headers: RawHeaders) -> list[list[str]]:
    return [[name.decode("latin-1"), value.decode("latin-1")] for name, value in headers]


def _escaped(data: bytes) -> str:
    r"""Return bytes that may be anything, as text: what is not printable ASCII as `\xNN`, `\r` and `\n`."""
    return repr(data)[2:-1]


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
