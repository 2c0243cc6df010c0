"""The refusals of the Responses endpoints, in OpenAI's sentences."""

from __future__ import annotations

import pytest

from mockgpt.api.errors import responses as response_errors
from mockgpt.errors import APIError


@pytest.mark.parametrize(
    ("refusal", "status", "param", "code"),
    [
        (response_errors.moved("messages", "input"), 400, None, "unsupported_parameter"),
        (response_errors.input_missing(), 400, None, "missing_required_parameter"),
        (
            response_errors.previous_response_not_found("resp_1"),
            400,
            "previous_response_id",
            "previous_response_not_found",
        ),
        (response_errors.not_found("Response", "resp_1"), 404, None, None),
        (response_errors.conversation_and_previous(), 400, None, "mutually_exclusive_parameters"),
        (response_errors.fixed_while_reasoning("top_p"), 400, "top_p", None),
        (response_errors.not_cancellable(), 400, None, None),
        (response_errors.not_streamable("stream"), 400, "stream", None),
        (response_errors.bad_query("limit", "an integer", "x"), 400, "limit", "invalid_type"),
        (response_errors.limit_out_of_range(0), 400, "limit", "integer_below_min_value"),
        (response_errors.limit_out_of_range(101), 400, "limit", "integer_above_max_value"),
    ],
)
def test_a_refusal_has_openais_status_and_code(
    refusal: APIError, status: int, param: str | None, code: str | None
) -> None:
    assert (refusal.status, refusal.param, refusal.code) == (status, param, code)


def test_a_moved_parameter_is_refused_with_its_new_place() -> None:
    assert "this parameter has moved to 'text.format'" in response_errors.moved("x", "text.format").message


def test_a_limit_out_of_range_is_refused_with_the_bound_that_it_exceeds() -> None:
    assert "Expected a value >= 1, but got 0" in response_errors.limit_out_of_range(0).message
    assert "Expected a value <= 100, but got 101" in response_errors.limit_out_of_range(101).message


def test_quotations_are_bounded() -> None:
    long = "x" * 5_000_000
    refusals = (
        response_errors.not_found("Response", long),
        response_errors.call_without_output(long),
        response_errors.bad_query("limit", "an integer", long),
    )
    assert all(len(refusal.message) < 2000 for refusal in refusals)
