"""openai-agents: over chat completions and responses, as text and as an output class."""

from __future__ import annotations

import pytest
from agents import (
    Agent,
    OpenAIChatCompletionsModel,
    OpenAIResponsesModel,
    Runner,
    function_tool,
    set_tracing_disabled,
)
from tools import MODEL, MOST_TURNS, QUESTION, TEMPERATURE, Report, client, get_weather

set_tracing_disabled(True)


def answer(model, **options):
    agent = Agent(
        name="Forecaster",
        instructions="Answer questions about the weather.",
        tools=[function_tool(get_weather)],
        model=model(model=MODEL, openai_client=client()),
        **options,
    )
    return Runner.run_sync(agent, QUESTION, max_turns=MOST_TURNS).final_output


@pytest.mark.parametrize("model", [OpenAIChatCompletionsModel, OpenAIResponsesModel])
def test_text_holds_the_result(model):
    assert str(TEMPERATURE) in answer(model)


@pytest.mark.parametrize("model", [OpenAIChatCompletionsModel, OpenAIResponsesModel])
def test_an_output_class_holds_the_result(model):
    assert answer(model, output_type=Report) == Report(city="Oslo", temperature=TEMPERATURE)
