"""API errors on purpose: the named failures, and drawing one of them.

Source: the error bodies of openai's API reference and of captured answers.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from mockgpt.config import Config
from mockgpt.errors import APIError

_RATE_LIMIT_PAGE = "Visit https://platform.openai.com/account/rate-limits to learn more."


def _rate_limit_requests(model: str) -> APIError:
    return APIError(
        429,
        f"Rate limit reached for {model} in organization org-mockgpt on requests per min (RPM): "
        f"Limit 3, Used 3, Requested 1. Please try again in 20s. {_RATE_LIMIT_PAGE}",
        type="requests",
        code="rate_limit_exceeded",
        headers=(("retry-after", "20"), ("retry-after-ms", "20000")),
    )


def _server_error(_model: str) -> APIError:
    return APIError(
        500,
        "The server had an error while processing your request. Sorry about that! You can retry your "
        "request, or contact us through our help center at help.openai.com if the error persists.",
        type="server_error",
    )


def _service_unavailable(_model: str) -> APIError:
    return APIError(
        503,
        "Our servers are currently overloaded. Please try again later.",
        type="service_unavailable_error",
        code="server_is_overloaded",
    )


FAILURES: dict[str, Callable[[str], APIError]] = {
    "rate_limit_requests": _rate_limit_requests,
    "server_error": _server_error,
    "service_unavailable": _service_unavailable,
}


def draw(settings: Config, random: Random) -> str | None:
    """Return the name of the failure this request suffers, or None.

    `responses.error_rate_percent` of the draws fail, spread over `errors.mix` by weight.
    """
    if random.random() * 100 >= settings.responses.error_rate_percent:
        return None
    mix = settings.errors.mix
    return random.choices(list(mix), weights=list(mix.values()))[0]
