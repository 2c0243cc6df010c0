"""The official `openai` Python SDK over mutual TLS against a real server process."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from mock_process import MockProcess

MODEL = "gpt-4o-mini"
HELLO: list[Any] = [{"role": "user", "content": "hello"}]


@pytest.fixture
def client(shared_mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(
        base_url=shared_mock.base_url,
        api_key="sk-mock",
        http_client=openai.DefaultHttpxClient(verify=client_context),
        max_retries=0,
    ) as client:
        yield client


def asynchronous(mock: MockProcess, context: ssl.SSLContext) -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(
        base_url=mock.base_url,
        api_key="sk-mock",
        http_client=openai.DefaultAsyncHttpxClient(verify=context),
        max_retries=0,
        timeout=60.0,  # a hundred handshakes of one busy process take longer than the SDK's five seconds
    )


def test_a_completion_is_answered(client: openai.OpenAI) -> None:
    completion = client.chat.completions.create(model=MODEL, messages=HELLO)
    assert completion.choices[0].message.content
    assert completion.choices[0].finish_reason == "stop"
    assert completion.model == "gpt-4o-mini-2024-07-18"
    assert completion.usage is not None
    assert completion.usage.prompt_tokens == 8
    assert completion.usage.total_tokens == 8 + completion.usage.completion_tokens
    assert completion._request_id is not None
    assert completion._request_id.startswith("req_")


def test_a_stream_says_what_the_plain_answer_says(client: openai.OpenAI) -> None:
    plain = client.chat.completions.create(model=MODEL, messages=HELLO, seed=7)
    stream = client.chat.completions.create(
        model=MODEL, messages=HELLO, seed=7, stream=True, stream_options={"include_usage": True}
    )
    text, usage, finish_reason = "", None, None
    for chunk in stream:
        usage = chunk.usage or usage
        for choice in chunk.choices:
            text += choice.delta.content or ""
            finish_reason = choice.finish_reason or finish_reason
    assert text == plain.choices[0].message.content
    assert usage == plain.usage
    assert finish_reason == "stop"


def test_the_stream_helper_ends_with_the_whole_completion(client: openai.OpenAI) -> None:
    with client.chat.completions.stream(model=MODEL, messages=HELLO, seed=7) as stream:
        kinds = {event.type for event in stream}
        completion = stream.get_final_completion()
    plain = client.chat.completions.create(model=MODEL, messages=HELLO, seed=7)
    assert "content.delta" in kinds
    assert completion.choices[0].message.content == plain.choices[0].message.content


def test_several_choices_differ(client: openai.OpenAI) -> None:
    completion = client.chat.completions.create(model=MODEL, messages=HELLO, n=3)
    assert [choice.index for choice in completion.choices] == [0, 1, 2]
    assert len({choice.message.content for choice in completion.choices}) == 3


def test_the_models_are_listed_and_shown(client: openai.OpenAI) -> None:
    names = {model.id for model in client.models.list()}
    assert {"gpt-4o-mini", "gpt-4o-mini-2024-07-18", "gpt-4o", "gpt-3.5-turbo"} <= names
    assert client.models.retrieve(MODEL).created == 1721172741


def test_a_refusal_becomes_the_sdks_exception(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as unknown:
        client.chat.completions.create(model="gpt-9", messages=HELLO)
    assert unknown.value.code == "model_not_found"
    with pytest.raises(openai.BadRequestError) as hot:
        client.chat.completions.create(model=MODEL, messages=HELLO, temperature=9)
    assert hot.value.param == "temperature"


def test_a_refused_stream_is_a_plain_error(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError):
        client.chat.completions.create(model=MODEL, messages=[], stream=True)


def test_a_client_without_a_certificate_learns_that_it_cannot_connect(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    bare = ssl.create_default_context(cafile=shared_mock.ready["ca_cert"])
    with (
        openai.OpenAI(
            base_url=shared_mock.base_url,
            api_key="sk-mock",
            http_client=openai.DefaultHttpxClient(verify=bare),
            max_retries=0,
        ) as client,
        pytest.raises(openai.APIConnectionError),
    ):
        client.models.list()


def test_the_asynchronous_client_asks_a_hundred_things_at_once(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    async def ask() -> list[str | None]:
        async with asynchronous(shared_mock, client_context) as client:
            answers = await asyncio.gather(
                *(
                    client.chat.completions.create(
                        model=MODEL, messages=[{"role": "user", "content": f"hello {number}"}]
                    )
                    for number in range(100)
                )
            )
        return [answer.choices[0].message.content for answer in answers]

    assert all(asyncio.run(ask()))


def test_the_asynchronous_client_streams(shared_mock: MockProcess, client_context: ssl.SSLContext) -> None:
    async def ask() -> tuple[str, str | None]:
        async with asynchronous(shared_mock, client_context) as client:
            plain = await client.chat.completions.create(model=MODEL, messages=HELLO, seed=3)
            text = ""
            stream = await client.chat.completions.create(model=MODEL, messages=HELLO, seed=3, stream=True)
            async for chunk in stream:
                text += chunk.choices[0].delta.content or ""
            return text, plain.choices[0].message.content

    streamed, plain = asyncio.run(ask())
    assert streamed == plain


def test_two_processes_with_one_seed_say_the_same(start_mock: Any, client_context: ssl.SSLContext) -> None:
    texts = []
    for seed in (1, 1, 2):
        mock = start_mock("--set", "responses.default_delay_ms=0", "--set", f"responses.seed={seed}")
        with openai.OpenAI(
            base_url=mock.base_url,
            api_key="sk-mock",
            http_client=openai.DefaultHttpxClient(verify=client_context),
        ) as client:
            answers = [
                client.chat.completions.create(
                    model=MODEL, messages=[{"role": "user", "content": f"Explain idea number {number}."}]
                )
                for number in range(5)
            ]
        texts.append(json.dumps([answer.choices[0].message.content for answer in answers]))
    assert texts[0] == texts[1]
    assert texts[0] != texts[2]
