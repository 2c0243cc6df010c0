"""LangChain: ChatOpenAI takes the clients of httpx; base URL and key come from the environment."""

from __future__ import annotations

import openai
import pytest
from langchain_openai import ChatOpenAI


def chat(mockgpt, client="client", **options):
    http_client = openai.DefaultHttpxClient(verify=mockgpt.client_ssl_context(client))
    return ChatOpenAI(model="gpt-4o-mini", http_client=http_client, **options)


def test_it_tries_again_after_an_error(mockgpt, mockgpt_env):
    mockgpt.expect(reply={"error": 503}, times=1)
    mockgpt.expect(reply={"content": "Rain."})
    assert chat(mockgpt).invoke("How is the weather in Oslo?").content == "Rain."
    assert mockgpt.verify({"client": "CN=client"}, exactly=2)


def test_without_a_certificate_it_is_refused(mockgpt, mockgpt_env):
    with pytest.raises(openai.APIConnectionError):
        chat(mockgpt, None, max_retries=0).invoke("How is the weather in Oslo?")
    assert mockgpt.connections[-1].reason == "no_certificate"
