"""EndpointCall endpoints without a server: request in, status and body out."""

from __future__ import annotations

import asyncio
from typing import Any, NamedTuple

import orjson

from mockgpt.api.endpoint import Checked, EndpointCall, EndpointHandler
from mockgpt.api.errors.envelope import error_object
from mockgpt.api.reply_cache import ReplyCache
from mockgpt.api.stored_objects import StoredObjects
from mockgpt.config import Config
from mockgpt.errors import APIError
from mockgpt.wire.connection import Connection
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.messages import Request

JSON = [(b"content-type", b"application/json")]


class Told(NamedTuple):
    """An answer: `value` the JSON of an unstreamed one, `frames` the events of a stream."""

    status: int
    value: Any
    frames: list[bytes]
    content_type: str
    request: Request
    checked: Checked[Any] | None = None
    completion_tokens: int = 0

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
        self.stored = StoredObjects()
        self.raw = b""

    def call(
        self,
        handler: EndpointHandler[Any],
        body: Any = None,
        *,
        path: str = "/v1/x",
        parameters: tuple[str, ...] = (),
        headers: RawHeaders = JSON,
    ) -> Told:
        """Return what an endpoint answers, a refusal included."""
        connection = Connection("conn_1", "127.0.0.1:1", 0.0)
        request = Request("req_1", "POST", path, headers, connection)
        request.body = body if isinstance(body, bytes) else orjson.dumps(body)
        call = EndpointCall(request, self.config, self.seed, self.replies, self.stored, parameters)
        return asyncio.run(self._answered(handler, call))

    async def _answered(self, handler: EndpointHandler[Any], call: EndpointCall) -> Told:
        checked = None
        try:
            checked = await handler.check(call)
            answer = await handler.write(call, checked)
        except APIError as error:
            return Told(error.status, error_object(error), [], "application/json", call.request, checked)
        frames = [frame for _, frame in answer.frames or ()]
        value = None
        if answer.frames is None:
            self.raw = answer.body
            value = orjson.loads(answer.body)
        return Told(
            status=answer.status,
            value=value,
            frames=frames,
            content_type=answer.content_type.decode(),
            request=call.request,
            checked=checked,
            completion_tokens=answer.completion_tokens,
        )
