"""EndpointCall endpoints without a server: request in, status and body out."""

from __future__ import annotations

import asyncio
from typing import Any, NamedTuple

import orjson

from mockgpt.api.endpoint import EndpointCall, EndpointHandler
from mockgpt.api.reply_cache import ReplyCache
from mockgpt.config import Config
from mockgpt.errors import APIError
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange, Request

JSON = [(b"content-type", b"application/json")]


class Told(NamedTuple):
    """An answer: `value` the JSON of an unstreamed one, `frames` the events of a stream."""

    status: int
    value: Any
    frames: list[bytes]
    content_type: str
    exchange: Exchange

    @property
    def events(self) -> list[dict[str, Any]]:
        """The JSON of every event of a stream."""
        data = [line for frame in self.frames for line in frame.split(b"\n") if line.startswith(b"data: ")]
        return [orjson.loads(line[6:]) for line in data if line != b"data: [DONE]"]


class Endpoints:
    """Endpoints that share what a server would keep for them; `raw` is the last unstreamed body."""

    def __init__(self, *, lenient: bool = False, seed: int = 1) -> None:
        config = Config()
        if lenient:
            config = config._replace(api=config.api._replace(validation="lenient"))
        self.config = config
        self.seed = seed
        self.replies = ReplyCache()
        self.raw = b""

    def call(
        self,
        handler: EndpointHandler,
        body: Any = None,
        *,
        path: str = "/v1/x",
        parameters: tuple[str, ...] = (),
    ) -> Told:
        """Return what an endpoint answers, a refusal included."""
        connection = Connection("conn_1", "127.0.0.1:1", 0.0)
        request = Request("req_1", "POST", path, JSON, connection)
        request.body = body if isinstance(body, bytes) else orjson.dumps(body)
        exchange = Exchange(request, "default")
        call = EndpointCall(exchange, self.config, parameters, self.seed, self.replies)
        return asyncio.run(self._answered(handler, call))

    async def _answered(self, handler: EndpointHandler, call: EndpointCall) -> Told:
        try:
            answer = await handler.write(call, await handler.check(call))
        except APIError as error:
            return Told(error.status, error.body(), [], "application/json", call.exchange)
        content_type = answer.content_type.decode()
        if answer.frames is not None:
            frames = [frame for _, frame in answer.frames]
            return Told(answer.status, None, frames, content_type, call.exchange)
        self.raw = answer.body
        return Told(answer.status, orjson.loads(answer.body), [], content_type, call.exchange)
