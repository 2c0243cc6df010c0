"""A client of the admin plane and of the mTLS port that sends what it is told, and nothing more."""

from __future__ import annotations

import http.client
import json
import ssl
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mockgpt.testing.background_server import BackgroundServer

SECONDS = 15.0


class Answer(NamedTuple):
    """What came back; `headers` by lower-case name."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def message(self) -> str:
        """The sentence of an error."""
        text: str = self.json["error"]["message"]
        return text


def ask(
    url: str,
    method: str,
    path: str,
    body: Any = None,
    headers: dict[str, str] | None = None,
    context: ssl.SSLContext | None = None,
) -> Answer:
    """Send one request on a connection of its own; a body that is no bytes is sent as JSON."""
    address = urlsplit(url)
    assert address.hostname is not None
    connection: http.client.HTTPConnection
    if context is None:
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=SECONDS)
    else:
        connection = http.client.HTTPSConnection(
            address.hostname, address.port, timeout=SECONDS, context=context
        )
    given = dict(headers or {})
    data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
    if data is not None and context is not None:
        given.setdefault("content-type", "application/json")
    try:
        connection.request(method, path, data, given)
        response = connection.getresponse()
        return Answer(
            response.status,
            {name.lower(): value for name, value in response.getheaders()},
            response.read(),
        )
    finally:
        connection.close()


def admin(
    server: BackgroundServer, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
) -> Answer:
    """Ask the admin plane."""
    assert server.admin_url is not None
    return ask(server.admin_url, method, path, body, headers)


def chat(
    server: BackgroundServer,
    content: str = "hello",
    headers: dict[str, str] | None = None,
    context: ssl.SSLContext | None = None,
    **more: Any,
) -> Answer:
    """Ask for a chat completion."""
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": content}], **more}
    return ask(
        server.url,
        "POST",
        "/v1/chat/completions",
        body,
        headers,
        context or server.client_ssl_context(),
    )


def get(server: BackgroundServer, path: str, headers: dict[str, str] | None = None) -> Answer:
    """GET from the mTLS port."""
    return ask(server.url, "GET", path, None, headers, server.client_ssl_context())


def said(answer: Answer) -> str:
    """Return the text of a completion."""
    text: str = answer.json["choices"][0]["message"]["content"]
    return text
