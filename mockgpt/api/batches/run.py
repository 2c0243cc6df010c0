"""Drives a batch from one status to the next, and has its requests answered by the endpoints themselves.

Timers, not tasks that wait, so nothing is left over when the server's loop ends. After a reset, or
when the store has removed the batch, the next timer finds it gone and does nothing.

The requests of a batch are no requests on the wire: no journal, limits, delays or faults.
"""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable, Coroutine
from functools import partial
from io import BytesIO
from typing import Any

import orjson

from mockgpt.api.batches.lines import BatchLine, InputFile, path_of
from mockgpt.api.batches.stored import CancelledBatches, StoredBatch, result_line, stored_batches
from mockgpt.api.endpoint import Answer, EndpointCall
from mockgpt.api.errors import batches as batch_errors
from mockgpt.api.errors.envelope import error_object
from mockgpt.api.files.stored import StoredFile, StoredFiles, stored_files
from mockgpt.api.object_store import ENTRY_BYTES
from mockgpt.api.routes import ROUTER
from mockgpt.api.stored_objects import StoredObjects
from mockgpt.behavior.failures import error_of
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.errors import APIError
from mockgpt.generation.identifiers import hexadecimal
from mockgpt.wire.messages import Request
from mockgpt.wire.turns import GivingWay, wait_for_turn

REQUEST_ID_HEX = 32
_LOOK_MS = 500  # others may cancel a batch: it is heard of so late
_JSON = [(b"content-type", b"application/json")]
_SERVER_ERROR = APIError(
    500, "The server had an error while processing your request. Sorry about that!", type="server_error"
)


class BatchRun:
    """The run of one batch.

    Args:
        call: the request that made it; its settings and seed are those of the whole run.
    """

    def __init__(self, call: EndpointCall, batch: StoredBatch) -> None:
        # The objects of a server that is gone must not be kept by its batches.
        self._stored = weakref.ref(call.stored)
        self._call = call._replace(stored=StoredObjects())
        self._batch = batch
        self._settings = call.settings.batches
        self._loop = asyncio.get_running_loop()
        self._expires = self._loop.time() + self._settings.expires_after_ms / 1000
        self._lines: list[BatchLine] = []
        self._begun = 0.0
        self._done = 0
        self._task: asyncio.Task[None] | None = None
        self._timer = self._later(self._settings.validating_ms, self._validate)

    def cancel(self) -> None:
        """Answer no more requests; what is answered becomes the output."""
        self._batch.move("cancelling")
        self._timer.cancel()
        self._timer = self._later(self._settings.finalizing_ms, self._cancelled)

    # -- timers --------------------------------------------------------------------------------

    def _later(
        self, delay_ms: float, step: Callable[[EndpointCall], Coroutine[Any, Any, None]]
    ) -> asyncio.TimerHandle:
        return self._loop.call_later(delay_ms / 1000, self._start, step)

    def _start(self, step: Callable[[EndpointCall], Coroutine[Any, Any, None]]) -> None:
        self._task = self._loop.create_task(self._guarded(step))

    async def _guarded(self, step: Callable[[EndpointCall], Coroutine[Any, Any, None]]) -> None:
        stored = self._stored()
        if stored is None:
            return
        call = self._call._replace(stored=stored)
        await stored.heard(CancelledBatches, StoredFiles)
        batches = stored_batches(call)
        if batches.get(self._batch.id) is not self._batch:
            return
        if self._cancelled_elsewhere(stored):
            self.cancel()
        else:
            await step(call)
        if stored.share is not None:
            batches.changed(self._batch.id)
            await stored.share.told()

    def _cancelled_elsewhere(self, stored: StoredObjects) -> bool:
        cancelled = stored.find(CancelledBatches)
        return cancelled is not None and cancelled.remove(self._batch.id) and not self._batch.ended

    # -- steps ---------------------------------------------------------------------------------

    async def _validate(self, call: EndpointCall) -> None:
        """Read the input file; a batch without faults is in progress."""
        batch, asked = self._batch, self._batch.asked
        file = stored_files(call).find(asked["input_file_id"])
        if file is None or file.purpose != "batch":
            batch.fail([batch_errors.no_file(asked["input_file_id"])])
            return
        available = call.settings.models.available
        read = InputFile(asked["endpoint"], available, strict=call.strict)
        await read.read(file.data)
        if batch.status != "validating":  # cancelled meanwhile
            return
        if read.faults:
            batch.fail(read.faults)
            return
        self._lines, batch.model, batch.total = read.lines, read.model, len(read.lines)
        stored_batches(call).grow(batch.id, len(file.data))
        self._begun = self._loop.time()
        batch.move("in_progress")
        await self._work(call)

    async def _work(self, call: EndpointCall) -> None:
        """Answer the requests that are due, then wait for the next one, or for others to have their turn."""
        batch, spread = self._batch, self._settings.in_progress_ms / 1000
        gap = spread / max(batch.total, 1)
        turn = GivingWay()
        while batch.status == "in_progress":
            now = self._loop.time()
            due = min(self._begun + gap * (self._done + 1), self._expires)
            if now >= self._expires:
                self._expire(call)
            elif self._done == batch.total:
                batch.move("finalizing")
                self._timer = self._later(self._settings.finalizing_ms, self._complete)
            elif due > now:
                wait_ms = (due - now) * 1000
                shared = call.stored.share is not None
                self._timer = self._later(min(wait_ms, _LOOK_MS) if shared else wait_ms, self._work)
                return
            elif turn.is_over:  # the batch may be forgotten until the next one, so this ends here
                wait_for_turn(self._loop, partial(self._start, self._work))
                return
            else:
                await self._answer(call, self._lines[self._done])
                self._done += 1

    def _expire(self, call: EndpointCall) -> None:
        for line in self._lines[self._done :]:
            late = result_line(line.custom_id, None, batch_errors.expired())
            self._batch.add(late, None, succeeded=False)
        self._end(call, "expired")

    async def _complete(self, call: EndpointCall) -> None:
        if self._batch.status == "finalizing":
            self._end(call, "completed")

    async def _cancelled(self, call: EndpointCall) -> None:
        self._end(call, "cancelled")

    def _end(self, call: EndpointCall, status: str) -> None:
        """Write the files of results, those that have a line, and free what the run needed."""
        batch = self._batch
        for kind, lines in (("output", batch.output), ("error", batch.errors)):
            if lines:
                name = f"{batch.id}_{kind}.jsonl"
                file = StoredFile(b"".join(lines), name, "batch_output", batch.lasts)
                stored_files(call).keep(file.id, file)
                batch.file_ids[kind] = file.id
        batch.move(status)
        self._free(call)

    def _free(self, call: EndpointCall) -> None:
        batch = self._batch
        batch.output, batch.errors, self._lines = [], [], []
        stored_batches(call).grow(batch.id, ENTRY_BYTES - batch.size_bytes)

    # -- one request ---------------------------------------------------------------------------

    async def _answer(self, call: EndpointCall, line: BatchLine) -> None:
        """Have one request answered, and keep its result."""
        batch = self._batch
        status, body = await self._answered(call, line)
        response = {"status_code": status, "request_id": hexadecimal(REQUEST_ID_HEX), "body": body}
        result = result_line(line.custom_id, response, None)
        if batch.ended:  # removed or cancelled while the answer was written
            return
        batch.add(result, body.get("usage"), succeeded=status < 400)
        batch.model = body.get("model") or batch.model
        batches, limit = stored_batches(call), call.settings.files.memory_limit_bytes
        batches.grow(batch.id, len(result))
        if batch.size_bytes > limit:
            batch.fail([batch_errors.output_too_large(limit)])
            self._free(call)

    async def _answered(self, call: EndpointCall, line: BatchLine) -> tuple[int, dict[str, Any]]:
        """Return status and body of an answer."""
        asked = call.request
        url = path_of(self._batch.asked["endpoint"])
        request = Request("req_" + hexadecimal(REQUEST_ID_HEX), "POST", url, _JSON, asked.connection)
        body = line.body
        if not call.strict:  # where a stream is no fault of the line
            body = {name: value for name, value in body.items() if name not in ("stream", "stream_options")}
        request.body = orjson.dumps(body)
        call = call._replace(request=request, parameters=(), reply=None)
        handler = ROUTER.exact[url].methods["POST"].handler
        try:
            checked = await handler.check(call)
            self._fail_on_purpose(call, checked.model or "")
            answer = await handler.write(call, checked)
            body_bytes = answer.body or await _joined(answer, call)
        except APIError as error:
            return error.status, error_object(error)
        except Exception as error:  # a bug of the mock: reported, and an error of this request alone
            self._loop.call_exception_handler(
                {"message": f"{self._batch.id}: {line.custom_id!r}", "exception": error}
            )
            return _SERVER_ERROR.status, error_object(_SERVER_ERROR)
        value: dict[str, Any] = orjson.loads(body_bytes)
        return answer.status, value

    def _fail_on_purpose(self, call: EndpointCall, model: str) -> None:
        """Raise the failure that is drawn for a request, as the settings of the batch ask for them."""
        settings, ordinal = call.settings, self._done + 1
        random = SeededRandom(call.seed, f"{call.scenario}/batch", ordinal)
        every = settings.errors.every
        if (every and ordinal % every == 0) or random.happens(
            settings.responses.error_rate_percent, "failure"
        ):
            raise error_of(random.pick(settings.errors.mix, "failure"), settings, model)


async def _joined(answer: Answer, call: EndpointCall) -> bytes:
    """Return an answer that is made while it is sent; what no file may hold is not made to its end."""
    limit = call.settings.files.memory_limit_bytes
    give_way = GivingWay()
    body = BytesIO()
    for _, piece in answer.frames or ():
        body.write(piece)
        if body.tell() > limit:
            raise batch_errors.answer_too_large(limit)
        await give_way.if_due()
    return body.getvalue()
