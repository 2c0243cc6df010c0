"""dspy: ReAct, whose every step is a prompt with marked fields or with a JSON object."""

from __future__ import annotations

import dspy
import litellm
import pytest
from tools import MODEL, MOST_TURNS, Task, each_task, http_client

litellm.client_session = http_client()


@each_task
@pytest.mark.parametrize("adapter", [dspy.ChatAdapter, dspy.JSONAdapter])
def test_the_answer_holds_the_result(adapter, task: Task):
    agent = dspy.ReAct("question -> answer", tools=[task.tool], max_iters=MOST_TURNS)
    with dspy.context(lm=dspy.LM(f"openai/{MODEL}", cache=False), adapter=adapter()):
        result = agent(question=task.question)
    assert task.answer in result.answer
