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
from tools import MODEL, MOST_TURNS, Task, client, each_task

set_tracing_disabled(True)
each_model = pytest.mark.parametrize("model", [OpenAIChatCompletionsModel, OpenAIResponsesModel])


def answer(model, task: Task, **options):
    agent = Agent(
        name="Clerk",
        instructions="Answer questions with the help of your tools.",
        tools=[function_tool(task.tool)],
        model=model(model=MODEL, openai_client=client()),
        **options,
    )
    return Runner.run_sync(agent, task.question, max_turns=MOST_TURNS).final_output


@each_task
@each_model
def test_text_holds_the_result(model, task: Task):
    assert task.answer in answer(model, task)


@each_task
@each_model
def test_an_output_class_holds_the_result(model, task: Task):
    assert answer(model, task, output_type=type(task.result)) == task.result
