"""Schemas as nobody should write them: a reply fits them, or they are refused; nothing else happens."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import Any

import orjson
import pytest
from run_writer import write

from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.reply import Message, Prompt, Tool

NAMES = ("name", "quantity", "price", "items", "email", "date", "status", "tags", "_", "", "é", "1")
KEYWORDS = (
    *("type", "properties", "required", "items", "anyOf", "oneOf", "allOf", "enum", "const", "description"),
    *("title", "format", "pattern", "minimum", "minItems", "maxItems", "prefixItems", "additionalProperties"),
    *("$ref", "$defs", "not", "default", "minLength", "multipleOf", "uniqueItems"),
)
VALUES: tuple[Any, ...] = (
    *(None, 3, -1, 1.5, "a", "", [], {}, ["x"], [3], [None], [[1]], {"a": 1}, True, False, 1e300),
    *({"type": "string"}, [{"type": "string"}], {"anyOf": 3}, {"$ref": "#/nope"}, {"$ref": "#"}, {"$ref": 3}),
    *("object", "array"),
)
TEXTS = (
    "Order items: 2 lamps at 4.50, 3 chairs and 4 tables for Ann Lee, ann@example.com, on 2024-03-05.",
    "name: Ann\nprice: 3\nitems: a, b and c",
    "- Ann (30)\n- Bob (25)\n- Cy (41)\nList them.",
    "Steps: 1. Open it 2. Wait. Total: 30 euros. Is it paid? No.",
    '[{"name": 3}, {}]',
    "hi",
)
ROUNDS = 400


def malformed(random: Random, depth: int = 0) -> dict[str, Any]:
    """Return a schema of which some keywords have values of any kind."""
    kinds = ("object", "array", "string", "integer", "number", "boolean", "object", "array")
    schema: dict[str, Any] = {"type": random.choice(kinds) if depth < 4 else "string"}
    if schema["type"] == "object":
        chosen = random.sample(NAMES, random.randint(0, 4))
        schema["properties"] = {name: malformed(random, depth + 1) for name in chosen}
        schema["required"] = [*chosen, *(["missing"] if random.random() < 0.1 else [])]
    elif schema["type"] == "array":
        schema["items"] = malformed(random, depth + 1)
    while random.random() < 0.3:
        schema[random.choice(KEYWORDS)] = random.choice(VALUES)
    return {"anyOf": [schema, {"type": "null"}]} if random.random() < 0.15 else schema


@pytest.mark.parametrize("use", ["format", "tool", "forced", "words"])
def test_a_malformed_schema_is_refused_or_fulfilled(use: str) -> None:
    random = Random(use)
    for _ in range(ROUNDS):
        schema, text = malformed(random), random.choice(TEXTS)
        tools = (Tool("create_order", "Create an order.", schema),)
        wanted: dict[str, Any] = {
            "format": {"response_format": "json_schema", "schema": schema},
            "tool": {"tools": tools},
            "forced": {"tools": tools, "tool_choice": "=create_order"},
            "words": {"response_format": "json_object"},
        }[use]
        said = f"{text}\nJSON schema: {orjson.dumps(schema).decode()}" if use == "words" else text
        with suppress(SchemaError):
            write(Prompt((Message("user", said),), **wanted))
