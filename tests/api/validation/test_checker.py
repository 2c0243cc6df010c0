"""The checks of parameter tables, and the repair of what they refuse."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from json_values import ANYTHING

from mockgpt.api.validation import checker
from mockgpt.api.validation.checker import Parameter, Table, repaired
from mockgpt.errors import APIError

SMALL = Parameter("n", checker.integer, minimum=1, maximum=3)
RATIO = Parameter("ratio", checker.decimal, minimum=0, maximum=1)
NAME = Parameter(
    "name", checker.string, minimum=1, maximum=3, pattern=("^a+$", lambda text: set(text) <= {"a"})
)
MODE = Parameter("mode", checker.choice, values=("on", "off"), unlisted=("auto",))
POINT = Parameter("point", checker.record, members=(Parameter("x", checker.integer, required=True), NAME))
SHAPE = Parameter("shape", checker.tagged, tag="type", values=("point",), variants={"point": POINT})
LIST = Parameter("list", checker.array, minimum=1, maximum=2, item=SMALL)
TABLE = Table(SMALL, RATIO, NAME, MODE, POINT, LIST, Parameter("model", checker.string, nullable=False))


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        (SMALL, 3),
        (RATIO, 1),
        (RATIO, 0.5),
        (NAME, "aaa"),
        (MODE, "auto"),
        (POINT, {"x": 1, "name": None}),
        (LIST, [1, 2]),
        (Parameter("x", checker.boolean), False),
        (Parameter("x", checker.anything), None),
        (Parameter("x", checker.record), {"any": 1}),
        (Parameter("x", checker.record, members=(), open=True), {"any": 1}),
        (Parameter("x", checker.string_or_array), "text"),
    ],
)
def test_a_value_that_fits_its_row_is_accepted(parameter: Parameter, value: Any) -> None:
    parameter.check(value, parameter, parameter.name)
    assert repaired(value, parameter) == value


@pytest.mark.parametrize(
    ("parameter", "value", "param", "code", "usable"),
    [
        (SMALL, 0, "n", "integer_below_min_value", 1),
        (SMALL, 9, "n", "integer_above_max_value", 3),
        (SMALL, 1.0, "n", "invalid_type", None),
        (SMALL, True, "n", "invalid_type", None),
        (RATIO, math.nan, "ratio", "decimal_above_max_value", None),
        (RATIO, 7, "ratio", "decimal_above_max_value", 1),
        (NAME, "", "name", "empty_string", ""),
        (NAME, "aaaa", "name", "string_above_max_length", "aaaa"),
        (NAME, "b", "name", "invalid_value", "b"),
        (NAME, 1, "name", "invalid_type", None),
        (MODE, "bogus", "mode", "invalid_value", None),
        (MODE, 1, "mode", "invalid_type", None),
        (POINT, {}, "point.x", "missing_required_parameter", None),
        (POINT, {"x": None}, "point.x", "invalid_type", None),
        (POINT, {"x": 1, "y": 2}, "point.y", "unknown_parameter", {"x": 1}),
        (POINT, [], "point", "invalid_type", None),
        (LIST, [], "list", "empty_array", None),
        (LIST, [1, 2, 3], "list", "array_above_max_length", [1, 2, 3]),
        (LIST, [1, "x"], "list[1]", "invalid_type", [1]),
        (SHAPE, {"x": 1}, "shape.type", "missing_required_parameter", None),
        (SHAPE, {"type": "line"}, "shape.type", "invalid_value", None),
        (SHAPE, {"type": 1}, "shape.type", "invalid_type", None),
    ],
)
def test_another_value_is_refused_or_repaired(
    parameter: Parameter, value: Any, param: str, code: str, usable: Any
) -> None:
    with pytest.raises(APIError) as caught:
        parameter.check(value, parameter, parameter.name)
    assert (caught.value.param, caught.value.code) == (param, code)
    assert repaired(value, parameter) == usable


def test_the_first_fault_in_table_order_is_reported() -> None:
    with pytest.raises(APIError) as caught:
        TABLE.check({"mode": 1, "n": 0, "ratio": "x"})
    assert caught.value.param == "n"


def test_null_means_left_out_unless_the_row_says_otherwise() -> None:
    TABLE.check(dict.fromkeys(TABLE.names - {"model"}))
    with pytest.raises(APIError) as caught:
        TABLE.check({"model": None})
    assert caught.value.param == "model"


def test_all_unknown_keys_are_reported_before_any_fault() -> None:
    with pytest.raises(APIError, match="Unrecognized request arguments supplied: a, b"):
        TABLE.check_all({"b": 1, "n": 0, "a": 1})
    assert TABLE.unknown({"b": 1, "n": 1}, refused=("n",)) == ["b", "n"]


def test_the_usable_members_of_a_body_are_repaired() -> None:
    body = {"n": 9, "mode": "bogus", "unknown": 1, "ratio": None, "name": "a"}
    assert TABLE.repaired(body) == {"n": 3, "name": "a"}


@given(ANYTHING)
def test_any_value_is_repaired(value: Any) -> None:
    for body in (value, dict.fromkeys(TABLE.names, value)):
        assert set(TABLE.repaired(body)) <= TABLE.names
