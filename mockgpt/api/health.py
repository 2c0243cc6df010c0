"""GET /health and /v1/whoami: ours, not OpenAI's. Never delayed, failed, limited or faulted."""

from __future__ import annotations

from typing import Any

from mockgpt.api.endpoint import (
    Answer,
    Checked,
    EndpointCall,
    EndpointHandler,
    ReplicaState,
    json_answer,
    unchecked,
)
from mockgpt.certificates.forwarded import forwarded_certificates
from mockgpt.version import __version__
from mockgpt.wire.redaction import Redaction


def health_object(
    scenario: str, stopping: bool, replica: ReplicaState | None = None
) -> tuple[int, dict[str, Any]]:
    """Return status and body of /health."""
    if stopping:
        return 503, {"status": "stopping"}
    shown = {"status": "ok", "version": __version__, "scenario": scenario}
    return 200, shown if replica is None else {**shown, "replica": replica.name, "state": replica.state}


async def _health(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Report that the mock is running."""
    status, value = health_object(call.scenario, call.stopping, call.replica)
    return json_answer(value, status=status)


async def _whoami(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Return what arrived: the client's certificate, the handshake, the request."""
    request = call.request
    connection = request.connection
    # The journal keeps this answer too, and a proxy may log it: no secrets.
    headers = Redaction(call.settings.journal.redact).headers(request.headers)
    forwarded = forwarded_certificates(request.headers, connection.identity)
    return json_answer(
        {
            "client": connection.identity.as_json() if connection.identity else None,
            "tls": connection.tls.as_json() if connection.tls else None,
            "connection": {
                "id": connection.id,
                "peer": connection.peer,
                "requests": connection.requests,
            },
            "request": {
                "id": request.id,
                "method": request.method,
                "path": request.path,
                "headers": [[name.decode("latin-1"), value.decode("latin-1")] for name, value in headers],
                "body_bytes": len(request.body),
                "body_sha256": request.body_sha256,
            },
            "forwarded": [one.as_json() for one in forwarded],
        }
    )


health = EndpointHandler(unchecked, _health)
whoami = EndpointHandler(unchecked, _whoami)
