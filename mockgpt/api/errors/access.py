"""The refusals that need nothing of a body: of keys, paths, methods, and of streams that are switched off.

Apart from the others because the stages of every request know them: loaded at start. Must not decide
whether a refusal applies.

Source: captured answers of the API, as collected in the API reference and in issue trackers.
"""

from __future__ import annotations

from collections.abc import Sequence

from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError

ACCOUNT_KEYS = "https://platform.openai.com/account/api-keys"

# How a missing API key is told, by `Endpoint.key_error`; the sentence differs by route.
_NO_API_KEY = {
    "": "You didn't provide an API key. You need to provide your API key in an Authorization header using "
    "Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) "
    "if you're accessing the API from your browser and are prompted for a username and password. "
    f"You can obtain an API key from {ACCOUNT_KEYS}.",
    "bearer": "Missing bearer authentication in header",
    "bearer or basic": "Missing bearer or basic authentication in header",
}


def no_api_key(key_error: str = "") -> APIError:
    """No usable Authorization header."""
    return APIError(401, _NO_API_KEY[key_error])


# What is shown of a key at its beginning and end; recorded in 2023 and 2026.
HEAD, TAIL = 8, 4


def masked(key: str) -> str:
    """Return a key as a refusal quotes it: ends kept, middle starred out; a short one is no secret."""
    if len(key) <= HEAD + TAIL:
        return key
    return f"{key[:HEAD]}{'*' * min(len(key) - HEAD - TAIL, 40)}{key[-TAIL:]}"


def wrong_api_key(key: str) -> APIError:
    """A key that is not on the list."""
    return APIError(
        401,
        f"Incorrect API key provided: {masked(key)}. You can find your API key at {ACCOUNT_KEYS}.",
        code="invalid_api_key",
    )


def unknown_path(method: str, path: str) -> APIError:
    """A path nobody serves."""
    return APIError(404, f"Invalid URL ({method} {quoted(path)})")


def method_not_allowed(method: str, path: str, allowed: Sequence[str] = ()) -> APIError:
    """A known path with the wrong method; `allowed` becomes the Allow header."""
    headers = (("allow", ", ".join(allowed)),) if allowed else ()
    if path.endswith("/chat/completions"):
        return APIError(405, "Only POST requests are accepted.", code="method_not_supported", headers=headers)
    return APIError(
        405,
        f"Not allowed to {method} on {quoted(path)}. "
        "(HINT: Perhaps you meant to use a different HTTP method?)",
        headers=headers,
    )


def streaming_disabled() -> APIError:
    """`stream: true` while `responses.streaming_enabled` is off. Ours: OpenAI has no such switch."""
    return APIError(
        400, "Streaming is not enabled on this endpoint.", param="stream", code="unsupported_value"
    )
