"""LangChain's create_agent: text, and an output class by a final tool or by `response_format`."""

from __future__ import annotations

import pytest
from langchain.agents import create_agent
from langchain.agents.structured_output import ProviderStrategy, ToolStrategy
from langchain_openai import ChatOpenAI
from tools import (
    MODEL,
    MOST_TURNS,
    QUESTION,
    TEMPERATURE,
    Report,
    asynchronous_http_client,
    get_weather,
    http_client,
)


def asked(**options) -> dict:
    model = ChatOpenAI(model=MODEL, http_client=http_client(), http_async_client=asynchronous_http_client())
    agent = create_agent(model, [get_weather], **options)
    question = {"messages": [{"role": "user", "content": QUESTION}]}
    return agent.invoke(question, {"recursion_limit": 2 * MOST_TURNS})


def test_text_holds_the_result():
    assert str(TEMPERATURE) in asked()["messages"][-1].content


@pytest.mark.parametrize("strategy", [ToolStrategy, ProviderStrategy])
def test_an_output_class_holds_the_result(strategy):
    answer = asked(response_format=strategy(Report))["structured_response"]
    assert answer == Report(city="Oslo", temperature=TEMPERATURE)
