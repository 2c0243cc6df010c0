"""dspy: ReAct, whose every step is a prompt with marked fields."""

from __future__ import annotations

import dspy
import litellm
import pytest
from tools import MODEL, MOST_TURNS, QUESTION, TEMPERATURE, get_weather, http_client

litellm.client_session = http_client()


NOT_YET = pytest.mark.xfail(strict=True, reason="the pretend model fills a dict of arguments with a word")


@pytest.mark.parametrize("adapter", [dspy.ChatAdapter, pytest.param(dspy.JSONAdapter, marks=NOT_YET)])
def test_the_answer_holds_the_result(adapter):
    agent = dspy.ReAct("question -> answer", tools=[get_weather], max_iters=MOST_TURNS)
    with dspy.context(lm=dspy.LM(f"openai/{MODEL}", cache=False), adapter=adapter()):
        result = agent(question=QUESTION)
    assert str(TEMPERATURE) in result.answer
