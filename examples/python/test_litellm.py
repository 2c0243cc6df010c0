"""LiteLLM's SDK: `client_session` brings the certificate; its exceptions are those of the openai SDK."""

from __future__ import annotations

import litellm
import openai
import pytest

MESSAGES = [{"role": "user", "content": "How is the weather in Oslo?"}]


@pytest.fixture
def session(mockgpt, mockgpt_env, monkeypatch):
    def use(client):
        session = openai.DefaultHttpxClient(verify=mockgpt.client_ssl_context(client))
        monkeypatch.setattr(litellm, "client_session", session)
        litellm.in_memory_llm_clients_cache.flush_cache()

    return use


def test_it_tries_again_after_an_error(mockgpt, session):
    session("client")
    mockgpt.expect(reply={"error": 503}, times=1)
    mockgpt.expect(reply={"content": "Rain."})
    answer = litellm.completion("openai/gpt-4o-mini", MESSAGES, num_retries=1)
    assert answer.choices[0].message.content == "Rain."
    assert mockgpt.exchanges[-1].client.common_name == "client"


def test_without_a_certificate_it_is_refused(mockgpt, session):
    session(None)
    with pytest.raises(openai.OpenAIError):
        litellm.completion("openai/gpt-4o-mini", MESSAGES, max_retries=0)
    assert mockgpt.connections[-1].reason == "no_certificate"
