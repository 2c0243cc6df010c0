"""The forms of an answer that are no prose: JSON, and the steps of agents in plain text."""

from __future__ import annotations

from collections.abc import Callable

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.reply import Prompt
from mockgpt.generation.structured import json_mode, structured_output, text_protocols


def in_response_format(prompt: Prompt, context: Context, prose: Callable[[], str]) -> str:
    """Return the answer as the JSON that `response_format` asks for.

    Args:
        prose: returns the answer as text, for properties that hold one.

    Raises:
        SchemaError: no instance of the schema can be made.
    """
    if "marked" in context.instructions and (fields := text_protocols.answer(context, prose)).startswith("{"):
        return fields
    if prompt.response_format == "json_object":
        return json_mode.compact(context, prose)
    return orjson.dumps(structured_output.filled(prompt.schema, context, prose)).decode()


def in_text(context: Context, prose: Callable[[], str]) -> str:
    """Return the JSON or the step of an agent that the words of the prompt ask for."""
    if step := text_protocols.answer(context, prose):
        return step
    if "json" not in context.instructions:
        return json_mode.in_xml(context, prose)
    return json_mode.in_prose(context, prose)
