"""Flattening schemas: references, `allOf` and alternatives."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.generation.json_schema.merge import Budget, SchemaError, flatten, merge, resolve

ROOT = {
    "$defs": {"a/b": {"type": "string"}, "named": {"$anchor": "name", "type": "null"}},
    "items": [{"const": 1}],
}


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("#", ROOT),
        ("#/$defs/a~1b", {"type": "string"}),
        ("#/$defs/a~1b/type", "string"),
        ("#/items/0", {"const": 1}),
        ("#name", ROOT["$defs"]["named"]),  # type: ignore[call-overload]
        ("#/%24defs/a~1b", {"type": "string"}),
    ],
)
def test_a_local_reference_is_resolved(reference: str, expected: object) -> None:
    assert resolve(reference, ROOT) == expected


@pytest.mark.parametrize("reference", ["#/missing", "#missing", "https://example.com/s", "#/items/1", 3])
def test_a_reference_to_nothing_is_refused(reference: object) -> None:
    with pytest.raises(SchemaError):
        resolve(reference, ROOT)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"minimum": 1}, {"minimum": 3}, {"minimum": 3}),
        ({"maxLength": 1}, {"maxLength": 3}, {"maxLength": 1}),
        ({"type": ["string", "number"]}, {"type": "integer"}, {"type": ["integer"]}),
        ({"enum": [1, 2]}, {"enum": [2, 3]}, {"enum": [2]}),
        ({"required": ["a"]}, {"required": ["b", "a"]}, {"required": ["a", "b"]}),
        ({"multipleOf": 4}, {"multipleOf": 6}, {"multipleOf": 12}),
        ({"title": "x"}, {"description": "y"}, {"title": "x", "description": "y"}),
    ],
)
def test_merged_keywords_require_what_both_schemas_require(
    one: dict[str, Any], two: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert merge(one, two, Budget(100)) == expected


def test_a_flat_schema_has_its_references_and_alternatives_collected() -> None:
    schema = {"$ref": "#/$defs/n", "allOf": [{"minLength": 2}], "anyOf": [{"const": "aa"}, {"const": "bb"}]}
    flat = flatten(schema, {"$defs": {"n": {"type": "string"}}}, Budget(100))
    assert flat.keywords == {"type": "string", "minLength": 2}
    assert flat.alternatives == [[{"const": "aa"}, {"const": "bb"}]]
    assert flat.references == ["#/$defs/n"]
