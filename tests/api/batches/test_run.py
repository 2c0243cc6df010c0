"""A batch from status to status, without a server: its steps, and what ends it early."""

from __future__ import annotations

import asyncio
import gc
import json
import weakref
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from endpoint_calls import JSON, Endpoints

from mockgpt.api.batches import endpoint, lines
from mockgpt.api.batches.stored import StoredBatch, StoredBatches
from mockgpt.api.chat import endpoint as chat_endpoint
from mockgpt.api.endpoint import EndpointCall, EndpointHandler
from mockgpt.api.files.stored import StoredFile, StoredFiles
from mockgpt.api.routes import ROUTER
from mockgpt.api.stored_objects import StoredObjects
from mockgpt.config import BatchesSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Request

CHAT = "/v1/chat/completions"
TURNS = 20_000
AT_ONCE = BatchesSettings(validating_ms=0, in_progress_ms=0, finalizing_ms=0)


def line(custom_id: str, **members: Any) -> str:
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hi"}], **members}
    return json.dumps({"custom_id": custom_id, "method": "POST", "url": CHAT, "body": body})


class Batches:
    """A server's batches; `during` is called with the batch each time the loop has turned."""

    def __init__(self, settings: BatchesSettings = AT_ONCE, *, lenient: bool = False) -> None:
        self.endpoints = Endpoints(lenient=lenient)
        self.endpoints.config = self.endpoints.config._replace(batches=settings)

    def run(
        self, text: str, during: Callable[[StoredBatch], None] = lambda _: None
    ) -> tuple[StoredBatch, list[str]]:
        """Return a batch that has ended, and the statuses it had."""
        file = StoredFile(text.encode(), "a.jsonl", "batch")
        self.endpoints.stored.of(StoredFiles).keep(file.id, file)
        return asyncio.run(self._run(file.id, during))

    async def _run(
        self, file_id: str, during: Callable[[StoredBatch], None]
    ) -> tuple[StoredBatch, list[str]]:
        call = self.call({"input_file_id": file_id, "endpoint": CHAT, "completion_window": "24h"})
        await endpoint.create.write(call, await endpoint.create.check(call))
        (batch,) = self.endpoints.stored.of(StoredBatches)
        seen = [batch.status]
        for _ in range(TURNS):
            if batch.ended:
                return batch, seen
            await asyncio.sleep(0)
            if batch.status != seen[-1]:
                seen.append(batch.status)
            during(batch)
        raise AssertionError(f"still {batch.status}")

    def call(self, body: Any) -> EndpointCall:
        request = Request("req_1", "POST", "/v1/batches", JSON, Connection("conn_1", "127.0.0.1:1", 0.0))
        request.body = orjson.dumps(body)
        one = self.endpoints
        return EndpointCall(request, one.config, one.seed, one.replies, one.stored)

    def results(self, batch: StoredBatch, kind: str) -> list[dict[str, Any]]:
        file = self.endpoints.stored.of(StoredFiles).get(batch.file_ids[kind])
        assert file is not None
        return [json.loads(one) for one in file.data.splitlines()]


def test_a_batch_goes_from_status_to_status_and_frees_what_it_needed() -> None:
    batches = Batches(AT_ONCE._replace(in_progress_ms=10))
    text = "\n".join([line("a"), "", line("b"), line("c", n="x")]) + "\n"
    batch, seen = batches.run(text)
    assert seen == ["validating", "in_progress", "finalizing", "completed"]
    assert [one["custom_id"] for one in batches.results(batch, "output")] == ["a", "b"]
    assert [one["response"]["status_code"] for one in batches.results(batch, "error")] == [400]
    assert (batch.output, batch.errors) == ([], [])
    assert batch.size_bytes == StoredBatch({}, None, 0).size_bytes


def test_requests_are_spread_over_the_time_that_is_set() -> None:
    batches = Batches(AT_ONCE._replace(in_progress_ms=60_000))
    counted = []

    def during(batch: StoredBatch) -> None:
        counted.append(batch.as_object()["request_counts"]["completed"])
        if batch.status == "in_progress":
            batch.on_cancel()

    batch, seen = batches.run("\n".join(line(str(number)) for number in range(3)), during)
    assert seen[-1] == "cancelled"
    assert max(counted) == 0  # the first is due after twenty seconds
    assert batch.file_ids == {}


def test_a_crash_is_an_error_of_one_request(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[dict[str, Any]] = []

    async def crash(*_: Any) -> Any:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context))
        raise ZeroDivisionError

    broken = EndpointHandler(chat_endpoint.create.check, crash)
    monkeypatch.setattr(ROUTER.exact[CHAT].methods["POST"], "_handler", broken)
    batches = Batches()
    batch, _ = batches.run(line("a"))
    assert batch.status == "completed"
    (failed,) = batches.results(batch, "error")
    assert failed["response"]["status_code"] == 500
    assert failed["response"]["body"]["error"]["type"] == "server_error"
    assert isinstance(told[0]["exception"], ZeroDivisionError)


@pytest.mark.parametrize(
    ("responses", "errors", "failed"),
    [({"error_rate_percent": 100}, {}, 6), ({}, {"every": 3}, 2), ({"error_rate_percent": 0}, {}, 0)],
)
def test_requests_fail_on_purpose_as_the_settings_say(
    responses: dict[str, Any], errors: dict[str, Any], failed: int
) -> None:
    told = []
    for _ in range(2):  # the same ones each time
        batches = Batches()
        config = batches.endpoints.config
        batches.endpoints.config = config._replace(
            responses=config.responses._replace(**responses),
            errors=config.errors._replace(mix={"server_error": 1, "service_unavailable": 1}, **errors),
        )
        batch, _ = batches.run("\n".join(line(str(number)) for number in range(6)))
        results = batches.results(batch, "error") if failed else []
        assert {one["response"]["status_code"] for one in results} <= {500, 503}
        told.append([(one["custom_id"], one["response"]["status_code"]) for one in results])
    assert told[0] == told[1]
    assert len(told[0]) == failed


def test_results_are_bounded() -> None:
    batches = Batches()
    config = batches.endpoints.config
    batches.endpoints.config = config._replace(files=config.files._replace(memory_limit_bytes=10_000))
    batch, _ = batches.run("\n".join(line(str(number)) for number in range(50)))
    assert (batch.status, batch.faults[0]["code"]) == ("failed", "output_too_large")
    assert batch.output == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("\n \n", "empty_file"),
        ("\n".join(["{"] * 500), "invalid_json_line"),
        ("[" * 100_000, "invalid_json_line"),
        (line("x" * 600), "invalid_request"),
        ("\n".join(line(str(number)) for number in range(12)), "too_many_tasks"),
        (json.dumps({**json.loads(line("a")), "method": "GET"}), "invalid_request"),
        (json.dumps({**json.loads(line("a")), "body": "x"}), "invalid_request"),
        (json.dumps({**json.loads(line("a")), "custom_id": {}}), "invalid_request"),
        (line("a", model={}), "model_not_found"),
    ],
)
def test_a_wrong_file_is_named_and_bounded(monkeypatch: pytest.MonkeyPatch, text: str, code: str) -> None:
    monkeypatch.setattr(lines, "MOST_REQUESTS", 10)
    batch, seen = Batches().run(text)
    assert seen == ["validating", "failed"]
    assert batch.faults[0]["code"] == code
    assert len(batch.faults) <= lines.MOST_FAULTS


def test_lenient_validation_answers_what_the_api_would_not() -> None:
    batches = Batches(lenient=True)
    batch, _ = batches.run("\n".join([line("a", stream=True), line("b", model="of-ours"), line("c", n="x")]))
    assert batch.status == "completed"
    assert len(batches.results(batch, "output")) == 3


def test_a_batch_that_the_store_has_removed_goes_no_further() -> None:
    batches = Batches()

    async def removed() -> StoredBatch:
        file = StoredFile("\n".join(line(str(one)) for one in range(5_000)).encode(), "a.jsonl", "batch")
        batches.endpoints.stored.of(StoredFiles).keep(file.id, file)
        call = batches.call({"input_file_id": file.id, "endpoint": CHAT, "completion_window": "24h"})
        await endpoint.create.write(call, await endpoint.create.check(call))
        (batch,) = store = batches.endpoints.stored.of(StoredBatches)
        for _ in range(TURNS):
            if batch.output:
                break
            await asyncio.sleep(0)
        store.remove(batch.id)
        await asyncio.sleep(0)
        answered = len(batch.output)
        for _ in range(100):
            await asyncio.sleep(0)
        assert len(batch.output) == answered < 5_000
        return batch

    assert asyncio.run(removed()).status == "in_progress"


def test_the_batches_of_a_server_that_was_reset_are_gone_with_it() -> None:
    batches = Batches(BatchesSettings(validating_ms=0, in_progress_ms=60_000))

    async def reset() -> None:
        file = StoredFile(line("a").encode(), "a.jsonl", "batch")
        batches.endpoints.stored.of(StoredFiles).keep(file.id, file)
        call = batches.call({"input_file_id": file.id, "endpoint": CHAT, "completion_window": "24h"})
        await endpoint.create.write(call, await endpoint.create.check(call))
        stored = weakref.ref(call.stored)
        del call
        batches.endpoints.stored = StoredObjects()
        await asyncio.sleep(0)
        gc.collect()
        assert stored() is None

    asyncio.run(reset())
