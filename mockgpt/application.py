"""One request from Request to Delivery: the line every answer takes, as code.

Size limits are the wire's; then authentication, route, validation, failures,
writer, and the form. Holds what lives as long as the server: scenario, seed,
counters. The only place that turns an exception into an answer.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import orjson

from mockgpt.access_log import AccessLog
from mockgpt.api.answer import Answer, Call, Endpoint
from mockgpt.api.authentication import authenticate
from mockgpt.api.headers import answer_headers, gateway_headers
from mockgpt.api.replies import Replies
from mockgpt.api.routes import router
from mockgpt.behavior.latency import IMMEDIATE, Pace, pace_of
from mockgpt.behavior.rate_limits import limit_headers
from mockgpt.config import Config
from mockgpt.config_scenarios import scenario_config
from mockgpt.errors import APIError
from mockgpt.log import Log
from mockgpt.wire.messages import Connection, Delivery, Event, Exchange, RawHeaders, Request
from mockgpt.wire.router import Match

if TYPE_CHECKING:
    from mockgpt.wire.service import Observer

_SEED_BITS = 53  # fits a JSON number in every language
_PREFLIGHT_HEADERS: RawHeaders = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-headers", b"*"),
    (b"access-control-max-age", b"86400"),
]
_MALFORMED = "malformed"  # the route of what never became a request


class Application:
    """Answers the requests of the mTLS listener, and tells the observers what happened.

    Attributes:
        scenario: the name of the one in force for new requests.
        stopping: /health says so.
    """

    def __init__(self, config: Config, log: Log) -> None:
        self.log = log
        self.stopping = False
        self._router = router()
        self.observers: list[Observer] = [AccessLog(log)]
        self._drawn_seed = int.from_bytes(os.urandom(8), "big") >> (64 - _SEED_BITS)
        self.configure(config)

    def configure(self, config: Config) -> None:
        """Take new settings; running answers keep the ones they began with."""
        self.config = config
        self.scenario = config.scenario
        self._settings: dict[str, Config] = {}
        self._ordinals: dict[str, int] = {}
        self._replies = Replies()

    @property
    def seed(self) -> int:
        """The seed in force: as set, or drawn once at start."""
        return self._seed(self.settings(self.scenario))

    def _seed(self, settings: Config) -> int:
        seed = settings.responses.seed
        return self._drawn_seed if seed == "random" else int(seed)

    def settings(self, scenario: str) -> Config:
        """Return the settings under a scenario."""
        settings = self._settings.get(scenario)
        if settings is None:
            settings = self._settings[scenario] = scenario_config(self.config, scenario)
        return settings

    # -- requests ------------------------------------------------------------------------------

    def begin(self, request: Request) -> Exchange:
        """Judge a request by its head: authentication, then route."""
        exchange = Exchange(request, self.scenario)
        match = exchange.match = self._router.find(request.path)
        try:
            self._admit(request, match)
        except APIError as error:
            exchange.delivery = self._refusal(exchange, error, gateway_headers(request.id))
        else:
            if match is not None:
                exchange.route = match.template
                endpoint = match.target(request.method)
                exchange.journaled = endpoint is None or endpoint.journaled
        if exchange.delivery is None and request.method == "OPTIONS" and match is not None:
            exchange.delivery = self._options(request, match)
        return exchange

    def _admit(self, request: Request, match: Match[Endpoint] | None) -> None:
        endpoint = match.target(request.method) if match is not None else None
        if endpoint is None or not endpoint.public:
            authenticate(request, self.settings(self.scenario).auth)
        if endpoint is not None:
            return
        from mockgpt.api import sentences

        if match is None:
            raise sentences.unknown_path(request.method, request.path)
        if request.method != "OPTIONS":
            raise sentences.method_not_allowed(request.method, request.path, sorted(match.methods))

    def _options(self, request: Request, match: Match[Endpoint]) -> Delivery | None:
        """Answer OPTIONS with what is allowed, a browser's preflight included."""
        if "OPTIONS" in match.methods:
            return None
        allowed = ", ".join(sorted({*match.methods, "OPTIONS"})).encode("ascii")
        headers = [(b"allow", allowed), (b"x-request-id", request.id.encode("ascii"))]
        if request.header(b"access-control-request-method") is not None:
            headers += [(b"access-control-allow-methods", allowed), *_PREFLIGHT_HEADERS]
        return Delivery(200, headers)

    def refuse(self, request: Request, status: int, sentence: str) -> Exchange:
        """Answer a request that HTTP itself forbids to serve."""
        exchange = Exchange(request, self.scenario)
        exchange.route = _MALFORMED
        exchange.delivery = self._refusal(exchange, APIError(status, sentence), gateway_headers(request.id))
        return exchange

    async def answer(self, exchange: Exchange) -> None:
        """Decide the answer to a complete request."""
        try:
            exchange.delivery = await self._decide(exchange)
        except Exception as error:  # the one place; a client never sees a traceback
            import traceback

            from mockgpt.behavior import failures

            self.log.write(
                "error", "exception", request_id=exchange.request.id, traceback=traceback.format_exc()
            )
            failure = failures.FAILURES["server_error"]("")
            exchange.failure = type(error).__name__
            exchange.delivery = self._refusal(exchange, failure, gateway_headers(exchange.request.id))

    async def _decide(self, exchange: Exchange) -> Delivery:
        request = exchange.request
        match: Match[Endpoint] = exchange.match
        endpoint = match.target(request.method)
        assert endpoint is not None
        settings = self.settings(exchange.scenario)
        call = Call(exchange, settings, match.parameters, self._seed(settings), self._replies)
        limits: RawHeaders = []
        pace = IMMEDIATE
        try:
            if endpoint.model:
                limits = limit_headers(call.settings.rate_limits, 1, 0)
            checked = await endpoint.handler.check(call)
            if endpoint.model:
                limits = limit_headers(call.settings.rate_limits, 1, exchange.prompt_tokens)
                pace = pace_of(call.settings, exchange.prompt_tokens)
                self._fail_perhaps(call)
            answer = await endpoint.handler.write(call, checked)
        except APIError as error:
            headers = self._headers(exchange, endpoint, b"application/json", limits, pace)
            return self._refusal(exchange, error, headers, pace.head if exchange.failure else 0.0)
        headers = self._headers(exchange, endpoint, answer.content_type, limits, pace)
        return deliver(answer, pace, headers)

    def _fail_perhaps(self, call: Call) -> None:
        """Draw whether this request fails on purpose; the draw depends on seed and ordinal only."""
        if not call.settings.responses.error_rate_percent:
            return
        from random import Random

        from mockgpt.behavior import failures

        scenario = call.exchange.scenario
        ordinal = self._ordinals[scenario] = self._ordinals.get(scenario, 0) + 1
        name = failures.draw(call.settings, Random(f"{call.seed}/{scenario}/{ordinal}"))
        if name is not None:
            call.exchange.failure = name
            raise failures.FAILURES[name](call.exchange.model or "")

    def _headers(
        self,
        exchange: Exchange,
        endpoint: Endpoint,
        content_type: bytes,
        limits: RawHeaders,
        pace: Pace,
    ) -> RawHeaders:
        if endpoint.public:
            return gateway_headers(exchange.request.id)
        processing_ms = max(1, round(pace.head * 1000))
        return answer_headers(content_type, exchange.request.id, processing_ms, limits)

    def _refusal(self, exchange: Exchange, error: APIError, headers: RawHeaders, at: float = 0.0) -> Delivery:
        body = orjson.dumps(error.body(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        extra = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in error.headers]
        return Delivery(error.status, [*headers, *extra], body, at=at)

    # -- what happened -------------------------------------------------------------------------

    def record(self, exchange: Exchange) -> None:
        """Take note of a finished exchange."""
        for observer in self.observers:
            observer.record(exchange)

    def connection_accepted(self, connection: Connection) -> None:
        """Take note of a connection that may send requests."""
        for observer in self.observers:
            observer.connection_accepted(connection)

    def connection_refused(self, connection: Connection) -> None:
        """Take note of a connection that was not let in."""
        for observer in self.observers:
            observer.connection_refused(connection)

    def connection_closed(self, connection: Connection) -> None:
        """Take note of an accepted connection's end."""
        for observer in self.observers:
            observer.connection_closed(connection)


def deliver(answer: Answer, pace: Pace, headers: RawHeaders) -> Delivery:
    """Put an answer on its pace."""
    if answer.frames is None:
        return Delivery(answer.status, headers, answer.body, at=pace.end(answer.tokens))
    return Delivery(answer.status, headers, events=_paced(answer.frames, pace), at=pace.head)


def _paced(frames: Iterator[tuple[int, bytes]], pace: Pace) -> Iterator[Event]:
    due = pace.first
    for token, frame in frames:
        if token >= 0:
            due = pace.at(token)
        yield Event(due, frame)
