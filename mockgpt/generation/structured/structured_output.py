"""Structured output: an instance of the schema, with values from the conversation where they fit.

Knows which properties hold answers, labels and steps. The form of the instance is up to
`json_schema`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.instance import instance
from mockgpt.generation.json_schema.merge import Schema
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.structured.entities import Entities
from mockgpt.generation.text import arithmetic, knowledge, rewriting

_RESULT_NAMES = frozenset(("answer", "result", "solution", "final"))
_ANSWER_NAMES = frozenset(("answer", "response", "reply", "text", "content", "message", "explanation"))
_LABEL_NAMES = frozenset(("sentiment", "label", "category", "classification", "class"))


def answer(schema: Any, context: Context, prose: Callable[[], str]) -> str:
    """Return an instance of `schema` as compact JSON, keys in schema order.

    Args:
        prose: returns the answer as text, for properties that hold one.

    Raises:
        SchemaError: no instance can be made.
    """
    entities = Entities(context.conversation.text, context.topic)

    def suggest(name: str, keywords: Schema, kind: str) -> Any:
        words = frozenset(words_of_name(name))
        if kind == "array" and "steps" in words:
            return _steps(keywords, context)
        if words & _LABEL_NAMES and kind in ("enum", "string"):
            return _label(keywords, context)
        if words & _RESULT_NAMES and kind in ("string", "number", "integer"):
            found = arithmetic.answer(context)[0] or knowledge.fact(context)[0]
            value: Any = found if kind == "string" else _number(found, kind)
            if value is not None and value != "":
                return value
        if words & _ANSWER_NAMES and kind == "string" and not entities.all("quoted"):
            return prose()
        return entities.suggest(name, keywords, kind)

    return orjson.dumps(instance(schema, context.random, suggest)).decode()


def _steps(keywords: Schema, context: Context) -> list[Any] | None:
    """Return the steps of a calculation as items of an array: texts, or objects with two texts."""
    solution = arithmetic.solution(context)
    items = keywords.get("items")
    properties = items.get("properties") if isinstance(items, dict) else None
    if not solution:
        return None
    if isinstance(properties, dict) and len(properties) == 2:
        first, second = properties
        return [{first: explanation, second: output} for explanation, output in solution]
    return [f"{explanation} {output}" for explanation, output in solution]


def _number(text: str, kind: str) -> int | float | None:
    try:
        plain = text.rpartition("=")[2].replace(",", "")
        return int(plain) if kind == "integer" else float(plain)
    except ValueError:
        return None


def _label(keywords: Schema, context: Context) -> Any:
    """Return the value of an enum that is the label of the text; without an enum, the label."""
    label = rewriting.label(context)[0].lower()
    for value in keywords.get("enum", [label]):
        if isinstance(value, str) and value.lower() == label:
            return value
    return None
