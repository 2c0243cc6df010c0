"""OpenAI's error envelope.

Source: the error object of OpenAI's API reference; key order message, type, param, code.
"""

from __future__ import annotations

from mockgpt.errors import APIError


def error_object(error: APIError) -> dict[str, dict[str, str | None]]:
    """Return the JSON object that goes to the client."""
    return {"error": {"message": error.message, "type": error.type, "param": error.param, "code": error.code}}
