"""One request as expectations and verifications see it, live or from the journal.

Reads body, query and form once and only when they are needed; nothing in them makes it raise. It
must not know what is looked for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs

import orjson

from mockgpt.behavior.expectations.conversation import (
    ASSISTANT,
    SYSTEM_ROLES,
    TOOL,
    USER,
    Turn,
    stored_turn,
    turns_of,
)
from mockgpt.generation.reply import Message
from mockgpt.wire.connection import Identity
from mockgpt.wire.headers import RawHeaders

_READ_LIMIT_BYTES = 33_554_432  # as large as a request may be
_QUERY_FIELDS = 1_000
Form = Callable[[str, bytes], dict[str, str]]


class RequestView:
    """A request, and the parts of it that a match can test.

    Args:
        body: the whole body; None where the journal has not kept all of it.
        hides: tells whether a header's value is a secret.
        model, stream: as the endpoint has read them; None where the request was refused before.
        form: reads a multipart form from content type and body: text or file name of each field.
        earlier: returns what was said before the request and is stored; None where nothing was.
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
        method: str = "POST",
        query: str = "",
        form: Form = lambda _type, _body: {},
        earlier: Callable[[], tuple[Message, ...] | None] | None = None,
    ) -> None:
        self.method = method
        self.path = path
        self.headers = headers
        self.identity = identity
        self.api_key = api_key
        self.attempt = attempt
        self.model = model
        self.stream = stream
        self.hides = hides
        self._query = query
        self._body = body
        self._form = form
        self._earlier = earlier

    def header_values(self, name: bytes) -> list[str]:
        """Return every value of a header, `name` in lower case."""
        return [value.decode("latin-1") for key, value in self.headers if key == name]

    @property
    def content_type(self) -> str | None:
        """The media type of the body, in lower case and without parameters."""
        values = self.header_values(b"content-type")
        return values[0].partition(";")[0].strip().lower() if values else None

    @cached_property
    def query(self) -> dict[str, list[str]]:
        """The values of each name in the query, decoded."""
        try:
            return parse_qs(self._query, keep_blank_values=True, max_num_fields=_QUERY_FIELDS)
        except ValueError:  # more fields than anybody needs
            return {}

    @property
    def unread(self) -> str:
        """Why the body cannot be read, empty where it can."""
        return "unknown, as the body was not kept whole" if self._body is None else ""

    @cached_property
    def json(self) -> Any:
        """The body's value; None where it is no JSON."""
        if not self._body or len(self._body) > _READ_LIMIT_BYTES:
            return None
        try:
            return orjson.loads(self._body)
        except (ValueError, RecursionError):
            return None

    @property
    def _object(self) -> dict[str, Any]:
        return self.json if isinstance(self.json, dict) else {}

    @cached_property
    def form(self) -> dict[str, str]:
        """The fields of a multipart form: the text of a plain one, the file's name of a file."""
        values = self.header_values(b"content-type")
        return self._form(values[0], self._body) if values and self._body else {}

    # -- conversation --------------------------------------------------------------------------

    @cached_property
    def turns(self) -> list[Turn]:
        """The conversation, oldest first."""
        before = self._earlier() if self._earlier is not None else None
        return [*map(stored_turn, before or ()), *turns_of(self._object)]

    @property
    def messages(self) -> list[tuple[str, str]]:
        """The conversation as (role, text), oldest first."""
        return [turn[:2] for turn in self.turns]

    @property
    def last_user_message(self) -> str | None:
        """The text of the last message of the user, None where there is none."""
        return next((turn.text for turn in reversed(self.turns) if turn.role == USER), None)

    @property
    def system_message(self) -> str:
        """The texts of the system and developer messages, one a line."""
        return "\n".join(turn.text for turn in self.turns if turn.role in SYSTEM_ROLES)

    @property
    def last_role(self) -> str | None:
        """Whose the last message is, None without messages."""
        return self.turns[-1].role if self.turns else None

    @property
    def user_turns(self) -> int:
        """How often the user has spoken; messages in a row count once."""
        before = ("", *(turn.role for turn in self.turns))
        return sum(turn.role == USER != earlier for turn, earlier in zip(self.turns, before, strict=False))

    @property
    def tool_results(self) -> list[str]:
        """The results of tools with which the conversation ends."""
        found: list[str] = []
        for turn in reversed(self.turns):
            if turn.role != TOOL:
                break
            found.append(turn.text)
        return found[::-1]

    @property
    def tools_called(self) -> list[str]:
        """The names of the tools that were called since the user has last spoken."""
        found: list[str] = []
        for turn in reversed(self.turns):
            if turn.role == USER:
                break
            if turn.role == ASSISTANT:
                found += reversed(turn.calls)
        return found[::-1]

    @property
    def conversation(self) -> list[str]:
        """What the conversation is known by: its id, the answer it continues, what the user said first."""
        named = self._object.get("conversation")
        if isinstance(named, dict):
            named = named.get("id")
        names = [named, self._object.get("previous_response_id")]
        names.append(next((turn.text for turn in self.turns if turn.role == USER), None))
        return [name for name in names if isinstance(name, str)]

    @property
    def has_tools(self) -> bool | None:
        """Whether the request offers tools; None where the body was not kept whole."""
        if self._body is None:
            return None
        return bool(self._object.get("tools") or self._object.get("functions"))
