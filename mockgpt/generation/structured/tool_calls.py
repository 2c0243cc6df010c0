"""Make function calls: which functions, how often, with which arguments.

With `required` or a named function there is always a call; with `auto`, only where the
message asks for one. Once the results are there, the function that gives the final answer
is called, where there is one. Arguments are an instance of the function's schema, with what
the conversation says as values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.facts import Facts, Found
from mockgpt.generation.reply import Prompt, Tool
from mockgpt.generation.structured.agent_steps import handed_over, next_step
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.people_and_places import companies
from mockgpt.generation.structured.properties import asking, property_of
from mockgpt.generation.structured.structured_output import filled, filling_of
from mockgpt.generation.structured.texts import of_kind
from mockgpt.generation.structured.tool_choice import (
    best_tool,
    final_tool,
    followed_up,
    message_stems,
    score,
    tools_for,
)
from mockgpt.generation.text_data import english, pattern

_MOST_CALLS = 8
_RECIPIENT = frozenset(("to", "recipient", "email", "to_email", "recipient_email", "email_address"))
_JOURNEY = frozenset(("from", "origin", "to", "destination", "source", "target"))


class Call(NamedTuple):
    """A function and its arguments as compact JSON."""

    name: str
    arguments: str


def calls_for(prompt: Prompt, context: Context, prose: Callable[[], str]) -> list[Call]:
    """Return the calls that answer the prompt; empty where the answer is a text.

    Args:
        prose: returns the answer as text, for the function that takes it.
    """
    choice = prompt.tool_choice
    if not prompt.tools or choice == "none":
        return []
    if choice.startswith("="):
        tools = [tool for tool in prompt.tools if tool.name == choice[1:]]
        return [_forced(tool, context, prose) for tool in tools[:1]]
    made = context.conversation.calls_made
    final = final_tool(prompt.tools, made, choice == "required")
    if context.conversation.tool_results:
        further = [] if final and choice == "required" else _further(prompt, context)
        if further or choice != "required":
            return further
        return [_forced(final or best_tool(prompt.tools, context), context, prose)]
    if choice != "required" and not context.conversation.text:
        # Without a message to act on, the answer is a text.
        return []
    offered = tuple(tool for tool in prompt.tools if tool is not final) or prompt.tools
    tools = tools_for(offered, context) or followed_up(offered, context) or handed_over(offered, context)
    if choice == "required" and not tools:
        tools = [best_tool(offered, context)]
    return _calls(tools, context, prompt.parallel_tool_calls, choice == "required")


def _forced(tool: Tool, context: Context, prose: Callable[[], str]) -> Call:
    """Return a call that the answer goes into: all of its properties are filled from the conversation."""
    filling = filling_of(context)
    return Call(tool.name, arguments(tool, filling, context, prose))


def _further(prompt: Prompt, context: Context) -> list[Call]:
    """Return the next call where the message asks for steps one after the other, and not all are done."""
    text = context.conversation.text[:1000]
    if steps := next_step(prompt.tools, context):
        return [Call(tool.name, arguments(tool, filling_of(context), context)) for tool in steps]
    if not pattern("tool_calls", "further").search(text.lower()):
        return []
    left = tuple(tool for tool in prompt.tools if tool.name not in context.conversation.calls_made)
    asked = _clauses(tools_for(left, context), context) if left else []
    return [Call(tool.name, arguments(tool, filling_of(context, part), context)) for tool, part in asked[:1]]


def _calls(tools: list[Tool], context: Context, parallel: bool, required: bool) -> list[Call]:
    calls: list[Call] = []
    whole = context.conversation.text
    asked = _clauses(tools, context)
    first = min(asked[:_MOST_CALLS], key=lambda one: whole.find(one[1]), default=None)
    for tool, text in asked if parallel else [first] if first else []:
        filling = filling_of(context, text)
        facts = filling.sources[0]
        places = _repeated(tool, facts) if parallel else []
        for index in range(min(max(1, len(places)), _MOST_CALLS)):
            filling.used = {(id(facts), place.start) for place in places if place is not places[index]}
            calls.append(Call(tool.name, arguments(tool, filling, context, keep_one=required)))
    return list(dict.fromkeys(calls))[:_MOST_CALLS]


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r" (?:and|und|et|y|e|en) |, ")


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(r"\b(?:and|then|also)\b|[;.?!](?=\s|$)|\n")


def _clauses(tools: list[Tool], context: Context) -> list[tuple[Tool, str]]:
    """Return each tool with the part of the message that asks for it; a part asks for at most one tool."""
    whole = context.conversation.text
    if len(tools) < 2:
        return [(tool, whole) for tool in tools]
    parts = [part for part in _clause_end().split(whole[:1000]) if part.strip()]
    asked: dict[int, Tool] = {}
    for tool in tools:
        scores = [score(tool, message_stems(words_of(part), part), context.reading.family) for part in parts]
        best = max(scores, default=0)
        if best:
            asked.setdefault(scores.index(best), tool)
    return [(tool, parts[index]) for index, tool in asked.items()] if len(asked) > 1 else [(tools[0], whole)]


def _repeated(tool: Tool, facts: Facts) -> list[Found]:
    """Return the entities each of which makes a call of its own; a journey has two places in one call."""
    words = {word for name in _properties(tool) for word in words_of_name(name)}
    if "room" in words and len(facts.all("room")) > 1:
        return facts.all("room") if _joined().search(facts.text) else []
    if not words.isdisjoint(("timezone", "tz")):
        return facts.places
    of_places = [
        one for one in _properties(tool) if set(words_of_name(one)) & set(english()["names_of_places"])
    ]
    if len(of_places) > 1 and not {"country", "region"} & words:
        return []
    if not words.isdisjoint(english()["names_of_places"]):
        return facts.places if words.isdisjoint(_JOURNEY) else []
    kinds = {name: one.get("type") for name, one in _properties(tool).items() if isinstance(one, dict)}
    if not _RECIPIENT.isdisjoint(kinds) and not words & {"cc", "recipients"}:
        name = next(one for one in kinds if one in _RECIPIENT)
        mails = facts.all("email") if kinds[name] == "string" and _joined().search(facts.text) else []
        return mails if mails[1:] and not {"from", "sender"} & words else []
    if len(kinds) != 1 or not _joined().search(facts.text):
        return []
    name, kind = next(iter(kinds.items()))
    found = facts.numbers if kind in ("integer", "number") else of_kind(facts, property_of(name))
    if not found and not asking("tickers").isdisjoint(words):
        found = companies(facts)
    return found if found and kind != "array" else []


def _properties(tool: Tool) -> dict[str, Any]:
    properties = (tool.parameters or {}).get("properties")
    return properties if isinstance(properties, dict) else {}


def arguments(
    tool: Tool,
    filling: Filling,
    context: Context,
    prose: Callable[[], str] | None = None,
    keep_one: bool = False,
) -> str:
    """Return arguments that fit the tool's schema as compact JSON.

    Args:
        prose: returns the answer as text, for a call that the answer goes into.
        keep_one: fill a property also where all are optional and nothing is said of any.

    Returns:
        The arguments; `{}` where the tool has no schema, or where no instance of it can be made.
    """
    if not tool.parameters:
        return "{}"
    for schema in (_reduced(tool, filling, keep_one or prose is not None), tool.parameters):
        try:
            value = filled(schema, context, prose, filling)
        except SchemaError:
            continue
        return orjson.dumps(value).decode() if isinstance(value, dict) else "{}"
    return "{}"


def _reduced(tool: Tool, filling: Filling, keep_one: bool) -> dict[str, Any]:
    """Return the parameters without those optional ones that the message has no value for."""
    schema = tool.parameters or {}
    properties, required = _properties(tool), schema.get("required")
    if not properties or not isinstance(required, list):
        required = []
    if not properties or any(key in schema for key in ("anyOf", "oneOf", "allOf", "minProperties", "$ref")):
        return schema
    kept = {
        name: part for name, part in properties.items() if name in required or _has_value(name, part, filling)
    }
    if not kept and keep_one:
        name, part = next(iter(properties.items()))
        kept = {name: part}
    return {**schema, "properties": kept, "required": list(kept) if keep_one else required}


def _has_value(name: str, schema: Any, filling: Filling) -> bool:
    """Return whether the message itself says a value; what was said before fills only what is required."""
    if not isinstance(schema, dict):
        return False
    branches = schema.get("anyOf")
    if isinstance(branches, list):
        return any(_has_value(name, branch, filling) for branch in branches)
    kind = "enum" if isinstance(schema.get("enum"), list) else schema.get("type")
    before = filling.sources
    filling.sources = before[:1]
    found = isinstance(kind, str) and kind != "null" and filling.has_value(name, schema, kind)
    filling.sources = before
    return found
