"""Azure's flavor over mutual TLS: paths, keys, versions, errors, headers, and the SDK's AzureOpenAI."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Callable, Iterator
from typing import Any

import httpx2 as httpx
import openai
import pytest
from mock_process import MockProcess, await_true
from pydantic import BaseModel

MODEL = "gpt-4o-mini"
VERSION = "2024-10-21"
CHAT = f"/openai/deployments/{MODEL}/chat/completions"
HELLO: list[Any] = [{"role": "user", "content": "hello"}]
NOT_FOUND = {"error": {"code": "404", "message": "Resource not found"}}
SAFE = {"filtered": False, "severity": "safe"}


def origin(mock: MockProcess) -> str:
    return f"https://localhost:{mock.address[1]}"


@pytest.fixture
def http(shared_mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[httpx.Client]:
    with raw_client(shared_mock, client_context) as client:
        yield client


def raw_client(mock: MockProcess, context: ssl.SSLContext) -> httpx.Client:
    return httpx.Client(base_url=origin(mock), verify=context, params={"api-version": VERSION})


@pytest.fixture
def azure(shared_mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[openai.AzureOpenAI]:
    with azure_client(shared_mock, client_context) as client:
        yield client


def azure_client(mock: MockProcess, context: ssl.SSLContext, **more: Any) -> openai.AzureOpenAI:
    return openai.AzureOpenAI(
        azure_endpoint=origin(mock),
        api_version=VERSION,
        api_key="azure-key",
        http_client=openai.DefaultHttpxClient(verify=context),
        max_retries=0,
        **more,
    )


def assert_alphabetical(value: Any, path: str = "$") -> None:
    if isinstance(value, dict):
        assert list(value) == sorted(value), path
        for name, member in value.items():
            if name != "prompt_filter_results":
                assert_alphabetical(member, f"{path}.{name}")
    elif isinstance(value, list):
        for place, member in enumerate(value):
            assert_alphabetical(member, f"{path}[{place}]")


# -- answers -----------------------------------------------------------------------------------


def test_a_completion_is_compact_alphabetical_and_filtered(http: httpx.Client) -> None:
    answer = http.post(CHAT, json={"messages": HELLO})
    value = answer.json()
    assert answer.status_code == 200
    assert answer.text == json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    assert_alphabetical(value)
    assert value["model"] == "gpt-4o-mini-2024-07-18"
    prompt = value["prompt_filter_results"][0]
    assert prompt["prompt_index"] == 0
    assert prompt["content_filter_results"]["jailbreak"] == {"detected": False, "filtered": False}
    assert value["choices"][0]["content_filter_results"]["hate"] == SAFE


def test_a_completion_says_what_openais_does(http: httpx.Client) -> None:
    body = {"model": MODEL, "messages": HELLO, "seed": 5}
    plain = http.post("/v1/chat/completions", json=body).json()
    azure = http.post(CHAT, json=body).json()
    assert azure["choices"][0]["message"] == plain["choices"][0]["message"]
    assert azure["usage"] == plain["usage"]


def test_the_deployment_decides_and_not_the_bodys_model(http: httpx.Client) -> None:
    body = {"model": "anything", "messages": HELLO}
    answers = [
        http.post(f"/openai/deployments/{name}/chat/completions", json=body).json()["model"]
        for name in ("gpt-4o", MODEL)
    ]
    assert answers == ["gpt-4o-2024-08-06", "gpt-4o-mini-2024-07-18"]


def test_the_v1_surface_takes_the_deployment_as_model_and_no_version(http: httpx.Client) -> None:
    answer = http.post(
        "/openai/v1/chat/completions", params={"api-version": ""}, json={"model": MODEL, "messages": HELLO}
    )
    assert answer.status_code == 200
    assert "prompt_filter_results" in answer.json()


def events(answer: httpx.Response) -> list[str]:
    return [line[6:] for line in answer.text.split("\n") if line.startswith("data: ")]


def test_a_stream_begins_with_what_was_made_of_the_prompt(http: httpx.Client) -> None:
    answer = http.post(
        CHAT, json={"messages": HELLO, "stream": True, "stream_options": {"include_usage": True}}
    )
    first, *rest, usage, done = events(answer)
    assert first.startswith(
        '{"choices":[],"created":0,"id":"","model":"","object":"","prompt_filter_results":[{"prompt_index":0,'
    )
    assert done == "[DONE]"
    for text in rest:
        chunk = json.loads(text)
        assert_alphabetical(chunk)
        [choice] = chunk["choices"]
        assert bool(choice["content_filter_results"]) == ("role" not in choice["delta"])
    assert json.loads(usage)["choices"] == []
    assert json.loads(usage)["usage"]["total_tokens"] > 8


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/openai/deployments/gpt-3.5-turbo-instruct/completions", {"prompt": "Once"}),
        ("/openai/deployments/text-embedding-3-small/embeddings", {"input": "a word"}),
        ("/openai/v1/embeddings", {"model": "text-embedding-3-small", "input": ["a", "b"]}),
    ],
)
def test_every_endpoint_answers_alphabetically(http: httpx.Client, path: str, body: Any) -> None:
    version = {"api-version": "preview"} if "/v1/" in path else {}
    answer = http.post(path, json=body, params=version)
    assert answer.status_code == 200, answer.text
    assert_alphabetical(answer.json())


@pytest.mark.parametrize("path", ["/openai/responses", "/openai/v1/responses"])
def test_a_response_is_in_openais_order_and_says_what_filters_found(http: httpx.Client, path: str) -> None:
    version = {"api-version": "preview"} if "/v1/" in path else {}
    body = {"model": MODEL, "input": "hello"}
    whole = http.post(path, json=body, params=version).json()
    assert list(whole)[:7] == [
        *("id", "object", "created_at", "status", "background", "completed_at", "content_filters"),
    ]
    assert [found["source_type"] for found in whole["content_filters"]] == ["prompt", "completion"]
    stream = http.post(path, json={**body, "stream": True}, params=version).text
    events = [json.loads(line[6:]) for line in stream.splitlines() if line.startswith("data: {")]
    told = [event["response"]["content_filters"] for event in events if "response" in event]
    assert told == [None, None, whole["content_filters"]]


def test_more_vectors_than_fit_in_hand_are_answered_all_the_same(http: httpx.Client) -> None:
    answer = http.post(
        "/openai/deployments/text-embedding-3-small/embeddings", json={"input": ["word"] * 100}
    )
    assert len(answer.json()["data"]) == 100


# -- headers -----------------------------------------------------------------------------------


def test_the_headers_are_azures(http: httpx.Client) -> None:
    answer = http.post(CHAT, json={"messages": HELLO}, headers={"x-ms-client-request-id": "mine"})
    headers = answer.headers
    assert headers["x-ms-region"] == "East US"
    assert headers["x-ms-client-request-id"] == "mine"
    for name in ("apim-request-id", "x-request-id"):
        assert [len(part) for part in headers[name].split("-")] == [8, 4, 4, 4, 12]
    assert {name for name in headers if name.startswith("x-ratelimit")} == {
        "x-ratelimit-remaining-requests",
        "x-ratelimit-remaining-tokens",
    }
    assert not [name for name in headers if name.startswith("openai-")]


# -- refusals ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", f"{CHAT}?api-version=2024-10-22"),
        ("POST", f"{CHAT}?api-version="),
        ("POST", f"{CHAT}?x=1"),
        ("POST", f"/openai/v1/chat/completions?api-version={VERSION}"),
        ("POST", f"/openai/chat/completions?api-version={VERSION}"),
        ("POST", f"/openai/deployments/{MODEL}/nothing?api-version={VERSION}"),
        ("GET", f"{CHAT}?api-version={VERSION}"),
        ("GET", "/openai/"),
    ],
)
def test_what_azure_does_not_have_is_not_found(
    shared_mock: MockProcess, client_context: ssl.SSLContext, method: str, path: str
) -> None:
    with httpx.Client(verify=client_context) as client:
        answer = client.request(method, origin(shared_mock) + path, json={"messages": HELLO})
    assert (answer.status_code, answer.json()) == (404, NOT_FOUND)
    assert "apim-request-id" in answer.headers


def test_an_unknown_deployment_does_not_exist(http: httpx.Client) -> None:
    answer = http.post("/openai/deployments/mine/chat/completions", json={"messages": HELLO})
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "DeploymentNotFound"
    assert list(answer.json()["error"]) == ["type", "code", "message"]


def test_a_deployment_of_another_kind_does_not_support_the_operation(http: httpx.Client) -> None:
    answer = http.post(
        "/openai/deployments/text-embedding-3-small/chat/completions", json={"messages": HELLO}
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "OperationNotSupported")
    assert "model, text-embedding-3-small. Please" in answer.json()["error"]["message"]


def test_validation_keeps_openais_envelope(http: httpx.Client) -> None:
    body = {"messages": HELLO, "temperature": 9}
    azure = http.post(CHAT, json=body)
    plain = http.post("/v1/chat/completions", json={"model": MODEL, **body})
    assert (azure.status_code, azure.json()) == (400, plain.json())


def test_a_bad_key_is_denied_before_anything_else(start_mock: Any, client_context: ssl.SSLContext) -> None:
    mock = start_mock("--set", 'auth.api_keys=["right"]', "--set", "responses.default_delay_ms=0")
    with raw_client(mock, client_context) as http:
        for headers in ({}, {"api-key": "wrong"}, {"authorization": "Bearer wrong"}):
            answer = http.post("/openai/nowhere", json={}, headers=headers)
            assert answer.status_code == 401
            assert answer.json()["error"]["code"] == "401"
            assert answer.json()["error"]["message"].startswith("Access denied due to invalid subscription")
        for headers in ({"api-key": "right"}, {"authorization": "Bearer right"}):
            assert http.post(CHAT, json={"messages": HELLO}, headers=headers).status_code == 200


def test_a_limit_speaks_azures_language(start_mock: Any, client_context: ssl.SSLContext) -> None:
    mock = start_mock("--set", "rate_limits.requests_per_minute=1", "--set", "responses.default_delay_ms=0")
    with raw_client(mock, client_context) as http:
        assert http.post(CHAT, json={"messages": HELLO}).headers["x-ratelimit-remaining-requests"] == "0"
        answer = http.post(CHAT, json={"messages": HELLO})
    wait = answer.headers["retry-after"]
    assert answer.status_code == 429
    assert answer.json()["error"]["code"] == "429"
    assert answer.json()["error"]["message"].startswith(
        "Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have "
        f"exceeded call rate limit of your current OpenAI S0 pricing tier. Please retry after {wait} seconds."
    )


@pytest.mark.parametrize(
    ("name", "status", "code"), [("429", 429, "429"), ("401", 401, "401"), ("500", 500, None)]
)
def test_failures_on_purpose_are_azures_too(
    http: httpx.Client, name: str, status: int, code: str | None
) -> None:
    answer = http.post(CHAT, json={"messages": HELLO}, headers={"x-mockgpt-error": name})
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert "apim-request-id" in answer.headers


def test_a_filtered_prompt_names_the_policy(
    start_mock: Any, client_context: ssl.SSLContext, tmp_path: Any
) -> None:
    settings = tmp_path / "filtered.toml"
    settings.write_text(
        '[[expectations]]\nmatch = { last_user_message = "forbidden" }\n'
        'reply = { error = { status = 400, type = "invalid_request_error", code = "content_filter", '
        'message = "filtered" } }\n'
        '[[expectations]]\nreply = { raw = { status = 200, body = "{ \\"mine\\": 1 }" } }\n'
    )
    mock = start_mock("--config", str(settings))
    with raw_client(mock, client_context) as http:
        answer = http.post(CHAT, json={"messages": [{"role": "user", "content": "forbidden"}]})
        raw = http.post(CHAT, json={"messages": HELLO})
    error = answer.json()["error"]
    assert answer.status_code == 400
    assert (error["code"], error["param"], error["status"]) == ("content_filter", "prompt", 400)
    assert error["innererror"]["code"] == "ResponsibleAIPolicyViolation"
    assert error["innererror"]["content_filter_result"]["violence"]["filtered"] is True
    assert raw.text == '{ "mine": 1 }', "what was scripted to the byte stays so"


# -- the SDK -----------------------------------------------------------------------------------


class Person(BaseModel):
    name: str
    age: int


def test_the_sdk_completes_streams_and_parses(azure: openai.AzureOpenAI) -> None:
    plain = azure.chat.completions.create(model=MODEL, messages=HELLO, seed=1)
    text = ""
    for chunk in azure.chat.completions.create(model=MODEL, messages=HELLO, seed=1, stream=True):
        text += "".join(choice.delta.content or "" for choice in chunk.choices)
    assert text == plain.choices[0].message.content
    parsed = azure.chat.completions.parse(model=MODEL, messages=HELLO, response_format=Person)
    assert isinstance(parsed.choices[0].message.parsed, Person)


def test_the_sdk_embeds_completes_text_and_asks_for_responses(azure: openai.AzureOpenAI) -> None:
    assert len(azure.embeddings.create(model="text-embedding-3-small", input="x").data[0].embedding) == 1536
    assert azure.completions.create(model="gpt-3.5-turbo-instruct", prompt="Once").choices[0].text
    response = azure.responses.create(model=MODEL, input="hello")
    assert azure.responses.retrieve(response.id).output_text == response.output_text
    assert {model.id for model in azure.models.list()} >= {MODEL}


def test_the_sdk_raises_what_azure_said(azure: openai.AzureOpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as unknown:
        azure.chat.completions.create(model="mine", messages=HELLO)
    assert unknown.value.code == "DeploymentNotFound"


def test_the_sdk_takes_an_entra_token(shared_mock: MockProcess, client_context: ssl.SSLContext) -> None:
    with openai.AzureOpenAI(
        azure_endpoint=origin(shared_mock),
        api_version=VERSION,
        azure_ad_token_provider=lambda: "token",
        azure_deployment=MODEL,
        http_client=openai.DefaultHttpxClient(verify=client_context),
    ) as client:
        assert client.chat.completions.create(model="ignored", messages=HELLO).model.startswith(MODEL)


def test_the_asynchronous_sdk_streams(shared_mock: MockProcess, client_context: ssl.SSLContext) -> None:
    async def ask() -> str:
        async with openai.AsyncAzureOpenAI(
            azure_endpoint=origin(shared_mock),
            api_version=VERSION,
            api_key="azure-key",
            http_client=openai.DefaultAsyncHttpxClient(verify=client_context),
        ) as client:
            stream = await client.chat.completions.create(model=MODEL, messages=HELLO, stream=True)
            return "".join([choice.delta.content or "" async for chunk in stream for choice in chunk.choices])

    assert asyncio.run(ask())


def test_lenient_validation_asks_for_no_version_and_knows_every_deployment(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "api.validation=lenient", "--set", "responses.default_delay_ms=0")
    with httpx.Client(base_url=origin(mock), verify=client_context) as http:
        answer = http.post("/openai/deployments/mine/chat/completions", json={})
    assert answer.status_code == 200
    assert answer.json()["model"] == "mine"


@pytest.mark.parametrize("endpoint", ["/chat/completions", "/v1/chat/completions"])
def test_the_sdk_runs_batches_of_files(azure: openai.AzureOpenAI, endpoint: Any) -> None:
    line = {"custom_id": "a", "method": "POST", "url": endpoint, "body": {"model": MODEL, "messages": HELLO}}
    file = azure.files.create(file=("a.jsonl", json.dumps(line).encode()), purpose="batch")
    batch = azure.batches.create(input_file_id=file.id, endpoint=endpoint, completion_window="24h")
    assert batch.endpoint == endpoint
    await_true(lambda: azure.batches.retrieve(batch.id).status == "completed")
    output = azure.batches.retrieve(batch.id).output_file_id
    assert output is not None
    assert b'"status_code":200' in azure.files.content(output).content
    azure.files.delete(file.id)
    azure.files.delete(output)
