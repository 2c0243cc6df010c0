"""The refusals of the legacy completions endpoint: one function per sentence.

Source: captured refusals, as collected in issue trackers; of two wordings the newer one.
"""

from __future__ import annotations

from mockgpt.api.errors.parameters import number
from mockgpt.errors import APIError


def prompt_too_long(limit: int, prompt_tokens: int, completion_tokens: int) -> APIError:
    """A prompt that exceeds the context length together with the requested completion."""
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
    """Too many answers in one request. Ours: OpenAI's limit was not captured."""
    return APIError(
        400,
        "Invalid 'prompt': too many completions. "
        f"The number of prompts times 'best_of' must be at most {limit}.",
        param="prompt",
    )


def not_a_token(path: str, value: int) -> APIError:
    """A token id outside the vocabulary. Ours: OpenAI's sentence was not captured."""
    return APIError(400, f"Invalid '{path}': {number(value)} is not a token of this model.", param=path)
