"""The one id the wire gives out."""

from __future__ import annotations

import os


def request_id() -> str:
    """Return `req_` and 32 lower-case hex digits, as OpenAI's `x-request-id` has them."""
    return "req_" + os.urandom(16).hex()
