"""Structured output: an instance of a schema, with values from the conversation where they fit.

Knows which properties hold answers, labels and steps. The form of the instance is up to
`json_schema`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.instance import instance
from mockgpt.generation.json_schema.merge import Schema
from mockgpt.generation.numbers import arithmetic
from mockgpt.generation.prompt.language import detect
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.properties import property_of
from mockgpt.generation.structured.tool_results import parsed
from mockgpt.generation.text import knowledge, labels, lists
from mockgpt.generation.text_data import english_words

_RESULT_NAMES = frozenset(("answer", "result", "solution", "final"))
_ANSWER_NAMES = frozenset(
    (
        "answer",
        "response",
        "reply",
        "text",
        "content",
        "message",
        "explanation",
        "summary",
        "output",
        "result",
        "reasoning",
        *(
            "antwort",
            "réponse",
            "reponse",
            "respuesta",
            "risposta",
            "antwoord",
            "resposta",
            "description",
            "comment",
        ),
    )
)
_LABEL_NAMES = frozenset(("sentiment", "label", "category", "classification", "class", "priority"))


def filling_of(context: Context, text: str | None = None) -> Filling:
    """Return the values that the conversation says; `text` stands for the last message, or a part of it."""
    results = [
        value
        for message in context.conversation.tool_results
        for value in (parsed(message.text),)
        if value is not None
    ]
    return Filling(
        context.reading.sources(text), results, context.topic.phrase if context.topic.known else ""
    )


def filled(schema: Any, context: Context, prose: Callable[[], str], filling: Filling | None = None) -> Any:
    """Return an instance of `schema`, keys in schema order.

    Args:
        prose: returns the answer as text, for properties that hold one.

    Raises:
        SchemaError: no instance can be made.
    """
    filling = filling or filling_of(context)
    filling.root = schema

    def suggest(name: str, keywords: Schema, kind: str) -> Any:
        words = property_of(name).known_as | set(property_of(name).words)
        if kind == "array" and "steps" in words:
            return _steps(keywords, context)
        results = bool(context.conversation.tool_results)
        if words & _RESULT_NAMES and kind in ("string", "number", "integer") and not results:
            found = arithmetic.answer(context)[0] or knowledge.fact(context)[0]
            value: Any = found if kind == "string" else _number(found, kind)
            if value is not None and value != "":
                return value
        value = None
        if kind == "enum" and words & {"language", "lang"}:
            said = context.conversation
            spoken = detect(said.text, said.words) or "english"
            value = next((one for one in keywords.get("enum", ()) if str(one).lower() == spoken), None)
        if value is None and not (words & _ANSWER_NAMES and kind == "string" and results):
            value = filling.suggest(name, keywords, kind)
        if value is None and kind == "array" and words & english_words("listed_keys"):
            value = lists.plain_items(context)
        if value is None and kind in ("enum", "string") and words & _LABEL_NAMES:
            value = _label(keywords, context)
        elif value is None and kind == "enum":
            named = [one for one in keywords.get("enum", ()) if isinstance(one, str)]
            value = labels.chosen(named, context) if len(named) > 1 else None
        if value is None and kind == "string" and words & _ANSWER_NAMES:
            return prose()
        return value

    return instance(schema, context.random, suggest)


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
    named = [one for one in keywords.get("enum", ()) if isinstance(one, str)]
    return (
        labels.chosen(named, context) if len(named) > 1 else None if named else labels.label(context).lower()
    )
