from __future__ import annotations

import openai
import pytest
from weather import weather

from mockgpt import BackgroundServer
from mockgpt.testing.records import ExchangeRecord


def test_the_answer_is_the_models(mockgpt: BackgroundServer, client: openai.OpenAI) -> None:
    mockgpt.expect(match={"last_user_message": "Oslo"}, reply={"content": "Rain."}, times=1)
    assert weather("Oslo", client) == "Rain."


def test_it_tries_again(mockgpt: BackgroundServer, client: openai.OpenAI) -> None:
    mockgpt.expect(reply={"error": 503}, times=1)
    assert weather("Oslo", client) != "I do not know."
    assert [one.response.status for one in mockgpt.exchanges] == [503, 200]


def test_a_function_may_reply(mockgpt: BackgroundServer, client: openai.OpenAI) -> None:
    def reply(exchange: ExchangeRecord) -> str:
        assert exchange.client is not None
        return f"{exchange.client.common_name} asks: {exchange.request.json['messages'][-1]['content']}"

    mockgpt.expect(reply=reply)
    assert weather("Rome", client) == "client asks: How is the weather in Rome?"


@pytest.mark.mockgpt(responses={"error_rate_percent": 100})
def test_a_model_that_always_fails_is_no_answer(mockgpt: BackgroundServer, client: openai.OpenAI) -> None:
    assert weather("Oslo", client.with_options(max_retries=0)) == "I do not know."


def test_without_a_certificate_nothing_is_known(mockgpt: BackgroundServer) -> None:
    with openai.OpenAI(**mockgpt.openai_kwargs(client=None), max_retries=0) as nobody:
        assert weather("Oslo", nobody) == "I do not know."
    assert mockgpt.connections[-1].reason == "no_certificate"
