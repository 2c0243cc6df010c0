"""The refusals of the moderations endpoint: one function per sentence.

Source: captured refusals, as collected in recordings and issue trackers.
"""

from __future__ import annotations

from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError


def model_invalid(model: str) -> APIError:
    """A model that is unknown or does not moderate."""
    return APIError(
        400,
        f"Invalid value for 'model' = {quoted(model)}. Please check the OpenAI documentation and try again.",
        param="model",
    )


def too_many_images(limit: int, count: int) -> APIError:
    """More pictures than one request may hold."""
    return APIError(
        400, f"Number of images ({count}) exceeds maximum of {limit}", param="input", code="too_many_images"
    )
