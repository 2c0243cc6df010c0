"""LangChain's create_agent: text, and an output class by a final tool or by `response_format`."""

from __future__ import annotations

import pytest
from langchain.agents import create_agent
from langchain.agents.structured_output import ProviderStrategy, ToolStrategy
from langchain_openai import ChatOpenAI
from tools import MODEL, MOST_TURNS, Task, asynchronous_http_client, each_task, http_client


def asked(task: Task, **options) -> dict:
    model = ChatOpenAI(model=MODEL, http_client=http_client(), http_async_client=asynchronous_http_client())
    question = {"messages": [{"role": "user", "content": task.question}]}
    return create_agent(model, [task.tool], **options).invoke(question, {"recursion_limit": 2 * MOST_TURNS})


@each_task
def test_text_holds_the_result(task: Task):
    assert task.answer in asked(task)["messages"][-1].content


@each_task
@pytest.mark.parametrize("strategy", [ToolStrategy, ProviderStrategy])
def test_an_output_class_holds_the_result(strategy, task: Task):
    assert asked(task, response_format=strategy(type(task.result)))["structured_response"] == task.result
