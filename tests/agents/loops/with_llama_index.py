"""LlamaIndex: the agent that calls functions, and the one whose steps are text (ReAct)."""

from __future__ import annotations

import asyncio
import os

import pytest
from llama_index.core.agent.workflow import FunctionAgent, ReActAgent
from llama_index.llms.openai import OpenAI
from tools import MODEL, MOST_TURNS, QUESTION, TEMPERATURE, asynchronous_http_client, get_weather, http_client


@pytest.mark.parametrize("kind", [FunctionAgent, ReActAgent])
def test_the_answer_holds_the_result(kind):
    model = OpenAI(
        MODEL,
        api_base=os.environ["OPENAI_BASE_URL"],
        http_client=http_client(),
        async_http_client=asynchronous_http_client(),
    )

    async def asked() -> str:
        agent = kind(tools=[get_weather], llm=model)
        return str(await agent.run(QUESTION, max_iterations=MOST_TURNS))

    assert str(TEMPERATURE) in asyncio.run(asked())
