"""Batches through the Python SDK over mutual TLS; answers are of the SDK's own strict types."""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable, Iterator
from typing import Any

import openai
import pytest
from mock_process import MockProcess, await_true
from openai.types import Batch, CreateEmbeddingResponse
from openai.types.chat import ChatCompletion

MODEL = "gpt-4o-mini"
STATUSES = ("validating", "in_progress", "finalizing", "completed")
CHAT = "/v1/chat/completions"


def new_client(mock: MockProcess, context: ssl.SSLContext) -> openai.OpenAI:
    return openai.OpenAI(
        base_url=mock.base_url,
        api_key="sk-mock",
        http_client=openai.DefaultHttpxClient(verify=context),
        max_retries=0,
        _strict_response_validation=True,
    )


@pytest.fixture(scope="module")
def mock(certificates: Any) -> Iterator[MockProcess]:
    """Its batches take a moment in every status, so that each of them can be seen."""
    settings = ("responses.default_delay_ms=0", "responses.seed=1", "batches.in_progress_ms=300")
    settings += ("scenarios.hurried.batches.expires_after_ms=0",)
    with MockProcess(certificates, *(part for one in settings for part in ("--set", one))) as running:
        yield running


@pytest.fixture
def client(mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[openai.OpenAI]:
    with new_client(mock, client_context) as client:
        yield client


def chat_line(custom_id: str, **members: Any) -> dict[str, Any]:
    body = {"model": MODEL, "messages": [{"role": "user", "content": f"hello {custom_id}"}], **members}
    return {"custom_id": custom_id, "method": "POST", "url": CHAT, "body": body}


def begin(client: openai.OpenAI, lines: list[Any], endpoint: Any = CHAT, **members: Any) -> Batch:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    file = client.files.create(file=("lines.jsonl", text.encode()), purpose="batch")
    return client.batches.create(input_file_id=file.id, endpoint=endpoint, completion_window="24h", **members)


def ended(client: openai.OpenAI, batch: Batch) -> tuple[Batch, list[str]]:
    """Wait for the end of a batch; return it, and the statuses that were seen."""
    seen: list[str] = [batch.status]

    def over() -> bool:
        status = client.batches.retrieve(batch.id).status
        if status != seen[-1]:
            seen.append(status)
        return status in ("completed", "failed", "expired", "cancelled")

    await_true(over, lambda: f"the end of {client.batches.retrieve(batch.id)}")
    return client.batches.retrieve(batch.id), seen


def results(client: openai.OpenAI, file_id: str | None) -> list[dict[str, Any]]:
    assert file_id is not None
    assert client.files.retrieve(file_id).purpose == "batch_output"
    return [json.loads(line) for line in client.files.content(file_id).text.splitlines()]


def test_a_batch_is_answered_as_its_requests_would_be(client: openai.OpenAI) -> None:
    lines = [chat_line(f"r{number}") for number in range(6)]
    lines.append(chat_line("wrong", temperature=9))
    batch = begin(
        client, lines, metadata={"run": "7"}, output_expires_after={"anchor": "created_at", "seconds": 3600}
    )
    assert (batch.status, batch.metadata) == ("validating", {"run": "7"})
    assert batch.expires_at == batch.created_at + 86_400
    done, seen = ended(client, batch)
    # How many of them a client sees depends on how fast it asks.
    assert seen == [status for status in STATUSES if status in seen]
    assert seen[-1] == "completed"
    assert None not in (done.in_progress_at, done.finalizing_at, done.completed_at)
    assert done.request_counts is not None
    assert done.request_counts.to_dict() == {"total": 7, "completed": 6, "failed": 1}
    assert done.model == "gpt-4o-mini-2024-07-18"
    output = results(client, done.output_file_id)
    assert [one["custom_id"] for one in output] == [f"r{number}" for number in range(6)]
    tokens = 0
    for one, line in zip(output, lines, strict=False):
        assert (one["response"]["status_code"], one["error"]) == (200, None)
        answer = ChatCompletion.model_validate(one["response"]["body"])
        assert answer.choices == client.chat.completions.create(**line["body"]).choices
        assert answer.usage is not None
        tokens += answer.usage.total_tokens
    assert done.usage is not None
    assert done.usage.total_tokens == tokens
    (failed,) = results(client, done.error_file_id)
    assert (failed["custom_id"], failed["response"]["status_code"]) == ("wrong", 400)
    assert failed["response"]["body"]["error"]["param"] == "temperature"
    file = client.files.retrieve(done.output_file_id or "")
    assert file.expires_at == file.created_at + 3_600


def test_every_endpoint_of_batches_answers(client: openai.OpenAI) -> None:
    bodies: dict[str, dict[str, Any]] = {
        "/v1/embeddings": {"model": "text-embedding-3-small", "input": "a"},
        "/v1/completions": {"model": "gpt-3.5-turbo-instruct", "prompt": "a"},
        "/v1/responses": {"model": MODEL, "input": "a"},
        "/v1/moderations": {"input": "a"},
    }
    for endpoint, body in bodies.items():
        line = {"custom_id": "a", "method": "POST", "url": endpoint, "body": body}
        done, _ = ended(client, begin(client, [line], endpoint))
        (one,) = results(client, done.output_file_id)
        assert one["response"]["status_code"] == 200
        if endpoint == "/v1/embeddings":
            CreateEmbeddingResponse.model_validate(one["response"]["body"])
            assert done.usage is not None
            assert (done.usage.input_tokens, done.usage.output_tokens) == (1, 0)


@pytest.mark.parametrize(
    ("lines", "code", "line", "param", "sentence"),
    [
        (['{"a": 1}', "{never"], "invalid_json_line", 2, None, "This line is not parseable as valid JSON."),
        ([{**chat_line("a"), "method": None}], "missing_required_parameter", 1, "method", "'method'."),
        ([chat_line("a"), chat_line("a")], "duplicate_custom_id", 2, "custom_id", "The custom_id 'a' for"),
        ([{**chat_line("a"), "url": "/v1/embeddings"}], "invalid_url", 1, "url", "does not match the batch"),
        ([chat_line("a", stream=True)], "streaming_unsupported", 1, "body.stream", "Chat Completions: Str"),
        (
            [chat_line("a", model="gpt-9")],
            "model_not_found",
            1,
            "body.model",
            "The provided model 'gpt-9' is",
        ),
        ([chat_line("a", model=None)], "invalid_request", 1, "body.model", "Model parameter is required."),
        ([chat_line("a", messages=None)], "invalid_request", 1, "body.messages", "Messages parameter is"),
        ([chat_line("a"), chat_line("b", model="gpt-4o")], "mismatched_model", 2, "body.model", "'gpt-4o'"),
        (["[]"], "invalid_request", 1, None, "JSON object"),
    ],
)
def test_a_wrong_line_fails_the_batch(
    client: openai.OpenAI, lines: list[Any], code: str, line: int, param: str | None, sentence: str
) -> None:
    done, seen = ended(client, begin(client, lines))
    assert seen == ["validating", "failed"]
    assert done.errors is not None
    assert done.errors.data
    fault = done.errors.data[-1]
    assert (fault.code, fault.line, fault.param) == (code, line, param)
    assert sentence in (fault.message or "")
    assert (done.output_file_id, done.error_file_id) == (None, None)
    with pytest.raises(openai.ConflictError, match="Cannot cancel a batch with status 'failed'"):
        client.batches.cancel(done.id)


def test_a_file_that_is_not_there_fails_the_batch(client: openai.OpenAI) -> None:
    batch = client.batches.create(input_file_id="file-x", endpoint=CHAT, completion_window="24h")
    done, _ = ended(client, batch)
    assert done.errors is not None
    assert done.errors.data
    assert "Cannot find file file-x" in (done.errors.data[0].message or "")


def test_what_no_batch_can_be_is_refused(client: openai.OpenAI) -> None:
    file = client.files.create(file=("a.jsonl", b"{}"), purpose="batch")
    known: dict[str, Any] = {"input_file_id": file.id, "endpoint": CHAT, "completion_window": "24h"}
    for name, value in (
        ("endpoint", "/chat/completions"),
        ("completion_window", "1h"),
        ("metadata", {"a": []}),
    ):
        with pytest.raises(openai.BadRequestError) as refused:
            client.batches.create(**{**known, name: value})
        assert (refused.value.param or "").startswith(name)
    with pytest.raises(openai.NotFoundError):
        client.batches.retrieve("batch_never")


def test_batches_are_listed_newest_first(client: openai.OpenAI) -> None:
    made = [begin(client, [chat_line("a")]).id for _ in range(3)]
    assert [batch.id for batch in client.batches.list(limit=2).data] == made[:0:-1]
    assert [batch.id for batch in client.batches.list(limit=1)][:3] == made[::-1]  # page by page


def test_a_cancelled_batch_keeps_what_is_answered(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "batches.in_progress_ms=1000000", "--set", "responses.default_delay_ms=0")
    with new_client(mock, client_context) as client:
        batch = begin(client, [chat_line(f"{number}") for number in range(5_000)])

        def answered() -> int:
            counts = client.batches.retrieve(batch.id).request_counts
            return counts.completed if counts is not None else 0

        await_true(lambda: answered() > 1)
        assert client.batches.cancel(batch.id).status == "cancelling"
        done, _ = ended(client, batch)
        assert done.status == "cancelled"
        assert client.batches.cancel(batch.id).status == "cancelled"
        counts = done.request_counts
        assert counts is not None
        assert len(results(client, done.output_file_id)) == counts.completed < counts.total == 5_000


def test_a_batch_expires_and_names_what_was_not_answered(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "batches.in_progress_ms=1000000", "--set", "batches.expires_after_ms=300")
    with new_client(mock, client_context) as client:
        done, seen = ended(client, begin(client, [chat_line("a"), chat_line("b")]))
        assert seen[-1] == "expired"
        late = results(client, done.error_file_id)
        assert [one["custom_id"] for one in late] == ["a", "b"]
        assert late[0]["response"] is None
        assert late[0]["error"]["code"] == "batch_expired"


def test_a_scenario_sets_the_speed(client: openai.OpenAI) -> None:
    file = client.files.create(file=("a.jsonl", json.dumps(chat_line("a")).encode()), purpose="batch")
    hurried = client.with_options(default_headers={"x-mockgpt-scenario": "hurried"})
    batch = hurried.batches.create(input_file_id=file.id, endpoint=CHAT, completion_window="24h")
    done, _ = ended(client, batch)
    assert done.status == "expired"
    assert done.expires_at == done.created_at
