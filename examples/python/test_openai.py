"""The openai SDK: its `http_client` brings the certificate. `mockgpt` is the fixture of the pytest plugin."""

from __future__ import annotations

import asyncio

import openai
import pytest

MODEL, MESSAGES = "gpt-4o-mini", [{"role": "user", "content": "How is the weather in Oslo?"}]


def test_it_tries_again_after_an_error(mockgpt):
    mockgpt.expect(reply={"error": 503}, times=1)
    with openai.OpenAI(**mockgpt.openai_kwargs()) as client:
        assert client.chat.completions.create(model=MODEL, messages=MESSAGES).choices[0].message.content
    assert [one.response.status for one in mockgpt.exchanges] == [503, 200]
    assert mockgpt.exchanges[-1].client.common_name == "client"


def test_the_asynchronous_client_does_too(mockgpt_async):
    async def ask():
        async with openai.AsyncOpenAI(**mockgpt_async.openai_kwargs()) as client:
            return await client.chat.completions.create(model=MODEL, messages=MESSAGES)

    mockgpt_async.expect(reply={"error": 503}, times=1)
    assert asyncio.run(ask()).choices[0].message.content
    assert mockgpt_async.verify({"client": "CN=client"}, exactly=2)


def test_without_a_certificate_it_is_refused(mockgpt):
    client = openai.OpenAI(**mockgpt.openai_kwargs(client=None), max_retries=0)
    with client, pytest.raises(openai.APIConnectionError):
        client.models.list()
    assert mockgpt.connections[-1].reason == "no_certificate"
