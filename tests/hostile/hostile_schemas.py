"""JSON schemas at random that contradict themselves, are of the wrong types, or ask for too much."""

from __future__ import annotations

from random import Random
from typing import Any

NUMBERS = [
    0,
    1,
    -1,
    3,
    0.1,
    0.3,
    1e19,
    -1e19,
    1e308,
    -1e308,
    1e-300,
    2**53,
    2**63 - 1,
    2**64 - 1,
    -(2**63),
    "1",
]
SIZES = [0, 1, 2, 5, -1, 1.5, 1e19, None]
PATTERNS = [
    *(
        r"^\d{3,2}$",
        "a{5,1}",
        "(",
        "[b-a]",
        "\\",
        "(?P<a>x)(?P=a)",
        "^(a+)+$",
        r"\p{L}+",
        "(?i)abc",
        "a{1000}",
    ),
    *("(a{100}){100}", r"[^\s\S]", "é+", r"\u{1F600}", "(?=a)", "x*?y+?", "a{2", "a{,3}", "{3}", "*a", "$^"),
    *(r"\b", r"\x", r"\u12", "(?<n>a)", "[[:alpha:]]", "|", "()", "(|a)*"),
]
KEYWORDS: dict[str, list[Any]] = {
    "type": [
        "string",
        "number",
        "integer",
        "integer",
        "null",
        "object",
        "array",
        "bogus",
        ["string", "null"],
        [],
        5,
    ],
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), NUMBERS),
    **dict.fromkeys(
        ("minLength", "maxLength", "minItems", "maxItems", "maxProperties", "minContains"), SIZES
    ),
    "pattern": PATTERNS,
    "format": ["date", "email", "uuid", "bogus", 5, "duration"],
    "enum": [[], [1], ["a", None], [{"a": []}], "x"],
    "const": [*NUMBERS, [], {}],
    "required": [["a"], ["zz"], [5], "a"],
    "dependentRequired": [{"a": ["b"]}, {"a": "b"}, [], {"a": [1]}],
    "$ref": ["#", "#/$defs/a", "#/properties/a", "#/x/y", "http://x/", "#/%zz", 5, ""],
}
ONE_SCHEMA = ("items", "not", "if", "then", "else", "contains", "propertyNames", "additionalProperties")
SCHEMAS = ("anyOf", "oneOf", "allOf", "prefixItems")
TABLES = ("properties", "patternProperties", "dependentSchemas", "$defs")


def schema(chance: Random, depth: int = 0) -> dict[str, Any]:
    """Return a schema."""
    made = {name: chance.choice(values) for name, values in KEYWORDS.items() if chance.random() < 0.15}
    if chance.random() < 0.8:
        made["type"] = chance.choice(KEYWORDS["type"])
    if depth == 3:
        return made
    for name in (*ONE_SCHEMA, *SCHEMAS, *TABLES):
        if chance.random() < (0.3 if name in ("items", "properties") else 0.06):
            inner = schema(chance, depth + 1)
            key = chance.choice(["a", "age", "price", "", "é", *PATTERNS])
            fitting = inner if name in ONE_SCHEMA else [inner] if name in SCHEMAS else {key: inner}
            made[name] = chance.choice([fitting, fitting, fitting, True, 5, [], {}])
    return made
