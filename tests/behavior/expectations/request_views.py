"""Requests as matches look at them, for tests."""

from __future__ import annotations

import json
from typing import Any

from journal_examples import IDENTITY

from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.wire.redaction import Redaction


def view(content: str | None = "hello there", **fields: Any) -> RequestView:
    """Return a chat request; `content` is its user's message, `body` replaces the whole body."""
    body: Any = {
        "model": "gpt-4o-mini",
        "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": content}],
        "temperature": 0.5,
        **fields.pop("more", {}),
    }
    given = {
        "path": "/v1/chat/completions",
        "headers": [
            (b"x-tenant", b"blue"),
            (b"authorization", b"Bearer sk-1"),
            (b"content-type", b"application/json; charset=utf-8"),
        ],
        "query": "api-version=2024-10&empty=",
        "body": json.dumps(body).encode(),
        "identity": IDENTITY,
        "api_key": "sk-1",
        "attempt": 0,
        "model": "gpt-4o-mini",
        "stream": False,
        "hides": Redaction().hides,
        **fields,
    }
    return RequestView(**given)
