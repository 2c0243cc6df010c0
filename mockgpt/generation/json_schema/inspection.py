"""Which type of value a schema's keywords ask for, and which keywords a maker can only meet by luck."""

from __future__ import annotations

from random import Random

from mockgpt.generation.json_schema.merge import Schema, SchemaError, types_of

# Keywords that tell the type where `type` is missing.
_TELLING = (
    (
        "object",
        frozenset(
            (
                *("properties", "required", "additionalProperties", "patternProperties", "propertyNames"),
                *("minProperties", "maxProperties", "dependentRequired"),
            )
        ),
    ),
    ("array", frozenset(("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"))),
    (
        "number",
        frozenset(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")),
    ),
    ("string", frozenset(("minLength", "maxLength", "pattern", "format"))),
)

_CHANCY = frozenset(
    (
        *("not", "oneOf", "if", "contains", "uniqueItems", "multipleOf", "minProperties"),
        *("patternProperties", "propertyNames", "dependentRequired", "dependentSchemas"),
    )
)


def is_chancy(schema: object) -> bool:
    """Return whether a value made for `schema` should be checked afterwards."""
    return isinstance(schema, dict) and not _CHANCY.isdisjoint(schema)


def kind_of(keywords: Schema, ending: bool, random: Random | None) -> str:
    """Return the type to make, "any" where the keywords don't say.

    The first of several types unless `random` shall choose; null late, or to come to an end.
    """
    types = types_of(keywords)
    if "type" in keywords and not types:
        raise SchemaError("The schema's type names no type.")
    if types:
        others = [name for name in types if name != "null"]
        if not others or (ending and "null" in types):
            return "null"
        return random.choice(others) if random else others[0]
    return next((kind for kind, words in _TELLING if not words.isdisjoint(keywords)), "any")


def is_null(branch: object) -> bool:
    """Return whether the schema allows nothing but null."""
    return isinstance(branch, dict) and (branch.get("type") == "null" or branch.get("const", 0) is None)
