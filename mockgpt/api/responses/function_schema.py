"""The schema of a function whose request leaves `strict` out: it is made strict where that is possible.

Source: OpenAI's guide to function calling: Responses normalise such schemas (every object is closed, every
property required) and fall back to schemas that are not strict; recorded answers of 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.validation.strict_schema import Rules, schema_fault
from mockgpt.generation.pausing import pause

# Deeper schemas stay as they are.
_DEPTH_LIMIT = 12


def normalized(tool: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Return the parameters of a function as they hold, and whether they are strict.

    Args:
        tool: of a Responses request, with `parameters` and `strict` where they were sent.
    """
    pause()
    parameters = tool.get("parameters") or {}
    strict = tool.get("strict")
    if strict is not None or not parameters:
        return parameters, strict is not False
    closed = _closed(parameters, 0)
    if schema_fault(closed, Rules(strict=True)) is None:
        return closed, True
    return parameters, False


def _closed(schema: Any, depth: int) -> Any:
    """Return a schema whose objects are closed and require all of their properties."""
    if type(schema) is not dict or depth > _DEPTH_LIMIT:
        return schema
    pause()
    closed = dict(schema)
    properties = schema.get("properties")
    if type(properties) is dict:
        closed["properties"] = {name: _closed(part, depth + 1) for name, part in properties.items()}
        if schema.get("required") != list(properties):
            closed["required"] = list(properties)
        closed.setdefault("additionalProperties", False)
    for key in ("$defs", "definitions"):
        if type(schema.get(key)) is dict:
            closed[key] = {name: _closed(part, depth + 1) for name, part in schema[key].items()}
    if type(schema.get("anyOf")) is list:
        closed["anyOf"] = [_closed(part, depth + 1) for part in schema["anyOf"]]
    if "items" in schema:
        closed["items"] = _closed(schema["items"], depth + 1)
    return closed
