"""Functions as the text in which models get them: declarations in the manner of TypeScript.

The API does not publish this text. Its form is the one of hmarr/openai-chat-tokens; titles and the ends were
fitted to recorded `usage`. Made piece by piece, so that a schema of any size is counted in steps. Deep,
endless and very large schemas end as `any`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from mockgpt.generation.reply import Tool

DEPTH_LIMIT = 32
# Parts of all schemas together that are written out: references may make a small schema an endless text.
PARTS_LIMIT = 5000

# A border between two pieces may cost a token.
PIECE_CHARACTERS = 4096

_PLAIN = {name: f" {name}" for name in ("string", "boolean", "null", "number")} | {"integer": " number"}


def declarations(tools: Iterable[Tool]) -> Iterator[str]:
    """Yield the text of all functions in pieces of about PIECE_CHARACTERS, or of one long description."""
    held: list[str] = []
    size = 0
    for part in _parts(tools):
        held.append(part)
        size += len(part)
        if size >= PIECE_CHARACTERS:
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def _parts(tools: Iterable[Tool]) -> Iterator[str]:
    text = _ToolText()
    yield "namespace functions {\n\n"
    for tool in tools:
        yield from text.function(tool)
    yield "} // namespace functions"


class _ToolText:
    def __init__(self) -> None:
        self._left = PARTS_LIMIT
        self._definitions: dict[str, Any] = {}

    def function(self, tool: Tool) -> Iterator[str]:
        schema = tool.parameters or {}
        definitions = schema.get("$defs") or schema.get("definitions")
        self._definitions = definitions if isinstance(definitions, dict) else {}
        yield from _comment(tool.description)
        if schema.get("properties"):
            yield f"type {tool.name} = (_: {{\n"
            yield from _comment(schema.get("title"))
            yield from self._members(schema, 0)
            yield "}) => any;\n\n"
        else:
            yield f"type {tool.name} = () => any;\n\n"
            yield from _comment(schema.get("title"))

    def _members(self, schema: dict[str, Any], depth: int) -> Iterator[str]:
        properties, required = schema.get("properties"), schema.get("required")
        named = {name for name in required if isinstance(name, str)} if isinstance(required, list) else ()
        for key, value in properties.items() if isinstance(properties, dict) else ():
            part = self._resolved(value)
            yield from _comment(part.get("title"))
            yield from _comment(part.get("description"))
            yield f"{key}{'' if key in named else '?'}:"
            yield from self._type(part, depth + 1)
            yield ",\n" if "default" not in part else f", // default: {part['default']}\n"

    def _resolved(self, schema: Any) -> dict[str, Any]:
        if not isinstance(schema, dict):
            return {}
        reference = schema.get("$ref")
        if not isinstance(reference, str):
            return schema
        target = self._definitions.get(reference.rpartition("/")[2])
        return target if isinstance(target, dict) else {}

    def _type(self, schema: dict[str, Any], depth: int) -> Iterator[str]:
        self._left -= 1
        if depth > DEPTH_LIMIT or self._left < 0:
            yield " any"
            return
        values, alternatives, kind = schema.get("enum"), schema.get("anyOf"), schema.get("type")
        if isinstance(values, list) and values:
            for place, value in enumerate(values):
                shown = json.dumps(value) if isinstance(value, str | int | float | None) else "any"
                yield f" | {shown}" if place else f" {shown}"
        elif isinstance(alternatives, list) and alternatives:
            for place, one in enumerate(alternatives):
                yield " |" if place else ""
                yield from self._type(self._resolved(one), depth + 1)
        elif kind == "array":
            yield from self._type(self._resolved(schema.get("items")), depth + 1)
            yield "[]"
        elif kind == "object" and schema.get("properties"):
            yield " {\n"
            yield from self._members(schema, depth)
            yield "}"
        elif kind == "object":
            yield " object"
        else:
            yield _PLAIN.get(kind, " any") if isinstance(kind, str) else " any"


def _comment(text: Any) -> Iterator[str]:
    if isinstance(text, str) and text:
        yield f"// {text}\n"
