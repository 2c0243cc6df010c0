"""A reverse proxy at the mock's own door that records what it passes on.

Takes the place of the application's answering: the listener, its client certificates, journal, log and admin
plane stay as they are. Requests are passed on when they are complete; answers while they come. An exchange is
written down once the upstream has answered it.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from functools import partial
from pathlib import Path

import orjson

from mockgpt.api.delivery import error_delivery
from mockgpt.application.admission import take_settings
from mockgpt.config.scenarios import NO_STEP
from mockgpt.errors import APIError, ConfigError
from mockgpt.server import Server
from mockgpt.testing.recording import files
from mockgpt.testing.recording.hop_headers import end_to_end
from mockgpt.testing.recording.live_answer import LiveAnswer
from mockgpt.testing.recording.recording import Headers, Recording, RequestKey
from mockgpt.testing.recording.secrets import masked, secrets_in, without
from mockgpt.testing.recording.upstream import Upstream, UpstreamConnection, UpstreamFailed
from mockgpt.wire.connection import Connection
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.interfaces import Answerer
from mockgpt.wire.messages import Delivery, Exchange
from mockgpt.wire.redaction import without_secret_parameters

HEALTH = "/health"  # answered by the mock itself, for `mockgpt health` and containers
LARGEST_BODY_BYTES = 16_777_216  # of an answer that is written down; larger ones are passed on alone
_VIA = (b"via", b"1.1 mockgpt")
# What of a request is worth keeping in its file; the rest changes from client to client.
_KEPT_HEADERS = (b"accept", b"content-type", b"openai-beta", b"openai-organization", b"openai-project")
_WITHOUT_BODY = (204, 304)


class UpstreamRecorder:
    """Passes every request on to one upstream and writes each exchange into a folder.

    Args:
        folder: made where it is not there.

    Attributes:
        written: the names of the files, in the order they were written.

    Raises:
        ConfigError: the folder cannot be written.
    """

    def __init__(self, upstream: Upstream, folder: Path) -> None:
        self._upstream, self._folder = upstream, folder
        self._numbers: Counter[RequestKey] = Counter()
        self._running: dict[Exchange, asyncio.Task[None]] = {}
        self.written: list[str] = []
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigError(f"--to: {folder} cannot be written: {error.strerror}") from None

    def attach(self, server: Server) -> None:
        """Answer the requests of a server that is to start."""
        application = server.application
        self._control, self._log, self._admit_local = application.control, server.log, application.admit
        application.admit = self.admit
        application.observer.observers.append(self)
        self._log.write("info", "recording", upstream=self._upstream.authority, folder=str(self._folder))

    def admit(self, exchange: Exchange) -> Answerer | Delivery:
        """Return what passes a request on once it is complete."""
        if exchange.request.path == HEALTH or exchange.request.method == "CONNECT":
            return self._admit_local(exchange)
        exchange.scenario = self._control.scenario
        settings = self._control.settings[exchange.scenario, NO_STEP]
        take_settings(exchange, settings, self._control.journal.keeps)
        return partial(self._answer, exchange)

    # -- what the listener reports -------------------------------------------------------------

    def record(self, exchange: Exchange) -> None:
        """Stop reading an answer whose exchange is over."""
        if (task := self._running.get(exchange)) is not None and exchange.outcome != "complete":
            task.cancel()

    def connection_accepted(self, connection: Connection) -> None:
        """Do nothing: only exchanges count."""

    connection_refused = connection_closed = connection_accepted

    # -- passing on ----------------------------------------------------------------------------

    async def _answer(self, exchange: Exchange) -> Delivery:
        # A task of its own: the listener runs the first step of an answer outside of any.
        return await asyncio.get_running_loop().create_task(self._pass_on(exchange))

    async def _pass_on(self, exchange: Exchange) -> Delivery:
        loop = asyncio.get_running_loop()
        exchange.model = model_of(exchange.request.body)
        connection = None
        try:
            connection = await UpstreamConnection.open(self._upstream)
            sent_at = await self._send(exchange, connection)
            head = await connection.head()
        except UpstreamFailed as failure:
            if connection is not None:
                connection.close()
            exchange.failure = "upstream"
            said = f"The upstream gave no answer: {failure}."
            error = APIError(failure.status, said, type="server_error", code="bad_gateway")
            return error_delivery(exchange, None, error)
        except BaseException:
            if connection is not None:
                connection.close()
            raise
        headers = end_to_end(list(head.headers))
        recording = self._begun(exchange, head.status_code, headers, (loop.time() - sent_at) * 1000)
        recording = recording._replace(length=_length(list(head.headers)))
        exchange.stream = any(k == b"content-type" and v.startswith(b"text/event-stream") for k, v in headers)
        live = LiveAnswer()
        pump = loop.create_task(self._pump(connection, live, exchange, recording, sent_at))
        self._running[exchange] = pump
        pump.add_done_callback(lambda _: self._running.pop(exchange, None))
        if head.status_code in _WITHOUT_BODY:
            return Delivery(head.status_code, headers)
        return Delivery(head.status_code, headers, events=live, on_start=live.start, length=recording.length)

    async def _send(self, exchange: Exchange, connection: UpstreamConnection) -> float:
        request, upstream = exchange.request, self._upstream
        headers = [each for each in end_to_end(request.headers) if each[0] != b"accept-encoding"]
        if upstream.authorization is not None:
            headers = [each for each in headers if each[0] != b"authorization"]
            headers.append((b"authorization", upstream.authorization))
        # Recordings are to be read, so answers are asked for as they are.
        headers += [(b"accept-encoding", b"identity"), _VIA]
        headers.insert(0, (b"host", upstream.authority.encode("latin-1")))
        target = upstream.prefix + request.path + (f"?{request.query}" if request.query else "")
        return await connection.send(request.method, target, headers, request.body)

    async def _pump(
        self,
        connection: UpstreamConnection,
        live: LiveAnswer,
        exchange: Exchange,
        recording: Recording,
        sent_at: float,
    ) -> None:
        """Pass on the body piece by piece, and write the exchange down."""
        clock = asyncio.get_running_loop().time
        size = 0
        complete = True
        try:
            while (piece := await connection.piece()) is not None:
                size += len(piece)
                if size <= LARGEST_BODY_BYTES:
                    recording.chunks.append(((clock() - sent_at) * 1000, piece))
                await live.add(piece)
        except UpstreamFailed as failure:
            complete = False
            exchange.failure = "upstream"
            self._log.write("warning", "upstream", request_id=exchange.request.id, detail=str(failure))
        finally:
            connection.close()
        if size <= LARGEST_BODY_BYTES:
            self._write(exchange, recording._replace(complete=complete))
        else:
            self._log.write("warning", "not_recorded", request_id=exchange.request.id, detail=f"{size} bytes")
        live.end(complete=complete)

    # -- writing down --------------------------------------------------------------------------

    def _begun(self, exchange: Exchange, status: int, headers: RawHeaders, at_ms: float) -> Recording:
        request, redaction = exchange.request, self._control.journal.redaction
        kept = [(name, value) for name, value in request.headers if name in _KEPT_HEADERS]
        return Recording(
            method=request.method,
            path=request.path,
            query=without_secret_parameters(request.query),
            request_headers=_texts(redaction.headers(kept)),
            body=without(request.body, self._secrets(exchange)),
            status=status,
            headers=_texts(redaction.headers(headers)),
            at_ms=at_ms,
            chunks=[],
        )

    def _secrets(self, exchange: Exchange) -> list[bytes]:
        hides = self._control.journal.redaction.hides
        hidden = [value for name, value in exchange.request.headers if hides(name)]
        own = self._upstream.authorization
        return secrets_in([*hidden, *([own] if own is not None else [])])

    def _write(self, exchange: Exchange, recording: Recording) -> None:
        pieces = masked([data for _, data in recording.chunks], self._secrets(exchange))
        times = [at for at, _ in recording.chunks]
        recording = recording._replace(chunks=list(zip(times, pieces, strict=True)))
        key = recording.key()
        self._numbers[key] += 1
        name = key.file_name(self._numbers[key])
        try:
            files.write(self._folder, name, recording)
        except OSError as error:  # the client gets its answer all the same
            self._log.write("error", "not_recorded", request_id=exchange.request.id, detail=error.strerror)
            return
        exchange.expectation_id = name
        self.written.append(name)


def model_of(body: bytes) -> str | None:
    """Return the model that a request names, None where it names none."""
    try:
        model = orjson.loads(body).get("model")
    except (ValueError, AttributeError):
        return None
    return model if isinstance(model, str) else None


def _length(headers: RawHeaders) -> int | None:
    length = next((value for name, value in headers if name == b"content-length"), b"")
    return int(length) if length.isdigit() else None


def _texts(headers: RawHeaders) -> Headers:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]
