"""LlamaIndex: the agent that calls functions, and the one whose steps are text (ReAct)."""

from __future__ import annotations

import asyncio
import os

import pytest
from llama_index.core.agent.workflow import FunctionAgent, ReActAgent
from llama_index.llms.openai import OpenAI
from tools import MODEL, MOST_TURNS, Task, asynchronous_http_client, each_task, http_client


@each_task
@pytest.mark.parametrize("kind", [FunctionAgent, ReActAgent])
def test_the_answer_holds_the_result(kind, task: Task):
    model = OpenAI(
        MODEL,
        api_base=os.environ["OPENAI_BASE_URL"],
        http_client=http_client(),
        async_http_client=asynchronous_http_client(),
    )

    async def asked() -> str:
        agent = kind(tools=[task.tool], llm=model)
        return str(await agent.run(task.question, max_iterations=MOST_TURNS))

    assert task.answer in asyncio.run(asked())
