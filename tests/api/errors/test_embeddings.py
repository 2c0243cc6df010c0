"""The refusals of embeddings, in OpenAI's sentences."""

from __future__ import annotations

import pytest

from mockgpt.api.errors import embeddings as embedding_errors
from mockgpt.api.errors.envelope import error_object
from mockgpt.errors import APIError


@pytest.mark.parametrize(
    ("refusal", "message"),
    [
        (
            embedding_errors.input_invalid(),
            "'$.input' is invalid. "
            "Please check the API reference: https://platform.openai.com/docs/api-reference.",
        ),
        (embedding_errors.too_many_inputs(2048), "Invalid 'input': array length must be 2048 or less."),
        (
            embedding_errors.input_too_long("input[1]", 8192),
            "Invalid 'input[1]': maximum input length is 8192 tokens.",
        ),
        (
            embedding_errors.dimensions_too_large(1536, 9999),
            "Invalid value for 'dimensions' = 9999. Must be less than or equal to 1536.",
        ),
    ],
)
def test_a_refusal_is_a_sentence_without_param_and_code(refusal: APIError, message: str) -> None:
    assert error_object(refusal)["error"] == {
        "message": message,
        "type": "invalid_request_error",
        "param": None,
        "code": None,
    }


def test_too_many_tokens_have_a_type_of_their_own() -> None:
    error = error_object(embedding_errors.too_many_input_tokens(300_000, 300_001))["error"]
    assert error["message"] == "Requested 300001 tokens, max 300000 tokens per request"
    assert error["type"] == error["code"] == "max_tokens_per_request"
