"""Check whether a value conforms to a JSON schema, as far as the maker of instances needs it.

Does not check formats, and patterns only within the subset of `pattern_parser`. Each step is
taken from the budget of the instance, so the time is bounded.

Source: JSON Schema 2020-12, validation sections 6.1 to 6.5.
"""

from __future__ import annotations

from types import NoneType
from typing import Any

import orjson

from mockgpt.generation.json_schema import inspection, pattern_strings
from mockgpt.generation.json_schema.merge import Budget, Schema, check_shape, resolve, types_of
from mockgpt.generation.json_schema.pattern_parser import PatternError

_DEEPEST = 60  # levels that are checked
_KINDS: dict[str, Any] = {
    "number": (int, float),
    "string": str,
    "object": dict,
    "array": list,
    "null": NoneType,
}


def conforms(value: Any, schema: Any, root: Any, budget: Budget, depth: int = 0) -> bool:
    """Return whether `value` conforms to `schema`, or raise `SchemaError` where that is malformed."""
    budget.spend()
    if isinstance(schema, bool) or depth > _DEEPEST:
        return schema is not False
    if not isinstance(schema, dict):
        return True
    if kind := inspection.plain_kind(schema):
        return _is(value, kind)
    check_shape(schema)
    return (
        fits_own_keywords(value, schema, budget)
        and _applies(value, schema, root, budget, depth)
        and (not isinstance(value, dict) or _object_fits(value, schema, root, budget, depth))
        and (not isinstance(value, list) or _array_fits(value, schema, root, budget, depth))
    )


def fits_own_keywords(value: Any, schema: Schema, budget: Budget) -> bool:
    """Return whether `value` fits the keywords that apply to the value itself, not to its members."""
    types = types_of(schema)
    if types and not any(_is(value, name) for name in types):
        return False
    if "const" in schema and not _same(value, schema["const"]):
        return False
    if "enum" in schema and not any(_same(value, one) for one in schema["enum"]):
        return False
    if isinstance(value, str):
        sized = _within(len(value), schema, "minLength", "maxLength")
        return sized and _matches(schema.get("pattern"), value, budget)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number_fits(value, schema)
    return True


def _same(one: Any, two: Any) -> bool:
    return bool(one == two) and isinstance(one, bool) == isinstance(two, bool)


def _is(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    if name == "integer":
        return isinstance(value, int) or (isinstance(value, float) and value.is_integer())
    return isinstance(value, _KINDS.get(name, ()))


def _within(size: float, schema: Schema, low: str, high: str) -> bool:
    least, most = schema.get(low), schema.get(high)
    too_small = isinstance(least, (int, float)) and size < least
    return not (too_small or (isinstance(most, (int, float)) and size > most))


def _number_fits(value: float, schema: Schema) -> bool:
    low, high, step = (schema.get(key) for key in ("exclusiveMinimum", "exclusiveMaximum", "multipleOf"))
    # In draft 4 these are booleans, which exclude the value of `minimum` or `maximum`.
    low = schema.get("minimum") if low is True else low
    high = schema.get("maximum") if high is True else high
    low, high = (one if isinstance(one, (int, float)) and one is not False else None for one in (low, high))
    inside = (low is None or value > low) and (high is None or value < high)
    if not (inside and _within(value, schema, "minimum", "maximum")):
        return False
    if not isinstance(step, (int, float)) or step <= 0:
        return True
    try:
        return bool(value % step == 0) if isinstance(step, int) else bool(int(value / step) == value / step)
    except OverflowError:
        return False


def _matches(pattern: Any, text: str, budget: Budget) -> bool:
    return not isinstance(pattern, str) or pattern_matches(pattern, text, budget) is not False


def pattern_matches(pattern: str, text: str, budget: Budget) -> bool | None:
    """Return whether `pattern` matches in `text`, None if the pattern is outside the subset."""
    meter = [0]
    try:
        return pattern_strings.matches(pattern, text, meter)
    except PatternError:
        return None
    finally:
        budget.spend_on_pattern(meter[0])


def _applies(value: Any, schema: Schema, root: Any, budget: Budget, depth: int) -> bool:
    def fits(part: Any) -> bool:
        return conforms(value, part, root, budget, depth + 1)

    return (
        ("$ref" not in schema or fits(resolve(schema["$ref"], root)))
        and all(map(fits, schema.get("allOf", ())))
        and ("anyOf" not in schema or any(map(fits, schema["anyOf"])))
        and ("oneOf" not in schema or sum(map(fits, schema["oneOf"])) == 1)
        and not ("not" in schema and fits(schema["not"]))
        and ("if" not in schema or fits(schema.get("then" if fits(schema["if"]) else "else", True)))
    )


def _object_fits(value: dict[str, Any], schema: Schema, root: Any, budget: Budget, depth: int) -> bool:
    properties = schema.get("properties", {})
    lacks = any(name not in value for name in schema.get("required", ()))
    if lacks or not _within(len(value), schema, "minProperties", "maxProperties"):
        return False
    patterns = schema.get("patternProperties", {})
    others = schema.get("additionalProperties", schema.get("unevaluatedProperties", True))
    for name, member in value.items():
        schemas = [properties[name]] if name in properties else []
        schemas += [part for pattern, part in patterns.items() if _matches(pattern, name, budget)]
        if not all(conforms(member, part, root, budget, depth + 1) for part in schemas or [others]):
            return False
        if not conforms(name, schema.get("propertyNames", True), root, budget, depth + 1):
            return False
    return _dependents_fit(value, schema, root, budget, depth)


def _dependents_fit(value: dict[str, Any], schema: Schema, root: Any, budget: Budget, depth: int) -> bool:
    needed = [others for name, others in schema.get("dependentRequired", {}).items() if name in value]
    names = [one for others in needed if isinstance(others, list) for one in others if isinstance(one, str)]
    if not value.keys() >= {*names}:
        return False
    parts = [part for name, part in schema.get("dependentSchemas", {}).items() if name in value]
    return all(conforms(value, part, root, budget, depth + 1) for part in parts)


def _array_fits(value: list[Any], schema: Schema, root: Any, budget: Budget, depth: int) -> bool:
    if not _within(len(value), schema, "minItems", "maxItems"):
        return False
    firsts, rest = item_schemas(schema)
    parts = [*firsts[: len(value)], *[rest] * (len(value) - len(firsts))]
    if not all(conforms(one, part, root, budget, depth + 1) for one, part in zip(value, parts, strict=True)):
        return False
    if schema.get("uniqueItems") is True and len({_key(item) for item in value}) < len(value):
        return False
    if "contains" not in schema:
        return True
    found = sum(conforms(item, schema["contains"], root, budget, depth + 1) for item in value)
    low, high = schema.get("minContains", 1), schema.get("maxContains", len(value))
    return not (isinstance(low, int) and isinstance(high, int)) or low <= found <= high


def _key(item: Any) -> bytes:
    # 1 and 1.0 are the same item (JSON Schema core section 4.2.2).
    if isinstance(item, float) and item.is_integer() and abs(item) < 2**63:
        item = int(item)
    return orjson.dumps(item, option=orjson.OPT_SORT_KEYS)


def others_of(keywords: Schema) -> Any:
    """Return the schema of the properties that `properties` does not name."""
    others = keywords.get("additionalProperties", keywords.get("unevaluatedProperties", True))
    return next(iter(keywords.get("patternProperties", {}).values()), others)


def item_schemas(schema: Schema) -> tuple[list[Any], Any]:
    """Return the schemas of the first items and of all others, by `prefixItems` or an array `items`."""
    items = schema.get("items", True)
    if isinstance(items, list):
        return items, schema.get("additionalItems", True)
    return schema.get("prefixItems", []), items
