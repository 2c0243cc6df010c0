"""dspy: ReAct, whose every step is a prompt with marked fields."""

from __future__ import annotations

import dspy
import litellm
import pytest
from tools import MODEL, MOST_TURNS, QUESTION, TEMPERATURE, get_weather, http_client

litellm.client_session = http_client()


@pytest.mark.parametrize("adapter", [dspy.ChatAdapter, dspy.JSONAdapter])
def test_the_answer_holds_the_result(adapter):
    agent = dspy.ReAct("question -> answer", tools=[get_weather], max_iters=MOST_TURNS)
    with dspy.context(lm=dspy.LM(f"openai/{MODEL}", cache=False), adapter=adapter()):
        result = agent(question=QUESTION)
    assert str(TEMPERATURE) in result.answer
