"""Whether a value conforms to a schema, compared with the library jsonschema."""

from __future__ import annotations

from random import Random
from typing import Any

import generated_schemas
import jsonschema
import pytest

from mockgpt.generation.json_schema.conformance import conforms
from mockgpt.generation.json_schema.instance import instance
from mockgpt.generation.json_schema.merge import Budget, ExhaustedError

VALUES: tuple[Any, ...] = (None, True, 1, 2.0, 4.5, -3, "", "red", "x@y.org", [], [1, 1], {}, {"a": 1}, ["x"])


@pytest.mark.parametrize("seed", range(40))
def test_the_result_is_that_of_jsonschema(seed: int) -> None:
    schema = generated_schemas.schema(Random(seed))
    validator = jsonschema.Draft202012Validator(schema)
    for value in (*VALUES, instance(schema, Random(seed))):
        assert conforms(value, schema, schema, Budget(10_000)) == validator.is_valid(value)


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"minimum": 1, "exclusiveMinimum": True}, 1, False),
        ({"items": [{"type": "string"}], "additionalItems": False}, ["a"], True),
        ({"items": [{"type": "string"}], "additionalItems": False}, ["a", 1], False),
    ],
)
def test_older_spellings_are_checked_too(schema: dict[str, Any], value: object, expected: bool) -> None:
    assert conforms(value, schema, schema, Budget(100)) is expected


def test_a_check_stops_when_its_budget_is_used_up() -> None:
    schema = {"items": {"type": "integer"}}
    with pytest.raises(ExhaustedError):
        conforms(list(range(100)), schema, schema, Budget(50))
