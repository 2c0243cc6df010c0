"""smolagents: the agent that calls tools, and the one that writes code."""

from __future__ import annotations

import pytest
from smolagents import CodeAgent, OpenAIModel, ToolCallingAgent, tool
from tools import MODEL, MOST_TURNS, Task, each_task, http_client


@each_task
@pytest.mark.parametrize("kind", [ToolCallingAgent, CodeAgent])
def test_the_answer_holds_the_result(kind, task: Task):
    model = OpenAIModel(MODEL, client_kwargs={"http_client": http_client()})
    agent = kind(tools=[tool(task.tool)], model=model, max_steps=MOST_TURNS, verbosity_level=0)
    result = agent.run(task.question, return_full_result=True)
    assert result.state == "success"
    assert task.answer in str(result.output)
