"""Flatten JSON schemas: resolve references, merge `allOf`, collect the alternatives.

Every step is taken from a budget; a schema that needs more steps raises `SchemaError`. Makes
no values.

Source: JSON Schema 2020-12, core sections 8 and 10. Older spellings (`definitions`, `items`
as an array, boolean `exclusiveMinimum`) are supported too.
"""

from __future__ import annotations

from math import lcm
from typing import Any, NamedTuple

from mockgpt.generation.pausing import pause

Schema = dict[str, Any]


class SchemaError(ValueError):
    """No value can be made for a schema; the text is a sentence that says why."""


class ExhaustedError(SchemaError):
    """The schema requires more than a reply may hold, so no other branch is tried."""


_PATTERN_STEPS_PER_STEP = 4  # a step of `pattern_strings` takes a quarter of the time of other steps


class Budget:
    """The number of steps that one instance may take."""

    __slots__ = ("steps",)

    def __init__(self, steps: int) -> None:
        self.steps = steps

    def spend(self, steps: int = 1) -> None:
        """Take `steps`, or raise ExhaustedError; between them, others may have their turn."""
        self.steps -= steps
        if self.steps < 0:
            raise ExhaustedError("The schema asks for more values than a reply can hold.")
        pause()

    def spend_on_pattern(self, steps: int) -> None:
        """Take as many as so many steps of making or matching a text for a pattern are worth."""
        self.spend(steps // _PATTERN_STEPS_PER_STEP)


class FlatSchema(NamedTuple):
    """A schema without references.

    Attributes:
        keywords: the merged keywords.
        alternatives: groups of schemas; a value conforms to one of each group.
        references: the references that were followed.
    """

    keywords: Schema
    alternatives: list[list[Any]]
    references: list[str]


_MOST_REFERENCES = 50  # followed one after the other at one place
_APART = frozenset({"$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "if", "then", "else"})
_ANNOTATIONS = frozenset({"$defs", "definitions", "$schema", "$id", "$comment", "title"})


def flatten(schema: Any, root: Any, budget: Budget) -> FlatSchema:
    """Merge `schema`, its references and its `allOf` into one set of keywords."""
    if isinstance(schema, dict) and _APART.isdisjoint(schema):
        # Most schemas are plain keywords.
        check_shape(schema)
        return FlatSchema(merge({}, schema, budget), [], [])
    keywords: Schema = {}
    alternatives: list[list[Any]] = []
    references: list[str] = []
    pending = [schema]
    while pending:
        part = pending.pop(0)
        budget.spend()
        if part is True:
            continue
        if not isinstance(part, dict):
            raise SchemaError(
                "The schema allows no value." if part is False else "A schema must be an object or a boolean."
            )
        check_shape(part)
        reference = part.get("$ref", part.get("$dynamicRef"))
        if reference is not None:
            references.append(str(reference))
            if len(references) > _MOST_REFERENCES:
                raise SchemaError(f"The reference '{references[-1][:80]}' leads back to itself.")
            pending.append(resolve(reference, root))
        if isinstance(part.get("allOf"), list):
            pending.extend(part["allOf"])
        alternatives.extend(part[key] for key in ("anyOf", "oneOf") if isinstance(part.get(key), list))
        if "if" in part and ("then" in part or "else" in part):
            both = {"allOf": [part["if"], part.get("then", True)]}
            alternatives.append([both, part.get("else", True)])
        keywords = merge(keywords, part, budget)
    return FlatSchema(keywords, alternatives, references)


def check_shape(schema: Schema) -> None:
    """Raise SchemaError if a keyword has a value of the wrong type; other functions rely on this check."""
    for key, value in schema.items():
        kind = _KINDS.get(key)
        fits = kind is None or isinstance(value, kind)
        if not fits or (key == "required" and not all(isinstance(name, str) for name in value)):
            raise SchemaError(f"The value of the schema keyword '{key}' has the wrong type.")


_KINDS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("$ref", "$dynamicRef", "pattern", "format"), str),
    **dict.fromkeys(("enum", "allOf", "anyOf", "oneOf", "required", "prefixItems"), list),
    **dict.fromkeys(("properties", "patternProperties", "dependentRequired", "dependentSchemas"), dict),
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties", "propertyNames"), (dict, bool)),
    **dict.fromkeys(("contains", "not"), (dict, bool)),
    "type": (str, list),
    "items": (dict, list, bool),
    "uniqueItems": bool,
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), (int, float)),
    **dict.fromkeys(("multipleOf", "minLength", "maxLength", "minItems", "maxItems"), (int, float)),
    **dict.fromkeys(("minProperties", "maxProperties", "minContains", "maxContains"), (int, float)),
}


def members_of(schema: Any) -> dict[str, Any]:
    """Return the schemas of the properties of an object by name, {} for what names none."""
    found = schema.get("properties") if isinstance(schema, dict) else None
    return found if isinstance(found, dict) else {}


def resolve(reference: Any, root: Any) -> Any:
    """Return the schema at a local reference such as `#/$defs/item` (RFC 6901), or raise SchemaError."""
    if not isinstance(reference, str) or not reference.startswith("#"):
        raise SchemaError(f"The reference '{str(reference)[:80]}' is not local to the schema.")
    place, path = root, reference[1:]
    if "%" in path:
        from urllib.parse import unquote  # with `ipaddress` 3 ms, which only escaped references pay

        path = unquote(path)
    if path and not path.startswith("/"):
        return _anchored(path, root)
    for step in path.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        if isinstance(place, dict) and step in place:
            place = place[step]
        elif isinstance(place, list) and step.isdecimal() and int(step[:9]) < len(place):
            place = place[int(step[:9])]
        else:
            raise SchemaError(f"The reference '{reference[:80]}' points to nothing.")
    return place


def _anchored(name: str, root: Any) -> Any:
    for table in (root.get("$defs"), root.get("definitions")) if isinstance(root, dict) else ():
        for schema in table.values() if isinstance(table, dict) else ():
            if isinstance(schema, dict) and name in (schema.get("$anchor"), schema.get("$dynamicAnchor")):
                return schema
    raise SchemaError(f"The reference '#{name[:80]}' points to nothing.")


def merge(first: Schema, second: Schema, budget: Budget) -> Schema:
    """Return keywords that require what both schemas require."""
    budget.spend(1 + (len(first) + len(second)) // 8)
    merged = dict(first)
    for key, value in second.items():
        if key not in _APART and key not in _ANNOTATIONS:
            merged[key] = _combined(key, merged[key], value, budget) if key in merged else value
    return merged


def _combined(key: str, one: Any, two: Any, budget: Budget) -> Any:
    if key in _LARGER or key in _SMALLER:
        numbers = [value for value in (one, two) if isinstance(value, (int, float)) and value is not True]
        return (max if key in _LARGER else min)(numbers, default=one)
    if key == "type":
        return _types_in_both(one, two)
    if key == "enum" and isinstance(one, list) and isinstance(two, list):
        budget.spend(len(one) * len(two) // 16)
        return [value for value in one if value in two]
    if key == "required" and isinstance(one, list) and isinstance(two, list):
        budget.spend((len(one) + len(two)) // 8)
        return list(dict.fromkeys(name for name in one + two if isinstance(name, str)))
    if key in ("properties", "patternProperties", "dependentSchemas"):
        return _both_properties(one, two, budget)
    if key in ("items", "additionalProperties", "propertyNames", "contains", "unevaluatedProperties"):
        return False if one is False or two is False else {"allOf": [one, two]}
    if key == "multipleOf":
        if isinstance(one, int) and isinstance(two, int) and one > 0 and two > 0:
            return lcm(one, two)
        return max(one, two) if isinstance(one, (int, float)) and isinstance(two, (int, float)) else one
    if key == "uniqueItems":
        return bool(one or two)
    if key == "const" and one != two:
        raise SchemaError("The schema demands two different constants at once.")
    if key == "not":
        return {"anyOf": [one, two]}
    return two if key in ("description", "default", "examples") else one


_LARGER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"})
_SMALLER = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"})


def types_of(keywords: Schema) -> list[str]:
    """Return the types in `type` as a list; empty where there is none."""
    named = keywords.get("type")
    listed = [named] if isinstance(named, str) else named if isinstance(named, list) else []
    return [name for name in listed if isinstance(name, str)]


def _types_in_both(one: Any, two: Any) -> list[str]:
    first, second = types_of({"type": one}), types_of({"type": two})
    both = [name for name in first if name in second or (name == "integer" and "number" in second)]
    both += [name for name in second if name == "integer" and "number" in first and name not in both]
    if not both:
        raise SchemaError("The schema demands two types at once.")
    return both


def _both_properties(one: Any, two: Any, budget: Budget) -> Any:
    if not isinstance(one, dict) or not isinstance(two, dict):
        return one
    budget.spend((len(one) + len(two)) // 8)
    return one | {name: {"allOf": [one[name], part]} if name in one else part for name, part in two.items()}
