"""Whose limits and attempts a request counts to."""

from __future__ import annotations

from mockgpt.wire.messages import Request
from mockgpt.wire.redaction import credential

_LONGEST_KEY = 256  # characters of an API key; longer ones are kept as their hash


def account_of(per: str, request: Request) -> str:
    """Return the name of a request's account, bounded in length; empty: everybody's.

    Args:
        per: `rate_limits.per`: "api_key", "client_certificate" or "global".
    """
    if per == "global":
        return ""
    if per == "client_certificate":
        identity = request.connection.identity
        return identity.fingerprint_sha256 if identity is not None else ""
    key = credential(request.fields) or ""
    if len(key) <= _LONGEST_KEY:
        return key
    from hashlib import sha256

    return sha256(key.encode("latin-1")).hexdigest()
