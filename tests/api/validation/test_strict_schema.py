"""Which JSON schemas are refused, in OpenAI's sentences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from json_values import ANYTHING

from mockgpt.api.validation import strict_schema
from mockgpt.api.validation.strict_schema import Rules, check_format_schema, check_function_schema
from mockgpt.errors import APIError

TEXT = {"type": "string"}
ROOT = "schema must be a JSON Schema of 'type: \"object\"', got"
CLOSED = "'additionalProperties' is required to be supplied and to be false."
REQUIRED = "'required' is required to be supplied and to be an array including every key in properties."


def schema_fault(schema: Any, *, strict: bool, function: bool = False, azure: bool = False) -> str | None:
    fault = strict_schema.schema_fault(schema, Rules(strict, function, azure))
    return None if fault is None else fault.sentence


def strict(properties: dict[str, Any], **others: Any) -> dict[str, Any]:
    """Return an object schema as strict mode wants it."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        **others,
    }


def test_a_schema_by_the_rules_is_accepted() -> None:
    schema = strict(
        {
            "name": {"type": ["string", "null"], "pattern": "^a", "minLength": 1},
            "size": {"type": "number", "minimum": 1, "multipleOf": 2},
            "when": {"type": "string", "format": "date-time"},
            "kind": {"type": "string", "enum": ["a", "b"]},
            "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}, "maxItems": 3},
            "either": {"anyOf": [TEXT, {"type": "null"}]},
        },
        **{"$defs": {"part": strict({"child": {"$ref": "#"}})}},
    )
    assert schema_fault(schema, strict=True) is None


@pytest.mark.parametrize(
    ("schema", "sentence"),
    [
        (
            {"type": "array", "items": TEXT},
            f"{ROOT} 'type: \"array\"'.",
        ),
        ({}, f"{ROOT} 'type: \"None\"'."),
        (
            {"type": "object", "properties": {}, "required": []},
            "In context=(), 'additionalProperties' is required to be supplied and to be false.",
        ),
        (
            strict({"a": TEXT, "b": TEXT}, required=["a"]),
            f"In context=(), {REQUIRED} Missing 'b'.",
        ),
        (
            strict({"a": TEXT}, required=["a", "z"]),
            f"In context=(), {REQUIRED} Extra required key 'z' supplied.",
        ),
        (
            strict({"list": {"type": "array", "items": {"type": "object", "properties": {}}}}),
            f"In context=('properties', 'list', 'items'), {CLOSED}",
        ),
        (
            strict({"a": {"anyOf": [{"type": "null"}, strict({"b": TEXT}, required=[])]}}),
            f"In context=('properties', 'a', 'anyOf', '1'), {REQUIRED} Missing 'b'.",
        ),
        (strict({"a": {"type": "array"}}), "In context=('properties', 'a'), array schema missing items."),
        (strict({"a": {}}), "In context=('properties', 'a'), schema must have a 'type' key."),
        (strict({"a": {"const": 1}}), "In context=('properties', 'a'), schema must have a 'type' key."),
        (
            strict({"a": {"type": "array", "prefixItems": [TEXT]}}),
            "In context=('properties', 'a'), array schema missing items.",
        ),
        (
            strict({"a": {**TEXT, "format": "uri"}}),
            "In context=('properties', 'a'), 'uri' is not a valid format.",
        ),
        (strict({}, allOf=[]), "In context=(), 'allOf' is not permitted."),
        (
            strict({"a": {"$ref": "#", "description": "x"}}),
            "In context=('properties', 'a'), $ref cannot have keywords {'description'}.",
        ),
    ],
)
def test_a_fault_is_named_with_its_place(schema: dict[str, Any], sentence: str) -> None:
    assert schema_fault(schema, strict=True) == sentence


def test_a_lenient_function_is_only_refused_for_root_and_arrays() -> None:
    loose = {"type": "object", "properties": {"a": {"default": 1}, "b": {"oneOf": [TEXT]}}}
    assert schema_fault(loose, strict=False) is None
    message = schema_fault({"type": "object", "properties": {"a": {"type": "array"}}}, strict=False)
    assert message == "In context=('properties', 'a'), array schema missing items."


@pytest.mark.parametrize(
    ("keywords", "sentence"),
    [
        ({"required": None}, "None is not of type 'array'."),
        ({"required": "a"}, "'a' is not of type 'array'."),
        ({"required": ["a", ["b"]]}, "['b'] is not of type 'string'."),
        ({"properties": []}, "[] is not of type 'object'."),
        ({"properties": {"a": []}}, "[] is not of type 'object', 'boolean'."),
        ({"properties": {"a": {"enum": "x"}}}, "'x' is not of type 'array'."),
    ],
)
def test_a_keyword_of_another_type_is_refused_of_every_function(
    keywords: dict[str, Any], sentence: str
) -> None:
    schema = {**strict({"a": TEXT}), **keywords}
    for is_strict in (True, False):
        assert schema_fault(schema, strict=is_strict) == sentence


def test_the_first_fault_in_the_schemas_order_is_reported() -> None:
    schema = strict({"a": strict({"x": {"type": "object"}}), "b": {"type": "object"}})
    assert "('properties', 'a', 'properties', 'x')" in (schema_fault(schema, strict=True) or "")


def test_any_nesting_is_checked_without_recursion() -> None:
    schema: dict[str, Any] = strict({})
    for _ in range(2_000):
        schema = strict({"a": schema})
    assert "levels of nesting exceeds limit of 10" in (schema_fault(schema, strict=True) or "")


@given(ANYTHING)
def test_any_value_may_stand_where_a_schema_should(value: Any) -> None:
    schema_fault({"type": "object", "properties": value, "items": value, "required": value}, strict=True)
    schema_fault({"type": value, "anyOf": value}, strict=False)


def test_the_schemas_of_functions_and_formats_are_refused_with_their_names() -> None:
    faulty = {"type": "object", "properties": {}}
    function = {"name": "f", "parameters": faulty, "strict": True}
    with pytest.raises(APIError) as caught:
        check_function_schema(function, param="tools[0].parameters")
    assert caught.value.message.startswith("Invalid schema for function 'f': In context=(), ")
    assert (caught.value.param, caught.value.code) == ("tools[0].parameters", "invalid_function_parameters")
    described = {"name": "event", "schema": faulty, "strict": True}
    with pytest.raises(APIError, match="Invalid schema for response_format 'event': "):
        check_format_schema(described, param="response_format")
    check_function_schema({"name": "f"}, param="tools[0].parameters")
    check_function_schema({**function, "strict": False}, param="tools[0].parameters")
    check_format_schema({**described, "strict": None}, param="response_format")


def test_limits_of_nesting_properties_and_enums() -> None:
    deep: dict[str, Any] = TEXT
    for _ in range(11):
        deep = strict({"a": deep})
    assert "11 levels of nesting exceeds limit of 10." in (schema_fault(deep, strict=True) or "")
    wide = strict({f"p{number}": TEXT for number in range(5001)})
    assert "5001 object properties exceeds limit of 5000." in (schema_fault(wide, strict=True) or "")
    many = strict({"a": {"type": "integer", "enum": list(range(1001))}})
    assert "1001 enum values exceeds limit of 1000." in (schema_fault(many, strict=True) or "")


@pytest.mark.parametrize(
    "schema", [None, 3, [], "x", True, {"type": "object", "properties": {"a": 3}, "required": 4}]
)
def test_what_is_no_schema_is_refused_without_a_crash(schema: Any) -> None:
    assert schema_fault(schema, strict=True)


def test_a_default_is_permitted_by_openai_and_not_by_azure() -> None:
    schema = strict({"a": {**TEXT, "default": "x"}})
    assert schema_fault(schema, strict=True) is None
    sentence = "In context=('properties', 'a'), 'default' is not permitted."
    assert schema_fault(schema, strict=True, azure=True) == sentence


def test_the_parameters_of_a_function_need_properties() -> None:
    sentence = "In context=(), object schema missing properties."
    assert schema_fault({"type": "object"}, strict=False, function=True) == sentence
    assert schema_fault({"type": "object", "properties": {}}, strict=False, function=True) is None
    assert schema_fault({"type": "object"}, strict=False) is None


@pytest.mark.parametrize("pattern", [r"^\p{L}+$", "(", "a{9,1}", "(?<name>a)"])
def test_a_pattern_that_python_does_not_compile_is_refused(pattern: str) -> None:
    loose = {"type": "object", "properties": {"a": {**TEXT, "pattern": pattern}}}
    assert schema_fault(loose, strict=False) == f"{pattern!r} is not a 'regex'."


def test_a_pattern_that_looks_around_is_refused_where_the_schema_is_strict() -> None:
    looking = {**TEXT, "pattern": r"^(?!\.)[a-z]+@x$"}
    schema = strict({"list": {"type": "array", "items": {"anyOf": [TEXT, looking]}}})
    function = {"name": "f", "parameters": schema, "strict": True}
    with pytest.raises(APIError) as caught:
        check_function_schema(function, param="tools[0].parameters")
    assert caught.value.message == (
        "Invalid JSON schema: regex lookaround is not supported. "
        "Found at $.properties.list.items.anyOf[1].pattern."
    )
    assert (caught.value.param, caught.value.code) == ("tools", "invalid_json_schema")
    check_function_schema({**function, "strict": False}, param="tools[0].parameters")
    harmless = strict({"a": {**TEXT, "pattern": r"[(?=]\(?=(?:b)"}})
    assert schema_fault(harmless, strict=True) is None
