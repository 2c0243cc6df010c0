"""Estimate how deeply a JSON schema must nest, to bring recursive ones to an end.

A rough guide for choosing among alternatives; a wrong guess costs another
attempt, never a wrong value.
"""

from __future__ import annotations

import math
from typing import Any

from mockgpt.generation.json_schema.merge import Budget, SchemaError, resolve, types_of

_FURTHEST = 10  # levels looked ahead


def height(schema: Any, root: Any, budget: Budget, level: int = 0) -> float:
    """Return the levels of objects and arrays that any value of `schema` has; infinity when it never ends."""
    budget.spend()
    if level > _FURTHEST:
        return math.inf
    if not isinstance(schema, dict):
        return 0
    if "const" in schema or "enum" in schema:
        return 0
    least = _of_members(schema, root, budget, level)
    if isinstance(schema.get("$ref"), str):
        try:
            least = max(least, height(resolve(schema["$ref"], root), root, budget, level + 1))
        except SchemaError:
            return math.inf
    for key in ("anyOf", "oneOf"):
        if isinstance(schema.get(key), list) and schema[key]:
            least = max(least, min(height(part, root, budget, level + 1) for part in schema[key]))
    for part in schema["allOf"] if isinstance(schema.get("allOf"), list) else ():
        least = max(least, height(part, root, budget, level + 1))
    return least


def _of_members(schema: dict[str, Any], root: Any, budget: Budget, level: int) -> float:
    types = types_of(schema)
    if any(name not in ("object", "array") for name in types):
        return 0
    properties, required = schema.get("properties"), schema.get("required")
    if isinstance(properties, dict) and isinstance(required, list):
        needed = [properties[name] for name in required if isinstance(name, str) and name in properties]
        return 1 + max((height(part, root, budget, level + 1) for part in needed), default=0)
    if isinstance(schema.get("minItems"), (int, float)) and schema["minItems"] > 0:
        return 1 + height(schema.get("items"), root, budget, level + 1)
    return 1 if types or isinstance(properties, dict) else 0
