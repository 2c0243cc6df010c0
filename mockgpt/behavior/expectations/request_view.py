"""One request as expectations and verifications see it, live or from the journal.

Reads the conversation from the body of any endpoint, once and only when it is needed; no body makes
it raise. It must not know what is looked for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

import orjson

from mockgpt.generation.message_text import text_of
from mockgpt.wire.connection import Identity
from mockgpt.wire.headers import RawHeaders

_READ_LIMIT_BYTES = 33_554_432  # as large as a request may be
_SYSTEM_ROLES = ("system", "developer")
Messages = list[tuple[str, str]]


class RequestView:
    """A request, and the parts of it that a match can test.

    Args:
        body: the whole body; None where the journal has not kept all of it.
        hides: tells whether a header's value is a secret.
        model, stream: as the endpoint has read them; None where the request was refused before.
    """

    def __init__(
        self,
        *,
        path: str,
        headers: RawHeaders,
        body: bytes | None,
        identity: Identity | None,
        api_key: str | None,
        attempt: int | None,
        model: str | None,
        stream: bool,
        hides: Callable[[bytes], bool],
    ) -> None:
        self.path = path
        self.headers = headers
        self.identity = identity
        self.api_key = api_key
        self.attempt = attempt
        self.model = model
        self.stream = stream
        self.hides = hides
        self._body = body

    def header_values(self, name: bytes) -> list[str]:
        """Return every value of a header, `name` in lower case."""
        return [value.decode("latin-1") for key, value in self.headers if key == name]

    @property
    def unread(self) -> str:
        """Why the conversation cannot be read, empty where it can."""
        return "unknown, as the body was not kept whole" if self._body is None else ""

    @cached_property
    def _json(self) -> dict[str, Any]:
        if not self._body or len(self._body) > _READ_LIMIT_BYTES:
            return {}
        try:
            value = orjson.loads(self._body)
        except (ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    @cached_property
    def messages(self) -> Messages:
        """The conversation as (role, text), oldest first."""
        body = self._json
        found: Messages = []
        instructions = body.get("instructions")
        if isinstance(instructions, str):
            found.append(("system", instructions))
        for name in ("messages", "input", "prompt"):  # chat; responses, embeddings, moderations; completions
            if name in body:
                found += _messages(body[name])
                break
        return found

    @property
    def last_user_message(self) -> str | None:
        """The text of the last message of the user, None where there is none."""
        return next((text for role, text in reversed(self.messages) if role == "user"), None)

    @property
    def system_message(self) -> str:
        """The texts of the system and developer messages, one a line."""
        return "\n".join(text for role, text in self.messages if role in _SYSTEM_ROLES)

    @property
    def has_tools(self) -> bool | None:
        """Whether the request offers tools; None where the body was not kept whole."""
        if self._body is None:
            return None
        return bool(self._json.get("tools") or self._json.get("functions"))


def _messages(value: Any) -> Messages:
    if isinstance(value, str):
        return [("user", value)]
    if not isinstance(value, list):
        return []
    found: Messages = []
    for item in value:
        if isinstance(item, str):
            found.append(("user", item))
        elif isinstance(item, dict):
            role = item.get("role")
            found.append((role if isinstance(role, str) else "user", text_of(item.get("content"))))
    return found
