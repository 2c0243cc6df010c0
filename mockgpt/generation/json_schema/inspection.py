"""Inspect a schema: the type that its keywords ask for, its depth, and whether a value needs a check.

Some keywords are not followed when a value is made, so the value conforms to them only by
the random draw and has to be checked afterwards. Makes no values.
"""

from __future__ import annotations

import math
from random import Random
from typing import Any

from mockgpt.generation.json_schema.merge import Budget, Schema, SchemaError, resolve, types_of

BOUNDS = frozenset(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"))
SCALARS = ("integer", "number", "boolean", "string")

_OF_OBJECTS = (
    *("properties", "required", "additionalProperties", "patternProperties", "propertyNames"),
    *("minProperties", "maxProperties", "dependentRequired"),
)
_IMPLYING = (  # keywords that imply a type where `type` is missing
    ("object", frozenset(_OF_OBJECTS)),
    ("array", frozenset(("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"))),
    ("number", BOUNDS),
    ("string", frozenset(("minLength", "maxLength", "pattern", "format"))),
)
_CHECKED_AFTERWARDS = (
    *("not", "oneOf", "if", "contains", "uniqueItems", "multipleOf", "minProperties"),
    *("patternProperties", "propertyNames", "dependentRequired", "dependentSchemas"),
)


def plain_kind(schema: object) -> str:
    """Return the type of a schema that says no more than a scalar type, "" for any other schema."""
    if not isinstance(schema, dict) or not schema.keys() <= {"type", "description", "title"}:
        return ""
    kind = schema.get("type")
    return kind if isinstance(kind, str) and kind in SCALARS else ""


def needs_check(schema: object) -> bool:
    """Return whether a value made for `schema` has to be checked afterwards."""
    return isinstance(schema, dict) and not schema.keys().isdisjoint(_CHECKED_AFTERWARDS)


def kind_of(keywords: Schema, ending: bool, random: Random | None) -> str:
    """Return the type of the value to make, "any" where the keywords do not imply one.

    Args:
        ending: prefer null, as no further levels are wanted.
        random: draws one of several types; None for the first type.
    """
    types = types_of(keywords)
    if "type" in keywords and not types:
        raise SchemaError("The schema's type names no type.")
    if types:
        others = [name for name in types if name != "null"]
        if not others or (ending and "null" in types):
            return "null"
        return random.choice(others) if random else others[0]
    return next((kind for kind, words in _IMPLYING if not words.isdisjoint(keywords)), "any")


def is_null(branch: object) -> bool:
    """Return whether the schema allows only null."""
    return isinstance(branch, dict) and (branch.get("type") == "null" or branch.get("const", 0) is None)


_HEIGHT_LIMIT = 10  # levels that are examined


def height(schema: Any, root: Any, budget: Budget, level: int = 0) -> float:
    """Return the least number of levels of objects and arrays in a value of `schema`, or infinity."""
    budget.spend()
    if level > _HEIGHT_LIMIT:
        return math.inf
    if not isinstance(schema, dict) or "const" in schema or "enum" in schema:
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
