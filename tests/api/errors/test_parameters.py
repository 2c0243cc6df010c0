"""The refusals of single parameters, in OpenAI's sentences."""

from __future__ import annotations

import pytest

from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.errors import APIError


@pytest.mark.parametrize(
    ("refusal", "param", "code", "message"),
    [
        (
            parameter_errors.empty_array("a"),
            "a",
            "empty_array",
            "Invalid 'a': empty array. Expected an array with minimum length 1, "
            "but got an empty array instead.",
        ),
        (
            parameter_errors.empty_string("a"),
            "a",
            "empty_string",
            "Invalid 'a': empty string. Expected a string with minimum length 1, "
            "but got an empty string instead.",
        ),
        (
            parameter_errors.array_too_long("a", 4, 5),
            "a",
            "array_above_max_length",
            "Invalid 'a': array too long. Expected an array with maximum length 4, "
            "but got an array with length 5 instead.",
        ),
        (
            parameter_errors.string_too_long("a", 4, 5),
            "a",
            "string_above_max_length",
            "Invalid 'a': string too long. Expected a string with maximum length 4, "
            "but got a string with length 5 instead.",
        ),
        (
            parameter_errors.unknown_parameter("stor", ["store", "stop"]),
            "stor",
            "unknown_parameter",
            "Unknown parameter: 'stor'. Did you mean 'store' or 'stop'?",
        ),
        (
            parameter_errors.unrecognized_arguments(["b", "a"]),
            None,
            None,
            "Unrecognized request arguments supplied: a, b",
        ),
        (
            parameter_errors.below_minimum("a", "decimal", 0, -0.5),
            "a",
            "decimal_below_min_value",
            "Invalid 'a': decimal below minimum value. Expected a value >= 0, but got -0.5 instead.",
        ),
    ],
)
def test_a_refusal_has_openais_sentence_and_code(
    refusal: APIError, param: str | None, code: str | None, message: str
) -> None:
    assert refusal.status == 400
    assert (refusal.param, refusal.code, refusal.message) == (param, code, message)


@pytest.mark.parametrize(
    ("values", "text"),
    [([], ""), (["a"], "'a'"), (["a", "b"], "'a' or 'b'"), (["a", "b", "c"], "'a', 'b', or 'c'")],
)
def test_values_are_listed_as_in_english(values: list[str], text: str) -> None:
    assert parameter_errors.listed(values, "or") == text


def test_long_quotations_are_cut_in_the_middle() -> None:
    assert parameter_errors.quoted("x" * 1000) == "x" * 1000
    assert parameter_errors.quoted("a" * 999 + "b" * 999) == "a" * 500 + "..." + "b" * 500


def test_a_number_that_python_does_not_print_is_described() -> None:
    assert parameter_errors.number(1.5) == "1.5"
    assert parameter_errors.number(10**5000) == "a very large number"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, "a boolean"),
        (1, "an integer"),
        (1.0, "a decimal number"),
        ("", "a string"),
        ([], "an array"),
        ({}, "an object"),
        (None, "null"),
    ],
)
def test_every_json_type_has_its_words(value: object, kind: str) -> None:
    assert parameter_errors.kind_of(value) == kind
