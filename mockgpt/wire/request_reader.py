"""Reads requests, one after another, up to the point where an answer is due.

Bounds the body in size, asks for it where the client waits to be asked, and
lets the service judge a request by its head before its body has come.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from time import time
from typing import NamedTuple

from mockgpt.wire.connection import Connection
from mockgpt.wire.http11 import BadRequest, Data, Head, HTTPConnection
from mockgpt.wire.listener import Listener
from mockgpt.wire.messages import Exchange, Request
from mockgpt.wire.timers import NEVER

# A refused request's body up to this size is read, and the connection lives on.
EARLY_BODY_LIMIT_BYTES = 65_536


class CompleteRequest(NamedTuple):
    """An exchange whose answer is due; `last` closes the connection, as its body is not read."""

    exchange: Exchange
    last: bool


class RequestReader:
    """The reading side of one connection.

    Attributes:
        exchange: the one being read, None between requests.
        http_rejection: status and sentence of every answer, for a client that is refused by HTTP.
        body_deadline: when its body has to be complete, on the loop's clock.
    """

    __slots__ = (
        "_body",
        "_connection",
        "_http",
        "_listener",
        "_size",
        "body_deadline",
        "exchange",
        "http_rejection",
    )

    def __init__(self, http: HTTPConnection, listener: Listener, connection: Connection) -> None:
        self._http = http
        self._listener = listener
        self._connection = connection
        self._body = bytearray()  # not pieces: two bytes a chunk would cost thirty times that
        self._size = 0
        self.exchange: Exchange | None = None
        self.http_rejection: tuple[int, str] | None = None
        self.body_deadline = NEVER

    def advance(self, send: Callable[[bytes], None]) -> CompleteRequest | None:
        """Handle what has been received; None when more is needed. `send` takes a 100 Continue."""
        try:
            while (event := self._http.next_event()) is not None:
                if type(event) is Head:
                    due = self._on_head(event, send)
                elif type(event) is Data:
                    due = self._on_data(event.data)
                else:
                    due = self._on_end()
                if due is not None:
                    return due
        except BadRequest as error:
            return self.refuse(error.status, error.sentence)
        return None

    def _on_head(self, head: Head, send: Callable[[bytes], None]) -> CompleteRequest | None:
        listener = self._listener
        self._connection.requests += 1
        request = Request(
            request_id(), head.method, head.target, head.headers, self._connection, head.http_version
        )
        request.time = time()
        request.received_at = now = listener.loop.time()
        timeout = listener.settings.body_timeout_ms
        self.body_deadline = now + timeout / 1000 if timeout else NEVER
        if self.http_rejection is not None:
            self.exchange = listener.service.refuse(request, *self.http_rejection)
            return self._due(last=True)
        if head.length is not None and head.length > listener.settings.body_limit_bytes:
            self.exchange = listener.service.refuse(request, 413, self._too_large())
        else:
            self.exchange = listener.service.begin(request)
        if self.exchange.delivery is None:
            if head.expects_continue:
                send(self._http.continue_())
        elif (
            head.expects_continue
            or head.length is None
            or head.length > EARLY_BODY_LIMIT_BYTES
            or self.exchange.delivery.fault is not None  # early on purpose
        ):
            return self._due(last=True)
        return None

    def _on_data(self, data: bytes) -> CompleteRequest | None:
        assert self.exchange is not None
        self._size += len(data)
        if self._size > self._listener.settings.body_limit_bytes:
            return self.refuse(413, self._too_large())
        if self.exchange.delivery is None:
            self._body += data
        return None

    def _on_end(self) -> CompleteRequest:
        assert self.exchange is not None
        request = self.exchange.request
        request.body = bytes(self._body)
        request.received_at = self._listener.loop.time()
        return self._due(last=False)

    def _due(self, last: bool) -> CompleteRequest:
        assert self.exchange is not None
        due = CompleteRequest(self.exchange, last)
        self.exchange = None
        self._body, self._size, self.body_deadline = bytearray(), 0, NEVER
        return due

    def _too_large(self) -> str:
        return f"The request body is larger than {self._listener.settings.body_limit_bytes} bytes."

    def refuse(self, status: int, sentence: str) -> CompleteRequest:
        """Give up on what is being read, be it a proper request or not."""
        if self.exchange is not None:
            request = self.exchange.request
        else:
            request = Request(request_id(), "-", "-", [], self._connection)
            request.time = time()
        request.received_at = self._listener.loop.time()
        self.exchange = self._listener.service.refuse(request, status, sentence)
        return self._due(last=True)


def request_id() -> str:
    """Return `req_` and 32 lower-case hex digits, as OpenAI's `x-request-id` has them."""
    return "req_" + os.urandom(16).hex()
