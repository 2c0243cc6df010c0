"""What the API says on the legacy completions and embeddings endpoints: one function per sentence.

Source: captured refusals, as collected in issue trackers. Where two dialects were
captured, the newer one is here.
"""

from __future__ import annotations

from mockgpt.api.errors.parameters import number
from mockgpt.errors import APIError

REFERENCE = "https://platform.openai.com/docs/api-reference"


def prompt_too_long(limit: int, prompt_tokens: int, completion_tokens: int) -> APIError:
    """A legacy prompt that leaves too little room for what was asked."""
    return APIError(
        400,
        f"This model's maximum context length is {limit} tokens, however you requested "
        f"{prompt_tokens + completion_tokens} tokens ({prompt_tokens} in your prompt; {completion_tokens} "
        "for the completion). Please reduce your prompt; or completion length.",
    )


def more_choices_than_written(n: int, best_of: int) -> APIError:
    """`n` over `best_of`."""
    return APIError(
        400,
        "You requested that the server return more choices than it will generate (HINT: you must set 'n' "
        f"(currently {n}) to be at most 'best_of' (currently {best_of}), or omit either parameter if you "
        "don't specifically want to use them.)",
    )


def too_many_answers(limit: int) -> APIError:
    """More prompts times answers than one request may ask for. Ours: OpenAI's limit was not captured."""
    return APIError(
        400,
        "Invalid 'prompt': too many completions. "
        f"The number of prompts times 'best_of' must be at most {limit}.",
        param="prompt",
    )


def not_a_token(path: str, value: int) -> APIError:
    """A token id outside the vocabulary. Ours: OpenAI's sentence was not captured."""
    return APIError(400, f"Invalid '{path}': {number(value)} is not a token of this model.", param=path)


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
