"""API keys: whether a request carries one that is good enough."""

from __future__ import annotations

from mockgpt.config import AuthSettings
from mockgpt.wire.messages import Request
from mockgpt.wire.redaction import credential


def authenticate(request: Request, settings: AuthSettings) -> None:
    """Refuse a request without a key that is asked for.

    Raises:
        APIError: 401, no key, or one that is not on the list.
    """
    if not settings.api_keys and not settings.require_api_key:
        return
    key = credential(request.fields)
    if key is not None and (key in settings.api_keys or not settings.api_keys):
        return
    from mockgpt.api.errors import requests as request_errors

    if key is None:
        raise request_errors.no_api_key(request.path)
    raise request_errors.wrong_api_key(key)
