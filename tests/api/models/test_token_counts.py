"""What a prompt counts for a model."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from mockgpt.api.models import token_counts
from mockgpt.generation.reply import Message, Prompt, Tool
from mockgpt.generation.tokenizer.encodings import o200k_base
from mockgpt.generation.tokenizer.prompt_count import CHAT, RESPONSES, Overheads


def test_functions_cost_more_since_gpt_5() -> None:
    tool = Tool("f", "Get it", {"type": "object", "properties": {"a": {"type": "string"}}}, False)
    asked = Prompt((Message("user", "hello"),), tools=(tool,), tool_choice="auto")

    def counted(model: str, overheads: Overheads, prompt: Prompt = asked) -> int:
        return asyncio.run(token_counts.count_tokens(prompt, model, overheads=overheads))

    for overheads, more in ((CHAT, 81), (RESPONSES, 6)):
        assert counted("gpt-5-mini", overheads) - counted("o3-mini", overheads) == more
        bare = asked._replace(tools=())
        assert counted("gpt-5-mini", overheads, bare) == counted("o3-mini", overheads, bare)


def test_functions_and_a_schema_share_what_is_around_them() -> None:
    tool = Tool("f", "", {}, False)
    schema = {"type": "object", "properties": {}, "additionalProperties": False}
    hello = Prompt((Message("user", "hello"),))

    def counted(**asked: Any) -> int:
        return asyncio.run(token_counts.count_tokens(hello._replace(**asked), "gpt-4o"))

    apart = counted(tools=(tool,)) + counted(schema=schema) - counted()
    assert apart - counted(tools=(tool,), schema=schema) == 10


def test_other_tasks_run_while_a_long_text_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(token_counts, "TURN_SECONDS", 0.0)
    text = "hello world " * 20_000

    async def both() -> tuple[int, int]:
        turns = 0
        counting = asyncio.ensure_future(token_counts.counted(o200k_base.count_slices(text)))
        while not counting.done():
            turns += 1
            await asyncio.sleep(0)
        return counting.result(), turns

    total, turns = asyncio.run(both())
    assert total == o200k_base.count(text)
    assert turns > 50


def test_counting_stops_above_the_limit() -> None:
    totals = o200k_base.count_slices("hello " * 100_000)
    assert 1000 < asyncio.run(token_counts.counted(totals, 1000)) < 10_000
    assert next(totals) < 100_000
