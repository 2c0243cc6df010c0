"""Random JSON schemas for tests. Each has an instance; together they use all keywords of the maker."""

from __future__ import annotations

from random import Random
from typing import Any

NAMES = (
    *("name", "email", "city", "count", "price", "tags", "is_active", "description", "startDate", "zip_code"),
    *("id", "score", "notes", "items", "child", "x1", "Größe", "with space", 'quote"d', "{{model}}"),
)
FORMATS = ("date-time", "date", "time", "duration", "email", "uuid", "hostname", "ipv4", "ipv6", "uri")
PATTERNS = (
    *(r"^[A-Z]{3}-\d{4}$", r"^\+?[1-9]\d{1,14}$", r"^(foo|bar)+$", r"^#(?:[0-9a-f]{3}){1,2}$", r"abc"),
    *(r"^[\w.+-]+@[\w-]+\.[a-z]{2,}$", r"^\S+\s\S+$", r"^[^@\s]+$", r"^v\d+(\.\d+){0,2}$", r"^$"),
)


def schema(random: Random, depth: int = 0) -> dict[str, Any]:
    """Return a schema; deeper schemas are simpler."""
    makers = _SIMPLE if depth > 2 else (*_SIMPLE, *_NESTED)
    return random.choice(makers)(random, depth)


def recursive(random: Random) -> dict[str, Any]:
    """Return a schema that refers to itself, in one of the usual ways."""
    node: dict[str, Any] = {
        "type": "object",
        "properties": {
            "value": schema(random, 3),
            "next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]},
        },
        "required": ["value", "next"],
        "additionalProperties": False,
    }
    if random.random() < 0.5:
        node["properties"]["children"] = {"type": "array", "items": {"$ref": "#/$defs/node"}}
        node["required"].append("children")
    return {"$defs": {"node": node}, "$ref": "#/$defs/node"}


def _text(random: Random, depth: int) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "string"}
    kind = random.randrange(5)
    if kind == 1:
        made["format"] = random.choice(FORMATS)
    elif kind == 2:
        made["pattern"] = random.choice(PATTERNS)
    elif kind == 3:
        made["minLength"] = random.randint(0, 60)
        made["maxLength"] = made["minLength"] + random.randint(0, 40)
    elif kind == 4:
        made["maxLength"] = random.randint(0, 12)
    return made


def _number(random: Random, depth: int) -> dict[str, Any]:
    made: dict[str, Any] = {"type": random.choice(("integer", "number"))}
    low = random.choice((-1000, -3.5, 0, 0.25, 7, 10**6))
    if random.random() < 0.5:
        made[random.choice(("minimum", "exclusiveMinimum"))] = low
    if random.random() < 0.5:
        made[random.choice(("maximum", "exclusiveMaximum"))] = low + random.choice((2, 10, 1000.5))
    if random.random() < 0.3:
        made["multipleOf"] = random.choice((1, 2, 0.5)) if len(made) < 3 else 1
    return made


def _enum(random: Random, depth: int) -> dict[str, Any]:
    values: list[Any] = ["red", "green", 3, 4.5, True, None, {"a": 1}, ["x"], ""]
    return random.choice(
        (
            {"enum": random.sample(values, random.randint(1, 5))},
            {"type": "string", "enum": ["celsius", "fahrenheit"]},
            {"const": random.choice(values)},
        )
    )


def _plain(random: Random, depth: int) -> dict[str, Any]:
    return random.choice(({"type": "boolean"}, {"type": "null"}, {}, {"type": ["string", "null"]}))


def _object(random: Random, depth: int) -> dict[str, Any]:
    names = random.sample(NAMES, random.randint(0, 5))
    made: dict[str, Any] = {
        "type": "object",
        "properties": {name: schema(random, depth + 1) for name in names},
        "required": [name for name in names if random.random() < 0.7],
    }
    kind = random.randrange(4)
    if kind == 1:
        made["additionalProperties"] = False
    elif kind == 2:
        made["additionalProperties"] = {"type": "integer"}
        made["minProperties"] = len(names) + 2
    elif kind == 3:
        made["patternProperties"] = {"^x-": {"type": "string"}}
    return made


def _array(random: Random, depth: int) -> dict[str, Any]:
    least = random.randint(0, 4)
    made: dict[str, Any] = {"type": "array", "minItems": least, "maxItems": least + random.randint(0, 3)}
    kind = random.randrange(4)
    if kind == 0:
        made |= {"items": {"type": "integer"}, "uniqueItems": True}
    elif kind == 1:
        made |= {"prefixItems": [schema(random, depth + 1)], "items": schema(random, depth + 1)}
    elif kind == 2:
        made |= {
            "items": {"type": ["integer", "string"]},
            "contains": {"type": "string"},
            "minItems": 1,
            "maxItems": 4,
        }
    else:
        made["items"] = schema(random, depth + 1)
    return made


def _any_of(random: Random, depth: int) -> dict[str, Any]:
    return {
        random.choice(("anyOf", "anyOf")): [schema(random, depth + 1) for _ in range(random.randint(1, 3))]
    }


def _one_of(random: Random, depth: int) -> dict[str, Any]:
    return {
        "oneOf": [{"type": "string", "minLength": 1}, {"type": "integer"}, {"type": "number", "maximum": 50}]
    }


def _all_of(random: Random, depth: int) -> dict[str, Any]:
    first = {"type": "object", "properties": {"a": _text(random, depth)}, "required": ["a"]}
    return {"allOf": [first, {"properties": {"b": _number(random, depth)}, "required": ["b"]}]}


def _conditional(random: Random, depth: int) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "kind": {"enum": ["card", "cash"]},
            "number": {"type": "string"},
            "coins": {"type": "integer"},
        },
        "required": ["kind"],
        "if": {"properties": {"kind": {"const": "card"}}},
        "then": {"required": ["number"]},
        "else": {"required": ["coins"]},
    }


_SIMPLE = (_text, _text, _number, _number, _enum, _plain)
_NESTED = (_object, _object, _object, _array, _array, _any_of, _one_of, _all_of, _conditional)
