"""Which JSON schemas are accepted."""

from __future__ import annotations

import pytest
from hypothesis import given
from json_values import ANYTHING

from mockgpt.api.validation.strict_schema import schema_fault


def closed(**properties):
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def test_a_closed_schema_is_accepted():
    nested = closed(
        a={"type": "array", "items": closed(b={"type": ["string", "null"]})}, c={"$ref": "#/$defs/d"}
    )
    assert schema_fault({**nested, "$defs": {"d": closed()}}, strict=True) is None


@pytest.mark.parametrize(
    ("schema", "wrong"),
    [
        ({"type": "array"}, "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"array\"'."),
        ({"properties": {}}, "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"None\"'."),
        (
            closed(a={"type": "object"}),
            "In context=('properties', 'a'), "
            "'additionalProperties' is required to be supplied and to be false.",
        ),
        (
            closed(a={"type": "array", "items": {"type": "object"}}),
            "In context=('properties', 'a', 'items'), "
            "'additionalProperties' is required to be supplied and to be false.",
        ),
        (
            closed(a={"anyOf": [{"type": "null"}, {**closed(b={}), "required": []}]}),
            "In context=('properties', 'a', 'anyOf', '1'), 'required' is required to be supplied and to be "
            "an array including every key in properties. Missing 'b'.",
        ),
        (closed(a={"type": "array"}), "In context=('properties', 'a'), array schema missing items."),
    ],
)
def test_what_is_wrong_is_named_with_its_place(schema, wrong):
    assert schema_fault(schema, strict=True) == wrong


def test_the_first_fault_in_the_schemas_order_is_reported():
    schema = closed(a=closed(x={"type": "object"}), b={"type": "object"})
    assert "('properties', 'a', 'properties', 'x')" in (schema_fault(schema, strict=True) or "")


def test_an_open_schema_is_fine_where_strict_is_not_asked_for():
    schema = {"type": "object", "properties": {"a": {"type": "object"}}}
    assert schema_fault(schema, strict=False) is None
    assert schema_fault({"type": "object", "properties": {"a": {"type": "array"}}}, strict=False) is not None


def test_any_nesting_is_judged_without_recursion():
    schema = closed()
    for _ in range(2_000):
        schema = {
            "type": "object",
            "properties": {"a": schema},
            "required": ["a"],
            "additionalProperties": False,
        }
    assert "levels of nesting exceeds limit of 10" in (schema_fault(schema, strict=True) or "")


@given(ANYTHING)
def test_any_value_may_stand_where_a_schema_should(value):
    schema_fault({"type": "object", "properties": value, "items": value, "required": value}, strict=True)
    schema_fault({"type": value, "anyOf": value}, strict=False)
