"""What a model cannot do: one function per sentence.

Source: captured refusals, as collected in recordings and in issue trackers between 2024 and 2026.
"""

from __future__ import annotations

from collections.abc import Sequence

from mockgpt.api.errors.parameters import listed
from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError

_GUIDE = "https://platform.openai.com/docs/guides/structured-outputs"


def value_not_supported(
    name: str, value: str, supported: Sequence[str], *, param: str | None = None
) -> APIError:
    """A value that other models know; the wording of chat completions."""
    return APIError(
        400,
        f"Unsupported value: '{name}' does not support '{quoted(value)}' with this model. "
        f"Supported values are: {listed(supported)}.",
        param=name,
        code="unsupported_value",
    )


def value_not_supported_with(model: str, param: str, value: str, supported: Sequence[str]) -> APIError:
    """The same in the wording of Responses, which names the model."""
    return APIError(
        400,
        f"Unsupported value: '{quoted(value)}' is not supported with the '{quoted(model)}' model. "
        f"Supported values are: {listed(supported)}.",
        param=param,
        code="unsupported_value",
    )


def role_not_supported(index: int, role: str) -> APIError:
    """Instructions to a model that takes none."""
    return APIError(
        400,
        f"Unsupported value: 'messages[{index}].role' does not support '{role}' with this model.",
        param=f"messages[{index}].role",
        code="unsupported_value",
    )


def incompatible_argument(name: str) -> APIError:
    """A sampling parameter to a model that searches the web."""
    return APIError(400, f"Model incompatible request argument supplied: {name}")


def no_web_search() -> APIError:
    """Options of a web search for a model that does not search."""
    return APIError(400, "Web search options not supported with this model.", param="web_search_options")


def no_json_schema() -> APIError:
    """Structured outputs of a model from before them."""
    return APIError(
        400,
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model. "
        f"Learn more about supported models at the Structured Outputs guide: {_GUIDE}",
    )


def no_logprobs() -> APIError:
    """Log probabilities requested from a reasoning model."""
    return APIError(403, "You are not allowed to request logprobs from this model")


def no_vision(index: int, place: int) -> APIError:
    """An image for a model that sees none."""
    return APIError(
        400,
        "Invalid content type. image_url is only supported by certain models.",
        param=f"messages.[{index}].content.[{place}].type",
    )


def no_audio(path: str) -> APIError:
    """Sound for a model that hears none; `path` is the message's."""
    return APIError(
        400,
        f"Invalid '{path}'. Content blocks are expected to be either text or image_url type.",
        param=path,
        code="invalid_value",
    )


def audio_needed() -> APIError:
    """A chat without sound for a model that is for sound alone."""
    return APIError(
        400,
        "This model requires that either input content or output modality contain audio.",
        param="model",
        code="invalid_value",
    )


def only_in_responses() -> APIError:
    """A model that chat completions do not serve."""
    return APIError(
        404,
        "This model is only supported in v1/responses and not in v1/chat/completions.",
        param="model",
    )
