"""Ask an application without a server: a request in, its exchange out."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from mockgpt.application.application import Application
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Delivery, Exchange, Request

CHAT = "/v1/chat/completions"
HELLO: dict[str, Any] = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hello"}]}


def answered(application: Application, request: Request) -> Exchange:
    """Return the exchange of a complete request, with the delivery of its answer."""
    exchange = Exchange(request)
    decided = application.admit(exchange)
    exchange.delivery = decided if isinstance(decided, Delivery) else asyncio.run(decided())
    return exchange


def request_for(method: str, path: str, body: Any = None, **headers: str) -> Request:
    """Return a complete request; underscores in the names of headers stand for hyphens."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    connection = Connection("conn_1", "127.0.0.1:1", 0.0)
    request = Request("req_1", method, path, [(b"content-type", b"application/json"), *raw], connection)
    request.body = json.dumps(body).encode() if body is not None else b""
    return request


def delivery_of(exchange: Exchange) -> Delivery:
    """Return the answer that was decided."""
    assert exchange.delivery is not None
    return exchange.delivery


def error_of(exchange: Exchange) -> dict[str, Any]:
    """Return the error object of an answer."""
    error: dict[str, Any] = json.loads(delivery_of(exchange).body)["error"]
    return error
