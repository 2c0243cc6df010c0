"""The sentences with which embeddings are refused."""

from __future__ import annotations

from mockgpt.api.errors.completions import REFERENCE
from mockgpt.api.errors.parameters import number
from mockgpt.errors import APIError


def input_invalid() -> APIError:
    """An embeddings input that is missing, empty or holds an empty string."""
    return APIError(400, f"'$.input' is invalid. Please check the API reference: {REFERENCE}.")


def too_many_inputs(limit: int) -> APIError:
    """More texts than one embeddings request may hold."""
    return APIError(400, f"Invalid 'input': array length must be {limit} or less.")


def input_too_long(path: str, limit: int) -> APIError:
    """One text of an embeddings request that the model cannot hold."""
    return APIError(400, f"Invalid '{path}': maximum input length is {limit} tokens.")


def too_many_input_tokens(limit: int, tokens: int) -> APIError:
    """All texts of an embeddings request together."""
    return APIError(
        400,
        f"Requested {tokens} tokens, max {limit} tokens per request",
        type="max_tokens_per_request",
        code="max_tokens_per_request",
    )


def dimensions_too_large(limit: int, value: int) -> APIError:
    """A longer vector than the model makes."""
    return APIError(
        400, f"Invalid value for 'dimensions' = {number(value)}. Must be less than or equal to {limit}."
    )


def dimensions_not_supported() -> APIError:
    """`dimensions` sent to a model that makes one size only."""
    return APIError(400, "This model does not support specifying dimensions.")
