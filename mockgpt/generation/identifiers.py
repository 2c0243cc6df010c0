"""Identifiers in the forms of the real API.

Each function takes the source of its random draws: a `random.Random` where the result must
be reproducible, None for the operating system's random bytes. Knows nothing of the objects
that have the identifiers.

Source of the forms: answers of the API as captured in 2024-2026.
"""

from __future__ import annotations

import os
from random import Random

_ALPHANUMERIC = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
# One byte picks one character. As 256 is no multiple of 62, eight characters are a quarter more
# frequent than the others, which does not matter for an identifier.
_BYTE_TO_ALPHANUMERIC = bytes(_ALPHANUMERIC[byte % len(_ALPHANUMERIC)] for byte in range(256))

COMPLETION_LENGTH = 29
CALL_LENGTH = 24
RESPONSE_HEX_LENGTH = 48


def alphanumeric(length: int, source: Random | None = None) -> str:
    """Return `length` characters of [0-9A-Za-z]."""
    raw = os.urandom(length) if source is None else source.randbytes(length)
    return raw.translate(_BYTE_TO_ALPHANUMERIC).decode("ascii")


def hexadecimal(length: int, source: Random | None = None) -> str:
    """Return `length` lower-case hexadecimal digits."""
    size = (length + 1) // 2
    return (os.urandom(size) if source is None else source.randbytes(size)).hex()[:length]


def tool_call_id(source: Random | None = None) -> str:
    """Return `call_` and 24 alphanumerics."""
    return "call_" + alphanumeric(CALL_LENGTH, source)


def output_message_id(source: Random | None = None) -> str:
    """Return `msg_` and 48 hexadecimal digits."""
    return "msg_" + hexadecimal(RESPONSE_HEX_LENGTH, source)


def function_call_id(source: Random | None = None) -> str:
    """Return `fc_` and 48 hexadecimal digits, the `id` of a Responses item; its `call_id` is another."""
    return "fc_" + hexadecimal(RESPONSE_HEX_LENGTH, source)
