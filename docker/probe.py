"""Call the mock as a client would, with and without a certificate, and say what came back.

    python docker/probe.py https://localhost:8443 certs

Needs the folder's ca.crt, client.crt and client.key, and nothing but the standard library: it runs in the
container beside the proxy, and on the host. Exits 1 at the first answer that is not as it should be.
"""

from __future__ import annotations

import http.client
import json
import ssl
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PATIENCE_SECONDS = 15.0  # for a server that is still starting
TIMEOUT_SECONDS = 10.0
NO_CERTIFICATE = 400  # nginx's answer to a caller without one; the mock itself ends the handshake
QUESTION = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Say hello."}]}


def main(url: str, folder: Path) -> None:
    """Run all checks against the server at `url`."""
    wait_for(url)
    known = context(folder, identified=True)
    status, body = request(url, known, "GET", "/health")
    check(status == 200, f"GET /health with a client certificate: {status}", body)
    status, body = request(url, known, "GET", "/v1/models")
    models = [model["id"] for model in json.loads(body)["data"]] if status == 200 else []
    check("gpt-4o-mini" in models, f"GET /v1/models: {status}, {len(models)} models", body)
    status, body = request(url, known, "POST", "/v1/chat/completions", QUESTION)
    check(status == 200 and b'"chat.completion"' in body, f"a chat completion: {status}", body)
    status, body = request(url, known, "POST", "/v1/chat/completions", {**QUESTION, "stream": True})
    events = body.count(b"data: ")
    check(body.endswith(b"data: [DONE]\n\n"), f"a stream: {status}, {events} events", body)
    check_refusal(url, folder)


def wait_for(url: str) -> None:
    """Return when something listens there."""
    import socket

    parts = urlsplit(url)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            socket.create_connection((parts.hostname, parts.port), TIMEOUT_SECONDS).close()
        except OSError as error:
            if time.monotonic() > deadline:
                fail(f"{url} cannot be reached: {error}")
            time.sleep(0.1)
        else:
            return


def check_refusal(url: str, folder: Path) -> None:
    """Expect that a caller without a certificate gets no answer of the mock."""
    try:
        status, body = request(url, context(folder, identified=False), "GET", "/v1/models")
    except (OSError, http.client.HTTPException) as error:
        print(f"ok: without a client certificate: {type(error).__name__}")
    else:
        check(status == NO_CERTIFICATE, f"without a client certificate: {status}", body)


def context(folder: Path, *, identified: bool) -> ssl.SSLContext:
    """Trust the folder's authority and, if asked to, show its client certificate."""
    made = ssl.create_default_context(cafile=str(folder / "ca.crt"))
    if identified:
        made.load_cert_chain(folder / "client.crt", folder / "client.key")
    return made


def request(
    url: str, trust: ssl.SSLContext, method: str, path: str, body: dict[str, Any] | None = None
) -> tuple[int, bytes]:
    """Send one request on a connection of its own; return status and body."""
    parts = urlsplit(url)
    connection = http.client.HTTPSConnection(
        parts.hostname or "", parts.port, timeout=TIMEOUT_SECONDS, context=trust
    )
    try:
        headers = {"content-type": "application/json", "authorization": "Bearer sk-probe"}
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def check(sound: bool, what: str, body: bytes) -> None:
    """Print what was seen; end the run if it is not sound."""
    if not sound:
        fail(f"{what}: {body[:500]!r}")
    print(f"ok: {what}", flush=True)


def fail(why: str) -> None:
    """Say why on stderr and end the run."""
    print(f"probe failed: {why}", file=sys.stderr)
    raise SystemExit(1)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: probe.py https://HOST:PORT FOLDER-OF-CERTIFICATES")
    main(sys.argv[1], Path(sys.argv[2]))
