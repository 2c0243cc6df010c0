"""pydantic-ai: text, and an output class by a final tool, `response_format` or a schema in the prompt."""

from __future__ import annotations

import pytest
from pydantic_ai import Agent, NativeOutput, PromptedOutput, ToolOutput, UsageLimits
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.openai import OpenAIProvider
from tools import MODEL, MOST_TURNS, Task, client, each_task

LIMITS = UsageLimits(request_limit=MOST_TURNS)
each_model = pytest.mark.parametrize("model", [OpenAIChatModel, OpenAIResponsesModel])


def agent(model=OpenAIChatModel, **options) -> Agent:
    return Agent(model(MODEL, provider=OpenAIProvider(openai_client=client())), **options)


@each_task
@each_model
def test_text_holds_the_result(model, task: Task):
    answer = agent(model, tools=[task.tool]).run_sync(task.question, usage_limits=LIMITS)
    assert task.answer in answer.output


def done(output):
    return ToolOutput(output, name="done")


@each_task
@each_model
@pytest.mark.parametrize("output", [type, done, NativeOutput, PromptedOutput])
def test_an_output_class_holds_the_result(output, model, task: Task):
    wanted = type(task.result) if output is type else output(type(task.result))
    answer = agent(model, tools=[task.tool], output_type=wanted).run_sync(task.question, usage_limits=LIMITS)
    assert answer.output == task.result


def test_a_second_question_is_looked_up_too():
    weather = agent()

    @weather.tool_plain
    def temperature_of(city: str) -> float:
        """Tell the temperature of a city."""
        return {"Oslo": 4.7, "Rome": 19.3}[city]

    first = weather.run_sync("What is the temperature in Oslo?", usage_limits=LIMITS)
    second = weather.run_sync("And in Rome?", message_history=first.all_messages(), usage_limits=LIMITS)
    assert ("4.7" in first.output, "19.3" in second.output) == (True, True)
