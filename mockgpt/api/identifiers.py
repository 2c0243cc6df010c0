"""Identifiers of the API's objects, in the forms the real API gives them.

They do not depend on the seed: two answers never have the same one. Reproducible ids, those of tool
calls, are made by `generation.identifiers`.

Source of the forms: answers of the API as captured in 2024-2026.
"""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache

from mockgpt.wire.http.random_ids import RandomIds

_ALPHANUMERIC = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
# One byte selects one character: eight of them are a quarter more frequent, which has no effect.
_BYTE_TO_ALPHANUMERIC = bytes(_ALPHANUMERIC[byte % len(_ALPHANUMERIC)] for byte in range(256))

_COMPLETION_LENGTH = 29
_RESPONSE_BYTES = 24
_FINGERPRINT_HEX_LENGTH = 10
_REMEMBERED_MODELS = 256


def _alphanumeric(data: bytes) -> str:
    return data.translate(_BYTE_TO_ALPHANUMERIC).decode("ascii")


_next_completion = RandomIds(_COMPLETION_LENGTH, _alphanumeric).next


def completion_id(prefix: str = "chatcmpl-") -> str:
    """Return a prefix and 29 alphanumerics: `chatcmpl-`, `cmpl-` of the legacy endpoint, `modr-`."""
    return prefix + _next_completion()


def response_id(prefix: str = "resp_") -> str:
    """Return a prefix and 48 hexadecimal digits, the form of the Responses API."""
    return prefix + os.urandom(_RESPONSE_BYTES).hex()


@lru_cache(maxsize=_REMEMBERED_MODELS)
def system_fingerprint(model: str) -> str:
    """Return `fp_` and 10 hexadecimal digits: one per model, the same for as long as this release lives."""
    digest = hashlib.blake2b(model.encode("utf-8", "replace")).hexdigest()
    return "fp_" + digest[:_FINGERPRINT_HEX_LENGTH]
