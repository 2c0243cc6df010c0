"""API keys: whether a request carries one that is accepted."""

from __future__ import annotations

from mockgpt.api.errors import access as access_errors
from mockgpt.config import AuthSettings


def authenticate(key: str | None, settings: AuthSettings, key_error: str) -> None:
    """Refuse a request without an accepted key, where one is required.

    Args:
        key: the key that the request carries, None without one.
        key_error: which sentence says that no key was sent.

    Raises:
        APIError: 401, no key, or one that is not on the list.
    """
    if not settings.api_keys and not settings.require_api_key:
        return
    if key is not None and (key in settings.api_keys or not settings.api_keys):
        return
    raise access_errors.no_api_key(key_error) if key is None else access_errors.wrong_api_key(key)
