"""/v1/whoami: ours, not OpenAI's. Never delayed, failed, limited or faulted.

Apart from /health, which every start and every probe asks for: what reads forwarded certificates is loaded
only by this one.
"""

from __future__ import annotations

from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler, json_answer, unchecked
from mockgpt.certificates.forwarded import forwarded_certificates
from mockgpt.wire.redaction import Redaction


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


whoami = EndpointHandler(unchecked, _whoami)
