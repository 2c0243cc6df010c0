"""What a prompt counts for a model."""

from __future__ import annotations

import asyncio
from typing import Any

from mockgpt.api.models.token_counts import count_tokens
from mockgpt.generation.reply import Message, Prompt, Tool
from mockgpt.generation.tokenizer.prompt_count import CHAT, RESPONSES, Overheads


def test_functions_cost_more_since_gpt_5() -> None:
    tool = Tool("f", "Get it", {"type": "object", "properties": {"a": {"type": "string"}}}, False)
    asked = Prompt((Message("user", "hello"),), tools=(tool,), tool_choice="auto")

    def counted(model: str, overheads: Overheads, prompt: Prompt = asked) -> int:
        return asyncio.run(count_tokens(prompt, model, overheads=overheads))

    for overheads, more in ((CHAT, 81), (RESPONSES, 6)):
        assert counted("gpt-5-mini", overheads) - counted("o3-mini", overheads) == more
        bare = asked._replace(tools=())
        assert counted("gpt-5-mini", overheads, bare) == counted("o3-mini", overheads, bare)


def test_functions_and_a_schema_share_what_is_around_them() -> None:
    tool = Tool("f", "", {}, False)
    schema = {"type": "object", "properties": {}, "additionalProperties": False}
    hello = Prompt((Message("user", "hello"),))

    def counted(**asked: Any) -> int:
        return asyncio.run(count_tokens(hello._replace(**asked), "gpt-4o"))

    apart = counted(tools=(tool,)) + counted(schema=schema) - counted()
    assert apart - counted(tools=(tool,), schema=schema) == 10
