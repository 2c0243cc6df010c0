"""Instances of JSON schemas: valid for every schema, and bounded for hostile schemas."""

from __future__ import annotations

from random import Random
from typing import Any

import generated_schemas
import jsonschema
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.generation.json_schema.instance import instance
from mockgpt.generation.json_schema.merge import ExhaustedError, SchemaError


def test_two_hundred_generated_schemas_get_valid_instances() -> None:
    for seed in range(200):
        random = Random(seed)
        schema = generated_schemas.recursive(random) if seed % 10 == 0 else generated_schemas.schema(random)
        value = instance(schema, Random(seed))
        jsonschema.Draft202012Validator(schema).validate(value)
        assert orjson.loads(orjson.dumps(value)) == value


def test_a_text_conforms_to_its_format() -> None:
    for form in generated_schemas.FORMATS:
        schema = {"type": "string", "format": form}
        value = instance(schema, Random(5))
        checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
        jsonschema.Draft202012Validator(schema, format_checker=checker).validate(value)


def test_keys_come_in_schema_order() -> None:
    names = ["zebra", "apple", "mango", "berry"]
    schema = {
        "type": "object",
        "properties": {name: {"type": "string"} for name in names},
        "required": names[::-1],
    }
    assert list(instance(schema, Random(1))) == names


def test_values_suit_the_names_of_their_properties() -> None:
    names = ("email", "age", "homepage", "created_at", "isActive")
    kinds = ("string", "integer", "string", "string", "boolean")
    schema = {"properties": {name: {"type": kind} for name, kind in zip(names, kinds, strict=True)}}
    value = instance(schema, Random(1))
    assert "@" in value["email"]
    assert 18 <= value["age"] <= 70
    assert value["homepage"].startswith("https://")
    assert value["created_at"].endswith("Z")
    assert isinstance(value["isActive"], bool)


def test_a_suggestion_is_used_only_where_it_conforms() -> None:
    schema = {"properties": {"city": {"type": "string", "maxLength": 5}, "n": {"type": "integer"}}}
    fitting = instance(schema, Random(1), lambda name, keywords, kind: {"city": "Paris", "n": 4}.get(name))
    assert fitting == {"city": "Paris", "n": 4}
    value = instance(
        schema, Random(1), lambda name, keywords, kind: {"city": "Casablanca", "n": "4"}.get(name)
    )
    jsonschema.validate(value, schema)
    assert value["city"] != "Casablanca"


def test_an_enum_member_of_a_nullable_property_is_preferred_to_null() -> None:
    schema = {"type": ["string", "null"], "enum": ["a", "b", None]}
    assert {instance(schema, Random(seed)) for seed in range(20)} == {"a", "b"}


def test_recursion_looks_natural_and_ends() -> None:
    tree: dict[str, Any] = {
        "type": "object",
        "properties": {"label": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#"}}},
        "required": ["label", "children"],
    }
    value = instance(tree, Random(2))
    assert value["children"]
    assert len(orjson.dumps(value)) < 5000


def test_recursion_takes_the_branch_that_ends() -> None:
    expression = {
        "anyOf": [
            {
                "type": "object",
                "properties": {"left": {"$ref": "#/$defs/e"}, "right": {"$ref": "#/$defs/e"}},
                "required": ["left", "right"],
            },
            {"type": "object", "properties": {"literal": {"type": "number"}}, "required": ["literal"]},
        ]
    }
    schema = {"$defs": {"e": expression}, "$ref": "#/$defs/e"}
    for seed in range(20):
        jsonschema.validate(instance(schema, Random(seed)), schema)


def test_a_whole_number_is_found_where_usual_values_lie_between_two() -> None:
    schema = {"type": "object", "properties": {"height_m": {"type": "integer"}}, "required": ["height_m"]}
    assert instance(schema, Random(1))["height_m"] in (1, 2)


def test_a_decimal_multiple_divides_without_a_remainder() -> None:
    schema = {"type": "number", "multipleOf": 0.01, "minimum": 1, "maximum": 20}
    for seed in range(50):
        jsonschema.validate(instance(schema, Random(seed)), schema)


def _nested(levels: int, wrap: str) -> Any:
    schema: Any = {"type": "string"}
    for _ in range(levels):
        schema = (
            {wrap: [schema]} if wrap != "properties" else {"properties": {"a": schema}, "required": ["a"]}
        )
    return schema


HOSTILE: dict[str, Any] = {
    "deep objects": _nested(300, "properties"),
    "deep allOf": _nested(300, "allOf"),
    "deep anyOf": _nested(300, "anyOf"),
    "a billion items": {"type": "array", "minItems": 10**9},
    "a billion characters": {"type": "string", "minLength": 10**9},
    "a reference to itself": {"$ref": "#"},
    "never ending": {"properties": {"a": {"$ref": "#"}}, "required": ["a"]},
    "never ending choices": {"$defs": {"a": {"anyOf": [{"$ref": "#/$defs/a"}] * 3}}, "$ref": "#/$defs/a"},
    "catastrophic pattern": {"type": "string", "pattern": r"^(a+)+(b+)+$", "minLength": 2000},
    "exploding pattern": {"type": "string", "pattern": "(((a{1000}){1000}){1000})"},
    "unsupported pattern": {"type": "string", "pattern": "(?=a)b"},
    "broken pattern": {"type": "string", "pattern": "(["},
    "many properties": {"required": [f"p{number}" for number in range(50_000)]},
    "cubes of arrays": {
        "minItems": 99,
        "items": {"minItems": 99, "items": {"minItems": 99, "type": "array"}},
    },
    "a large enum": {"enum": list(range(100_000))},
    "many patterns": {"properties": {f"p{n}": {"type": "string", "pattern": "(x+x+)+y"} for n in range(900)}},
    "empty enum": {"enum": []},
    "no alternative": {"anyOf": []},
    "two types": {"allOf": [{"type": "string"}, {"type": "integer"}]},
    "two constants": {"allOf": [{"const": 1}, {"const": 2}]},
    "false": False,
    "not everything": {"not": {}},
    "bounds crossed": {"type": "number", "minimum": 3, "maximum": 2},
    "lengths crossed": {"type": "string", "minLength": 3, "maxLength": 2},
    "items crossed": {"type": "array", "minItems": 3, "maxItems": 2},
    "no integer between": {"type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 2},
    "zero step": {"type": "integer", "multipleOf": 0},
    "too few different": {"type": "array", "items": {"type": "boolean"}, "minItems": 3, "uniqueItems": True},
    "remote reference": {"$ref": "https://example.com/schema"},
    "dangling reference": {"$ref": "#/$defs/missing"},
    "unknown type": {"type": "banana"},
    "a number": 17,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_schema_gets_an_instance_or_an_error_of_one_sentence(name: str) -> None:
    try:
        value = instance(HOSTILE[name], Random(1))
    except SchemaError as error:
        assert str(error).endswith(".")
        assert len(str(error)) < 300
    else:
        assert len(orjson.dumps(value)) < 300_000


SLOW = r"^(a|aa)+$"  # over a text of forty letters it takes as many steps as a match may
SLOW_TO_CHECK: dict[str, Any] = {
    "an enum": {"enum": ["a" * 40 + f"{n}" for n in range(3000)], "pattern": SLOW},
    "names of properties": {
        "not": {"patternProperties": {SLOW: False}, "properties": {}},
        "const": {"a" * 40 + f"{n}": 1 for n in range(3000)},
    },
    "new names": {
        "type": "object",
        "patternProperties": {"(a+)+$": {"type": "string"}},
        "minProperties": 10**5,
    },
}


@pytest.mark.parametrize("name", SLOW_TO_CHECK)
def test_every_check_of_a_pattern_is_taken_from_the_budget(name: str) -> None:
    with pytest.raises(ExhaustedError):
        instance(SLOW_TO_CHECK[name], Random(1))


@pytest.mark.parametrize(
    "keyword",
    ["required", "properties", "type", "enum", "minimum", "minLength", "anyOf", "items", "pattern", "$ref"],
)
@pytest.mark.parametrize("wrong", [3.5, {"a": []}, [[1]], "x", None, True])
def test_a_keyword_with_a_value_of_the_wrong_type_raises_at_most_a_schema_error(
    keyword: str, wrong: Any
) -> None:
    try:
        instance({keyword: wrong}, Random(1))
    except SchemaError:
        pass


_KEYWORDS = st.sampled_from(
    (
        *(
            "type",
            "properties",
            "required",
            "items",
            "enum",
            "const",
            "anyOf",
            "oneOf",
            "allOf",
            "$ref",
            "not",
            "if",
        ),
        *(
            "then",
            "minimum",
            "maximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
        ),
        *(
            "uniqueItems",
            "prefixItems",
            "additionalProperties",
            "patternProperties",
            "minProperties",
            "contains",
        ),
        *("exclusiveMinimum", "propertyNames", "dependentRequired", "examples", "$defs", "object", "string"),
    )
)
_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYWORDS, inner, max_size=3),
    max_leaves=12,
)


@given(_JSON)
@examples(300)
def test_any_json_as_a_schema_gives_an_instance_or_a_schema_error(schema: Any) -> None:
    try:
        instance(schema, Random(3))
    except SchemaError:
        pass
