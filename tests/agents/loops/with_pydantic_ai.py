"""pydantic-ai: text, and an output class by a final tool, `response_format` or a schema in the prompt."""

from __future__ import annotations

import pytest
from pydantic_ai import Agent, NativeOutput, PromptedOutput, ToolOutput, UsageLimits
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.openai import OpenAIProvider
from tools import MODEL, MOST_TURNS, QUESTION, TEMPERATURE, Report, client, get_weather

LIMITS = UsageLimits(request_limit=MOST_TURNS)


def agent(model=OpenAIChatModel, **options) -> Agent:
    return Agent(
        model(MODEL, provider=OpenAIProvider(openai_client=client())), tools=[get_weather], **options
    )


@pytest.mark.parametrize("model", [OpenAIChatModel, OpenAIResponsesModel])
def test_text_holds_the_result(model):
    assert str(TEMPERATURE) in agent(model).run_sync(QUESTION, usage_limits=LIMITS).output


@pytest.mark.parametrize("model", [OpenAIChatModel, OpenAIResponsesModel])
@pytest.mark.parametrize(
    "output", [Report, ToolOutput(Report, name="done"), NativeOutput(Report), PromptedOutput(Report)]
)
def test_an_output_class_holds_the_result(output, model):
    result = agent(model, output_type=output).run_sync(QUESTION, usage_limits=LIMITS)
    assert result.output == Report(city="Oslo", temperature=TEMPERATURE)


def test_a_second_question_is_looked_up_too():
    weather = Agent(OpenAIChatModel(MODEL, provider=OpenAIProvider(openai_client=client())))

    @weather.tool_plain
    def temperature_of(city: str) -> float:
        """Tell the temperature of a city."""
        return {"Oslo": TEMPERATURE, "Rome": 19.3}[city]

    first = weather.run_sync("What is the temperature in Oslo?", usage_limits=LIMITS)
    second = weather.run_sync("And in Rome?", message_history=first.all_messages(), usage_limits=LIMITS)
    assert (str(TEMPERATURE) in first.output, "19.3" in second.output) == (True, True)
