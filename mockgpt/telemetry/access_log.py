"""One line of the log for each request, each accepted connection and each refused one.

An observer like the journal: it is passed what happened and changes nothing. It must not know how
lines are written: that is `telemetry.log`.
"""

from __future__ import annotations

import re
from time import monotonic
from typing import Any

from mockgpt.telemetry.journal import Journal
from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection
from mockgpt.wire.headers import RawHeaders, sent_headers
from mockgpt.wire.messages import Exchange
from mockgpt.wire.tls.refusal_reasons import RefusalReason

_REFUSALS_LOGGED_A_MINUTE = 100
_MINUTE_SECONDS = 60.0
_FINGERPRINT_DIGITS = 16  # enough to tell certificates apart; the journal has all of them
# traceparent: version, trace id, parent id, flags (W3C Trace Context, level 1, section 3.2).
_TRACEPARENT = rb"[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?"
_LOGGED_BODY_BYTES = 2048  # the beginning is enough to follow what happens; the journal has the rest


class AccessLog:
    """Writes what happened to the log.

    Args:
        journal: its redaction hides secrets here too.
    """

    def __init__(self, log: Log, journal: Journal) -> None:
        self._log = log
        self._journal = journal
        self._quota = RefusalQuota(log)

    def record(self, exchange: Exchange) -> None:
        """Log a finished exchange; health probes only at level `debug`."""
        level = "info" if exchange.journaled else "debug"
        if not self._log.enabled(level):
            return
        request = exchange.request
        identity, tls = request.connection.identity, request.connection.tls
        # Most certificates have a common name; a call for each line would leave the log for nothing.
        client = (identity.common_name or identity.name) if identity else None
        parent = request.fields.get(b"traceparent")
        traced = re.fullmatch(_TRACEPARENT, parent) if parent else None
        fields = {
            "request_id": request.id,
            "connection": request.connection.id,
            "request_number": exchange.request_number,
            "client": client,
            "tls": tls.version if tls else None,
            "method": request.method,
            "path": request.path,
            "model": exchange.model,
            "stream": exchange.stream,
            "status": exchange.status,
            "prompt_tokens": exchange.prompt_tokens,
            "completion_tokens": exchange.completion_tokens,
            "duration_ms": exchange.duration_ms,
        }
        unusual = {
            "failure": exchange.failure,
            "fault": exchange.fault,
            "expectation_id": exchange.expectation_id,
            "outcome": None if exchange.outcome == "complete" else exchange.outcome,
            "tenant": exchange.tenant,
            "trace_id": traced[1].decode("ascii") if traced else None,
        }
        if any(unusual.values()):
            fields.update(unusual)
        if self._log.enabled("debug"):
            fields.update(self._details(exchange))
        self._log.put(level, "request", fields)

    def _details(self, exchange: Exchange) -> dict[str, Any]:
        """Return headers without secrets and the beginning of the bodies, for level `debug`."""
        request = exchange.request
        details: dict[str, Any] = {
            "request_headers": self._headers(request.headers),
            "request_body": _beginning(request.body),
        }
        if exchange.head:
            details["response_headers"] = self._headers(sent_headers(exchange.head))
            details["response_body"] = _beginning(exchange.body[: exchange.body_bytes])
        return details

    def _headers(self, headers: RawHeaders) -> list[str]:
        shown = self._journal.redaction.headers(headers)
        return [f"{name.decode('latin-1')}: {value.decode('latin-1')}" for name, value in shown]

    def connection_accepted(self, connection: Connection) -> None:
        """Log a connection that may send requests."""
        identity, tls = connection.identity, connection.tls
        self._log.write(
            "info",
            "accepted",
            connection=connection.id,
            peer=connection.peer,
            client=identity.name if identity else None,
            fingerprint=identity.fingerprint_sha256[:_FINGERPRINT_DIGITS] if identity else None,
            tls=tls.version if tls else None,
            cipher=tls.cipher if tls else None,
            server_name=tls.server_name if tls else None,
            resumed=tls.resumed if tls else None,
            handshake_ms=connection.handshake_ms,
            tenant=connection.tenant,
            **({"server_name_matches": False} if connection.server_name_matches is False else {}),
        )

    def connection_refused(self, connection: Connection) -> None:
        """Log a refused connection and the reason."""
        identity = connection.identity
        # A probe that only opens the port sends nothing; a line each second for it would hide the others.
        probe = connection.reason == RefusalReason.CLIENT_LEFT and not connection.bytes_in
        if not probe and not self._quota.allows(monotonic()):
            return
        self._log.write(
            "debug" if probe else "info",
            "refused",
            connection=connection.id,
            peer=connection.peer,
            reason=connection.reason,
            detail=connection.detail,
            subject=identity.subject if identity else None,
            issuer=identity.issuer if identity else None,
            client=identity.name if identity and not identity.common_name else None,
            alert=connection.alert_sent,
            tenant=connection.tenant,
        )

    def connection_closed(self, connection: Connection) -> None:
        """Log the end of an accepted connection, at level `debug`."""
        self._log.write(
            "debug",
            "closed",
            connection=connection.id,
            closed_by=connection.closed_by,
            requests=connection.requests,
            detail=connection.detail,
        )


def _beginning(body: bytes) -> str:
    text = body[:_LOGGED_BODY_BYTES].decode("utf-8", "replace")
    return text if len(body) <= _LOGGED_BODY_BYTES else text + "…"


class RefusalQuota:
    """Lets the first hundred refusals of a minute have a line each; the others are counted in one line."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._minute_began = float("-inf")
        self._seen = 0

    def allows(self, now: float) -> bool:
        """Tell whether one more line may be written at `now`, in seconds of a monotonic clock."""
        if now - self._minute_began >= _MINUTE_SECONDS:
            unlogged = self._seen - _REFUSALS_LOGGED_A_MINUTE
            if unlogged > 0:
                self._log.write("info", "refused_more", connections=unlogged)
            self._minute_began, self._seen = now, 0
        self._seen += 1
        return self._seen <= _REFUSALS_LOGGED_A_MINUTE
