"""Make function calls: which functions, how often, with which arguments.

With `required` or a named function there is always a call; with `auto`, only where the
message asks for one. Arguments are an instance of the function's schema, with the entities
of the message as values.
"""

from __future__ import annotations

import re
from functools import cache
from random import Random
from typing import Any, NamedTuple

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.instance import SchemaError, instance
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.reply import Prompt, Tool
from mockgpt.generation.structured.entities import Entities
from mockgpt.generation.structured.tool_choice import best_tool, message_stems, score, tools_for
from mockgpt.generation.text_data import english

_MOST_CALLS = 8


class Call(NamedTuple):
    """A function and its arguments as compact JSON."""

    name: str
    arguments: str


def calls_for(prompt: Prompt, family: str, context: Context) -> list[Call]:
    """Return the calls that answer the prompt; empty where the answer is a text."""
    choice = prompt.tool_choice
    if not prompt.tools or choice == "none":
        return []
    if choice.startswith("="):
        tools = [tool for tool in prompt.tools if tool.name == choice[1:]]
        return _calls(tools[:1], context, family, parallel=False)
    if choice != "required" and (context.conversation.tool_results or not context.conversation.text):
        # After the results of tools, and without a message to act on, the answer is a text.
        return []
    tools = tools_for(prompt.tools, family, context)
    if choice == "required" and not tools:
        tools = [best_tool(prompt.tools, family, context)]
    return _calls(tools, context, family, parallel=prompt.parallel_tool_calls)


def _calls(tools: list[Tool], context: Context, family: str, parallel: bool) -> list[Call]:
    calls: list[Call] = []
    for tool, text in (
        _clauses(tools, context, family) if parallel else [(t, context.conversation.text) for t in tools[:1]]
    ):
        entities = Entities(text, context.topic)
        places = entities.places() if parallel and _asks_for_place(tool) else []
        for index in range(min(max(1, len(places)), _MOST_CALLS)):
            entities.select("place", index)
            calls.append(Call(tool.name, arguments(tool, entities, context.random)))
    return list(dict.fromkeys(calls))[:_MOST_CALLS]


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(r"\b(?:and|then|also)\b|[;.?!](?=\s|$)|\n")


def _clauses(tools: list[Tool], context: Context, family: str) -> list[tuple[Tool, str]]:
    """Return each tool with the part of the message that asks for it; a part asks for at most one tool."""
    whole = context.conversation.text
    if len(tools) < 2:
        return [(tool, whole) for tool in tools]
    parts = [part for part in _clause_end().split(whole[:1000]) if part.strip()]
    asked: dict[int, Tool] = {}
    for tool in tools:
        scores: list[int] = [score(tool, message_stems(words_of(part), part), family) for part in parts]
        best = max(scores, default=0)
        if best:
            asked.setdefault(scores.index(best), tool)
    return [(tool, parts[index]) for index, tool in asked.items()] if len(asked) > 1 else [(tools[0], whole)]


def _asks_for_place(tool: Tool) -> bool:
    """Return whether each place makes a call of its own; a journey has two places in one call."""
    words = {word for name in _properties(tool) for word in words_of_name(name)}
    return not words.isdisjoint(english()["names_of_places"]) and words.isdisjoint(
        ("from", "origin", "to", "destination", "source", "target")
    )


def _properties(tool: Tool) -> dict[str, Any]:
    properties = (tool.parameters or {}).get("properties")
    return properties if isinstance(properties, dict) else {}


def arguments(tool: Tool, entities: Entities, random: Random) -> str:
    """Return arguments that fit the tool's schema as compact JSON.

    `{}` where the tool has no schema, or where no instance of it can be made.
    """
    if not tool.parameters:
        return "{}"
    for schema in (_reduced(tool, entities), tool.parameters):
        try:
            value = instance(schema, random, entities.suggest)
        except SchemaError:
            continue
        return orjson.dumps(value).decode() if isinstance(value, dict) else "{}"
    return "{}"


def _reduced(tool: Tool, entities: Entities) -> dict[str, Any]:
    """Return the parameters without those optional ones that the message has no value for."""
    schema = tool.parameters or {}
    properties, required = _properties(tool), schema.get("required")
    if not properties or not isinstance(required, list):
        required = []
    if not properties or any(key in schema for key in ("anyOf", "oneOf", "allOf", "minProperties", "$ref")):
        return schema
    kept = {
        name: part
        for name, part in properties.items()
        if name in required or _has_value(name, part, entities)
    }
    return {**schema, "properties": kept}


def _has_value(name: str, schema: Any, entities: Entities) -> bool:
    if not isinstance(schema, dict):
        return False
    kind = "enum" if isinstance(schema.get("enum"), list) else schema.get("type")
    return isinstance(kind, str) and entities.has_value(name, schema, kind)
