"""The refusals of the embeddings endpoint: one function per sentence.

Source: captured refusals, as collected in issue trackers.
"""

from __future__ import annotations

from mockgpt.api.errors.parameters import number
from mockgpt.errors import APIError

REFERENCE = "https://platform.openai.com/docs/api-reference"


def input_invalid() -> APIError:
    """An embeddings input that is missing, empty or holds an empty string."""
    return APIError(400, f"'$.input' is invalid. Please check the API reference: {REFERENCE}.")


def too_many_inputs(limit: int) -> APIError:
    """Too many inputs in one request."""
    return APIError(400, f"Invalid 'input': array length must be {limit} or less.")


def input_too_long(path: str, limit: int) -> APIError:
    """One input that exceeds the context length."""
    return APIError(400, f"Invalid '{path}': maximum input length is {limit} tokens.")


def too_many_input_tokens(limit: int, tokens: int) -> APIError:
    """Too many tokens in all inputs of a request together."""
    return APIError(
        400,
        f"Requested {tokens} tokens, max {limit} tokens per request",
        type="max_tokens_per_request",
        code="max_tokens_per_request",
    )


def dimensions_too_large(limit: int, value: int) -> APIError:
    """More dimensions than the model has."""
    return APIError(
        400, f"Invalid value for 'dimensions' = {number(value)}. Must be less than or equal to {limit}."
    )


def dimensions_not_supported() -> APIError:
    """`dimensions` for a model of one size."""
    return APIError(400, "This model does not support specifying dimensions.")
