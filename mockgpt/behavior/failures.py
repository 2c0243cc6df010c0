"""API errors on purpose: the table of named ones, any other status, and the answer each gives.

A failure is an ordinary HTTP answer that a correct client has to handle; a fault changes the bytes.
It must not know when a request fails: that is `behavior.failure_rules`.

Source: the error bodies of OpenAI's API reference and of captured answers.
"""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from mockgpt.behavior.rate_limits import (
    DEFAULT_REQUESTS_PER_MINUTE,
    DEFAULT_TOKENS_PER_MINUTE,
    Refusal,
    duration,
)
from mockgpt.config import Config
from mockgpt.errors import APIError
from mockgpt.faults.error_page import edge_page

LOWEST_STATUS, HIGHEST_STATUS = 400, 599

_LIMITS_PAGE = "Visit https://platform.openai.com/account/rate-limits to learn more."
_ORGANIZATION = "org-mockgpt"
_CONTEXT_LENGTH = 128_000
_MINUTE = 60.0


class Failing(NamedTuple):
    """The failure of one request.

    Attributes:
        page: HTML in place of JSON, or empty.
        after_chunks: events of a stream that are sent before it; None: it is sent in place of the answer.
        event: the name of the event that tells it, empty for the endpoint's usual one.
        bucket: the limit that the answer says is reached, "requests" or "tokens"; empty for none.
    """

    name: str
    error: APIError
    page: bytes = b""
    after_chunks: int | None = None
    event: str = ""
    bucket: str = ""


class Failure(NamedTuple):
    """One row: an error as the API sends it, and what a client should do with it.

    Attributes:
        message: the sentence; `error_of` fills in `{model}`, `{limit}`, `{used}`, `{requested}`, `{wait}` and
            `{too_long}`.
        client: what a correct client does.
        bucket: the limit that was reached, "requests" or "tokens"; the answer then has `retry-after`.
        page: an HTML page in place of JSON, as the network in front of the API sends it.
    """

    status: int
    type: str
    code: str | None
    message: str
    client: str
    param: str | None = None
    bucket: str = ""
    page: bool = False


_RETRY = "retries with growing pauses"
_NO_RETRY = "does not retry: the same request fails again"

FAILURES: dict[str, Failure] = {
    "rate_limit_requests": Failure(
        429, "requests", "rate_limit_exceeded",
        f"Rate limit reached for {{model}} in organization {_ORGANIZATION} on requests per min (RPM): "
        "Limit {limit}, Used {used}, Requested {requested}. Please try again in {wait}. "
        f"{_LIMITS_PAGE}",
        "waits as `retry-after-ms` or `retry-after` says, then retries", bucket="requests",
    ),
    "rate_limit_tokens": Failure(
        429, "tokens", "rate_limit_exceeded",
        f"Rate limit reached for {{model}} in organization {_ORGANIZATION} on tokens per min (TPM): "
        "Limit {limit}, Used {used}, Requested {requested}. Please try again in {wait}. "
        f"{_LIMITS_PAGE}",
        "waits as `retry-after-ms` or `retry-after` says, then retries", bucket="tokens",
    ),
    "request_too_large": Failure(
        429, "tokens", "rate_limit_exceeded",
        f"Request too large for {{model}} in organization {_ORGANIZATION} on tokens per min (TPM): "
        "Limit {limit}, Requested {requested}. The input or output tokens must be reduced in order to run "
        f"successfully. {_LIMITS_PAGE}",
        "sends less: no waiting helps",
    ),
    "insufficient_quota": Failure(
        429, "insufficient_quota", "insufficient_quota",
        "You exceeded your current quota, please check your plan and billing details. For more information "
        "on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.",
        "tells its user; a retry costs time and changes nothing, though the SDKs do retry",
    ),
    "server_error": Failure(
        500, "server_error", None,
        "The server had an error while processing your request. Sorry about that! You can retry your "
        "request, or contact us through our help center at help.openai.com if the error persists.",
        _RETRY,
    ),
    "service_unavailable": Failure(
        503, "service_unavailable_error", "server_is_overloaded",
        "Our servers are currently overloaded. Please try again later.",
        _RETRY,
    ),
    "model_overloaded": Failure(
        503, "server_error", None,
        "That model is currently overloaded with other requests. You can retry your request, or contact us "
        "through our help center at help.openai.com if the error persists.",
        _RETRY + "; the older form of the 503",
    ),
    "bad_gateway": Failure(
        502, "server_error", None, "Bad gateway.", _RETRY + ", and does not choke on HTML", page=True
    ),
    "gateway_timeout": Failure(
        504, "server_error", None, "Gateway timeout.", _RETRY + ", and does not choke on HTML", page=True
    ),
    "context_length_exceeded": Failure(
        400, "invalid_request_error", "context_length_exceeded",
        f"This model's maximum context length is {_CONTEXT_LENGTH} tokens. However, your messages resulted "
        "in {too_long} tokens. Please reduce the length of the messages.",
        _NO_RETRY + "; shortens the conversation", param="messages",
    ),
    "invalid_api_key": Failure(
        401, "invalid_request_error", "invalid_api_key",
        "Incorrect API key provided: ********. You can find your API key at "
        "https://platform.openai.com/account/api-keys.",
        _NO_RETRY,
    ),
    "unsupported_country": Failure(
        403, "request_forbidden", "unsupported_country_region_territory",
        "Country, region, or territory not supported",
        _NO_RETRY,
    ),
    "model_not_found": Failure(
        404, "invalid_request_error", "model_not_found",
        "The model `{model}` does not exist or you do not have access to it.",
        _NO_RETRY,
    ),
}  # fmt: skip

# The row of a status that several rows share; a status without a row gets a plain sentence.
_BY_STATUS = {429: "rate_limit_requests", 503: "service_unavailable"}


def name_of(text: str) -> str | None:
    """Return the failure that a name or a status means: the name of a row, else the status, else None.

    A status is three ASCII digits from 400 to 599.
    """
    if text in FAILURES:
        return text
    if len(text) != 3 or not text.isascii() or not text.isdecimal():
        return None
    status = int(text)
    if not LOWEST_STATUS <= status <= HIGHEST_STATUS:
        return None
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return next((name for name, row in FAILURES.items() if row.status == status), text)


def failure_named(name: str) -> Failure:
    """Return the row of a name or status, as `name_of` reads it; one without a row gets a plain sentence."""
    if (row := FAILURES.get(name_of(name) or name)) is not None:
        return row
    status = int(name)
    kind = "server_error" if status >= 500 else "invalid_request_error"
    return Failure(status, kind, None, f"{_phrase(status)}.", "does as its status says")


def _phrase(status: int) -> str:
    from http import HTTPStatus  # loaded for a status or a page

    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"


def failing(
    error: str | APIError,
    settings: Config,
    model: str,
    *,
    tokens: int = 0,
    after_events: int | None = None,
    refusal: Refusal | None = None,
) -> Failing:
    """Return the failure of a request; arguments as in `error_of`, but that the error may be spelled out.

    Args:
        after_events: of a stream, sent before it; None: the failure takes the answer's place.
    """
    if isinstance(error, APIError):
        return Failing(error.code or str(error.status), error, after_chunks=after_events)
    name, row = error, failure_named(error)
    error = error_of(name, settings, model, tokens, refusal)
    if after_events is not None:
        return Failing(name, error, after_chunks=after_events)
    page = edge_page(row.status, _phrase(row.status)) if row.page else b""
    return Failing(name, error, page, bucket=row.bucket)


def error_of(
    name: str, settings: Config, model: str, tokens: int = 0, refusal: Refusal | None = None
) -> APIError:
    """Return a failure as the error that the client gets.

    Args:
        name: a row's name or a status.
        tokens: what the request would take of the tokens per minute.
        refusal: the numbers of a limit that was really reached; without one they are made up so that they
            agree: the whole limit is used, and the wait is the time until one more request passes.
    """
    row = failure_named(name)
    numbers = refusal or _used_up(row, settings, tokens)
    rules = settings.errors
    configured = refusal is None and rules.retry_after_ms > 0  # a limit that was reached gives its own wait
    wait = rules.retry_after_ms / 1000 if configured else numbers.wait_seconds
    message = row.message.format(
        model=model or "gpt-4o-mini",
        limit=numbers.limit,
        used=numbers.used,
        requested=numbers.requested,
        wait=duration(wait),
        too_long=_CONTEXT_LENGTH + max(tokens, 1),
    )
    headers: tuple[tuple[str, str], ...] = ()
    if row.bucket or configured:
        # Whole seconds, at least one; the SDKs read the milliseconds beside it first.
        headers = (("retry-after", str(max(1, ceil(wait)))), ("retry-after-ms", str(ceil(wait * 1000))))
    if rules.should_retry != "unset" and refusal is None:
        headers += (("x-should-retry", rules.should_retry),)
    return APIError(row.status, message, type=row.type, param=row.param, code=row.code, headers=headers)


def _used_up(row: Failure, settings: Config, tokens: int) -> Refusal:
    limits = settings.rate_limits
    if row.bucket == "requests":
        limit, requested = limits.requests_per_minute or DEFAULT_REQUESTS_PER_MINUTE, 1
    else:
        limit, requested = limits.tokens_per_minute or DEFAULT_TOKENS_PER_MINUTE, max(tokens, 1)
    if not row.bucket:
        requested = limit + requested
    return Refusal("", limit, limit, requested, requested * _MINUTE / limit)
