"""Reads requests, one after another, each up to the point where it has to be answered.

Limits the size of the body, sends 100 Continue where the client waits for it, and calls the service
with a request's head before its body has arrived.
"""

from collections.abc import Callable
from time import time
from typing import NamedTuple

from mockgpt.config import ServerSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.http.http11 import BadRequest, Data, Head, HTTPConnection
from mockgpt.wire.http.random_ids import RandomIds
from mockgpt.wire.http.request_body import UNCOUNTED_BYTES, RequestBody
from mockgpt.wire.interfaces import Answerer
from mockgpt.wire.listener import Listener
from mockgpt.wire.messages import Delivery, Exchange, Request
from mockgpt.wire.timers import NEVER

_NO_MEMORY = (
    "The server holds as much for its clients as it may (server.memory_limit_bytes). Try again later."
)
ANSWER_BYTES = 8_192  # of the objects of an answer that is being decided or sent, beside its body
_EVENTS_IN_A_TURN = 400  # 10 ms: of a body in chunks of one byte, 64 KiB are 10,000
# The body of a refused request is read up to this size, so that the connection can be used again.
EARLY_BODY_LIMIT_BYTES = 65_536

_next_id = RandomIds(16, bytes.hex).next


class CompleteRequest(NamedTuple):
    """An exchange that has to be answered.

    Attributes:
        answer: decides the answer; None: it is in `exchange.delivery` already, or there is to be none.
        last: the connection closes after the answer, because the body was not read.
    """

    exchange: Exchange
    answer: Answerer | None
    last: bool


class RequestReader:
    """The reading side of one connection.

    Attributes:
        exchange: the one being read, None between requests.
        body: what has come of its body.
        gives_way: more is there, but others have their turn first.
        http_rejection: status and sentence of every answer, for a client that is refused by HTTP.
        body_deadline: when the body of `exchange` has to be complete, on the loop's clock.
        closing_fault: closes the connection in place of an answer to the next request: its name, and the
            scenario in which it was decided; None: there is none.
    """

    __slots__ = (
        "_answer",
        "_begun_at",
        "_connection",
        "_http",
        "_listener",
        "_now",
        "body",
        "body_deadline",
        "closing_fault",
        "exchange",
        "gives_way",
        "http_rejection",
    )

    def __init__(self, http: HTTPConnection, listener: Listener, connection: Connection) -> None:
        self._http = http
        self._listener = listener
        self._connection = connection
        self.body = RequestBody(listener.account)
        self._begun_at = 0.0
        self._now = 0.0  # when what is handled had come, on the loop's clock
        self._answer: Answerer | None = None
        self.exchange: Exchange | None = None
        self.gives_way = False
        self.closing_fault: tuple[str | None, str] | None = None
        self.http_rejection: tuple[int, str] | None = None
        self.body_deadline = NEVER

    def advance(self, send: Callable[[bytes], None], again: Callable[[], None]) -> CompleteRequest | None:
        """Handle what has been received; None when more is needed, or others have their turn first.

        Args:
            send: takes a 100 Continue.
            again: called after that turn.
        """
        self.gives_way = False
        self._now = now = self._listener.loop.time()
        if not self._begun_at and self._http.received:
            self._begun_at = now
        try:
            for _ in range(_EVENTS_IN_A_TURN):
                if self.exchange is not None and not self.body.size:
                    body = self._http.whole_body()
                    if body is not None:
                        return self._on_end(body)
                event = self._http.next_event()
                if event is None:
                    return None
                if type(event) is Data:
                    complete = self._on_data(event.data)
                elif type(event) is Head:
                    complete = self._on_head(event, send)
                else:
                    complete = self._on_end(self.body.whole(), self.body.sha256)
                if complete is not None:
                    return complete
        except BadRequest as error:
            return self.refuse(error.status, error.sentence)
        self.gives_way = True
        self._listener.loop.call_soon(again)
        return None

    def _on_head(self, head: Head, send: Callable[[bytes], None]) -> CompleteRequest | None:
        connection, listener = self._connection, self._listener
        settings = listener.settings
        connection.requests += 1
        request = Request(
            request_id(),
            head.method,
            head.target,
            head.headers,
            connection,
            http_version=head.http_version,
            path=head.path,
            raw_headers=head.raw_headers,
            facts=head.facts,
        )
        request.time = time()
        request.begun_at = self._begun_at
        request.head_at = request.received_at = now = self._now
        timeout = settings.body_timeout_ms
        self.body_deadline = now + timeout / 1000 if timeout else NEVER
        self.exchange = exchange = Exchange(request)
        exchange.keep_alive_ms = settings.keep_alive_timeout_ms
        complete = self._on_request(exchange, head, send)
        listener.service.observer.begin(exchange)
        return complete

    def _on_request(
        self, exchange: Exchange, head: Head, send: Callable[[bytes], None]
    ) -> CompleteRequest | None:
        """Let the service decide by a request's head; return it where its body need not be read."""
        listener = self._listener
        settings = listener.settings
        if self.closing_fault is not None:
            exchange.fault, exchange.scenario = self.closing_fault
            return self._complete(exchange, last=True)
        if self.http_rejection is not None:
            exchange.delivery = listener.service.refuse(exchange, *self.http_rejection)
            return self._complete(exchange, last=True)
        if head.length is not None and head.length > settings.body_limit_bytes:
            exchange.delivery = listener.service.refuse(exchange, 413, _too_large(settings))
        elif (head.length or 0) > listener.account.uncounted and not self.body.expect(head.length or 0):
            exchange.delivery = listener.service.refuse(exchange, 503, _NO_MEMORY)
        else:
            decided = listener.service.admit(exchange)
            if isinstance(decided, Delivery):
                exchange.delivery = decided
            else:
                self._answer = decided
        delivery = exchange.delivery
        if delivery is None:
            if head.expects_continue:
                send(self._http.continue_())
        elif (
            head.expects_continue
            or head.length is None
            or head.length > EARLY_BODY_LIMIT_BYTES
            or delivery.fault is not None  # `early_response` answers before the body has arrived
        ):
            return self._complete(exchange, last=True)
        return None

    def _on_data(self, data: bytes) -> CompleteRequest | None:
        assert self.exchange is not None
        settings = self._listener.settings
        if self.body.size + len(data) > settings.body_limit_bytes:
            return self.refuse(413, _too_large(settings))
        return None if self.body.add(data) else self.refuse(503, _NO_MEMORY)

    def _on_end(self, body: bytes, digest: str | None = None) -> CompleteRequest:
        exchange = self.exchange
        assert exchange is not None
        request = exchange.request
        request.body = body
        if digest is not None:
            request.know_body_sha256(digest)
        request.complete = True
        request.received_at = self._now
        return self._complete(exchange, last=False)

    def _complete(self, exchange: Exchange, last: bool) -> CompleteRequest:
        complete = CompleteRequest(exchange, self._answer, last)
        self.exchange = self._answer = None
        self.body_deadline, self._begun_at = NEVER, 0.0
        if self.body.size or self.body.taken:
            self.body.restart()
        return complete

    def refuse(self, status: int, sentence: str) -> CompleteRequest:
        """Refuse what is being read, a valid request or not."""
        exchange = self.exchange
        # What was decided by its head no longer counts.
        exchange = self._unread() if exchange is None else Exchange(exchange.request)
        exchange.request.received_at = self._listener.loop.time()
        exchange.request.body = self.body.whole()
        exchange.delivery = self._listener.service.refuse(exchange, status, sentence)
        self._answer = None
        self._listener.service.observer.begin(exchange)
        return self._complete(exchange, last=True)

    def interrupted(self) -> Exchange | None:
        """Return what is being read, with as much of its body as has come, and read it no further."""
        exchange, self.exchange = self.exchange, None
        if exchange is not None:
            exchange.request.body = self.body.whole()
        return exchange

    def held_bytes(self, answered: Exchange | None) -> int:
        """Estimate how many bytes are held of requests, and for the exchange that is being answered.

        Of a large body they are those that its account does not count.
        """
        held = self._http.held_bytes + min(self.body.size, UNCOUNTED_BYTES)
        if answered is not None:
            held += ANSWER_BYTES + min(len(answered.request.body), UNCOUNTED_BYTES) + len(answered.body)
        return held

    def _unread(self) -> Exchange:
        """Return the exchange of a head that cannot be read, or has not come in time."""
        request = Request(request_id(), "-", "-", [], self._connection, http_version="-")
        request.raw_head = self._http.unread_head
        request.time = time()
        request.begun_at = request.head_at = self._begun_at or self._listener.loop.time()
        return Exchange(request)


def request_id() -> str:
    """Return `req_` and 32 lower-case hex digits, as OpenAI's `x-request-id` has them."""
    return "req_" + _next_id()


def _too_large(settings: ServerSettings) -> str:
    return f"The request body is larger than {settings.body_limit_bytes} bytes."
